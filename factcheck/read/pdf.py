"""PDF -> lines of text with their places on the page; `layout` makes blocks of them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
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

GAP = 1.4
"""Widths of a space, in heights of a line, from which what stands on both sides belongs to two columns."""

HYPHEN = 2
"""What PDFium says for a hyphen at the end of a line, at which a word was broken; it says no line end then."""

ENDS = frozenset([10, 13, HYPHEN])

RAISED = 0.8
"""Share of the size of a line below which digits in it are the mark of a note, or an exponent."""


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
    start = 0
    for index in range(count + 1):
        if index == count or codes[index] in ENDS:
            if line := _line(raw, text, codes, start, index + (index < count and codes[index] == HYPHEN)):
                yield line
            start = index + 1
    text.close()


def _line(raw: Any, text: Any, codes: Sequence[int], start: int, end: int) -> Line | None:
    """A line, cut where columns or cells are parted; None if there is nothing in it."""
    words = list(_words(codes, start, end))
    if not words:
        return None
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))

    def box(index: int) -> tuple[float, float, float, float]:
        raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        return left.value, right.value, bottom.value, top.value

    size = max(raw.FPDFText_GetFontSize(text, first) for first, _ in words)
    segments: list[Segment] = []
    low, high = float("inf"), float("-inf")
    for first, after in words:
        begin, finish = box(first), box(after - 1)
        low, high = min(low, begin[2], finish[2]), max(high, begin[3], finish[3])
        word = _word(raw, text, codes, first, after, size)
        height = max(high - low, 1.0)
        if segments and begin[0] - segments[-1].right < GAP * height:
            before = segments[-1]
            segments[-1] = Segment(before.left, finish[1], f"{before.text} {word}")
        else:
            segments.append(Segment(begin[0], finish[1], word))
    return Line(low, high, size, tuple(segments))


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


def _word(raw: Any, text: Any, codes: Sequence[int], first: int, after: int, size: float) -> str:
    word = "".join(chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"
                   for code in codes[first:after])
    if not any(character.isdecimal() for character in word):
        return word
    return "".join(character.translate(SUPERSCRIPTS)
                   if character.isdecimal() and raw.FPDFText_GetFontSize(text, first + index) < RAISED * size
                   else character for index, character in enumerate(word))
