"""Read quarters, half-years and centuries; decades are asked for last."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal

from ..languages.trie import Match
from ..model import Fact, Reading, Span
from ..values import Date, Duration
from . import eras
from .atoms import Atom, Figures, Found, Scan
from .decades import GOES_ON, decade, decade_of_century, unsaid_century
from .gaps import close, connected
from .numbers import Amount
from .romans import listed_numeral, numeral_beside
from .years import is_year, named_years

PERIOD = frozenset((
    "quarter", "half", "quarter-noun", "half-noun", "part-noun", "first-n", "period", "decade", "century", "ordinal",
    "duration",
))
"""Kinds of forms that tell of a part of a year, a decade or a century; a duration may be the first months of a year."""


def period(scan: Scan, index: int) -> Found | None:
    """A quarter, half-year, decade or century: Q3 2025, the 1990s, the 20th century, 前三季度."""
    atom = scan.atoms[index]
    if isinstance(atom, Match):
        if atom.get("decade") is not None:
            said = unsaid_century(scan, (atom.start, atom.end), atom.get("decade"), (1900, 2000), "weak", False)
            return Found(said, index + 1)
        if atom.get("period") is not None:
            return _with_year(scan, index, atom.start, atom.end, str(atom.get("period")), False)
        if atom.has("century"):
            return _roman_century(scan, index, atom)
        if atom.has("part-noun") and (found := _roman_part(scan, index, atom)):
            return found
    number = _ordinal_value(atom)
    if number is None:
        return None
    end = atom.end
    suffix = scan.after(end)
    if suffix and suffix.has("ordinal"):
        end = suffix.end
    prefixed = scan.before(atom.start)
    if suffix or not isinstance(atom, Amount) or prefixed and prefixed.has("ordinal"):
        listed = _word_once(scan, index, number, end)
        if listed:
            return listed
    mark = scan.mark(end, ("quarter", "half", "decade", "century", "first-n")) or scan.mark(
        atom.end, ("quarter", "half", "decade", "century")
    )
    before = scan.near(atom.start)
    first_n = before is not None and before.has("first-n")
    if number in _MONTHS and (months := _first_months(scan, index, number, before if first_n else None)):
        return months
    if mark and mark.has("first-n"):  # trois premiers trimestres
        first_n, mark = True, scan.mark(mark.end, ("quarter",))
    digits = isinstance(atom, Amount) and atom.digits
    start = atom.start
    if before and before.has("ordinal"):
        start = before.start
    cardinal = isinstance(atom, Amount) and end == atom.end and start == atom.start
    if cardinal and not (digits or first_n or scan.language.marked_years) and mark and not mark.has("century"):
        return None  # three quarters are no third quarter, one half is no first half; 三季度 is one
    if mark and mark.has("quarter") and 1 <= number <= 4:
        part = {2: "H1", 3: "M9"}.get(number, f"Q{number}") if first_n else f"Q{number}"
        return _with_year(scan, index, before.start if first_n and before else start, scan.word_end(mark), part, digits)
    if mark and mark.has("half") and 1 <= number <= 2 and not (cardinal and mark.has("fraction")):
        return _with_year(scan, index, start, scan.word_end(mark), f"H{number}", digits)
    if before and before.end == atom.start and digits and (before.has("quarter") or before.has("half")):
        name = f"Q{number}" if before.has("quarter") and number <= 4 else f"H{number}" if number <= 2 else None
        if name is None:
            return None
        listed = _word_once(scan, index, number, atom.end)
        return listed or _with_year(scan, index, before.start, atom.end, name, True)
    for kind, letter, most in (("quarter", "Q", 4), ("half", "H", 2)):  # الربع الثالث, quý 3
        if before and before.has(f"{kind}-noun") and number <= most:
            return _with_year(scan, index, before.start, atom.end, f"{letter}{number}", digits)
    if mark and mark.has("century") and 1 <= number <= 30:
        return _century(scan, index, number, (start, scan.word_end(mark)), "strong" if digits else "weak")
    if before and before.has("century") and (digits or isinstance(atom, Match)) and 1 <= number <= 30:
        return _century(scan, index, number, (before.start, end), "weak")
    return decade(scan, index, number, mark, before) if digits and isinstance(atom, Amount) else None


def _century(scan: Scan, index: int, number: int, span: Span, strength: Literal["strong", "weak"]) -> Found:
    value, (start, end) = eras.century(scan, number, span)
    return Found(_fact(scan, start, end, value, strength), scan.following(index + 1, end))


def _word_once(scan: Scan, index: int, number: int, end: int) -> Found | None:
    """The 18th and 19th centuries, the second and third quarters: the word said once for two of them."""
    following = scan.following(index + 1, end)
    if following >= len(scan.atoms):
        return None
    start, mark = scan.atoms[following].start, scan.before(scan.atoms[following].start)
    place = mark.start if mark and (mark.has("quarter") or mark.has("half")) else start  # Q2 and Q3
    second = period(scan, following) if connected(scan, end, place, True) else None
    return _both(scan, (scan.atoms[index].start, end), number, second) if second else None


def _both(scan: Scan, first: Span, number: int, second: Found) -> Found | None:
    """Two centuries or two parts of one year, of the first of which the text has the number alone."""
    value = second.fact.readings[0].value
    if not isinstance(value, Date) or value.end or not (value.span == 100 or value.part and value.part[0] in "QH"):
        return None
    if value.span == 100:
        before = value.year is not None and value.year < 0
        start = replace(value, year=1 - number * 100 if before else (number - 1) * 100)
    else:
        start = replace(value, part=f"{(value.part or '')[0]}{number}")
    if (start.year or 0, start.part or "") >= (value.year or 0, value.part or ""):
        return None
    one = Fact(scan.text[slice(*first)], *first, (Reading("date", start),), second.fact.strength)
    span = first[0], second.fact.end
    reading = Reading("date", replace(start, end=value))
    strength, digits = second.fact.strength, second.fact.digits
    return Found(Fact(scan.text[slice(*span)], *span, (reading,), strength, parts=(one, second.fact), digits=digits),
                 second.next)


def _ordinal_value(atom: Atom) -> int | None:
    if isinstance(atom, Amount):
        return int(atom.value) if atom.value == atom.value.to_integral_value() and atom.value < 3000 else None
    if isinstance(atom, Match) and atom.get("ordinal") is not None:
        return int(atom.get("ordinal"))
    if isinstance(atom, Figures) and atom.kind == "fraction" and atom.groups[1] == "4":  # 제 3/4분기
        return int(atom.groups[0])
    return None


def _with_year(scan: Scan, index: int, start: int, end: int, part: str, digits: bool) -> Found:
    """A part of a year, with the year that stands beside it."""
    year = None
    following = index + 1
    while following < len(scan.atoms) and (scan.atoms[following].start < end or _mark_alone(scan, following)):
        following += 1
    after = scan.atoms[following] if following < len(scan.atoms) else None
    if isinstance(after, Amount) and is_year(scan, after) and _belongs(scan, end, after):
        year, end, following = named_years(scan, int(after.value))[0], after.end, following + 1
    value = Date(year, part=part)
    strong = digits or year is not None
    parts: tuple[Fact, ...] = ()
    if year is not None and after:
        named = Fact(scan.text[after.start : after.end], after.start, after.end, (Reading("date", Date(year)),))
        parts = (_fact(scan, start, after.start, Date(part=part), "strong" if digits else "weak"), named)
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


_MONTHS = {3: "Q1", 6: "H1", 9: "M9"}


def _first_months(scan: Scan, index: int, number: int, first: Match | None) -> Found | None:
    """The first nine months of 2025, 6 tháng đầu năm 2025: a part of a year, or a duration."""
    atom = scan.atoms[index]
    said = scan.mark(atom.end, ("first-n",))
    months = scan.mark(said.end if said else atom.end, ("duration",))
    if months is None or months.get("duration") != "M":
        return None
    later = scan.mark(months.end, ("first-n",))
    digits = isinstance(atom, Amount) and atom.digits
    end = later.end if later else months.end
    found = _with_year(scan, index, first.start if first else atom.start, end, _MONTHS[number], digits)
    if not (first or said or later or found.fact.parts):  # за 9 месяцев 2025 года
        return None
    duration = Reading("duration", Duration(Decimal(number), "M"), "M")
    return Found(replace(found.fact, readings=(*found.fact.readings, duration)), found.next)


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
    return close(scan, end, start) or scan.text[end:start].strip() in ("/", "-", "–")


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


def _roman_century(scan: Scan, index: int, atom: Match) -> Found | None:
    numeral = numeral_beside(scan, atom)
    if numeral is None:
        return None
    found = _century(scan, index, numeral.value, (numeral.start, numeral.end), "weak")
    return _roman_list(scan, numeral.start, found) or found


def _roman_list(scan: Scan, end: int, second: Found) -> Found | None:
    """XVIII и XIX века, II и III кварталы: the numeral before the one beside the word."""
    first = listed_numeral(scan, end)
    return _both(scan, (first.start, first.end), first.value, second) if first else None


def _roman_part(scan: Scan, index: int, atom: Match) -> Found | None:
    """III квартал 2025, trimestrul al II-lea; a lone I may be a word where the other word may be a fraction."""
    numeral, letter = numeral_beside(scan, atom), str(atom.get("part-noun"))
    if numeral is None or numeral.value > (4 if letter == "Q" else 2) or numeral.value == 1 and atom.has("fraction"):
        return None
    found = _with_year(scan, index, numeral.start, numeral.end, f"{letter}{numeral.value}", True)
    return _roman_list(scan, numeral.start, found) or found


def _fact(scan: Scan, start: int, end: int, value: Date, strength: Literal["strong", "weak"]) -> Fact:
    return Fact(scan.text[start:end], start, end, (Reading("date", value),), strength, digits=strength == "strong")
