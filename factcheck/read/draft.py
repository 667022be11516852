"""The text that is read out of a file which is more than text, written block by block, with the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from ..model import Block, BlockKind, Target
from ..position import line_starts

PARAGRAPH, CELL, ROW = "\n\n", " | ", "\n"
"""What stands between blocks; no fact reaches across any of them."""

BLANK = " \t\r\n\f"
"""White space that is collapsed; no-break spaces part the digits of a number, and stay."""

PASSED = re.compile(r"(?i)(?:about|blob|data|file|javascript|mailto|sms|tel):")
"""Addresses that are no pages."""

GAP = re.compile(rf"[{BLANK}]{{2,}}")
SPACES = str.maketrans(dict.fromkeys(BLANK, " "))

SUPERSCRIPTS = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
"""Raised digits become characters of their own, or the mark of a note would be a digit of the figure before it."""


@dataclass(frozen=True, slots=True)
class Content:
    """What one language of a file says; `language` is empty where the file does not tell."""

    text: str
    blocks: tuple[Block, ...]
    origins: tuple[tuple[int, int, int], ...] = ()
    places: tuple[tuple[int, str], ...] = ()
    language: str = ""
    decimals: tuple[int, ...] = ()
    """Offsets of decimal points that stand for the sign of the language: the file has values where others have text."""
    targets: tuple[Target, ...] = ()


@dataclass(slots=True)
class Draft:
    """Collects text and blocks. Blocks do not nest: opening one closes the one before."""

    source: str = ""
    """The text of the file, if it has one."""
    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    offsets: list[tuple[int, int]] = field(default_factory=list)
    """Offsets in the text and in the source where a piece of it begins."""
    places: list[tuple[int, str]] = field(default_factory=list)
    decimals: list[int] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    kind: BlockKind | None = None
    """The kind of the open block; None if none is open."""
    level: int = 0
    cell: tuple[int, int, int] | None = None
    place: str = ""
    unit: str = ""
    aside: bool = False
    start: int = -1
    """Where the open block begins; -1 until its first word is written."""
    spaced: bool = True
    """Whether what was written last is white space, so that more of it says nothing."""

    def open(self, kind: BlockKind, level: int = 0, cell: tuple[int, int, int] | None = None, place: str = "",
             unit: str = "", aside: bool = False) -> None:
        """Begin a block; nothing is written until its first word is."""
        self.close()
        self.kind, self.level, self.cell, self.place, self.unit = kind, level, cell, place, unit
        self.aside = aside
        self.start, self.spaced = -1, True

    def name(self, place: str) -> None:
        """Name the place at which the open block begins, or goes on."""
        if self.start < 0:
            self.place = place
        else:
            self.places.append((self.length, place))

    @property
    def empty(self) -> bool:
        """Whether there is no text, though there may be fields aside."""
        return all(block.aside for block in self.blocks)

    def write(self, text: str, at: int = -1) -> None:
        """Add text as it stands, which begins at an offset of the source."""
        if self.start < 0:
            bare = text.lstrip()
            at += len(text) - len(bare) if at >= 0 else 0
            text = bare
        if not text:
            return
        if self.start < 0:
            self._begin()
        if at >= 0:
            self.offsets.append((self.length, at))
        self.parts.append(text)
        self.length += len(text)
        self.spaced = text[-1] in " \n"

    def flow(self, text: str, at: int = -1) -> None:
        """Add text whose white space is collapsed."""
        if self.spaced:
            bare = text.lstrip(BLANK)
            at += len(text) - len(bare) if at >= 0 else 0
            text = bare
        place = 0
        for match in GAP.finditer(text):
            start, end = match.span()
            self.write(text[place:start].translate(SPACES) + " ", at + place if at >= 0 else -1)
            place = end
        if place < len(text):
            self.write(text[place:].translate(SPACES), at + place if at >= 0 else -1)

    def decimal(self) -> None:
        """Add the decimal point of a number that is a value in the file."""
        self.decimals.append(self.length)
        self.write(".")

    def link(self, start: int, address: str, end: int | None = None) -> None:
        """Say that what was written from an offset on leads to an address; a place of the same page is no news."""
        end = self.length if end is None else end
        address = address.strip()
        if address and address[0] != "#" and not PASSED.match(address) and start < end:
            self.targets.append(Target(start, end, address))

    def linked(self, text: str, links: Iterable[tuple[int, int, str]], write: Callable[[str], None]) -> None:
        """Write text of which some spans lead somewhere."""
        place = 0
        for start, end, address in sorted(links):
            if start >= place:
                write(text[place:start])
                begin = self.length
                write(text[start:end])
                self.link(begin, address)
                place = end
        write(text[place:])

    def shorten(self) -> None:
        """Take the last character back: the hyphen of a word that goes on."""
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1

    def comment(self, text: str, at: int = -1) -> None:
        """Keep a comment, which is no block, on a line of its own."""
        self.close()
        if self.parts:
            self._append(PARAGRAPH)
        if at >= 0:
            self.offsets.append((self.length, at))
        self._append(text)

    def close(self) -> None:
        """End the open block, without the white space at its end."""
        if self.start >= 0 and self.kind:
            while not (kept := self.parts[-1].rstrip()):
                self.length -= len(self.parts.pop())
            self.length -= len(self.parts[-1]) - len(kept)
            self.parts[-1] = kept
            while self.offsets and self.offsets[-1][0] >= self.length:
                self.offsets.pop()
            self.blocks.append(Block(self.kind, self.start, self.length, self.level, self.cell, self.unit, self.aside))
        self.kind, self.start = None, -1

    def content(self, language: str = "") -> Content:
        """What was written."""
        self.close()
        if self.parts:
            self._append("\n")
        text = "".join(self.parts)
        return Content(text, tuple(self.blocks), tuple(self._origins()), tuple(self.places), language,
                       tuple(self.decimals), tuple(_trimmed(text, self.targets)))

    def _origins(self) -> Iterator[tuple[int, int, int]]:
        """The pieces, cut where a line of the source begins, with lines and columns."""
        starts = line_starts(self.source)
        following = [*self.offsets[1:], (self.length, 0)]
        for (start, at), (end, _) in zip(self.offsets, following, strict=False):
            line = bisect_right(starts, at)
            yield start, line, at - starts[line - 1] + 1
            while line < len(starts) and starts[line] < at + end - start:
                yield start + starts[line] - at, line + 1, 1
                line += 1

    def _begin(self) -> None:
        """Part the open block from what stands before it."""
        if self.kind is None:
            self.open("paragraph")
        if self.parts:
            before = self.blocks[-1].cell if self.blocks and self.blocks[-1].end == self.length else None
            if before and self.cell and before[0] == self.cell[0]:
                self._append(CELL if before[1] == self.cell[1] else ROW)
            else:
                self._append(PARAGRAPH)
        if self.place:
            self.places.append((self.length, self.place))
        self.start = self.length

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def _trimmed(text: str, targets: Iterable[Target]) -> Iterator[Target]:
    """Links without what parts their words from the blocks around them."""
    for target in targets:
        said = text[target.start:target.end]
        start = target.start + len(said) - len(said.lstrip(f"{BLANK}|"))
        end = target.start + len(said.rstrip(f"{BLANK}|"))
        if start < end:
            yield Target(start, end, target.address)
