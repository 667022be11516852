"""Boilerplate and scraps of another language that were left in a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from ...languages.scripts import script
from ...model import Comparison, Problem
from ..memory import remembered
from ..places import others, place, runs, span, texts
from .untranslated import foreign, strange, untouched
from .weight import weight

LONGEST = 120
"""Letters of a block up to which it may be a scrap; longer ones are text."""
HOME = 0.9
"""The share of a version's sentences in its own script above which another script is out of place."""
FOREIGN = 0.8

_LETTER = regex.compile(r"\p{L}")
_SMALL = regex.compile(r"\b\p{Ll}{2,}+")
_SPACE = regex.compile(r"\W+")


def residue(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Short blocks in a script that is not the version's, and that no other version has."""
    for version in comparison.document.versions:
        scraps = leftovers(comparison, version.language)
        for run in runs(scraps):
            here = place(comparison, version.language, span(comparison, version.language, run), "extra")
            yield Problem(here, values={"text": " ".join(here.text.split()), "language": version.language})


@remembered
def leftovers(comparison: Comparison, language: str) -> list[int]:
    """The sentences of a version that are left over."""
    version = comparison.document.version(language)
    home = script(version.text)
    if not strange(version.text, home):
        return []
    here = texts(comparison, language)
    scraps = [number for number, text in enumerate(here)
              if weight(text) <= LONGEST and _LETTER.search(text) and foreign(text, home) >= FOREIGN]
    if not scraps or len(scraps) > (1 - HOME) * len(here) + 1:
        return []
    elsewhere = [_SPACE.sub("", other.text) for other in others(comparison, language)]
    copied = untouched(comparison, language)
    return [number for number in scraps if _whole(comparison, language, number) and number not in copied
            and not (script(here[number]) == "Latn" and not _prose(here[number]))
            and not any(_SPACE.sub("", here[number]) in text for text in elsewhere)]


def _whole(comparison: Comparison, language: str, number: int) -> bool:
    """Whether a sentence is a block of its own."""
    sentence = comparison.sentences[language][number]
    block = comparison.document.version(language).blocks[sentence.block]
    return (sentence.start, sentence.end) == (block.start, block.end)


def _prose(text: str) -> bool:
    """Whether Latin letters are words, not a name or a code that has no other spelling."""
    return _SMALL.search(text) is not None
