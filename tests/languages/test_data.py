"""Every key in the data of the languages is one that their README explains."""

import re
from importlib.resources import files

import pytest

from factcheck.languages.tables import LANGUAGES, table

VALUES = {"scales", "fractions", "duals", "units", "months", "weekdays", "eras"}
"""Sections whose keys are values or CLDR units."""


def _explained() -> set[tuple[str, str]]:
    text = (files("factcheck.languages") / "data" / "README.md").read_text(encoding="utf-8")
    section, keys = "", set()
    for line in text.splitlines():
        if line.startswith("| `") or line.startswith("| | `"):
            _, head, key, _ = line.split("|", 3)
            section = head.strip(" `") or section
            keys.update((section, name) for name in re.findall(r"`(\w+)`", key) or [""])
    return keys


def _written(language: str) -> set[tuple[str, str]]:
    return {(section, str(key)) for section, entries in table(f"data/{language}").items()
            for key in (entries if isinstance(entries, dict) and section not in VALUES else [""])}


@pytest.mark.parametrize("language", [language.lower() if language != "zh-Hant" else language for language in LANGUAGES])
def test_every_key_is_explained(language: str) -> None:
    unknown = _written(language) - _explained()
    assert not unknown, f"explain {sorted(unknown)} in factcheck/languages/data/README.md"


def test_every_key_that_is_explained_is_used() -> None:
    unused = _explained() - set().union(*map(_written, LANGUAGES))
    assert not unused
