"""Read lengths in feet and inches: 6-foot-6, 5 ft 11 in."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import regex

from ...model import Fact, Reading
from ..atoms.atom import Found, Scan
from ..atoms.numbers import Amount
from .ranges import Single

FOOT = "length-foot"
HUNDREDTH = Decimal("0.01")
"""To which feet with inches are rounded."""

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
    readings = (length_in_feet(feet.value, atom.value),)
    rest = replace(inches.fact, readings=(Reading("measure", atom.value, "length-inch"),))
    return Found(Fact(scan.text[span[0] : span[1]], *span, readings, parts=(found.fact, rest)), inches.next)


def length_in_feet(feet: Decimal, inches: Decimal) -> Reading:
    return Reading("measure", (feet + inches / 12).quantize(HUNDREDTH), FOOT)
