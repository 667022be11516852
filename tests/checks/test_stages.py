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


WEEKDAYS = [
    # language, Monday 8 December 2025, Tuesday 8 December 2025
    ("de", "Montag, den 8. Dezember 2025", "Dienstag, den 8. Dezember 2025"),
    ("fr", "lundi 8 décembre 2025", "mardi 8 décembre 2025"),
    ("es", "lunes, 8 de diciembre de 2025", "martes, 8 de diciembre de 2025"),
    ("pt", "segunda-feira, 8 de dezembro de 2025", "terça-feira, 8 de dezembro de 2025"),
    ("pl", "w poniedziałek 8 grudnia 2025 r.", "we wtorek 8 grudnia 2025 r."),
    ("ru", "в понедельник, 8 декабря 2025 года", "во вторник, 8 декабря 2025 года"),
    ("fi", "maanantaina 8. joulukuuta 2025", "tiistaina 8. joulukuuta 2025"),
    ("hu", "2025. december 8., hétfő", "2025. december 8., kedd"),
    ("tr", "8 Aralık 2025 Pazartesi", "8 Aralık 2025 Salı"),
    ("ar", "الاثنين 8 ديسمبر 2025", "الثلاثاء 8 ديسمبر 2025"),
    ("hi", "सोमवार, 8 दिसंबर 2025", "मंगलवार, 8 दिसंबर 2025"),
    ("ko", "2025년 12월 8일(월)", "2025년 12월 8일(화)"),
    ("ja", "2025年12月8日（月）", "2025年12月8日（火）"),
    ("zh", "2025年12月8日星期一", "2025年12月8日星期二"),
    ("vi", "thứ Hai, ngày 8 tháng 12 năm 2025", "thứ Ba, ngày 8 tháng 12 năm 2025"),
]


@pytest.mark.parametrize(("language", "right", "wrong"), WEEKDAYS)
def test_another_day_of_the_week_is_reported(language: str, right: str, wrong: str) -> None:
    for text, expected in ((right, []), (wrong, ["qualifier-mismatch"])):
        found = compare({"en": "Monday, 8 December 2025", language: text}, source="en")
        assert [finding.rule for finding in found if finding.rule.startswith(("date-", "qualifier-"))] == expected
