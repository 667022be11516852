"""PDF -> lines of text with their places on the page; `layout` makes blocks of them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from statistics import median_low
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from . import layout
from .draft import SUPERSCRIPTS, Content
from .layout import Line, Segment

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MAX_PAGES = 5_000
"""Pages of one file; the longest annual reports have a thousand."""

MAX_CHARACTERS = 200_000
"""Characters of one page; a full one of small print has ten thousand."""

GAP = 0.9
"""Widths of a gap, in sizes of the line, from which what stands on both sides belongs to two columns."""

HYPHEN = 2
"""What PDFium says for a hyphen at the end of a line, at which a word was broken; it says no line end then."""

ENDS = frozenset([10, 13, HYPHEN])

RAISED = 0.15
"""How far above the line, in sizes of it, digits stand that are the mark of a note, or an exponent."""


def read(data: bytes, path: str) -> tuple[Content, ...]:
    """Read a document.

    :raises InputError: it is encrypted, damaged, a scan without text, or too long.
    """
    document = _opened(data, path)
    try:
        if len(document) > MAX_PAGES:
            raise InputError(path, f"has more than {MAX_PAGES:,} pages ({len(document):,}); split it")
        pages = [_page(document, number, path) for number in range(len(document))]
    finally:
        document.close()
    if not any(page.lines for page in pages):
        raise InputError(path, "has no text, only pictures, as scans do; recognise the text first (OCR)")
    return (layout.content(pages),)


def _opened(data: bytes, path: str) -> PdfDocument:
    if not data:
        raise InputError(path, "is empty; fill it, or take it out of the folder (exclude:)")
    if b"%PDF-" not in data[:1024]:
        raise InputError(path, "is no PDF file, whatever its name says; give it its right suffix, or save it again")
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError as error:
        raise InputError(path, "needs the reader of PDF files: pip install pypdfium2") from error
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError(path, "is encrypted; save it without a password") from error
        raise InputError(path, "is a damaged PDF file; save it again") from error


def _page(document: PdfDocument, number: int, path: str) -> layout.Page:
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
    except PdfiumError as error:
        raise InputError(path, f"page {number + 1} is damaged; save the file again") from error
    width, height = page.get_size()
    lines = tuple(_lines(page, number, path))
    page.close()
    return layout.Page(number + 1, width, height, lines)


def _lines(page: PdfPage, number: int, path: str) -> Iterator[Line]:
    """The lines of a page in the order in which the file has them."""
    from pypdfium2 import raw

    text = page.get_textpage()
    count = text.count_chars()
    if count > MAX_CHARACTERS:
        raise InputError(path, f"page {number + 1} has more than {MAX_CHARACTERS:,} characters ({count:,}); exclude it")
    codes = [raw.FPDFText_GetUnicode(text, index) for index in range(count)]
    glyphs = _Glyphs(raw, text)
    start = 0
    before: Line | None = None
    for index in range(count + 1):
        if index == count or codes[index] in ENDS:
            line = _line(glyphs, codes, start, index + (index < count and codes[index] == HYPHEN))
            start = index + 1
            if before and line and abs(before.base - line.base) < RAISED * line.size and before.right <= line.left + 1:
                segments = _joined(before.segments, line.segments, line.size)
                before = Line(before.base, max(before.size, line.size), segments)
            elif line:
                if before:
                    yield before
                before = line
    if before:
        yield before
    text.close()


class _Glyphs:
    """Asks PDFium about the characters of a page."""

    def __init__(self, raw: Any, text: Any) -> None:
        self.raw = raw
        self.text = text
        self.values = tuple(ctypes.c_double() for _ in range(4))

    def sides(self, index: int) -> tuple[float, float]:
        """The left and the right edge of a character."""
        self.raw.FPDFText_GetCharBox(self.text, index, *self.values)
        return self.values[0].value, self.values[1].value

    def base(self, index: int) -> float:
        """The height of the line on which a character stands."""
        self.raw.FPDFText_GetCharOrigin(self.text, index, *self.values[:2])
        return self.values[1].value

    def height(self, index: int) -> float:
        """The height of the box in which a character of its font fits."""
        box = self.raw.FS_RECTF()
        self.raw.FPDFText_GetLooseCharBox(self.text, index, box)
        return float(box.top - box.bottom)


def _line(glyphs: _Glyphs, codes: Sequence[int], start: int, end: int) -> Line | None:
    """A line, cut where columns or cells are parted; None if there is nothing in it."""
    words = list(_words(codes, start, end))
    if not words:
        return None
    base = median_low([glyphs.base(first) for first, _ in words])
    size = max(glyphs.height(words[0][0]), glyphs.height(words[-1][0]), 1.0)
    segments = tuple(Segment(glyphs.sides(first)[0], glyphs.sides(after - 1)[1],
                             _word(glyphs, codes, first, after, base + RAISED * size)) for first, after in words)
    return Line(base, size, _joined(segments[:1], segments[1:], size))


def _joined(before: tuple[Segment, ...], after: tuple[Segment, ...], size: float) -> tuple[Segment, ...]:
    """Segments, those put together that no wide gap parts."""
    joined = list(before)
    for segment in after:
        last = joined[-1]
        if segment.left - last.right < GAP * size:
            joined[-1] = Segment(last.left, segment.right, f"{last.text} {segment.text}")
        else:
            joined.append(segment)
    return tuple(joined)


def _words(codes: Sequence[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the words of a line; no-break spaces are parts of words."""
    first = -1
    for index in range(start, end + 1):
        blank = index == end or codes[index] in (0, 9, 32)
        if blank and first >= 0:
            yield first, index
            first = -1
        elif not blank and first < 0:
            first = index


def _word(glyphs: _Glyphs, codes: Sequence[int], first: int, after: int, raised: float) -> str:
    word = "".join(chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"
                   for code in codes[first:after])
    if not any(character.isdecimal() for character in word):
        return word
    return "".join(character.translate(SUPERSCRIPTS)
                   if character.isdecimal() and glyphs.base(first + index) > raised else character
                   for index, character in enumerate(word))
