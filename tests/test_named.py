"""The names of three reports in many languages: none is accused where all are right, and a wrong one is found.

The sentences of `names/` were written for the tests, full of names of people, firms, cities, rivers, kings and cars:
line for line the same in every language.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import Finding, compare

FOLDER = Path(__file__).with_name("names")
TEXTS = {path.stem: path.read_text("utf-8").splitlines() for path in sorted(FOLDER.glob("*.txt"))}
LANGUAGES = [language for language in TEXTS if language != "en"]
CHANGED = [tuple(row.split("\t")) for row in (FOLDER / "changed.tsv").read_text("utf-8").splitlines()[1:]]
PARAGRAPH = 2
UNSPACED = frozenset({"ja", "zh"})


def text(sentences: list[str], language: str) -> str:
    """The sentences as paragraphs."""
    joint = "" if language in UNSPACED else " "
    return "\n\n".join(joint.join(sentences[start:start + PARAGRAPH]) for start in range(0, len(sentences), PARAGRAPH))


def accused(language: str, sentences: list[str]) -> list[Finding]:
    """What is found about the names of a translation."""
    texts = {"en": text(TEXTS["en"], "en"), language: text(sentences, language)}
    return [finding for finding in compare(texts, source="en")
            if finding.rule.startswith("name") and finding.severity != "info"]


def test_every_language_says_every_sentence() -> None:
    assert {language: len(sentences) for language, sentences in TEXTS.items()} == dict.fromkeys(TEXTS, len(TEXTS["en"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_right_names_are_not_accused(language: str) -> None:
    assert [finding.message for finding in accused(language, TEXTS[language])] == []


@pytest.mark.parametrize(("language", "line", "before", "after"), CHANGED)
def test_a_wrong_name_is_found(language: str, line: str, before: str, after: str) -> None:
    sentences = list(TEXTS[language])
    place = int(line) - 1
    assert before in sentences[place]
    sentences[place] = sentences[place].replace(before, after, 1)
    assert place // PARAGRAPH in {finding.location.line // PARAGRAPH for finding in accused(language, sentences)}
