"""Dates, periods, times and durations in every habit of writing: calendar.tsv, an expected fact a line.

Columns: reason (empty, or why the row is known to fail), language, text, kind, value, origin.
"""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_interval, format_skeleton
from babel.units import format_unit
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import figures
from factcheck.extract.dates.calendars import gregorian, years
from factcheck.languages.measures import DURATIONS
from factcheck.languages.tables import LANGUAGES
from factcheck.values import Date, Duration

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


SKELETONS = {"yMMMMd": "%Y-%m-%d", "yMMMd": "%Y-%m-%d", "yMMMEd": "%Y-%m-%d", "yMMMM": "%Y-%m", "MMMMd": "--%m-%d",
             "yQQQQ": "%Y-Q{quarter}", "Hm": "T%H:%M", "hm": "T%H:%M", "Hms": "T%H:%M", "hms": "T%H:%M"}
"""Patterns of CLDR, and the value that they write."""
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2049, 12, 31, 23, 59))


@settings(max_examples=400, deadline=None)
@given(language=st.sampled_from(LANGUAGES), skeleton=st.sampled_from(list(SKELETONS)), moment=MOMENTS)
def test_what_cldr_writes_is_read_back(language: str, skeleton: str, moment: datetime) -> None:
    locale = Locale.parse(language, sep="-")
    known = skeleton if skeleton in locale.datetime_skeletons else "yMMMM" if skeleton[0] in "yM" else "Hm"
    text = format_skeleton(known, moment, locale=locale)
    expected = moment.strftime(SKELETONS[known]).format(quarter=(moment.month + 2) // 3)
    assert expected in [str(reading) for fact in figures(text, language) for reading in fact.readings], text


@settings(max_examples=200, deadline=None)
@given(language=st.sampled_from(LANGUAGES), skeleton=st.sampled_from(("yMMMd", "MMMd", "yMMMM")),
       moments=st.tuples(MOMENTS, st.integers(1, 200)))
def test_an_interval_that_cldr_writes_is_read_back(
    language: str, skeleton: str, moments: tuple[datetime, int]
) -> None:
    start = moments[0]
    end = min(start + timedelta(days=moments[1]), start.replace(month=12, day=31))
    if start.date() == end.date() or (skeleton == "yMMMM" and start.month == end.month):
        return
    text = format_interval(start, end, skeleton, locale=Locale.parse(language, sep="-"))
    pattern = {"yMMMd": "%Y-%m-%d", "MMMd": "--%m-%d", "yMMMM": "%Y-%m"}[skeleton]
    expected = f"{start.strftime(pattern)}/{end.strftime(pattern)}"
    assert expected in [str(reading) for fact in figures(text, language) for reading in fact.readings], text


WORDLESS = {"mt", "ga"}
"""CLDR has letters for some of their units of time."""


@settings(max_examples=200, deadline=None)
@given(language=st.sampled_from([language for language in LANGUAGES if language not in WORDLESS]),
       designator=st.sampled_from(list(DURATIONS)), number=st.integers(3, 99))
def test_a_duration_that_cldr_writes_is_read_back(language: str, designator: str, number: int) -> None:
    text = format_unit(number, DURATIONS[designator], length="long", locale=Locale.parse(language, sep="-"))
    expected = Duration(Decimal(number), designator)
    assert expected in [reading.value for fact in figures(text, language) for reading in fact.readings], text


def _day(value: Date) -> date:
    return date(value.year or 0, value.month or 0, value.day or 0)
