"""Correct translations raise nothing: fifteen sentences full of figures in sixteen languages."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import compare

TEXTS: dict[str, list[str]] = yaml.load(Path(__file__).with_name("parallel.yaml").read_text("utf-8"), yaml.BaseLoader)
FACTS = ("number-", "unit-", "date-", "code-", "qualifier-", "direction-")


@pytest.mark.parametrize("language", [language for language in TEXTS if language != "en"])
def test_correct_translations_raise_nothing(language: str) -> None:
    texts = {code: "\n\n".join(TEXTS[code]) for code in ("en", language)}
    findings = compare(texts, source="en")
    assert [f"{finding.rule}: {finding.message}" for finding in findings if finding.rule.startswith(FACTS)] == []


@pytest.mark.parametrize("language", [language for language in TEXTS if language != "en"])
def test_a_changed_figure_is_found(language: str) -> None:
    """One digit of the figure in the second sentence is another one."""
    changed = [sentence.replace("40", "60", 1).replace("4만", "6만") if number == 1 else sentence
               for number, sentence in enumerate(TEXTS[language])]
    texts = {"en": "\n\n".join(TEXTS["en"]), language: "\n\n".join(changed)}
    found = [finding for finding in compare(texts, source="en") if finding.rule.startswith(FACTS)]
    assert [(finding.rule, finding.location.language) for finding in found] == [("number-mismatch", language)]
