"""How alike two words are that may be the same name: inflected, cognate, transliterated, misspelt."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import starmap

import regex
from rapidfuzz.distance import OSA, Prefix
from rapidfuzz.fuzz import ratio

from ...extract.names.folding import fold, latin, skeleton
from ...extract.names.gazetteer import exonyms_of_one, same_city
from ...extract.names.naming import LONGEST_ENDING, STEM, Naming, places

COGNATE = 70.0
"""From this likeness on (rapidfuzz's ratio) two words are one word in two languages."""
COGNATE_PREFIX = 0.6
"""... or from this share of the longer word on that both begin with."""
TRANSLITERATED = 0.72
"""From this likeness on a word of another script may be the name."""
_RESPELT = tuple((re.compile(pattern), sound) for pattern, sound in (
    (r"(.)\1+", r"\1"), (r"ph|pf", "f"), (r"th", "t"), (r"ck|[cq]u?(?=[^eiy]|$)|kh", "k"), (r"ou|oo", "u"), (r"w", "v"),
    (r"[yj]", "i"), (r"i+", "i"), (r"^i(?=e)", ""), (r"ks", "x"), (r"c(?=[eiy])|z", "s"), (r"(?<=[bcdgklmnprst])h", ""),
    (r"h$|e$|s$", "")))
"""What languages write differently in one name, most of all in names of places."""
_SOFT = re.compile(r"j|d?g(?=[eiy])|tz")
"""What is spoken as in "judge" in English, and what Greek writes for it."""
_SPARE = regex.compile(r"[\p{Greek}\p{Katakana}]")
_FEWER = tuple((re.compile(pattern), sound) for pattern, sound in (
    (r"goy|^oy(?=[aeio])", "wy"), (r"ts|t?ch|sh", "s"), (r"gh|(?<=[aeo])h", ""), (r"mp", "b"), (r"nt", "d"),
    (r"gk", "g")))
"""Scripts of languages without all sounds of English, and how they write some: Bush is "Mpous", Hughes "Chiouz"."""
VOWELS = frozenset("aeiouy")
RICH = 12
"""A language with so many endings changes stems, too."""


@lru_cache(maxsize=65536)
def inflected(name: str, known: Naming, other: str, others: Naming) -> bool:
    """Whether two folded words are forms of one name, each in its own language.

    Endings are compared after the *full* stem: names that begin alike are different names.
    """
    if name == other:
        return True
    ending = _ending(name, other)
    if ending is not None:
        return ending in others.endings
    ending = _ending(other, name)
    if ending is not None:
        return ending in known.endings
    if _restemmed(name, other, others) or _restemmed(other, name, known):
        return True
    for mine in known.endings:
        if name.endswith(mine) and len(name) - len(mine) > 2:
            ending = _ending(name[:len(name) - len(mine)], other)
            if ending is not None and (not ending or ending in others.endings):
                return True
    return False


def _restemmed(name: str, other: str, others: Naming) -> bool:
    """Whether a word is a name that lost the end of its stem to an ending: Menga, "Mengi"."""
    for stem in others.stems:
        if name.endswith(stem) and len(name) - len(stem) > 2:
            ending = _ending(name[:len(name) - len(stem)], other)
            if ending is not None and (ending in others.endings or ending in others.stems):
                return True
    return False


def _ending(stem: str, word: str) -> str | None:
    """What a word adds to a stem; None if it does not begin with it."""
    return word[len(stem):].lstrip("'’-") if len(stem) > 1 and word.startswith(stem) else None


@lru_cache(maxsize=65536)
def cognate(name: str, other: str) -> bool:
    """Whether two folded words are likely one word in two languages."""
    if len(name) < 3 or len(other) < 3:
        return name == other
    shared = Prefix.similarity(name, other)
    if shared >= COGNATE_PREFIX * max(len(name), len(other)) or shared >= 5 or ratio(name, other) >= COGNATE:
        return True
    if min(len(name), len(other)) < 5:
        return False
    sounds = _sound(name), _sound(other)
    return Prefix.similarity(*sounds) >= max(4, min(5, *map(len, sounds)))


def akin(name: str, other: str) -> bool:
    """Whether a word with a small letter comes from a name, as "siriani" from Syria: they begin alike."""
    return Prefix.similarity(name, other) >= max(4, COGNATE_PREFIX * len(name))


@lru_cache(maxsize=65536)
def typing_error(name: str, other: str) -> bool:
    """Whether two folded words differ by one typing error: a letter added, left out or changed, two swapped."""
    return name != other and OSA.distance(name, other, score_cutoff=1) <= 1


@lru_cache(maxsize=65536)
def stems(word: str, known: Naming) -> tuple[str, ...]:
    """A folded word, and what is left of it without an ending of its language."""
    return (word, *sorted({word[:-len(ending)] for ending in known.endings
                           if ending and word.endswith(ending) and len(word) - len(ending) >= STEM}))


@lru_cache(maxsize=65536)
def misspelt(name: str, other: str, others: Naming) -> bool:
    """Whether a folded word is a name with a typing error; where names are inflected, with another letter in its stem.

    The last vowel of a name and the last letter of a stem are what languages change.
    """
    if len(name) < 4:
        return False
    if typing_error(name, other):
        return not (name[:-1] == other[:-1] and {name[-1], other[-1]} <= VOWELS)
    if len(others.endings) < RICH or not -3 < len(other) - len(name) <= LONGEST_ENDING:
        return False
    roots = {name, *(name[:-len(end)] for end in others.stems if name.endswith(end))}
    return any(len(root) == len(stem) >= STEM and root[-1] == stem[-1] and not respelt(root, stem)
               and (sum(one != two for one, two in zip(root, stem, strict=True)) == 1 or typing_error(root, stem))
               for root in roots for stem in stems(other, others)[1:])


def may_end(one: str, other: str, known: Naming) -> bool:
    """Whether two words differ only in what may be endings in their language."""
    shared = Prefix.similarity(one, other)
    tails = {fold(word[shared:]) for word in (one, other)}
    return bool(known.endings) and all(not tail or tail in known.endings or tail in known.stems for tail in tails)


@lru_cache(maxsize=65536)
def respelt(name: str, other: str) -> bool:
    """Whether two folded words differ only as one name does between languages: Yunnan, "Junnan"; Vienna, "Viena"."""
    return _sound(name) == _sound(other)


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    for pattern, sound in _RESPELT:
        word = pattern.sub(sound, word)
    return word


def declined(name: str, other: str, others: Naming) -> bool:
    """Whether a word differs from a name only where its language may change the end: Menga, "Mendze"."""
    if len(others.endings) < RICH or len(name) < 4:
        return False
    keep = max(3, len(name) - 2)
    return other[:keep] == name[:keep] and abs(len(other) - len(name)) < 5


def same_name(name: str, known: Naming, other: str, others: Naming) -> bool:
    """Whether two words, each as its language writes it, are likely one name: by form, as a place, or by sound.

    Where only a sound can be compared, names that are heard alike are one: the document has the last word.
    """
    one, two = fold(name), fold(other)
    here, there = places(known.language).get(one), places(others.language).get(two)
    city = same_city(name, other, others.endings, others.stems) or bool(
        exonyms_of_one(name, other, others.endings, others.stems))
    if here or there:
        return here == there or here is None and city
    if latin(name) and latin(other):
        return city or inflected(one, known, two, others) or respelt(one, two)
    return city or transliterated(name, other) >= TRANSLITERATED


@lru_cache(maxsize=65536)
def transliterated(name: str, other: str) -> float:
    """How likely a word is a name in another script, from 0 to 1, in the likeliest way to say both."""
    one, two = fold(name), fold(other)
    ways = [(one, two), (_soft(one), _soft(two))]
    if _SPARE.search(other):
        ways.append((_spare(one), _spare(two)))
    return max(starmap(_likeness, dict.fromkeys(ways)))


@lru_cache(maxsize=65536)
def _soft(word: str) -> str:
    """A folded word with the soft sounds that English has for some of its letters: Julie, "Tzouli"."""
    return _SOFT.sub("dzh", word)


@lru_cache(maxsize=65536)
def _spare(word: str) -> str:
    """A folded word with one letter for sounds that Greek and Japanese have no letter for, or two."""
    word = _soft(word)
    for pattern, sound in _FEWER:
        word = pattern.sub(sound, word)
    return word


def _likeness(name: str, other: str) -> float:
    """How alike two folded words are.

    Consonants count more than vowels; what inflection adds to the longer word costs little.
    """
    likeness = ratio(name, other) / 100
    one, two = skeleton(name), skeleton(other)
    if not one or not two:
        return likeness
    shared, shortest, longest = Prefix.similarity(one, two), *sorted((len(one), len(two)))
    bones = max(ratio(one, two) / 100, shared / shortest * (0.94 if longest - shared < 3 and shared > 1 else 0.6))
    return 0.7 * bones + 0.3 * likeness
