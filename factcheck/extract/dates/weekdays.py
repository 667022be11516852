"""Read the day of the week that is said beside a date: Monday, 8 December; 2025年12月8日（星期一）."""

from __future__ import annotations

import regex

from ...model import Fact
from ...values import Date
from ..atoms.atom import Scan

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MARKS = " \u00a0,，、.(（"
_WORD = regex.compile(r"[\p{L}\p{M}\u200c'’ʼ.-]+[ \u00a0]?$")
_WORDS = 4
"""Words at the most between the beginning of the name of a day and the date."""
_LONGEST = 16


def weekday(fact: Fact, scan: Scan) -> str | None:
    """The English name of the day of the week beside a date that has a day."""
    value = fact.readings[0].value
    if not isinstance(value, Date) or not value.month or not value.day or value.end:
        return None
    number = _before(scan, fact.start)
    if number is None:
        number = _after(scan, fact.end)
    return None if number is None else NAMES[number]


def _before(scan: Scan, start: int) -> int | None:
    """The day named just before a place: montags, den 8.; lunes 8 de; thứ hai, ngày 8."""
    for _ in range(_WORDS):
        while start and scan.lower[start - 1] in _MARKS:
            start -= 1
        word = _WORD.search(scan.lower, max(0, start - _LONGEST), start)
        if word is None:
            return None
        found = scan.language.after.match(scan.lower, word.start())
        if found and found.has("weekday") and scan.word_end(found) >= start:
            return int(found.get("weekday"))
        start = word.start()
    return None


def _after(scan: Scan, end: int) -> int | None:
    """The day named just after a place."""
    place = end
    while place < len(scan.lower) and place - end < 3 and scan.lower[place] in _MARKS:
        found = scan.language.after.match(scan.lower, place)
        if found and found.has("weekday"):
            return int(found.get("weekday"))
        place += 1
    found = scan.language.after.match(scan.lower, place)
    return int(found.get("weekday")) if found and found.has("weekday") else None
