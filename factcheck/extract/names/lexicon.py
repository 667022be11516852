"""Is this a common word of the language? Small frozen word lists, one a language, loaded when first asked for.

`tools/words.py` makes them and says from what; a language without a list knows no common words.
"""

from __future__ import annotations

import lzma
from functools import cache
from importlib.resources import files

from ...languages.tables import canonical, fallbacks

_WORDS = files("factcheck.languages") / "words"


def common(word: str, language: str) -> bool:
    """Whether a word, whatever its case, is a common word of a language rather than a name."""
    return word.casefold() in _load(language) or ambiguous(word, language)


def ambiguous(word: str, language: str) -> bool:
    """Whether a common word is more often a name, or written like one: Robin, Senate."""
    return word[:1].upper() + word[1:].casefold() in _load(language)


def listed(language: str) -> bool:
    """Whether there is a list of the common words of a language."""
    return bool(_load(language))


@cache
def _load(language: str) -> frozenset[str]:
    for code in fallbacks(canonical(language)):
        path = _WORDS / f"{code}.txt.xz"
        if path.is_file():
            return frozenset(lzma.decompress(path.read_bytes()).decode("utf-8").splitlines())
    return frozenset()
