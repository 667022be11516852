"""Line up tables cell by cell: rows and columns are matched by their heads and figures, in whatever order they stand.

A figure belongs to its cell. So what lines up here is fixed: two figures that have changed places do not excuse each
other, and a table whose columns or rows stand in another order is the same table.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ...model import Link, Sentence, Span, Version
from .keys import Keys

SAME = 0.3
"""The share of the keys of a table that another one has if the two are the same table."""
HEAD = 2.0
"""How much more the head of a column or the label of a row tells than a figure in it."""
MOVED = 2.0
"""Keys that a row or column must share with one at another place: two cells that have changed places share one."""
FIRST = 0.5
"""What speaks for the heads of both tables, and for the labels, belonging together: they come first."""
COMMON = 8
"""Rows that have a key from which it tells nothing about which of them is meant."""
SURE = 45.0
"""The margin of what is known to belong together."""
STRANGE = 2
"""Rows or columns in a row that may be paired by nothing but their place."""

Place = tuple[int, int]
"""Row and column."""
Pairs = list[tuple[int, int]]
Scores = Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a version: for each cell with text its run of sentences, and the keys of those."""

    cells: Mapping[Place, Span]
    keys: Mapping[Place, frozenset[str]]

    @property
    def size(self) -> Place:
        """How many rows and columns there are."""
        return 1 + max(row for row, _ in self.cells), 1 + max(column for _, column in self.cells)

    def all_keys(self) -> Counter[str]:
        """How many cells have each key."""
        return Counter(key for keys in self.keys.values() for key in keys)


def tables(version: Version, sentences: Sequence[Sentence], keys: Sequence[Keys]) -> list[Table]:
    """The tables of a version that have more than one row and column."""
    def table(number: int) -> int:
        cell = version.blocks[sentences[number].block].cell
        return cell[0] if cell else -1

    found = []
    for name, numbers in groupby(range(len(sentences)), table):
        cells: dict[Place, Span] = {}
        for number in numbers if name >= 0 else ():
            _, row, column = version.blocks[sentences[number].block].cell or (0, 0, 0)
            cells[row, column] = cells.get((row, column), (number, number))[0], number + 1
        if cells:
            found.append(Table(cells, {place: frozenset().union(*(keys[number] for number in range(*run)))
                                       for place, run in cells.items()}))
    return [table for table in found if min(table.size) > 1]


def links(left: Sequence[Table], right: Sequence[Table]) -> Iterator[Link]:
    """The links between the cells of the tables that both versions have."""
    for mine, theirs in _matched(left, right):
        rows, columns = _lined_up(mine, theirs)
        if rows and columns:
            yield from _cells(mine, theirs, rows, columns)


def _matched(left: Sequence[Table], right: Sequence[Table]) -> Iterator[tuple[Table, Table]]:
    """The tables that are the same: by their keys, and by their sizes in between."""
    keys = [[table.all_keys() for table in side] for side in (left, right)]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, counted in enumerate(keys[1]):
        for key in counted:
            holders[key].append(number)
    scores = {}
    for number, counted in enumerate(keys[0]):
        for other in {other for key in counted for other in holders[key][:COMMON]} | ({number} & {*range(len(right))}):
            size = max(counted.total(), keys[1][other].total()) or 1
            alike = (counted & keys[1][other]).total() / size
            if alike >= SAME:
                scores[number, other] = alike
    pairs = _free(scores)
    for here, there in _between(sorted(pairs), len(left), len(right)):
        if left[here].size == right[there].size:
            pairs.append((here, there))
    for here, there in pairs:
        yield left[here], right[there]


def _lined_up(mine: Table, theirs: Table) -> tuple[Pairs, Pairs]:
    """The rows and the columns that belong together; nothing if the tables have too little in common."""
    columns = _order(_columns(mine, theirs), mine.size[1], theirs.size[1])
    rows = _order(_rows(mine, theirs, dict(columns)), mine.size[0], theirs.size[0])
    return rows, columns


def _columns(mine: Table, theirs: Table) -> Scores:
    """How much each column shares with each of the other table: figures wherever they stand, and heads."""
    sides: list[dict[int, Counter[str]]] = []
    for table in (mine, theirs):
        counted: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for (row, column), keys in table.keys.items():
            counted[column].update(dict.fromkeys(keys, HEAD) if not row else keys)
        sides.append(counted)
    return {(here, there): worth for here, one in sides[0].items() for there, other in sides[1].items()
            if (worth := float((one & other).total()))}


def _rows(mine: Table, theirs: Table, columns: Mapping[int, int]) -> Scores:
    """How much each row shares with each of the other table, column by column."""
    holders: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for (row, column), keys in theirs.keys.items():
        for key in keys:
            holders[column, key].append(row)
    scores: Counter[tuple[int, int]] = Counter()
    for (row, column), keys in mine.keys.items():
        there = columns.get(column, -1)
        for key in keys:
            rows = holders.get((there, key), ())
            near = rows if len(rows) <= COMMON else [row] if row in rows else ()
            for other in near:
                scores[row, other] += HEAD if not column else 1  # type: ignore[assignment]
    return scores


# ---------------------------------------------------------------- order


def _order(scores: Scores, mine: int, theirs: int) -> Pairs:
    """Which go together: in order, unless there is clear evidence that some stand elsewhere."""
    scores = {(0, 0): FIRST, **scores}
    chain = _chain(scores)
    free = _free(scores)
    places = dict(chain)
    elsewhere = [pair for pair in free if places.get(pair[0]) != pair[1]]
    worth = sum(scores[pair] for pair in free) - sum(scores[pair] for pair in chain)
    pairs = free if worth >= MOVED and all(scores[pair] >= MOVED for pair in elsewhere) else chain
    return sorted([*pairs, *_between(sorted(pairs), mine, theirs)])


def _free(scores: Scores) -> Pairs:
    """The best pairs, each row or column once, in whatever order."""
    done: tuple[set[int], set[int]] = set(), set()
    found = []
    for here, there in sorted(scores, key=lambda pair: (-scores[pair], abs(pair[0] - pair[1]), pair)):
        if here not in done[0] and there not in done[1]:
            done[0].add(here)
            done[1].add(there)
            found.append((here, there))
    return found


def _chain(scores: Scores) -> Pairs:
    """The heaviest pairs of which each stands after the one before on both sides."""
    ends: list[int] = []
    best: list[tuple[float, int]] = []
    """For each end so far, in order, the worth of the best chain up to there, and its last pair."""
    pairs = sorted(scores, key=lambda pair: (pair[0], -pair[1]))
    before: list[int] = []
    for number, (here, there) in enumerate(pairs):
        index = bisect_left(ends, there)
        worth, last = best[index - 1] if index else (0.0, -1)
        worth += scores[here, there]
        before.append(last)
        if index < len(ends) and ends[index] == there and best[index][0] >= worth:
            continue
        stop = index
        while stop < len(ends) and best[stop][0] <= worth:
            stop += 1
        ends[index:stop], best[index:stop] = [there], [(worth, number)]
    found: Pairs = []
    number = best[-1][1] if best else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _between(pairs: Pairs, mine: int, theirs: int) -> Iterator[tuple[int, int]]:
    """What is left between two neighbours that are paired, if it is equally much on both sides."""
    rest = [number for number in range(mine) if number not in {here for here, _ in pairs}]
    other = [number for number in range(theirs) if number not in {there for _, there in pairs}]
    if any(one[1] > two[1] for one, two in pairwise(pairs)):
        yield from zip(rest, other, strict=True) if len(rest) == len(other) <= STRANGE else ()
        return
    for before, after in pairwise([(-1, -1), *pairs, (mine, theirs)]):
        gap = range(before[0] + 1, after[0]), range(before[1] + 1, after[1])
        if len(gap[0]) == len(gap[1]) and (len(gap[0]) <= STRANGE or not pairs or mine == theirs):
            yield from zip(*gap, strict=True)


# ---------------------------------------------------------------- cells


def _cells(mine: Table, theirs: Table, rows: Pairs, columns: Pairs) -> Iterator[Link]:
    """A link for each cell; one that is empty in the other table, or whose row or column is not there, stands alone."""
    row_of, column_of = dict(rows), dict(columns)
    taken = set()
    at = min(start for start, _ in theirs.cells.values())
    for (row, column), run in sorted(mine.cells.items(), key=lambda entry: entry[1]):
        place = row_of.get(row, -1), column_of.get(column, -1)
        if place in theirs.cells:
            taken.add(place)
            yield Link(run, theirs.cells[place], SURE, fixed=True)
            at = theirs.cells[place][1]
        else:
            yield Link(run, (at, at), fixed=-1 not in place)
    back = {there: here for here, there in rows}, {there: here for here, there in columns}
    ends = {row: max(end for (other, _), (_, end) in cells) for row, cells in groupby(
        sorted(mine.cells.items()), key=lambda entry: entry[0][0])}
    last = max(ends.values())
    for place, run in theirs.cells.items():
        if place not in taken:
            here = back[0].get(place[0], -1), back[1].get(place[1], -1)
            end = ends.get(here[0], last)
            yield Link((end, end), run, fixed=-1 not in here)
