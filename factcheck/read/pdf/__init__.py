"""PDF -> lines of text with their places on the page; `layout` makes blocks of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import combining

from ...errors import InputError
from ..draft import Content, Draft
from ..fields import write
from . import layout
from .bidi import TURNED
from .glyphs import BLANKS, RAISED, Glyphs
from .line import BULLETS, Line, Word
from .links import Area, areas, linked, with_links
from .running import Page

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_PAGES = 5_000
"""Pages of one file; the longest annual reports have a thousand."""

MAX_CHARACTERS = 200_000
"""Characters of one page; a full one of small print has ten thousand."""

HYPHEN = 2
"""What PDFium says for a hyphen at the end of a line, at which a word was broken; it says no line end then."""

LONGEST_MARK = 3
"""Characters of a letter and its marks."""

ENDS = frozenset([10, 13, HYPHEN])


@dataclass(frozen=True, slots=True)
class Piece:
    """A span of characters on one height."""

    start: int
    end: int
    base: float
    size: float


def read(data: bytes, path: str) -> tuple[Content, ...]:
    """Read a document.

    :raises InputError: it is encrypted, damaged, a scan without text, or too long.
    """
    document = _opened(data, path)
    try:
        if len(document) > MAX_PAGES:
            raise InputError(path, f"has more than {MAX_PAGES:,} pages ({len(document):,}); split it")
        read = [_page(document, number, path) for number in range(len(document))]
        pages = [page for page, _ in read]
        said = {name: _property(document, name) for name in ("Title", "Subject", "Keywords")}
    finally:
        document.close()
    if not any(page.lines for page in pages):
        raise InputError(path, "has no text, only pictures, as scans do; recognise the text first (OCR)")
    draft = Draft()
    for name, value in said.items():
        write(draft, name.lower(), value)
    return (with_links(layout.content(pages, draft), [link for page, found in read for link in linked(page, found)]),)


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


def _property(document: PdfDocument, name: str) -> str:
    try:
        return str(document.get_metadata_value(name))
    except UnicodeDecodeError:  # in a damaged file; it is no part of the text
        return ""


def _page(document: PdfDocument, number: int, path: str) -> tuple[Page, list[tuple[Area, str]]]:
    """A page, and its links."""
    from pypdfium2 import PdfiumError, raw

    try:
        page = document[number]
    except PdfiumError as error:
        raise InputError(path, f"page {number + 1} is damaged; save the file again") from error
    width, height = page.get_size()
    text = page.get_textpage()
    count = text.count_chars()
    if count > MAX_CHARACTERS:
        raise InputError(path, f"page {number + 1} has more than {MAX_CHARACTERS:,} characters ({count:,}); exclude it")
    lines = tuple(_with_bullets(_lines(Glyphs(raw, text, count), width)))
    links = areas(raw, document.raw, page.raw)
    text.close()
    page.close()
    return Page(number + 1, width, height, lines), links


def _lines(glyphs: Glyphs, width: float) -> Iterator[Line]:
    """The lines of a page in the order in which the file has them; what it has in pieces is put together."""
    said = "".join(map(chr, filter(0xD800.__gt__, glyphs.codes)))
    turned = len(TURNED.findall(said))
    leftward = 2 * turned > sum(map(str.isalpha, said))
    before: Line | None = None
    pieces: list[Piece] = []
    for span in _spans(glyphs):
        piece = Piece(*span, glyphs.base(*span), glyphs.size(*span))
        if turned and pieces and (_level(pieces[-1], piece) or _over(glyphs, pieces[-1], piece)):
            pieces.append(piece)
            continue
        if turned:
            yield from _turned(glyphs, pieces, width if leftward else 0)
            pieces = [piece]
            continue
        words = list(glyphs.read(piece.start, piece.end, piece.base, piece.size))
        line = Line(piece.base, piece.size, tuple(_in_order(words, piece.size)))
        if before and (_level(before, line) or _is_bullet(before, line)) and before.right <= line.left + 1:
            before = Line(before.base, max(before.size, line.size), before.words + line.words)
        else:
            if before:
                yield before
            before = line
    yield from _turned(glyphs, pieces, width if leftward else 0)
    if before:
        yield before


def _spans(glyphs: Glyphs) -> Iterator[tuple[int, int]]:
    """The spans of characters that PDFium calls lines, without empty ones."""
    start = 0
    for index, code in enumerate([*glyphs.codes, 10]):
        if code in ENDS:
            end = index + (code == HYPHEN)
            said = [place for place in range(start, end) if glyphs.codes[place] not in BLANKS]
            if said and all(chr(glyphs.codes[place]) in BULLETS for place in said):
                yield from ((place, place + 1) for place in said)  # they may stand before several lines
            elif said:
                yield start, end
            start = index + 1


def _level(before: Piece | Line, after: Piece | Line) -> bool:
    """Whether two pieces stand on one line."""
    return abs(before.base - after.base) < RAISED * after.size


def _is_bullet(before: Line, after: Line) -> bool:
    """Whether a line is the bullet of the next one, which stands a little above or below it."""
    return len(before.text) == 1 and not before.text.isalnum() and abs(before.base - after.base) < 0.5 * after.size


def _over(glyphs: Glyphs, before: Piece, after: Piece) -> bool:
    """Whether one of two pieces is a mark that is set above or below the other."""
    shorter = min(before, after, key=lambda piece: piece.end - piece.start)
    said = map(chr, glyphs.codes[shorter.start:shorter.end])
    return (shorter.end - shorter.start <= LONGEST_MARK
            and abs(before.base - after.base) < 0.6 * max(before.size, after.size)
            and all(each.isalnum() or combining(each) or ord(each) in BLANKS for each in said))


def _with_bullets(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, with bullets before them that some programs write after all text."""
    found = list(lines)
    bullets = [line for line in found if line.text in BULLETS]
    if not bullets:
        return iter(found)
    lone = {id(line) for line in bullets}
    text = [line for line in found if id(line) not in lone]
    for bullet in bullets:
        beside = [(line.left - bullet.right, number) for number, line in enumerate(text)
                  if abs(line.base - bullet.base) < RAISED * line.size and bullet.right <= line.left + 1]
        if beside:
            number = min(beside)[1]
            text[number] = text[number].of((*bullet.words, *text[number].words))
        else:
            text.append(bullet)
    return iter(text)


def _turned(glyphs: Glyphs, pieces: Sequence[Piece], width: float) -> Iterator[Line]:
    """A line of a page with letters that run from right to left."""
    if pieces:
        longest = max(pieces, key=lambda piece: piece.end - piece.start)
        base, size = longest.base, longest.size
        spans = [(piece.start, piece.end) for piece in pieces]
        words = tuple(glyphs.turned(spans, size, base + RAISED * size, width))
        if words:
            yield Line(base, size, words, width > 0)


def _in_order(words: list[Word], size: float) -> list[Word]:
    """Words from left to right; most files have them so, and lines that run another way are left alone."""
    if any(after.left < before.right - size for before, after in pairwise(words)):
        return sorted(words, key=lambda word: word.left)
    return words
