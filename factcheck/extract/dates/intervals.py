"""Read dates and what lies between two of them: 5–12 May, 28.2.–3.3.2025, 2025年1-3月, Geschäftsjahr 2024/25."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

import regex

from ...languages.trie import Match
from ...model import Fact, Reading
from ...values import Date
from ..atoms.atom import Figures, Found, Scan
from ..atoms.numbers import Amount
from .elements import MARKS, Element, elements_of
from .gaps import close, connected, enclosed, inflected, introduced
from .single import part, single
from .years import ending_year, is_year, named_years

_LAST_YEAR = regex.compile(r"\.?\s?[-‐–—―－/～~]\s?(\p{Nd}{4}|\p{Nd}{2})(?!\p{Nd}|[-–/.,:]\p{Nd}|\s?%)")
_GLUED = regex.compile(r"[-‐–—―－～~]|[\u2009\u202f]–[\u2009\u202f]")
_MONTH_DAY = regex.compile(r"[–/](\p{Nd}{2})-(\p{Nd}{2})(?![\p{Nd}-])")
_CLOSES = regex.compile(r"\.?(?:\s*$|\s*[,;:)\]》」、，。；\n]|\.\s)")
"""What may stand after the second day of May 5 - 12, so that it is not the number of something."""


def date(scan: Scan, index: int) -> Found | None:
    """A date, or the time from one date to another, that begins at an atom."""
    first = single(scan, index) or _two(scan, index)
    if first is None:
        return _marked_years(scan, index) or _years_of_era(scan, index) or _dotted(scan, index)
    fact = first.fact
    start = fact.readings[0].value
    if not isinstance(start, Date) or start.end is not None:
        return first
    first = Found(fact, scan.following(first.next, fact.end))  # the mark of a day (일) may be a number as well
    bare_year = start == Date(start.year)
    more = (_last_year, _rest_of_year, _until) if bare_year else (_last_day, _until)
    return next((whole for read in more if (whole := read(scan, first, start))), first)


def _whole(scan: Scan, start: Date, end: Date, parts: Sequence[Fact], following: int) -> Found:
    """The time from one date to another; its parts are the two ends, each with what the other one says for it."""
    first, last = parts[0], parts[-1]
    ends = [
        replace(each, readings=tuple(dict.fromkeys((Reading("date", value), *each.readings))))
        for each, value in ((first, start), (parts[1], end))
    ]
    fact = Fact(
        scan.text[first.start : last.end],
        first.start,
        last.end,
        tuple(dict.fromkeys((Reading("date", replace(start, end=end)), *_other_orders(*parts[:2])))),
        _strength(*parts),
        parts=tuple(ends),
        digits=any(each.digits for each in parts),
    )
    return Found(fact, following)


def _other_orders(first: Fact, last: Fact) -> Iterator[Reading]:
    """Two numeric dates in the orders that both of them can have: 03/04/2025–05/04/2025."""
    pairs = [[each.value for each in fact.readings if isinstance(each.value, Date)] for fact in (first, last)]
    for start, end in zip(*pairs, strict=False) if all(len(dates) > 1 for dates in pairs) else ():
        if start.end is None and end.end is None and start.year and end.year:
            yield Reading("date", replace(start, end=end))


def _strength(*facts: Fact) -> Literal["strong", "weak"]:
    return "strong" if any(fact.strength == "strong" for fact in facts) else "weak"


def _until(scan: Scan, first: Found, start: Date) -> Found | None:
    """28 February to 3 March 2025, May–June, 1995 to 2005: a second date after "to"."""
    index, place = _begins(scan, first.next)
    from_endings, to_endings = scan.language.range_endings
    begun = inflected(scan, first.fact.start, first.fact.end, from_endings) and close(scan, first.fact.end, place)
    if place < 0 or not (begun or connected(scan, first.fact.end, place, True)):
        return None
    second = single(scan, index) or _bare_year(scan, index)
    end = second.fact.readings[0].value if second else None
    if second is None or not isinstance(end, Date) or end.end is not None:
        return None
    listed = enclosed(scan, first.fact.start, second.fact.end)
    closed = begun and inflected(scan, place, second.fact.end, to_endings)
    if not (closed or connected(scan, first.fact.end, place, listed)):
        return None
    if not (start.month or end.month or start.year and end.year) or end == Date(end.year) and start.year is None:
        return None
    return _whole(scan, _inherit(start, end), _inherit(end, start), (first.fact, second.fact), second.next)


def _begins(scan: Scan, index: int) -> tuple[int, int]:
    """The atom with which the next date begins, and its place or that of the mark before it: đến năm 2015."""
    for each in (index + 1, index):  # the mark may be a number as well, as năm is
        mark = scan.near(scan.atoms[each].start) if each < len(scan.atoms) else None
        if mark and any(map(mark.has, MARKS)) and mark.start <= scan.atoms[index].start:
            return each, mark.start
    return (index, scan.atoms[index].start) if index < len(scan.atoms) else (index, -1)


def _inherit(start: Date, end: Date) -> Date:
    """What one end of a range leaves unsaid, the other one says."""
    return Date(
        start.year if start.year is not None else end.year, start.month or end.month, start.day, start.part, start.span
    )


def _bare_year(scan: Scan, index: int) -> Found | None:
    """The four digits that close a range of years."""
    atom = scan.atoms[index]
    if not isinstance(atom, Amount) or not is_year(scan, atom):
        return None
    return Found(part(scan, Element("year", int(atom.value), atom.start, atom.end, False)), index + 1)


def _last_year(scan: Scan, first: Found, start: Date) -> Found | None:
    """Geschäftsjahr 2024/25, FY2024-25: the year in which a span of years ends."""
    found = _LAST_YEAR.match(scan.text, first.fact.end)
    if found is None or not scan.text[first.fact.end - 1].isdecimal() or start.year is None:
        return None
    number = int(found.group(1))
    if number < 100:
        end: int | None = ending_year(first.fact.text, start.year, number)
    else:
        end = next(iter(named_years(scan, number)), None)
    if end is None or not 0 < end - start.year <= _LONGEST:
        return None
    index = first.next
    if index >= len(scan.atoms) or scan.atoms[index].start != found.start(1) or scan.atoms[index].end != found.end():
        return None
    mark = scan.mark(found.end(), ("year",))
    stop = mark.end if mark else found.end()
    last = Fact(scan.text[found.start(1) : stop], found.start(1), stop, (Reading("date", Date(end)),))
    return _whole(scan, start, Date(end), (first.fact, last), index + 1)


def _marked_years(scan: Scan, index: int) -> Found | None:
    """2024/25财年, между 2019 и 2023 г.: two years whose mark follows both."""
    first = _bare_year(scan, index)
    start = first.fact.readings[0].value if first else None
    if first is None or not isinstance(start, Date):
        return None
    found = _last_year(scan, first, start) or _until(scan, first, start)
    return found if found and not scan.text[found.fact.end - 1].isdecimal() else None


def _years_of_era(scan: Scan, index: int) -> Found | None:
    """264–241 BC: two years, the era said once."""
    atom, following = scan.atoms[index], scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if not (isinstance(atom, Amount) and isinstance(following, Amount) and atom.digits) or atom.value % 1:
        return None
    if not connected(scan, atom.end, following.start, introduced(scan, atom.start)):
        return None
    last = next((element for element in elements_of(scan, following) if element.said), None)
    if last is None:
        return None
    number = int(atom.value)
    first = replace(last, value=number if last.value > 0 else 1 - number, start=atom.start, end=atom.end)
    if first.value >= last.value:
        return None
    return _whole(scan, Date(first.value), Date(last.value), (part(scan, first), part(scan, last)), index + 2)


_LONGEST = 300
"""Years between the ends of a range of years."""


def _rest_of_year(scan: Scan, first: Found, start: Date) -> Found | None:
    """The days or months that follow a year, 2025年1-3月."""
    if first.next >= len(scan.atoms) or not close(scan, first.fact.end, scan.atoms[first.next].start):
        return None
    rest = _two(scan, first.next)
    value = rest.fact.readings[0].value if rest else None
    if rest is None or not isinstance(value, Date) or value.year is not None or value.end is None:
        return None
    whole = replace(value, year=start.year, end=replace(value.end, year=start.year))
    span = first.fact.start, rest.fact.end
    ends = [replace(part, readings=(Reading("date", end), *part.readings[1:]))
            for part, end in zip(rest.fact.parts, (replace(whole, end=None), whole.end), strict=True) if end]
    readings = (Reading("date", whole),)
    return Found(Fact(scan.text[slice(*span)], *span, readings, parts=tuple(ends)), rest.next)


def _last_day(scan: Scan, first: Found, start: Date) -> Found | None:
    """May 5–12, 2025: a second day, and perhaps the year, after a date that ends in its day."""
    index = first.next
    atom = scan.atoms[index] if index < len(scan.atoms) else None
    if start.year and (iso := _iso_end(scan, first, start)):
        return iso
    if start.day is None or start.month is None or not isinstance(atom, Amount) or not atom.digits:
        return None
    days = [each for each in elements_of(scan, atom) if each.kind == "day"]
    gap = scan.text[first.fact.end : atom.start]
    if not days or days[0].value <= start.day or not gap or not connected(scan, first.fact.end, atom.start):
        return None
    year = _year_after(scan, index + 1, days[0].end) if start.year is None else None
    glued = _GLUED.fullmatch(gap) and not scan.mark(days[0].end, _COUNTED)
    if not (days[0].marked or year or glued or _CLOSES.match(scan.text, days[0].end)):
        return None
    own = single(scan, index)
    value = own.fact.readings[0].value if own else None
    if own and not days[0].marked or isinstance(value, Date) and value.month:  # May 5 to 12 June
        return None
    last = part(scan, days[0])
    end = Date(start.year, start.month, days[0].value)
    if year:
        named = year.readings[0].value
        said = named.year if isinstance(named, Date) else None
        return _whole(scan, replace(start, year=said), replace(end, year=said), (first.fact, last, year), index + 2)
    return _whole(scan, start, end, (first.fact, last), index + 1)


def _iso_end(scan: Scan, first: Found, start: Date) -> Found | None:
    """1972-11-05–12-23: the second end leaves out the year (ISO 8601)."""
    found = _MONTH_DAY.match(scan.text, first.fact.end)
    if found is None or "-" not in first.fact.text or not 1 <= int(found.group(1)) <= 12:
        return None
    end = Date(start.year, int(found.group(1)), int(found.group(2)))
    last = Fact(found.group(0)[1:], found.start(1), found.end(), (Reading("date", end),))
    return _whole(scan, start, end, (first.fact, last), scan.following(first.next, found.end()))


_COUNTED = ("percent", "money", "measure", "duration", "scale")


def _year_after(scan: Scan, index: int, end: int) -> Fact | None:
    found = _bare_year(scan, index) if index < len(scan.atoms) else None
    return found.fact if found and close(scan, end, found.fact.start) else None


def _two(scan: Scan, index: int) -> Found | None:
    """5–12 May, 5 and 6 May after "between", 1-3月: two days of a month or two months, the word said once."""
    first = _day(scan, index)
    if first is None or not connected(scan, first.end, scan.atoms[index + 1].start, introduced(scan, first.start)):
        return None
    second = single(scan, index + 1)
    value = second.fact.readings[0].value if second else None
    if second is None or not isinstance(value, Date) or value.end is not None:
        return None
    if value.day is not None and (value.month or first.value < value.day):
        start = replace(value, day=first.value)
    elif value.day is None and value.month and first.value < value.month and _months(scan, index, second):
        first = replace(first, kind="month")
        start = replace(value, month=first.value)
    else:
        return None
    return _whole(scan, start, value, (part(scan, first), second.fact), second.next)


def _months(scan: Scan, index: int, second: Found) -> bool:
    """Whether both ends are written in figures, as months that share their word are."""
    return scan.text[scan.atoms[index].start].isdecimal() and not scan.text[second.fact.start].isalpha()


def _dotted(scan: Scan, index: int) -> Found | None:
    """01.11–22.12.1966: what might be a decimal number is a day and month before a date."""
    atom = scan.atoms[index]
    found = _DAY_MONTH.fullmatch(scan.text, atom.start, atom.end) if scan.language.decimal != "." else None
    following = scan.atoms[index + 1] if found and index + 1 < len(scan.atoms) else None
    if not found or not isinstance(following, Figures) or not connected(scan, atom.end, following.start, True):
        return None
    second = single(scan, index + 1)
    end = second.fact.readings[0].value if second else None
    month, day = int(found.group(2)), int(found.group(1))
    if second is None or not isinstance(end, Date) or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    start = Date(end.year, month, day)
    first = Fact(found.group(), atom.start, atom.end, (Reading("date", start),))
    return _whole(scan, start, end, (first, second.fact), second.next)


_DAY_MONTH = regex.compile(r"(\p{Nd}{1,2})\.(\p{Nd}{1,2})")


def _day(scan: Scan, index: int) -> Element | None:
    """The first end of a range whose kind the second one tells, as if it were a day."""
    atom = scan.atoms[index]
    following = scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if not isinstance(atom, Amount | Match) or not isinstance(following, Amount | Figures | Match):
        return None
    return next((element for element in elements_of(scan, atom) if element.kind == "day"), None)
