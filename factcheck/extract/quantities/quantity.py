"""Read quantities: numbers with unit or currency, codes and fractions."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial

import regex

from ...languages.trie import Match
from ...model import Fact, Reading, Strength
from ...values import Date, Duration, Range, Time
from ..addresses import LINK, is_absolute
from ..atoms.atom import BESIDE, Code, Figures, Found, Scan
from ..atoms.numbers import Amount, part_of_one
from ..dates.stopwatch import taken
from ..dates.years import LIKELY_YEARS, named_years, short_years
from .approximations import approximated
from .brackets import look_around
from .context import SPEEDS, Context, look_left, look_right
from .degrees import degrees
from .directions import direction
from .fractions import COUNTED_UNIT, in_words, of_a_unit
from .imperial import feet_and_inches, in_stones, in_the_larger
from .ranges import ranged, with_tolerance
from .rounds import is_round, round_of
from .sums import split_second, two_units, with_centimetres, with_hundredths
from .unsaid import unsaid
from .word import dozens, word

HOMOGRAPHS = frozenset({"area-hectare", "length-mile"})
"""Units whose symbols are common words of some languages: en 2024 ha crecido, nel 2023 mi padre."""

CHANGING = frozenset({"percent", "money", "measure", "number"})
"""Kinds of quantities that may be said to rise or fall."""

MANY = 1_000_000
"""Years and days from which on the unit may belong to something else: 12 million the year before."""

MOST_DECADES = 50
"""More of them are something else that the word means (an Arabic decade is a contract, too)."""

PENALTY_SPOT = frozenset({("length-meter", Decimal(11)), ("length-yard", Decimal(12))})
"""How far it is from the goal (Laws of the Game, 1.7): many languages name it, and the kick, by that."""

FORMULAS = frozenset("ch4 co2 co2e co2-eq h2 h2o h2s n2o nh3 no2 o2 o3 sf6 so2".split())
"""Substances that other versions call by their names."""

_EQUATED = regex.compile(r"\s?[=＝]")
_FIGURE = regex.compile(r"\p{Nd}+")
_AROUND_THE_CLOCK = {24, 7}
"""24/7, and 7/24 in Turkish, say "always"."""

_CLOCK = regex.compile(r"(\d{1,2})\.(\d{2})")
_DAY_MONTH = regex.compile(r"(\d{1,2})\.(\d{1,2})")

_MONTH_YEAR = regex.compile(r"(\d{1,2})\.((?:19|20)\d{2})")


def quantity(scan: Scan, index: int) -> Found | None:
    """The quantity that begins at an atom, with the range or list that it opens."""
    atom = scan.atoms[index]
    if isinstance(atom, Match):
        said = word(scan, index, atom, _single)
        return said and (two_units(scan, said, _single) or with_centimetres(scan, said, _single) or said)
    if isinstance(atom, Code):
        return Found(_code(scan, atom), index + 1)
    if isinstance(atom, Figures):
        return of_a_unit(scan, index, atom, _single) or _figures(scan, index, atom)
    if part := in_words(scan, index, atom, _single):
        return part
    found = _single(scan, index, atom)
    if found.next >= len(scan.atoms) or scan.atoms[found.next].start - found.fact.end > BESIDE:
        return found
    more = (approximated, feet_and_inches, two_units, with_centimetres, with_hundredths, with_tolerance, ranged)
    whole = next((whole for read in more if (whole := read(scan, found, _single))), found)
    return split_second(scan, whole, _single) or whole


def _code(scan: Scan, atom: Code) -> Fact:
    text = scan.text[atom.start : atom.end]
    parts = tuple(
        Fact(scan.text[part.start : part.end], part.start, part.end, (*readings_of(part), *_short_year(part)))
        for part in atom.digits
    )
    local = not is_absolute(text) and not _FIGURE.search(text)  # a link within the site
    weak = local or text.casefold() in FORMULAS
    strength: Strength = "weak" if weak else "strong"
    unit = LINK if scan.text.endswith("](", 0, atom.start) else None
    readings: tuple[Reading, ...] = (Reading("code", text.casefold(), unit),)
    if took := taken(text):
        return Fact(text, atom.start, atom.end, (took, *readings), strength)
    if (measured := degrees(scan, atom.start, atom.end)) is None:
        return Fact(text, atom.start, atom.end, readings, strength, parts=parts)
    start, measure, likely = measured
    if start < atom.start:
        return Fact(scan.text[start : atom.end], start, atom.end, (measure,))
    if likely:
        return Fact(text, atom.start, atom.end, (measure, *readings), strength)
    return Fact(text, atom.start, atom.end, (*readings, measure), strength, parts=parts)


def _short_year(amount: Amount) -> tuple[Reading, ...]:
    """The year that two digits of a code may stand for: SS19, FY25."""
    value = amount.value
    return (
        (Reading("date", Date(2000 + int(value))),) if 10 <= value < 100 and value == value.to_integral_value() else ()
    )


def readings_of(amount: Amount) -> tuple[Reading, ...]:
    return tuple(Reading("number", value, None, regular) for value, regular in amount.values)


def _figures(scan: Scan, index: int, atom: Figures) -> Found:
    """Fractions, scores and what looks like a date or a time but is none."""
    text = scan.text[atom.start : atom.end]
    parts, position = [], atom.start
    for group in _FIGURE.finditer(text):
        parts.append(
            Fact(
                group.group(),
                position + group.start(),
                position + group.end(),
                (Reading("number", Decimal(group.group())),),
            )
        )
    readings: list[Reading] = []
    if atom.kind in ("feet", "stones"):
        readings.append(in_the_larger(atom.kind, *map(Decimal, atom.groups)))
    if atom.kind == "clock" and len(atom.groups) == 2:
        readings += Reading("code", text), Reading("number", Range(*map(Decimal, atom.groups)))
    if atom.kind == "fraction":
        top, bottom = (int(group) for group in atom.groups)
        if 1 <= top <= 31 and 1 <= bottom <= 12:
            readings.append(Reading("date", Date(None, bottom, top)))
        if 1 <= top <= 12 and 1 <= bottom <= 31:
            readings.append(Reading("date", Date(None, top, bottom)))
        if not scan.language.day_first:
            readings.reverse()
        if bottom:
            readings.insert(0, Reading("number", part_of_one(Decimal(top) / Decimal(bottom))))
        if {top, bottom} == _AROUND_THE_CLOCK:
            always = Reading("duration", Duration(Decimal(24), "TH"), "TH")
            return Found(Fact(text, atom.start, atom.end, (always, *readings), "weak"), index + 1)
    if not readings:
        readings = [Reading("code", text)]
    if atom.kind == "fraction" and (left := round_of(scan, atom)):
        return Found(Fact(text, atom.start, atom.end, (left, *readings), "weak"), index + 1)
    return Found(Fact(text, atom.start, atom.end, tuple(readings), parts=tuple(parts)), index + 1)


def _single(scan: Scan, index: int, atom: Amount) -> Found:
    context = Context(atom.start, atom.end, next=index + 1)
    look_left(scan, context)
    look_right(scan, context, atom)
    look_around(scan, context)
    if context.rate:
        speeds = [SPEEDS.get((str(unit), context.rate)) for _, unit in context.units]
        context.units[:0] = [("measure", speed) for speed in speeds if speed]
    if atom.collective and not context.units:
        context.units.append(("multiple", Decimal(1)))
    values = [(_signed(value, context, atom.scale), regular) for value, regular in atom.values]
    if context.perhaps:
        values += [(value + context.perhaps, regular) for value, regular in values]
    if context.doubtful:
        values += [(-value, regular) for value, regular in values]
    readings = _readings(values, context)
    if context.ordinal:
        readings = (*in_stones(scan, atom.value, atom.end), *readings)
    if atom.collective and readings[0].kind == "multiple":
        readings += dozens(values[0][0])[1:]
    weak = atom.weak and (context.scale == 1 or context.fraction)
    if ("percent", "percent") in context.units and atom.value == 100:
        weak = True  # "100 percent certain"
    if context.ordinal and not atom.digits:
        weak = True
    of_one = not any(kind in ("percent", "money") for kind, _ in context.units)
    if of_one and atom.value == 1 and not atom.scaled and context.scale == 1:
        weak = True  # "a" in one language is 1 in another
    if (readings[0].unit, atom.value) in PENALTY_SPOT:
        weak = True
    if is_round(scan, context.start, context.end, atom.value):
        weak = True
    if atom.value == 1 and _EQUATED.match(scan.text, context.end):
        weak = True  # 1ユーロ=1.07ドル: "per euro"
    surface = scan.text[atom.start : atom.end]
    named = named_years(scan, int(surface)) if len(surface) == 4 and surface.isdecimal() else ()
    if readings[0].kind == "number" and named:
        dates = tuple(Reading("date", Date(year)) for year in named)
        counted = (
            scan.language.marked_years
            or context.qualifier not in (None, "<=", ">=")
            or named[0] not in LIKELY_YEARS
        )
        readings = (*readings, *dates) if counted else (*dates, *readings)
    elif readings[0].unit in HOMOGRAPHS and surface.isdecimal() and int(surface) in LIKELY_YEARS:
        readings = (Reading("date", Date(int(surface))), *readings)
    elif readings[0].kind == "number" and readings[0].unit is None:
        short = tuple(Reading("date", Date(year)) for year in short_years(scan.text, atom.start))
        readings += short or _short_date(scan, surface)
    if atom.digits and not atom.scaled and not scan.language.data:
        readings = tuple(dict.fromkeys((*readings, *unsaid(readings, surface))))
    qualifier = context.qualifier or ("~>" if atom.approximate else None)
    if readings[0].kind == "date":
        qualifier = None  # until 2030
    start, end, kind = context.start, context.end, readings[0].kind
    parts = atom.parts + context.parts
    changing = kind in CHANGING and (atom.digits or kind == "percent")
    fact = Fact(
        scan.text[start:end],
        start,
        end,
        readings,
        "weak" if weak else "strong",
        qualifier,
        direction(scan, kind, start, end) if changing else 0,
        tuple(map(partial(_part, scan), parts)) if parts else (),
        atom.digits,
    )
    return Found(fact, scan.following(context.next, end))


def _part(scan: Scan, part: Amount) -> Fact:
    """A number that another one is made of."""
    return Fact(scan.text[part.start : part.end], part.start, part.end, readings_of(part))


def _signed(value: Decimal, context: Context, scale: Decimal) -> Decimal:
    value = (value + context.extra * scale) * context.scale
    value = part_of_one(value) if context.fraction else value
    return -value if context.negative else value


def _short_date(scan: Scan, surface: str) -> tuple[Reading, ...]:
    """14.09 is a date or a time, and 05.2025 a month, as well where it cannot be a decimal number."""
    if "." not in surface or scan.language.decimal == ".":
        return ()
    dotted = _MONTH_YEAR.fullmatch(surface)
    if dotted and 1 <= int(dotted.group(1)) <= 12:
        return (Reading("date", Date(int(dotted.group(2)), int(dotted.group(1)))),)
    found = _DAY_MONTH.fullmatch(surface)
    clock = _CLOCK.fullmatch(surface)
    if not found:
        return ()
    day, month = int(found.group(1)), int(found.group(2))
    readings: list[Reading] = [Reading("date", Date(None, month, day))] if 1 <= day <= 31 and 1 <= month <= 12 else []
    if clock and int(clock.group(1)) < 24 and int(clock.group(2)) < 60:
        readings.append(Reading("time", Time(int(clock.group(1)) * 60 + int(clock.group(2)))))
    return tuple(readings)


def _readings(values: list[tuple[Decimal, bool]], context: Context) -> tuple[Reading, ...]:
    found: list[Reading] = []
    if not context.units:
        found += [Reading("number", value, None, regular) for value, regular in values]
    for kind, unit in context.units:
        for value, regular in values:
            read = _reading(kind, unit, value)
            found += read if regular else [replace(reading, regular=False) for reading in read]
    if context.scale_optional:  # 5m: five million, or five metres
        found += [Reading("number", value / context.scale, None, regular) for value, regular in values]
    if context.ordinal:  # the 25th day: what it counts may be no unit
        found = [replace(reading, kind="ordinal") if reading.kind == "number" else reading for reading in found]
        if found[0].kind != "ordinal":
            found = [*(Reading("ordinal", value, None, regular) for value, regular in values), *found]
    if context.played and ("duration", "TM") in context.units:  # 후반 43분 is the 88th minute
        found += [_reading("duration", "TM", value + played)[0] for value, _ in values for played in context.played]
    if context.degrees:
        found += [Reading("measure", value, "angle-degree", regular) for value, regular in values]
    return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)


def _reading(kind: str, unit: object, value: Decimal) -> list[Reading]:
    if kind == "money" and isinstance(unit, tuple):
        return [Reading("money", value, code) for code in unit]
    if kind == "subunit" and isinstance(unit, tuple):
        hundredths = [Reading("money", value / 100, code) for code in unit]
        return [*hundredths, Reading("number", value)]  # beside a language whose word for them is not known
    if kind == "duration":
        count, designator = COUNTED_UNIT.fullmatch(str(unit)).groups()  # type: ignore[union-attr]
        if int(count or 1) > 2 and value > MOST_DECADES:
            return [Reading("number", value)]
        bare = count == "3" or value >= MANY  # the fifth quarter in a row; 12 million the year before
        stated = [Reading("number", value)] if bare else []
        return [Reading("duration", Duration(value * int(count or 1), designator), designator), *stated]
    if kind == "multiple":
        return [Reading("multiple", value, "times")]
    if unit == "point":  # puan: of a percentage, or of an index
        points = (Reading("percent", value, unit) for unit in ("percentage-point", "percent"))
        return [*points, Reading("number", value)]
    if unit == "points":  # of a match, or of a percentage
        return [Reading("number", value), Reading("percent", value, "percentage-point")]
    if unit == "tenth":  # 3割, 八成
        return [Reading("percent", value * 10, "percent")]
    return [Reading(kind, value, str(unit))]
