"""CSV and TSV -> cells, with line and column in the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..languages.tags import known
from .draft import Content, Draft

DELIMITERS = ",;\t|"
SAMPLE = 100_000
"""Characters by which the delimiter is chosen."""

QUOTED = re.compile(r'"[^"]*"')
DOUBLED = re.compile('""')
WORD = re.compile(r"[^\W\d_]{2,}")
SAMPLED = 200
"""Rows by which it is told whether columns hold texts."""


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read a table; the delimiter is the one that cuts most lines into equally many cells.

    A table of texts with a column for each of several languages holds a unit a row.
    """
    rows = list(_rows(text, _delimiter(text[:SAMPLE])))
    languages = _languages(rows)
    if languages:
        return tuple(_units(text, rows, column, language, languages) for column, language in languages.items())
    draft = Draft(text)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            draft.open("cell", cell=(0, row, column), place=f"cell {letters(column)}{row + 1}")
            _write(draft, cell)
    return (draft.content(),)


class Cell(NamedTuple):
    """What stands in a cell, and where in the file."""

    text: str
    at: int
    quoted: bool


def _rows(text: str, delimiter: str) -> Iterator[list[Cell]]:
    cell = re.compile(rf'(?:[ ]*"(?P<quoted>(?:[^"]|"")*)"[^{delimiter}\r\n]*|(?P<bare>[^{delimiter}\r\n]*))'
                      rf"(?P<end>{re.escape(delimiter)}|\r\n|\n|\r|\Z)")
    row: list[Cell] = []
    place = 0
    while place < len(text) and (match := cell.match(text, place)):
        kind = "bare" if match["quoted"] is None else "quoted"
        row.append(Cell(match[kind], match.start(kind), kind == "quoted"))
        place = match.end()
        if match["end"] != delimiter:
            yield row
            row = []
    if row:
        yield row


def _languages(rows: Sequence[Sequence[Cell]]) -> Mapping[int, str]:
    """The columns that hold texts in a language, which their heads name; countries of a statistic hold figures."""
    found = {column: tag for column, cell in enumerate(rows[0] if rows else ())
             if (tag := known(cell.text.strip())) is not None}
    said = [row[column].text for row in rows[1:SAMPLED] for column in found if column < len(row)]
    texts = sum(len(WORD.findall(text)) > 0 for text in said if text.strip())
    several = len(found) > 1 and len(set(found.values())) == len(found)
    return found if several and 2 * texts > len([text for text in said if text.strip()]) else {}


def _units(text: str, rows: Sequence[Sequence[Cell]], column: int, language: str, languages: Mapping[int, str]
           ) -> Content:
    """The texts of one language; a unit is named by the first cell of its row that is in no language, or by the row."""
    names = [next((cell.text.strip() for other, cell in enumerate(row) if other not in languages), "") for row in rows]
    unique = len(set(names)) == len(names)
    draft = Draft(text)
    for number, row in enumerate(rows[1:], 1):
        if column < len(row):
            name = names[number] if unique else str(number + 1)
            draft.open("paragraph", place=f"{name}, cell {letters(column)}{number + 1}", unit=name)
            _write(draft, row[column])
    return draft.content(language)


def letters(column: int) -> str:
    """The name of a column, counted from 0, as spreadsheets have it: A to Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _delimiter(sample: str) -> str:
    lines = [line for line in QUOTED.sub("", sample).splitlines() if line.strip()]

    def alike(delimiter: str) -> tuple[int, int]:
        counts = Counter(line.count(delimiter) for line in lines)
        counts.pop(0, None)
        return max(((seen, number) for number, seen in counts.items()), default=(0, 0))

    return max(DELIMITERS, key=alike)


def _write(draft: Draft, cell: Cell) -> None:
    place = 0
    for match in DOUBLED.finditer(cell.text) if cell.quoted else ():
        draft.write(cell.text[place:match.start() + 1], cell.at + place)
        place = match.end()
    draft.write(cell.text[place:], cell.at + place)
