"""The tables of reStructuredText: lines -> cells, each with the spans of its pieces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from unicodedata import combining, east_asian_width

RULE = re.compile(r"\+(?:[-=]+\+)+[ \t]*")
RUN = re.compile(r"[=-]+")
LIST_ROW = re.compile(r"[ \t]*[*+-][ \t]+[*+-](?:[ \t]+|$)")
LIST_CELL = re.compile(r"[ \t]*[*+-](?:[ \t]+|$)")
CSV_CELL = re.compile(r'[ \t]*(?:"((?:[^"]|"")*)"|([^,]*))[ \t]*(?:,|$)')


@dataclass(slots=True)
class Cell:
    """A cell and the spans of its lines in the text."""

    row: int
    column: int
    pieces: list[tuple[int, int]] = field(default_factory=list)


def offsets(text: str) -> list[int]:
    """The offset of the character in each column of a line; wide ones take two."""
    if text.isascii():
        return list(range(len(text) + 1))
    found: list[int] = []
    for index, character in enumerate(text):
        wide = 0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1
        found += [index] * wide
    return [*found, len(text)]


def grid(lines: Sequence[tuple[int, str]]) -> list[Cell]:
    """The cells of a table whose cells are framed; lines come with their offsets."""
    edges = sorted({column for _, text in lines if RULE.fullmatch(text)
                    for column, character in enumerate(text) if character == "+"})
    cells: list[Cell] = []
    open_cells: dict[int, Cell] = {}
    row = -1
    for start, text in lines:
        columns = offsets(text)
        framed = "+-" in text or "+=" in text
        closed = [number for number, (left, right) in enumerate(pairwise(edges)) if framed
                  and (piece := text[_at(columns, left) + 1:_at(columns, right)]) and not piece.strip("-=+")]
        for number in closed:
            open_cells.pop(number, None)
        row += bool(closed)
        number = 0
        while number < len(edges) - 1:
            after = number + 1
            if number in closed:
                number = after
                continue
            while after < len(edges) - 1 and text[_at(columns, edges[after]):][:1] not in ("|", "+"):
                after += 1
            if number not in open_cells:
                open_cells[number] = Cell(row, number)
                cells.append(open_cells[number])
            left, right = _at(columns, edges[number]) + 1, _at(columns, edges[after])
            open_cells[number].pieces.append((start + left, start + right))
            number = after
    return cells


def simple(lines: Sequence[tuple[int, str]]) -> list[Cell]:
    """The cells of a table whose columns are ruled above and below; the last column is as wide as its lines."""
    edges = [match.span() for match in RUN.finditer(lines[0][1])]
    cells: list[Cell] = []
    current: dict[int, Cell] = {}
    row = -1
    for start, text in lines:
        if not text.strip("=- \t"):
            current = {} if text.strip() else current
            continue
        columns = offsets(text)
        bounds = [_at(columns, left) for left, _ in edges] + [len(text)]
        parts = [(number, bounds[number], bounds[number + 1]) for number in range(len(edges))]
        if text[bounds[0]:bounds[1]].strip() or not current:
            row, current = row + 1, {}
        for number, left, right in parts:
            if number and left and left < len(text) and text[left - 1:left].strip():  # goes on from the column before
                before = current.get(number - 1)
                if before and before.pieces:
                    before.pieces[-1] = (before.pieces[-1][0], start + right)
                continue
            if text[left:right].strip():
                if number not in current:
                    current[number] = Cell(row, number)
                    cells.append(current[number])
                current[number].pieces.append((start + left, start + right))
    return cells


def listed(lines: Sequence[tuple[int, str]]) -> list[Cell]:
    """The cells of a table that is a list of lists."""
    cells: list[Cell] = []
    for start, text in lines:
        begun = LIST_ROW.match(text) or LIST_CELL.match(text)
        if begun and (begun.re is LIST_ROW or cells):
            first = begun.re is LIST_ROW
            cells.append(Cell(cells[-1].row + first if cells else 0, 0 if first else cells[-1].column + 1))
        if cells:
            at = begun.end() if begun else len(text) - len(text.lstrip())
            cells[-1].pieces.append((start + at, start + len(text)))
    return cells


def separated(lines: Sequence[tuple[int, str]]) -> list[Cell]:
    """The cells of a table whose cells commas part."""
    cells: list[Cell] = []
    for row, (start, text) in enumerate(line for line in lines if line[1].strip()):
        for column, match in enumerate(CSV_CELL.finditer(text)):
            left, right = match.span(2 if match[1] is None else 1)
            cells.append(Cell(row, column, [(start + left, start + right)]))
    return cells


def _at(columns: Sequence[int], column: int) -> int:
    return columns[min(column, len(columns) - 1)]
