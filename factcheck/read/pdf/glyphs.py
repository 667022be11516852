"""The characters of a page of a PDF -> the words of its lines, each with its edges."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from statistics import median_low
from typing import Any
from unicodedata import combining

from ..draft import SUPERSCRIPTS
from .bidi import TURNED
from .line import Word

RAISED = 0.15
"""How far above the line, in sizes of it, digits stand that are the mark of a note, or an exponent."""

SMALL = 0.95
"""Size, in sizes of the line, of such digits at the most."""

BLANKS = frozenset([0, 9, 10, 13, 32])
"""What parts words, or stands for nothing."""

BLANK = 0.75
"""Width of a gap, in sizes of the line, at which a word ends even without a space, where glyphs are put in order."""

APART = 0.18
"""Width of a gap between a letter and a digit that is a space which PDFium does not tell, such as a no-break one."""

NARROW = 0.05
"""Width, in sizes of the line, of a space that PDFium guesses, or that a program left: it parts what stands apart."""

TWICE = 0.15
"""How close, in sizes of the line, two glyphs of one letter are that stand for one: shadows, and marks on a letter."""


class Glyphs:
    """Asks PDFium about the characters of a page."""

    def __init__(self, raw: Any, text: Any, count: int) -> None:
        self.raw = raw
        self.text = text
        self.codes = [raw.FPDFText_GetUnicode(text, index) for index in range(count)]
        self.values = tuple(ctypes.c_double() for _ in range(4))

    def sides(self, index: int) -> tuple[float, float]:
        """The left and the right edge of a character."""
        self.raw.FPDFText_GetCharBox(self.text, index, *self.values)
        return self.values[0].value, self.values[1].value

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character begins, and the height of the line on which it stands."""
        self.raw.FPDFText_GetCharOrigin(self.text, index, *self.values[:2])
        return self.values[0].value, self.values[1].value

    def base(self, start: int, end: int) -> float:
        """The height of the line on which most words of a span stand."""
        return median_low([self.origin(first)[1] for first, _ in self.words(start, end)])

    def size(self, start: int, end: int) -> float:
        """The size of the font in which the longest word of a span is set."""
        first, after = max(self.words(start, end), key=lambda word: word[1] - word[0])
        return max(self._size(first), self._size((first + after) // 2))  # one may be the mark of a note

    def _size(self, index: int) -> float:
        matrix = self.raw.FS_MATRIX()
        self.raw.FPDFText_GetMatrix(self.text, index, matrix)
        size: float = self.raw.FPDFText_GetFontSize(self.text, index)
        return max(size * math.hypot(matrix.c, matrix.d), 1.0)

    def words(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The spans of the words of a line; no-break spaces are parts of words."""
        first = -1
        for index in range(start, end + 1):
            blank = index == end or self.codes[index] in BLANKS
            if blank and first >= 0:
                yield first, index
                first = -1
            elif not blank and first < 0:
                first = index

    def read(self, start: int, end: int, base: float, size: float) -> Iterator[Word]:
        """The words of a span of characters on a line of a height and size."""
        for first, after in self.words(start, end):
            word = "".join(_character(code) for code in self.codes[first:after])
            if any(map(str.isdecimal, word)):
                yield from self._figures(first, word, base, size)
            else:
                yield Word(self.sides(first)[0], self.sides(after - 1)[1], word)

    def _figures(self, first: int, word: str, base: float, size: float) -> Iterator[Word]:
        """A word with digits: those in small print above the line are raised, and after them a word may end unsaid."""
        base = self.origin(first)[1] if word[0].isalpha() else base  # the cells of a row may stand at several heights
        said, begin, mark = "", self.sides(first)[0], False
        for index, character in enumerate(word, first):
            raised = (character.isdecimal() and self.origin(index)[1] > base + RAISED * size
                      and self._size(index) < SMALL * size)
            if mark and not raised and (abs(self.origin(index)[1] - base) > RAISED * size
                                        or self.sides(index)[0] - self.sides(index - 1)[1] > APART * size):
                yield Word(begin, self.sides(index - 1)[1], said)
                said, begin = "", self.sides(index)[0]
            said += character.translate(SUPERSCRIPTS) if raised else character
            mark = raised
        yield Word(begin, self.sides(first + len(word) - 1)[1], said)

    def turned(self, spans: Sequence[tuple[int, int]], size: float, raised: float, width: float) -> Iterator[Word]:
        """The words of a line with letters that run from right to left, in the order in which they stand.

        PDFium puts them in another order, which is wrong for numbers and words of other scripts among them.

        :param width: the width of the page, from whose right edge the edges are counted then; 0 to count from the left.
        """
        glyphs = self._visual([index for start, end in spans for index in range(start, end)], size, raised)
        words: list[Word] = []
        before, limit = None, BLANK
        for left, right, said in glyphs:
            if said == " " and right - left < NARROW * size:
                limit = APART
                continue
            if said == " ":
                before = None
            elif before is not None and left - before < limit * size:
                last = words[-1]
                apart = left - before > APART * size and said.isdecimal() and last.glyphs[-1][0].isalpha()
                apart |= left - before > APART * size and last.glyphs[-1].isdecimal() and said[0].isalpha()
                words[-1] = Word(last.left, max(right, last.right), "", (*last.glyphs, *[" "] * apart, said))
                before = max(right, before)
            else:
                words.append(Word(left, right, "", (said,)))
                before = right
            limit = BLANK
        if width:
            return (Word(width - word.right, width - word.left, "", word.glyphs) for word in reversed(words))
        return iter(words)

    def _visual(self, indexes: Sequence[int], size: float, raised: float) -> list[tuple[float, float, str]]:
        """The glyphs from left to right: a ligature is one, and marks belong to the letter that they stand on."""
        glyphs: list[tuple[float, float, float, str]] = []
        marks: list[tuple[float, str]] = []
        spaces: list[tuple[float, float]] = []
        seen: dict[str, list[tuple[int, float]]] = {}
        for index in indexes:
            said = _character(self.codes[index])
            left, right = self.sides(index)
            origin, base = self.origin(index)
            same = seen.setdefault(said, [])
            if said == " ":
                spaces.append((left, right))
            elif self.codes[index] in BLANKS or any(abs(x - origin) < TWICE * size and index - number > 3
                                                    for number, x in same):
                continue
            elif combining(said):
                marks.append(((left + right) / 2, said))
            elif glyphs and glyphs[-1][2] == origin and said.isalpha():
                glyphs[-1] = (left, right, origin, said + glyphs[-1][3] if TURNED.match(said) else glyphs[-1][3] + said)
            elif said.isdecimal() and base > raised:
                glyphs.append((left, right, origin, said.translate(SUPERSCRIPTS)))
            else:
                glyphs.append((left, right, origin, said))
            same.append((index, origin))
        for middle, mark in marks if glyphs else ():
            nearest = min(range(len(glyphs)), key=lambda number: abs(sum(glyphs[number][:2]) / 2 - middle))
            left, right, origin, said = glyphs[nearest]
            glyphs[nearest] = (left, right, origin, said + mark)
        return sorted([(left, right, said) for left, right, _, said in glyphs] + [(*space, " ") for space in spaces])


def _character(code: int) -> str:
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"
