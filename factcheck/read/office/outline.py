"""The place of a paragraph in a document that has no lines: "heading 2, paragraph 14"."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import BlockKind


@dataclass(slots=True)
class Outline:
    """Counts what was passed on the way through a document."""

    paragraphs: int = 0
    headings: int = 0
    tables: int = 0

    def place(self, kind: BlockKind) -> str:
        """Count a block, and name its place as a reader would count."""
        self.headings += kind == "heading"
        self.paragraphs += kind not in ("heading", "cell", "footnote")
        if kind == "heading":
            return f"heading {self.headings}"
        under = f"heading {self.headings}, " if self.headings else ""
        return f"{under}paragraph {self.paragraphs}"

    def cell(self, row: int, column: int) -> str:
        """Name a cell of the table that was entered last."""
        return f"table {self.tables}, row {row + 1}, column {column + 1}"
