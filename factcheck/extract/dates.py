"""Read dates, times of day, quarters, decades and centuries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, NamedTuple

import regex

from ..languages.trie import Match
from ..model import Date, Duration, Fact, Reading, Time
from .numbers import Amount
from .scan import Atom, Figures, Scan

YEARS = range(1000, 2200)
"""Four digits in this range may be a year."""


class Found(NamedTuple):
    """A fact, and the index of the first atom after it."""

    fact: Fact
    next: int


@dataclass(frozen=True, slots=True)
class Element:
    """A day, month or year that a text names. `marked`: its surface says what it is (2018年, May, 第3日)."""

    kind: Literal["day", "month", "year"]
    value: int
    start: int
    end: int
    marked: bool
    weak: bool = False


_GAP = " \u00a0\u202f\u2009,،、.\n\t"
_ROMAN = regex.compile(r"\b(?=[IVX])(X{0,3}(?:IX|IV|V?I{0,3}))(?:\p{Ll}{1,3}|[º°ª])?\s*$")
_ARTICLE = regex.compile(r"\b\p{L}+ $")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


def roman(numeral: str) -> int:
    """The value of a Roman numeral up to 39."""
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


# ---------------------------------------------------------------- dates

def date(scan: Scan, index: int) -> Found | None:
    """A calendar date that begins at an atom: 10 December 2025, 2025年12月10日, 12/10/2025, May, 5–12 May."""
    first = _single(scan, index) or _day_range(scan, index)
    if first is None:
        return None
    fact, following = first
    value = fact.readings[0].value
    if following < len(scan.atoms) and isinstance(value, Date) and value.end is None:
        connector = _range_between(scan, fact.end, scan.atoms[following].start, introduced(scan, fact.start))
        second = (_single(scan, following) or _bare_year(scan, following)) if connector else None
        if second:
            last = second.fact.readings[0].value
            if isinstance(last, Date) and last.end is None and (value.month or last.month or value.year and last.year):
                start, last = _inherit(value, last), Date(last.year if last.year is not None else value.year, last.month,
                                                          last.day, last.part, last.span)
                whole = Fact(scan.text[fact.start:second.fact.end], fact.start, second.fact.end,
                             (Reading("date", replace(start, end=last)),), _strength(fact, second.fact),
                             parts=(fact, second.fact), digits=fact.digits or second.fact.digits)
                return Found(whole, second.next)
    return first


def _bare_year(scan: Scan, index: int) -> Found | None:
    """The four digits that close a range of years."""
    atom = scan.atoms[index]
    if not isinstance(atom, Amount) or not _is_year(scan, atom):
        return None
    return Found(_part(scan, Element("year", int(atom.value), atom.start, atom.end, False)), index + 1)


def _strength(*facts: Fact) -> Literal["strong", "weak"]:
    return "strong" if any(fact.strength == "strong" for fact in facts) else "weak"


def _inherit(start: Date, end: Date) -> Date:
    """What the first date of a range leaves unsaid, its last one says."""
    return Date(start.year if start.year is not None else end.year, start.month or end.month, start.day,
                start.part, start.span)


def introduced(scan: Scan, start: int) -> bool:
    """Whether "from" or "between" stands before a place, perhaps with an article (zwischen dem 1. und dem 5. Mai)."""
    for _ in range(2):
        found = scan.language.previous(scan.text, scan.lower, start - 1) if start else None
        if found is not None:
            return _has(found, "range")
        article = _ARTICLE.search(scan.lower, max(0, start - 8), start)
        if article is None or scan.language.links.match(scan.lower, article.start()) is None:
            return False
        start = article.start()
    return False


def _range_between(scan: Scan, start: int, end: int, listed: bool = False) -> bool:
    """Whether nothing but "to" stands between two places; with `listed`, "and" will do (between May and June)."""
    gap = scan.lower[start:end].strip(_GAP)
    found = scan.language.ranges.match(gap, 0) if gap else None
    return found is not None and (listed or not _has(found, "list")) and _linked(scan, gap, found.end)


def _single(scan: Scan, index: int) -> Found | None:
    atom = scan.atoms[index]
    if isinstance(atom, Figures):
        return _numeric(scan, index, atom) if atom.kind == "date" else None
    elements: list[Element] = []
    position = index
    while position < len(scan.atoms) and len(elements) < 3:
        options = _elements(scan, scan.atoms[position])
        fitting = [element for element in options if element.kind not in {known.kind for known in elements}
                   and (not elements or _close(scan, elements[-1].end, element.start))
                   and _in_order(scan, elements, element)]
        if not fitting:
            break
        elements.append(fitting[0])
        position += 1
    while elements and not _complete(elements):
        elements.pop()
    if not elements:
        return None
    start, end = elements[0].start, elements[-1].end
    value = Date(**{element.kind: element.value for element in elements})  # type: ignore[arg-type]
    digits = any(isinstance(atom, Amount) and atom.digits for atom in scan.atoms[index:index + len(elements)])
    weak = len(elements) == 1 and (elements[0].weak or not digits and elements[0].kind != "month" or value.day == 1)
    parts = tuple(_part(scan, element) for element in elements) if len(elements) > 1 else ()
    readings = [Reading("date", value)]
    if len(elements) == 1 and elements[0].kind == "day":            # 3日: the third, or three days
        number = Decimal(elements[0].value)
        readings += [Reading("duration", Duration(number, "D"), "D"), Reading("number", number)]
    return Found(Fact(scan.text[start:end], start, end, tuple(readings), "weak" if weak else "strong",
                      parts=parts, digits=digits), index + len(elements))


def _part(scan: Scan, element: Element) -> Fact:
    value = Date(**{element.kind: element.value})  # type: ignore[arg-type]
    readings = (Reading("date", value), Reading("number", Decimal(element.value)))
    return Fact(scan.text[element.start:element.end], element.start, element.end,
                readings if element.kind != "month" else readings[:1])


def _in_order(scan: Scan, elements: list[Element], element: Element) -> bool:
    """Unmarked days stand beside a month, unmarked years before or after one; a sentence may end after a month."""
    if not elements:
        return True
    last = elements[-1]
    if last.kind == "month" and not element.marked and (
            not scan.text[element.start].isdecimal() or last.end - last.start > 4 and "." in scan.text[last.end:element.start]):
        return False
    if not element.marked and not any(known.marked for known in elements):
        return False
    return element.kind != "day" or last.kind == "month" or element.marked and last.kind == "year"


def _complete(elements: list[Element]) -> bool:
    """Whether the elements are a date: one that says it is one, and no loose numbers at the ends."""
    kinds = [element.kind for element in elements]
    if len(elements) == 1:
        return elements[0].marked
    if not any(element.marked for element in elements):
        return False
    return "month" in kinds or all(element.marked for element in elements)


def _elements(scan: Scan, atom: Atom) -> list[Element]:
    """What an atom can be in a date, the likeliest first."""
    language = scan.language
    if isinstance(atom, Match):
        for kind in ("month", "month-weak"):
            month = atom.get(kind)
            if month is not None and not _hyphenated_name(scan.text, atom.end):
                return [Element("month", month, atom.start, atom.end, True, kind == "month-weak")]
        day = atom.get("ordinal")
        if day is not None and day <= 31:
            return [Element("day", int(day), atom.start, atom.end, False)]
        return []
    if not isinstance(atom, Amount) or atom.scaled or atom.value != atom.value.to_integral_value():
        return []
    number = int(atom.value)
    following = language.next(scan.text, scan.lower, atom.end) or (
        language.next(scan.text, scan.lower, atom.end + 1) if scan.lower[atom.end:atom.end + 1] in (" ", "\u00a0") else None)
    before = _before(scan, atom.start)
    found: list[Element] = []
    era = before.get("era") if before and _has(before, "era") else None
    if era is not None and before:
        end = following.end if following and _has(following, "year") else atom.end
        return [Element("year", number - era, before.start, end, True)]
    for mark, kind, low, high in (("year", "year", 1, 2999), ("month-mark", "month", 1, 12), ("day", "day", 1, 31)):
        if following and _has(following, mark) and low <= number <= high and (kind != "year" or _is_year(scan, atom)):
            found.append(Element(kind, number, atom.start, following.end, True))  # type: ignore[arg-type]
        elif before and _has(before, mark) and low <= number <= high and (kind != "year" or _is_year(scan, atom)):
            found.append(Element(kind, number, before.start, atom.end, True))  # type: ignore[arg-type]
    if found:
        return found
    surface = scan.text[atom.start:atom.end]
    if following and _has(following, "ordinal") and following.start == atom.end and 1 <= number <= 31:
        return [Element("day", number, atom.start, following.end, False)]
    if atom.digits and 1 <= number <= 31 and len(surface) <= 2:
        return [Element("day", number, atom.start, atom.end, False)]
    if not atom.digits and 1 <= number <= 31:
        return [Element("day", number, atom.start, atom.end, False)]
    if number in YEARS and len(surface) == 4 and surface.isdecimal():
        return [Element("year", number, atom.start, atom.end, False)]
    return []


def _hyphenated_name(text: str, end: int) -> bool:
    """Whether a capitalised word is joined on, as in the Russian name of Saint-Denis, where "Sept." stands."""
    return text[end:end + 1] in ("-", "‑") and text[end + 1:end + 2].isupper()


def _is_year(scan: Scan, atom: Amount) -> bool:
    """A year before a year mark has four digits; fewer are a duration (三年)."""
    return len(scan.text[atom.start:atom.end]) == 4 and int(atom.value) in YEARS


def _before(scan: Scan, start: int) -> Match | None:
    found = scan.language.previous(scan.text, scan.lower, start)
    if found is None and start and scan.lower[start - 1] in " \u00a0":
        found = scan.language.previous(scan.text, scan.lower, start - 1)
    return found


def _has(match: Match, kind: str) -> bool:
    return any(entry.kind == kind for entry in match.entries)


def _close(scan: Scan, start: int, end: int) -> bool:
    """Whether nothing but spaces, commas, full stops and linking words stands between two elements."""
    gap = scan.lower[start:end]
    return len(gap) <= 24 and "\n\n" not in gap and _linked(scan, gap)


def _linked(scan: Scan, gap: str, position: int = 0) -> bool:
    """Whether the rest of a gap is filled by spaces, commas, full stops and linking words."""
    while position < len(gap):
        if gap[position] in _GAP:
            position += 1
            continue
        found = scan.language.links.match(gap, position)
        if found is None:
            return gap[position:] in "'’-"
        position = found.end
    return True


def _day_range(scan: Scan, index: int) -> Found | None:
    """5–12 May, May 5–12, 5 and 6 May: two days of one month."""
    atoms = scan.atoms
    for day, other, rest in ((index, index + 1, index + 1), ):
        if other >= len(atoms) or not isinstance(atoms[day], Amount) or not isinstance(atoms[other], Amount):
            return None
        first = [element for element in _elements(scan, atoms[day]) if element.kind == "day"]
        if not first or not _range_between(scan, first[0].end, atoms[other].start, introduced(scan, first[0].start)):
            return None
        second = _single(scan, rest)
        value = second.fact.readings[0].value if second else None
        if second is None or not isinstance(value, Date) or value.day is None or value.month is None:
            return None
        start = Date(value.year, value.month, first[0].value)
        span = first[0].start, second.fact.end
        return Found(Fact(scan.text[span[0]:span[1]], *span, (Reading("date", replace(start, end=value)),), "strong",
                          parts=(_part(scan, first[0]), second.fact)), second.next)
    return None


def _numeric(scan: Scan, index: int, figures: Figures) -> Found | None:
    """12/10/2025 in all orders that make a date, the order of the language first."""
    groups = figures.groups
    language = scan.language
    numbers = [int(group) for group in groups]
    if len(groups[0]) == 4:
        orders = [(numbers[0], numbers[1], numbers[2])]
    else:
        year = numbers[2] if len(groups[2]) == 4 else numbers[2] + (2000 if numbers[2] < 50 else 1900)
        orders = [(year, numbers[1], numbers[0]), (year, numbers[0], numbers[1])]
        if not language.day_first and figures.separator != ".":
            orders.reverse()
    valid = [Date(year, month, day) for year, month, day in orders if 1 <= month <= 12 and 1 <= day <= 31 and year in YEARS]
    if not valid:
        return None
    readings = tuple(Reading("date", value) for value in dict.fromkeys(valid))
    return Found(Fact(scan.text[figures.start:figures.end], figures.start, figures.end, readings), index + 1)


# ---------------------------------------------------------------- times

def time(scan: Scan, index: int) -> Found | None:
    """A time of day: 3 p.m., 15:30, 15 Uhr, 15h30, 下午三点, noon."""
    atom = scan.atoms[index]
    if isinstance(atom, Match):
        minutes = atom.get("time")
        if minutes is None:
            return None
        return Found(Fact(scan.text[atom.start:atom.end], atom.start, atom.end, (Reading("time", Time(minutes)),), "weak",
                          digits=False), index + 1)
    hour = minute = 0
    start, end, following, clock = atom.start, atom.end, index + 1, False
    if isinstance(atom, Figures) and atom.kind == "clock":
        hour, minute, clock = int(atom.groups[0]), int(atom.groups[1]), True
    elif isinstance(atom, Amount) and not atom.scaled:
        parsed = _hour_and_minute(scan, atom)
        if parsed is None:
            return None
        hour, minute = parsed
    else:
        return None
    if hour > 24 or minute > 59:
        return None
    mark = _mark(scan, end, ("hour", "am", "pm"))
    hour_word = mark is not None and _has(mark, "hour")
    if mark and hour_word:
        end = mark.end
        minutes = _minutes_after(scan, following, end) if not clock and not minute else None
        if minutes:
            minute, end, following = minutes
        half_past = scan.language.after.match(scan.lower, end, glued=True)
        if half_past and _has(half_past, "half-more") and minute == 0:         # 午後5時半
            minute, end = 30, half_past.end
        later = _mark(scan, end, ("am", "pm"))
        mark, end = (later, later.end) if later else (mark, end)
    elif mark:
        end = mark.end
    half = "am" if mark and _has(mark, "am") else "pm" if mark and _has(mark, "pm") else None
    before = _before(scan, start)
    if half is None and before and (_has(before, "am") or _has(before, "pm")):
        half, start = "am" if _has(before, "am") else "pm", before.start
    introduced = before is not None and _has(before, "clock") and "." in scan.text[atom.start:atom.end]
    if not (clock or hour_word or half or introduced) or isinstance(atom, Amount) and minute == 0 and not (hour_word or half or introduced):
        return None
    readings = [Reading("time", Time(value)) for value in _minutes(hour, minute, half)]
    if isinstance(atom, Amount) and hour_word and not half and mark and mark.get("duration"):
        unit = str(mark.get("duration"))
        readings.insert(0 if hour in (0, 24) else len(readings), Reading("duration", Duration(atom.value, unit), unit))
    if introduced and isinstance(atom, Amount):
        readings += [Reading("number", value, None, regular) for value, regular in atom.values]
    weak = isinstance(atom, Amount) and atom.weak
    parts = tuple(Fact(group, atom.start, atom.end, (Reading("number", Decimal(group)),))
                  for group in atom.groups) if isinstance(atom, Figures) else ()
    return Found(Fact(scan.text[start:end], start, end, tuple(readings), "weak" if weak else "strong",
                      parts=parts, digits=not isinstance(atom, Amount) or atom.digits), following)


def _hour_and_minute(scan: Scan, atom: Amount) -> tuple[int, int] | None:
    surface = scan.text[atom.start:atom.end]
    dotted = regex.fullmatch(r"(\p{Nd}{1,2})[.](\p{Nd}{2})", surface)
    if dotted:
        return int(dotted.group(1)), int(dotted.group(2))
    if atom.value == atom.value.to_integral_value() and 0 <= atom.value <= 24:
        return int(atom.value), 0
    return None


def _mark(scan: Scan, end: int, kinds: tuple[str, ...]) -> Match | None:
    for start in (end, end + 1):
        if start == end or scan.lower[end:start] in (" ", "\u00a0", "\u202f"):
            found = scan.language.next(scan.text, scan.lower, start)
            if found and any(_has(found, kind) for kind in kinds):
                return found
    return None


def _minutes_after(scan: Scan, index: int, end: int) -> tuple[int, int, int] | None:
    """The minutes after the hour and its word (15h30, 4時40分): value, end, next atom."""
    atom = scan.atoms[index] if index < len(scan.atoms) else None
    if not isinstance(atom, Amount) or scan.lower[end:atom.start].strip(" \u00a0") or not 0 <= atom.value <= 59:
        return None
    mark = _mark(scan, atom.end, ("minute",))
    if mark is None and atom.end - atom.start != 2:
        return None
    return int(atom.value), mark.end if mark else atom.end, index + 1


def _minutes(hour: int, minute: int, half: str | None) -> tuple[int, ...]:
    """Minutes after midnight; two, where the half of the day is not said."""
    value = hour % 24 * 60 + minute
    if half == "am":
        return (hour % 12 * 60 + minute,)
    if half == "pm":
        return ((hour % 12 + 12) * 60 + minute if hour <= 12 else value,)
    return (value, value + 720) if 1 <= hour <= 12 else (value,)


# ---------------------------------------------------------------- periods

def period(scan: Scan, index: int) -> Found | None:
    """A quarter, half-year, decade or century: Q3 2025, the 1990s, the 20th century, 前三季度."""
    atom = scan.atoms[index]
    if isinstance(atom, Match):
        if atom.get("decade") is not None:
            return Found(_fact(scan, atom.start, atom.end, Date(1900 + atom.get("decade"), span=10), "weak"), index + 1)
        if atom.get("period") is not None:
            return _with_year(scan, index, atom.start, atom.end, str(atom.get("period")), False)
        if _has(atom, "century"):
            return _roman_century(scan, index, atom)
    number = _ordinal_value(atom)
    if number is None:
        return None
    end = atom.end
    suffix = scan.language.next(scan.text, scan.lower, end)
    if suffix and _has(suffix, "ordinal"):
        end = suffix.end
    mark = _mark(scan, end, ("quarter", "half", "decade", "century", "first-n")) or _mark(
        scan, atom.end, ("quarter", "half", "decade", "century"))
    before = _before(scan, atom.start)
    first_n = before is not None and _has(before, "first-n")
    if mark and _has(mark, "first-n"):              # trois premiers trimestres
        first_n, mark = True, _mark(scan, mark.end, ("quarter",))
    digits = isinstance(atom, Amount) and atom.digits
    start = atom.start
    if before and _has(before, "ordinal"):
        start = before.start
    if mark and _has(mark, "quarter") and 1 <= number <= 4:
        part = {2: "H1", 3: "M9"}.get(number, f"Q{number}") if first_n else f"Q{number}"
        return _with_year(scan, index, before.start if first_n and before else start, mark.end, part, digits)
    if mark and _has(mark, "half") and 1 <= number <= 2:
        return _with_year(scan, index, start, mark.end, f"H{number}", digits)
    if before and before.end == atom.start and digits and (_has(before, "quarter") or _has(before, "half")):
        part = f"Q{number}" if _has(before, "quarter") and number <= 4 else f"H{number}" if number <= 2 else None
        return _with_year(scan, index, before.start, atom.end, part, True) if part else None
    if mark and _has(mark, "century") and 1 <= number <= 30:
        later = next((place for place in range(index + 1, len(scan.atoms)) if scan.atoms[place].start >= mark.end), index)
        following = scan.atoms[later]
        if isinstance(following, Amount) and later > index and not scan.text[mark.end:following.start].strip():   # 20世纪30年代
            decade = _mark(scan, following.end, ("decade",))
            if decade and following.value < 100:
                year = (number - 1) * 100 + int(following.value)
                return Found(_fact(scan, start, decade.end, Date(year, span=10), "strong"), later + 1)
        return Found(_fact(scan, start, mark.end, Date((number - 1) * 100, span=100), "strong" if digits else "weak"), index + 1)
    if before and _has(before, "century") and isinstance(atom, Amount) and digits and number <= 30:
        return Found(_fact(scan, before.start, atom.end, Date((number - 1) * 100, span=100), "weak"), index + 1)
    decade_before = before is not None and _has(before, "decade")
    decade_before = decade_before and regex.match(r"\s?[-–—/]\s?\p{Nd}", scan.text[atom.end:atom.end + 4]) is None
    if (mark and _has(mark, "decade") or decade_before) and isinstance(atom, Amount) and digits and number % 10 == 0:
        end = mark.end if mark and _has(mark, "decade") else atom.end
        start = before.start if before and decade_before else atom.start
        if number in YEARS:
            return Found(_fact(scan, start, end, Date(number, span=10), "strong"), index + 1)
        if number < 100:
            readings = tuple(Reading("date", Date(century + number, span=10)) for century in (1900, 2000, 1800))
            age = Reading("duration", Duration(Decimal(number), "Y"), "Y")         # in his 40s
            return Found(Fact(scan.text[start:end], start, end, (*readings, age), "strong" if decade_before else "weak"),
                         index + 1)
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
    following = index + 1
    after = scan.atoms[following] if following < len(scan.atoms) else None
    if isinstance(after, Amount) and _is_year(scan, after) and _close(scan, end, after.start):
        year, end, following = int(after.value), after.end, following + 1
    value = Date(year, part=part)
    strong = digits or year is not None
    parts = (Fact(scan.text[after.start:after.end], after.start, after.end, (Reading("date", Date(year)),)),
             ) if year is not None and after else ()
    return Found(Fact(scan.text[start:end], start, end, (Reading("date", value),), "strong" if strong else "weak",
                      digits=digits, parts=parts), following)


def _roman_century(scan: Scan, index: int, atom: Match) -> Found | None:
    numeral = _ROMAN.search(scan.text, max(0, atom.start - 12), atom.start)
    start, end = atom.start, atom.end
    if numeral and numeral.group(1):
        start = numeral.start()
    else:
        numeral = regex.compile(r"\s*(X{0,3}(?:IX|IV|V?I{0,3}))\b").match(scan.text, atom.end)
        if not numeral or not numeral.group(1):
            return None
        end = numeral.end()
    value = Date((roman(numeral.group(1)) - 1) * 100, span=100)
    return Found(_fact(scan, start, end, value, "weak"), index + 1)


def _fact(scan: Scan, start: int, end: int, value: Date, strength: Literal["strong", "weak"]) -> Fact:
    return Fact(scan.text[start:end], start, end, (Reading("date", value),), strength, digits=strength == "strong")
