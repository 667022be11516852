"""How long sentences are, in letters of English."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from ...languages.scripts import SCRIPTS, beyond_ascii
from ...languages.tables import table
from ...model import Sentence, Version
from ...segment import habits


@cache
def _weights() -> tuple[tuple[regex.Pattern[str], float], ...]:
    entries = table("sentences")
    return tuple((SCRIPTS[name], float(entries[name]["weight"]) - 1)
                 for name in SCRIPTS if "weight" in (entries.get(name) or {}))


def lengths(version: Version, sentences: Sequence[Sentence]) -> list[float]:
    """The length of each sentence as that of an English translation: dense scripts weigh more, wordy languages less."""
    text = version.text
    letters = beyond_ascii(text)
    dense = [(pattern, weight) for pattern, weight in _weights() if pattern.search(letters)]
    ratio = habits(version).length
    found = []
    for sentence in sentences:
        size = float(sentence.end - sentence.start)
        for pattern, weight in dense:
            size += weight * len(pattern.findall(text, sentence.start, sentence.end))
        found.append(size / ratio)
    return found
