"""Dates of calendars other than the Gregorian one, as the Gregorian dates that they may be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ...values import Date

OFFSETS = {"buddhist": 543, "minguo": -1911}
"""Calendars that count the Gregorian years from elsewhere: years to subtract (CLDR supplemental calendar data)."""

SPANS = {"buddhist": range(2300, 2700), "minguo": range(10, 200), "persian": range(1200, 1500)}
"""The years of a calendar that a text may name without saying which calendar it means."""

_PERSIAN_EPOCH = date(622, 3, 21)
"""The first day, as the years need it in which the rule of leap years is that of the sun: 1178 to 1633 (Borkowski,
The Persian calendar for 3000 years, 1996)."""
_ISLAMIC_EPOCH = date(622, 7, 19)
"""The first day of the calendar in its civil form (Reingold and Dershowitz, Calendrical Calculations)."""

_ISLAMIC_SLACK = 1
"""Days by which the sighted moon and Umm al-Qura differ from the tables."""


def years(calendar: str, year: int) -> tuple[int, ...]:
    """The Gregorian years in which a year of a calendar lies, the one in which most of it lies first."""
    if calendar in OFFSETS:
        return (year - OFFSETS[calendar],)
    first, last = _day(calendar, year, 1, 1), _day(calendar, year + 1, 1, 1) - timedelta(days=1)
    middle = first + (last - first) / 2
    return tuple(dict.fromkeys((middle.year, first.year, last.year)))


def gregorian(calendar: str, year: int | None, month: int, day: int | None) -> tuple[Date, ...]:
    """The Gregorian dates that a day or month of a calendar may be, the likeliest first."""
    found: list[Date] = []
    for each in (year,) if year is not None else _recent(calendar):
        for moment in _days(calendar, each, month, day):
            said = moment.year if year is not None else None
            found.append(Date(said, moment.month, moment.day if day else None))
    return tuple(dict.fromkeys(found))


def _recent(calendar: str) -> Iterator[int]:
    """Years of our days: a day of the Persian year falls on two Gregorian ones, by leap years; a moon's on any."""
    if calendar == "persian":
        yield from range(1400, 1404)


def _days(calendar: str, year: int, month: int, day: int | None) -> Iterator[date]:
    """A day of a calendar, or the days that tell in which Gregorian months its month lies."""
    if day is None:
        first, after = _day(calendar, year, month, 1), _day(calendar, year + month // 12, month % 12 + 1, 1)
        yield from (first + timedelta(days=20), first, after - timedelta(days=1))
        return
    exact = _day(calendar, year, month, day)
    yield exact
    for days in range(1, _ISLAMIC_SLACK + 1) if calendar == "islamic" else ():
        yield from (exact - timedelta(days=days), exact + timedelta(days=days))


def _day(calendar: str, year: int, month: int, day: int) -> date:
    if calendar == "persian":
        before = 365 * (year - 1) + (8 * year + 21) // 33  # eight leap years in thirty-three
        return _PERSIAN_EPOCH + timedelta(days=before + 31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day - 1)
    before = 354 * (year - 1) + (3 + 11 * year) // 30  # eleven leap days in thirty years
    return _ISLAMIC_EPOCH + timedelta(days=before + 29 * (month - 1) + month // 2 + day - 1)

