"""Read what is counted in two units of Britain and America: 6-foot-6, 5 ft 11 in, 11st 13lb."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import regex

from ...model import Fact, Reading
from ..atoms.atom import Found, Scan
from ..atoms.numbers import Amount
from .ranges import Single

FOOT = "length-foot"
_UNITS = {"feet": (FOOT, 12), "stones": ("mass-stone", 14)}
"""The larger unit of figures of a kind, and how many of the smaller one it has."""
HUNDREDTH = Decimal("0.01")
"""To which what is divided by twelve or fourteen is rounded."""

_INCHES = regex.compile(r" ?(?:in(?!\p{L})|[″\"”])")


def feet_and_inches(scan: Scan, found: Found, single: Single) -> Found | None:
    """6-foot-6, 5 ft 11 in: one length in feet."""
    feet = found.fact.readings[0]
    atom = scan.atoms[found.next] if found.next < len(scan.atoms) else None
    if (
        feet.unit != FOOT
        or not isinstance(feet.value, Decimal)
        or not isinstance(atom, Amount)
        or not 0 < atom.value < 12
        or scan.text[found.fact.end : atom.start] not in ("-", " ", "")
    ):
        return None
    inches = single(scan, found.next, atom)
    glued = scan.text[found.fact.end : atom.start] == "-"
    sign = _INCHES.match(scan.text, inches.fact.end)
    if inches.fact.unit != "length-inch" and not (inches.fact.unit is None and (glued or sign)):
        return None
    span = found.fact.start, sign.end() if sign else inches.fact.end
    readings = (in_the_larger("feet", feet.value, atom.value),)
    rest = replace(inches.fact, readings=(Reading("measure", atom.value, "length-inch"),))
    return Found(Fact(scan.text[span[0] : span[1]], *span, readings, parts=(found.fact, rest)), inches.next)


def in_the_larger(kind: str, larger: Decimal, smaller: Decimal) -> Reading:
    """What is counted in two units, in the larger one; `kind` is that of its figures."""
    unit, parts = _UNITS[kind]
    return Reading("measure", (larger + smaller / parts).quantize(HUNDREDTH), unit)


_HEAVIEST = 60
_ELEVEN = 11


def in_stones(scan: Scan, value: Decimal, end: int) -> tuple[Reading, ...]:
    """The weight that a number with the suffix of ordinals is, if the ordinal would have another one: 9st, 12st."""
    if scan.lower[end : end + 2] != "st" or not 1 < value <= _HEAVIEST:
        return ()
    first = value % 10 == 1 and value != _ELEVEN
    return () if first else (Reading("measure", value, "mass-stone"),)
