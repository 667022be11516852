"""The script of a text is told by its letters."""

from __future__ import annotations

import pytest

from factcheck.languages.scripts import beyond_ascii, script


@pytest.mark.parametrize(("text", "name"), [
    ("Hello", "Latn"), ("Привет", "Cyrl"), ("你好", "Hani"), ("日本語です", "Hira"),
    ("안녕", "Hang"), ("مرحبا", "Arab"), ("1", "Latn"),
])
def test_tells_scripts_apart(text: str, name: str) -> None:
    assert script(text) == name


def test_only_what_is_beyond_ascii_is_kept() -> None:
    assert beyond_ascii("naïve – naïve") == "ï–"
