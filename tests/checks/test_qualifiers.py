"""Qualifiers and directions in all languages: qualifiers.tsv, a sentence for each, against the English ones.

The same, or nothing that denies it, raises nothing; "more than" beside "nearly", and rose beside fell, is one finding.
"""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from babel.numbers import format_decimal

from factcheck import compare
from factcheck.extract import figures
from factcheck.languages.tables import LANGUAGES

with Path(__file__).with_name("qualifiers.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = {row.pop("language"): row for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)}
QUALIFIERS = (">", "<", ">=", "<=", "~<", "~")
AS_GOOD = {">": {">", ">="}, ">=": {">", ">="}, "<": {"<"}, "<=": {"<", "<="}, "~<": {"~<"}, "~": {"~"}}
"""What a qualifier may be read as: 以上 is "or more", and "more than" in all but law."""
OPPOSITES = {(">", "<"), (">", "<="), (">", "~<"), (">=", "<"), (">=", "<="), (">=", "~<"), ("rose", "fell")}
FAMILIES = ("number-", "unit-", "date-", "code-", "qualifier-", "direction-")


def sentence(language: str, wording: str) -> str:
    """The sentence with a figure as the language writes it."""
    figure = Decimal(4500000) if wording in QUALIFIERS else Decimal("5.3")
    return ROWS[language][wording].replace("{}", format_decimal(figure, locale=language.replace("-", "_")))


def test_all_languages_have_sentences() -> None:
    assert sorted(ROWS) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", ROWS)
@pytest.mark.parametrize("wording", [*QUALIFIERS, "rose", "fell"])
def test_is_read(language: str, wording: str) -> None:
    facts = figures(sentence(language, wording), language)
    if wording in QUALIFIERS:
        assert {fact.qualifier for fact in facts} & AS_GOOD[wording]
    else:
        assert any(fact.direction == {"rose": 1, "fell": -1}[wording] for fact in facts)


@pytest.mark.parametrize("language", [language for language in ROWS if language != "en"])
def test_only_opposites_are_reported(language: str) -> None:
    for wordings in (QUALIFIERS, ("rose", "fell")):
        for mine in wordings:
            for theirs in wordings:
                texts = {"en": sentence("en", mine), language: sentence(language, theirs)}
                rules = [finding.rule for finding in compare(texts, source="en") if finding.rule.startswith(FAMILIES)]
                opposite = {(mine, theirs), (theirs, mine)} & OPPOSITES
                expected = "qualifier-mismatch" if mine in QUALIFIERS else "direction-mismatch"
                assert rules == ([expected] if opposite else []), texts
