"""Read what is said in two units, the larger one first: 1 hour 30 minutes, 5 euros 50 cents, 1 m 85 cm, 9초 87."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import chain

import regex

from ...languages.tables import table
from ...model import Fact, Reading
from ...values import Duration, Range
from ..atoms.atom import Found, Scan
from ..atoms.numbers import Amount
from .imperial import FOOT, HUNDREDTH
from .ranges import Single

_ONE_SPACE = frozenset((" ", "\u00a0", "\u202f"))

_SMALLER = {"Y": ("M", 12), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
"""The unit of time that is said after another one, and how many of it make one of that."""


def two_units(scan: Scan, found: Found, single: Single) -> Found | None:
    """A quantity together with the one in a smaller unit that follows it."""
    first, atom = found.fact, scan.atoms[found.next] if found.next < len(scan.atoms) else None
    kinds = _KINDS.keys() & {reading.kind for reading in first.readings}  # pounds are money, or a weight
    if not kinds or not isinstance(atom, Amount):
        return None
    gap = scan.lower[first.end : atom.start].strip(" \u00a0\u202f").rstrip("-")
    if gap and gap not in scan.language.sums:
        kinds = kinds - {"measure"} if gap == scan.language.conjunction else set()
    second = single(scan, found.next, atom) if kinds else None  # three years or five months are no 41 months
    if second is None:
        return None
    readings = tuple(chain.from_iterable(_KINDS[kind](first, second.fact) for kind in sorted(kinds)))
    if not readings:
        return None
    text = scan.text[first.start : second.fact.end]
    return Found(Fact(text, first.start, second.fact.end, readings, qualifier=first.qualifier,
                      parts=(first, second.fact)), second.next)


def _time(first: Fact, second: Fact) -> Iterator[Reading]:
    """A duration in the smaller unit: PT90M."""
    larger, smaller = first.readings[0].value, second.readings[0].value
    if not isinstance(larger, Duration) or not isinstance(smaller, Duration):
        return
    unit, many = _SMALLER.get(larger.unit, ("", 0))
    if smaller.unit != unit or isinstance(smaller.amount, Range) or isinstance(larger.amount, Range):
        return
    if larger.amount % 1 == 0 and 0 < smaller.amount < many:
        yield Reading("duration", Duration(Decimal(larger.amount * many + smaller.amount), unit), unit)


def _money(first: Fact, second: Fact) -> Iterator[Reading]:
    """A sum of money in the larger unit, whose hundredths are counted after it."""
    if second.readings[-1].kind != "number":  # the last reading of a subunit, and of nothing else that is money
        return
    for whole in first.readings:
        for part in second.readings:
            if part.kind == "money" and part.unit == whole.unit:
                yield from _sum(whole, part, Decimal(1))


def _measure(first: Fact, second: Fact) -> Iterator[Reading]:
    """A measure in the larger unit."""
    units = table("units")
    whole, part = first.readings[0], second.readings[0]
    larger, smaller = units.get(whole.unit or ""), units.get(part.unit or "")
    if not larger or not smaller or larger["dimension"] != smaller["dimension"] or "factor" not in smaller:
        return
    share = Decimal(smaller["factor"]) / Decimal(larger["factor"])
    if share < 1:
        yield from map(_rounded, _sum(whole, part, share))


def _rounded(total: Reading) -> Reading:
    """Feet with inches as `imperial` reads them; no other unit is divided by twelve."""
    inches = total.unit == FOOT and isinstance(total.value, Decimal)
    return replace(total, value=total.value.quantize(HUNDREDTH)) if inches else total  # type: ignore[union-attr]


def _sum(whole: Reading, part: Reading, factor: Decimal) -> Iterator[Reading]:
    """A whole number of units and less than one of them; `factor` turns the part into the larger unit."""
    if not isinstance(whole.value, Decimal) or not isinstance(part.value, Decimal):
        return
    more = part.value * factor
    if whole.value > 0 and whole.value % 1 == 0 and 0 < more < 1:
        yield Reading(whole.kind, whole.value + more, whole.unit)


_KINDS = {"duration": _time, "money": _money, "measure": _measure}
"""How two quantities of a kind are added up."""


_HUNDREDTHS = regex.compile(r"\p{Nd}{2}(?=\s*(?:$|[,;:!?)\]\n]|\.(?!\p{Nd})))")
"""Figures after which a clause ends."""


def with_hundredths(scan: Scan, found: Found, single: Single) -> Found | None:
    """5 € 50, 12 euros 50: a sum whose hundredths are said without their unit, at the end of a clause."""
    first, atom = found.fact, scan.atoms[found.next]
    if first.kind != "money" or not isinstance(atom, Amount) or scan.text[first.end : atom.start] not in _ONE_SPACE:
        return None
    if scan.text[first.end - 1].isdecimal() or not _HUNDREDTHS.match(scan.text, atom.start):
        return None
    cents = Reading("money", atom.value / 100)
    sums = (_sum(whole, cents, Decimal(1)) for whole in first.readings if whole.kind == "money")
    readings = tuple(chain.from_iterable(sums))
    if not readings:
        return None
    second = single(scan, found.next, atom)
    text = scan.text[first.start : second.fact.end]
    return Found(Fact(text, first.start, second.fact.end, readings, qualifier=first.qualifier,
                      parts=(first, second.fact)), second.next)


_CENTIMETRES = range(10, 100)
_TALLEST = 9
"""Metres that people and waters are said to measure in this way."""


def with_centimetres(scan: Scan, found: Found, single: Single) -> Found | None:
    """A metre eighty, dva metry deset, метър и двайсет: metres and hundredths without their unit."""
    first, atom = found.fact, scan.atoms[found.next] if found.next < len(scan.atoms) else None
    metres = next((reading for reading in first.readings if reading.unit == "length-meter"), None)
    if metres is None or not isinstance(atom, Amount) or atom.value not in _CENTIMETRES:
        return None
    if not isinstance(metres.value, Decimal) or metres.value > _TALLEST or first.digits is not atom.digits:
        return None
    if scan.lower[first.end : atom.start].strip(" \u00a0\u202f") not in ("", scan.language.conjunction):
        return None
    second = single(scan, found.next, atom)
    readings = tuple(_sum(metres, Reading("measure", atom.value), Decimal("0.01")))
    if not readings or second.fact.unit is not None or second.fact.kind != "number":
        return None
    text = scan.text[first.start : second.fact.end]
    return Found(Fact(text, first.start, second.fact.end, readings, qualifier=first.qualifier,
                      parts=(first, second.fact), digits=first.digits), second.next)


def split_second(scan: Scan, found: Found, single: Single) -> Found | None:
    """9초 87, 1분23초4: seconds and parts of one, in languages that mark their years."""
    seconds = found.fact.readings[0].value
    atom = scan.atoms[found.next] if found.next < len(scan.atoms) else None
    if (
        not isinstance(seconds, Duration)
        or seconds.unit != "TS"
        or not isinstance(seconds.amount, Decimal)
        or not scan.language.marked_years
        or not isinstance(atom, Amount)
        or not scan.text[atom.start : atom.end].isdecimal()
        or atom.end - atom.start > 2 or atom.end - atom.start == 1 and scan.text[found.fact.end] == " "
        or scan.text[found.fact.end : atom.start] not in (" ", "")
    ):
        return None
    hundredths = single(scan, found.next, atom)
    if hundredths.fact.unit is not None:
        return None
    span = found.fact.start, hundredths.fact.end
    value = Duration(seconds.amount + atom.value.scaleb(atom.start - atom.end), "TS")
    readings = (Reading("duration", value, "TS"),)
    return Found(Fact(scan.text[span[0] : span[1]], *span, readings, parts=(found.fact,)), hundredths.next)
