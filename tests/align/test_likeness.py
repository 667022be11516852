# ruff: noqa: E501  (tables of texts)
"""When two words are one name: tables of true and false pairs."""

from __future__ import annotations

import pytest

from factcheck.align.names.likeness import TRANSLITERATED, cognate, inflected, respelt, transliterated, typing_error
from factcheck.extract.names.folding import fold, skeleton
from factcheck.extract.names.naming import naming


@pytest.mark.parametrize(("name", "other", "language", "expected"), [
    ("Merkel", "Merkels", "de", True), ("Trump", "Trumpa", "pl", True), ("Obama", "Obamy", "pl", True),
    ("Johnson", "Johnsonová", "cs", True), ("Helsinki", "Helsingissä", "fi", False), ("Nokia", "Nokian", "fi", True),
    ("Macron", "Macronnal", "hu", True), ("Clinton", "Clintonul", "ro", True), ("Giants", "Giant", "fr", True),
    ("Mar", "Marta", "fr", False), ("Martin", "Martinez", "es", False), ("Ford", "Fordham", "de", False),
])
def test_inflection_follows_the_whole_stem(name: str, other: str, language: str, expected: bool) -> None:
    assert inflected(fold(name), naming("en"), fold(other), naming(language)) is expected


@pytest.mark.parametrize(("name", "language", "other"), [
    ("Arizony", "pl", "Arizona"), ("Toyotě", "cs", "Toyota"), ("Mengi", "pl", "Menga"), ("Howarda", "pl", "Howard"),
])
def test_the_first_of_two_may_be_inflected(name: str, language: str, other: str) -> None:
    assert inflected(fold(name), naming(language), fold(other), naming("de"))


@pytest.mark.parametrize(("name", "other"), [
    ("Seres", "Ceres"), ("Baer", "Bear"), ("Villarreal", "Villareal"), ("Gazette", "Gazatte"), ("Jonh", "John"),
])
def test_typing_errors(name: str, other: str) -> None:
    assert typing_error(fold(name), fold(other))


@pytest.mark.parametrize(("name", "other", "expected"), [
    ("Yunnan", "Junnan", True), ("Vienna", "Viena", True), ("Othello", "Otello", True), ("Vladimir", "Wladimir", True),
    ("Baer", "Bear", False), ("Harlem", "Harkem", False), ("Varela", "Valera", False),
])
def test_respelling_is_no_typing_error(name: str, other: str, expected: bool) -> None:
    assert respelt(fold(name), fold(other)) is expected


@pytest.mark.parametrize(("name", "other", "expected"), [
    ("Louisiana", "Luizjana", True), ("Syria", "Siria", True), ("Moscow", "Moscou", True), ("Obama", "Merkel", False),
    ("Seres", "Tesla", False),
])
def test_cognates(name: str, other: str, expected: bool) -> None:
    assert cognate(fold(name), fold(other)) is expected


@pytest.mark.parametrize(("name", "other"), [
    ("Trump", "Трампа"), ("Kavanaugh", "Кавано"), ("Massachusetts", "Массачусетсе"), ("Theresa", "Терезы"),
    ("Athens", "Αθήνα"), ("Washington", "워싱턴"), ("Johnson", "جونسون"), ("Kavanaugh", "カバノー"), ("Berlin", "ברלין"),
])
def test_transliteration_is_heard(name: str, other: str) -> None:
    assert transliterated(name, other) > 0.6


@pytest.mark.parametrize(("name", "other"), [
    ("Warren", "Трамп"), ("Berlin", "Москва"), ("Obama", "Меркель"), ("Paris", "ロンドン"), ("Madrid", "لندن"),
])
def test_other_names_are_not(name: str, other: str) -> None:
    assert transliterated(name, other) < 0.6


def test_skeletons_do_without_vowels() -> None:
    assert skeleton("Putin") == skeleton("Путин")


@pytest.mark.parametrize(("name", "other"), [
    ("Beckham", "Бекхэм"),        # "ck" is a k
    ("Biden", "Μπάιντεν"),        # a Greek "mp" at the start is a b
    ("Johnson", "جونسون"),        # a w between consonants is a vowel
    ("Julie", "Τζούλι"), ("Georgia", "Τζόρτζια"), ("Judge", "Τζατζ"), ("Jordan", "Джордан"),  # a soft g, and a j
    ("Charlie", "Τσάρλι"), ("Bush", "Μπους"), ("Hughes", "Χιουζ"), ("Deborah", "Ντέμπορα"), ("Westwood", "Γουέστγουντ"),   # Greek has no sh, two letters for a b
])
def test_sounds_that_scripts_write_in_their_own_way(name: str, other: str) -> None:
    assert transliterated(name, other) >= TRANSLITERATED
