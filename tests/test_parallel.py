"""Correct translations raise nothing: sentences full of figures, of news (parallel.yaml) and of reports (others)."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import compare


def _read(name: str) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = yaml.load(Path(__file__).with_name(name).read_text("utf-8"), yaml.BaseLoader)
    return texts


TEXTS = _read("parallel.yaml")
REPORTS = {name: _read(f"{name}.yaml") for name in ("figures", "rates")}
TRANSLATED = [(name, language) for name, texts in REPORTS.items() for language in texts if language != "en"]
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


@pytest.mark.parametrize(("name", "language"), TRANSLATED)
def test_correct_figures_raise_nothing(name: str, language: str) -> None:
    texts = {code: "\n\n".join(REPORTS[name][code]) for code in ("en", language)}
    findings = compare(texts, source="en")
    assert [f"{finding.rule}: {finding.message}" for finding in findings if finding.rule.startswith(FACTS)] == []


@pytest.mark.parametrize(("name", "language"), TRANSLATED)
@pytest.mark.parametrize("number", [0, 6, 9])
def test_a_changed_digit_is_found(name: str, language: str, number: int) -> None:
    """The first digit of a sentence is another one."""
    source, sentences = (REPORTS[name][code] for code in ("en", language))
    digit = next((letter for letter in sentences[number] if letter.isdecimal()), None)
    if digit is None:
        return
    other = sentences[number].replace(digit, str((int(digit) + 3) % 10), 1)
    changed = [*sentences[:number], other, *sentences[number + 1:]]
    found = compare({"en": "\n\n".join(source), language: "\n\n".join(changed)}, source="en")
    assert [finding for finding in found if finding.rule.startswith(FACTS)]
