"""Read Roman numerals that follow a name (Louis XIV), and those beside the word that they count (XIXe siècle)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import regex

from ...languages.trie import Entry, Match
from .atom import Scan

_NUMERAL = regex.compile(
    r"(?<=\p{L} )(?=[IVXL]{2}|[VX])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?!['’.-]?[\p{L}\p{Nd}])"
)

_ROMAN = r"((?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))"
_ROMAN_BEFORE = regex.compile(rf"(?<![\p{{L}}\p{{Nd}}]){_ROMAN}(?:-?\p{{Ll}}{{1,4}}|[º°ª.])?\s*$")
_ROMAN_AFTER = regex.compile(rf"\s*(?:\p{{Ll}}{{2}}\s)?{_ROMAN}\b(?:-?\p{{Ll}}{{1,4}}\b)?")
_ROMAN_LISTED = regex.compile(
    rf"(?<![\p{{L}}\p{{Nd}}]){_ROMAN}(?:-?\p{{Ll}}{{1,4}}|[º°ª.])?\s*(\p{{L}}+|[-–])\s*$"
)
_LISTED_AFTER = regex.compile(rf"\s*(\p{{L}}+|[-–])\s*(?:\p{{Ll}}{{2}}\s)?{_ROMAN}\b(?:-?\p{{Ll}}{{1,4}}\b)?")
LATIN = str.maketrans("ІХ", "IX")
"""Cyrillic letters by which Roman numerals are typed."""

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


class Numeral(NamedTuple):
    """A Roman numeral beside a word, and the span of both."""

    value: int
    start: int
    end: int


def numeral_beside(scan: Scan, atom: Match) -> Numeral | None:
    """The Roman numeral before or after a word: XIVe siècle, III квартал, trimestrul al III-lea."""
    low = max(0, atom.start - 12)
    before = _ROMAN_BEFORE.search(scan.text[low : atom.start].translate(LATIN))
    if before:
        return Numeral(roman(before.group(1)), low + before.start(), atom.end)
    after = _ROMAN_AFTER.match(scan.text[atom.end : atom.end + 16].translate(LATIN))
    return Numeral(roman(after.group(1)), atom.start, atom.end + after.end()) if after else None


def listed_numeral(scan: Scan, end: int) -> Numeral | None:
    """The numeral that "and" joins to the one that begins at a place: XVIII и XIX века."""
    low = max(0, end - 16)
    found = _ROMAN_LISTED.search(scan.text[low:end].translate(LATIN))
    link = scan.language.ranges.match(found.group(2).lower(), 0) if found else None
    if found is None or link is None or link.end < len(found.group(2)):
        return None
    return Numeral(roman(found.group(1)), low + found.start(), low + found.end(1))


def numeral_listed_after(scan: Scan, end: int) -> Numeral | None:
    """The numeral that "and" or a dash joins to the one that ends at a place: siglos XVIII y XIX."""
    found = _LISTED_AFTER.match(scan.text[end : end + 24].translate(LATIN))
    link = scan.language.ranges.match(found.group(1).lower(), 0) if found else None
    if found is None or link is None or link.end < len(found.group(1)):
        return None
    return Numeral(roman(found.group(2)), end + found.start(2), end + found.end())
