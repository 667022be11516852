"""How much a text says, in letters."""

from __future__ import annotations

import regex

LONG = 25
"""The weight of a sentence that nobody says twice, or in another script, by accident."""

_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")


def weight(text: str) -> float:
    """The length of a text in letters of the Latin script; dense ones count twice and a half."""
    return len(text) if text.isascii() else len(text) + 1.5 * len(_WIDE.findall(text))
