"""One city by its names in several languages."""

from __future__ import annotations

import pytest

from factcheck.extract.gazetteer import same_city
from factcheck.extract.naming import naming


@pytest.mark.parametrize(("one", "other", "language", "expected"), [
    ("Munich", "München", "de", True), ("Beijing", "Pequim", "pt", True), ("Naples", "Neapel", "de", True),
    ("Naples", "Neapolu", "pl", True), ("Munich", "慕尼黑", "zh", True), ("Moscow", "Москвы", "ru", True),
    ("Munich", "Hamburg", "de", False), ("Kavanaugh", "Kavanaugh", "de", False), ("Beijing", "Pekan", "pl", False),
])
def test_same_city(one: str, other: str, language: str, expected: bool) -> None:
    known = naming(language)
    assert same_city(one, other, known.endings, known.stems) is expected
