"""Dates, periods, times and durations in every habit of writing: calendar.tsv, an expected fact a line.

Columns: reason (empty, or why the row is known to fail), language, text, kind, value, origin.
"""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract import figures
from factcheck.extract.calendars import gregorian, years
from factcheck.model import Date

with Path(__file__).with_name("calendar.tsv").open(encoding="utf-8", newline="") as table:
    CASES = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))

OTHER_CALENDARS = [
    # calendar, year, month, day, the likeliest Gregorian date: new years of the almanacs, published
    ("persian", 1404, 1, 1, "2025-03-21"),
    ("persian", 1403, 12, 30, "2025-03-20"),
    ("persian", 1357, 11, 22, "1979-02-11"),
    ("persian", 1404, 9, None, "2025-12"),
    ("islamic", 1446, 1, 1, "2024-07-08"),
    ("islamic", 1400, 1, 1, "1979-11-21"),
]


@pytest.mark.parametrize("case", [
    pytest.param(case, id=f"{case['language']}-{case['text']}",
                 marks=[pytest.mark.xfail(reason=case["reason"], strict=True)] if case["reason"] else [])
    for case in CASES])
def test_value(case: dict[str, str]) -> None:
    read = [(reading.kind, str(reading)) for fact in figures(case["text"], case["language"])
            for reading in fact.readings]
    assert (case["kind"], case["value"]) in read


@pytest.mark.parametrize(("calendar", "year", "month", "day", "expected"), OTHER_CALENDARS)
def test_other_calendar(calendar: str, year: int, month: int, day: int | None, expected: str) -> None:
    assert str(gregorian(calendar, year, month, day)[0]) == expected


@given(st.integers(1200, 1499), st.integers(1, 12), st.integers(1, 29))
def test_days_of_the_persian_year_follow_each_other(year: int, month: int, day: int) -> None:
    (today,), (tomorrow,) = (gregorian("persian", year, month, day + more) for more in (0, 1))
    assert today.year in years("persian", year)
    assert _day(tomorrow) - _day(today) == timedelta(days=1)


def _day(value: Date) -> date:
    return date(value.year or 0, value.month or 0, value.day or 0)
