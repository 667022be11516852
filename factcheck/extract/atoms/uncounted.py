"""Years before scale words that do not count by them: in 2015 thousands of people fled."""

from __future__ import annotations

import regex

from ...languages.profile import Profile
from ...languages.trie import SPACES

LIKELY = range(1901, 2100)
"""Years of news; hundreds among them are round numbers first: 2000 million."""

SHORTEST = 4
"""Letters of a scale word in full (mille, tisíc); abbreviations count figures."""

_YEAR = regex.compile(r"(?<![\p{Sc}\p{Nd}][\p{Zs}.,]?)\d{4}(?=\p{Zs}|[-‑:'’]\p{L}{1,5}\p{Zs})")
_UNITS = ("money", "measure", "percent")


def counts_nothing(lower: str, start: int, word: tuple[int, int], language: Profile) -> bool:
    """Whether the figures at a place are a year, so that the scale word after them does not multiply them.

    :param word: where the scale word stands.
    """
    figures = _YEAR.match(lower, start)
    if figures is None:
        return False
    mark = language.before.match(lower, start - 1)
    if mark and mark.has("year"):
        return True
    year = int(figures.group())
    if year not in LIKELY or not year % 100 or word[1] - word[0] < SHORTEST or lower[word[1] - 1] == ".":
        return False
    unit = language.after.match(lower, word[1] + 1) if lower[word[1] : word[1] + 1] in SPACES else None
    return unit is None or not any(map(unit.has, _UNITS))
