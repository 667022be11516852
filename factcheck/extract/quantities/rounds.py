"""Rounds of a knockout: the last 16, round of 32, 1/8 финала. Most languages have words without a figure for them."""

from __future__ import annotations

from decimal import Decimal

import regex

from ...languages.tables import section
from ...model import Reading
from ..atoms.atom import Figures, Scan

_CONTENDERS = frozenset(map(Decimal, (8, 16, 32, 64)))
_FOLLOWING = regex.compile(r"\s(\p{L}+)")


def is_round(scan: Scan, start: int, end: int, value: Decimal) -> bool:
    """Whether a number is that of those who are left in a round, and does not count what follows it."""
    before = scan.near(start) if value in _CONTENDERS else None
    if before is None or not before.has("round"):
        return False
    if scan.text[start - 1] == "-":  # a last-16 tie
        return True
    following = _FOLLOWING.match(scan.lower, end)
    return following is None or following[1] in (section("function_words", scan.language.tag) or ())


def round_of(scan: Scan, figures: Figures) -> Reading | None:
    """How many are left in the round that a fraction of the final is."""
    top, bottom = figures.groups
    contenders = Decimal(bottom) * 2
    if top != "1" or contenders not in _CONTENDERS:
        return None
    before = scan.near(figures.start)
    named = before is not None and before.has("round") or scan.mark(figures.end, ("final",))
    return Reading("ordinal", contenders) if named else None
