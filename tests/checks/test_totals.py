"""Totals that do not add up, and the many that need not."""

from __future__ import annotations

import pytest

from factcheck import compare
from factcheck.config import Settings
from factcheck.languages.tables import LANGUAGES, table

STRICT = Settings(extends=("strict",), select=("total-mismatch",))


def found(*rows: tuple[str, ...], language: str = "en") -> list[str]:
    lines = ["| x | a | b |", "|---|---|---|", *("| " + " | ".join(row) + " |" for row in rows)]
    return [finding.message for finding in compare({language: "\n".join(lines)}, None, "markdown", STRICT)]


@pytest.mark.parametrize(("rows", "messages"), [
    ((("Lamps", "1,204", "5"), ("Chairs", "845", "6"), ("Total", "2,049", "11")), []),
    ((("Lamps", "1,204", "5"), ("Chairs", "845", "6"), ("**Total:**", "2,094", "11")),
     ["2094 here, but the rows add up to 2049"]),
    ((("Lamps", "1,204", "5"), ("Chairs", "845", "6"), ("Total", "2,949", "11")),
     ["2949 here, but the rows add up to 2049"]),
    # figures rounded one by one
    ((("Lamps", "1.2", "5"), ("Chairs", "2.4", "6"), ("Total", "3.7", "11")), []),
    # a row "of which": no slip explains it
    ((("Lamps", "1,204", "5"), ("of which red", "117", "1"), ("Total", "1,204", "5")), []),
    # per cents, dates, empty cells, several totals, a total of something
    ((("Lamps", "5%", "2024"), ("Chairs", "6%", "2025"), ("Total", "12%", "2026")), []),
    ((("Lamps", "5", "n/a"), ("Chairs", "", "6"), ("Total", "7", "8")), []),
    ((("Lamps", "5", "1"), ("Chairs", "6", "1"), ("Total", "12", "2"), ("Total", "12", "2")), []),
    ((("Lamps", "5", "1"), ("Chairs", "6", "1"), ("Total assets", "12", "3")), []),
    ((("Lamps", "5", "1"), ("Total", "6", "1")), []),
])
def test_totals(rows: tuple[tuple[str, ...], ...], messages: list[str]) -> None:
    assert found(*rows) == messages


def test_all_languages_have_words_for_it() -> None:
    assert sorted(table("totals")) == sorted(LANGUAGES)


@pytest.mark.parametrize(("language", "label"), [("zh", "合计"), ("ar", "المجموع"), ("he", 'סה"כ'), ("de", "Summe")])
def test_in_other_languages(language: str, label: str) -> None:
    assert found(("A", "1204", "5"), ("B", "845", "6"), (label, "2094", "11"), language=language) == [
        "2094 here, but the rows add up to 2049"]
