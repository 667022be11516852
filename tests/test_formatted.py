"""Documents of nothing but values, written by CLDR in every language, agree with the English one."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

from factcheck import compare
from factcheck.languages.tables import LANGUAGES

FACTS = ("number-", "unit-", "date-", "code-", "qualifier-", "direction-")
UNITS = ("length-kilometer", "mass-kilogram", "area-hectare", "temperature-celsius", "duration-day", "length-meter")


def values(seed: int) -> list[tuple[str, object]]:
    """Values of every kind, the same for all languages."""
    chance = random.Random(seed)
    found: list[tuple[str, object]] = []
    for _ in range(8):
        found += [
            ("number", chance.randrange(13, 10 ** chance.randrange(3, 10))),
            ("number", Decimal(chance.randrange(101, 99999)) / 100),
            ("percent", Decimal(chance.randrange(1, 999)) / 1000),
            ("money", (Decimal(chance.randrange(100, 999999)) / 100, chance.choice(("EUR", "USD", "GBP", "JPY")))),
            ("unit", (chance.randrange(13, 900), chance.choice(UNITS))),
            ("date", date(chance.randrange(1950, 2040), chance.randrange(1, 13), chance.randrange(1, 29))),
        ]
    return found


def written(kind: str, value: object, locale: Locale) -> str:
    if kind == "number":
        return str(format_decimal(value, locale=locale))
    if kind == "percent":
        return str(format_percent(value, locale=locale, decimal_quantization=False))
    if kind == "money":
        return str(format_currency(*value, locale=locale))  # type: ignore[misc]
    if kind == "unit":
        return str(format_unit(*value, locale=locale))  # type: ignore[misc]
    return str(format_date(value, format="long", locale=locale))


def document(language: str, seed: int) -> str:
    locale = Locale.parse(language, sep="-")
    return "\n\n".join(written(kind, value, locale) for kind, value in values(seed))


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_values_agree(language: str, seed: int) -> None:
    texts = {"en": document("en", seed), language: document(language, seed)}
    found = compare(texts, source="en")
    assert [
        f"{finding.rule} {finding.message} {finding.location.text!r}"
        for finding in found
        if finding.rule.startswith(FACTS)
    ] == []
