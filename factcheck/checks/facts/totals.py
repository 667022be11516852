"""Totals of tables that are not the sum of what stands above them.

Tables have sums of sums, rows "of which", and figures rounded one by one; so a total is doubted only if all figures of
its column have one unit, and if one slip of the pen, a digit changed or two swapped, would explain the difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import Any, NamedTuple

import regex

from ...extract.scaled import bare
from ...extract.shown import written
from ...languages.tables import section
from ...model import Block, Comparison, Fact, Problem, Reading, Version
from ...position import locate
from ...values import plain

SUMMABLE = frozenset({"number", "money", "measure"})
"""Kinds of facts that add up; per cents of growth do not."""
LEAST = 2
"""Rows above a total, or there is nothing to add."""

_EDGES = regex.compile(r"^[\s*_:.]+|[\s*_:.]+$")


class Figure(NamedTuple):
    """The one number of a cell."""

    fact: Fact
    reading: Reading
    value: Decimal


class Column(NamedTuple):
    """The figures of a column from its head to its total."""

    figures: list[Figure]
    total: Figure


def totals(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report totals of the pivot that do not add up; where another version differs, the comparison finds it."""
    version = comparison.document.version(comparison.pivot)
    for column in _columns(version, comparison.facts[version.language]):
        total = column.total
        added = sum((figure.value for figure in column.figures), Decimal())
        rounding = sum(map(_rounding, column.figures), _rounding(total))
        if abs(total.value - added) > rounding and _slip(total.value - added):
            here = written(total.reading)
            yield Problem(locate(version, (total.fact.start, total.fact.end), "differs", here),
                          values={"here": here, "there": plain(added)})


def _columns(version: Version, facts: tuple[Fact, ...]) -> Iterator[Column]:
    """The columns of all tables above a row of totals."""
    words = {_label(word) for word in section("totals", version.language) or ()}
    tables = groupby((block for block in version.blocks if block.cell), key=lambda block: (block.cell or (0,))[0])
    for _, blocks in tables:
        cells = {(block.cell or (0, 0, 0))[1:]: block for block in blocks}
        rows = sorted({row for row, _ in cells if row > 0})
        sums = [row for row in rows if (row, 0) in cells and _label(_text(version, cells[row, 0])) in words]
        if len(sums) != 1:  # sums of sums
            continue
        for column in sorted({column for _, column in cells if column > 0}):
            found = [_figure(cells.get((row, column)), facts) for row in rows if row <= sums[0]]
            figures = [figure for figure in found if figure is not None]
            if len(figures) == len(found) > LEAST and len({each.reading.unit for each in figures}) == 1:
                yield Column(figures[:-1], figures[-1])


def _text(version: Version, block: Block) -> str:
    return version.text[block.start:block.end]


def _label(text: str) -> str:
    return " ".join(_EDGES.sub("", text).casefold().split())


def _figure(cell: Block | None, facts: tuple[Fact, ...]) -> Figure | None:
    """The one number in a cell."""
    inside = [fact for fact in facts if cell and cell.start <= fact.start and fact.end <= cell.end]
    if len(inside) != 1:
        return None
    readings = [reading for reading in bare(inside[0]).readings  # a number may look like a year
                if reading.kind in SUMMABLE and isinstance(reading.value, Decimal)]
    return Figure(inside[0], readings[0], Decimal(str(readings[0].value))) if readings else None


def _rounding(figure: Figure) -> Decimal:
    """Half of the last digit that a figure shows."""
    return Decimal(5).scaleb(int(figure.value.as_tuple().exponent) - 1)


def _slip(difference: Decimal) -> bool:
    """Whether one digit that was changed, or two neighbours that were swapped, make this difference."""
    digits = abs(difference).normalize().as_tuple().digits
    return len(digits) == 1 or (len(digits) == 2 and int("".join(map(str, digits))) % 9 == 0)
