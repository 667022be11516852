"""The notes at the foot of a page: small print below all else, whose first line begins with a mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from ..text import FINAL
from .line import Line, is_long

SMALL = 0.96
"""Size of a note, in sizes of the body text, at the most."""

MARK = regex.compile(r"(?:[¹²³\u2070-\u2079]{1,3}\s*|(?:\p{Nd}{1,3}|[*†‡§]{1,3}|\[\p{Nd}{1,3}\])\s+)(?=\S)")
ROMAN = regex.compile(r"[ivxl]{1,6}")
"""The mark of an endnote, which letters in small print are only where a gap follows."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its lines, and the length of the mark before its words."""

    lines: tuple[Line, ...]
    mark: int


def parted(lines: Sequence[Line], body: float) -> tuple[list[Line], list[Note]]:
    """The lines of a page without its notes, and the notes, which stand at the foot of each column."""
    text: list[Line] = []
    notes: list[Note] = []
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or lines[end].base > lines[end - 1].base + lines[end].size:
            above, below = _foot(lines[start:end], body)
            text += above
            notes += below
            start = end
    return text, notes


def _foot(lines: Sequence[Line], body: float) -> tuple[Sequence[Line], list[Note]]:
    """The lines of a column without its notes, and the notes."""
    first = len(lines)
    while first and lines[first - 1].size < SMALL * body and len(lines[first - 1].segments) < 3:
        first -= 1
    while first < len(lines) and not _mark(lines[first]):
        first += 1
    starts = [index for index in range(first, len(lines)) if _mark(lines[index])]
    notes = [Note(tuple(lines[start:end]), _mark(lines[start]))
             for start, end in zip(starts, [*starts[1:], len(lines)], strict=False)]
    if any(not is_long(note.lines[0].text) and not FINAL.search(note.lines[-1].text) for note in notes):
        return lines, []  # rows of a table
    return lines[:first], notes


def _mark(line: Line) -> int:
    """The length of the mark with which a line begins; 0 if it begins with none."""
    match = MARK.match(line.text)
    if match:
        return match.end()
    label = line.segments[0].text
    return len(label) + 1 if len(line.segments) == 2 and ROMAN.fullmatch(label) else 0
