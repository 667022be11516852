"""Sentences left in the language of the version that they were translated from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from statistics import median
from typing import Any, NamedTuple

import regex

from ...extract.names.lexicon import common
from ...languages.scripts import SCRIPTS, script
from ...model import Comparison, Link, Problem, Severity
from ..memory import remembered
from ..places import name, others, place, runs, span, texts
from .titles import same, untranslated_heading
from .weight import LONG, weight

COMMON_WORDS, SHARE = 4, 0.5
"""Small words that stand in the source sentence too: that many, and that share of the sentence, make it a copy."""
FOREIGN, PARTLY = 0.7, 0.4
"""The share of letters in the script of another version that makes a sentence foreign, and one whose words are known to
stand in the source."""
KIN, COPIES = 0.15, 0.9
"""The usual shares of small words between which two languages are kin, as Danish, Norwegian and Swedish are: below,
their words do not meet by chance; above, the whole version is a copy."""
TELLING = 2
"""How many more words that two kin languages share in a sentence must be known of one than of the other, to tell whose
it is: each word counts once if it stands elsewhere in the version, and once if it is common in the language."""
WITH = {"Hira": ("Hani",), "Hang": ("Hani",)}
"""Scripts that are written together with others."""

_ADDRESS = regex.compile(r"\S*(?:@|://|www\.)\S*|\b[\w-]+(?:\.[\p{Ll}\p{N}-]{2,})+\b")
_DOT = regex.compile(r"\.(?<=[\w-]\.)[\p{Ll}\p{N}-]{2}")
"""The dot inside an address that has no @ and no ://: found at once, where addresses are looked for slowly."""
_SMALL = regex.compile(r"\b\p{Ll}[\p{Ll}\p{M}'’]*+\b")
_VARIABLE = regex.compile(r"\b\p{Ll}(?=\s?[=<>≤≥≈±])|(?<=/\s?)\p{Ll}{1,3}\b")
"""What stands for a quantity or divides one: p < 0.05, mg/dl."""
_LETTERS = regex.compile(r"\p{L}")


def untranslated(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Sentences left in the language of the version that they were translated from."""
    for version in comparison.document.versions:
        found = untouched(comparison, version.language)
        for run in runs(found):
            origin, sure = found[run[0]]
            here = place(comparison, version.language, span(comparison, version.language, run), "differs")
            there = [place(comparison, origin[0], span(comparison, origin[0], origin[1]), "agrees")]
            severity: Severity | None = None if sure else "warning"
            yield Problem(here, tuple(there), severity=severity, values={"language": origin[0], "others": name(there)})


Origin = tuple[tuple[str, tuple[int, int]], bool]


@remembered
def untouched(comparison: Comparison, language: str) -> dict[int, Origin]:
    """The untranslated sentences of a version: where each comes from, and whether that is beyond doubt.

    A sentence that two versions share is untranslated in the one whose other sentences do not use its words.
    """
    if language != comparison.pivot:
        return {number: ((origin, run), sure)
                for origin in (*(other.language for other in others(comparison, language)), comparison.pivot)
                for number, run, sure, native in _shared(comparison, language, origin) if not native}
    found: dict[int, Origin] = {}
    for other in others(comparison, language) if comparison.document.source != language else ():
        for number, run, sure, native in _shared(comparison, other.language, comparison.pivot):
            if native:
                found.update((place, ((other.language, (number, number + 1)), sure)) for place in range(*run))
    return found


class _Row(NamedTuple):
    """A sentence of a version, the run that it comes from in another one, and the sentences around that."""

    number: int
    run: tuple[int, int]
    around: range
    link: Link


@remembered
def _shared(comparison: Comparison, language: str, origin: str) -> list[tuple[int, tuple[int, int], bool, bool]]:
    """The sentences shared with another version: number, its run there, whether surely, whether in this language."""
    home, away = (script(comparison.document.version(tag).text) for tag in (language, origin))
    here, there = texts(comparison, language), texts(comparison, origin)
    size = len(there)
    rows = [_Row(number, link.left if link.left[0] < link.left[1] else _nearest(link, size),
                 range(max(0, link.left[0] - 1), min(size, link.left[1] + 1)), link)
            for link in _links(comparison, language, origin) for number in range(*link.right)
            if home == away or strange(here[number], home)]

    def meeting(row: _Row) -> tuple[int, float]:
        return _common(_small(comparison, language, row.number),
                       [_small(comparison, origin, number) for number in row.around])

    loose = [frozenset(filter(str.islower, text.split())) for text in there] if home == away else []
    likely = [row for row in rows if home != away or _alike(here[row.number], loose[row.around.start:row.around.stop])]
    alike = {row.number: share for row in likely for words, share in [meeting(row)]
             if words >= COMMON_WORDS and share > SHARE and (home == away or foreign(here[row.number], home) >= PARTLY)}
    copied = [row for row in rows if row.number in alike
              or row.link.right[1] - row.link.right[0] == 1 == row.link.left[1] - row.link.left[0] and (
                  same(here[row.number], there[row.link.left[0]]) and _small(comparison, language, row.number)
                  or untranslated_heading(comparison, row.link, language, origin))
              or _left(here[row.number], home, away)]
    if not copied:
        return []
    usual = median(meeting(row)[1] for row in rows) if home == away else 0.0
    copied = [row for row in copied if alike.get(row.number, 1.0) >= (1 + usual) / 2]
    mine = {row.number: _small(comparison, language, row.number) for row in rows}
    flagged = {row.number for row in copied}
    taken = {number for row in copied for number in range(*row.run)}
    native = {word for number, bag in mine.items() if number not in flagged for word in bag}
    alien = {word for number in range(size) if number not in taken for word in _small(comparison, origin, number)}
    own: dict[int, bool] = {}
    if KIN < usual < COPIES:
        for row in copied:
            shared = set(mine[row.number]) & {word for number in row.around
                                              for word in _small(comparison, origin, number)}
            balance = len(native & shared) - len(alien & shared) + sum(
                common(word, language) - common(word, origin) for word in shared)
            if abs(balance) >= TELLING:
                own[row.number] = balance > 0
    else:
        for together in runs(flagged):  # neighbours are judged as one: a short sentence tells little
            words = {word for number in range(*together) for word in mine[number]}
            own.update(dict.fromkeys(range(*together), len(native & words) > len(alien & words)))
    return [(row.number, row.run, meeting(row)[1] > 0.8 or home != away, own[row.number])
            for row in copied if row.number in own]


def _common(mine: Sequence[str], there: Sequence[Sequence[str]]) -> tuple[int, float]:
    """How many of some words stand in any of the other ones, and which share of them."""
    found = sum(map(set().union(*there).__contains__, mine))
    return found, found / max(1, len(mine))


def _alike(text: str, sources: Sequence[frozenset[str]]) -> bool:
    """Whether a text may share enough small words with others, by what stands between spaces: soon told, for most."""
    mine = set(filter(str.islower, text.split()))
    shared = mine.intersection(chain.from_iterable(sources))
    return len(shared) >= max(COMMON_WORDS // 2, SHARE / 2 * len(mine))


def _links(comparison: Comparison, language: str, origin: str) -> Sequence[Link]:
    """How a version lines up with another one: through the pivot, where it is neither of them."""
    links = comparison.alignments[language].links
    if origin == comparison.pivot:
        return links
    there: dict[int, tuple[int, int]] = {}
    end = 0
    for link in comparison.alignments[origin].links:
        there.update(dict.fromkeys(range(*link.left), link.right))
    through = []
    for link in links:
        runs_there = [there[number] for number in range(*link.left) if number in there]
        run = (min(start for start, _ in runs_there), max(stop for _, stop in runs_there)) if runs_there else (end, end)
        through.append(Link(run, link.right, link.margin))
        end = run[1]
    return through


def _left(text: str, home: str, away: str) -> bool:
    """Whether a whole sentence is in the other version's script; Latin letters may be names."""
    return home != away != "Latn" and weight(text) >= LONG and foreign(text, home) >= FOREIGN and script(text) == away


def _nearest(link: Link, size: int) -> tuple[int, int]:
    start = min(link.left[0], size - 1)
    return start, start + 1


def foreign(text: str, home: str) -> float:
    """The share of a text's letters that are written in another script than its version's, addresses aside."""
    if not strange(text, home):
        return 0.0
    text = _prose(text)
    letters = len(_LETTERS.findall(text))
    own = sum(len(SCRIPTS[name].findall(text)) for name in (home, *WITH.get(home, ())))
    return 1 - own / letters if letters else 0.0


def strange(text: str, home: str) -> bool:
    """Whether a text has a letter that is written in another script than its version's."""
    return not (home == "Latn" and text.isascii()) and _strange(home).search(text) is not None


@cache
def _strange(home: str) -> regex.Pattern[str]:
    own = "".join(SCRIPTS[name].pattern for name in (home, *WITH.get(home, ())))
    return regex.compile(rf"[\p{{L}}--[{own}]]", regex.V1)


@remembered
def _small(comparison: Comparison, language: str, number: int) -> list[str]:
    """The words of a sentence that have no capital; units and variables are the same in every language."""
    sentence = comparison.sentences[language][number]
    text = texts(comparison, language)[number]
    facts = comparison.facts[language]
    for fact in facts[bisect_left(facts, sentence.start, key=lambda fact: fact.start):]:
        if fact.start >= sentence.end:
            break
        if fact.digits:
            start, end = fact.start - sentence.start, fact.end - sentence.start
            text = text[:start] + " " * (end - start) + text[end:]
    return _SMALL.findall(_VARIABLE.sub("", _prose(text)))


def _prose(text: str) -> str:
    """A text without its addresses, which are the same in every language."""
    return _ADDRESS.sub(" ", text) if "@" in text or "://" in text or _DOT.search(text) else text
