"""Read dates that are written in figures: 12/10/2025, 15. 3., 05/2025, 2025-12, 2025-W50, 3Q25, FY25."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import regex

from ...languages.trie import Match
from ...model import Fact, Reading
from ...values import Date, Range, Time
from ..atoms.atom import Code, Figures, Found, Scan
from ..atoms.numbers import Amount, ascii_digits
from .calendars import gregorian
from .stopwatch import taken
from .years import YEARS, named_years

_DAY_MONTH = regex.compile(r"(\p{Nd}{1,2})\.[ \u00a0]?(\p{Nd}{1,2})\.(?!\p{Nd}|[ \u00a0]\p{Nd}{4})")
_MONTH_YEAR = regex.compile(r"(\p{Nd}{1,2}) ?([/.]) ?(\p{Nd}{4})(?!\p{Nd}|[-/.]\p{Nd})")
_YEAR_MONTH = regex.compile(r"(\p{Nd}{4})([-/])(\p{Nd}{1,2})(?!\p{Nd}|[-/.]\p{Nd})")
_WEEK = regex.compile(r"(\p{Nd}{4})-?W(\p{Nd}{2})(?:-?([1-7]))?(?![\p{L}\p{Nd}])")
_PART = regex.compile(r"([1-4])(\p{Lu}{1,2})[ '’]?(\p{Nd}{4}|(?<! )\p{Nd}{2})(?![\p{Nd}\p{L}])")
_PART_AFTER = regex.compile(r"(\p{Nd}{4})[-/ ]?(\p{Lu}{1,2})([1-4])(?![\p{Nd}\p{L}])")

_APOSTROPHE = regex.compile(r"([1-4])['’](\p{Nd}{2})(?!\p{Nd})")

CENTURY = 50
"""Two digits below it are a year of this century."""


def notation(scan: Scan, index: int) -> Found | None:
    """A date in figures alone that begins at an atom."""
    atom = scan.atoms[index]
    if isinstance(atom, Figures):
        return _numeric(scan, index, atom) if atom.kind == "date" else None
    if isinstance(atom, Code):
        return _part(scan, index)
    if not isinstance(atom, Amount) or not atom.digits or atom.scaled:
        return None
    after = scan.text[atom.end : atom.end + 1]
    if after == " " and scan.text[atom.end + 1 : atom.end + 2] == "/":  # a bidirectional mark stood between
        after = "/"
    if after == "." or "." in scan.text[atom.start : atom.end]:
        return _day_month(scan, index, atom) or _month_year(scan, index, atom)
    if after == "-" and scan.language.hyphened_day and (found := _marked_day(scan, index, atom)):
        return found
    if after in ("/", "-", "W"):
        return _month_year(scan, index, atom) or _year_month(scan, index, atom) or _week(scan, index, atom)
    if after.isalpha():
        return _part(scan, index)
    return None


def _found(scan: Scan, index: int, start: int, end: int, readings: Sequence[Reading]) -> Found:
    """A date that covers a span, with its groups of digits as parts."""
    parts = tuple(
        Fact(found.group(), found.start(), found.end(), (Reading("number", Decimal(ascii_digits(found.group()))),))
        for found in _GROUP.finditer(scan.text, start, end)
    )
    fact = Fact(scan.text[start:end], start, end, tuple(dict.fromkeys(readings)), parts=parts)
    return Found(fact, scan.following(index + 1, end))


_GROUP = regex.compile(r"\p{Nd}+")


def _numeric(scan: Scan, index: int, figures: Figures) -> Found | None:
    """12/10/2025 in all orders that make a date, the order of the language first."""
    groups = figures.groups
    language = scan.language
    numbers = [int(group) for group in groups]
    clock = language.dotted_time and figures.separator == "." and numbers[0] < 24 and max(numbers) < 60  # 12.05.00
    if clock and scan.mark(figures.end, ("am", "pm")):
        return None
    if len(groups[0]) == 4:
        orders = [(numbers[0], numbers[1], numbers[2])]
    else:
        year = numbers[2] if len(groups[2]) == 4 else short_year(numbers[2])
        orders = [(year, numbers[1], numbers[0]), (year, numbers[0], numbers[1])]
        if not language.day_first and figures.separator != ".":
            orders.reverse()
        if len(groups[2]) == 2 and (language.year_first or figures.separator == "-"):  # 25-12-10
            orders.insert(0 if language.year_first else 2, (short_year(numbers[0]), numbers[1], numbers[2]))
    valid = [
        each
        for year, month, day in orders
        if 1 <= month <= 12 and 1 <= day <= 31
        for each in _calendar_dates(scan, year, month, day)
    ]
    if not valid:
        return None
    readings = [Reading("date", value) for value in dict.fromkeys(valid)]
    if clock:
        readings.append(Reading("time", Time(numbers[0] * 60 + numbers[1])))
    surface = scan.text[figures.start : figures.end]
    if took := taken(surface):
        readings.append(took)
    return Found(Fact(surface, figures.start, figures.end, tuple(readings)), index + 1)


def _calendar_dates(scan: Scan, year: int, month: int, day: int) -> list[Date]:
    """The dates that figures may name: in Persian ۱۴۰۴/۹/۱۵ is of the Persian calendar."""
    named = named_years(scan, year)
    if scan.language.calendar == "persian" and named and named[0] != year:
        dates = [each for each in gregorian("persian", year, month, day) if each.month and day <= 31]
        return [*dates, Date(year, month, day)]
    return [Date(each, month, day) for each in named]


def short_year(number: int) -> int:
    """The year that two digits name."""
    return number + (2000 if number < CENTURY else 1900)


def _day_month(scan: Scan, index: int, atom: Amount) -> Found | None:
    """15. 3. in the languages that close both numbers with a full stop."""
    found = _DAY_MONTH.match(scan.text, atom.start) if scan.language.dotted else None
    if found is None:
        return None
    first, second = int(found.group(1)), int(found.group(2))
    day, month = (first, second) if scan.language.day_first else (second, first)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    readings = [Reading("date", Date(None, month, day))]
    if "." in scan.text[atom.start : atom.end]:  # 15.3.: also a section, or a number of another language
        readings += [Reading("number", value, None, regular) for value, regular in atom.values]
    return _found(scan, index, atom.start, found.end(), readings)


_HYPHENED = regex.compile(r"(\p{Nd}{1,2})-(\p{Nd}{1,2})(?![\p{Nd}/-]|[.,]\p{Nd})")


def _marked_day(scan: Scan, index: int, atom: Amount) -> Found | None:
    """Ngày 30-9, sáng 1-10: a day and its month after a word for a day or a part of one; or two days of a month."""
    found = _HYPHENED.match(scan.text, atom.start)
    before = scan.near(atom.start)
    marked = before is not None and (before.has("day") or before.has("weekday"))
    if found is None or not (marked or _after_part_of_day(scan, atom.start)):
        return None
    day, month = (int(ascii_digits(group)) for group in found.groups())
    if not (1 <= day <= 31 and 1 <= month <= 12) or _month_named(scan, scan.following(index + 1, found.end())):
        return None
    readings = [Reading("date", Date(None, month, day))]
    if day < month:
        readings.append(Reading("number", Range(Decimal(day), Decimal(month))))
    return _found(scan, index, before.start if before and before.has("day") else atom.start, found.end(), readings)


def _after_part_of_day(scan: Scan, start: int) -> bool:
    word = _WORD_BEFORE.search(scan.lower, max(0, start - _LONGEST), start)
    named = scan.language.after.match(scan.lower, word.start()) if word else None
    return named is not None and (named.has("am") or named.has("pm")) and named.end >= start - 1


def _month_named(scan: Scan, index: int) -> bool:
    """Whether the month of two days follows, so that the second one is none: ngày 5-12 tháng 9."""
    atom = scan.atoms[index] if index < len(scan.atoms) else None
    mark = scan.near(atom.start) if isinstance(atom, Amount) else None
    return isinstance(atom, Match) and atom.has("month") or mark is not None and mark.has("month-mark")


_WORD_BEFORE = regex.compile(r"(?<!\p{L})\p{L}+ $")
_LONGEST = 12
"""Letters in which a word for a part of the day stands."""


def _month_year(scan: Scan, index: int, atom: Amount) -> Found | None:
    """05/2025, 05.2025."""
    found = _MONTH_YEAR.match(scan.text, atom.start)
    if found is None or found.group(2) == "." and scan.language.decimal == ".":
        return None
    month, year = int(found.group(1)), int(found.group(3))
    before = scan.near(atom.start)
    if not 1 <= month <= 12 or year not in _LIKELY or before is not None and any(map(before.has, _OTHER)):
        return None
    readings = [Reading("date", Date(year, month))]
    if found.group(2) == ".":
        readings += [Reading("number", value, None, regular) for value, regular in atom.values]
    mark = scan.mark(found.end(), ("year",))
    return _found(scan, index, atom.start, mark.end if mark else found.end(), readings)


_OTHER = ("numero", "quarter", "half", "quarter-noun", "half-noun")
"""What stands before figures that are no month: No. 5/2014, Q3/2025."""

_LIKELY = range(1900, 2100)
"""Years that a month in figures is put before."""


def _year_month(scan: Scan, index: int, atom: Amount) -> Found | None:
    """2025-12, unless it may be two years (2011-12)."""
    found = _YEAR_MONTH.match(scan.text, atom.start)
    if found is None:
        return None
    year, month = int(found.group(1)), int(found.group(3))
    if not 1 <= month <= 12 or year not in _LIKELY or len(found.group(3)) == 2 and month > year % 100:
        return None
    if len(found.group(3)) == 1 and (found.group(2) == "-" or not scan.language.year_first):
        return None
    return _found(scan, index, atom.start, found.end(), [Reading("date", Date(year, month))])


def _week(scan: Scan, index: int, atom: Amount) -> Found | None:
    """2025-W50 and its days (ISO 8601)."""
    found = _WEEK.match(scan.text, atom.start)
    if found is None or not 1 <= int(found.group(2)) <= 53:
        return None
    year, week = int(found.group(1)), int(found.group(2))
    value = Date(year, part=f"W{week:02d}")
    if found.group(3):
        try:
            day = date.fromisocalendar(year, week, int(found.group(3)))
        except ValueError:
            return None
        value = Date(day.year, day.month, day.day)
    return _found(scan, index, atom.start, found.end(), [Reading("date", value)])


def _part(scan: Scan, index: int) -> Found | None:
    """3Q25, 1H 2025, 2025Q3, Q3'25: quarters and half-years with the year written on to them."""
    start = scan.atoms[index].start
    found = _PART.match(scan.text, start)
    if found:
        number, letters, year = found.groups()
    else:
        found = _PART_AFTER.match(scan.text, start)
        if found is None:
            return _apostrophe(scan, index, start)
        year, letters, number = found.groups()
    mark = scan.language.before.match(letters.lower(), len(letters))
    letter = "Q" if mark and mark.has("quarter") else "H" if mark and mark.has("half") and int(number) < 3 else None
    named = int(year) if len(year) == 4 else short_year(int(year))
    if letter is None or mark is None or mark.start or named not in YEARS:
        return None
    return _found(scan, index, start, found.end(), [Reading("date", Date(named, part=f"{letter}{number}"))])


def _apostrophe(scan: Scan, index: int, start: int) -> Found | None:
    """Q3'25."""
    found, mark = _APOSTROPHE.match(scan.text, start), scan.before(start)
    if found is None or mark is None or not (mark.has("quarter") or mark.has("half")):
        return None
    letter = "Q" if mark.has("quarter") else "H"
    value = Date(short_year(int(found.group(2))), part=f"{letter}{found.group(1)}")
    return _found(scan, index, mark.start, found.end(), [Reading("date", value)])
