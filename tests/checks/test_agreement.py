"""What two versions must agree on and what is an error between them, read both ways: agreement.tsv, a pair a line.

Columns: language and text, language and text, and the rule (empty: they agree), diagnosis and suggestion of the one
finding that is raised when the first version is the source. "missing" stands for "added" the other way round.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import Finding, compare
from factcheck.extract import figures

with Path(__file__).with_name("agreement.tsv").open(encoding="utf-8", newline="") as table:
    PAIRS = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
CALENDAR = Path(__file__).parents[1] / "extract" / "calendar.tsv"
FAMILIES = ("number-", "unit-", "date-", "code-", "qualifier-", "direction-")


def found(pair: dict[str, str], source: str) -> list[Finding]:
    texts = {pair["one"]: pair["first"], pair["other"]: pair["second"]}
    return [finding for finding in compare(texts, source=source) if finding.rule.startswith(FAMILIES)]


@pytest.mark.parametrize("pair", [pytest.param(pair, id=f"{pair['other']}-{number}")
                                  for number, pair in enumerate(PAIRS, 2)])
def test_pair(pair: dict[str, str]) -> None:
    forth, back = found(pair, pair["one"]), found(pair, pair["other"])
    rules = [pair["rule"]] if pair["rule"] else []
    assert [finding.rule for finding in forth] == rules
    assert [finding.rule for finding in back] == [rule.replace("missing", "added") for rule in rules]
    if pair["diagnosis"]:
        expected = None if pair["diagnosis"] == "-" else pair["diagnosis"]
        assert [finding.diagnosis for finding in (*forth, *back)] == [expected] * 2
    if pair["suggestion"]:
        assert [finding.suggestion for finding in forth] == [pair["suggestion"]]


def same_values() -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Pair each text of the table of dates, times and durations that is one fact with the first one of its value."""
    with CALENDAR.open(encoding="utf-8", newline="") as table:
        rows = [row for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE) if not row["reason"]
                and len(figures(row["text"], row["language"])) == 1]
    first: dict[tuple[str, str], dict[str, str]] = {}
    for row in rows:
        known = first.setdefault((row["kind"], row["value"]), row)
        if known["language"] != row["language"]:
            yield known, row


@pytest.mark.parametrize(("one", "other"), [
    pytest.param(one, other, id=f"{one['text']}-{other['text']}") for one, other in same_values()])
def test_the_same_value_in_two_languages_raises_nothing(one: dict[str, str], other: dict[str, str]) -> None:
    texts = {row["language"]: row["text"] for row in (one, other)}
    raised = [finding.rule for source in texts for finding in compare(texts, source=source)]
    assert [rule for rule in raised if rule.startswith(FAMILIES)] == []
