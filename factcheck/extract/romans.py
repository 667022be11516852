"""Find Roman numerals that follow a name: Louis XIV, Super Bowl LII."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from ..languages.trie import Entry, Match

_NUMERAL = regex.compile(
    r"(?<=\p{L} )(?=[IVXL]{2}|[VX])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?!['’.-]?[\p{L}\p{Nd}])"
)

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def roman(numeral: str) -> int:
    """The value of a Roman numeral up to 89."""
    values = [_VALUES[letter] for letter in numeral]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


def numerals(text: str) -> Iterator[Match]:
    """The numerals after words with a capital, as ordinals, which other languages write in words or digits."""
    for match in _NUMERAL.finditer(text):
        word = text[text.rfind(" ", 0, match.start() - 1) + 1]
        if word.isupper():
            yield Match(match.start(), match.end(), (Entry("ordinal", Decimal(roman(match.group()))),))
