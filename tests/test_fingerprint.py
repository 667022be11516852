"""Fingerprints: a baseline brings nothing back and hides nothing new, whatever is edited elsewhere."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import baseline, compare
from factcheck.config import Settings
from factcheck.model import Report

PLACES = "Aldbury Benholt Carnforth Dunwick Elmsett Farlow Gresham Hartley Ilford Jarrow Kelso Lorton".split()
THINGS = [("bicycles", "Fahrräder"), ("houses", "Häuser"), ("lamps", "Lampen"), ("boats", "Boote"), ("books", "Bücher"),
          ("trees", "Bäume"), ("bridges", "Brücken"), ("schools", "Schulen"), ("tickets", "Karten"), ("maps", "Pläne")]
SMALL = Settings(source="en", select=("number-mismatch",))
OLD, EDITS, DOCUMENTS = 200, 50, 10
"""As the issue has it: a baseline of 200 findings, then 50 edits elsewhere in the files."""

Line = tuple[str, str]


def line(index: int, figure: int, other: int | None = None) -> Line:
    """A sentence in two languages, alike in both unless another figure is given for the second."""
    place, (thing, ding) = PLACES[index % len(PLACES)], THINGS[index // len(PLACES) % len(THINGS)]
    return (f"The town of {place} counted {figure} {thing} in its yearly survey.",
            f"Die Stadt {place} zählte {other or figure} {ding} in ihrer jährlichen Erhebung.")


def prints(lines: list[Line]) -> list[str]:
    texts = {"en": "\n\n".join(english for english, _ in lines), "de": "\n\n".join(german for _, german in lines)}
    return [finding.fingerprint for finding in compare(texts, settings=SMALL)]


def edited(lines: list[Line], random: Random, edits: int) -> tuple[list[Line], int]:
    """The same lines after edits that leave the old mistakes alone; and how many new mistakes they made."""
    lines, new = list(lines), 0
    for edit in range(edits):
        good = [index for index, (english, german) in enumerate(lines) if figure(english) == figure(german)]
        index = random.choice(good)
        match random.randrange(4):
            case 0:
                lines.insert(index, line(random.randrange(120), 20000 + edit))
            case 1:
                del lines[index]
            case 2:
                lines[index] = line(random.randrange(120), 30000 + edit)
            case _:
                lines[index] = line(index, 40000 + edit, 50000 + edit)
                new += 1
    return lines, new


def figure(text: str) -> str:
    return next(word for word in text.split() if word.isdigit())


@settings(max_examples=2, deadline=None)
@given(st.randoms(use_true_random=False))
def test_edits_elsewhere_bring_nothing_back_and_hide_nothing(random: Random) -> None:
    found = returned = hidden = 0
    for _ in range(DOCUMENTS):
        wrong = set(random.sample(range(40), OLD // DOCUMENTS))
        # few different figures, so that many findings say the same of different things
        before = [line(index, 1000 + index % 3, 7000 + index % 3) if index in wrong else line(index, 100 + index)
                  for index in range(40)]
        known = Counter(prints(before))
        found += known.total()
        after, new = edited(before, random, EDITS // DOCUMENTS)
        now = Counter(prints(after))
        returned += (known - now).total()  # under another fingerprint
        hidden += new - (now - known).total()
        assert max(now.values(), default=0) <= 1
    assert (found, returned, hidden) == (OLD, 0, 0)


@pytest.mark.parametrize(("other", "returns"), [
    ("Die Stadt Aldbury zählte 8 Boote. Die Stadt Kelso zählte 8 Boote. Es war kalt.", False),
    ("Es war sehr kalt. Die Stadt Aldbury zählte 8 Boote. Die Stadt Kelso zählte 7 Boote.", True),
])
def test_a_mended_finding_does_not_hide_its_like(other: str, returns: bool) -> None:
    """The same wrong figure for the same right one, of another thing."""
    english = "The town of Aldbury counted 7 boats. The town of Kelso counted 7 boats. It was cold."
    german = "Die Stadt Aldbury zählte 7 Boote. Die Stadt Kelso zählte 8 Boote. Es war kalt."
    old = compare({"en": english, "de": german}, settings=SMALL)
    new = compare({"en": english, "de": other}, settings=SMALL)
    left, stale = baseline.subtract(Report(tuple(new), ()), [baseline.entry(finding) for finding in old])
    assert len(old) == 1
    assert len(left.findings) == 1
    assert bool(stale) is returns


PARAGRAPHS = {
    "en": ["Orders in Asia fell by 4% in the first half of the year.",
           "Two lawsuits are pending in Canada. A provision of 40 million dollars was booked in March 2026.",
           "The factory in Aldbury was closed for repairs. It will open again when the new roof has been built.",
           "The outlook for 2027 is unchanged, and the board expects sales of 9 billion dollars."],
    "de": ["Die Bestellungen in Asien gingen im ersten Halbjahr um 4 % zurück.",
           "In Kanada sind zwei Klagen anhängig. Im März 2026 stellte man 40 Millionen Dollar zurück.",
           "Das Werk in Aldbury war wegen Reparaturen geschlossen. Es öffnet wieder, wenn das neue Dach gebaut ist.",
           "Der Ausblick auf 2027 ist unverändert, und der Vorstand erwartet einen Umsatz von 9 Milliarden Dollar."],
}


def without(*missing: int) -> dict[str, str]:
    return {"en": "\n\n".join(PARAGRAPHS["en"]),
            "de": "\n\n".join(text for index, text in enumerate(PARAGRAPHS["de"]) if index not in missing)}


def test_missing_paragraphs_are_told_apart_by_what_is_missing() -> None:
    """The place of what is missing is empty, and once was all that they were known by."""
    missing = Settings(source="en", select=("text-missing",))
    first, second = (compare(without(index), settings=missing) for index in (1, 2))
    assert len(first) == len(second) == 1
    assert first[0].fingerprint != second[0].fingerprint


def test_of_two_versions_without_a_source_either_may_be_shown_first() -> None:
    """The one that says more for its language is; here it is one, there the other."""
    dutch = ["De orders in Azië daalden in de eerste helft van het jaar met 7%.", "In Canada lopen twee rechtszaken."]
    found = []
    for english, other in (("It was good.", "Het was voor iedereen die eraan meedeed een zeer goed en aangenaam jaar."),
                           ("It was a very good and pleasant year for all who had a part in it.", "Het was goed.")):
        texts = {"en": "\n\n".join([PARAGRAPHS["en"][0], "Two lawsuits are pending in Canada.", english]),
                 "nl": "\n\n".join([*dutch, other])}
        [finding] = compare(texts, settings=Settings(select=("number-mismatch",)))
        found.append((finding.location.language, finding.fingerprint))
    assert found[0][0] != found[1][0]
    assert found[0][1] == found[1][1]


def test_a_version_that_agrees_changes_nothing() -> None:
    texts = {"en": "We sold 70 books in May.", "de": "Im Mai verkauften wir 71 Bücher."}
    more = {**texts, "fr": "Nous avons vendu 70 livres en mai."}
    assert [finding.fingerprint for finding in compare(texts, settings=SMALL)] == \
        [finding.fingerprint for finding in compare(more, settings=SMALL)]
