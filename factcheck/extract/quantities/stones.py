"""Read weights in stones, whose sign is that of ordinals as well: 9st 7lb, but 1st."""

from __future__ import annotations

from decimal import Decimal

from ...model import Reading
from ..atoms.atom import Scan

_SIGN = "st"
_ELEVEN = 11
_HEAVIEST = 60


def in_stones(scan: Scan, value: Decimal, end: int) -> tuple[Reading, ...]:
    """The weight that a number with its suffix is, if the ordinal would have another one (9th, 12th)."""
    if scan.lower[end : end + len(_SIGN)] != _SIGN or not 1 < value <= _HEAVIEST:
        return ()
    first = value % 10 == 1 and value != _ELEVEN
    return () if first else (Reading("measure", value, "mass-stone"),)
