"""Write a date, a time of day or a duration the way a language writes it."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from ...languages.measures import DURATIONS
from ...values import Date, Duration, Range, Time

if TYPE_CHECKING:
    from babel import Locale

LEAP = 2000
"""A year that has all days, for dates without one."""


def moment(value: Date | Time | Duration, locale: Locale) -> str | None:
    """A date, time or duration in the format of a language (CLDR); None where words would have to be found."""
    try:
        if isinstance(value, Time):
            return _time(value, locale)
        if isinstance(value, Duration):
            return _duration(value, locale)
        return _date(value, locale) if value.end is None else _interval(value, value.end, locale)
    except (KeyError, ValueError):  # a day or a year that no calendar has, a format that the language lacks
        return None


def _time(value: Time, locale: Locale) -> str:
    from babel.dates import format_time

    return str(format_time(time(value.minutes // 60 % 24, value.minutes % 60), "short", locale=locale))


def _duration(value: Duration, locale: Locale) -> str | None:
    from babel.units import format_unit

    if isinstance(value.amount, Range):
        return None
    return str(format_unit(value.amount, DURATIONS[value.unit], length="long", locale=locale))


def _date(value: Date, locale: Locale) -> str | None:
    from babel.dates import format_date, format_skeleton

    if value.span > 1 or value.year is not None and value.year < 1:
        return None
    if value.part:
        if value.part[0] != "Q" or value.year is None:
            return None
        return str(format_skeleton("yQQQQ", date(value.year, 3 * int(value.part[1:]), 1), locale=locale))
    day = date(value.year or LEAP, value.month or 1, value.day or 1)
    if value.year and value.month and value.day:
        return str(format_date(day, format="long", locale=locale))
    if value.month and not value.year and not value.day:
        return str(locale._data["months"]["format"]["wide"][value.month])
    if value.year and not value.month:
        return str(value.year)
    skeleton = ("y" if value.year else "") + ("MMMM" if value.month else "") + ("d" if value.day else "")
    return str(format_skeleton(skeleton, day, locale=locale)) if skeleton else None


def _interval(start: Date, end: Date, locale: Locale) -> str | None:
    """The time between two days, two months or two years; None for anything else."""
    from babel.dates import format_interval

    known = [(each.year is not None, each.month is not None, each.day is not None) for each in (start, end)]
    if known[0] != known[1] or start.part or end.part or start.span > 1 or (start.year or LEAP) < 1:
        return None
    year, month, day = known[0]
    if not month:
        return f"{start.year}–{end.year}" if year and not day else None
    first, last = (date(each.year or LEAP, each.month or 1, each.day or 1) for each in (start, end))
    skeleton = ("y" if year else "") + ("MMM" if day else "MMMM") + ("d" if day else "")
    return str(format_interval(first, last, skeleton, locale=locale))
