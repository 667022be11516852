"""What kind of slip makes one value out of another."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ...extract.conversion import conversion_error
from ...extract.equal import number, same_number
from ...model import Fact, Reading
from ...values import Date, Range, Time, plain


def diagnose(expected: Fact, found: Fact) -> str | None:
    """Name the slip by which the found fact came from the expected one; None if none fits."""
    mine, theirs = expected.readings[0], found.readings[0]
    if isinstance(mine.value, Date) and isinstance(theirs.value, Date):
        return _date_slip(mine.value, theirs.value)
    if isinstance(mine.value, Time) and isinstance(theirs.value, Time):
        hours = (Decimal(value.minutes // 60 * 100 + value.minutes % 60) for value in (mine.value, theirs.value))
        slip = number_slip(*hours)
        return slip if slip in ("digit-changed", "digits-transposed") else None
    if isinstance(mine.value, Range) and isinstance(theirs.value, Range):
        low, high = ((a, b) for a, b in ((mine.value.low, theirs.value.low), (mine.value.high, theirs.value.high)))
        changed = [ends for ends in (low, high) if ends[0] != ends[1]]
        return number_slip(*changed[0]) if len(changed) == 1 else None
    if same_number(expected, found):
        return "unit" if mine.unit != theirs.unit else None
    if (
        mine.kind == theirs.kind == "measure"
        and mine.unit != theirs.unit
        and conversion_error(mine, theirs) is not None
    ):
        return "conversion"
    a, b = number(mine), number(theirs)
    if a is None or b is None:
        return None
    if _only_irregularly(expected, found):
        return "separator"
    return number_slip(a, b)


def _only_irregularly(expected: Fact, found: Fact) -> bool:
    return any(
        number(a) is not None and number(a) == number(b)
        for a in expected.readings
        for b in found.readings
        if not (a.regular and b.regular)
    )


def number_slip(expected: Decimal, found: Decimal) -> str | None:
    """Name the slip between two numbers.

    >>> number_slip(Decimal("5.3"), Decimal("3.5"))
    'digits-transposed'
    """
    if expected == -found:
        return "sign"
    if expected and found and _power_of_ten(expected, found):
        return "power-of-ten"
    mine, theirs = _digits(expected), _digits(found)
    if len(mine) == len(theirs):
        changed = [index for index, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b]
        if len(changed) == 2 and mine[changed[0]] == theirs[changed[1]] and mine[changed[1]] == theirs[changed[0]]:
            return "digits-transposed"
        if len(changed) == 1 and _places(expected) == _places(found):
            return "digit-changed"
    if abs(len(mine) - len(theirs)) == 1:
        longer, shorter = sorted((mine, theirs), key=len, reverse=True)
        if any(longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer))):
            return "digit-dropped"
    if expected and found and abs(expected - found) <= abs(expected) * Decimal("0.05"):
        return "rounding" if _places(expected) != _places(found) or _zeros(found) > _zeros(expected) else None
    return None


def _power_of_ten(a: Decimal, b: Decimal) -> bool:
    ratio = abs(a / b) if abs(a) > abs(b) else abs(b / a)
    return ratio >= 10 and plain(ratio).strip("0") == "1"


def _digits(value: Decimal) -> str:
    return plain(abs(value)).replace(".", "")


def _places(value: Decimal) -> int:
    return len(plain(value).partition(".")[2])


def _zeros(value: Decimal) -> int:
    text = plain(value)
    return len(text) - len(text.rstrip("0")) if "." not in text else 0


def _date_slip(a: Date, b: Date) -> str | None:
    if a.end is not None and b.end is not None:
        starts = replace(a, end=None), replace(b, end=None)
        return _date_slip(*starts) if starts[0] != starts[1] else _date_slip(a.end, b.end)
    if a.month and a.day and (a.month, a.day) == (b.day, b.month):
        return "day-month-swapped"
    if (a.month, a.day, a.part) == (b.month, b.day, b.part) and a.year is not None and b.year is not None:
        return "year-off" if a.year != b.year else None
    if a.year is not None and b.year is not None and a.year != b.year:
        return None
    if a.day and b.day and a.month == b.month:
        return number_slip(Decimal(a.day), Decimal(b.day))
    return None


def off_by_little(a: Reading, b: Reading) -> bool:
    """Whether a conversion is off by no more than loose rounding explains."""
    error = conversion_error(a, b)
    return error is not None and error <= Decimal("4.6")
