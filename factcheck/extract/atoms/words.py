"""Find the words that can be part of a fact, whatever the script, and number words written as one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate

import regex

from ...languages.profile import Profile
from ...languages.trie import Entry, Match
from .atom import Atom
from .decimals import spoken
from .numbers import Amount, Piece, compose, with_ordinal

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー"
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_ELIDED = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*")
"""Words of a language that writes apostrophes inside of number words (п'ятнадцять)."""
_AMONG_OTHERS = regex.compile(rf"[[\p{{L}}\p{{M}}]--[{_UNSPACED}]]+", regex.V1)
"""Words of scripts that put spaces between them, where the language has forms in others as well (slower)."""

KNOWN = 65536
"""So many pieces of text are remembered for each language."""

_HAN_DIGITS = {
    "〇": "0",
    "○": "0",
    "零": "0",
    "一": "1",
    "二": "2",
    "三": "3",
    "四": "4",
    "五": "5",
    "六": "6",
    "七": "7",
    "八": "8",
    "九": "9",
}

_HAN_YEAR = regex.compile(r"[〇○零一二三四五六七八九]{3,}")
"""Han digits written one after the other, as in 二〇一八年 (Unicode Unihan kPrimaryNumeric)."""


def words(lower: str, language: Profile) -> Iterator[Atom]:
    """Words of the language that may be part of a fact, whatever the script."""
    unspaced = language.words.initials()
    if unspaced:
        yield from _unspaced_words(lower, language, unspaced)
    done = 0
    for start, end, prefix in _leading(lower, language) if unspaced else _candidates(lower, language):
        if start < done:
            continue
        found = _prefixed(lower, start, end, prefix, language) if prefix else _word(lower, start, end, language)
        if found:
            done = found.end
            yield found


def _prefixed(lower: str, start: int, end: int, prefix: int, language: Profile) -> Match | None:
    """The form in a word after the particles that are written onto it."""
    found = language.words.match(lower, start + prefix, glued=True)
    if found is None or found.end < end and not found.open:
        return None
    return Match(found.start, max(found.end, end), found.entries)


def _word(lower: str, start: int, end: int, language: Profile) -> Match | None:
    """The form that begins with a word, or the number words written as one in it."""
    if language.particles and (scale := _scales_after_figures(lower, start, language)):
        return scale
    found = language.words.match(lower, start)
    fits = found is not None and (found.end >= end or found.open)
    idiom = found is not None and (found.has("skip") or fits and (not found.open or found.end > end))
    number = compound(lower[start:end], language) if language.glued and not idiom else None
    if number and (not fits or number.end == end - start):
        figures = start and lower[start - 1].isdecimal()
        return Match(start, start + number.end, _as_scale(number.entries) if figures else number.entries)
    if found is None or found.end >= end:
        return found
    if found.open:
        return Match(start, end, found.entries)
    return found if found.end - start > 1 and lower[found.end] in language.particles else None


def _scales_after_figures(lower: str, start: int, language: Profile) -> Match | None:
    """The scale words that are written on to figures, whatever is written on to them: 2만5천명, 3억5천만원."""
    if not start or not lower[start - 1].isdecimal():
        return None
    pieces: list[Piece] = []
    end = start
    while (found := language.words.match(lower, end, glued=True)) and (scale := found.get("scale")) is not None:
        if found.has("noun") and not lower[found.end : found.end + 1].isspace():
            break
        pieces.append((scale, True))
        end = found.end
    value, used = compose(pieces)
    return Match(start, end, (Entry("scale", value),)) if pieces and used == len(pieces) else None


def _as_scale(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """What scale words written as one word are after figures: 5백만, 3천만."""
    value = entries[0].value if len(entries) == 1 and entries[0].kind == "cardinal" else Decimal(0)
    power = value >= 1000 and value == Decimal(1).scaleb(value.adjusted())
    return (Entry("scale", value),) if power else entries


Candidate = tuple[int, int, int]
"""A word with which a form may begin: start, end, and the length of the particles written onto its front ("and twenty"
in Arabic)."""


def _candidates(lower: str, language: Profile) -> Iterator[Candidate]:
    """The words of a text with spaces; what stands between two spaces is known when it comes again."""
    known = language.memo.get("\0candidates")
    if known is None:
        known = language.memo["\0candidates"] = lru_cache(KNOWN)(lambda piece: tuple(_leading(piece, language)))
    pieces = lower.split(" ")
    places = accumulate(map(len, pieces), lambda place, size: place + size + 1, initial=0)
    for place, candidates in zip(places, map(known, pieces), strict=False):
        for start, end, prefix in candidates:
            yield place + start, place + end, prefix


def _leading(lower: str, language: Profile) -> Iterator[Candidate]:
    leads, begins = language.words.leads, language.words.begins
    pattern = _AMONG_OTHERS if language.words.initials() else _ELIDED if language.apostrophes else _WORD
    for match in pattern.finditer(lower):
        word = match[0]
        if leads(word) or language.glued and begins(word) and compound(word, language):
            yield *match.span(), 0
        else:
            for prefix in language.prefixes:
                if word.startswith(prefix) and leads(word[len(prefix) :]):
                    yield *match.span(), len(prefix)
                    break


def _unspaced_words(lower: str, language: Profile, initials: Collection[str]) -> Iterator[Atom]:
    pattern = language.memo.get("\0initials")
    if pattern is None:
        pattern = language.memo["\0initials"] = regex.compile(f"[{regex.escape(''.join(sorted(initials)))}]")
    done = 0
    for match in pattern.finditer(lower):
        if match.start() < done:
            continue
        year = _HAN_YEAR.match(lower, match.start())
        if year:
            digits = "".join(_HAN_DIGITS[letter] for letter in year.group())
            done = year.end()
            yield Amount(year.start(), done, ((Decimal(digits), True),), True)
            continue
        found = language.words.match(lower, match.start())
        if found and found.has("time"):
            found = _before_point(lower, found, language) or found
        if found and found.has("ordinal") and _number_goes_on(lower, found.end, language):
            found = None  # 第一百二十三: the ordinal is greater than any that is known as a whole
        if found:
            done = found.end
            yield found


def _number_goes_on(lower: str, end: int, language: Profile) -> bool:
    more = language.words.match(lower, end)
    return more is not None and (more.has("cardinal") or more.has("scale"))


def _before_point(lower: str, clock: Match, language: Profile) -> Match | None:
    """The number that a time of day begins with, if decimals follow it: 零点三 is no midnight."""
    number = language.words.match(lower[clock.start : clock.end - 1], 0)
    if number is None or spoken(lower, clock.start + number.end, language) is None:
        return None
    return Match(clock.start, clock.start + number.end, number.entries)


def compound(word: str, language: Profile) -> Match | None:
    """Number words written as one (dreiundzwanzigtausend), at the beginning of a word; None if it is not one.

    What follows the number in the same word must be a form that may stand after a number (zwanzigjährig).
    """
    memo: dict[str, Match | None] = language.memo.setdefault("\0compounds", {})
    if word not in memo:
        memo[word] = _compound(word, language)
    return memo[word]


SHORTEST_ENDING = 3
"""Letters of an ending: abbreviations such as л are not written onto number words."""
SHORTEST_CASE = 2
"""Letters that inflect a number, or make a noun of it: huszonötöt, padesátku."""

_ENDINGS = (
    "duration",
    "hour",
    "measure",
    "money",
    "percent",
    "multiple",
    "ordinal",
    "fraction",
    "decade",
    "century",
    "quarter",
    "half-more",
    "counted",
)
"""What may end a word that begins with a number."""


TOLD_BY_WORDS = frozenset(range(13, 100))
"""Numbers that a word hardly begins with by chance; the rest of the word may then be anything (osmnáctičlenný)
as after numbers of several words (třísetstránkový)."""


def _compound(word: str, language: Profile) -> Match | None:
    return _ordinal(word, language) or _cardinal(word, language)


def _ordinal(word: str, language: Profile) -> Match | None:
    """An ordinal above a hundred written as one word: honderdvijftiende, einhundertfünfzehnte."""
    for found, position in _splits(word, 0, language):
        rest = language.words.match(word[position:], 0) if position < len(word) else None
        whole = rest is not None and rest.end == len(word) - position and not rest.has("cardinal")
        ordinal = rest.get("ordinal") if rest and whole else None
        value, used = compose(found)
        total = with_ordinal(value, ordinal) if ordinal is not None and used == len(found) else None
        if total is not None:
            return Match(0, len(word), (Entry("ordinal", total),))
    return None


def _cardinal(word: str, language: Profile) -> Match | None:
    beginning, longest = None, 0
    for pieces, position in _splits(word, 0, language):
        value, used = compose(pieces)
        if used < len(pieces) or position == len(word) and len(pieces) == 1:
            continue
        longest = max(longest, position)
        if position < len(word):
            suffix = language.ending(word, position)
            if (
                suffix is None
                or suffix.end < len(word)
                and not suffix.open
                or len(word) - position < SHORTEST_ENDING
                or not any(map(suffix.has, _ENDINGS))
            ):
                told = value in TOLD_BY_WORDS or value >= 100 and len(pieces) > 1
                if position == longest and told and len(word) - position >= SHORTEST_CASE:  # no 105 in százötvenes
                    beginning = Match(0, len(word), (Entry("multiple", value),))
                continue
        return Match(0, position, (Entry("cardinal", value),))
    return beginning


def pieces(word: str, language: Profile) -> list[Piece]:
    """The number words that a word is written together from; empty for any other word."""
    for found, position in _splits(word, 0, language):
        if len(found) > 1 and position == len(word) and compose(found)[1] == len(found):
            return found
    return []


def _splits(word: str, start: int, language: Profile) -> Iterator[tuple[list[Piece], int]]:
    """All ways to read number words one after the other from a place in a word, the longest first."""
    for begin in (
        start,
        *(start + len(joiner) for joiner in language.joiners if start and word.startswith(joiner, start)),
    ):
        for end in range(len(word), begin, -1):
            found = language.words.match(word[begin:end], 0)
            if found is None or found.end < end - begin:
                continue
            cardinal, scale = found.get("cardinal"), found.get("scale")
            if cardinal is None and scale is None or cardinal == 0:
                continue  # "stanula" is no hundred and nought
            piece: Piece = (scale, True) if scale is not None else (cardinal, False)
            for rest, stop in _splits(word, end, language) if end < len(word) else ():
                yield [piece, *rest], stop
            yield [piece], end
        stem = language.words.match(word[begin:], 0) if start else None
        if stem and stem.open and stem.has("scale"):  # dvoumilionový
            yield [(stem.get("scale"), True)], len(word)
