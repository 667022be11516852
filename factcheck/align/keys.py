"""Keys: what a sentence and its translation have in common on the surface.

A key is a short text: the significant digits of a number, the first letters of a word, the consonants of a name. It
comes with the chance that a faithful translation of the sentence has the same key. How telling it is to meet a key on
both sides is not decided here but by how often the document uses it: no stop list is needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache

import regex
from anyascii import anyascii

from ..model import Fact, Sentence, Version
from ..segment import habits, script
from ..values import Date, Range, Time, Value, plain
from .called import called_words

Keys = Mapping[str, float]
"""The keys of a sentence, each with the chance that its translation has it too."""

NUMBERS = (0.6, 0.75, 0.9)
"""Chance that a number of one, two, three or more significant digits is written in digits in the translation too."""
WEAK = 0.35
"""The same for a number in words or another weak fact."""
NAME, INITIAL, WORD = 0.85, 0.8, 0.5
"""Chance that the first letters of a name, of another capitalised word, and of any other word, are found again if both
versions use them: then they are hardly there by accident."""
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
STRONG = "#"
"""The first character of the keys that must be found again even if the other version never has them."""

_NUMBER = regex.compile(r"\p{Nd}++(?:[.,'’٫٬ \u00a0\u202f\u2009]\p{Nd}{3}(?!\p{Nd}))*+(?:[.,٫]\p{Nd}++)?")
_WORD = {"": regex.compile(r"[\p{L}\p{M}]{2,}+"),
         **dict.fromkeys(("Arab", "Hebr"), regex.compile(r"[\p{L}\p{M}]{3,}+")),
         **dict.fromkeys(("Hani", "Hira", "Thai", "Laoo", "Khmr", "Mymr"),
                         regex.compile(r"(?=[\p{Latin}\p{Katakana}])(?:[\p{Latin}\p{M}]{2,}+|[\p{Katakana}ー]{2,}+)"))}
"""What counts as a word, by the script of the version; where no spaces stand between words, only loans do."""
_MARK = regex.compile(f"[{''.join(MARKS)}]")
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
         han: bool) -> list[Keys]:
    """The keys of each sentence.

    :param related: whether both versions are in one script, so that words look alike
    :param han: whether both use Han characters
    """
    text = version.text
    called = called_words(version.language)
    known = _known(version.language, related)
    written = script(text)
    words = _WORD.get(written, _WORD[""])
    plain_capitals = habits(version).nouns or (not related and written == "Latn")
    found: list[Keys] = []
    place = 0
    for sentence in sentences:
        here = text[sentence.start:sentence.end]
        mine: dict[str, float] = {}
        if han:
            mine.update(dict.fromkeys(_HAN.findall(here), HAN))
        inside: list[Fact] = []
        while place < len(facts) and facts[place].start < sentence.end:
            inside.append(facts[place])
            place += 1
        for key in called.unspaced(here):
            mine[key] = CALLED
        before = ""
        for place_, word in enumerate(words.findall(here)):
            key, second, stem, sound, capital = known[word]
            if second and before:
                key = key or called.pair(before, word)
            before = word
            if key:
                mine[key] = CALLED
            if stem:
                mine.setdefault(stem, WORD if not capital else NAME if place_ and not plain_capitals else INITIAL)
            if sound:
                mine.setdefault(sound, SOUND if capital else LOAN)
        for mark in _MARK.findall(here):
            mine.setdefault(*MARKS[mark])
        whole = [(fact.start, fact.end) for fact in inside if _add_fact(fact, mine)]
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


class _Known(dict[str, tuple[str, bool, str, str, bool]]):
    """What there is to know of each word, found out when it is first met.

    The key of what it is called, whether it may end a name of two words, its first letters, its sound (asked for
    across scripts only), and whether it begins with a capital, as all words do where there are none.
    """

    def __init__(self, language: str, related: bool) -> None:
        self._called, self._related = called_words(language), related

    def __missing__(self, word: str) -> tuple[str, bool, str, str, bool]:
        called, related = self._called, self._related
        found = (called[word], word in called.seconds, _stem(word) if related or _LATIN.match(word) else "",
                 "" if related else _sound(word), not word[0].islower())
        self[word] = found
        return found


@cache
def _known(language: str, related: bool) -> _Known:
    return _Known(language, related)


def _stem(word: str) -> str:
    """The first letters of a word without accents; empty if it is too short to tell."""
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
