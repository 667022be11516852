"""Whether the words around a quantity say that it rose or fell."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ..languages.trie import Match
from ..model import Fact
from .atoms import Scan

_SENTENCE_END = regex.compile(r"[.!?;。！？；।](?:\s|$)|\n")

_CLAUSE_END = regex.compile(r"[.!?;:,،、，](?:\s|$)|[。！？；，、]|\n")

_LETTERS = regex.compile(r"[\p{L}\p{M}]+")


def direction(scan: Scan, fact: Fact) -> int:
    """Whether the words near a percentage say that something rose (+1) or fell (-1); 0 if none does, or both do."""
    start = max(0, fact.start - 80)
    for boundary in _SENTENCE_END.finditer(scan.text, start, fact.start):
        start = boundary.end()
    end = _clause_end(scan, fact.end)
    signs = {found.entries[0].value for low, high in ((start, fact.start), (fact.end, end))
             for place in _places(scan, low, high) if (found := _word(scan, place))}
    return int(signs.pop()) if len(signs) == 1 else 0


def _clause_end(scan: Scan, start: int) -> int:
    """Where what is said of a quantity ends after it: at a comma, or where "and" tells of something else."""
    stop = _CLAUSE_END.search(scan.text, start, start + 40)
    end = stop.start() if stop else min(len(scan.text), start + 40)
    if not scan.language.directions.initials():
        for word in _LETTERS.finditer(scan.lower, start, end):
            link = scan.language.ranges.match(scan.lower, word.start())
            if link and link.has("list"):
                return word.start()
    return end


def _word(scan: Scan, place: int) -> Match | None:
    """The word for rise or fall that begins at a place, or after particles written onto it (Arabic "and the")."""
    found = scan.language.directions.match(scan.lower, place)
    for prefix in () if found else scan.language.prefixes:
        if scan.lower.startswith(prefix, place):
            found = found or scan.language.directions.match(scan.lower, place + len(prefix), glued=True)
    return found


def _places(scan: Scan, low: int, high: int) -> Iterator[int]:
    """Where words begin; in scripts without word borders, every letter with which a form begins."""
    initials = scan.language.directions.initials()
    if initials:
        yield from (place for place in range(low, high) if scan.lower[place] in initials)
    else:
        yield from (word.start() for word in _LETTERS.finditer(scan.lower, low, high))
