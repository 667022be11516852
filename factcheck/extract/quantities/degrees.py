"""Degrees without their sign, which a code may be as well: -10C, 86F, 31C (88F)."""

from __future__ import annotations

from decimal import Decimal

import regex

from ...model import Reading
from ..atoms.atom import Scan
from ..atoms.numbers import ascii_digits
from .signs import MINUS, minus

NEAR = 10
"""Characters before degrees in which the same stand on the other scale."""

_DEGREES = regex.compile(r"(\p{Nd}{1,3})([CF])")
_SCALES = {"C": "temperature-celsius", "F": "temperature-fahrenheit"}
_OTHER = {"C": "F", "F": "C"}
_BEFORE = {scale: regex.compile(rf"\p{{Nd}}\s?°?{scale}\s?[(/,]?\s?[-−–]?$") for scale in _SCALES}
_AFTER = {scale: regex.compile(rf"\s?[(/,]\s?[-−–]?\p{{Nd}}{{1,3}}\s?°?{scale}\b") for scale in _SCALES}


def degrees(scan: Scan, start: int, end: int) -> tuple[int, Reading, bool] | None:
    """The degrees that a code is: where they begin, their reading, and whether what is beside them says so."""
    text = scan.text
    found = _DEGREES.fullmatch(text, start, end)
    if found is None:
        return None
    value, scale = Decimal(ascii_digits(found[1])), found[2]
    if text[start - 1 : start] in MINUS and minus(text, start - 1, end):
        return start - 1, Reading("measure", -value, _SCALES[scale]), True
    before = scan.near(start)
    if before and before.has("negative"):
        return before.start, Reading("measure", -value, _SCALES[scale]), True
    other = _OTHER[scale]
    likely = _AFTER[other].match(text, end) is not None or _BEFORE[other].search(text, max(0, start - NEAR), start)
    return start, Reading("measure", value, _SCALES[scale]), bool(likely)
