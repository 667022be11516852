"""Read quarters, half-years, decades and centuries."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal

import regex

from ..languages.trie import Match
from ..model import Date, Duration, Fact, Reading
from .atoms import Atom, Found, Scan
from .dates import YEARS, is_year
from .gaps import close
from .numbers import Amount

_ROMAN = regex.compile(r"\b(?=[IVX])(X{0,3}(?:IX|IV|V?I{0,3}))(?:\p{Ll}{1,3}|[º°ª])?\s*$")

_ROMAN_AFTER = regex.compile(r"\s*(X{0,3}(?:IX|IV|V?I{0,3}))\b")

_GOES_ON = regex.compile(r"\s?[-–—/]\s?\p{Nd}")

_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


def roman(numeral: str) -> int:
    """The value of a Roman numeral up to 39."""
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


def period(scan: Scan, index: int) -> Found | None:
    """A quarter, half-year, decade or century: Q3 2025, the 1990s, the 20th century, 前三季度."""
    atom = scan.atoms[index]
    if isinstance(atom, Match):
        if atom.get("decade") is not None:
            readings = tuple(Reading("date", Date(century + atom.get("decade"), span=10)) for century in (1900, 2000))
            return Found(
                Fact(scan.text[atom.start : atom.end], atom.start, atom.end, readings, "weak", digits=False), index + 1
            )
        if atom.get("period") is not None:
            return _with_year(scan, index, atom.start, atom.end, str(atom.get("period")), False)
        if atom.has("century"):
            return _roman_century(scan, index, atom)
    number = _ordinal_value(atom)
    if number is None:
        return None
    end = atom.end
    suffix = scan.after(end)
    if suffix and suffix.has("ordinal"):
        end = suffix.end
    mark = scan.mark(end, ("quarter", "half", "decade", "century", "first-n")) or scan.mark(
        atom.end, ("quarter", "half", "decade", "century")
    )
    before = scan.near(atom.start)
    first_n = before is not None and before.has("first-n")
    if mark and mark.has("first-n"):  # trois premiers trimestres
        first_n, mark = True, scan.mark(mark.end, ("quarter",))
    digits = isinstance(atom, Amount) and atom.digits
    start = atom.start
    if before and before.has("ordinal"):
        start = before.start
    if mark and mark.has("quarter") and 1 <= number <= 4:
        part = {2: "H1", 3: "M9"}.get(number, f"Q{number}") if first_n else f"Q{number}"
        return _with_year(scan, index, before.start if first_n and before else start, mark.end, part, digits)
    if mark and mark.has("half") and 1 <= number <= 2:
        return _with_year(scan, index, start, mark.end, f"H{number}", digits)
    if before and before.end == atom.start and digits and (before.has("quarter") or before.has("half")):
        name = f"Q{number}" if before.has("quarter") and number <= 4 else f"H{number}" if number <= 2 else None
        return _with_year(scan, index, before.start, atom.end, name, True) if name else None
    for kind, letter, most in (("quarter", "Q", 4), ("half", "H", 2)):  # الربع الثالث, quý 3
        if before and before.has(f"{kind}-noun") and number <= most:
            return _with_year(scan, index, before.start, atom.end, f"{letter}{number}", digits)
    if mark and mark.has("century") and 1 <= number <= 30:
        later = next(
            (place for place in range(index + 1, len(scan.atoms)) if scan.atoms[place].start >= mark.end), index
        )
        following = scan.atoms[later]
        if (
            isinstance(following, Amount) and later > index and not scan.text[mark.end : following.start].strip()
        ):  # 20世纪30年代
            decade = scan.mark(following.end, ("decade",))
            if decade and following.value < 100:
                year = (number - 1) * 100 + int(following.value)
                return Found(_fact(scan, start, decade.end, Date(year, span=10), "strong"), later + 1)
        return Found(
            _fact(scan, start, mark.end, Date((number - 1) * 100, span=100), "strong" if digits else "weak"), index + 1
        )
    if before and before.has("century") and isinstance(atom, Amount) and digits and number <= 30:
        return Found(_fact(scan, before.start, atom.end, Date((number - 1) * 100, span=100), "weak"), index + 1)
    decade_before = before is not None and before.has("decade")
    decade_before = decade_before and _GOES_ON.match(scan.text, atom.end) is None
    if (mark and mark.has("decade") or decade_before) and isinstance(atom, Amount) and digits and number % 10 == 0:
        end = mark.end if mark and mark.has("decade") else atom.end
        start = before.start if before and decade_before else atom.start
        if number in YEARS:
            spans = (10, 100) if number % 100 == 0 else (10,)  # the 1800s: ten years, or a hundred
            readings = tuple(Reading("date", Date(number, span=span)) for span in spans)
            return Found(Fact(scan.text[start:end], start, end, readings), index + 1)
        if number < 100:
            readings = tuple(Reading("date", Date(century + number, span=10)) for century in (1900, 2000, 1800))
            age = Reading("duration", Duration(Decimal(number), "Y"), "Y")  # in his 40s
            return Found(
                Fact(scan.text[start:end], start, end, (*readings, age), "strong" if decade_before else "weak"),
                index + 1,
            )
    return None


def _ordinal_value(atom: Atom) -> int | None:
    if isinstance(atom, Amount):
        return int(atom.value) if atom.value == atom.value.to_integral_value() and atom.value < 3000 else None
    if isinstance(atom, Match) and atom.get("ordinal") is not None:
        return int(atom.get("ordinal"))
    return None


def _with_year(scan: Scan, index: int, start: int, end: int, part: str, digits: bool) -> Found:
    """A part of a year, with the year that stands beside it."""
    year = None
    following = next(
        (place for place in range(index + 1, len(scan.atoms)) if scan.atoms[place].start >= end), len(scan.atoms)
    )
    after = scan.atoms[following] if following < len(scan.atoms) else None
    if (
        isinstance(after, Amount)
        and is_year(scan, after)
        and close(scan, end, after.start)
        and not _GOES_ON.match(scan.text, after.end)
    ):
        year, end, following = int(after.value), after.end, following + 1
    value = Date(year, part=part)
    strong = digits or year is not None
    parts = (
        (Fact(scan.text[after.start : after.end], after.start, after.end, (Reading("date", Date(year)),)),)
        if year is not None and after
        else ()
    )
    return Found(
        Fact(
            scan.text[start:end],
            start,
            end,
            (Reading("date", value),),
            "strong" if strong else "weak",
            digits=digits,
            parts=parts,
        ),
        following,
    )


def joined(scan: Scan, year: Fact, part: Fact) -> Fact | None:
    """A quarter or half-year with the year before it (2015 Ç3, 1996年第3季度); None if they do not belong together."""
    mine, theirs = year.readings[0].value, part.readings[0].value
    if (
        not isinstance(mine, Date)
        or not isinstance(theirs, Date)
        or theirs.part is None
        or theirs.year is not None
        or mine.year is None
        or mine.month
        or mine.part
        or mine.end
        or mine.span > 1
    ):
        return None
    if not close(scan, year.end, part.start) and scan.text[year.end : part.start].strip(" ") not in ("-", "–", "/"):
        return None
    return Fact(
        scan.text[year.start : part.end],
        year.start,
        part.end,
        (Reading("date", replace(theirs, year=mine.year)),),
        parts=(year,),
    )


def _roman_century(scan: Scan, index: int, atom: Match) -> Found | None:
    numeral = _ROMAN.search(scan.text, max(0, atom.start - 12), atom.start)
    start, end = atom.start, atom.end
    if numeral and numeral.group(1):
        start = numeral.start()
    else:
        numeral = _ROMAN_AFTER.match(scan.text, atom.end)
        if not numeral or not numeral.group(1):
            return None
        end = numeral.end()
    value = Date((roman(numeral.group(1)) - 1) * 100, span=100)
    return Found(_fact(scan, start, end, value, "weak"), index + 1)


def _fact(scan: Scan, start: int, end: int, value: Date, strength: Literal["strong", "weak"]) -> Fact:
    return Fact(scan.text[start:end], start, end, (Reading("date", value),), strength, digits=strength == "strong")
