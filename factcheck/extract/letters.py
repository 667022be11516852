"""References by Roman numerals and capital letters: "Annex II", "Part III", "II. melléklet", 附属書Ⅱ, "Appendix B".

Versions have the same reference in figures (Teil 3, 第2章) or under a word that is none for a part here. So they
satisfy and are compared, but never told missing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex

from ..model import Fact, Reading
from .atoms.atom import Scan
from .atoms.romans import LATIN, roman
from .atoms.scan import Taken
from .references import DIVISION, LIST, NUMERO, parts_of, place_of

_LETTERS = r"\p{Latin}\p{Cyrillic}\p{Greek}"
_LABEL = regex.compile(
    rf"(?=[\p{{Lu}}Ⅰ-Ⅻ])(?<![{_LETTERS}\p{{M}}\p{{Nd}}]|[\p{{L}}\p{{Nd}}][.'’/&-])"
    r"(?:(?P<roman>(?=[IVXLІХ])(?:[XХ]L|L?[XХ]{0,3})(?:[IІ][XХ]|[IІ]V|V?[IІ]{0,3})|[Ⅰ-Ⅻ])|(?P<letter>\p{Lu}))"
    rf"(?![{_LETTERS}\p{{M}}\p{{Nd}}]|[.’'/&-][\p{{Lu}}\p{{Nd}}])"
)
_SPACE = " \u00a0\u202f"
LETTERED = "annex"
"""The part that letters tell from others, too."""
UNLETTERED = frozenset(["page", "version", NUMERO])
"""Parts that other things stand beside: s. V is a century, and versions are X."""
DIVISIONS = frozenset(["chapter", "section"])
"""Which word a language has for a division of a text differs freely."""
_LIKE = {"А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z"}
"""Cyrillic and Greek letters that stand for the Latin ones that they look like."""
_ALPHABETS = ("ABCDEFGH", "АБВГДЕЖЗ", "ΑΒΓΔΕΖΗΘ")
"""The letters that stand for each other by their places."""


def labelled(scan: Scan, facts: Sequence[Fact]) -> list[Fact]:
    """The facts of a text with its references by letters, which have none inside that is more than an ordinal."""
    taken = Taken([fact for fact in facts if fact.kind != "ordinal"])
    found = [label for label in _references(scan) if taken.free(label.start, label.end)]
    if not found:
        return list(facts)
    inside = Taken(found)
    return sorted([*found, *(fact for fact in facts if inside.free(fact.start, fact.end))], key=lambda fact: fact.start)


def _references(scan: Scan) -> Iterator[Fact]:
    """Every reference by a letter; those of a list have the part that its first one names."""
    before: tuple[str, int] | None = None
    for match in _LABEL.finditer(scan.text):
        part, start, end = _named(scan, match) or (_listed(scan, match, before), *match.span())
        readings = _readings(part, match) if part else ()
        if not readings:
            continue
        before = part, match.end()
        parts = () if match["letter"] else (
            Fact(match.group(), *match.span(), (Reading("number", Decimal(roman(_numeral(match)))),), "weak"),)
        yield Fact(scan.text[start:end], start, end, readings, "weak", parts=parts)


def _named(scan: Scan, match: regex.Match[str]) -> tuple[str, int, int] | None:
    """The part that is named beside a letter, and where the reference begins and ends."""
    found = place_of(scan, match.start(), match.end())
    if found is None or found[0] in UNLETTERED:
        return None
    before = scan.text[found[1]:match.start()]
    if match.group() in parts_of(scan.language.tag).pronouns and not before[:1].isupper():
        return None  # in this section I describe
    word = before.rstrip(_SPACE).lower()
    if word.endswith(".") and word.split()[-1] not in parts_of(scan.language.tag).names:
        return None  # v tabulkách. V roce
    return found


def _listed(scan: Scan, match: regex.Match[str], before: tuple[str, int] | None) -> str:
    """The part of the letter before this one in a list or range: Annexes I, II and V."""
    if before is None or match.start() - before[1] > LIST or match.group() in parts_of(scan.language.tag).pronouns:
        return ""
    gap = scan.lower[before[1]:match.start()].strip(_SPACE)
    joint = scan.language.ranges.match(gap, 0) if gap else None
    return before[0] if gap and (gap in ",、،-–" or joint and joint.end == len(gap)) else ""


def _readings(part: str, match: regex.Match[str]) -> tuple[Reading, ...]:
    """What a label can be, the likeliest first: I is one, and rarely the letter after H."""
    unit = DIVISION if part in DIVISIONS else part
    said = [f"{unit} {roman(_numeral(match))}"] if match["roman"] else []
    if part == LETTERED and len(match.group()) == 1:
        said += [f"{unit}-{letter}" for letter in _letters(match.group())]
    return tuple(Reading("code", each, unit) for each in said)


def _letters(letter: str) -> list[str]:
    """The Latin letters that one can stand for: by its place in the alphabet, and by its looks."""
    places = [alphabet.index(letter) for alphabet in _ALPHABETS if letter in alphabet]
    return list(dict.fromkeys([*(_ALPHABETS[0][place] for place in places), _LIKE.get(letter, letter)]))


def _numeral(match: regex.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match["roman"]).translate(LATIN)
