"""Facts of true-to-life sentences: a table for each language in cases/<code>.tsv, an expected fact a line.

Columns: reason (empty, or why the row is known to fail, so that a cure shows itself), text, kind, value, unit, origin.
A kind with "!" before it says that the text must not be read as such a fact.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.extract import figures

TABLES = sorted((Path(__file__).parent / "cases").glob("*.tsv"))
COLUMNS = ("reason", "text", "kind", "value", "unit", "origin")


class Case(NamedTuple):
    """One expected fact of a sentence."""

    language: str
    line: int
    reason: str
    text: str
    kind: str
    value: str
    unit: str
    origin: str


def read(table: Path) -> list[Case]:
    """Read the table of a language; the first line names the columns."""
    head, *lines = table.read_text(encoding="utf-8").splitlines()
    assert tuple(head.split("\t")) == COLUMNS, f"{table.name}: the first line must name {COLUMNS}"
    return [Case(table.stem, number, *line.split("\t")) for number, line in enumerate(lines, 2)]


def has(case: Case) -> bool:
    """Whether some fact of the text has a reading of this kind, value and unit."""
    kind = case.kind.removeprefix("!")
    return any((reading.kind, str(reading)) == (kind, case.value) and case.unit in ("", reading.unit)
               for fact in figures(case.text, case.language) for reading in fact.readings)


CASES = [case for table in TABLES for case in read(table)]


@pytest.mark.parametrize("case", [
    pytest.param(case, id=f"{case.language}-{case.line}-{case.kind}-{case.value}",
                 marks=[pytest.mark.xfail(reason=case.reason, strict=True)] if case.reason else [])
    for case in CASES])
def test_fact(case: Case) -> None:
    expected = not case.kind.startswith("!")
    found = [(fact.text, reading.kind, str(reading), reading.unit)
             for fact in figures(case.text, case.language) for reading in fact.readings]
    assert has(case) is expected, found


def test_tables_are_full() -> None:
    few = {table.stem: len(read(table)) for table in TABLES if len(read(table)) < 60}
    assert not few, "at least 60 cases a language"
