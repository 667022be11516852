"""Read the parts of a year with the year that stands beside them: Q3 2025, the final quarter, the first nine months."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal, NamedTuple

from ...languages.trie import Match
from ...model import Fact, Reading, Span
from ...values import Date, Duration
from ..atoms.atom import Found, Scan
from ..atoms.numbers import Amount
from .decades import GOES_ON, decade_of_century
from .gaps import close, connected
from .years import is_year, named_years


def counted_parts(scan: Scan, index: int, number: int, mark: Match) -> Found | None:
    """Two quarters, 三个季度: so many of them, as a cardinal in words counts them where it does not name them."""
    atom = scan.atoms[index]
    months = 3 if mark.has("quarter") else 6 if mark.has("half") else 0
    if not months or mark.start == atom.end and not mark.has("duration"):  # 三季度 is the third
        return None
    if mark.has("fraction") and (months > 3 or number == 1):  # a half, a quarter
        return None
    readings = [Reading("duration", Duration(Decimal(number * months), "M"), "M"), Reading("number", Decimal(number))]
    if mark.has("fraction"):
        readings.insert(0, Reading("number", Decimal(number * months) / 12))
    end = scan.word_end(mark)
    fact = Fact(scan.text[atom.start : end], atom.start, end, tuple(readings), "weak", digits=False)
    return Found(fact, scan.following(index + 1, end))


def last_part(scan: Scan, index: int, atom: Match) -> Found | None:
    """The final quarter of 2024: the last one of a year that is named; without it, the last one that there was."""
    before, after = scan.near(atom.start), scan.mark(atom.end, ("last-n",))
    if not after and not (before and before.has("last-n")):
        return None
    start, end = (atom.start, after.end) if after else (before.start if before else atom.start, atom.end)
    found = with_year(scan, index, start, end, "Q4" if atom.get("part-noun") == "Q" else "H2", False)
    return found if found.fact.parts or _year_before(scan, index, start) else None


def _year_before(scan: Scan, index: int, start: int) -> bool:
    """Whether a year stands before a place, with its mark or without: 2024. gada pēdējais ceturksnis."""
    year = scan.atoms[index - 1] if index else None
    if not isinstance(year, Amount) or not is_year(scan, year):
        return False
    mark = scan.mark(year.end, ("year",))
    return close(scan, scan.word_end(mark) if mark else year.end, start)


class NamedYear(NamedTuple):
    """A year that belongs to what stands before it, where it ends, and the atom after it."""

    value: int
    start: int
    end: int
    next: int


def year_after(scan: Scan, index: int, end: int) -> NamedYear | None:
    """The year that belongs to a part of it, or to a holiday, that ends before it."""
    following = _next(scan, index, end)
    atom = scan.atoms[following] if following < len(scan.atoms) else None
    if not isinstance(atom, Amount) or not is_year(scan, atom) or not _belongs(scan, end, atom):
        return None
    return NamedYear(named_years(scan, int(atom.value))[0], atom.start, atom.end, following + 1)


def with_year(scan: Scan, index: int, start: int, end: int, part: str, digits: bool) -> Found:
    """A part of a year, with the year that stands beside it."""
    value, following = Date(part=part), _next(scan, index, end)
    listed = _listed_part(scan, following, end, part)
    if listed:
        index, end = following, listed.end
        following = _next(scan, index, end)
        value = replace(value, end=Date(part=f"{part[0]}{listed.number}"))
    year = year_after(scan, index, end)
    strength: Literal["strong", "weak"] = "strong" if digits or year else "weak"
    if year is None:
        return Found(replace(dated(scan, start, end, value, strength), digits=digits), following)
    said = replace(value, year=year.value, end=value.end and replace(value.end, year=year.value))
    parts = (dated(scan, start, year.start, value, "strong" if digits else "weak"),
             dated(scan, year.start, year.end, Date(year.value), "strong"))
    return Found(replace(dated(scan, start, year.end, said, strength), digits=digits, parts=parts), year.next)


def _next(scan: Scan, index: int, end: int) -> int:
    """The first atom after a place that is not just the mark of the year after it."""
    following = index + 1
    while following < len(scan.atoms) and (scan.atoms[following].start < end or _mark_alone(scan, following)):
        following += 1
    return following


class _Listed(NamedTuple):
    number: int
    end: int


def _listed_part(scan: Scan, index: int, end: int, part: str) -> _Listed | None:
    """The second of two quarters or half-years whose noun stands before both: kuartal kedua dan ketiga."""
    atom = scan.atoms[index] if index < len(scan.atoms) and part[0] in "QH" else None
    number = int(atom.get("ordinal")) if isinstance(atom, Match) and atom.get("ordinal") is not None else 0
    if atom is None or not int(part[1:]) < number <= (4 if part[0] == "Q" else 2):
        return None
    if not connected(scan, end, atom.start, True) or scan.mark(atom.end, ("quarter", "half")):
        return None
    return _Listed(number, atom.end)


MONTHS = {3: "Q1", 6: "H1", 9: "M9"}


def first_months(scan: Scan, index: int, number: int, first: Match | None) -> Found | None:
    """The first nine months of 2025, 6 tháng đầu năm 2025: a part of a year, or a duration."""
    atom = scan.atoms[index]
    said = scan.mark(atom.end, ("first-n",))
    months = scan.mark(said.end if said else atom.end, ("duration",))
    if months is None or months.get("duration") != "M":
        return None
    later = scan.mark(months.end, ("first-n",))
    digits = isinstance(atom, Amount) and atom.digits
    span = first.start if first else atom.start, later.end if later else months.end
    found = months_of_year(scan, index, number, span, digits)
    return found if first or said or later or found.fact.parts else None  # за 9 месяцев 2025 года


def months_of_year(scan: Scan, index: int, number: int, span: Span, digits: bool) -> Found:
    """The first months of a year, as a part of it and, where the year is not said with them, as a duration."""
    fact, following = with_year(scan, index, *span, MONTHS[number], digits)
    duration = Reading("duration", Duration(Decimal(number), "M"), "M")
    if not fact.parts:
        return Found(replace(fact, readings=(*fact.readings, duration)), following)
    months, year = fact.parts
    return Found(replace(fact, parts=(replace(months, readings=(*months.readings, duration)), year)), following)


def _mark_alone(scan: Scan, index: int) -> bool:
    """Whether an atom is nothing but the mark of the year after it: năm is five as well."""
    atom, after = scan.atoms[index : index + 2] if index + 1 < len(scan.atoms) else (None, None)
    if atom is None or not isinstance(after, Amount) or not is_year(scan, after):
        return False
    mark = scan.near(after.start)
    return mark is not None and mark.has("year") and mark.start <= atom.start


def _belongs(scan: Scan, end: int, year: Amount) -> bool:
    """Whether a year belongs to what ends before it: Q3 2025, Q3/2025, Q3 FY2025, quý III năm 2025."""
    if GOES_ON.match(scan.text, year.end):
        return False
    mark = scan.near(year.start)
    start = mark.start if mark and (mark.has("year") or mark.has("fiscal")) and mark.start >= end else year.start
    return close(scan, end, start) or close(scan, end, year.start) or scan.text[end:start].strip() in ("/", "-", "–")


def joined(scan: Scan, year: Fact, part: Fact) -> Fact | None:
    """A quarter or half-year with the year before it (2015 Ç3, 1996年第3季度), a decade with its century.

    None if they do not belong together.
    """
    theirs = part.readings[0].value
    if isinstance(theirs, Date) and theirs.span > 1:
        return decade_of_century(scan, year, part)
    if not isinstance(theirs, Date) or theirs.part is None or theirs.year is not None:
        return None
    mine = next((each.value for each in year.readings if isinstance(each.value, Date)), None)
    if mine is None or mine.year is None or mine != Date(mine.year):
        return None
    if not close(scan, year.end, part.start) and scan.text[year.end : part.start].strip(" ") not in ("-", "–", "/"):
        return None
    return Fact(
        scan.text[year.start : part.end],
        year.start,
        part.end,
        (Reading("date", replace(theirs, year=mine.year, end=theirs.end and replace(theirs.end, year=mine.year))),),
        parts=(part, year),
    )


def dated(scan: Scan, start: int, end: int, value: Date, strength: Literal["strong", "weak"]) -> Fact:
    return Fact(scan.text[start:end], start, end, (Reading("date", value),), strength, digits=strength == "strong")
