"""What a figure may be in a language whose words are not known: thousands or per cent, a decade, a time of day."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from ...model import Reading
from ...values import Date, Time

POWERS = (3, 5, 6, 7, 9, 12)
"""Powers of ten that scale words stand for, from thousand and lakh to trillion."""
HALF_A_DAY = 720
"""Minutes."""

_DOTTED = regex.compile(r"([01]?\p{Nd}|2[0-3])\.([0-5]\p{Nd})")


def unsaid(readings: tuple[Reading, ...], surface: str) -> Iterator[Reading]:
    """Further readings of a number in digits, whose unit or scale may be said in a word that is not known."""
    for reading in readings:
        value = reading.value
        if isinstance(value, Date) and value == Date(value.year) and value.year and value.year % 10 == 0:
            yield Reading("date", Date(value.year, span=10))
        if reading.kind not in ("number", "money") or not isinstance(value, Decimal) or not reading.regular:
            continue
        for power in POWERS:
            yield Reading(reading.kind, value.scaleb(power), reading.unit)
        if reading.kind == "number":
            yield Reading("percent", value, "percent")
            yield Reading("percent", value, "percentage-point")
            yield Reading("percent", value, "basis-point")
    clock = _DOTTED.fullmatch(surface)
    if clock:
        minutes = int(clock.group(1)) * 60 + int(clock.group(2))
        yield Reading("time", Time(minutes))
        yield Reading("time", Time((minutes + HALF_A_DAY) % (2 * HALF_A_DAY)))
