"""What the cells of a table are called where the format has no name for them: row Sonar, column 2025."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..model import Block

LONGEST = 24
"""Characters of a head in the name of a cell."""


def places(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Offset -> the name of the cell that begins there; heads, and what is no cell, have none."""
    for table, group in groupby((block for block in blocks if block.cell), key=lambda block: (block.cell or (-1,))[0]):
        cells = {(block.cell or (table, 0, 0))[1:]: block for block in group}
        for (row, column), block in cells.items():
            if row and column:
                label, head = (text[each.start:each.end] if (each := cells.get(place)) else ""
                               for place in ((row, 0), (0, column)))
                yield block.start, named(label, row, head, column)
            else:
                yield block.start, ""
        yield max(block.end for block in cells.values()), ""


def named(label: str, row: int, head: str, column: int) -> str:
    """The name of a cell, by the heads of its row and column; those without one have their numbers, from 1."""
    return f"row {_short(label) or row + 1}, column {_short(head) or column + 1}"


def _short(head: str) -> str:
    said = " ".join(head.replace("*", "").split())
    return said if len(said) <= LONGEST else said[:LONGEST - 1].rstrip() + "…"
