"""By how much a measure in another unit is off: 62 miles are 100 km, within the precision shown."""

from __future__ import annotations

from decimal import Decimal

from ..languages.tables import table
from ..model import Reading
from ..values import Range

TOLERANCE = Decimal("0.026")
"""Share by which a converted number may be off (found on professional translations; wider hides changed digits)."""
ROUND_TOLERANCE = Decimal("0.07")
"""The same where the number that was converted ends in zeros."""
WIDEST_CHANGE = 30
"""Degrees up to which a temperature may be a difference, whose scales have no zero: 9 °F warmer are 5 °C warmer."""


def conversion_error(a: Reading, b: Reading) -> Decimal | None:
    """By how many tolerances a converted measure is off; None if the units are of different dimensions."""
    units = table("units")
    first, second = units.get(a.unit or ""), units.get(b.unit or "")
    if "temperature-generic" in (a.unit, b.unit):
        return _generic_temperature(a, b)
    if not first or not second:
        return None
    if {first["dimension"], second["dimension"]} == {"speed", "length"}:
        return _speed_as_length(a, b)
    if first["dimension"] != second["dimension"] or "factor" not in first or "factor" not in second:
        return None
    one, other = _bounds(a), _bounds(b)
    if one is None or other is None:
        return None
    ends = tuple(zip(one, other, strict=True))
    error = min(max(_off(x, mine, y, theirs) for x, y in ends)
                for mine in _meanings(first) for theirs in _meanings(second))
    if first["dimension"] == "temperature" and all(0 < value <= WIDEST_CHANGE for value in (*one, *other)):
        steps = [{"factor": unit["factor"]} for unit in (first, second)]
        return min(error, max(_off(x, steps[0], y, steps[1]) for x, y in ends))
    return error


def _meanings(unit: dict[str, str]) -> tuple[dict[str, str], ...]:
    """What a unit is, in America and in Britain."""
    return (unit, {**unit, "factor": unit["also"]}) if "also" in unit else (unit,)


_HEIGHTS = Decimal("1.2"), Decimal("2.4")
"""Metres that people are tall, written with hundredths."""


def same_height(bare: Reading, measure: Reading) -> bool:
    """Whether a bare number is in metres how tall somebody is in feet: 1,93 lång, 6ft 4in."""
    value = bare.value
    if measure.unit != "length-foot" or not isinstance(value, Decimal) or value.as_tuple().exponent != -2:
        return False
    off = conversion_error(Reading("measure", value, "length-meter"), measure)
    return _HEIGHTS[0] <= value <= _HEIGHTS[1] and off is not None and off <= 1


def _bounds(reading: Reading) -> tuple[Decimal, Decimal] | None:
    if isinstance(reading.value, Range):
        return reading.value.low, reading.value.high
    return (reading.value, reading.value) if isinstance(reading.value, Decimal) else None


def _off(x: Decimal, first: dict[str, str], y: Decimal, second: dict[str, str]) -> Decimal:
    base_x = x * Decimal(first["factor"]) + Decimal(first.get("offset", "0"))
    base_y = y * Decimal(second["factor"]) + Decimal(second.get("offset", "0"))
    if "offset" not in first and "offset" not in second and _by_tens(first["factor"], second["factor"]):
        shown = max(_half_place(x.normalize()) * Decimal(first["factor"]),
                    _half_place(y.normalize()) * Decimal(second["factor"]))
        return abs(base_x - base_y) / shown
    size = max(abs(base_x), abs(base_y))
    slack = max(
        _half_place(x) * Decimal(first["factor"]) if not _round(x) else Decimal(0),
        _half_place(y) * Decimal(second["factor"]),
        size * (ROUND_TOLERANCE if _round(x) or _round(y) else TOLERANCE),
    )
    return abs(base_x - base_y) / slack if slack else Decimal(0 if base_x == base_y else 99)


def _by_tens(one: str, other: str) -> bool:
    """Whether two units differ in the place of the point only, so that nobody rounds more than the digits show."""
    return Decimal(one).normalize().as_tuple().digits == Decimal(other).normalize().as_tuple().digits


def _half_place(number: Decimal) -> Decimal:
    """Half a unit of the last place shown."""
    exponent = number.as_tuple().exponent
    return Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)


def _round(number: Decimal) -> bool:
    """Whether a number ends in a zero, as estimates do."""
    return number == number.to_integral_value() and number % 10 == 0 and number != 0


def _generic_temperature(a: Reading, b: Reading) -> Decimal | None:
    """ "80 degrees" may be Fahrenheit or Celsius."""
    options = ("temperature-celsius", "temperature-fahrenheit")
    if {a.unit, b.unit} - {"temperature-generic", "angle-degree", *options}:
        return None
    if a.value == b.value:
        return Decimal(0)
    errors = [
        conversion_error(Reading("measure", a.value, one), Reading("measure", b.value, two))
        for one in options
        for two in options
        if one != two
        and a.unit in (one, "temperature-generic", "angle-degree")
        and b.unit in (two, "temperature-generic", "angle-degree")
    ]
    known = [error for error in errors if error is not None]
    return min(known) if known else None


_SPEED_LENGTH = {
    "speed-mile-per-hour": "length-mile",
    "speed-kilometer-per-hour": "length-kilometer",
    "speed-meter-per-second": "length-meter",
}


def _speed_as_length(a: Reading, b: Reading) -> Decimal | None:
    """A speed agrees with a length: "per hour" may stand elsewhere in the sentence."""
    lengths = [
        Reading("measure", reading.value, _SPEED_LENGTH.get(reading.unit or "", reading.unit)) for reading in (a, b)
    ]
    if lengths[0].unit == lengths[1].unit:
        return Decimal(0 if lengths[0].value == lengths[1].value else 99)
    if any((reading.unit or "").startswith("speed") for reading in lengths):
        return None
    return conversion_error(*lengths)
