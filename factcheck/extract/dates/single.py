"""Read calendar dates, one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

import regex

from ...languages.trie import Match
from ...model import Fact, Reading
from ...values import Date, Duration
from ..atoms.atom import BESIDE, Found, Scan
from ..atoms.numbers import Amount
from . import eras
from .calendars import gregorian
from .elements import CLOSED, MARKS, Element, elements_of
from .gaps import close
from .notations import notation
from .years import named_years


def single(scan: Scan, index: int) -> Found | None:
    """One calendar date that begins at an atom: 10 December 2025, 2025年12月10日, 12/10/2025, May, 1404."""
    atom = scan.atoms[index]
    found = notation(scan, index)
    if found or not isinstance(atom, Amount | Match):
        return found
    if isinstance(atom, Amount) and not _may_begin(scan, index, atom):
        return None
    elements: list[Element] = []
    position = following = index
    while position < len(scan.atoms) and len(elements) < 3:
        options = elements_of(scan, scan.atoms[position])
        fitting = [
            element
            for element in options
            if element.kind not in {known.kind for known in elements}
            and (not elements or close(scan, elements[-1].end, element.start))
            and _in_order(scan, elements, element)
        ]
        if not fitting:
            if elements and _covered(scan, position):
                position += 1  # năm, the mark of a year, is five as well
                continue
            break
        elements.append(fitting[0])
        following = position = scan.following(position + 1, elements[-1].end)
    while elements and not _complete(elements):
        elements.pop()
    if not elements or _hour_before_date(scan, elements, following) or _weekday(scan, elements, following):
        return None
    start, end = elements[0].start, elements[-1].end
    values = _values(scan, elements)
    if not values:
        return None
    digits = any(isinstance(atom, Amount) and atom.digits for atom in scan.atoms[index : index + len(elements)])
    weak = len(elements) == 1 and (elements[0].weak or not digits and elements[0].kind != "month" or values[0].day == 1)
    parts = tuple(part(scan, each) for each in elements if _values(scan, (each,))) if len(elements) > 1 else ()
    readings = [Reading("date", value) for value in values]
    if len(elements) == 1 and elements[0].kind == "day":  # 3日: the third, or three days
        number = Decimal(elements[0].value)
        readings += [Reading("duration", Duration(number, "D"), "D"), Reading("number", number)]
    return Found(
        Fact(
            scan.text[start:end], start, end, tuple(readings), "weak" if weak else "strong", parts=parts, digits=digits
        ),
        max(following if len(elements) > 1 else 0, index + len(elements)),
    )


def _may_begin(scan: Scan, index: int, amount: Amount) -> bool:
    """Whether a number can begin a date: it is marked as part of one, or a month or another part comes next."""
    following = scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if isinstance(following, Match | Amount) and following.start - amount.end <= BESIDE:
        return True
    end = amount.end + (scan.text[amount.end : amount.end + 1] == ".")
    before, after = scan.near(amount.start), scan.mark(amount.end, MARKS) or scan.mark(end, eras.KINDS)
    return after is not None or before is not None and any(map(before.has, MARKS))


def _hour_before_date(scan: Scan, elements: list[Element], following: int) -> bool:
    """Whether a number before a month is the hour, for the day comes after it: kello 15 toukokuun 5. päivänä."""
    if [element.kind for element in elements] != ["day", "month"] or following >= len(scan.atoms):
        return False
    before = scan.near(elements[0].start)
    return (
        before is not None
        and before.has("clock")
        and any(
            element.kind == "day" and close(scan, elements[-1].end, element.start)
            for element in elements_of(scan, scan.atoms[following])
        )
    )


def _weekday(scan: Scan, elements: Sequence[Element], following: int) -> bool:
    """Whether what looks like a month is the weekday of the date that follows: mar 1 dic is a Tuesday."""
    first = elements[0]
    if [element.kind for element in elements] != ["month", "day"] or following >= len(scan.atoms):
        return False
    named = scan.language.after.match(scan.lower, first.start)
    return (
        named is not None
        and named.has("weekday")
        and any(
            element.kind == "month" and close(scan, elements[-1].end, element.start)
            for element in elements_of(scan, scan.atoms[following])
        )
    )


def _covered(scan: Scan, position: int) -> bool:
    """Whether an atom is the mark of the day, month or year that follows it."""
    following = scan.atoms[position + 1] if position + 1 < len(scan.atoms) else None
    return following is not None and any(
        element.start <= scan.atoms[position].start for element in elements_of(scan, following)
    )


def _values(scan: Scan, elements: Sequence[Element]) -> tuple[Date, ...]:
    """The dates that elements make together, in the calendar of the month or, without one, of the language."""
    said = {element.kind: element.value for element in elements}
    year, month, day = said.get("year"), said.get("month"), said.get("day")
    calendar = next((element.calendar for element in elements if element.calendar), "")
    if calendar and month:
        return gregorian(calendar, year, month, day)
    said_era = any(element.said for element in elements)
    named = ((year,) if said_era else named_years(scan, year) or (year,)) if year is not None else (None,)
    return tuple(Date(each, month, day) for each in named)


def part(scan: Scan, element: Element) -> Fact:
    """An element by itself, for a date that is not found whole."""
    readings = [Reading("date", value) for value in _values(scan, (element,))]
    if element.kind != "month":
        readings.append(Reading("number", Decimal(eras.number(element.value))))
    return Fact(scan.text[element.start : element.end], element.start, element.end, tuple(readings))


def _in_order(scan: Scan, elements: list[Element], element: Element) -> bool:
    """Unmarked days stand beside a month, unmarked years before or after one; a sentence may end after a month."""
    if element.kind == "year" and element.counted:
        return _after_worded_day(scan, elements, element)
    if not elements:
        return True
    last = elements[-1]
    if element.kind == "month" and last.kind == "day" and scan.lower.endswith(scan.language.dayless, 0, element.end):
        return False  # ensimmäisenä tammikuussa: first in January
    if element.kind == "year" and last.kind == "day" and len(elements) == 1:
        return False  # 1. 2027年3月: the number of an item
    if element.weak and scan.lower[last.start : last.end] in scan.language.articles:
        return False  # Turkish "bir ara" is a while, not the first of "Ara"
    if (
        last.kind == "month"
        and not element.marked
        and (
            not scan.text[element.start].isdecimal()
            and not (scan.language.month_first and not element.counted and CLOSED.match(scan.text, element.end))
            or last.end - last.start > 4
            and _STOP.search(scan.text, last.end, element.start)
        )
    ):
        return False
    worded = scan.text[last.end - 1].isalpha() or scan.text[last.start].isalpha() and not last.said
    stopped = last.kind == "year" and worded and not scan.text[element.start].islower()
    if stopped and _STOP.search(scan.text, last.end, element.start):
        return False  # в 2023 году. 9 июня, v roku 2023. 9. júna: a sentence ends; "g." has its full stop in it
    if not element.marked and not any(known.marked for known in elements):
        return False
    if element.kind == "year" and last.kind == "day" and not last.marked and len(elements) == 1:
        return False  # 이 1999년 1월: no date begins with a day and goes on with its year
    if element.kind == "year" and not element.marked and scan.mark(element.end, ("hour",)):
        return False  # 3. Januar 1430 Uhr
    if element.kind == "year" and element.end - element.start == 2 and scan.text[element.start - 1] not in "'’":
        gaps = {scan.text[left.end : right.start] for left, right in pairwise([*elements, element])}
        told = len(elements) == 2 or elements[0].kind == "month" and element.value < _OLD  # Aug 96
        return told and (gaps <= _SPACES or gaps == {"-"})  # in May 12, people came; May 5-12
    if element.kind == "month" and not last.marked and scan.text[element.start].isdecimal():
        return False  # 1-11月: two months
    if element.kind == "day" and last.kind == "month" and last.weak and not scan.language.month_first:
        glued = scan.text[last.end : element.start] == "-" and elements[0].kind == "year"  # 2015-кві-12, but cel mai 5
        return glued or _YEAR_NEXT.match(scan.text, element.end) is not None
    if element.kind == "month" and element.weak and last.counted:
        return False  # iki aralık: two gaps
    worded_day = last.kind == "day" and not last.marked and scan.text[last.start].isalpha()
    if element.kind == "month" and worded_day and "," in scan.text[last.end : element.start]:
        return False  # दो साल पहले, अक्टूबर 2016 में: two years before
    if element.kind == "day" and last.kind == "month" and scan.language.marked_days and _counts(scan, element):
        return False
    if element.kind == "month" and last.kind == "day" and _heads_line(scan, last, element):
        return False
    if element.kind == "month" and last.kind == "day" and scan.language.month_first:  # az első március
        return last.marked or scan.text[last.start].isdecimal() or scan.text[last.end : element.start].strip() != ""
    return element.kind != "day" or last.kind == "month" or last.kind == "year" and last.marked


def _after_worded_day(scan: Scan, elements: list[Element], year: Element) -> bool:
    """Whether a number in words is the year of a day in words: em dezessete de janeiro de mil novecentos e noventa."""
    kinds = {element.kind for element in elements}
    if kinds != {"day", "month"} or _STOP.search(scan.text, elements[-1].end, year.start):
        return False
    more = scan.language.words.match(scan.lower, year.end + 1)  # dvije tisuće dvadesete: the year is not read whole
    goes_on = more is not None and any(map(more.has, ("cardinal", "ordinal", "scale", "decade")))
    return not goes_on and not any(scan.text[day.start].isdecimal() for day in elements)


_BEFORE_WORD = regex.compile(r"[ \u00a0]\p{L}")


def _counts(scan: Scan, number: Element) -> bool:
    """Whether a bare number counts what follows it, where days have a mark: 2022 m. kovą 27 šalyse."""
    surface = scan.text[number.start : number.end]
    return not number.marked and surface.isdecimal() and _BEFORE_WORD.match(scan.text, number.end) is not None


def _heads_line(scan: Scan, number: Element, month: Element) -> bool:
    """Whether a number is that of an item, and the month begins its sentence: 1. Vasario 11 d. protokolas."""
    line = scan.text.rfind("\n", 0, number.start) + 1
    return (not scan.language.capital_months and scan.text[month.start].isupper()
            and not scan.text[line : number.start].strip() and "." in scan.text[number.start : month.start])


def _complete(elements: list[Element]) -> bool:
    """Whether the elements are a date: one that says it is one, and no loose numbers at the ends."""
    kinds = [element.kind for element in elements]
    if len(elements) == 1:
        return elements[0].marked
    if not any(element.marked for element in elements):
        return False
    return "month" in kinds or all(element.marked for element in elements)


_OLD = 2000
"""A year of two digits after a month without its day is an older one."""

_SPACES = frozenset((" ", "\u00a0", ". "))

_YEAR_NEXT = regex.compile(r", \p{Nd}{4}(?!\p{Nd})")
"""What shows that a day follows its month in a language where it does not: jan 24, 2014."""

_STOP = regex.compile(r"\.\s")
