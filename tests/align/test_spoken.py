# ruff: noqa: E501  (tables of names)
"""Names that a language writes as it hears them are the names, and with another letter they are not."""

from __future__ import annotations

import pytest

from factcheck.align.names.spoken import alike, rewritten
from factcheck.extract.names.naming import naming

HEARD = [  # names of the day, as the languages' transcriptions have them
    ("Uchida", "Učida", "cs"), ("Uchida", "Ucsida", "hu"), ("Jinping", "Ťin-pchingem", "cs"), ("Jinping", "Csin-pinggel", "hu"),
    ("Xinghai", "Hszing-haj", "hu"), ("Xinghai", "Sing-chaj", "sk"), ("Zhang", "Čang", "cs"), ("Jinping", "Cinping", "tr"),
    ("Shevchenko", "Schewtschenko", "de"), ("Shevchenko", "Ševčenka", "hr"), ("Shoigu", "Szojgu", "pl"),
    ("Michael", "Maikls", "lv"), ("Humphrey", "Hamfrijs", "lv"), ("Johnson", "Džonsons", "lv"), ("Bush", "Bušas", "lt"),
]


@pytest.mark.parametrize(("name", "heard", "language"), HEARD)
def test_names_written_by_ear(name: str, heard: str, language: str) -> None:
    assert alike(name, naming("en"), heard, naming(language))


@pytest.mark.parametrize(("name", "other", "language"), [
    ("Merkel", "Macron", "lv"), ("Xinghai", "Li-pching", "cs"), ("Trump", "Trsmp", "es"), ("Uchida", "Ueda", "hu"),
    ("Colorado", "Colarado", "pt"), ("Nevada", "Nenada", "nl"), ("Pyongyang", "Kante", "pt"),
])
def test_others_do_not_sound_alike(name: str, other: str, language: str) -> None:
    assert not alike(name, naming("en"), other, naming(language))


@pytest.mark.parametrize(("name", "other", "language", "expected"), [
    ("Uchida", "Učida", "cs", True), ("Uchida", "Učidovi", "cs", True), ("Uchida", "Uchila", "cs", False),
    ("Shoigu", "Šojgu", "cs", True), ("Macron", "Macrom", "cs", False),
])
def test_a_name_in_other_letters_is_no_misspelling(name: str, other: str, language: str, expected: bool) -> None:
    assert rewritten(name, naming("en"), other, naming(language)) is expected
