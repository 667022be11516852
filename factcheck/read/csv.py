"""CSV and TSV -> cells, with line and column in the file."""

from __future__ import annotations

import re
from collections import Counter

from .draft import Content, Draft

DELIMITERS = ",;\t|"
SAMPLE = 100_000
"""Characters by which the delimiter is chosen."""

QUOTED = re.compile(r'"[^"]*"')
DOUBLED = re.compile('""')


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read a table; the delimiter is the one that cuts most lines into equally many cells."""
    delimiter = _delimiter(text[:SAMPLE])
    cell = re.compile(rf'(?:[ ]*"(?P<quoted>(?:[^"]|"")*)"[^{delimiter}\r\n]*|(?P<bare>[^{delimiter}\r\n]*))'
                      rf"(?P<end>{re.escape(delimiter)}|\r\n|\n|\r|\Z)")
    draft = Draft(text)
    row = column = place = 0
    while place < len(text) and (match := cell.match(text, place)):
        draft.open("cell", cell=(0, row, column), place=f"cell {letters(column)}{row + 1}")
        if match["quoted"] is None:
            draft.write(match["bare"], place)
        else:
            _write_quoted(draft, match["quoted"], match.start("quoted"))
        place = match.end()
        row, column = (row, column + 1) if match["end"] == delimiter else (row + 1, 0)
    return (draft.content(),)


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


def _write_quoted(draft: Draft, quoted: str, at: int) -> None:
    place = 0
    for match in DOUBLED.finditer(quoted):
        draft.write(quoted[place:match.start() + 1], at + place)
        place = match.end()
    draft.write(quoted[place:], at + place)
