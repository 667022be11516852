"""How far a word of another script is from a name, by their consonants alone.

Scripts agree on consonants long before they agree on vowels: abjads write none, and English does not write its own
as they sound. Both words are written as consonants, digraphs as one sign, and the cheapest way from the name to the
word is counted: an edit distance (Wagner and Fischer 1974) whose costs say how often scripts write one sound for
another: p and b in Arabic, l and r in Korean and Japanese, s and sh. What a word adds at its end costs little, for
languages inflect.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ...extract.names.folding import fold

_SIGNS = tuple((re.compile(pattern), sign) for pattern, sign in (
    (r"[^a-z]+", ""), (r"^mc", "mk"), (r"mb(?=[^aeiouyrl]|$)", "m"), (r"t?sch|sh", "S"), (r"tch|cz|ch", "C"),
    (r"dzh|dj|dg(?=[eiy])", "J"), (r"zh", "Z"), (r"ph", "f"), (r"kh", "X"), (r"gh", "g"), (r"th", "T"), (r"ck|qu", "k"),
    (r"s?c(?=[eiy])", "s"), (r"c|q", "k"), (r"^x|x(?=[iu])", "S"), (r"x", "ks"), (r"j", "J"), (r"^kn", "n"),
    (r"^wr", "r"), (r"ti(?=[aou])", "S"), (r"(.)\1+", r"\1"), (r"[aeiouy]+", "")))
"""How folded words are written as consonants, one step after the other; capitals stand for what two letters write."""
_LETTERS = {"ג׳": "j", "ג'": "j", "צ׳": "ch", "צ'": "ch", "ז׳": "zh", "ז'": "zh", "ו": "w",
            "χ": "kh", "γκ": "g", "μπ": "b", "ντσ": "nts", "ντ": "d", "τζ": "j", "ं": "n", "ँ": "n"}
"""Hebrew, Greek and Hindi letters that are read so in names; vav is more often a vowel than v."""
_READ = re.compile("|".join(_LETTERS))
_SYLLABLE = re.compile("[가-힣]")
_FINALS, _FINAL_S, _FINAL_T = 28, 19, 7
"""How many endings a syllable of Hangul has, and the places among them of what is written s and read t, and of t."""
_SAME, _AKIN, _ELSE = 0.15, 0.3, 1.0
_NEAR = {(one, other): cost for cost, groups in (
    (_AKIN, "sJ pv gh gJ gZ gS hJ XJ XS XC Xs hS kh kC gC dJ Zd tC tS ts Tf mn ZC zt"),
    (_SAME, "bpf bvw fvw td Tt Td Ts Tz kgX Xhg szZ sS rl JZ JC JS CS SZ Cs zJ zS"))
    for group in groups.split() for one in group for other in group if one != other}
"""What one consonant for another costs: nearly the same, akin, or else different."""
_LOST = {"h": 0.15, "w": 0.15, "r": 0.35, "X": 0.4, "g": 0.45, "n": 0.6, "l": 0.6, "J": 0.4, "t": 0.5, "d": 0.5,
         "s": 0.5}
_ADDED = {"h": 0.15, "w": 0.15, "J": 0.35, "r": 0.5, "n": 0.5, "t": 0.5, "d": 0.5, "g": 0.5}
"""What a consonant of the name costs that the word has not, and one of the word that the name has not."""
_RARE = 0.75
_BEFORE, _AFTER = 0.5, 0.12
"""What a consonant more at the beginning of the word costs at most, and one at its end."""


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """The consonants of a word of any script, a sign each."""
    found = fold(_SYLLABLE.sub(_spoken, _READ.sub(lambda match: _LETTERS[match[0]], word.lower())))
    for pattern, sign in _SIGNS:
        found = pattern.sub(sign, found)
    return found


def _spoken(syllable: re.Match[str]) -> str:
    """A syllable of Hangul with the t that a final s is: 굿 is "gut"."""
    final = (ord(syllable[0]) - ord("가")) % _FINALS
    return chr(ord(syllable[0]) - final + _FINAL_T) if final == _FINAL_S else syllable[0]


@lru_cache(maxsize=65536)
def unlike(name: str, word: str) -> float:
    """How far the consonants of a word are from those of a name: 0 if they are the same.

    The costs are shared by the consonants of the name and one more, for few consonants tell less.
    """
    row = [0.0]
    added = _added(word)
    for cost in added:
        row.append(row[-1] + min(_BEFORE, cost))
    for place, sign in enumerate(name):
        lost, last = _cost(name, place, _LOST), place == len(name) - 1
        following = [row[0] + lost]
        for column, other in enumerate(word):
            following.append(min(row[column] + (0 if sign == other else _NEAR.get((sign, other), _ELSE)),
                                 row[column + 1] + lost, following[column] + (_AFTER if last else added[column])))
        row = following
    return row[-1] / (len(name) + 1)


@lru_cache(maxsize=65536)
def _added(word: str) -> tuple[float, ...]:
    """What each consonant of a word costs that a name has not."""
    return tuple(_cost(word, place, _ADDED) for place in range(len(word)))


def apart(one: str, other: str) -> float:
    """How far two words are from each other, seen from either."""
    bones, others = consonants(one), consonants(other)
    return max(unlike(bones, others), unlike(others, bones))


def _cost(word: str, place: int, costs: Mapping[str, float]) -> float:
    """What a consonant too many costs; the first of what some scripts write with two, as "ts" and "mp", is cheap."""
    sign, following = word[place], word[place + 1:place + 2]
    if following and (sign in "tdsS" and following in "sSzZCJ" or sign in "mn" and following in "pbtdkg"):
        return _SAME
    return costs.get(sign, _RARE)


@lru_cache(maxsize=65536)
def closest(name: str, run: str) -> tuple[float, int, int]:
    """How far what sounds most like a name in a run of consonants is from it, and where in the run that is."""
    row = [(0.0, -column) for column in range(len(run) + 1)]
    for place, sign in enumerate(name):
        lost = _cost(name, place, _LOST)
        following = [(row[0][0] + lost, 0)]
        for column, other in enumerate(run):
            cost, start = row[column]
            above, left = row[column + 1], following[column]
            following.append(min((cost + (0 if sign == other else _NEAR.get((sign, other), _ELSE)), start),
                                 (above[0] + lost, above[1]), (left[0] + _cost(run, column, _ADDED), left[1])))
        row = following
    (cost, start), end = min((cell, column) for column, cell in enumerate(row))
    return cost / (len(name) + 1), -start, end
