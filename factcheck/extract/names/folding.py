"""Write words so that spellings that differ only in case, accents or script can be compared.

Latin words lose case and accents; words of other scripts are written in Latin letters. What is left of a
word from another script is a rough likeness: it may show that two names are the same, never that they differ.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import regex

_ASIDE = regex.compile(r"[^\p{L}\p{N}]+")
_FOREIGN = regex.compile(r"[[\p{L}\p{M}]--[\p{Latin}\p{Inherited}]]", regex.V1)
_NOT_LATIN = regex.compile(r"[[\p{L}]--[\p{Latin}]]", regex.V1)
_MARK = regex.compile(r"[\p{M}\u00ad\u200b-\u200f]+")
_VOWELS = re.compile(r"[aeiouyhw]+")

_LETTERS = {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h",
            "ŧ": "t", "ŋ": "n", "’": "'", "ʼ": "'", "ʻ": "'", "\u2011": "-"}
"""Letters that Unicode does not take apart into a base and a mark."""

_TWICE = re.compile(r"(.)\1+")
_SOUNDS = ((re.compile(r"(?<=[^aeiouyhw])w(?=[^aeiouyhw]|$)"), ""),
           (re.compile(r"^mp"), "b"), (re.compile(r"^nt"), "d"),
           (re.compile(r"tch|tsch|tsh|cz|ch|sch|sh|zh|sz|dzh"), "S"), (re.compile(r"ph|f|w|v|b"), "F"),
           (re.compile(r"c(?=[eiy])|ks|ts|x|z"), "s"), (re.compile(r"c|q|g|k|kh"), "k"),
           (re.compile(r"dj|j|y"), "i"), (re.compile(r"d"), "t"), (re.compile(r"l"), "r"))
"""Letters that one script keeps apart and another does not; coarse, since only likeness is asked for.

Between consonants, the w of an abjad is a vowel; Greek begins names with "mp" and "nt" that are spoken b and d.
"""


class _Letters(dict[int, str]):
    """What each character is folded to, found out when it is first met; no character depends on its neighbours."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if _FOREIGN.match(letter):
            from anyascii import anyascii
            letter = anyascii(letter)
        folded = _MARK.sub("", unicodedata.normalize("NFKD", letter.casefold()))
        self[code] = found = "".join(_LETTERS.get(each, each) for each in folded)
        return found


_FOLDED = _Letters()


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Write a word without case and accents, and in Latin letters."""
    return fold_text(word)


def fold_text(text: str) -> str:
    """Fold a running text, word by word as `fold` does."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


def latin(word: str) -> bool:
    """Whether a word has no letter of another script than the Latin one."""
    return word.isascii() or not _NOT_LATIN.search(word)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a folded word, alike for letters that scripts write alike.

    Scripts agree on consonants long before they agree on vowels: abjads write none, and those of English
    are not written as they sound.
    """
    folded = _ASIDE.sub("", fold(word))
    for pattern, sound in _SOUNDS:
        folded = pattern.sub(sound, folded)
    first, rest = folded[:1], _VOWELS.sub("", folded[1:])
    head = "" if first in "aeiouyh" else first
    return _TWICE.sub(r"\1", head + rest)
