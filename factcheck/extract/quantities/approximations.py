"""Read two digits of Han in a row that say about how many: 六七千 is six or seven thousand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ...model import Reading
from ...values import Duration, Range
from ..atoms.atom import Found, Scan
from ..atoms.numbers import Amount
from .ranges import Single

_GAPS = ("", "、")


def approximated(scan: Scan, found: Found, single: Single) -> Found | None:
    """A number in Han and the one after it, which begins with the next digit: a range, with the unit of the second."""
    first, atom = (scan.atoms[found.next - 1], scan.atoms[found.next])
    if not (scan.language.marked_years and isinstance(first, Amount) and isinstance(atom, Amount)):
        return None
    if first.digits or atom.digits or first.value % 1 or scan.text[found.fact.end : atom.start] not in _GAPS:
        return None
    digits = atom.value.normalize().as_tuple().digits
    if len(digits) > 1 or digits[0] != first.value % 10 + 1 or first.value > 10 and atom.value > 10:
        return None
    if atom.value < 10 and first.end < atom.start:
        return None  # 二、三季度: a list
    low = first.value if first.value > 10 else atom.value / digits[0] * first.value
    high = first.value + 1 if first.value > 10 else atom.value
    second = single(scan, found.next, atom)
    readings = tuple(dict.fromkeys(each for reading in second.fact.readings for each in _range(reading, low, high)))
    if not readings:
        return None
    span = found.fact.start, second.fact.end
    parts = found.fact, second.fact
    return Found(replace(second.fact, text=scan.text[slice(*span)], start=span[0], readings=readings,
                         qualifier=found.fact.qualifier or second.fact.qualifier, parts=parts), second.next)


def _range(reading: Reading, low: Decimal, high: Decimal) -> tuple[Reading, ...]:
    """A reading of the second number, as one of both."""
    if isinstance(reading.value, Decimal):
        return (replace(reading, value=Range(low, high)),)
    if isinstance(reading.value, Duration) and isinstance(reading.value.amount, Decimal):
        return (replace(reading, value=replace(reading.value, amount=Range(low, high))),)
    return ()

