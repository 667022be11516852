"""Every key in the data of the languages is one that their README explains."""

import re
from importlib.resources import files

import pytest

from factcheck.languages.tables import LANGUAGES, table

VALUES = {"scales", "fractions", "duals", "ones", "half_units", "halves", "scores", "units", "months",
          "weekdays", "eras"}
"""Sections whose keys are values or CLDR units."""


def _explained() -> set[tuple[str, str]]:
    text = (files("factcheck.languages") / "data" / "README.md").read_text(encoding="utf-8")
    section, keys = "", set()
    for head, key in re.findall(r"^\| (?:`(\w+)` )?\|(.*?)\|", text, re.MULTILINE):
        section = head or section
        keys.update((section, name) for name in re.findall(r"`(\w+)`", key) or [""])
    keys.discard(("", ""))
    return keys


def _written(language: str) -> set[tuple[str, str]]:
    return {(section, str(key)) for section, entries in table(f"data/{language}").items()
            for key in (entries if isinstance(entries, dict) and section not in VALUES else [""])}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_explained(language: str) -> None:
    unknown = _written(language) - _explained()
    assert not unknown, f"explain {sorted(unknown)} in factcheck/languages/data/README.md"


def test_every_key_that_is_explained_is_used() -> None:
    unused = _explained() - set().union(*map(_written, LANGUAGES))
    assert not unused
