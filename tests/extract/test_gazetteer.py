# ruff: noqa: E501  (tables of names)
"""One city by its names in several languages."""

from __future__ import annotations

import pytest

from factcheck.extract.names.gazetteer import exonyms_of_one, same_city
from factcheck.extract.names.naming import naming


@pytest.mark.parametrize(("one", "other", "language", "expected"), [
    ("Munich", "München", "de", True), ("Beijing", "Pequim", "pt", True), ("Naples", "Neapel", "de", True),
    ("Naples", "Neapolu", "pl", True), ("Munich", "慕尼黑", "zh", True), ("Moscow", "Москвы", "ru", True),
    ("Munich", "Hamburg", "de", False), ("Kavanaugh", "Kavanaugh", "de", False), ("Beijing", "Pekan", "pl", False),
])
def test_same_city(one: str, other: str, language: str, expected: bool) -> None:
    known = naming(language)
    assert same_city(one, other, known.endings, known.stems) is expected


@pytest.mark.parametrize(("one", "other", "language", "kind"), [  # well-known names, written for the tests
    ("Louis", "Ludvík", "cs", "rulers"), ("Louis", "Lajosnak", "hu", "rulers"), ("Catherine", "Katariinan", "fi", "rulers"),
    ("Danube", "Tonavalla", "fi", "rivers"), ("Rhine", "Rýna", "cs", "rivers"), ("Danube", "Дунава", "bg", "rivers"),
    ("Tuscany", "Toskánsku", "sk", "regions"), ("Catalonia", "Katalonien", "sv", "regions"),
    ("Baltic", "Itämeren", "fi", "landscapes"), ("Louvre", "Luwru", "pl", "monuments"), ("Titian", "Ticiano", "lt", "people"),
    ("WHO", "OMS", "fr", "organisations"), ("UN", "ООН", "ru", "organisations"), ("NATO", "OTAN", "es", "organisations"),
    ("GDP", "HDP", "cs", "organisations"), ("Turkey", "Türkiye", "tr", "lands"),
    ("Louis", "Karel", "cs", None), ("WHO", "OTAN", "fr", None), ("Danube", "Rajna", "hu", None),
])
def test_exonyms(one: str, other: str, language: str, kind: str | None) -> None:
    known = naming(language)
    assert exonyms_of_one(one, other, known.endings, known.stems) == frozenset({kind} - {None})
