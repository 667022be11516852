"""The words of a term in their forms: what is surely one, what acquits, and what only looks alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.checks.inflection import words
from factcheck.languages.tables import LANGUAGES
from factcheck.model import Version

CASES = [tuple(line.split("\t")) for line in (Path(__file__).parent / "inflections.tsv").read_text("utf-8").splitlines()
         if not line.startswith("#")]


@pytest.mark.parametrize(("language", "term", "text", "expected"), CASES)
def test_forms(language: str, term: str, text: str, expected: str) -> None:
    found = words(Version(language, text, ()))
    said = found.echoes((0, len(text)), term, kept=False)
    assert ("yes" if any(found.find(term)) else "perhaps" if said else "no") == expected
    assert said is (expected != "no")


def test_every_language_has_cases() -> None:
    assert {language for language, *_ in CASES} == {*LANGUAGES} - {"zh-Hant"}
