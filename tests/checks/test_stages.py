"""Early, mid and late of a year in all languages: stages.tsv, own sentences, against the English ones.

The same, or none in one of them, raises nothing; any other one is one finding.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from factcheck import compare
from factcheck.extract import figures
from factcheck.languages.tables import LANGUAGES

with Path(__file__).with_name("stages.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = {row.pop("language"): row for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)}
STAGES = ("early", "mid", "late")
THAI_YEARS = 543


def sentence(language: str, stage: str) -> str:
    return ROWS[language][stage].replace("{}", str(2024 + THAI_YEARS * (language == "th")))


def test_all_languages_have_sentences() -> None:
    assert sorted(ROWS) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", ROWS)
@pytest.mark.parametrize("stage", STAGES)
def test_is_read(language: str, stage: str) -> None:
    assert stage in [fact.qualifier for fact in figures(sentence(language, stage), language)]


@pytest.mark.parametrize("language", [language for language in ROWS if language != "en"])
def test_only_another_one_is_reported(language: str) -> None:
    for mine in STAGES:
        for theirs in STAGES:
            texts = {"en": sentence("en", mine), language: sentence(language, theirs)}
            rules = [finding.rule for finding in compare(texts, source="en")
                     if finding.rule.startswith(("number-", "date-", "unit-", "qualifier-"))]
            assert rules == (["qualifier-mismatch"] if mine != theirs else []), texts
