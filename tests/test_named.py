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
CHANGED, LIMITS = ([tuple(row.split("\t")) for row in (FOLDER / name).read_text("utf-8").splitlines()[1:]]
                   for name in ("changed.tsv", "limits.tsv"))
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
    assert found(language, int(line) - 1, before, after)


@pytest.mark.xfail(strict=True, reason="chance makes the sounds of another script alike")
@pytest.mark.parametrize(("language", "line", "before", "after"), LIMITS)
def test_known_limits(language: str, line: str, before: str, after: str) -> None:
    assert found(language, int(line) - 1, before, after)


def found(language: str, place: int, before: str, after: str) -> bool:
    """Whether a change of a name in one sentence is found there."""
    sentences = list(TEXTS[language])
    assert before in sentences[place]
    sentences[place] = sentences[place].replace(before, after, 1)
    return place // PARAGRAPH in {finding.location.line // PARAGRAPH for finding in accused(language, sentences)}
