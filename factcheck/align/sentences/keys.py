"""Keys: what a sentence and its translation have in common on the surface.

A key is a short text: the significant digits of a number, the first letters of a word, the consonants of a name. It
comes with the chance that a faithful translation of the sentence has the same key. How telling it is to meet a key on
both sides is not decided here but by how often the document uses it: no stop list is needed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from itertools import chain

import regex
from anyascii import anyascii

from ...languages.glosses import glosses
from ...languages.scripts import beyond_ascii, script
from ...model import Fact, Sentence, Version
from ...segment import habits
from ...values import Date, Range, Time, Value, plain
from ..names.called import called_words, glossed

Keys = Mapping[str, float]
"""The keys of a sentence, each with the chance that its translation has it too."""

NUMBERS = (0.6, 0.75, 0.9)
"""Chance that a number of one, two, three or more significant digits is written in digits in the translation too."""
WEAK = 0.35
"""The same for a number in words or another weak fact."""
NAME, INITIAL, WORD = 0.85, 0.8, 0.5
"""Chance that the first letters of a name, of another capitalised word, and of any other word, are found again if both
versions use them: then they are hardly there by accident."""
MEANING = 0.5
"""The same for what a word means, if the other version uses an English word or one that means the same."""
SOUND, LOAN = 0.6, 0.25
"""The same for the consonants of a capitalised word, and of another word, across scripts."""
TIME, CALLED = 0.75, 0.8
"""The same for a time of day in figures, and for a weekday or a territory."""
HALF_A_DAY = 720
"""Minutes after which a clock of twelve hours shows the same."""
HAN = 0.4
"""Chance that a Han character is found again between two languages that use them."""
MARKS = {**dict.fromkeys("?？؟", ("?", 0.85)), **dict.fromkeys("!！", ("!", 0.6)), **dict.fromkeys("(（", ("(", 0.75)),
         **dict.fromkeys('"“”„«»「」『』', ("“", 0.8)), **dict.fromkeys("%％٪", ("%", 0.7))}
"""Marks that translators keep, as keys with their chances."""
STEM, SKELETON = 5, 4
"""Letters of a word, and consonants of a name, that are compared: inflection comes after them."""
SYLLABLES = 2
"""Hangul syllables of a word that are compared: particles come after them."""
STRONG = "#"
"""The first character of the keys that must be found again even if the other version never has them."""

_NUMBER = regex.compile(r"\p{Nd}++(?:[.,'’٫٬ \u00a0\u202f\u2009]\p{Nd}{3}(?!\p{Nd}))*+(?:[.,٫]\p{Nd}++)?")
_WORD = {**dict.fromkeys(("Arab", "Hebr"), regex.compile(r"[\p{L}\p{M}]{3,}+")),
         **dict.fromkeys(("Hani", "Hira", "Thai", "Laoo", "Khmr", "Mymr"),
                         regex.compile(r"(?=[\p{Latin}\p{Katakana}])(?:[\p{Latin}\p{M}]{2,}+|[\p{Katakana}ー]{2,}+)"))}
"""What counts as a word, by the script of the version; where no spaces stand between words, only loans do."""
_PLAIN, _MARKED = re.compile(r"[^\W\d_]{2,}"), regex.compile(r"[\p{L}\p{M}]{2,}+")
"""The same in all other scripts, in a text without and with marks that are characters of their own."""
_COMBINING = regex.compile(r"\p{M}")
_MARK = re.compile(f"[{''.join(MARKS)}]")
_HANGUL = regex.compile(r"\p{Hangul}")
_HAN = regex.compile(r"\p{Han}")
_LATIN = regex.compile(r"\p{Latin}")
_VOWEL = "0"
_CONSONANTS = str.maketrans({
    **dict.fromkeys("aehiouwy", _VOWEL), **dict.fromkeys("bfpv", "1"), **dict.fromkeys("cgjkqsxz", "2"),
    **dict.fromkeys("dt", "3"), **dict.fromkeys("lr", "4"), **dict.fromkeys("mn", "5"),
})
"""Soundex (Russell 1918) with l and r as one, which Japanese and Korean do not tell apart."""
_TWICE = regex.compile(r"(.)\1+")


def keys(version: Version, sentences: Sequence[Sentence], facts: Sequence[Fact], related: bool,
         han: bool, meanings: bool = True) -> list[Keys]:
    """The keys of each sentence.

    :param related: whether both versions are in one script, so that words look alike
    :param han: whether both use Han characters
    :param meanings: whether to ask what words mean
    """
    text = version.text
    written = script(text)
    pattern = _WORD.get(written) or (_MARKED if _COMBINING.search(beyond_ascii(text)) else _PLAIN)
    plain_capitals = habits(version).nouns or (not related and written == "Latn")
    inside, opening = (_told(version.language, related, plain, meanings) for plain in (plain_capitals, True))
    called, unspaced = called_words(version.language), glossed(version.language if meanings else "")
    found: list[Keys] = []
    place = 0
    for sentence in sentences:
        here = text[sentence.start:sentence.end]
        words = pattern.findall(here)
        mine = dict(chain.from_iterable(map(inside.__getitem__, words[:0:-1])))  # of two chances, the first word's
        if words:
            mine.update(opening[words[0]])
        if not called.seconds.isdisjoint(words):
            mine.update(dict.fromkeys(called.pairs(words), CALLED))
        if unspaced:
            mine.update(dict.fromkeys(chain.from_iterable(unspaced.found(here)), MEANING))
        if called.unspaced:
            mine.update(dict.fromkeys(called.unspaced.found(here), CALLED))
        if han:
            mine.update(dict.fromkeys(_HAN.findall(here), HAN))
        for mark in _MARK.findall(here):
            mine.setdefault(*MARKS[mark])
        first = place
        while place < len(facts) and facts[place].start < sentence.end:
            place += 1
        whole = [(fact.start, fact.end) for fact in facts[first:place] if _add_fact(fact, mine)]
        for match in _NUMBER.finditer(here):
            start = match.start() + sentence.start
            if not any(span[0] <= start < span[1] for span in whole):
                _add_number(significant(match.group()), mine)
        found.append(mine)
    return found


@lru_cache(maxsize=4096)
def significant(digits: str) -> str:
    """The digits of a number without sign, separators and outer zeros: they survive "8,823 Mrd." and "88.23亿"."""
    plain_digits = "".join(str(int(letter)) for letter in digits if letter.isdecimal())
    return plain_digits.strip("0") or "0"


class _Told(dict[str, tuple[tuple[str, float], ...]]):
    """The keys of each word with their chances, found out when it is first met.

    What it is called, its first letters, its sound (asked for across scripts only), and what it means.
    """

    def __init__(self, language: str, related: bool, plain_capitals: bool, meanings: bool) -> None:
        self._called, self._related, self._plain_capitals = called_words(language), related, plain_capitals
        self._glosses = glosses(language) if meanings else {}

    def __missing__(self, word: str) -> tuple[tuple[str, float], ...]:
        related, capital = self._related, not word[0].islower()
        beginning = stem(word)
        spelt = beginning if related or _LATIN.match(word) else ""
        sound = "" if related else _sound(word)
        name = INITIAL if self._plain_capitals else NAME
        entries = ((self._called[word], CALLED), (spelt, name if capital else WORD),
                   (sound, SOUND if capital else LOAN),
                   *((gloss, MEANING) for gloss in self._glosses.get(beginning, ())))
        found = self[word] = tuple(entry for entry in entries if entry[0])
        return found


@cache
def _told(language: str, related: bool, plain_capitals: bool, meanings: bool) -> _Told:
    """What the words of a language tell.

    :param plain_capitals: whether a capital is no sign of a name, as at the start of a sentence
    """
    return _Told(language, related, plain_capitals, meanings)


def stem(word: str) -> str:
    """The first letters of a word without accents, or its first syllables; empty if it is too short to tell."""
    if _HANGUL.match(word):
        return word[:SYLLABLES] if len(word) >= SYLLABLES else ""
    folded = _folded(word)
    return folded[:STEM] if len(folded) > 2 else ""


def _sound(word: str) -> str:
    """The first consonants of a word by class; empty if it has too few to tell."""
    classes = _folded(word).replace("ng", "n").translate(_CONSONANTS)
    skeleton = _TWICE.sub(r"\1", classes).replace(_VOWEL, "")[:SKELETON]
    return "~" + skeleton if len(skeleton) > 1 else ""


def _folded(word: str) -> str:
    return word.lower() if word.isascii() else "".join(filter(str.isalpha, anyascii(word).lower()))


def _add_number(number: str, into: dict[str, float]) -> None:
    into[STRONG + number] = NUMBERS[min(len(number), len(NUMBERS)) - 1]


def _add_fact(fact: Fact, into: dict[str, float]) -> bool:
    """Add the keys of a fact; whether its digits say nothing by themselves, for it is a date, a time, or composed."""
    chance = NUMBERS[-1] if fact.strength == "strong" else WEAK
    value = fact.readings[0].value
    if fact.kind == "percent":
        into["%"] = MARKS["%"][1]
    if isinstance(value, Date):
        if value.part:
            into["part" + value.part] = CALLED
        if not value.month:
            return False
        into["month" + str(value.month)] = chance
        for part in (value.day, value.year) if fact.digits and value.end is None else ():
            if part:
                _add_number(significant(str(part)), into)
        return fact.digits and value.end is None
    if isinstance(value, Time):
        into.setdefault(f"time{value.minutes % HALF_A_DAY}", TIME if fact.digits else WEAK)
        return True
    if fact.kind == "name":
        into["@" + str(value)] = NAME
    elif not fact.digits:
        for number in _numbers(value):
            into.setdefault(STRONG + number if fact.strength == "strong" else number, chance)
    elif isinstance(value, Decimal) and len(_NUMBER.findall(fact.text)) > 1:  # 2조 4000억
        _add_number(significant(str(value)), into)
        return True
    return False


def _numbers(value: Value) -> tuple[str, ...]:
    if isinstance(value, Range):
        return significant(plain(value.low)), significant(plain(value.high))
    return (significant(str(value)),)
