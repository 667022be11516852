"""Names that languages of the Latin alphabet write as they hear them: Uchida is Učida in Czech, Xi Hszi in Hungarian.

Each language's letters are written as English writes their sounds (`spelling` in `languages/names.yaml`), and compared.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio

from ...extract.names.folding import fold, skeleton
from ...extract.names.naming import Naming
from .likeness import inflected, respelt, transliterated

HEARD = 0.75
"""From this likeness on a word may be a name that was written by ear."""
SYLLABLES = 50.0
"""From this likeness on (rapidfuzz's ratio) two spellings in syllables may be of one name: Guo, "Kuo"."""
_PINYIN = re.compile(r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng?|r(?![aeiou]))?){1,3}(?:-\w+)?")
"""Syllables as Chinese names have them, whose letters stand for other sounds than in English."""
_CHINESE = ((re.compile(r"[csz]h|ts|dz|[qxjzcs]"), "s"), (re.compile(r"ng"), "n"))
"""Sounds of Chinese that other languages write in many ways."""


@cache
def _letters(known: Naming) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(letters) for letters, _ in known.spelling) or r"(?!)")


@lru_cache(maxsize=65536)
def spoken(word: str, known: Naming) -> str:
    """A word in small letters, its sounds written as English writes them."""
    sounds = dict(known.spelling)
    return fold(_letters(known).sub(lambda match: sounds[match[0]], word.lower()))


@lru_cache(maxsize=65536)
def alike(name: str, known: Naming, other: str, others: Naming) -> bool:
    """Whether two words sound alike, each read in its language; consonants decide, and endings may be added.

    Languages that respell every name leave no more than a likeness.
    """
    one, two = spoken(name, known), spoken(other, others)
    stems = {two, *(two.removesuffix(ending) for ending in others.endings if len(two) - len(ending) > 2)}
    if others.respells and any(transliterated(reading, stem) >= HEARD
                               for reading in (one, one.replace("ch", "k")) for stem in stems):
        return True
    if _PINYIN.fullmatch(one):
        syllables = _chinese(one)
        if _same_bones(syllables, {stem for stem in map(_chinese, stems) if ratio(syllables, stem) >= SYLLABLES}):
            return True
    return two != fold(other) and _same_bones(one, stems)


def _chinese(word: str) -> str:
    for pattern, sound in _CHINESE:
        word = pattern.sub(sound, word)
    return word


def _same_bones(name: str, stems: Collection[str]) -> bool:
    """Whether a name has the consonants of a stem, more than one of them."""
    bones = skeleton(name)
    return len(bones) > 1 and any(skeleton(stem) == bones for stem in stems)


def rewritten(name: str, known: Naming, other: str, others: Naming) -> bool:
    """Whether a word is a name in the letters of its own language, and nothing else: no misspelling."""
    one, two = spoken(name, known), spoken(other, others)
    return two != fold(other) and (inflected(one, known, two, others) or respelt(one, two))
