"""Lines of a page -> the rows of its tables, whose columns are told by what stands above one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from statistics import multimode

from .line import Line, Segment, Word, is_long, joined, segment

APART = 0.35
"""Width of a gap, in sizes of the line, at which a line may be cut where columns are parted; a space takes 0.28."""

ROOM = 0.4
"""Width of a gap, in sizes, that three rows have at one place, from which it parts columns."""

GROUPED = 0.6
"""Width of a gap, in sizes, up to which it may part the digits of one number."""

GROUPS = 3
"""Groups of digits of a number in a table; more are two numbers in columns that are close together."""

TIGHT = 1.35
"""Distance, in sizes, of two lines that may be one row with a cell in two lines."""

BETWEEN = 12
"""Lines of one cell each between two lines of several, where a file has a table cell by cell."""


Edges = tuple[float, float]
"""The left and the right edge of a column."""


@dataclass(slots=True)
class Row:
    """A row of a table: its cells by the numbers of their columns."""

    line: Line
    cells: dict[int, str] = field(default_factory=dict)


def filled(lines: Sequence[Line]) -> frozenset[tuple[int, int]]:
    """The edges, in points, that several long lines of running text have: those of a justified column."""
    seen = Counter((round(line.left), round(line.right)) for line in lines
                   if len(line.segments) == 1 and is_long(line.text))
    return frozenset((left + x, right + y) for (left, right), number in seen.items() if number > 1
                     for x in (-1, 0, 1) for y in (-1, 0, 1))


def tables(lines: Sequence[Line], leading: float,
           full: Collection[tuple[int, int]] = ()) -> Iterator[Line | list[Row]]:
    """Part lines into those of running text and tables.

    :param full: the edges of justified columns; a line that fills one is no table by itself.
    """
    place = 0
    for start, end in _runs(lines, leading):
        if start < place:
            continue
        table = _level(lines[start:end])
        columns = _columns(table)
        while start > place and _fits(lines[start - 1], columns) and _near(lines[start - 1], lines[start], leading):
            start -= 1
            table.insert(0, lines[start])
        while end < len(lines) and _fits(lines[end], columns) and _near(lines[end - 1], lines[end], leading):
            table.append(lines[end])
            end += 1
        yield from lines[place:start]
        first = table[0]
        if len(table) > 1 or not (first.numbered or first.edges in full or _is_label(first)
                                  or _in_prose(lines, start, first)):
            yield _rows(table, columns)
        else:
            yield first.solid() if first.numbered else first
        place = end
    yield from lines[place:]


def _runs(lines: Sequence[Line], leading: float) -> Iterator[tuple[int, int]]:
    """The spans of lines of which most have several segments."""
    start = last = -1
    for index, line in enumerate(lines):
        if start >= 0 and (index - last > BETWEEN or not _goes_on(lines[last], line, leading)):
            yield start, last + 1
            start = -1
        if len(line.segments) > 1 and not _stretched(line, lines[max(index - 1, 0):index + 2]):
            start, last = index if start < 0 else start, index
        elif start >= 0 and is_long(line.text):
            yield start, last + 1
            start = -1
    if start >= 0:
        yield start, last + 1


def _stretched(line: Line, near: Sequence[Line]) -> bool:
    """Whether a line is one of running text whose spaces were stretched to fill it: they are all as wide."""
    gaps = [after.left - before.right for before, after in pairwise(line.words)]
    return max(gaps) < min(1.4 * min(gaps), 3 * line.size) and any(
        len(other.segments) == 1 and _justified(line, other) for other in near)


def _justified(line: Line, other: Line) -> bool:
    """Whether a line fills the same column as one of running text."""
    return is_long(other.text) and abs(other.right - line.right) < 1 and abs(other.left - line.left) < line.size


def _in_prose(lines: Sequence[Line], index: int, line: Line) -> bool:
    """Whether a line of several segments is one of running text, whose spaces were stretched."""
    neighbours = [*lines[max(index - 1, 0):index], *lines[index + 1:index + 2]]
    if any(_justified(line, other) and abs(other.base - line.base) < 1.6 * line.size for other in neighbours):
        return True
    return any(is_long(part.text) for part in line.segments) and any(
        is_long(other.text) and abs(other.base - line.base) < 1.6 * line.size for other in neighbours)


def _is_label(line: Line) -> bool:
    """Whether a line by itself says something in words and, set apart, one thing more: a name and a year."""
    return len(line.segments) == 2 and any(map(str.isalpha, line.text))


def _goes_on(last: Line, line: Line, leading: float) -> bool:
    return abs(last.base - line.base) < 4 * max(leading, line.size)


def _near(above: Line, below: Line, leading: float) -> bool:
    return 0 < above.base - below.base < 2.2 * max(leading, below.size)


def _level(lines: Sequence[Line]) -> list[Line]:
    """Lines from the top to the bottom, those on one height put together."""
    level: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if level and abs(level[-1].base - line.base) < 0.3 * line.size:
            words = sorted((*level[-1].words, *line.words), key=lambda word: word.left)
            level[-1] = level[-1].of(tuple(words))
        else:
            level.append(line)
    return level


def _columns(table: Sequence[Line]) -> list[Edges]:
    """The left and right edges of the columns, by the lines that have the most segments."""
    most = max(len(line.segments) for line in table)
    full = [line for line in table if len(line.segments) == most]
    rows = [line for line in table if len(line.segments) > 1]
    usual = max(multimode(len(line.segments) for line in rows))
    for lines, least, needed in ((full, 3, most + 1), (rows, 4, usual)):
        if len(lines) >= least and len(parted := _projected(lines)) >= needed:
            return parted
    columns = [(each.left, each.right) for each in full[0].segments]
    for line in full[1:]:
        edges = [(each.left, each.right) for each in line.segments]
        wider = [(min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(columns, edges, strict=True)]
        if all(a[1] < b[0] for a, b in pairwise(wider)):
            columns = wider
    return columns


def _projected(lines: Sequence[Line]) -> list[Edges]:
    """The columns as the words of all rows leave room between them: some are closer than the columns of prose."""
    columns: list[Edges] = []
    for left, right in sorted((part[0].left, part[-1].right) for line in lines for part in _numbers(line)):
        if columns and left - columns[-1][1] < ROOM * lines[0].size:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    seen = [sum(any(left <= word.left <= right for word in line.words) for line in lines) for left, right in columns]
    while len(columns) > 1 and 2 * seen[rare := min(range(len(seen)), key=seen.__getitem__)] < len(lines):
        before = columns[rare][0] - columns[rare - 1][1] if rare else inf
        after = columns[rare + 1][0] - columns[rare][1] if rare + 1 < len(columns) else inf
        first = rare - (before < after)
        columns[first:first + 2] = [(columns[first][0], columns[first + 1][1])]
        seen[first:first + 2] = [max(seen[first:first + 2])]
    return columns


def _numbers(line: Line) -> list[list[Word]]:
    """The words of a line, with the groups of digits of one number together."""
    parts: list[list[Word]] = []
    for word in line.words:
        if parts and _one_number(parts[-1][-1], word, line.size):
            parts[-1].append(word)
        else:
            parts.append([word])
    return parts if max(map(len, parts)) <= GROUPS else [[word] for word in line.words]


def _one_number(before: Word, after: Word, size: float) -> bool:
    return (len(after.text) == 3 and after.text.isdecimal() and before.text[-3:].lstrip("(-−").isdecimal()
            and after.left - before.right < GROUPED * size)


def _fits(line: Line, columns: Sequence[Edges]) -> bool:
    """Whether a line of one segment is a row of a table: it has wider gaps, and just where the columns are parted."""
    if len(columns) < 3 or len(line.segments) > 1:
        return False
    parts = list(_cut(line, line.segments[0], columns))
    spaces = [after.left - before.right for _, part in parts for before, after in pairwise(part.words)]
    gaps = [after.left - before.right for (_, before), (_, after) in pairwise(parts)]
    return len({column for column, _ in parts}) >= len(columns) - 1 and min(gaps) > 1.2 * max(spaces, default=0)


def _rows(table: Sequence[Line], columns: Sequence[Edges]) -> list[Row]:
    """The rows; a line that goes on in cells of the one above is no row of its own."""
    rows: list[Row] = []
    distances = [above.base - below.base for above, below in pairwise(table)]
    widest = max(distances, default=0)
    before: Line | None = None
    for line in table:
        cells = _cells(line, columns)
        distance = before.base - line.base if before else 0
        tight = 0 < distance < TIGHT * line.size and distance * 1.15 < widest
        if rows and tight and _continues(rows[-1].cells, cells):
            for column, text in cells.items():
                rows[-1].cells[column] = joined(rows[-1].cells.get(column, ""), text)
        else:
            rows.append(Row(line, cells))
        before = line
    return rows


def _continues(above: dict[int, str], cells: dict[int, str]) -> bool:
    """Whether the cells of a line go on what stands in the cells above: none begins a row."""
    first = cells.get(0, "")
    if len(above) == 1 and 0 in above and first:  # the figures stand at the middle of the row, or at its foot
        return True
    return (not first and 0 in above) or (len(cells) == 1 and first[:1].islower())


def _cells(line: Line, columns: Sequence[Edges]) -> dict[int, str]:
    """The cells of a line by their columns; one that takes several columns counts as the first of them."""
    cells: dict[int, str] = {}
    for each in line.segments:
        for column, part in _cut(line, each, columns):
            cells[column] = joined(cells.get(column, ""), part.text)
    return cells


def _cut(line: Line, whole: Segment, columns: Sequence[Edges]) -> Iterator[tuple[int, Segment]]:
    """A segment, cut where columns are parted if its words are apart there."""
    words = whole.words
    edges = [0, len(words)]
    inside = {id(word) for part in _numbers(line) for word in part[1:]}
    if len(columns) > 2:
        for (_, right), (left, _) in pairwise(columns):
            gaps = [(after.left - before.right, number) for number, (before, after) in enumerate(pairwise(words), 1)
                    if right - 1 <= (before.right + after.left) / 2 <= left + 1 and words[0].left < right
                    and id(after) not in inside]
            if gaps and max(gaps)[0] > APART * line.size:
                edges.append(max(gaps)[1])
    for start, end in pairwise(sorted(set(edges))):
        part = segment(words[start:end], line.leftward)
        yield _column(part.left, part.right, columns), part


def _column(left: float, right: float, columns: Sequence[Edges]) -> int:
    """The first column that a part stands in; else the nearest."""
    for number, (start, end) in enumerate(columns):
        if left < end and start < right:
            return number
    middle = (left + right) / 2
    return min(range(len(columns)), key=lambda number: abs(sum(columns[number]) / 2 - middle))
