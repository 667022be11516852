"""The scripts that a text is written in."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

import regex

SCRIPTS = {name: regex.compile(pattern) for name, pattern in {
    "Latn": r"\p{Latin}", "Cyrl": r"\p{Cyrillic}", "Grek": r"\p{Greek}", "Arab": r"\p{Arabic}", "Hebr": r"\p{Hebrew}",
    "Deva": r"\p{Devanagari}", "Thai": r"\p{Thai}", "Laoo": r"\p{Lao}", "Khmr": r"\p{Khmer}",
    "Hira": r"[\p{Hiragana}\p{Katakana}]", "Hang": r"\p{Hangul}", "Hani": r"\p{Han}",
}.items()}
"""The scripts (ISO 15924) with entries of their own, as patterns of one character."""
SAMPLE = 600
"""Characters from which the script of a text is judged."""

_BEYOND_ASCII = re.compile(r"[^\0-\x7f]+")


def script(text: str) -> str:
    """The script in which most of a text is written, judged by its first letters; kana make Han Japanese."""
    return _script(text[:SAMPLE])


@lru_cache(maxsize=1024)
def _script(sample: str) -> str:
    times = Counter(sample)
    distinct = "".join(times)
    counts = {name: sum([times[letter] for letter in pattern.findall(distinct)]) for name, pattern in SCRIPTS.items()}
    if counts["Hira"] * 5 > counts["Hani"] > 0:
        return "Hira"
    return max(counts, key=counts.__getitem__)


@lru_cache(maxsize=16)
def beyond_ascii(text: str) -> str:
    """The distinct characters of a text that are not ASCII: they tell at once whether it has some kind of them."""
    return "".join(sorted(set().union(*_BEYOND_ASCII.findall(text))))
