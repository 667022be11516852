"""Words with their edges -> the segments of a line, which wide gaps part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from unicodedata import east_asian_width

from ..text import BULLET, NUMBERED
from .bidi import ENDS, TURNED, logical

GAP = 0.9
"""Widths of a gap, in sizes of the line, from which what stands on both sides belongs to two columns."""

QUOTED = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[”’])|(?<=[“‘]) (?=[\u3000-\u9fff\uff00-\uffef])")
"""Gaps beside quotation marks of another font, in scripts that write no spaces there."""

MARK = re.compile(r"[•‣⁃◦▪▫■□●○\ue000-\uf8ff]\s*(?=\S)")
"""The bullet of an item; on pages it may touch its words, and be a sign of a font that has its own."""

BULLETS = frozenset("•‣⁃◦▪▫■□●○\uf0b7\uf0a7")
"""Bullets that programs may write before or after all their lines."""

HYPHENS = frozenset("\x02\u00ad-\u2010")

SECTION = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[A-Z](?:\.\d{1,2})+)[.)]?")
"""The number of a section."""

WIDE_MARKS = frozenset("、。，．：；！？）」』】》〉")
HALF = 0.5
"""Width, in sizes, of the empty half of such a mark."""

SHORT = 25
"""Characters up to which a line or a part of it may be a cell; what is longer is prose. Wide ones count twice."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word between its edges; its text, or its glyphs from left to right where their order is to be found."""

    left: float
    right: float
    text: str
    glyphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a line without a wide gap."""

    words: tuple[Word, ...]
    text: str

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return self.words[-1].right


@dataclass(frozen=True, slots=True)
class Line:
    """A line, its height on the page, counted from the bottom, and its size.

    On a page that is read from right to left, edges are counted from the right, and `leftward` says so.
    """

    base: float
    size: float
    words: tuple[Word, ...]
    leftward: bool = False
    segments: tuple[Segment, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "segments", _segments(self.words, self.size, self.leftward))

    def of(self, words: tuple[Word, ...]) -> Line:
        """A line of other words in the same place."""
        return Line(self.base, self.size, words, self.leftward)

    def solid(self) -> Line:
        """The line without the gap after its first segment, which is the number of what follows."""
        first, second, *rest = self.segments
        last, following = first.words[-1], second.words[0]
        glyphs = (*last.glyphs, " ", *following.glyphs) if last.glyphs or following.glyphs else ()
        joint = Word(last.left, following.right, f"{last.text} {following.text}", glyphs)
        words = (*first.words[:-1], joint, *second.words[1:], *(word for each in rest for word in each.words))
        return self.of(words)

    @property
    def numbered(self) -> bool:
        """Whether a number stands before its words, set apart: 2.3 Results."""
        return len(self.segments) == 2 and SECTION.fullmatch(self.segments[0].text) is not None and any(
            map(str.isalpha, self.segments[1].text))

    @property
    def text(self) -> str:
        return " ".join(segment.text for segment in self.segments)

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return self.words[-1].right

    @property
    def edges(self) -> tuple[int, int]:
        """Its edges in points."""
        return round(self.left), round(self.right)


def segment(words: tuple[Word, ...], leftward: bool) -> Segment:
    """Put words together."""
    if not any(word.glyphs for word in words):
        text = " ".join(word.text for word in words)
        return Segment(words, text if text.isascii() else QUOTED.sub("", text))
    glyphs: list[str] = []
    for word in reversed(words) if leftward else words:
        glyphs += [" "] * bool(glyphs) + list(word.glyphs)
    return Segment(words, logical(glyphs, _is_rightward(glyphs, leftward)))


def _is_rightward(glyphs: Sequence[str], leftward: bool) -> bool:
    """Whether glyphs run from left to right: on a page of the other direction those do that have no letter of it."""
    letters = [glyph for glyph in glyphs if glyph[0].isalpha()]
    turned = sum(TURNED.match(glyph) is not None for glyph in letters)
    if not leftward:
        return 2 * turned <= len(letters)
    return bool(letters) and not turned and not (glyphs[0] in ENDS and glyphs[-1] not in ENDS)


def _segments(words: Sequence[Word], size: float, leftward: bool) -> tuple[Segment, ...]:
    parts: list[list[Word]] = []
    right = 0.0
    for word in words:
        if parts and word.left - right < GAP * size:
            parts[-1].append(word)
        else:
            parts.append([word])
        right = word.right + HALF * size * (word.text[-1:] in WIDE_MARKS)
    found = [segment(tuple(part), leftward) for part in parts]
    if len(found) > 1 and _is_label(found[0].text, found[1:]):
        found[:2] = [segment((*found[0].words, *found[1].words), leftward)]
    return tuple(found)


def _is_label(text: str, others: Sequence[Segment]) -> bool:
    """Whether a segment is the bullet or number of an item, set apart from its words."""
    return BULLET.match(f"{text} x") is not None or MARK.match(f"{text} x") is not None and len(text) == 1 or (
        len(text) < 6 and len(others) == 1 and is_long(others[0].text) and NUMBERED.match(f"{text} x") is not None)


def is_long(text: str) -> bool:
    """Whether a line or a part of it is too long for a cell."""
    return len(text) > SHORT or not text.isascii() and len(text) + sum(map(wide, text)) > SHORT


def broken(before: str, after: str) -> bool:
    """Whether a word was broken at the end of a line."""
    return before[-1:] in HYPHENS and before[-2:-1].isalpha() and after[:1].islower()


def joined(before: str, after: str) -> str:
    """Two pieces of text that stand on two lines."""
    if broken(before, after):
        return before[:-1] + after
    return before + (" " if before and not (wide(before[-1:]) and wide(after[:1])) else "") + after


def wide(character: str) -> bool:
    """Whether a character is a wide one, written without spaces around it."""
    return bool(character) and east_asian_width(character) in "WF" and not "\uac00" <= character <= "\ud7a3"
