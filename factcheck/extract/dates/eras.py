"""Read years and centuries that are counted from the birth of Christ: 44 BC, AD 79, 公元前44年, III век до н. э."""

from __future__ import annotations

from typing import NamedTuple

from ...languages.trie import Match
from ...model import Span
from ...values import Date
from ..atoms.atom import Scan
from ..atoms.numbers import Amount

KINDS = ("bc", "ad")


class Era(NamedTuple):
    """The era said beside a year or century, and the span of both."""

    start: int
    end: int
    before: bool
    """Whether it is the time before Christ."""


def era(scan: Scan, span: Span) -> Era | None:
    """The era said after a span or before it; None if none is."""
    start, end = span
    after, before = scan.mark(end, KINDS), scan.near(start)
    if after and not scan.text[after.end : after.end + 2].strip()[:1].isdecimal():  # ไตรมาส 1 ค.ศ. 2025
        return Era(start, after.end, after.has("bc"))
    if before and _says(before):
        return Era(before.start, end, before.has("bc"))
    return None


def of_year(scan: Scan, number: Amount, before: Match | None, after: Match | None) -> Era | None:
    """The era said beside a year and its marks; None if none is, or if it is a century's."""
    start, end = number.start, number.end
    if before and before.has("year") and not _says(before):
        start = before.start
    if after and not _says(after) and (after.has("year") or after.has("ordinal") and after.start == end):
        end = scan.word_end(after)
    if before and before.has("century") or scan.mark(end, ("century",)) or scan.mark(number.end, ("century",)):
        return None
    return era(scan, (start, end))


def _says(mark: Match) -> bool:
    return any(map(mark.has, KINDS))


def year(number: int, said: Era) -> int:
    """The year of an era as ISO 8601 counts: the year 0 is 1 BC."""
    return 1 - number if said.before else number


def number(year: int) -> int:
    """The number by which a year is called in its era."""
    return year if year > 0 else 1 - year


def century(scan: Scan, number: int, span: Span) -> tuple[Date, Span]:
    """A century by its number, with the era that stands beside it."""
    said = era(scan, span)
    if said is None:
        return Date((number - 1) * 100, span=100), span
    first = 1 - number * 100 if said.before else (number - 1) * 100
    return Date(first, span=100), (said.start, said.end)
