"""The tables of a page: in which row and column a cell stands, with those that reach over several."""

from __future__ import annotations

from dataclasses import dataclass, field

from .html_tags import Attributes


@dataclass(slots=True)
class Table:
    """An open table and the cell that was reached."""

    number: int
    row: int = -1
    column: int = -1
    across: int = 1
    """Columns that the cell takes."""
    taken: dict[int, int] = field(default_factory=dict)
    """Column -> the last row into which a cell reaches from above."""

    def next_row(self) -> None:
        self.row, self.column, self.across = self.row + 1, -1, 1

    def next_cell(self, attributes: Attributes) -> None:
        self.row = max(self.row, 0)
        self.column += self.across if self.column >= 0 else 1
        while self.taken.get(self.column, -1) >= self.row:
            self.column += 1
        self.across = _number(attributes.get("colspan"))
        down = _number(attributes.get("rowspan"))
        if down > 1:
            self.taken.update((self.column + column, self.row + down - 1) for column in range(self.across))


def _number(value: str | None) -> int:
    """A colspan or rowspan; more than a hundred are nonsense, or meant to cost memory."""
    return min(int(value), 100) if value and value.isdecimal() and len(value) < 9 and int(value) else 1
