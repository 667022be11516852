"""Lines on pages -> paragraphs, headings, items and rows of tables, in the order in which they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..cells import named
from ..draft import Content, Draft
from ..text import BULLET, FINAL
from .footnotes import Note, parted
from .grid import Row, filled, tables
from .line import HYPHENS, MARK, Line, broken, is_long, wide
from .running import MARGIN, Page, without_running

LEADING = 1.3
"""Distance of two lines, in usual distances, from which they are two paragraphs."""

RAISED_LEADING = 1.6
"""The same where the sentence goes on: the mark of a note pushes the lines apart."""

USUAL = 0.15
"""Share of the distances of a page that one has which is usual."""

LARGER = 1.12
"""Size of a heading, in sizes of the body text."""

EVEN = 1.0
"""Points by which the lines of a justified paragraph differ."""



def content(pages: Sequence[Page], draft: Draft) -> Content:
    """Write the pages down, after what was written already."""
    writer = _Writer(_body_size(pages), draft)
    for page, lines in without_running(pages):
        writer.page(page, _ordered(lines))
    writer.tell_notes()
    return writer.draft.content()


def _body_size(pages: Sequence[Page]) -> float:
    """The size in which most characters are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _ordered(lines: list[Line]) -> list[Line]:
    """The lines in reading order. Most files have that order; some have two columns line by line."""
    gutter = _gutter(lines)
    if gutter is None:
        return lines
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if line.left < gutter < line.right and not any(first.right <= gutter <= second.left
                                                       for first, second in pairwise(line.segments)):
            ordered += [*left, *right, line]
            left, right = [], []
            continue
        for side, segments in ((left, [each for each in line.segments if each.right <= gutter]),
                               (right, [each for each in line.segments if each.left >= gutter])):
            if segments:
                side.append(line.of(tuple(word for segment in segments for word in segment.words)))
    return [*ordered, *left, *right]


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the gap between two columns of prose is that the file has line by line; None if it has not."""
    split = [(line.segments[0], line.segments[1]) for line in lines
             if len(line.segments) == 2 and all(is_long(segment.text) for segment in line.segments)]
    if len(split) < 3 or 3 * len(split) < len(lines):
        return None
    low, high = max(first.right for first, _ in split), min(second.left for _, second in split)
    return (low + high) / 2 if low < high else None


@dataclass(slots=True)
class _Writer:
    """Writes lines into blocks; a paragraph goes on over columns and pages."""

    body: float
    draft: Draft
    before: Line | None = None
    """The line that was written last, if a paragraph may go on after it."""
    right: float = 0.0
    """How far its column reaches."""
    justified: bool = False
    """Whether other lines reach as far."""
    text: str = ""
    leading: float = 0.0
    table: int = -1
    row: int = -1
    in_table: bool = False
    titles: Mapping[int, str] = field(default_factory=dict)
    """The first row of the table."""
    notes: list[tuple[Note, list[str]]] = field(default_factory=list)
    """Notes with their places, which are told after the document."""
    apart: list[tuple[Line, str]] = field(default_factory=list)
    """Lines that may be headers, which are told after it, too."""

    def page(self, page: Page, lines: Sequence[Line]) -> None:
        """Write a page."""
        lines, notes = parted(lines, self.body)
        self.leading = _leading(lines, self.body)
        parts = list(self._parts(lines))
        rights = iter(_rights([part for part in parts if isinstance(part, Line)], LEADING * self.leading))
        self.notes += [(note, [page.place(line) for line in note.lines]) for note in notes]
        fresh = True
        header = parts[0] if self._stands_apart(page, parts) else None
        for part in parts:
            if isinstance(part, Line):
                place, right = page.place(part), next(rights)
                if part is header:  # the paragraph of the page before may go on under it
                    continue
                if self.before and self._goes_on(self.before, part, fresh):
                    self._continue(part, place)
                else:
                    self._begin(part, place)
                self.before, (self.right, self.justified) = part, right
            else:
                for row in part:
                    self._row(row, page.place(row.line))
                self.before = None
            fresh = False
        if isinstance(header, Line):
            self.apart.append((header, page.place(header)))

    def _stands_apart(self, page: Page, parts: Sequence[Line | list[Row]]) -> bool:
        """Whether the first line of a page may be a header that runs over too few pages to be known as one.

        It is one where a sentence of the page before goes on below it.
        """
        first, second = (*parts, None, None)[:2]
        return (isinstance(first, Line) and isinstance(second, Line) and self.before is not None
                and first.base == page.bases[0] > page.height * (1 - MARGIN)
                and first.base - second.base > 2 * min(self.leading, LEADING * second.size)
                and self._goes_on(self.before, second, True))

    def _parts(self, lines: Sequence[Line]) -> Iterator[Line | list[Row]]:
        """Headings in large print, which belong to no table, and what is between them."""
        place = 0
        full = filled(lines)
        for index, line in enumerate(lines):
            if line.size > LARGER * self.body and (line.numbered or len(line.segments) == 1 or line.edges in full):
                yield from tables(lines[place:index], self.leading, full)
                yield line.solid() if line.numbered else line
                place = index + 1
        yield from tables(lines[place:], self.leading, full)

    def tell_notes(self) -> None:
        """Write the headers and notes of all pages."""
        for line, place in self.apart:
            self._begin(line, place)
        for note, places in self.notes:
            self.draft.open("footnote", place=places[0])
            self._write(_clean(note.lines[0].text)[note.mark:])
            for line, place in zip(note.lines[1:], places[1:], strict=True):
                self._continue(line, place)
        self.draft.close()

    def _row(self, row: Row, place: str) -> None:
        if not self.in_table:
            self.table, self.row, self.in_table, self.titles = self.table + 1, -1, True, row.cells
        elif row.cells == self.titles:  # said again on the next page
            return
        self.row += 1
        for column, text in sorted(row.cells.items()):
            where = named(row.cells.get(0, ""), self.row, self.titles.get(column, ""), column)
            self.draft.open("cell", cell=(self.table, self.row, column),
                            place=f"{place}, {where}" if self.row and column else place)
            self.draft.write(_clean(text))
        self.draft.close()

    def _begin(self, line: Line, place: str) -> None:
        self.in_table = False
        text = _clean(line.text)
        bullet = _bullet(text)
        if bullet:
            self.draft.open("item", 1, place=place)
        elif line.size > LARGER * self.body and not FINAL.search(text):
            self.draft.open("heading", 1, place=place)
        else:
            self.draft.open("paragraph", place=place)
        self._write(text[bullet:])

    def _continue(self, line: Line, place: str) -> None:
        text = _clean(line.text)
        if broken(self.text, text):
            self.draft.shorten()
        elif not (wide(self.text[-1:]) and wide(text[:1])):
            self.draft.write(" ")
        self.draft.name(place)
        self._write(text)

    def _write(self, text: str) -> None:
        self.draft.write(text)
        self.text = text

    def _goes_on(self, before: Line, line: Line, fresh: bool) -> bool:
        """Whether a line belongs to the paragraph of the one before."""
        if abs(before.size - line.size) > 0.1 * before.size or _bullet(line.text):
            return False
        distance = before.base - line.base
        if fresh or distance < 0:  # the next page or column
            full = self.justified and self.right - before.right < EVEN  # as the last line of a paragraph seldom is
            return self.draft.kind != "heading" and (full or not (FINAL.search(before.text) or line.text[:1].isupper()))
        ended = FINAL.search(before.text) or line.text[:1].isupper()
        if distance > (LEADING if ended else RAISED_LEADING) * max(self.leading, line.size):
            return False
        if self.draft.kind == "heading" or self.text[-1:] in HYPHENS:
            return True
        indented = line.left - before.left > 0.8 * line.size and self.draft.kind != "item"
        return not indented and not (ended and self._had_room(before, line))

    def _had_room(self, before: Line, line: Line) -> bool:
        """Whether the first word of a line would have fitted on the one before, with two characters to spare."""
        wide = (before.right - before.left) / len(before.text)
        return before.right + wide * (len(line.text.split(None, 1)[0]) + 3) < self.right


def _leading(lines: Sequence[Line], body: float) -> float:
    """The distance of the lines of a paragraph: the shortest that is usual."""
    distances = Counter(round(2 * (before.base - line.base)) / 2 for before, line in pairwise(lines)
                        if before.base - line.base > 0.8 * body)
    return min((distance for distance, seen in distances.items() if seen >= USUAL * distances.total()),
               default=1.2 * body)


def _rights(lines: Sequence[Line], leading: float) -> list[tuple[float, bool]]:
    """How far the column of each line reaches: as far as the lines that follow one another closely, or several."""
    rights: list[tuple[float, bool]] = []
    stack: list[Line] = []
    for line, following in zip(lines, [*lines[1:], None], strict=False):
        stack.append(line)
        if following is None or not 0 < line.base - following.base < leading:
            right = max(other.right for other in stack)
            rights += [(right, sum(right - other.right < EVEN for other in stack) > 1)] * len(stack)
            stack = []
    return rights


def _bullet(text: str) -> int:
    """Where the words of an item begin; 0 if the line is none."""
    bullet = BULLET.match(text) or MARK.match(text)
    return bullet.end() if bullet else 0


def _clean(text: str) -> str:
    """A line without what PDFium says for broken words and unmapped characters inside it."""
    return text[:-1].replace("\x02", "-").replace("\ufffe", "") + text[-1:].replace("\x02", "-")
