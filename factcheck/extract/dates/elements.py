"""What an atom can be in a date: a day, a month, a year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import regex

from ...languages.trie import Match
from ..atoms.atom import Atom, Scan
from ..atoms.numbers import Amount
from . import eras
from .calendars import SPANS, years
from .notations import short_year
from .years import LIKELY_YEARS, is_year, named_years

MARKS = ("year", "month-mark", "day", "era", "fiscal", *eras.KINDS)
"""The kinds of forms that say what part of a date a number is."""

DATE = frozenset((
    *MARKS, "month", "month-weak", "month-short", "month-brief", "calendar-month", "named-year", "ordinal",
    "date", "code",
))
"""Kinds of forms and figures that tell of a date."""

CLOSED = regex.compile(r"\s*(?:$|[,.;:)\]\n])|\s\p{Nd}{4}")
"""What follows a day or year that no word needs: May eighth, 2010."""

LAST_DAY = 31

_LAST_YEAR = 3000


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
    said: bool = False
    """Whether its era is said, so that it is a year of no other calendar."""
    counted: bool = False
    """Whether it is a cardinal in words, which may count anything."""


_DAY_BEFORE = {
    dotted: regex.compile(rf"(?<!\p{{Nd}})[0-3]?\p{{Nd}}{stop}[ \u00a0]?$")
    for dotted, stop in ((False, ""), (True, "[.]"))
}
"""The day before a month, by whether the language writes a full stop after it."""

_YEAR_AFTER = regex.compile(r"[.,/-]?[ \u00a0/-]?(?:\p{L}{2} )?\p{Nd}{4}(?!\p{Nd})")
_YEAR_BEFORE = regex.compile(r"(?<!\p{Nd})\p{Nd}{4}(?:[./-]|[.]? )$")


def elements_of(scan: Scan, atom: Atom) -> list[Element]:
    """What an atom can be in a date, the likeliest first."""
    if isinstance(atom, Match):
        for kind in ("month", "month-weak"):
            month = atom.get(kind)
            if month is not None and not _hyphenated_name(scan, atom.end):
                again = _named_again(scan, atom.end, month)
                weak = kind == "month-weak" and not again
                return [Element("month", month, atom.start, again or atom.end, True, weak)]
        short = _short_month(scan, atom)
        if short is not None:
            return [Element("month", short, atom.start, atom.end, True, True)]
        other = atom.get("calendar-month")
        if other is not None:
            return [Element("month", other[1], atom.start, atom.end, True, calendar=other[0])]
        if atom.has("named-year"):
            return [Element("year", atom.get("named-year"), atom.start, atom.end, True)]
        day = atom.get("ordinal")
        if day is not None and day <= 31:
            return [Element("day", int(day), atom.start, atom.end, False)]
        return [_worded_year(scan, atom, int(day))] if day in LIKELY_YEARS else []
    if not isinstance(atom, Amount) or atom.value != atom.value.to_integral_value():
        return []
    if not atom.digits and atom.value in LIKELY_YEARS:
        return [_worded_year(scan, atom, int(atom.value))]
    if atom.scaled:
        return []
    number = int(atom.value)
    before, following = scan.near(atom.start), scan.behind(atom.end)
    said = eras.of_year(scan, atom, before, following) if atom.digits else None
    if said and 0 < number < _LAST_YEAR:
        return [Element("year", eras.year(number, said), said.start, said.end, True, said=True)]
    if before and before.has("fiscal") and len(scan.text[atom.start : atom.end]) in (2, 4):
        return [Element("year", number if number > 99 else short_year(number), before.start, atom.end, True)]
    found: list[Element] = []
    era = before.get("era") if before and before.has("era") else None
    if era is not None and before:
        end = following.end if following and following.has("year") else atom.end
        return [Element("year", number - era, before.start, end, True)]
    for mark, kind, low, high in (("year", "year", 1, 2999), ("month-mark", "month", 1, 12), ("day", "day", 1, 31)):
        if following and following.has(mark) and low <= number <= high and (kind != "year" or is_year(scan, atom)):
            found.append(Element(kind, number, atom.start, scan.word_end(following), True))  # type: ignore[arg-type]
        elif before and before.has(mark) and low <= number <= high and (kind != "year" or is_year(scan, atom)):
            found.append(Element(kind, number, before.start, atom.end, True))  # type: ignore[arg-type]
    if not found and following and following.has("year") and (year := _short_year(scan, number, following.end)):
        found.append(Element("year", year, atom.start, following.end, True))
    if found:
        return found
    surface = scan.text[atom.start : atom.end]
    if following and following.has("ordinal") and following.start == atom.end and 1 <= number <= LAST_DAY:
        return [Element("day", number, atom.start, following.end, False)]
    if len(surface) == 2 and atom.digits and scan.text[max(0, atom.start - 2) : atom.start] in (" '", " ’"):  # May '25
        return [Element("year", short_year(number), atom.start, atom.end, False)]
    if atom.digits and 1 <= number <= LAST_DAY and len(surface) <= 2:
        found.append(Element("day", number, atom.start, atom.end, False))
    if atom.digits and len(surface) == 2 and CLOSED.match(scan.text, atom.end):  # 3 Aug 96
        found.append(Element("year", short_year(number), atom.start, atom.end, False))
    if found:
        return found
    if not atom.digits:
        word = scan.language.words.match(scan.lower, atom.start)
        month = _short_month(scan, word) if word and word.end == atom.end else None
        if month is not None:
            return [Element("month", month, atom.start, atom.end, True, True)]
    if not atom.digits and 1 <= number <= LAST_DAY:
        return [Element("day", number, atom.start, atom.end, False, counted=True)]
    if len(surface) == 4 and surface.isdecimal() and named_years(scan, number):
        return [Element("year", number, atom.start, atom.end, False)]
    return []


def _worded_year(scan: Scan, atom: Amount | Match, number: int) -> Element:
    """A year in words, with the word for year: mil novecentos e noventa, тысяча девятьсот девяностого года."""
    mark = scan.mark(atom.end, ("year",))
    return Element("year", number, atom.start, scan.word_end(mark) if mark else atom.end, False, counted=True)


def _short_month(scan: Scan, atom: Match) -> int | None:
    """The month that a shortened name is beside a year or, if it can be nothing else there, after a day."""
    short, brief = atom.get("month-short"), atom.get("month-brief")
    if short is None and brief is None:
        return None
    dated = _YEAR_AFTER.match(scan.text, atom.end) or _YEAR_BEFORE.search(scan.text, max(0, atom.start - 7), atom.start)
    day = _DAY_BEFORE[scan.language.dotted].search(scan.text, max(0, atom.start - 5), atom.start)
    return short if short is not None and (day or dated) else brief if dated else None


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


_AGAIN = regex.compile(r"\s?(?:/\s?|(?P<open>\())")


def _named_again(scan: Scan, end: int, month: int) -> int | None:
    """Where the second name of a month ends, for Arabic has two for each: مايو/أيار, مايو (أيار)."""
    sign = _AGAIN.match(scan.text, end)
    other = scan.language.words.match(scan.lower, sign.end()) if sign else None
    if sign is None or other is None or month not in (other.get("month"), other.get("month-weak")):
        return None
    closed = scan.text[other.end : other.end + 1] == ")"
    return None if sign["open"] and not closed else other.end + bool(sign["open"])


def _hyphenated_name(scan: Scan, end: int) -> bool:
    """Whether a capitalised word that is no month is joined on, as in Russian to "Sept.", which Saint-Denis is in."""
    if scan.text[end : end + 1] not in ("-", "‑") or not scan.text[end + 1 : end + 2].isupper():
        return False
    joined = scan.language.words.match(scan.lower, end + 1)
    return joined is None or not (joined.has("month") or joined.has("month-weak"))
