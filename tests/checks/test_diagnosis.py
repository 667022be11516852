"""What kind of slip makes one value out of another."""

from __future__ import annotations

import pytest

from factcheck.checks.facts.diagnosis import diagnose
from factcheck.extract import figures

SLIPS = [
    ("5.3%", "3.5%", "digits-transposed"),
    ("8.823 billion", "8.832 billion", "digits-transposed"),
    ("61.6%", "6.16%", "power-of-ten"),
    ("8.823 billion", "8.823 million", "power-of-ten"),
    ("1,482", "1,582", "digit-changed"),
    ("1,482", "142", "digit-dropped"),
    ("-5.3%", "5.3%", "sign"),
    ("1.234", "1,234", "separator"),
    ("$5 million", "€5 million", "unit"),
    ("62 miles", "400 km", "conversion"),
    ("5 March 2026", "3 May 2026", "day-month-swapped"),
    ("2025", "2024", "year-off"),
    ("10 December", "12 December", "digit-changed"),
    ("9,870", "9,900", "rounding"),
    ("2020–2024", "2020–2025", "year-off"),
    ("2020–2024", "2019–2024", "year-off"),
    ("5–12 May", "5–21 May", "digits-transposed"),
    ("5 to 7 percent", "5 to 9 percent", "digit-changed"),
    ("12", "9,900", None),
]


@pytest.mark.parametrize(("expected", "found", "slip"), SLIPS)
def test_slip(expected: str, found: str, slip: str | None) -> None:
    (right,), (wrong,) = figures(expected, "en"), figures(found, "en")
    assert diagnose(right, wrong) == slip
