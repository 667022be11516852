"""Correct translations of news raise nothing, in nineteen languages; a wrong figure, unit, month or sign is found.

The sentences of `news/` were written for the tests: line for line the same in every language.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import Finding, compare

NEWS = Path(__file__).with_name("news")
TEXTS = {path.stem: path.read_text("utf-8").splitlines() for path in sorted(NEWS.glob("*.txt"))}
LANGUAGES = [language for language in TEXTS if language != "en"]
CHANGED = [tuple(row.split("\t")) for row in (NEWS / "changed.tsv").read_text("utf-8").splitlines()[1:]]
FACTS = ("number-", "unit-", "date-", "code-", "qualifier-", "direction-")
FIGURES = {14: "2", 22: "17", 31: "40", 35: "15", 53: "85", 64: "27", 66: "42"}
"""Figures in digits, by their line; another digit is written for the last of each."""
LIMITS = [
    ("lt", 19),  # septintajame ir aštuntajame dešimtmečiuose: a decade that is named once for two
    ("uk", 20),  # На початку ХХ століття і знову наприкінці XVIII: a century whose word stands with another one only
]


def found(language: str, sentences: list[str]) -> list[tuple[int, Finding]]:
    """What is found about facts in a translation, by the number of the sentence."""
    texts = {"en": "\n\n".join(TEXTS["en"]), language: "\n\n".join(sentences)}
    return [((finding.location.line + 1) // 2, finding) for finding in compare(texts, source="en")
            if finding.rule.startswith(FACTS)]


def test_every_language_says_every_sentence() -> None:
    assert {language: len(sentences) for language, sentences in TEXTS.items()} == dict.fromkeys(TEXTS, len(TEXTS["en"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_correct_translations_raise_nothing(language: str) -> None:
    assert [(line, finding.rule, finding.message) for line, finding in found(language, TEXTS[language])
            if (language, line) not in LIMITS] == []


@pytest.mark.xfail(strict=True, reason="not read")
@pytest.mark.parametrize(("language", "line"), LIMITS)
def test_known_limits(language: str, line: int) -> None:
    assert line not in {place for place, _ in found(language, TEXTS[language])}


def with_another(figure: str, sentence: str) -> str:
    """The sentence with another last digit in the last place where the figure stands."""
    start, _, end = sentence.rpartition(figure)
    return f"{start}{figure[:-1]}{(int(figure[-1]) + 4) % 10}{end}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_digit_is_found(language: str) -> None:
    changed = {line: figure for line, figure in FIGURES.items() if figure in TEXTS[language][line - 1]}
    sentences = [with_another(changed[line], sentence) if line in changed else sentence
                 for line, sentence in enumerate(TEXTS[language], 1)]
    assert len(changed) > 4
    assert sorted({line for line, _ in found(language, sentences) if (language, line) not in LIMITS}) == sorted(changed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_word_is_found(language: str) -> None:
    rows = [(int(line), before, after) for code, line, before, after in CHANGED if code == language]
    while rows:
        sentences, later = list(TEXTS[language]), []
        changed: set[int] = set()
        for line, before, after in rows:
            if line in changed:  # one change at a time in a sentence
                later.append((line, before, after))
                continue
            assert before in sentences[line - 1]
            sentences[line - 1] = sentences[line - 1].replace(before, after)
            changed.add(line)
        assert changed <= {line for line, _ in found(language, sentences)}
        rows = later
