"""Values as each language writes them."""

from __future__ import annotations

import pytest

from factcheck.checks.facts.suggestion import suggest
from factcheck.extract import figures

WRITTEN = [  # by CLDR, spaces made plain
    ("5.3%", "fr", "5,3 %"),
    ("8.823 billion", "de", "8,823 Milliarden"),
    ("350 million", "zh", "3.5亿"),
    ("$2.5 million", "fr", "2,5 millions $US"),
    ("62 miles", "de", "62 mi"),
    ("85 dB", "de", "85 dB"),           # a unit that CLDR has no words for
    ("300 MWh", "ja", "300 MWh"),
    ("10 December 2025", "es", "10 de diciembre de 2025"),
    ("5 May", "pl", "5 maja"),
    ("1234567890123456789012345", "de", "1.234.567.890.123.456.789.012.345"),
]


@pytest.mark.parametrize(("text", "language", "expected"), WRITTEN)
def test_written(text: str, language: str, expected: str | None) -> None:
    (fact,) = figures(text, "en")
    found = suggest(fact, language)
    assert (" ".join(found.split()) if found else None) == expected
