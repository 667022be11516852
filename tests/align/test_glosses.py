"""What common words mean is known in every language, and lines sentences up that have no letters in common."""

from __future__ import annotations

import pytest

from factcheck.align.sentences.keys import MEANING, keys
from factcheck.languages.glosses import glosses
from factcheck.languages.tables import LANGUAGES
from factcheck.read import version
from factcheck.segment import sentences

WORDS = [
    ("ar", "مدرسة", "schoo"), ("bg", "училището", "schoo"), ("cs", "nemocnice", "hospi"), ("de", "Wasser", "water"),
    ("el", "νοσοκομείο", "hospi"), ("es", "agua", "water"), ("fi", "sairaala", "hospi"), ("fr", "eau", "water"),
    ("he", "מים", "water"), ("hi", "अस्पताल", "hospi"), ("hu", "kórház", "hospi"), ("ja", "病院", "hospi"),
    ("ko", "병원", "hospi"), ("pl", "szpital", "hospi"), ("ru", "школа", "schoo"), ("th", "โรงพยาบาล", "hospi"),
    ("tr", "okul", "schoo"), ("vi", "trường", "schoo"), ("zh", "学校", "schoo"), ("zh-Hant", "學校", "schoo"),
]


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_every_language_but_english_has_glosses(language: str) -> None:
    assert len(glosses(language)) > 500
    assert all(gloss.isascii() and 2 < len(gloss) <= 5 for found in glosses(language).values() for gloss in found)


@pytest.mark.parametrize(("language", "word", "gloss"), WORDS)
def test_a_word_has_the_key_of_its_meaning(language: str, word: str, gloss: str) -> None:
    text = version(word, language)
    (found,) = keys(text, sentences(text), (), False, False)
    assert found.get(gloss) == MEANING


def test_an_unknown_language_has_none() -> None:
    assert glosses("tlh") == {} == glosses("en")
