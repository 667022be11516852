"""Names that their marks show: the titles of works between brackets, and abbreviations beside what they stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import regex

from ...model import Fact, Reading, Span
from .folding import fold

_TITLE = regex.compile(r"《([^《》\n]{1,60})》")
"""Brackets that Chinese and Korean put around the titles of books, films and laws, and around nothing else."""
_BRACKETED = regex.compile(r"[(（]\s*(\p{Lu}[\p{Lu}\p{N}&.-]{1,9})\s*[)）]")
_WORD = regex.compile(r"[\p{L}\p{N}]+")
_JOINERS = 3
"""So many words inside a name may give an abbreviation no letter: "Organization for the Prohibition of ..."."""


def quoted(text: str) -> Iterator[Fact]:
    """Find the titles of works that have brackets of their own."""
    if "《" in text:
        for match in _TITLE.finditer(text):
            yield Fact(match[1], match.start(1), match.end(1), (Reading("name", fold(match[1])),), digits=False)


def abbreviated(text: str, runs: Sequence[Span]) -> dict[str, Span]:
    """Find the abbreviations that stand in brackets behind their long form, one of the capitalised runs of a text."""
    found: dict[str, Span] = {}
    for match in _BRACKETED.finditer(text) if "(" in text or "（" in text else ():
        place = bisect_right(runs, (match.start(), match.start())) - 1
        if place >= 0 and match.start() - 1 <= runs[place][1] <= match.start() and stands_for(
                match[1], text[slice(*runs[place])]):
            found[match[1]] = runs[place]
    return found


def stands_for(abbreviation: str, name: str) -> bool:
    """Whether the letters of an abbreviation are the first ones of a name's words, some of which give none."""
    letters = [letter for letter in fold(abbreviation) if letter.isalnum()]
    words = [fold(word) for word in _WORD.findall(name)]
    skipped = 0
    for word in words:
        if letters and word.startswith(letters[0]):
            letters.pop(0)
        else:
            skipped += 1
    return not letters and skipped <= _JOINERS
