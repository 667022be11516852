"""Write a value the way a language writes it."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Literal

from ...languages.tables import canonical, data, table
from ...languages.trie import spaced
from ...model import Fact, Reading
from ...values import Date, Duration, Time
from .moments import moment

if TYPE_CHECKING:
    from babel import Locale


SCALED = Decimal(1_000_000)
"""From here on a number is written with a scale word where it is round enough."""

PRECISION = 60
"""Digits to which numbers are rounded; the 28 of Decimal's default context are too few for some that texts state."""


def suggest(fact: Fact, language: str, head: Fact | None = None) -> str | None:
    """The value of a fact in the format of a language (CLDR); None where words would have to be found.

    :param head: what the head of a table says already of the figure.
    """
    from babel import Locale, UnknownLocaleError

    tag = canonical(language)
    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    with localcontext() as context:
        context.prec = PRECISION
        return _written(fact.readings[0] if head is None else _below(fact.readings[0], head), locale)


def _below(reading: Reading, head: Fact) -> Reading:
    """A value as the bare figure that stands for it in a table whose head says what one is."""
    over = head.readings[0].value
    if not isinstance(reading.value, Decimal) or not isinstance(over, Decimal):
        return reading
    return Reading("number", reading.value.scaleb(-over.adjusted()))


def qualified(text: str, qualifier: str, language: str) -> str | None:
    """A value with a qualifier before it, in the first words that the data of the language have for it."""
    forms = ((data(canonical(language)).get("qualifiers") or {}).get("before") or {}).get(qualifier)
    if not forms:
        return None
    first = str(forms[0])
    return f"{first} {text}" if spaced(first[-1]) else first + text


def _written(reading: Reading, locale: Locale) -> str | None:
    from babel.numbers import format_currency, format_decimal, get_currency_symbol
    from babel.units import UnknownUnitError, format_unit

    value = reading.value
    if isinstance(value, Date | Time | Duration):
        return moment(value, locale)
    if not isinstance(value, Decimal):
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

    from ...extract import figures

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
