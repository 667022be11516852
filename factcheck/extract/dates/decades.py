"""Read decades: the 1990s, 80er Jahre, 20世紀30年代, in his 40s."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal

import regex

from ...languages.trie import Match
from ...model import Fact, Reading, Span
from ...values import Date, Duration, Range
from ..atoms.atom import ENDING_MARKS, Found, Scan
from ..atoms.numbers import Amount
from . import eras
from .gaps import close
from .years import LIKELY_YEARS, YEARS

GOES_ON = regex.compile(r"\s?[-–—/]\s?\p{Nd}")
"""After the word for decade and a year: another year, so that it is no decade."""

_ENDING = regex.compile(r"^[-‑.'’]\p{L}*(?=\s)")
"""What is written onto a number in figures: 1960-as, 1960., 1960- och."""


def decade(scan: Scan, index: int, number: int, mark: Match | None, before: Match | None) -> Found | None:
    """The decade of a number in figures that is marked as one: by what follows it, stands before it, or its neighbour.

    :param mark: what stands after the number.
    :param before: what stands before it.
    """
    atom = scan.atoms[index]
    marked = mark is not None and mark.has("decade") and not _article(scan, mark)
    introduced = before is not None and before.has("decade") and GOES_ON.match(scan.text, atom.end) is None
    shared = not (mark or introduced) and _shares_decade(scan, index, number)
    if not (marked or introduced or shared) or number % 10:
        return None
    start = before.start if before and introduced else atom.start
    end = scan.word_end(mark) if mark and marked else atom.end
    if number % 100 == 0 and number and (hundred := _hundred(scan, number, mark, (start, end))):
        return Found(hundred, scan.following(index + 1, hundred.end))
    if number in YEARS:
        spans = (10, 100) if number % 100 == 0 else (10,)  # the 1800s: ten years, or a hundred
        readings = tuple(Reading("date", Date(number, span=span)) for span in spans)
        if number not in LIKELY_YEARS:  # 1200-те: twelve hundred of them
            readings += (Reading("number", Decimal(number)),)
        return Found(Fact(scan.text[start:end], start, end, readings), index + 1)
    if number < 100:
        strength: Literal["strong", "weak"] = "strong" if introduced else "weak"
        return Found(unsaid_century(scan, (start, end), number, (1900, 2000, 1800), strength, True), index + 1)
    return None


def _article(scan: Scan, mark: Match) -> bool:
    """Whether the mark of a decade is an article written onto a number: 30-те милиона."""
    written_on = scan.text[mark.start] in ENDING_MARKS and scan.text[mark.start + 1 : mark.end].isalpha()
    return written_on and scan.mark(mark.end, ("scale",)) is not None


def _hundred(scan: Scan, number: int, mark: Match | None, span: Span) -> Fact | None:
    """A century by its hundreds, where they are no thousands or before Christ: 300-talet, 1200-talet f.Kr."""
    value, span = eras.century(scan, number // 100 + 1, span)
    hyphened = mark is not None and scan.text[mark.start] in ENDING_MARKS
    if value.year is None or not hyphened or value.year > 0 and number in YEARS:
        return None
    readings = (Reading("date", value), Reading("number", Decimal(number)))
    return Fact(scan.text[slice(*span)], *span, readings)


def unsaid_century(
    scan: Scan,
    span: Span,
    number: int,
    centuries: tuple[int, ...],
    strength: Literal["strong", "weak"],
    digits: bool,
) -> Fact:
    """The decade of a century that is not said, or of a life: the nineties, in his 40s."""
    readings = tuple(Reading("date", Date(century + number, span=10)) for century in centuries)
    first, last, end = (Decimal(number + years) for years in (0, 9, 10))
    ages: tuple[Decimal | Range, ...] = (first, Range(first, last), Range(first, end))
    lived = (Reading("duration", Duration(age, "Y"), "Y") for age in ages)
    return Fact(scan.text[slice(*span)], *span, (*readings, *lived), strength, digits=digits)


def aged(fact: Fact, stage: str) -> Fact:
    """The decade of a life with the age that other languages name for a part of it: late 40s is nearly 50."""
    for reading in fact.readings:
        if isinstance(reading.value, Duration) and isinstance(reading.value.amount, Decimal) and stage in _STAGES:
            age = replace(reading, value=replace(reading.value, amount=reading.value.amount + _STAGES[stage]))
            return replace(fact, readings=(*fact.readings, age))
    return fact


_STAGES = {"mid": 5, "late": 10}
"""Years from the beginning of a decade to a part of it."""


def decade_of_century(scan: Scan, first: Fact, second: Fact) -> Fact | None:
    """A decade and the century that is said beside it: 20世纪30年代, 90-е годы XX века."""
    spans = {fact.readings[0].value.span: fact for fact in (first, second)
             if isinstance(fact.readings[0].value, Date) and fact.readings[0].value.end is None}
    if spans.keys() != {10, 100} or not close(scan, first.end, second.start):
        return None
    decades = [reading.value.year for reading in spans[10].readings if isinstance(reading.value, Date)]
    century = spans[100].readings[0].value
    if not isinstance(century, Date) or century.year is None or len(decades) == 1 or decades[0] is None:
        return None
    value = Date(century.year // 100 * 100 + decades[0] % 100, span=10)
    return Fact(scan.text[first.start : second.end], first.start, second.end, (Reading("date", value),),
                digits=spans[10].digits or spans[100].digits, parts=(spans[10], spans[100]))


def _shares_decade(scan: Scan, index: int, number: int) -> bool:
    """Whether the mark of a decade stands at the number before or after, and holds for both: 1960 和 70 年代."""
    if number not in YEARS or number % 10:
        return False
    atom, atoms = scan.atoms[index], scan.atoms
    following = atoms[index + 1] if index + 1 < len(atoms) else None
    if isinstance(following, Amount) and following.digits and following.value % 10 == 0:
        mark = scan.mark(following.end, ("decade",)) if _listed(scan, atom.end, following.start) else None
        if mark and mark.has("decade"):
            return True
    earlier = atoms[index - 1] if index else None
    if not isinstance(earlier, Amount) or not earlier.digits or earlier.value % 10:
        return False
    before = scan.near(earlier.start)
    return before is not None and before.has("decade") and _listed(scan, earlier.end, atom.start)


def _listed(scan: Scan, end: int, start: int) -> bool:
    """Whether nothing but a conjunction, and the ending of the first number, stands between two numbers."""
    gap = scan.lower[end:start]
    bare = _ENDING.sub("", gap).strip(" \u00a0")
    connector = scan.language.ranges.match(bare, 0)
    return connector is not None and connector.end == len(bare)
