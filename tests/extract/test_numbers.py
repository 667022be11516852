"""Numbers in digits and in words: tables of cases, and round trips through CLDR's own formats."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_decimal, format_percent
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import figures
from factcheck.extract.atoms.numbers import compose, read_digits
from factcheck.languages.profile import profile
from factcheck.languages.tables import LANGUAGES

DIGITS = [
    # language, surface, regular values, values by the habits of other languages
    ("en", "1,234", [1234], ["1.234"]),
    ("en", "1.234", ["1.234"], [1234]),
    ("en", "5,3", [], ["5.3"]),
    ("en", "1,00,000", [100000], []),           # Indian grouping
    ("de", "1.234,56", ["1234.56"], []),
    ("de", "12'345", [12345], []),              # Swiss
    ("de", "7.5", [], ["7.5"]),
    ("fr", "30\u202f000\u202f000", [30000000], []),
    ("ar", "١٢٣٫٥", ["123.5"], []),
    ("en", "1.2.3", [], []),                    # a version, no number
    ("en", "9" * 30, [], []),                   # an identifier: no quantity is as large
]

COMPOSED = [
    # pieces (value, is a scale word), value, pieces used
    ([(3, False), (100, True), (45, False), (1000, True)], 345000, 4),
    ([(3, False), (1000, True), (500, False), (10000, True)], 35000000, 4),      # 三千五百万
    ([(1000, False), (10**6, True)], 10**9, 2),                                  # mil millones
    ([(80000, False), (0, False), (400, False)], 80400, 3),                      # 八万零四百
    ([(20, False), (45, False)], 20, 1),                                         # two numbers
    ([(2000000, False), (4, False)], 2000004, 2),
]


@pytest.mark.parametrize(("language", "surface", "regular", "foreign"), DIGITS)
def test_digits(language: str, surface: str, regular: list[object], foreign: list[object]) -> None:
    values = read_digits(surface, profile(language))
    assert [value for value, usual in values if usual] == [Decimal(str(value)) for value in regular]
    assert [value for value, usual in values if not usual] == [Decimal(str(value)) for value in foreign]


@pytest.mark.parametrize(("pieces", "value", "used"), COMPOSED)
def test_compose(pieces: list[tuple[int, bool]], value: int, used: int) -> None:
    assert compose([(Decimal(number), scale) for number, scale in pieces]) == (Decimal(value), used)


NUMBERS = st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False, allow_infinity=False)


@settings(max_examples=120, deadline=None)
@given(language=st.sampled_from(LANGUAGES), number=NUMBERS)
def test_a_decimal_that_cldr_writes_is_read_back(language: str, number: Decimal) -> None:
    surface = format_decimal(number, locale=Locale.parse(language, sep="-"), decimal_quantization=False)
    (fact,) = figures(surface, language)
    assert fact.text == surface
    assert number in [reading.value for reading in fact.readings if reading.regular]


@settings(max_examples=120, deadline=None)
@given(language=st.sampled_from(LANGUAGES), tenths=st.integers(1, 9999))
def test_a_percentage_that_cldr_writes_is_read_back(language: str, tenths: int) -> None:
    number = Decimal(tenths) / 10
    surface = format_percent(number / 100, locale=Locale.parse(language, sep="-"), decimal_quantization=False)
    (fact,) = figures(surface, language)
    assert (fact.kind, fact.unit) == ("percent", "percent")
    assert number in [reading.value for reading in fact.readings]


@settings(max_examples=150, deadline=None)
@given(language=st.sampled_from(LANGUAGES), text=st.text(max_size=60))
def test_any_text_is_read_without_error(language: str, text: str) -> None:
    """Facts are in order, apart, inside the text, and say what stands there."""
    end = 0
    for fact in figures(text, language):
        assert end <= fact.start < fact.end <= len(text)
        assert text[fact.start:fact.end] == fact.text
        assert fact.value
        end = fact.end
