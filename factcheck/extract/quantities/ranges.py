"""Read ranges, and what two numbers say together: 5–7 %, from 5 to 7 million euros, 2018/19."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import regex

from ...languages.trie import Match
from ...model import Fact, Reading, Span
from ...values import Date, Duration, Range, Value
from ..atoms.atom import Found, Scan
from ..atoms.numbers import Amount, read_digits
from ..dates.gaps import enclosed, from_here, linked, to_here
from ..dates.intervals import date
from ..dates.periods import period
from ..dates.times import time
from ..dates.years import ending_year
from ..equal import number
from .signs import MINUS

_SPACES = " \u00a0\u202f\u2009"

_TOLERANCES = frozenset({"±", "+/-", "+/−"})

_RATIO = regex.compile(r"([ \u00a0]?)[:∶：]\1")

WIDEST = 14
"""Characters between the two numbers of a range."""

_SIGNS = frozenset(f"{MINUS}/:∶：.…")
"""With which a sign between the ends of a range begins; the first one may end in a full stop (2008.–2009.)."""

_ELLIPSES = ("…", "...")

MOST_APART = 100
"""How many times the second number of a range a first one may be to which its scale word applies (9 to 2 million)."""

_DASHES = ("-", "–", "—")

_SUSPENDED = ("- ", "-\u00a0")

_CASE_ENDING = regex.compile(r"['’]\p{L}{1,4}[ \u00a0](?=\p{L})")
"""An ending that an apostrophe parts from a number, before the word that joins it to the next one."""

_LEADING = regex.compile(r"[\p{Nd}.,'’ \u00a0\u202f\u2009]*\p{Nd}")

Single = Callable[[Scan, int, Amount], Found]
"""Reads one quantity."""


def with_tolerance(scan: Scan, first: Found, single: Single) -> Found | None:
    """5.0 ± 0.2 mm: the range from 4.8 to 5.2 mm; a unit said once holds for both."""
    atom = scan.atoms[first.next] if first.next < len(scan.atoms) else None
    if not isinstance(atom, Amount) or scan.text[first.fact.end : atom.start].strip(_SPACES) not in _TOLERANCES:
        return None
    second = single(scan, first.next, atom)
    middle, slack = _inherited(first.fact, second.fact), _inherited(second.fact, first.fact)
    readings = tuple(
        reading
        for mine in middle.readings
        for theirs in slack.readings
        if (reading := _around(mine, theirs)) is not None
    )
    if not readings:
        return None
    start, end = first.fact.start, second.fact.end
    fact = Fact(scan.text[start:end], start, end, tuple(dict.fromkeys(readings)), parts=(middle, slack))
    return Found(fact, second.next)


def _around(middle: Reading, slack: Reading) -> Reading | None:
    value, off = number(middle), number(slack)
    if value is None or off is None:
        return None
    low, high = (replace(middle, value=_as_value(end, middle)) for end in (value - off, value + off))
    same = (middle.kind, middle.unit, middle.regular) == (slack.kind, slack.unit, slack.regular)
    return _range_reading(low, high) if same else None


def ranged(scan: Scan, first: Found, single: Single) -> Found | None:
    """5–7 %, from 5 to 7 million euros: a range; a unit or scale word said once holds for both ends."""
    atom = scan.atoms[first.next] if first.next < len(scan.atoms) else None
    if not isinstance(atom, Amount):
        return None
    if atom.start - first.fact.end > WIDEST:
        return None
    begun = from_here(scan, *_span(first), atom.start)
    if not (begun or _connects(scan, scan.lower[first.fact.end : atom.start])):
        return None
    second = single(scan, first.next, atom)
    gap = scan.lower[first.fact.end : second.fact.start]
    bare = _unended(gap)
    if gap[:2] in _SUSPENDED:  # 8- to 16-bit
        bare = bare[1:].lstrip(_SPACES)
    if bare[:1] == "." and first.fact.text.isdecimal():  # 2008.–2009., 2023./24., između 2019. i 2023.
        after_stop = bare[1:].strip(_SPACES)
        bare = after_stop if after_stop in (*_DASHES, "/") or enclosed(scan, *_span(first)) else bare
    changed = begun and to_here(scan, *_span(second))
    connector = scan.language.ranges.match(bare, 0) if bare else None
    sign = bool(bare) and (bare in MINUS or bare in _ELLIPSES or bare == "/" or _RATIO.fullmatch(gap))
    if not (changed or sign or connector and _joins(scan, bare, connector)):
        return None
    paired = connector and (connector.has("list") or connector.has("change"))
    if paired and not changed and not enclosed(scan, first.fact.start, second.fact.end):
        return None
    if any(parser(scan, first.next) for parser in (date, time, period)):
        return None
    if bare[:1].isalpha() and second.next < len(scan.atoms) and ranged(scan, second, single):
        return None  # ze 105 milionů na 80 až 85 milionů: it ends in a range
    if not _one_unit(first.fact, second.fact) or _until_year(first.fact, second.fact):
        return None
    low, high = _inherited(first.fact, second.fact, _scale(scan, second, atom)), _inherited(second.fact, first.fact)
    years = _years(scan, low, high, gap)
    if years or bare == "/":
        return Found(years, second.next) if years else None
    readings = tuple(
        reading
        for left in low.readings
        for right in high.readings
        if (reading := _range_reading(left, right)) is not None
    )
    if not readings:
        return None
    if scan.language.hyphened and gap == "-":
        readings += _month_day(first.fact.text, second.fact.text)
    start, end = first.fact.start, second.fact.end
    weak = first.fact.strength == "weak" and second.fact.strength == "weak"
    score = _score(first.fact, second.fact, bare)
    if _even_chance(first.fact, second.fact):
        readings = (*readings, Reading("percent", Decimal(50), "percent"), Reading("number", Decimal("0.5")))
        weak = True
    return Found(
        Fact(
            scan.text[start:end],
            start,
            end,
            tuple(dict.fromkeys(readings)),
            "weak" if weak else "strong",
            first.fact.qualifier,
            0 if score else first.fact.direction,
            parts=(_goals(low), _goals(high)) if score else (low, high),
            digits=first.fact.digits,
        ),
        second.next,
    )


def _score(first: Fact, second: Fact, joint: str) -> bool:
    """Whether two numbers are what two sides have scored, which neither rises nor falls: 3-2."""
    return joint in _DASHES and first.kind == second.kind == "number" and first.unit is second.unit is None


def _goals(part: Fact) -> Fact:
    """What one side has scored; that it is nothing need not be said: two goals down, 0-2."""
    return replace(part, strength="weak") if part.text == "0" else part


def _until_year(low: Fact, high: Fact) -> bool:
    """Whether a number in words is reached by a year: net zero by 2045."""
    return not low.digits and low.kind == "number" and high.kind == "date"


def _span(found: Found) -> Span:
    return found.fact.start, found.fact.end


def _joins(scan: Scan, gap: str, connector: Match) -> bool:
    """Whether a word between two numbers has nothing after it but, after "and", an article: tra il 5 e il 7 %."""
    return connector.end == len(gap) or connector.has("list") and linked(scan, gap, connector.end)


def _connects(scan: Scan, gap: str) -> bool:
    """Whether what stands between two numbers begins with what joins the ends of a range."""
    bare = _unended(gap)
    return bare[:1] in _SIGNS or scan.language.ranges.match(bare, 0) is not None


def _unended(gap: str) -> str:
    """What joins the ends of a range, without the case ending of the first one: 5'i ila 10'u."""
    return _CASE_ENDING.sub("", gap.strip(_SPACES))


def _even_chance(first: Fact, second: Fact) -> bool:
    """Whether a range is 50-50, which may be half or 50 % in another version."""
    return first.text == second.text and number(first.readings[0]) == 50


def _one_unit(first: Fact, second: Fact) -> bool:
    """Whether two quantities can be the ends of one range: one unit, said twice, or before or after both."""
    if first.unit is None or first.unit == second.unit:
        return True
    if second.unit is not None:
        return False
    ends = first.text[-1]
    money = first.kind == "money" and not ends.isalpha() and second.digits  # $100,000 to six banks
    return money or first.kind == "percent" and ends.isdecimal()


def _scale(scan: Scan, found: Found, atom: Amount) -> Decimal:
    """By how much the scale word of a quantity multiplies its figure; 1 if it has none."""
    if not atom.digits:
        return atom.scale
    figure = _LEADING.match(scan.text, atom.start, atom.end)
    values = read_digits(figure.group(), scan.language) if figure else ()
    total = number(found.fact.readings[0])
    return total / values[0][0] if values and values[0][0] and total else Decimal(1)


def _inherited(fact: Fact, other: Fact, scale: Decimal = Decimal(1)) -> Fact:
    """The fact with the unit and the scale word of the other end of its range as likelier readings."""
    mine = number(fact.readings[0])
    theirs = number(other.readings[0])
    shared = mine is not None and abs(mine) < scale and (theirs is None or abs(mine) * scale < MOST_APART * abs(theirs))
    factor = scale if shared and _power_of_ten(scale) else Decimal(1)  # not $800,000 to $2.4 million
    if factor == 1 and (fact.unit is not None or other.unit is None):
        return fact
    extra = tuple(
        Reading(like.kind, _as_value(reading.value * factor, like), like.unit, reading.regular)
        for reading in fact.readings
        if isinstance(reading.value, Decimal)
        for each in other.readings
        if fact.unit is None or each.unit in (None, fact.unit)
        for like in (reading if each.unit is None else each,)
    )
    return replace(fact, readings=tuple(dict.fromkeys(extra + fact.readings)))


def _power_of_ten(scale: Decimal) -> bool:
    return scale > 1 and scale == Decimal(1).scaleb(scale.adjusted())


def _as_value(number: Decimal, like: Reading) -> Value:
    return Duration(number, like.value.unit) if isinstance(like.value, Duration) else number


def _range_reading(left: Reading, right: Reading) -> Reading | None:
    regular = left.regular and right.regular
    if left.kind != right.kind or left.unit != right.unit:
        return None
    if isinstance(left.value, Decimal) and isinstance(right.value, Decimal):
        return Reading(left.kind, Range(left.value, right.value), left.unit, regular)
    if (
        isinstance(left.value, Duration)
        and isinstance(right.value, Duration)
        and isinstance(left.value.amount, Decimal)
        and isinstance(right.value.amount, Decimal)
    ):
        return Reading(
            "duration", Duration(Range(left.value.amount, right.value.amount), left.value.unit), left.unit, regular
        )
    return None


def _month_day(month: str, day: str) -> tuple[Reading, ...]:
    """The date that 02-28 is as well, in a language that writes dates so."""
    if not (month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return ()
    return (Reading("date", Date(None, int(month), int(day))),)


def _years(scan: Scan, low: Fact, high: Fact, gap: str) -> Fact | None:
    """2020–2024, 2018/19: a range of years; 2001-09 may be a month as well."""
    first = low.readings[0].value
    if not isinstance(first, Date) or first.month or first.span > 1 or first.year is None:
        return None
    surface = high.text.rstrip(".")
    last = high.readings[0].value
    if isinstance(last, Date) and last.year is not None and not last.month:
        end = last.year
    elif surface.isdecimal() and len(surface) == 2:
        end = ending_year(low.text, first.year, int(surface))
    else:
        return None
    if end <= first.year or end - first.year > 300:
        return None
    readings = [Reading("date", Date(first.year, end=Date(end)))]
    if gap == "-" and len(surface) == 2 and int(surface) <= 12:
        readings.append(Reading("date", Date(first.year, int(surface))))
    last_year = replace(high, readings=tuple(dict.fromkeys((Reading("date", Date(end)), *high.readings))))
    return Fact(scan.text[low.start : high.end], low.start, high.end, tuple(readings), parts=(low, last_year))
