"""Read calendar dates, one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import regex

from ..languages.trie import Match
from ..model import Fact, Reading
from ..values import Date, Duration
from .atoms import BESIDE, Atom, Found, Scan
from .calendars import SPANS, gregorian, years
from .gaps import close
from .notations import notation, short_year
from .numbers import Amount
from .years import is_year, named_years


@dataclass(frozen=True, slots=True)
class Element:
    """A day, month or year that a text names. `marked`: its surface says what it is (2018年, May, 第3日)."""

    kind: Literal["day", "month", "year"]
    value: int
    start: int
    end: int
    marked: bool
    weak: bool = False
    calendar: str = ""
    """The calendar of a month, if it is not the Gregorian one."""
    counted: bool = False
    """Whether it is a cardinal in words, which may count anything."""


def single(scan: Scan, index: int) -> Found | None:
    """One calendar date that begins at an atom: 10 December 2025, 2025年12月10日, 12/10/2025, May, 1404."""
    found = notation(scan, index)
    atom = scan.atoms[index]
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
        position += 1
        following = position
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


MARKS = ("year", "month-mark", "day", "era", "fiscal")


def _may_begin(scan: Scan, index: int, amount: Amount) -> bool:
    """Whether a number can begin a date: it is marked as part of one, or a month or another part comes next."""
    following = scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if isinstance(following, Match | Amount) and following.start - amount.end <= BESIDE:
        return True
    before, after = scan.near(amount.start), scan.mark(amount.end, MARKS)
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
    named = (named_years(scan, year) or (year,)) if year is not None else (None,)
    return tuple(Date(each, month, day) for each in named)


def part(scan: Scan, element: Element) -> Fact:
    """An element by itself, for a date that is not found whole."""
    readings = [Reading("date", value) for value in _values(scan, (element,))]
    if element.kind != "month":
        readings.append(Reading("number", Decimal(element.value)))
    return Fact(scan.text[element.start : element.end], element.start, element.end, tuple(readings))


def _in_order(scan: Scan, elements: list[Element], element: Element) -> bool:
    """Unmarked days stand beside a month, unmarked years before or after one; a sentence may end after a month."""
    if not elements:
        return True
    last = elements[-1]
    if element.weak and scan.lower[last.start : last.end] in scan.language.articles:
        return False  # Turkish "bir ara" is a while, not the first of "Ara"
    if (
        last.kind == "month"
        and not element.marked
        and (
            not scan.text[element.start].isdecimal()
            or last.end - last.start > 4
            and "." in scan.text[last.end : element.start]
        )
    ):
        return False
    if not element.marked and not any(known.marked for known in elements):
        return False
    if element.kind == "year" and not element.marked and scan.mark(element.end, ("hour",)):
        return False  # 3. Januar 1430 Uhr
    if element.kind == "month" and not last.marked and scan.text[element.start].isdecimal():
        return False  # 1-11月: two months
    if element.kind == "day" and last.kind == "month" and last.weak and not scan.language.month_first:
        return False  # cel mai 5
    if element.kind == "month" and element.weak and last.counted:
        return False  # iki aralık: two gaps
    if element.kind == "month" and last.kind == "day" and scan.language.month_first:  # az első március
        return last.marked or scan.text[last.start].isdecimal() or scan.text[last.end : element.start].strip() != ""
    return element.kind != "day" or last.kind == "month" or last.kind == "year" and last.marked


def _complete(elements: list[Element]) -> bool:
    """Whether the elements are a date: one that says it is one, and no loose numbers at the ends."""
    kinds = [element.kind for element in elements]
    if len(elements) == 1:
        return elements[0].marked
    if not any(element.marked for element in elements):
        return False
    return "month" in kinds or all(element.marked for element in elements)


_DAY_BEFORE = {
    dotted: regex.compile(rf"(?<!\p{{Nd}})[0-3]?\p{{Nd}}{stop}[ \u00a0]?$")
    for dotted, stop in ((False, ""), (True, "[.]"))
}
"""The day before a month, by whether the language writes a full stop after it."""


def elements_of(scan: Scan, atom: Atom) -> list[Element]:
    """What an atom can be in a date, the likeliest first."""
    if isinstance(atom, Match):
        for kind in ("month", "month-weak"):
            month = atom.get(kind)
            if month is not None and not _hyphenated_name(scan.text, atom.end):
                return [Element("month", month, atom.start, atom.end, True, kind == "month-weak")]
        short = atom.get("month-short")
        dotted = scan.language.dotted
        if short is not None and _DAY_BEFORE[dotted].search(scan.text, max(0, atom.start - 5), atom.start):
            return [Element("month", short, atom.start, atom.end, True, True)]
        other = atom.get("calendar-month")
        if other is not None:
            return [Element("month", other[1], atom.start, atom.end, True, calendar=other[0])]
        if atom.has("named-year"):
            return [Element("year", atom.get("named-year"), atom.start, atom.end, True)]
        day = atom.get("ordinal")
        if day is not None and day <= 31:
            return [Element("day", int(day), atom.start, atom.end, False)]
        return []
    if not isinstance(atom, Amount) or atom.scaled or atom.value != atom.value.to_integral_value():
        return []
    number = int(atom.value)
    following = scan.after(atom.end) or (
        scan.after(atom.end + 1) if scan.lower[atom.end : atom.end + 1] in (" ", "\u00a0") else None
    )
    before = scan.near(atom.start)
    if before and before.has("fiscal") and len(scan.text[atom.start : atom.end]) in (2, 4):
        return [Element("year", number if number > 99 else short_year(number), before.start, atom.end, True)]
    found: list[Element] = []
    era = before.get("era") if before and before.has("era") else None
    if era is not None and before:
        end = following.end if following and following.has("year") else atom.end
        return [Element("year", number - era, before.start, end, True)]
    for mark, kind, low, high in (("year", "year", 1, 2999), ("month-mark", "month", 1, 12), ("day", "day", 1, 31)):
        if following and following.has(mark) and low <= number <= high and (kind != "year" or is_year(scan, atom)):
            found.append(Element(kind, number, atom.start, following.end, True))  # type: ignore[arg-type]
        elif before and before.has(mark) and low <= number <= high and (kind != "year" or is_year(scan, atom)):
            found.append(Element(kind, number, before.start, atom.end, True))  # type: ignore[arg-type]
    if not found and following and following.has("year") and (year := _short_year(scan, number, following.end)):
        found.append(Element("year", year, atom.start, following.end, True))
    if found:
        return found
    surface = scan.text[atom.start : atom.end]
    if following and following.has("ordinal") and following.start == atom.end and 1 <= number <= 31:
        return [Element("day", number, atom.start, following.end, False)]
    if len(surface) == 2 and atom.digits and scan.text[max(0, atom.start - 2) : atom.start] in (" '", " ’"):  # May '25
        return [Element("year", short_year(number), atom.start, atom.end, False)]
    if atom.digits and 1 <= number <= 31 and len(surface) <= 2:
        return [Element("day", number, atom.start, atom.end, False)]
    if not atom.digits and 1 <= number <= 31:
        return [Element("day", number, atom.start, atom.end, False, counted=True)]
    if len(surface) == 4 and surface.isdecimal() and named_years(scan, number):
        return [Element("year", number, atom.start, atom.end, False)]
    return []


def _short_year(scan: Scan, number: int, end: int) -> int | None:
    """The year of two or three digits before a month: 25年12月, and 114年12月 where years are those of the Republic."""
    while end < len(scan.text) and scan.text[end] in " \u00a0":
        end += 1
    month = end
    while month < len(scan.text) and month - end < 2 and scan.text[month].isdecimal():
        month += 1
    mark = scan.mark(month, ("month-mark",)) if month > end else None
    if mark is None:
        return None
    calendar = scan.language.calendar
    if calendar and number in SPANS[calendar]:
        return years(calendar, number)[0]
    return short_year(number) if 10 <= number < 100 else None


def _hyphenated_name(text: str, end: int) -> bool:
    """Whether a capitalised word is joined on, as in the Russian name of Saint-Denis, where "Sept." stands."""
    return text[end : end + 1] in ("-", "‑") and text[end + 1 : end + 2].isupper()
