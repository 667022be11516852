"""How number words became a value."""

from __future__ import annotations

import pytest

from factcheck.extract import extract
from factcheck.extract.explain import explain

STEPS = [
    ("einundzwanzig Mio. Euro", "de", "21 × 10^6"),
    ("dreiundzwanzigtausendvierhundert", "de", "23 × 10^3 + 400"),
    ("3千5百万", "zh", "(3 × 10^3 + 5 × 10^2) × 10^4"),
    ("8912亿元", "zh", "8912 × 10^8"),
    ("three hundred and forty-five thousand", "en", "(300 + 45) × 10^3"),
    ("2.5bn", "en", "2.5 × 10^9"),
    ("1,234.5", "en", ""),
    ("14 December 2025", "en", ""),
]


@pytest.mark.parametrize(("surface", "language", "steps"), STEPS)
def test_steps(surface: str, language: str, steps: str) -> None:
    (fact,) = extract(surface, language)
    assert explain(fact, language) == steps
