"""Read quantities: a number with its sign, scale, unit or currency, qualifier and direction."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

import regex

from ..languages.trie import Match
from ..model import Date, Duration, Fact, Range, Reading, Value
from .dates import YEARS, Found, date, introduced, period, time
from .equal import number
from .numbers import SMALL, Amount, read_digits
from .scan import Atom, Code, Figures, Scan

MOST_DECADES = 50
"""More of them are something else that the word means (an Arabic decade is a contract, too)."""

_SPACES = " \u00a0\u202f\u2009"
_MINUS = "-−–"
_SENTENCE_END = regex.compile(r"[.!?;。！？；।](?:\s|$)|\n")
_CLAUSE_END = regex.compile(r"[.!?;:,،、，](?:\s|$)|[。！？；，、]|\n")
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")


@dataclass(slots=True)
class _Context:
    """What stands around a number."""

    start: int
    end: int
    units: list[tuple[str, object]] = field(default_factory=list)
    scale: Decimal = Decimal(1)
    scale_optional: bool = False
    fraction: bool = False
    extra: Decimal = Decimal(0)
    qualifier: str | None = None
    negative: bool = False
    ordinal: bool = False
    degrees: bool = False
    numero: bool = False
    ranged: bool = False
    next: int = 0


def quantity(scan: Scan, index: int) -> Found | None:
    """The quantity that begins at an atom, with the range or list that it opens."""
    atom = scan.atoms[index]
    if isinstance(atom, Match):
        return _word(scan, index, atom)
    if isinstance(atom, Code):
        return Found(_code(scan, atom), index + 1)
    if isinstance(atom, Figures):
        return _figures(scan, index, atom)
    found = _single(scan, index, atom)
    return _feet_and_inches(scan, found) or _ranged(scan, found) or found


def _code(scan: Scan, atom: Code) -> Fact:
    text = scan.text[atom.start:atom.end]
    parts = tuple(Fact(scan.text[part.start:part.end], part.start, part.end, (*_numbers(part), *_short_year(part)))
                  for part in atom.digits)
    return Fact(text, atom.start, atom.end, (Reading("code", text.casefold()),), parts=parts)


def _short_year(amount: Amount) -> tuple[Reading, ...]:
    """The year that two digits of a code may stand for: SS19, FY25."""
    value = amount.value
    return (Reading("date", Date(2000 + int(value))),) if 10 <= value < 100 and value == value.to_integral_value() else ()


def _numbers(amount: Amount) -> tuple[Reading, ...]:
    return tuple(Reading("number", value, None, regular) for value, regular in amount.values)


def _figures(scan: Scan, index: int, atom: Figures) -> Found:
    """Fractions, scores and what looks like a date or a time but is none."""
    text = scan.text[atom.start:atom.end]
    parts, position = [], atom.start
    for group in regex.finditer(r"\p{Nd}+", text):
        parts.append(Fact(group.group(), position + group.start(), position + group.end(),
                          (Reading("number", Decimal(group.group())),)))
    readings: list[Reading] = []
    if atom.kind == "fraction":
        top, bottom = (int(group) for group in atom.groups)
        if 1 <= top <= 31 and 1 <= bottom <= 12:
            readings.append(Reading("date", Date(None, bottom, top)))
        if 1 <= top <= 12 and 1 <= bottom <= 31:
            readings.append(Reading("date", Date(None, top, bottom)))
        if not scan.language.day_first:
            readings.reverse()
        if bottom:
            readings.insert(0, Reading("number", Decimal(top) / Decimal(bottom)))
    if not readings:
        readings = [Reading("code", text)]
    return Found(Fact(text, atom.start, atom.end, tuple(readings), parts=tuple(parts)), index + 1)


def _word(scan: Scan, index: int, atom: Match) -> Found | None:
    """Words that are a quantity by themselves: half, doubled, decade, second. They never accuse."""
    text = scan.text[atom.start:atom.end]
    readings: list[Reading] = []
    for entry in atom.entries:
        if entry.kind == "fraction":
            half = _scaled_fraction(scan, index, atom, entry.value)
            if half:
                return half
            readings.append(Reading("number", entry.value))
        elif entry.kind == "multiple":
            readings.append(Reading("multiple", entry.value, "times"))
        elif entry.kind == "ordinal":
            readings.append(Reading("ordinal", entry.value))
        elif entry.kind == "cardinal":
            readings.append(Reading("number", entry.value))
        elif entry.kind == "duration":
            readings.append(_said_duration(entry.value))
    if not readings:
        return None
    return Found(Fact(text, atom.start, atom.end, tuple(dict.fromkeys(readings)), "weak", digits=False), index + 1)


_ISO_DURATION = regex.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")


def _said_duration(value: str) -> Reading:
    """The duration of a word such as decade, given as ISO 8601: P10Y, PT12H."""
    found = _ISO_DURATION.fullmatch(value)
    if found is None:
        raise ValueError(f"not an ISO 8601 duration of one unit: {value!r}")
    clock, amount, designator = found.groups()
    return Reading("duration", Duration(Decimal(amount), clock + designator), clock + designator)


def _scaled_fraction(scan: Scan, index: int, atom: Match, part: Decimal) -> Found | None:
    """Half a million, une demi-douzaine: a fraction of the scale word or multiple that follows."""
    following = scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if isinstance(following, Amount) and not following.digits and following.value == 1 and not following.scaled:
        index += 1                                  # the article of "half a million"
        following = scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if not isinstance(following, Amount) or not following.scaled or following.digits:
        return None
    gap = scan.lower[atom.end:following.start]
    if len(gap) > 4:
        return None
    amount = replace(following, start=atom.start, values=((following.value * part, True),), weak=False)
    return _single(scan, index + 1, amount)


# ---------------------------------------------------------------- one quantity

def _single(scan: Scan, index: int, atom: Amount) -> Found:
    context = _Context(atom.start, atom.end, next=index + 1)
    _look_left(scan, context)
    _look_right(scan, context, atom)
    values = [(_signed(value, context), regular) for value, regular in atom.values]
    readings = _readings(values, context)
    weak = atom.weak and (context.scale == 1 or context.fraction) or context.numero and atom.value <= SMALL
    if ("percent", "percent") in context.units and atom.value == 100:
        weak = True                                  # "100 percent certain"
    if context.ordinal and not atom.digits:
        weak = True
    if atom.value == 1 and not atom.scaled and not any(kind in ("percent", "money") for kind, _ in context.units):
        weak = True                                  # "a" in one language is 1 in another
    surface = scan.text[atom.start:atom.end]
    if readings[0].kind == "number" and len(surface) == 4 and surface.isdecimal() and int(surface) in YEARS:
        year = Reading("date", Date(int(surface)))
        readings = (*readings, year) if scan.language.marked_years else (year, *readings)
    elif readings[0].kind == "number" and readings[0].unit is None:
        readings += _short_date(scan, surface)
    qualifier = context.qualifier or ("~>" if atom.approximate else None)
    start, end = context.start, context.end
    parts = tuple(Fact(scan.text[part.start:part.end], part.start, part.end, _numbers(part)) for part in atom.parts)
    fact = Fact(scan.text[start:end], start, end, readings, "weak" if weak else "strong", qualifier,
                parts=parts, digits=atom.digits)
    if fact.kind == "percent":
        fact = replace(fact, direction=_direction(scan, fact))
    return Found(fact, context.next)


def _signed(value: Decimal, context: _Context) -> Decimal:
    value = value * context.scale + context.extra * context.scale
    return -value if context.negative else value


def _short_date(scan: Scan, surface: str) -> tuple[Reading, ...]:
    """14.09 is a date as well where it cannot be a decimal number."""
    found = regex.fullmatch(r"(\d{1,2})\.(\d{1,2})", surface)
    if not found or scan.language.decimal == ".":
        return ()
    day, month = int(found.group(1)), int(found.group(2))
    readings: list[Reading] = [Reading("date", Date(None, month, day))] if 1 <= day <= 31 and 1 <= month <= 12 else []
    return tuple(readings)


def _readings(values: list[tuple[Decimal, bool]], context: _Context) -> tuple[Reading, ...]:
    found: list[Reading] = []
    for kind, unit in context.units or [("number", None)]:
        for value, regular in values:
            found += [replace(reading, regular=regular) for reading in _reading(kind, unit, value)]
    if context.scale_optional:                       # 5m: five million, or five metres
        found += [Reading("number", value / context.scale, None, regular) for value, regular in values]
    if context.ordinal:
        found = [Reading("ordinal" if reading.kind == "number" else reading.kind, reading.value, reading.unit,
                         reading.regular) for reading in found]
    if context.degrees:
        found += [Reading("measure", value, "angle-degree", regular) for value, regular in values]
    return tuple(dict.fromkeys(found))


def _reading(kind: str, unit: object, value: Decimal) -> list[Reading]:
    if kind == "money" and isinstance(unit, tuple):
        return [Reading("money", value, code) for code in unit]
    if kind == "duration":
        count, designator = regex.fullmatch(r"(\d*)([A-Z]+)", str(unit)).groups()  # type: ignore[union-attr]
        if int(count or 1) > 2 and value > MOST_DECADES:
            return [Reading("number", value)]
        return [Reading("duration", Duration(value * int(count or 1), designator), designator)]
    if kind == "multiple":
        return [Reading("multiple", value, "times")]
    if kind == "number":
        return [Reading("number", value)]
    return [Reading(kind, value, str(unit))]


def _look_left(scan: Scan, context: _Context) -> None:
    """Currency, sign, qualifier and the like before the number, from near to far."""
    text, lower, language = scan.text, scan.lower, scan.language
    position = context.start
    for _ in range(4):
        if position and text[position - 1] in _MINUS and _sign_before(text, position - 1):
            context.negative = True
            position = context.start = position - 1
            continue
        spaced = position - 1 if position and text[position - 1] in _SPACES else position
        found = language.previous(text, lower, position) or (
            language.previous(text, lower, spaced) if spaced != position else None)
        if found is None:
            break
        kinds = {entry.kind: entry.value for entry in found.entries}
        if "money" in kinds and not context.units:
            context.units.append(("money", kinds["money"]))
            context.start = found.start
        elif "percent" in kinds and not context.units:
            context.units.append(("percent", kinds["percent"]))
            context.start = found.start
        elif "negative" in kinds:
            context.negative = True
            context.start = found.start
        elif "ordinal" in kinds and found.end == position:
            context.ordinal = True
            context.start = found.start
        elif "numero" in kinds:
            context.numero = True
        elif "range" in kinds:
            context.ranged = True
        elif "qualifier" in kinds:
            context.qualifier = context.qualifier or str(kinds["qualifier"])
        else:
            break
        position = found.start


def _sign_before(text: str, position: int) -> bool:
    """Whether a hyphen or dash at a position is a minus sign: nothing but an opening stands before it."""
    before = text[position - 1] if position else " "
    return (before in " \u00a0(\n\t[" and text[position] != "–" or text[position] == "−") and not (
        position > 1 and text[position - 2:position - 1].isdecimal())


def _look_right(scan: Scan, context: _Context, atom: Amount) -> None:
    """Scale, unit, suffix and the like after the number."""
    text, language = scan.text, scan.language
    position = context.end
    for _ in range(4):
        found, glued = _next_form(scan, position, atom.scaled or context.scale != 1)
        if found is None:
            break
        kinds = {entry.kind: entry.value for entry in reversed(found.entries)}
        end = found.end
        if found.open:
            end = _LETTERS.match(text, found.end).end()  # type: ignore[union-attr]
        if "fraction-of" in kinds:
            if not _fraction_of(scan, context, found.end):
                break
            break
        if "half-more" in kinds and context.extra == 0:
            context.extra = kinds["half-more"]
        elif "ordinal" in kinds and glued and not context.units and context.scale == 1 and not (
                _has_unit(kinds) and found.end - found.start > 1):
            if text[found.start:found.end] == "." and not _goes_on(text, found.end, atom.value):
                break
            context.ordinal = True
            if "measure" in kinds:                   # º: an ordinal, or degrees
                context.degrees = True
        elif "fraction" in kinds and not context.units and not atom.digits and context.scale == 1:
            context.scale, context.fraction = kinds["fraction"], True
        elif "scale" in kinds and context.scale == 1 and not (atom.scaled and found.end - found.start == 1) and (
                glued or found.end - found.start > 1) and not (context.units and "money" != context.units[0][0]):
            context.scale_optional = _has_unit(kinds) and not context.units
            context.scale = kinds["scale"]
        elif _has_unit(kinds) and not context.units:
            context.units += [(entry.kind, entry.value) for entry in found.entries
                              if entry.kind in ("percent", "money", "measure", "duration", "multiple")]
        elif "money" in kinds and context.units and context.units[0][0] == "money":
            pass                                     # $5 million US dollars
        elif "qualifier" in kinds and context.qualifier is None:
            context.qualifier = str(kinds["qualifier"])
            position = end
            continue
        else:
            break
        position = context.end = end


def _goes_on(text: str, end: int, value: Decimal) -> bool:
    """Whether the sentence goes on after a full stop that may make an ordinal: 3. Quartal, but not 743. at the end."""
    return value <= 100 and text[end:end + 1] in _SPACES and text[end + 1:end + 2].isalpha()


def _has_unit(kinds: dict[str, object]) -> bool:
    return any(kind in kinds for kind in ("percent", "money", "measure", "duration", "multiple"))


def _next_form(scan: Scan, position: int, scaled: bool) -> tuple[Match | None, bool]:
    """The form after a number: glued to it, after a space, or (after a scale word) after a bridge."""
    text, lower, language = scan.text, scan.lower, scan.language
    found = language.next(text, lower, position)
    if found:
        return found, True
    if position < len(text) and text[position] in _SPACES + "-‑":
        found = language.next(text, lower, position + 1)
        if found is None and text[position] != "-":
            bridge = language.bridges.match(lower, position + 1)
            if bridge:
                start = bridge.end + (text[bridge.end:bridge.end + 1] in _SPACES and bridge.end < len(text))
                found = language.next(text, lower, start)
                if found and not any(entry.kind in ("money", "measure") for entry in found.entries):
                    found = None
        return found, False
    return None, False


def _fraction_of(scan: Scan, context: _Context, end: int) -> bool:
    """三分之二, 4分の3: the number before is the denominator, the number after the numerator."""
    following = scan.atoms[context.next] if context.next < len(scan.atoms) else None
    amount = scan.atoms[context.next - 1]
    if not isinstance(following, Amount) or not isinstance(amount, Amount) or following.start != end or not amount.value:
        return False
    context.scale, context.fraction = following.value / (amount.value * amount.value), True
    context.end = following.end
    context.next += 1
    return True


def _direction(scan: Scan, fact: Fact) -> int:
    """Whether the words near a percentage say that something rose (+1) or fell (-1); 0 if none does, or both do."""
    start = max(0, fact.start - 80)
    for boundary in _SENTENCE_END.finditer(scan.text, start, fact.start):
        start = boundary.end()
    stop = _CLAUSE_END.search(scan.text, fact.end, fact.end + 40)
    near: dict[int, int] = {}
    for low, high in ((start, fact.start), (fact.end, stop.start() if stop else min(len(scan.text), fact.end + 40))):
        for word in _LETTERS.finditer(scan.lower, low, high):
            found = scan.language.directions.match(scan.lower, word.start())
            if found:
                distance = fact.start - word.end() if word.end() <= fact.start else word.start() - fact.end
                sign = found.entries[0].value
                near[sign] = min(near.get(sign, 999), distance)
    return next(iter(near)) if len(near) == 1 else 0


def _feet_and_inches(scan: Scan, found: Found) -> Found | None:
    """6-foot-6, 5 ft 11 in: one length in feet."""
    feet = found.fact.readings[0]
    atom = scan.atoms[found.next] if found.next < len(scan.atoms) else None
    if feet.unit != "length-foot" or not isinstance(feet.value, Decimal) or not isinstance(atom, Amount) \
            or not 0 < atom.value < 12 or scan.text[found.fact.end:atom.start] not in ("-", " ", ""):
        return None
    inches = _single(scan, found.next, atom)
    glued = scan.text[found.fact.end:atom.start] == "-"
    if inches.fact.unit != "length-inch" and not (inches.fact.unit is None and glued):
        return None
    span = found.fact.start, inches.fact.end
    value = (feet.value + atom.value / 12).quantize(Decimal("0.01"))
    parts = (found.fact, inches.fact)
    return Found(Fact(scan.text[span[0]:span[1]], *span, (Reading("measure", value, "length-foot"),), parts=parts), inches.next)


# ---------------------------------------------------------------- ranges and lists

def _ranged(scan: Scan, first: Found) -> Found | None:
    """5–7 %, from 5 to 7 million euros: a range; a unit or scale word said once holds for both ends."""
    if first.next >= len(scan.atoms) or not isinstance(scan.atoms[first.next], Amount):
        return None
    atom = scan.atoms[first.next]
    gap = scan.lower[first.fact.end:atom.start]
    bare = gap.strip(_SPACES)
    if len(gap) > 14 or not bare:
        return None
    connector = scan.language.ranges.match(bare, 0)
    if bare not in _MINUS and (connector is None or connector.end < len(bare)):
        return None
    listed = connector is not None and any(entry.kind == "list" for entry in connector.entries)
    if listed and not introduced(scan, first.fact.start):
        return None
    if any(parser(scan, first.next) for parser in (date, time, period)):
        return None
    second = _single(scan, first.next, atom)
    if not _one_unit(first.fact, second.fact):
        return None
    low, high = _inherited(first.fact, second.fact, _scale(scan, second, atom)), _inherited(second.fact, first.fact)
    years = _years(scan, low, high)
    if years:
        return Found(years, second.next)
    readings = tuple(reading for left in low.readings for right in high.readings
                     if (reading := _range_reading(left, right)) is not None)
    if not readings:
        return None
    start, end = first.fact.start, second.fact.end
    weak = first.fact.strength == "weak" and second.fact.strength == "weak"
    return Found(Fact(scan.text[start:end], start, end, tuple(dict.fromkeys(readings)), "weak" if weak else "strong",
                      first.fact.qualifier, parts=(low, high), digits=first.fact.digits), second.next)


def _one_unit(first: Fact, second: Fact) -> bool:
    """Whether two quantities can be the ends of one range: one unit, said twice, or before or after both."""
    if first.unit is None or first.unit == second.unit:
        return True
    return second.unit is None and first.kind == "money" and not first.text[-1].isalpha()


def _scale(scan: Scan, found: Found, atom: Amount) -> Decimal:
    """By how much the scale word of a quantity multiplies its figure; 1 if it has none."""
    figure = regex.match(r"[\p{Nd}.,]*\p{Nd}", scan.text[atom.start:atom.end])
    values = read_digits(figure.group(), scan.language) if figure else ()
    total = number(found.fact.readings[0])
    return total / values[0][0] if values and values[0][0] and total else Decimal(1)


def _inherited(fact: Fact, other: Fact, scale: Decimal = Decimal(1)) -> Fact:
    """The fact with the unit, and a scale word worth more than it, of the other end of its range as likelier readings."""
    mine = number(fact.readings[0])
    factor = scale if mine is not None and abs(mine) < scale and _power_of_ten(scale) else Decimal(1)
    if factor == 1 and (fact.unit is not None or other.unit is None):
        return fact
    extra = tuple(Reading(theirs.kind, _as_value(reading.value * factor, theirs), theirs.unit, reading.regular)
                  for reading in fact.readings if isinstance(reading.value, Decimal)
                  for theirs in other.readings if fact.unit in (None, theirs.unit))
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
    if isinstance(left.value, Duration) and isinstance(right.value, Duration) and isinstance(left.value.amount, Decimal) \
            and isinstance(right.value.amount, Decimal):
        return Reading("duration", Duration(Range(left.value.amount, right.value.amount), left.value.unit), left.unit, regular)
    return None


def _years(scan: Scan, low: Fact, high: Fact) -> Fact | None:
    """2020–2024, 2018/19: a range of years."""
    first = low.readings[0].value
    if not isinstance(first, Date) or first.month or first.span > 1 or first.year is None:
        return None
    surface = high.text
    last = high.readings[0].value
    if isinstance(last, Date) and last.year is not None and not last.month:
        end = last.year
    elif surface.isdecimal() and len(surface) == 2:
        end = first.year // 100 * 100 + int(surface)
    else:
        return None
    if end <= first.year or end - first.year > 300:
        return None
    value = Date(first.year, end=Date(end))
    return Fact(scan.text[low.start:high.end], low.start, high.end, (Reading("date", value),), parts=(low, high))


