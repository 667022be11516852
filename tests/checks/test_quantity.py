"""Quantities named twice with two values, and quantities that only look alike."""

from __future__ import annotations

import pytest

from factcheck import compare
from factcheck.config import Settings

STRICT = Settings(extends=("strict",), select=("value-inconsistent",))

YEARS = """\
| Indicator | 2023 | 2024 |
|---|---|---|
| Employment rate | 57.0 % | 58.9 % |
| Employment rate of women | 50.1 % | 52.3 % |
| Average wage | €2,940 | €3,015 |
"""
SHARES = """\
| Indicator | Value (%) |
|---|---|
| Households with internet access | 58.9 |
| Norway | 12.5 |
"""


def found(text: str, language: str = "en") -> list[str]:
    return [finding.message for finding in compare({language: text}, None, "markdown", STRICT)]


@pytest.mark.parametrize(("sentence", "message"), [
    ("In 2024, the employment rate was 61.2 %.", "61.2% here, 58.9% in line 3"),
    ("The employment rate reached 61.2 % in 2024, the best result for years.", "61.2% here, 58.9% in line 3"),
    ("**Employment rates** in 2023: 75.0 %", "75% here, 57% in line 3"),
    ("In 2024, the average wage was €3,051.", "3051 EUR here, 3015 EUR in line 5"),
])
def test_tables(sentence: str, message: str) -> None:
    assert found(f"{YEARS}\n{sentence}\n") == [message]
    assert found(f"{sentence}\n\n{YEARS}") == [f"{message[:-1]}{int(message[-1]) + 2}"]


@pytest.mark.parametrize("sentence", [
    "In 2024, the employment rate was 58.9 %.",
    # rounded, or near it
    "In 2024, the employment rate was 59 %.", "In 2024, the employment rate was about 60 %.",
    "In 2024, the employment rate was nearly 62 %.",
    # another quantity
    "In 2024, the employment rate of men was 61.2 %.", "In 2024, the employment rate target was 61.2 %.",
    "Among the young, the employment rate was 61.2 % in 2024.", "In 2024, the employment rate was 61.2 % in the north.",
    "In 2024, the employment rate of women was 52.3 %.",
    # another time, or none that is known
    "In 2022, the employment rate was 61.2 %.", "The employment rate was 61.2 %.",
    "All of this was measured in 2022. The employment rate was 61.2 %.",
    # changes, several figures, another unit, words
    "In 2024, the employment rate rose by 6.1 %.", "In 2024, the employment rate was between 61.2 % and 63 %.",
    "In 2024, the employment rate was 61.2 % in May and 63 % in June.", "In 2024, the average wage was $3,100.",
    "In 2024, the employment rate was sixty per cent.",
    # it is the other column's
    "In 2024, the employment rate was 57.0 %.",
    "# Elsewhere\n\nIn 2024, the employment rate was 61.2 %.",
])
def test_other_quantities(sentence: str) -> None:
    assert found(f"# Here\n\n{YEARS}\n{sentence}\n") == []


@pytest.mark.parametrize(("sentence", "messages"), [
    ("Households with internet access were at 61.2 %.", ["61.2% here, 58.9% in line 3"]),
    ("Norway was at 61.2 %.", []),
])
def test_heads_of_columns(sentence: str, messages: list[str]) -> None:
    assert found(f"{SHARES}\n{sentence}\n") == messages
    # a head that names another quantity must be named
    assert found(f"{SHARES.replace(' |', ' | x |', 2)}\n{sentence}\n") == []


def test_labels_that_stand_twice() -> None:
    rows = YEARS + "| Employment rate | 57.0 % | 59.9 % |\n"
    assert found(f"{rows}\nIn 2024, the employment rate was 61.2 %.\n") == []


@pytest.mark.parametrize(("before", "after", "messages"), [
    ("", "", ["61.2% here, 58.9% in line 1"]),
    ("# Summary\n\n", "# Results\n\n", ["61.2% here, 58.9% in line 3"]),
    ("# Report\n\n", "## Results\n\n", ["61.2% here, 58.9% in line 3"]),
    ("# France\n\n", "# Germany\n\n", []),
    ("Adults:\n\n", "Children\n\n", []),
    ("In 2023, much was done. ", "", []),
    ("In 2023, much was done. ", "In 2024, more was done. ", []),
])
def test_sentences(before: str, after: str, messages: list[str]) -> None:
    said = "The share of households with fast internet access was {} %, as a survey says."
    assert found(f"{before}{said.format(58.9)}\n\n{after}{said.format(61.2)}\n") == messages
    assert found(f"{before}{said.format(58.9)}\n\n{after}{said.format(58.9)}\n") == []


@pytest.mark.parametrize(("first", "second"), [
    ("In the end the rate was 58.9 %.", "In the end the rate was 61.2 %."),         # words that name little
    ("The share of homes with access was 58.9 % in Oslo.", "The share of homes with access was 61.2 % in Rome."),
    ("The share of households with access was 58.9 %.", "The share of households with access was 59 %."),
    ("In May the share of homes with access was 58.9 %.", "In June the share of homes with access was 61.2 %."),
    ("The share of households with access was 58.9 %.", "The share of households with access was €61.2."),
])
def test_other_sentences(first: str, second: str) -> None:
    assert found(f"{first}\n\n{second}\n") == []


def test_a_series_names_nothing_twice() -> None:
    said = "The share of households with fast internet access was {} %."
    assert found("\n\n".join(said.format(figure) for figure in ("58.9", "61.2", "64.0"))) == []


@pytest.mark.parametrize(("language", "label", "sentence"), [
    ("de", "Quote der Beschäftigung", "Im Jahr 2024 lag die Quote der Beschäftigung bei 61,2 %."),
    ("es", "Tasa de empleo", "En 2024, la tasa de empleo se situó en el 61,2 %."),
    ("ru", "Уровень занятости", "В 2024 году уровень занятости составил 61,2 %."),
    ("zh", "就业率", "2024年就业率为61.2%。"),
    ("ja", "就業率", "2024年の就業率は61.2%でした。"),
    ("ko", "고용률", "2024년 고용률은 61.2%였다."),
    ("ar", "معدل التوظيف", "بلغ معدل التوظيف 61.2% في عام 2024."),
    ("pl", "Stopa zatrudnienia", "W 2024 r. stopa zatrudnienia wyniosła 61,2 %."),
    ("fi", "Työllisyysaste", "Vuonna 2024 työllisyysaste oli 61,2 %."),
])
def test_in_other_languages(language: str, label: str, sentence: str) -> None:
    point = "." if language in ("zh", "ja", "ko", "ar") else ","
    table = f"| x | 2023 | 2024 |\n|---|---|---|\n| {label} | 57{point}0 % | 58{point}9 % |\n"
    assert found(f"{table}\n{sentence}\n", language) == ["61.2% here, 58.9% in line 3"]
    assert found(f"{table}\n{sentence.replace('61', '58').replace('2 %', '9 %').replace('2%', '9%')}\n", language) == []
