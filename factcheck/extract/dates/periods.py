"""Read quarters, half-years and centuries; decades are asked for last."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from ...languages.trie import Match
from ...model import Fact, Reading, Span
from ...values import Date
from ..atoms.atom import Atom, Figures, Found, Scan
from ..atoms.numbers import Amount
from ..atoms.romans import listed_numeral, numeral_beside, numeral_listed_after
from . import eras
from .decades import decade, unsaid_century
from .gaps import connected
from .parts import MONTHS, counted_parts, dated, first_months, last_part, months_of_year, with_year

PERIOD = frozenset((
    "quarter", "half", "quarter-noun", "half-noun", "part-noun", "first-n", "last-n", "first-months", "period",
    "decade", "century", "ordinal", "duration",
))
"""Kinds of forms that tell of a part of a year, a decade or a century; a duration may be the first months of a year."""


_DASHES = ("-", "–")


def period(scan: Scan, index: int) -> Found | None:
    """A quarter, half-year, decade or century: Q3 2025, the 1990s, the 20th century, 前三季度."""
    atom = scan.atoms[index]
    if isinstance(atom, Match):
        if atom.get("decade") is not None:
            said = unsaid_century(scan, (atom.start, atom.end), atom.get("decade"), (1900, 2000), "weak", False)
            return Found(said, index + 1)
        if atom.get("period") is not None:
            return with_year(scan, index, atom.start, atom.end, str(atom.get("period")), False)
        if atom.has("century"):
            return _roman_century(scan, index, atom)
        if atom.get("first-months") is not None:
            return months_of_year(scan, index, atom.get("first-months"), (atom.start, atom.end), False)
        if atom.has("part-noun") and (found := _roman_part(scan, index, atom) or last_part(scan, index, atom)):
            return found
    number = _ordinal_value(atom)
    if number is None:
        return None
    end = atom.end
    suffix = scan.after(end)
    if suffix and suffix.has("ordinal"):
        end = suffix.end
    prefixed = scan.before(atom.start)
    ordinal = suffix or not isinstance(atom, Amount) or prefixed is not None and prefixed.has("ordinal")
    if ordinal or scan.text[end : end + 1] in _DASHES:
        begins = prefixed.start if prefixed and prefixed.has("ordinal") else atom.start
        listed = _word_once(scan, index, number, (begins, end))
        if listed and (ordinal or _are_centuries(listed)):  # 17–19th centuries; 3–4 quarters are a number of them
            return listed
    mark = scan.mark(end, ("quarter", "half", "decade", "century", "first-n")) or scan.mark(
        atom.end, ("quarter", "half", "decade", "century")
    )
    if mark and (mark.has("quarter") or mark.has("half")) and _begins_duration(scan, index, mark):
        return None
    if mark and scan.text[mark.end : mark.end + 1] == "-" and scan.text[mark.end + 1 : mark.end + 2].isalpha():
        mark = None  # his first quarter-final
    before = scan.near(atom.start)
    first_n = before is not None and before.has("first-n")
    if number in MONTHS and (months := first_months(scan, index, number, before if first_n else None)):
        return months
    if mark and mark.has("first-n"):  # trois premiers trimestres
        first_n, mark = True, scan.mark(mark.end, ("quarter",))
    digits = isinstance(atom, Amount) and atom.digits
    start = atom.start
    if before and before.has("ordinal"):
        start = before.start
    cardinal = isinstance(atom, Amount) and end == atom.end and start == atom.start
    if cardinal and mark and not (digits or first_n):
        many = counted_parts(scan, index, number, mark)
        if many or not (scan.language.marked_years or mark.has("century")):
            return many  # three quarters are no third quarter, one half is no first half; 三季度 is one
    if mark and mark.has("quarter") and 1 <= number <= 4:
        part = {2: "H1", 3: "M9"}.get(number, f"Q{number}") if first_n else f"Q{number}"
        return with_year(scan, index, before.start if first_n and before else start, scan.word_end(mark), part, digits)
    if mark and mark.has("half") and 1 <= number <= 2 and not (cardinal and mark.has("fraction")):
        return with_year(scan, index, start, scan.word_end(mark), f"H{number}", digits)
    if before and before.end == atom.start and digits and (before.has("quarter") or before.has("half")):
        name = f"Q{number}" if before.has("quarter") and number <= 4 else f"H{number}" if number <= 2 else None
        if name is None:
            return None
        listed = _word_once(scan, index, number, (before.start, atom.end))
        return listed or with_year(scan, index, before.start, atom.end, name, True)
    for kind, letter, most in (("quarter", "Q", 4), ("half", "H", 2)):  # الربع الثالث, quý 3
        if before and before.has(f"{kind}-noun") and number <= most:
            return with_year(scan, index, before.start, atom.end, f"{letter}{number}", digits)
    if mark and mark.has("century") and 1 <= number <= 30:
        return _century(scan, index, number, (start, scan.word_end(mark)), "strong" if digits else "weak")
    if before and before.has("century") and (digits or isinstance(atom, Match)) and 1 <= number <= 30:
        return _centuries(scan, index, number, (before.start, end))
    return decade(scan, index, number, mark, before) if digits and isinstance(atom, Amount) else None


def _begins_duration(scan: Scan, index: int, mark: Match) -> bool:
    """Whether the word for a part of a year is but the beginning of a duration: the first half-hour."""
    following = scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    return (isinstance(following, Match) and following.has("duration") and following.start == mark.start
            and following.end > mark.end)


def _century(scan: Scan, index: int, number: int, span: Span, strength: Literal["strong", "weak"]) -> Found:
    value, (start, end) = eras.century(scan, number, span)
    return Found(dated(scan, start, end, value, strength), scan.following(index + 1, end))


def _centuries(scan: Scan, index: int, number: int, span: Span) -> Found:
    """A century whose word stands before it, perhaps with another one: siglos XVIII y XIX, thế kỷ 17–19."""
    second = _second_century(scan, index, span[1])
    both = _both(scan, span, number, second) if second else None
    return both or _century(scan, index, number, span, "weak")


def _second_century(scan: Scan, index: int, end: int) -> Found | None:
    numeral = numeral_listed_after(scan, end)
    if numeral:
        return _century(scan, index, numeral.value, (numeral.start, numeral.end), "weak")
    place = scan.following(index + 1, end)
    atom = scan.atoms[place] if place < len(scan.atoms) else None
    number = _ordinal_value(atom) if atom else None
    if atom is None or number is None or not 1 <= number <= _LAST_CENTURY:
        return None
    mark = scan.before(atom.start)
    prefixed = mark is not None and mark.has("ordinal")
    start = mark.start if mark and prefixed else atom.start
    sure = prefixed or isinstance(atom, Match) or scan.text[start - 1] in _DASHES
    if not sure or not connected(scan, end, start, True) or scan.mark(atom.end, ("century",)):
        return None
    return _century(scan, place, number, (start, atom.end), "weak")


_LAST_CENTURY = 30


def _word_once(scan: Scan, index: int, number: int, span: Span) -> Found | None:
    """The 18th and 19th centuries, the second and third quarters: the word said once for two of them."""
    following = scan.following(index + 1, span[1])
    if following >= len(scan.atoms):
        return None
    start, mark = scan.atoms[following].start, scan.before(scan.atoms[following].start)
    place = mark.start if mark and any(map(mark.has, ("quarter", "half", "ordinal"))) else start  # Q2 and Q3, 第2、第3
    second = period(scan, following) if connected(scan, span[1], place, True) else None
    return _both(scan, span, number, second) if second else None


def _are_centuries(found: Found) -> bool:
    value = found.fact.readings[0].value
    return isinstance(value, Date) and value.span > 1


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


def _roman_century(scan: Scan, index: int, atom: Match) -> Found | None:
    numeral = numeral_beside(scan, atom)
    if numeral is None:
        return None
    if numeral.start == atom.start:
        return _centuries(scan, index, numeral.value, (numeral.start, numeral.end))
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
    found = with_year(scan, index, numeral.start, numeral.end, f"{letter}{numeral.value}", True)
    return _roman_list(scan, numeral.start, found) or found
