"""Tables, cell by cell: what is found in wrong ones, and nothing in correct ones, in whatever order they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from factcheck import compare

Table = list[list[str]]

FIGURES = [["1,204", "1,310", "1,455"], ["845", "902", "977"], ["318", "402", "511"], ["2,367", "2,614", "2,943"]]


class Words(NamedTuple):
    """What a language says around the figures of the sample table."""

    before: str
    product: str
    labels: Sequence[str]
    year: str = ""
    group: str = ","


LANGUAGES = {
    "en": Words("Sales of all products went up in the last three years.", "Product",
                ["Lamps", "Chairs", "Sonar", "Total"]),
    "fr": Words("Les ventes de tous les produits ont augmenté ces trois dernières années.", "Produit",
                ["Lampes", "Chaises", "Sonar", "Total"], group="\u202f"),
    "de": Words("Die Umsätze aller Produkte stiegen in den letzten drei Jahren.", "Produkt",
                ["Lampen", "Stühle", "Sonar", "Summe"], group="."),
    "ru": Words("Продажи всех товаров росли последние три года.", "Товар",
                ["Лампы", "Стулья", "Сонар", "Итого"], group="\u00a0"),
    "ar": Words("ارتفعت مبيعات جميع المنتجات في السنوات الثلاث الماضية.", "المنتج",
                ["المصابيح", "الكراسي", "سونار", "المجموع"]),
    "zh": Words("过去三年所有产品的销售额均有所增长。", "产品", ["灯具", "椅子", "声纳", "合计"], "年"),
    "ja": Words("過去三年間、すべての製品の売上が増加した。", "製品", ["ランプ", "椅子", "ソナー", "合計"], "年"),
    "ko": Words("지난 3년간 모든 제품의 판매가 늘었다.", "제품", ["램프", "의자", "소나", "합계"], "년"),
}


def table(language: str) -> Table:
    words = LANGUAGES[language]
    rows = [[label, *(figure.replace(",", words.group) for figure in row)]
            for label, row in zip(words.labels, FIGURES, strict=True)]
    return [[words.product, *(f"{year}{words.year}" for year in (2023, 2024, 2025))], *rows]


def text(language: str, cells: Table) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in cells]
    return "\n".join([LANGUAGES[language].before, "", lines[0], "|" + "---|" * len(cells[0]), *lines[1:], ""])


def found(cells: Table, language: str = "fr", mine: Table | None = None) -> list[tuple[str, str, str]]:
    english = mine or table("en")
    texts = {"en": text("en", english), language: text(language, cells)}
    return [(finding.rule, finding.message, finding.location.language)
            for finding in compare(texts, "en", "markdown")]


def columns(cells: Table, order: Sequence[int]) -> Table:
    return [[row[column] for column in order] for row in cells]


def rows(cells: Table, order: Sequence[int]) -> Table:
    return [cells[row] for row in order]


def swapped(cells: Table, one: tuple[int, int], other: tuple[int, int]) -> Table:
    result = [list(row) for row in cells]
    (row, column), (there, beside) = one, other
    result[row][column], result[there][beside] = result[there][beside], result[row][column]
    return result


@pytest.mark.parametrize("language", sorted(LANGUAGES.keys() - {"en"}))
@pytest.mark.parametrize("order", [[0, 1, 2, 3], [0, 3, 2, 1], [0, 2, 3, 1]])
@pytest.mark.parametrize("lines", [[0, 1, 2, 3, 4], [0, 3, 1, 2, 4]])
def test_correct_tables_in_any_order(language: str, order: list[int], lines: list[int]) -> None:
    assert found(columns(rows(table(language), lines), order), language) == []


@pytest.mark.parametrize("language", sorted(LANGUAGES.keys() - {"en"}))
@pytest.mark.parametrize(("one", "other"), [((1, 1), (2, 1)), ((1, 1), (1, 2)), ((3, 1), (2, 3))])
def test_two_figures_that_changed_places(language: str, one: tuple[int, int], other: tuple[int, int]) -> None:
    wrong = found(swapped(table(language), one, other), language)
    assert [(rule, accused) for rule, _, accused in wrong] == [("number-mismatch", language)] * 2


def test_the_right_version_of_three_is_accused() -> None:
    texts = {"en": text("en", table("en")), "zh": text("zh", swapped(table("zh"), (1, 1), (2, 1))),
             "de": text("de", columns(table("de"), [0, 3, 2, 1]))}
    assert {(finding.rule, finding.location.language) for finding in compare(texts, None, "markdown")} == {
        ("number-mismatch", "zh")}


def without(cells: Table, row: int, column: int) -> Table:
    result = [list(line) for line in cells]
    result[row][column] = ""
    return result


@pytest.mark.parametrize(("cells", "findings"), [
    (columns(table("fr"), [0, 1, 3]), [("structure-mismatch", "column 2024: nothing here, 5 cells in en", "fr")]),
    (rows(table("fr"), [0, 1, 2, 4]), [("structure-mismatch", "row Sonar: nothing here, 4 cells in en", "fr")]),
    (without(table("fr"), 3, 2), [("number-missing", "402 of en is not here", "fr")]),
    (columns(table("fr"), [0, 3, 1]), [("structure-mismatch", "column 2024: nothing here, 5 cells in en", "fr")]),
    ([*table("fr"), ["Tables", "11", "12", "13"]],
     [("structure-mismatch", "row Tables: 4 cells here, nothing in en", "fr")]),
])
def test_what_is_lost_or_added(cells: Table, findings: list[tuple[str, str, str]]) -> None:
    assert found(cells) == findings


def test_empty_cells_say_nothing() -> None:
    assert found(without(table("fr"), 3, 2), mine=without(table("en"), 3, 2)) == []


def test_tables_of_words_are_lined_up_by_their_places() -> None:
    english = "| Who | Where |\n|---|---|\n| the mayor | in the town hall |\n| the school | by the river |\n"
    chinese = "| 谁 | 哪里 |\n|---|---|\n| 市长 | 在市政厅 |\n| 学校 | 在河边 |\n"
    assert compare({"en": english, "zh": chinese}, None, "markdown") == []
