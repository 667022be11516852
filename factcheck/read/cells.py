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
                label, head = (_said(text, cells.get(place), number)
                               for place, number in (((row, 0), row), ((0, column), column)))
                yield block.start, f"row {label}, column {head}"
            else:
                yield block.start, ""
        yield max(block.end for block in cells.values()), ""


def _said(text: str, head: Block | None, number: int) -> str:
    """The words of a head, or the number of its row or column, counted from 1."""
    said = " ".join(text[head.start:head.end].replace("*", "").split()) if head else ""
    return (said if len(said) <= LONGEST else said[:LONGEST - 1].rstrip() + "…") or str(number + 1)
