"""Whether the words around a quantity say that it rose or fell."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ...languages.trie import SPACES, Match
from ..atoms.atom import Scan

_SENTENCE_END = regex.compile(r"[.!?;।](?:\s|$)|[。！？；]|\n")

_CLAUSE_END = regex.compile(r"[.!?;:,،、，](?:\s|$)|[。！？；，、]|\n")

_LETTERS = regex.compile(r"[\p{L}\p{M}]+")


def direction(scan: Scan, kind: str, start: int, end: int) -> int:
    """Whether the words near a quantity say that something rose (+1) or fell (-1); 0 if none does, or both do.

    What stands right after a percentage says it first: 4 % more than last year.
    """
    compared = scan.language.comparatives.match(scan.lower, _next(scan, end)) if kind == "percent" else None
    if compared:
        return int(compared.entries[0].value)
    low = max(0, start - 80)
    for boundary in _SENTENCE_END.finditer(scan.text, low, start):
        low = boundary.end()
    signs = {*_signs(scan, low, start), *_signs(scan, end, _clause_end(scan, end))} - {0}
    return signs.pop() if len(signs) == 1 else 0


def _next(scan: Scan, place: int) -> int:
    return place + scan.text.startswith(tuple(SPACES), place)


def _signs(scan: Scan, low: int, high: int) -> Iterator[int]:
    """What the words of a part say: +1, -1, and 0 for phrases in which such a word means something else ("up to")."""
    done = low
    for place in _places(scan, low, high):
        if place >= done and (found := _word(scan, place)):
            done = found.end
            yield int(found.entries[0].value)


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
        yield from (place for place, letter in enumerate(scan.lower[low:high], low) if letter in initials)
    else:
        yield from (word.start() for word in _LETTERS.finditer(scan.lower, low, high))
