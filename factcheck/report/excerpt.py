"""The words of a version around a place: what an editor needs to see to judge a finding."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from rich.cells import cell_len

from factcheck.model import Block, Document, Location, Span, Version
from factcheck.position import locate
from factcheck.report.cells import DOTS, around, clean, is_rtl, isolate, wrap

GAP = f"[{DOTS}]"
"""What marks a place where something is missing."""
REACH = 4000
"""How many characters before and after a place are looked at; no row or panel shows as many."""

START, END = attrgetter("start"), attrgetter("end")

Versions = dict[tuple[str, str], Version]

class Line(NamedTuple):
    """A line of an excerpt, and the part of it that is marked (empty where it ends before it starts)."""

    text: str
    start: int
    end: int



@dataclass(frozen=True, slots=True)
class Excerpt:
    """A marked text and what stands around it, made harmless, and where it begins."""

    before: str
    mark: str
    after: str
    line: int
    column: int
    gap: bool = False
    """Nothing stands at this place, and it lies between two blocks."""

    def lines(self, room: int, most: int = 1) -> list[Line]:
        """Write it in lines, at most so many of them."""
        if most == 1:
            return self._lines(self.cut(room), ["".join(self.cut(room))])
        slack = 0  # words that do not fit leave the ends of lines empty
        while len(broken := wrap("".join(parts := self.cut((room - slack) * most)), room)) > most:
            slack += 1
        return self._lines(parts, broken)

    def cut(self, room: int) -> tuple[str, str, str]:
        """What stands before, the marked text and what stands after it, cut so that all fits into one line."""
        return around(self.before, self.mark, self.after, room)

    def _lines(self, parts: tuple[str, str, str], broken: Sequence[str]) -> list[Line]:
        whole = "".join(parts)
        start = len(parts[0])
        end = start + len(parts[1])
        lines, cursor = [], 0
        for text in broken:
            cursor = whole.index(text, cursor)
            shift = (1 if is_rtl(text) else 0) - cursor
            lines.append(Line(isolate(text), max(start, cursor) + shift, min(end, cursor + len(text)) + shift))
            cursor += len(text)
        return lines


def index(documents: Iterable[Document]) -> Versions:
    """The versions of a report by path and language."""
    return {(version.path, version.language): version for document in documents for version in document.versions}


def excerpt(place: Location, versions: Versions) -> Excerpt:
    """Show a place in its block, or in its row of a table, the place itself in brackets."""
    if place.role in ("absent", "context") and place.text:  # nothing in particular is meant in these words
        return Excerpt("", "", clean(place.text[:REACH]).strip(), place.line, place.column)
    version = versions.get((place.path, place.language))
    mark = GAP if place.start == place.end else f"[{clean(place.text).strip()}]"
    if version is None or place.end > len(version.text):
        return Excerpt("", mark, "", place.line, place.column)
    start, end = surroundings(version, (place.start, place.end))
    before = clean(version.text[max(start, place.start - REACH):place.start]).lstrip()
    after = clean(version.text[place.end:min(end, place.end + REACH)]).rstrip()
    if place.role == "cut" and not after:  # what follows is missing, not what stands there
        before, mark = before + clean(place.text).rstrip(), GAP
    if mark == GAP:  # as in running text, unless the script does without spaces
        before += " " * (cell_len(before[-1:]) == 1 and before[-1] != " ")
        after = " " * (cell_len(after[:1]) == 1 and after[0] != " ") + after
    first = locate(version, (start, start))
    return Excerpt(before, mark, after, first.line, first.column, gap=place.start == place.end and start == end)


def neighbours(place: Location, versions: Versions) -> Iterator[tuple[bool, Location]]:
    """Yield the blocks before (True) and after (False) the block or gap at a place."""
    version = versions.get((place.path, place.language))
    if version is None:
        return
    start, end = surroundings(version, (place.start, place.end))
    blocks = _blocks(version)
    above = bisect_right(blocks, start, key=END) - 1
    below = bisect_left(blocks, end, key=START)
    if above >= 0:
        yield True, locate(version, (blocks[above].start, blocks[above].end), "context")
    if below < len(blocks):
        yield False, locate(version, (blocks[below].start, blocks[below].end), "context")


def surroundings(version: Version, span: Span) -> Span:
    """The blocks that a span lies in, from the start of the first to the end of the last; itself in a gap."""
    start, end = span
    blocks = _blocks(version)
    first = bisect_left(blocks, start, key=END) if start == end else bisect_right(blocks, start, key=END)
    touched = blocks[first:bisect_left(blocks, end, key=START)]
    if not touched:
        return span
    if any(block.kind == "cell" for block in touched):
        return _line(version, (min(start, touched[0].start), max(end, touched[-1].end)))
    return min(start, touched[0].start), max(end, touched[-1].end)


def _blocks(version: Version) -> tuple[Block, ...]:
    """The blocks of a version, or its lines if it was read without blocks."""
    if version.blocks:
        return version.blocks
    ends = (*version.line_starts[1:], len(version.text))
    return tuple(Block("paragraph", start, end) for start, end in zip(version.line_starts, ends, strict=True)
                 if version.text[start:end].strip())


def _line(version: Version, span: Span) -> Span:
    """The lines that a span lies in."""
    starts = version.line_starts
    first, last = bisect_right(starts, span[0]), bisect_right(starts, span[1])
    return starts[first - 1], starts[last] if last < len(starts) else len(version.text)
