"""Tables that line up cell by cell: what a version lost of them, by its heads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..model import Comparison, Span, Version
from .memory import remembered
from .places import cut

Place = tuple[int, int]


@dataclass(slots=True)
class Grid:
    """A table of the pivot and the same one in another version."""

    rows: dict[int, int] = field(default_factory=dict)
    columns: dict[int, int] = field(default_factory=dict)


class Line(NamedTuple):
    """A row or column that one of two versions lacks."""

    name: str
    """What it is called: `row Sonar`, `column 2025`."""
    cells: int
    has: str
    lacks: str
    span: Span
    """Its first cell."""
    at: int
    """The sentence of the lacking version before which it is expected."""


@remembered
def grids(comparison: Comparison, language: str) -> Mapping[Place, Grid]:
    """The tables of the pivot that a version has as well, by the numbers that they have in both."""
    pivot, other = (comparison.document.version(name) for name in (comparison.pivot, language))
    sentences = comparison.sentences[pivot.language], comparison.sentences[language]
    found: dict[Place, Grid] = {}
    for link in comparison.alignments[language].links:
        if link.fixed and link.left[0] < link.left[1] and link.right[0] < link.right[1]:
            here = pivot.blocks[sentences[0][link.left[0]].block].cell
            there = other.blocks[sentences[1][link.right[0]].block].cell
            if here and there:
                grid = found.setdefault((here[0], there[0]), Grid())
                grid.rows[here[1]] = there[1]
                grid.columns[here[2]] = there[2]
    return found


@remembered
def lined_up(comparison: Comparison, language: str, other: str) -> frozenset[int]:
    """The tables of a version that line up with one of the other; one of both is the pivot."""
    if language == comparison.pivot:
        return frozenset(number for number, _ in grids(comparison, other))
    return frozenset(number for _, number in grids(comparison, language))


def lost(comparison: Comparison, language: str) -> Iterator[Line]:
    """The rows and columns that the pivot or a version has and the other one lacks."""
    sentences = comparison.sentences
    known = grids(comparison, language)
    of_pivot = {number: (grid.rows.keys(), grid.columns.keys()) for (number, _), grid in known.items()}
    of_other = {number: (set(grid.rows.values()), set(grid.columns.values())) for (_, number), grid in known.items()}
    found: dict[tuple[str, int, str, int], list[tuple[Span, int]]] = {}
    for link in comparison.alignments[language].links:
        if (link.left[0] < link.left[1]) == (link.right[0] < link.right[1]):
            continue
        mine = link.left[0] < link.left[1]
        has = comparison.pivot if mine else language
        run, at = (link.left, link.right[0]) if mine else (link.right, link.left[0])
        cell = comparison.document.version(has).blocks[sentences[has][run[0]].block].cell
        lines = (of_pivot if mine else of_other).get(cell[0]) if cell else None
        if cell is None or lines is None:
            continue
        span = sentences[has][run[0]].start, sentences[has][run[1] - 1].end
        if cell[1] not in lines[0]:
            found.setdefault((has, cell[0], "row", cell[1]), []).append((span, at))
        elif cell[2] not in lines[1]:
            found.setdefault((has, cell[0], "column", cell[2]), []).append((span, at))
    for (has, table, what, number), cells in found.items():
        version = comparison.document.version(has)
        lacks = language if has == comparison.pivot else comparison.pivot
        yield Line(f"{what} {_name(version, table, what, number)}", len(cells), has, lacks, *cells[0])


def _name(version: Version, table: int, what: str, number: int) -> str:
    """What the label of a row or the head of a column says, or its number."""
    axis = 1 if what == "row" else 2
    said = next((version.text[block.start:block.end] for block in version.blocks
                 if block.cell and block.cell[0] == table and block.cell[axis] == number), "")
    return cut(said) or str(number + 1)
