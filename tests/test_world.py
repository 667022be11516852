"""Correct translations raise nothing: 158 sentences of news in nine languages from outside Europe, and errors in them.

world/<code>.txt has a sentence a line, the translation of the same line of world/en.txt; all are written for the tests.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

from factcheck import Finding, compare

FOLDER = Path(__file__).parent / "world"
ENGLISH = (FOLDER / "en.txt").read_text("utf-8").splitlines()
TRANSLATIONS = {path.stem: path.read_text("utf-8").splitlines()
                for path in sorted(FOLDER.glob("*.txt")) if path.stem != "en"}
LANGUAGES = list(TRANSLATIONS)
FEW = {path.stem: path.read_text("utf-8").splitlines() for path in sorted((FOLDER / "few").glob("*.txt"))}
"""Languages without number words of their own in the data."""
FACTS = ("number-", "unit-", "date-", "code-", "qualifier-", "direction-")
PARAGRAPH = 3
SOLID = frozenset({"zh-Hant"})
"""Languages without a space between sentences."""

_FIGURE = regex.compile(r"(?<!\p{Nd}[.,٫:-])\p{Nd}{2,}(?![.,٫:]?\p{Nd})")


def facts(findings: list[Finding]) -> list[str]:
    """What findings about values say."""
    return [f"{finding.rule}: {finding.message}" for finding in findings if finding.rule.startswith(FACTS)]


def text(sentences: list[str], language: str) -> str:
    """The sentences as paragraphs."""
    joint = "" if language in SOLID else " "
    return "\n\n".join(joint.join(sentences[start:start + PARAGRAPH]) for start in range(0, len(sentences), PARAGRAPH))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_by_itself_raises_nothing(language: str) -> None:
    found = [(english, message) for english, here in zip(ENGLISH, TRANSLATIONS[language], strict=True)
             for message in facts(compare({"en": english, language: here}, source="en"))]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_text_raises_nothing(language: str) -> None:
    found = compare({"en": text(ENGLISH, "en"), language: text(TRANSLATIONS[language], language)}, source="en")
    assert [f"{finding.rule}: {finding.message}" for finding in found if finding.severity != "info"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_figure_is_found(language: str) -> None:
    """The first digit of the first figure of a sentence is another one."""
    missed = []
    for english, here in zip(ENGLISH, TRANSLATIONS[language], strict=True):
        figure = _FIGURE.search(here)
        if figure:
            place = figure.start()
            wrong = here[:place] + chr(ord(here[place]) + (1 if int(here[place]) < 9 else -3)) + here[place + 1:]
            if not facts(compare({"en": english, language: wrong}, source="en")):
                missed.append((english, wrong))
    assert missed == []


@pytest.mark.parametrize("language", [language for language in FEW if language != "en"])
def test_words_that_are_not_known_raise_nothing(language: str) -> None:
    found = [(english, message) for english, here in zip(FEW["en"], FEW[language], strict=True)
             for message in facts(compare({"en": english, language: here}, source="en"))]
    assert found == []


@pytest.mark.parametrize("language", [language for language in FEW if language != "en"])
def test_another_figure_is_found_among_words_that_are_not_known(language: str) -> None:
    english = "At least 844 people have died since 2014."
    assert facts(compare({"en": english, language: "844 2014"}, source="en")) == []
    assert facts(compare({"en": english, language: "847 2014"}, source="en")) != []
    assert facts(compare({"en": english, language: "844 2015"}, source="en")) != []
