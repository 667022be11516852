"""Read what one item of a list says for all: on 11 and 16 October."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from ...model import Fact, Reading
from ...values import Date
from ..atoms.atom import Scan
from .elements import LAST_DAY

WIDEST = 8
"""Characters between two days of a list."""


def shared_months(facts: Sequence[Fact], scan: Scan) -> list[Fact]:
    """The facts, where bare numbers listed with a day of a month may be days of it, too."""
    found = list(facts)
    for place, (first, second) in enumerate(pairwise(facts)):
        if second.start - first.end > WIDEST:
            continue
        for mine, other, index in ((first, second, place + 1), (second, first, place)):
            day = mine.readings[0].value
            if not isinstance(day, Date) or not day.month or not day.day or day.end is not None:
                continue
            number = _day(other)
            if number and _listed(scan, first.end, second.start):
                shared = Reading("date", replace(day, day=number))
                found[index] = replace(found[index], readings=(*found[index].readings, shared))
    return found


def _day(fact: Fact) -> int:
    """The day of a month that a bare number may be; 0 if it can be none."""
    if not fact.digits or fact.unit is not None or fact.end - fact.start > WIDEST:
        return 0
    for reading in fact.readings:
        value = reading.value
        if reading.kind in ("number", "ordinal") and isinstance(value, Decimal):
            return int(value) if 0 < value <= LAST_DAY and value % 1 == 0 else 0
    return 0


def _listed(scan: Scan, start: int, end: int) -> bool:
    gap = scan.lower[start:end].strip(" \u00a0,،、")
    if not gap:
        return "," in scan.lower[start:end] or "、" in scan.lower[start:end]
    found = scan.language.ranges.match(gap, 0, glued=True)
    return found is not None and found.has("list")
