"""Read durations of two units: 1 hour and 30 minutes, 3 years 2 months, 9초 87."""

from __future__ import annotations

from decimal import Decimal

from ..model import Fact, Reading
from ..values import Duration, Range
from .atoms import Found, Scan
from .numbers import Amount
from .ranges import Single

_SMALLER = {"Y": ("M", 12), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
"""The unit that is said after another one, and how many of it make one of that."""


def two_units(scan: Scan, found: Found, single: Single) -> Found | None:
    """A duration together with the smaller one that follows it, in the smaller unit: PT90M."""
    larger = found.fact.readings[0].value
    atom = scan.atoms[found.next] if found.next < len(scan.atoms) else None
    if not isinstance(larger, Duration) or larger.unit not in _SMALLER or not isinstance(atom, Amount):
        return None
    unit, many = _SMALLER[larger.unit]
    gap = scan.lower[found.fact.end : atom.start].strip(" \u00a0\u202f")
    if gap not in ("", scan.language.conjunction):  # three years or five months are no 41 months
        return None
    second = single(scan, found.next, atom)
    smaller = second.fact.readings[0].value
    if not isinstance(smaller, Duration) or smaller.unit != unit or isinstance(smaller.amount, Range):
        return None
    if isinstance(larger.amount, Range) or larger.amount % 1 or not 0 < smaller.amount < many:
        return None
    total = larger.amount * many + smaller.amount
    span = found.fact.start, second.fact.end
    reading = Reading("duration", Duration(Decimal(total), unit), unit)
    return Found(Fact(scan.text[slice(*span)], *span, (reading,), parts=(found.fact, second.fact)), second.next)


def split_second(scan: Scan, found: Found, single: Single) -> Found | None:
    """9초 87: seconds and hundredths, in languages that mark their years."""
    seconds = found.fact.readings[0].value
    atom = scan.atoms[found.next] if found.next < len(scan.atoms) else None
    if (
        not isinstance(seconds, Duration)
        or seconds.unit != "TS"
        or not isinstance(seconds.amount, Decimal)
        or not scan.language.marked_years
        or not isinstance(atom, Amount)
        or not scan.text[atom.start : atom.end].isdecimal()
        or atom.end - atom.start != 2
        or scan.text[found.fact.end : atom.start] not in (" ", "")
    ):
        return None
    hundredths = single(scan, found.next, atom)
    if hundredths.fact.unit is not None:
        return None
    span = found.fact.start, hundredths.fact.end
    value = Duration(seconds.amount + atom.value / 100, "TS")
    readings = (Reading("duration", value, "TS"),)
    return Found(Fact(scan.text[span[0] : span[1]], *span, readings, parts=(found.fact,)), hundredths.next)
