"""Read calendar dates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from ..languages.trie import Match
from ..model import Date, Duration, Fact, Reading
from .atoms import BESIDE, Atom, Figures, Found, Scan
from .gaps import close, connected, introduced
from .numbers import Amount

YEARS = range(1000, 2200)
"""Four digits in this range may be a year."""


@dataclass(frozen=True, slots=True)
class Element:
    """A day, month or year that a text names. `marked`: its surface says what it is (2018年, May, 第3日)."""

    kind: Literal["day", "month", "year"]
    value: int
    start: int
    end: int
    marked: bool
    weak: bool = False


def date(scan: Scan, index: int) -> Found | None:
    """A calendar date that begins at an atom: 10 December 2025, 2025年12月10日, 12/10/2025, May, 5–12 May."""
    first = _single(scan, index) or _day_range(scan, index)
    if first is None:
        return None
    fact, following = first
    value = fact.readings[0].value
    if following < len(scan.atoms) and isinstance(value, Date) and value.end is None:
        connector = connected(scan, fact.end, scan.atoms[following].start, introduced(scan, fact.start))
        second = (_single(scan, following) or _bare_year(scan, following)) if connector else None
        if second:
            last = second.fact.readings[0].value
            if isinstance(last, Date) and last.end is None and (value.month or last.month or value.year and last.year):
                start, last = _inherit(value, last), _inherit(last, value)
                whole = Fact(
                    scan.text[fact.start : second.fact.end],
                    fact.start,
                    second.fact.end,
                    (Reading("date", replace(start, end=last)),),
                    _strength(fact, second.fact),
                    parts=(fact, second.fact),
                    digits=fact.digits or second.fact.digits,
                )
                return Found(whole, second.next)
    return first


def _bare_year(scan: Scan, index: int) -> Found | None:
    """The four digits that close a range of years."""
    atom = scan.atoms[index]
    if not isinstance(atom, Amount) or not is_year(scan, atom):
        return None
    return Found(_part(scan, Element("year", int(atom.value), atom.start, atom.end, False)), index + 1)


def _strength(*facts: Fact) -> Literal["strong", "weak"]:
    return "strong" if any(fact.strength == "strong" for fact in facts) else "weak"


def _inherit(start: Date, end: Date) -> Date:
    """What one end of a range leaves unsaid, the other one says."""
    return Date(
        start.year if start.year is not None else end.year, start.month or end.month, start.day, start.part, start.span
    )


def _single(scan: Scan, index: int) -> Found | None:
    atom = scan.atoms[index]
    if isinstance(atom, Figures):
        return _numeric(scan, index, atom) if atom.kind == "date" else None
    if isinstance(atom, Amount) and not _may_begin(scan, index, atom):
        return None
    elements: list[Element] = []
    position = following = index
    while position < len(scan.atoms) and len(elements) < 3:
        options = _elements(scan, scan.atoms[position])
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
    if not elements or _hour_before_date(scan, elements, following):
        return None
    start, end = elements[0].start, elements[-1].end
    value = Date(**{element.kind: element.value for element in elements})  # type: ignore[arg-type]
    digits = any(isinstance(atom, Amount) and atom.digits for atom in scan.atoms[index : index + len(elements)])
    weak = len(elements) == 1 and (elements[0].weak or not digits and elements[0].kind != "month" or value.day == 1)
    parts = tuple(_part(scan, element) for element in elements) if len(elements) > 1 else ()
    readings = [Reading("date", value)]
    if len(elements) == 1 and elements[0].kind == "day":  # 3日: the third, or three days
        number = Decimal(elements[0].value)
        readings += [Reading("duration", Duration(number, "D"), "D"), Reading("number", number)]
    return Found(
        Fact(
            scan.text[start:end], start, end, tuple(readings), "weak" if weak else "strong", parts=parts, digits=digits
        ),
        max(following if len(elements) > 1 else 0, index + len(elements)),
    )


MARKS = ("year", "month-mark", "day", "era")


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
            for element in _elements(scan, scan.atoms[following])
        )
    )


def _covered(scan: Scan, position: int) -> bool:
    """Whether an atom is the mark of the day, month or year that follows it."""
    following = scan.atoms[position + 1] if position + 1 < len(scan.atoms) else None
    return following is not None and any(
        element.start <= scan.atoms[position].start for element in _elements(scan, following)
    )


def _part(scan: Scan, element: Element) -> Fact:
    value = Date(**{element.kind: element.value})  # type: ignore[arg-type]
    readings = (Reading("date", value), Reading("number", Decimal(element.value)))
    return Fact(
        scan.text[element.start : element.end],
        element.start,
        element.end,
        readings if element.kind != "month" else readings[:1],
    )


def _in_order(scan: Scan, elements: list[Element], element: Element) -> bool:
    """Unmarked days stand beside a month, unmarked years before or after one; a sentence may end after a month."""
    if not elements:
        return True
    last = elements[-1]
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
    return element.kind != "day" or last.kind == "month" or last.kind == "year" and last.marked


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
    following = scan.after(atom.end) or (
        scan.after(atom.end + 1) if scan.lower[atom.end : atom.end + 1] in (" ", "\u00a0") else None
    )
    before = scan.near(atom.start)
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
    if found:
        return found
    surface = scan.text[atom.start : atom.end]
    if following and following.has("ordinal") and following.start == atom.end and 1 <= number <= 31:
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
    return text[end : end + 1] in ("-", "‑") and text[end + 1 : end + 2].isupper()


def is_year(scan: Scan, atom: Amount) -> bool:
    """A year before a year mark has four digits; fewer are a duration (三年)."""
    return len(scan.text[atom.start : atom.end]) == 4 and int(atom.value) in YEARS


def _day_range(scan: Scan, index: int) -> Found | None:
    """5–12 May, May 5–12, 5 and 6 May: two days of one month."""
    atoms = scan.atoms
    for day, other, rest in ((index, index + 1, index + 1),):
        if other >= len(atoms) or not isinstance(atoms[day], Amount) or not isinstance(atoms[other], Amount):
            return None
        first = [element for element in _elements(scan, atoms[day]) if element.kind == "day"]
        if not first or not connected(scan, first[0].end, atoms[other].start, introduced(scan, first[0].start)):
            return None
        second = _single(scan, rest)
        value = second.fact.readings[0].value if second else None
        if second is None or not isinstance(value, Date) or value.day is None or value.month is None:
            return None
        start = Date(value.year, value.month, first[0].value)
        span = first[0].start, second.fact.end
        return Found(
            Fact(
                scan.text[span[0] : span[1]],
                *span,
                (Reading("date", replace(start, end=value)),),
                "strong",
                parts=(_part(scan, first[0]), second.fact),
            ),
            second.next,
        )
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
    valid = [
        Date(year, month, day) for year, month, day in orders if 1 <= month <= 12 and 1 <= day <= 31 and year in YEARS
    ]
    if not valid:
        return None
    readings = tuple(Reading("date", value) for value in dict.fromkeys(valid))
    return Found(Fact(scan.text[figures.start : figures.end], figures.start, figures.end, readings), index + 1)
