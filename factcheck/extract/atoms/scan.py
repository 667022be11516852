"""Read a text into atoms: once, from left to right, in order and without overlaps.

`dates`, `times`, `periods` and `quantities` make facts of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from ...languages.profile import Profile
from ...languages.trie import fold
from ...model import Fact
from .atom import Atom, Scan
from .compounds import compounds
from .digits import addresses, digits
from .romans import numerals
from .words import words

_START = attrgetter("start")

_MARKS = "\u200e\u200f\u061c"
"""Bidirectional marks (UAX 9), which may stand between a number and its sign, count as spaces."""


def scan(text: str, language: Profile) -> Scan:
    """Read a text into atoms."""
    for mark in _MARKS:
        text = text.replace(mark, " ")
    lower = fold(text)
    found: list[Atom] = []
    for atoms in (addresses(text), digits(text, lower, language), words(lower, language), numerals(text)):
        taken = Taken(found)
        found += [atom for atom in atoms if taken.free(atom.start, atom.end)]
        found.sort(key=_START)
    return Scan(text, lower, language, tuple(compounds(found, text, lower, language)))


class Taken:
    """Spans, in order, that are spoken for."""

    def __init__(self, spans: Sequence[Atom | Fact]) -> None:
        self._spans = spans
        self._index = 0

    def free(self, start: int, end: int) -> bool:
        """Whether a span touches none of them; must be asked in order."""
        spans = self._spans
        while self._index < len(spans) and spans[self._index].end <= start:
            self._index += 1
        return self._index >= len(spans) or spans[self._index].start >= end
