"""Where an offset stands in a file: its line and column, derived here and nowhere else."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

from .model import Location, Role, Span, Version

LINE_END = re.compile(r"\n|\r\n?")


def line_starts(text: str) -> tuple[int, ...]:
    """The offset at which each line of a text begins; lines end at LF, CRLF or CR."""
    return (0, *(match.end() for match in LINE_END.finditer(text)))


def locate(version: Version, span: Span, role: Role = "differs", value: str | None = None) -> Location:
    """The place of a span in a version, with line and column."""
    start, end = span
    line, column = _position(version, start)
    end_line, end_column = _position(version, end)
    if version.origins and start < end:  # the next character may stand far away
        end_line, end_column = _position(version, end - 1)
        end_column += 1
    index = bisect_right(version.places, start, key=itemgetter(0))
    place = version.places[index - 1][1] if index else ""
    return Location(version.path, version.language, start, end, line, column, end_line, end_column,
                    version.text[start:end], value, role, place)


def _position(version: Version, offset: int) -> tuple[int, int]:
    """Line and column of an offset, counted from 1."""
    index = bisect_right(version.origins, offset, key=itemgetter(0))
    if index:
        start, line, column = version.origins[index - 1]
        return line, column + offset - start
    line = bisect_right(version.line_starts, offset)
    return line, offset - version.line_starts[line - 1] + 1
