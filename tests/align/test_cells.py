"""What people write into cells: figures of accounts, marks of notes, dashes for nothing; and what a cell is called."""

from __future__ import annotations

import pytest

from factcheck import Finding, compare


def found(english: str, german: str) -> list[Finding]:
    tables = {"en": f"| Item | 2023 | 2024 |\n|---|---|---|\n| Lamps | 1,450 | {english} |\n| Chairs | 845 | 902 |\n",
              "de": f"| Posten | 2023 | 2024 |\n|---|---|---|\n| Lampen | 1.450 | {german} |\n| Stühle | 845 | 902 |\n"}
    return compare(tables, "en", "markdown")


@pytest.mark.parametrize(("english", "german"), [
    ("318", "318 *"), ("318", "318*"), ("318", "318¹"), ("318", "318 (a)"), ("318", "318[2]"), ("318", "318†"),
    ("318¹", "318²"), ("318[1]", "318[3]"), ("318 (1)", "318 ¹"), ("318 p", "318 (p)"),
    ("n/a", "k. A."), ("n/a", "–"), ("–", ""), ("–", "-"), ("0", "–"), ("-", "0"), ("0.0", "—"), ("0", ""),
    ("Q1", "Q1"), ("<5", "<5"), ("318.0", "318"), ("5.3%", "5,3 %"), ("$318", "318 $"), ("-318", "−318"),
    ("(1,234)", "-1.234"), ("(1,234)", "−1.234"), ("(1,234)", "(1.234)"), ("(1,234)", "1.234-"), ("(1,234)", "– 1.234"),
    ("(1,234)", "**– 1.234**"), ("(5.3%)", "−5,3 %"), ("(€ 318)", "-318 €"),
])
def test_the_same_cell(english: str, german: str) -> None:
    assert found(english, german) == []


@pytest.mark.parametrize(("english", "german", "rule", "diagnosis"), [
    ("318", "381 *", "number-mismatch", "digits-transposed"),
    ("318¹", "319¹", "number-mismatch", "digit-changed"),
    ("-318", "318", "number-mismatch", "sign"),
    ("(318)", "318", "number-mismatch", "sign"),
    ("318-", "318", "number-mismatch", "sign"),
    ("318", "–", "number-missing", None),
    ("318", "", "number-missing", None),
    ("–", "318", "number-added", None),
    ("1", "2", "number-mismatch", "digit-changed"),
])
def test_another_cell(english: str, german: str, rule: str, diagnosis: str | None) -> None:
    assert [(finding.rule, finding.diagnosis) for finding in found(english, german)] == [(rule, diagnosis)]


def test_cells_are_named_by_their_heads() -> None:
    finding, = found("318", "381")
    assert finding.location.place == "row Lampen, column 2024"
    assert [place.place for place in finding.related] == ["row Lamps, column 2024"]


def test_what_is_no_cell_has_no_name() -> None:
    text = "| Item | 2024 |\n|---|---|\n| Lamps | 318 |\n\nThe year 2023 was better.\n"
    german = "| Posten | 2024 |\n|---|---|\n| Lampen | 318 |\n\nDas Jahr 2022 war besser.\n"
    finding, = compare({"en": text, "de": german}, "en", "markdown")
    assert (finding.location.line, finding.location.place) == (5, "")
