"""When two facts agree: one table of what may differ between versions that say the same thing.

Slack hides errors, so it is narrow: a digit changed in a converted number must still be seen.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import regex

from ..model import Fact, Reading
from ..values import Date, Duration, Range, Time
from .addresses import same_address
from .changes import turned
from .conversion import conversion_error, same_height
from .dates import eras
from .dates.zones import zones_apart
from .scaled import bare, headed


class Agreement(NamedTuple):
    """How two facts agree. `cost` orders the ways: the likelier two facts mean each other, the lower."""

    cost: int
    how: str


SAME = Agreement(0, "same")
WORDS = Agreement(1, "words")
KIND = Agreement(2, "kind")
"""Cardinal for ordinal, a year that is read as a number, 50 % for a half."""
COARSER = Agreement(2, "coarser")
"""A date without the year that the other one names."""
UNSAID = Agreement(4, "unit unsaid")
"""A number whose unit stands elsewhere in the sentence, or in a form that is not known."""
CONVERTED = Agreement(3, "conversion")
FORMAT = Agreement(6, "format")
"""They agree only if one is read by the habits of another language."""

_BARE = frozenset({"number", "ordinal", "multiple"})
_CHANGES = frozenset({"money", "number", "percent"})
_UNITED = frozenset({"money", "measure", "duration"})


_DURATION_DAYS = {
    "Y": Decimal("365.2425"),
    "M": Decimal("30.436875"),
    "W": Decimal(7),
    "D": Decimal(1),
    "TH": Decimal(1) / 24,
    "TM": Decimal(1) / 1440,
    "TS": Decimal(1) / 86400,
}
"""Mean lengths in the Gregorian calendar."""

_PLAIN = regex.compile(r"[\p{L}\p{N}\-–]+")
"""A code that is no address."""

_NOT_ALNUM = regex.compile(r"[^\p{L}\p{N}]+")


def agree(a: Fact, b: Fact) -> Agreement | None:
    """The closest way in which two facts agree, None if they do not.

    Two figures of tables agree by what their heads make of both, or as both stand.
    """
    if a.head is not None and b.head is not None:
        return agree(headed(a), headed(b)) or agree(bare(a), bare(b))
    if turned(a, b):
        return None
    best: Agreement | None = None
    for mine in a.readings:
        for theirs in b.readings:
            found = _readings_agree(mine, theirs)
            if found is None:
                continue
            if not (mine.regular and theirs.regular):
                found = FORMAT
            elif found is SAME and a.digits != b.digits:
                found = WORDS
            if best is None or found.cost < best.cost:
                best = found
                if best is SAME:
                    return best
    return best or _falls(a, b) or _falls(b, a) or _nearly(a, b)


APPROXIMATE = frozenset({"~", "~<", "~>"})
NEARLY = Decimal("1.5")
"""By how many tolerances a converted measure may be off where one side says that it is about, or nearly, so much."""


def _nearly(a: Fact, b: Fact) -> Agreement | None:
    """40 yards are just under 40 metres."""
    if APPROXIMATE.isdisjoint((a.qualifier, b.qualifier)) or not a.kind == b.kind == "measure" or a.unit == b.unit:
        return None
    off = conversion_error(a.readings[0], b.readings[0])
    return CONVERTED if off is not None and off <= NEARLY else None


def _falls(fallen: Fact, negative: Fact) -> Agreement | None:
    """What is said to fall by so much agrees with the change of which the sign alone says it: down 2 %, −2 %."""
    if fallen.direction >= 0 or negative.direction:
        return None
    mine, theirs = fallen.readings[0], negative.readings[0]
    if (mine.kind, mine.unit) != (theirs.kind, theirs.unit) or mine.kind not in _CHANGES:
        return None
    one, other = number(mine), number(theirs)
    return KIND if one is not None and other is not None and one == -other > 0 else None


def _readings_agree(a: Reading, b: Reading) -> Agreement | None:
    if a.kind == b.kind:
        if a.value == b.value and a.unit == b.unit:
            return SAME
        return _same_kind(a, b)
    kinds = {a.kind, b.kind}
    first, second = _amount(a), _amount(b)
    if kinds <= _BARE:
        return KIND if first is not None and first == second else None
    if kinds & _BARE and kinds & _UNITED:
        if first is not None and first == second:
            return UNSAID
        return CONVERTED if same_height(*((a, b) if a.kind in _BARE else (b, a))) else None
    if "percent" in kinds and kinds & {"number", "multiple"}:
        share, other = (a, b) if a.kind == "percent" else (b, a)
        return _share(share, other)
    if "date" in kinds:
        return _date_as_number(*((a, b) if a.kind == "date" else (b, a)))
    if "time" in kinds:
        clock, other = (a, b) if a.kind == "time" else (b, a)
        hour = number(other) if other.kind in ("number", "ordinal", "duration") else None
        if hour is not None and isinstance(clock.value, Time) and clock.value.minutes % 60 == 0:
            return UNSAID if hour in (clock.value.minutes // 60, clock.value.minutes // 60 % 12 or 12) else None
    return None


def _amount(reading: Reading) -> Decimal | Range | None:
    value = reading.value.amount if isinstance(reading.value, Duration) else reading.value
    return value if isinstance(value, Decimal | Range) else None


def number(reading: Reading) -> Decimal | None:
    """The number of a reading, whatever its unit; None if it has none."""
    value = reading.value.amount if isinstance(reading.value, Duration) else reading.value
    return value if isinstance(value, Decimal) else None


def _same_kind(a: Reading, b: Reading) -> Agreement | None:
    if isinstance(a.value, Date) and isinstance(b.value, Date):
        return _dates(a.value, b.value)
    if isinstance(a.value, Time) and isinstance(b.value, Time):
        return CONVERTED if zones_apart(a.value, b.value) else None
    if a.kind == "measure":
        return _measures(a, b)
    if isinstance(a.value, Duration) and isinstance(b.value, Duration):
        return _durations(a.value, b.value)
    if a.kind == "percent" and isinstance(a.value, Decimal) and isinstance(b.value, Decimal):
        if {a.unit, b.unit} == POINTS:
            return None
        return KIND if a.value * _PERCENT[a.unit or "percent"] == b.value * _PERCENT[b.unit or "percent"] else None
    if a.kind == "code":
        return _codes(str(a.value), str(b.value))
    if isinstance(a.value, Range) and isinstance(b.value, Range) and a.unit == b.unit:
        return SAME if {a.value.low, a.value.high} == {b.value.low, b.value.high} else None
    return None


def _codes(one: str, other: str) -> Agreement | None:
    """The same letters and digits; or two addresses that lead to one page, each in its language."""
    if _NOT_ALNUM.sub("", one) == _NOT_ALNUM.sub("", other):
        return SAME
    addresses = not (_PLAIN.fullmatch(one) or _PLAIN.fullmatch(other))
    return KIND if addresses and same_address(one, other) else None


POINTS = frozenset({"percent", "percentage-point"})
"""From 4 % to 6 % is 2 points, and half as much again; some authors write the one for the other."""

_PERCENT = {
    "percent": Decimal(1),
    "percentage-point": Decimal(1),
    "basis-point": Decimal("0.01"),
    "permille": Decimal("0.1"),
}


def _share(share: Reading, other: Reading) -> Agreement | None:
    """50 % and a half, 100 % and double, 4.2 ‰ and 4.2 in a thousand; a bare 50 is no 50 %."""
    value = number(other)
    if share.unit == "permille" and other.kind == "number" and value == share.value:
        return KIND
    if not isinstance(share.value, Decimal) or value is None or share.unit != "percent":
        return None
    part = share.value / 100
    return KIND if value == part and (value != value.to_integral_value() or other.kind == "multiple") else None


def _dates(a: Date, b: Date) -> Agreement | None:
    a, b = _by_months(a), _by_months(b)
    if (a.month, a.day, a.part, a.span) != (b.month, b.day, b.part, b.span) or (a.end is None) != (b.end is None):
        return None
    if a.year is not None and b.year is not None and a.year != b.year:
        return COARSER if _era_unsaid(a, b) else None
    if a.end is not None and b.end is not None and _dates(a.end, b.end) is None:
        return None
    return SAME if a == b else COARSER if a.month or a.part else None


_FIRST_AND_LAST = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12), "M9": (1, 9)}
"""The months in which the parts of a year begin and end."""


def _era_unsaid(a: Date, b: Date) -> bool:
    """Whether only one of two years or centuries is said to be before Christ."""
    return a.end is None and b.end is None and (a.year is not None and a.year < 1) != (
        b.year is not None and b.year < 1) and _called(a) == _called(b)


def _called(date: Date) -> int:
    """The number by which a year or century is called in its era."""
    year = date.year or 0
    if date.span == 100:
        return year // 100 + 1 if year >= 0 else -(year // 100)
    return eras.number(year)


def _by_months(date: Date) -> Date:
    """A quarter, half-year or nine months as what they are in other languages: January to September."""
    if date.part not in _FIRST_AND_LAST or date.end and date.end.part not in _FIRST_AND_LAST:
        return date
    end = date.end or date
    first, last = _FIRST_AND_LAST[date.part][0], _FIRST_AND_LAST[end.part or ""][1]
    return Date(date.year, first, end=Date(end.year, last))


def _date_as_number(date: Reading, other: Reading) -> Agreement | None:
    value = number(other)
    if (
        not isinstance(date.value, Date)
        or value is None
        or other.kind not in ("number", "ordinal", "duration", "measure")
    ):
        return None
    day = date.value
    if day.part and day.year is None and other.kind in ("number", "ordinal"):  # the third quarter of a match
        return UNSAID if day.part[1:].isdecimal() and value == int(day.part[1:]) else None
    if day.end is not None or day.part or day.span > 1 and other.kind not in ("number", "ordinal"):
        return None
    if day.span == 100 and day.year is not None:
        return UNSAID if value == _called(day) else None
    if day.span == 10 and day.year is not None:
        return UNSAID if value == day.year % 100 else None
    year = None if day.year is None else eras.number(day.year)
    stated = [part for part in (year, day.month, day.day) if part is not None]
    if len(stated) != 1 or day.month is not None and other.kind != "ordinal":
        return None
    return (KIND if other.kind in ("number", "ordinal") else UNSAID) if value == stated[0] else None


_COUNTED_BOTH_ENDS = [{(Decimal(weeks), "W"), (Decimal(weeks * 7 + 1), "D")} for weeks in (1, 2)]
"""Huit jours and quinze jours are a week and a fortnight."""


def _durations(a: Duration, b: Duration) -> Agreement | None:
    if not isinstance(a.amount, Decimal) or not isinstance(b.amount, Decimal):
        return None
    if a.unit == b.unit or not a.amount or not b.amount:
        return None
    if {(a.amount, a.unit), (b.amount, b.unit)} in _COUNTED_BOTH_ENDS:
        return CONVERTED
    first, second = a.amount * _DURATION_DAYS[a.unit], b.amount * _DURATION_DAYS[b.unit]
    return CONVERTED if abs(first - second) <= Decimal("0.02") * max(first, second) else None


def _measures(a: Reading, b: Reading) -> Agreement | None:
    if a.unit == b.unit:
        return None
    off = conversion_error(a, b)
    return CONVERTED if off is not None and off <= 1 else None


def same_number(a: Fact, b: Fact) -> bool:
    """Whether two facts have the same number, whatever their units."""
    mine = {number(reading) for reading in a.readings if reading.regular} - {None}
    theirs = {number(reading) for reading in b.readings if reading.regular} - {None}
    return bool(mine & theirs) or any(
        isinstance(x.value, Range) and x.value == y.value for x in a.readings for y in b.readings
    )
