"""Read which part of a year, month, decade or century is meant: early 2025, Ende März, mi-2024, 2025年底."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from ...languages.trie import Match
from ...model import Fact
from ...values import Date
from ..atoms.atom import Scan
from .decades import aged
from .weekdays import weekday

_WORD = regex.compile(r"[\p{L}\p{M}'’]+[ \u00a0]$")
_ENDING = regex.compile(r"['’]\p{L}+")
_SPACES = " \u00a0\u200c"
_LINKS = 2
"""Words at the most between "end" and what it is the end of."""


def staged(facts: Sequence[Fact], scan: Scan) -> list[Fact]:
    """The facts, dates with the part of a stretch of time or the day of the week that is said beside them."""
    return [aged(replace(fact, qualifier=said), said) if fact.readings[0].kind == "date"
            and (said := _stage(fact, scan) or weekday(fact, scan)) else fact for fact in facts]


def _stage(fact: Fact, scan: Scan) -> str | None:
    value = fact.readings[0].value
    if not isinstance(value, Date) or value.day or value.end or not (value.year is not None or value.month):
        return None
    found = _before(fact.start, scan) or _after(fact.end, scan)
    return found.get("stage") if found else None


def _before(start: int, scan: Scan) -> Match | None:
    """What stands before a date, perhaps with linking words: the end of the year 2025, milieu des années 1990."""
    for _ in range(_LINKS + 1):
        found = scan.language.stages_before.match(scan.lower, start)
        if found is None and scan.lower[start - 1 : start] in (*_SPACES, "-"):
            found = scan.language.stages_before.match(scan.lower, start - 1)
        if found:
            return found
        word = _WORD.search(scan.lower, max(0, start - 12), start)
        link = scan.language.links.match(scan.lower, word.start()) if word else None
        if word is None or link is None:
            return None
        start = word.start()
    return None


def _after(end: int, scan: Scan) -> Match | None:
    """What stands after a date: 2025年底, vuoden 2025 lopussa, 2025'in sonunda."""
    ending = _ENDING.match(scan.lower, end)
    end = ending.end() if ending else end
    found = scan.language.stages.match(scan.lower, end)
    if found is None and scan.lower[end : end + 1] in (*_SPACES, ".") and end < len(scan.lower):
        end += 1 + (scan.lower[end : end + 2] == ". ")
        found = scan.language.stages.match(scan.lower, end)
    return found
