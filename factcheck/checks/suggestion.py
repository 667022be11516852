"""Write a value the way a language writes it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from ..languages.tables import canonical, table
from ..model import Date, Fact, Reading, plain

if TYPE_CHECKING:
    from babel import Locale


SCALED = Decimal(1_000_000)
"""From here on a number is written with a scale word where it is round enough."""

LONGEST = 20
"""Digits of a number that Babel can write: it rounds within the 28 of Decimal's default context."""


def suggest(fact: Fact, language: str) -> str | None:
    """The value of a fact in the format of a language (CLDR); None where words would have to be found."""
    from babel import Locale, UnknownLocaleError

    tag = canonical(language)
    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    return _written(fact.readings[0], locale)


def _written(reading: Reading, locale: Locale) -> str | None:
    from babel.numbers import format_currency, format_decimal, get_currency_symbol
    from babel.units import UnknownUnitError, format_unit

    value = reading.value
    if isinstance(value, Date):
        return _date(value, locale)
    if not isinstance(value, Decimal) or len(plain(value)) > LONGEST:
        return None
    if reading.kind == "percent":
        return _percent(value, reading.unit, locale)
    if reading.kind == "money" and reading.unit:
        words = _in_words(value, locale)
        if words:
            return f"{words} {get_currency_symbol(reading.unit, locale=locale)}"
        pattern = locale.currency_formats["standard"].pattern
        whole = value == value.to_integral_value()
        return format_currency(
            value,
            reading.unit,
            format=pattern.replace(".00", "") if whole else pattern,
            locale=locale,
            currency_digits=not whole,
            decimal_quantization=False,
        )
    if reading.kind == "measure" and reading.unit and reading.unit not in ("temperature-generic",):
        try:
            return format_unit(value, reading.unit, length="short", locale=locale)
        except UnknownUnitError:  # CLDR has no words for some units that we know
            symbols = table("units")[reading.unit].get("symbols")
            figure = format_decimal(value, locale=locale, decimal_quantization=False)
            return f"{figure} {symbols[0]}" if symbols else None
    if reading.kind in ("number", "ordinal"):
        return _in_words(value, locale) or format_decimal(value, locale=locale, decimal_quantization=False)
    return None


def _in_words(value: Decimal, locale: Locale) -> str | None:
    """A great round number with the scale word of the language (8,823 Milliarden); None if that loses digits."""
    from babel.numbers import format_compact_decimal

    from ..extract import figures

    if abs(value) < SCALED:
        return None
    length: Literal["long", "short"] = "long" if "long" in locale.compact_decimal_formats else "short"
    short = format_compact_decimal(value, format_type=length, locale=locale, fraction_digits=3)
    facts = figures(short, str(locale).replace("_", "-"))
    same = len(facts) == 1 and any(reading.value == value for reading in facts[0].readings)
    return str(short) if same else None


def _percent(value: Decimal, unit: str | None, locale: Locale) -> str | None:
    from babel.numbers import format_percent

    if unit != "percent":
        return None
    return str(format_percent(value / 100, locale=locale, decimal_quantization=False))


def _date(value: Date, locale: Locale) -> str | None:
    from datetime import date

    from babel.dates import format_date, format_skeleton

    if value.end is not None or value.part or value.span > 1:
        return None
    try:
        moment = date(value.year or 2000, value.month or 1, value.day or 1)
    except ValueError:
        return None
    if value.year and value.month and value.day:
        return str(format_date(moment, format="long", locale=locale))
    if value.month and not value.year and not value.day:
        return str(locale._data["months"]["format"]["wide"][value.month])
    skeleton = ("y" if value.year else "") + ("MMMM" if value.month else "") + ("d" if value.day else "")
    if skeleton == "y":
        return str(value.year)
    try:
        return str(format_skeleton(skeleton, moment, locale=locale)) if skeleton else None
    except KeyError:
        return None
