"""Reports with a table in fourteen languages: correct ones in every order and scale, and each with one thing wrong."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from babel.numbers import format_decimal

from factcheck import compare

WORDS: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "reports.yaml").read_text("utf-8"))
LANGUAGES = sorted(WORDS.keys() - {"en"})
SEEDS = range(3)
MILLION, THOUSAND = 6, 3

Cells = list[list[str]]


class Sample(NamedTuple):
    """A correct report in a language beside the English one."""

    language: str
    number: int
    unit: int
    cells: Cells
    english: str

    def found(self, cells: Cells | None = None, number: int = 0, unit: int = 0) -> list[str]:
        """The versions that are accused of something."""
        texts = {"en": self.english,
                 self.language: text(self.language, number or self.number, unit or self.unit, cells or self.cells)}
        return [finding.location.language for finding in compare(texts, "en", "markdown")]


def written(value: Decimal, language: str) -> str:
    return str(format_decimal(value, locale=language, decimal_quantization=False))


def table(language: str, figures: Sequence[Sequence[Decimal | None]], unit: int) -> Cells:
    """A table of figures in millions, the last of which in a row is a percentage."""
    words = WORDS[language]
    label, change = words["heads"]
    head = [label, *(words["year"].format(y=year) for year in (2023, 2024, 2025)), change]
    rows = [[name, *("–" if figure is None else written(figure.scaleb(MILLION - unit), language) for figure in row[:3]),
             written(row[3] or Decimal(), language)] for name, row in zip(words["rows"], figures, strict=True)]
    return [head, *rows]


def text(language: str, number: int, unit: int, cells: Cells) -> str:
    words = WORDS[language]
    lines = ["| " + " | ".join(row) + " |" for row in cells]
    lines.insert(1, "|" + "---|" * len(cells[0]))
    return "\n\n".join([words["intro"].format(n=number), words["caption"].format(n=number, u=words["units"][unit]),
                        "\n".join(lines)]) + "\n"


def sample(language: str, seed: int) -> Sample:
    """The same figures in another unit and order, one of them missing in both."""
    chance = random.Random(f"{language} {seed}")
    figures: list[list[Decimal | None]] = [
        [*(Decimal(chance.randint(11, 980)) for _ in range(3)), Decimal(chance.randint(-300, 500)) / 10]
        for _ in WORDS["en"]["rows"]]
    figures[chance.randrange(5)][chance.randrange(3)] = None
    number, unit = chance.randint(1, 9), chance.choice(list(WORDS[language]["units"]))
    english = text("en", number, MILLION, table("en", figures, MILLION))
    columns = [0, *chance.sample([1, 2, 3], 3), 4] if seed else range(5)
    rows = [0, *chance.sample(range(1, 6), 5), 6] if seed > 1 else range(7)
    cells = table(language, figures, unit)
    return Sample(language, number, unit, [[cells[row][column] for column in columns] for row in rows], english)


SAMPLES = [sample(language, seed) for language in LANGUAGES for seed in SEEDS]
every_sample = pytest.mark.parametrize("report", SAMPLES, ids=lambda report: report.language)


def changed(cells: Cells, row: int, column: int, said: str) -> Cells:
    result = [list(line) for line in cells]
    result[row][column] = said
    return result


def figures_of(report: Sample) -> list[tuple[int, int]]:
    """The places of the figures in money."""
    return [(row, column) for row in range(1, 7) for column in range(1, 4) if report.cells[row][column] != "–"]


@every_sample
def test_correct_reports(report: Sample) -> None:
    assert report.found() == []


@every_sample
def test_two_figures_that_changed_places(report: Sample) -> None:
    (row, column), (there, beside) = figures_of(report)[2:6:3]
    one, other = report.cells[row][column], report.cells[there][beside]
    assert set(report.found(changed(changed(report.cells, row, column, other), there, beside, one))) == {
        report.language}


@every_sample
def test_another_digit(report: Sample) -> None:
    row, column = figures_of(report)[4]
    said = report.cells[row][column]
    place = next(place for place, letter in enumerate(said) if letter.isdecimal())
    wrong = said[:place] + ("2" if said[place] == "1" else "1") + said[place + 1:]
    assert report.found(changed(report.cells, row, column, wrong)) == [report.language]


@every_sample
def test_an_empty_cell(report: Sample) -> None:
    assert report.found(changed(report.cells, *figures_of(report)[7], "")) == [report.language]


@every_sample
def test_a_row_or_a_column_is_lost(report: Sample) -> None:
    assert report.found([row for number, row in enumerate(report.cells) if number != 3]) == [report.language]
    assert report.found([[cell for number, cell in enumerate(row) if number != 2] for row in report.cells]) == [
        report.language]


@every_sample
def test_another_unit_in_the_caption(report: Sample) -> None:
    other = next(unit for unit in WORDS[report.language]["units"] if unit != report.unit)
    assert set(report.found(unit=other)) == {report.language}


@every_sample
def test_another_number_of_the_table(report: Sample) -> None:
    assert set(report.found(number=report.number % 9 + 1)) == {report.language}
