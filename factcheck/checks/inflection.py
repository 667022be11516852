"""Where the words of a term stand in a version, in any form that its language gives them.

Where scripts part no words, a term is looked for letter by letter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from ..extract.names.naming import naming
from ..languages.inflection import Inflection, inflection
from ..languages.tables import section
from ..model import Span, Version

_SOLID = r"\p{Han}\p{Hiragana}\p{Katakana}ー\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
SOLID = regex.compile(f"[{_SOLID}]")
"""Scripts that part no words, or write particles onto them."""
WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
SPACED = regex.compile(rf"[[\p{{L}}\p{{M}}\p{{N}}\u200c\u200d\u00ad]--[{_SOLID}]]+", regex.V1)
SIGN = regex.compile(r"[^\p{L}\p{M}\p{N}\p{Cf}\p{Z}\p{Pd}'’.,·・]")
"""What makes a term one of signs, which never change: R&D, C++, Yahoo!"""
APART = regex.compile(r"[.;:!?,()]|\n\s*\n")
"""What does not stand between the words of a term."""
RUNS = (r"[\p{Katakana}ー]", r"\p{Hangul}")
"""Letters of solid scripts whose runs are words all the same."""
KEY = 2
"""First letters of a stem, by which words are looked up."""
BETWEEN = 2
"""So many small words may stand where a term has any: diritto di accesso, diritto all'accesso."""
HANGING = regex.compile(r"[-\u2010\u2011]\s")
"""What follows the first part of a compound whose second part comes later."""
LENDING, SHARED = 3, 3
"""So many words on the compound is looked for that lends it; letters of either of its parts at least."""
ACRONYM = 5
"""Letters of an acronym at most, which is written in capitals wherever it stands: IT is not "it"."""


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a term."""

    text: str
    plain: str
    first: bool
    """Whether another word of the term follows."""
    loose: bool
    """Whether small words stand before it."""

    @property
    def acronym(self) -> bool:
        """Whether it is written in capitals wherever it stands."""
        return 1 < len(self.text) <= ACRONYM and self.text.isupper()


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a version, to be looked up by their first letters."""

    version: Version
    known: Inflection
    places: tuple[Span, ...]
    bases: tuple[tuple[str, ...], ...]
    """Each word as it is compared: whole, and without what is written onto its front."""
    index: Mapping[str, Mapping[str, Sequence[int]]]
    """First letters -> words that begin with them -> their numbers."""

    def find(self, form: str) -> Iterator[Span]:
        """Where a term stands, in any inflection of its words."""
        if pattern := _literal(form, self.version.language, strict=True):
            yield from (match.span() for match in pattern.finditer(self.version.text))
            return
        parts = _parts(form, self.known)
        for start in self._candidates(parts[0]) if parts else ():
            end = self._end(parts[1:], start + 1)
            if end:
                yield self.places[start][0], self.places[end - 1][1]

    def echoes(self, span: Span, form: str, kept: bool, taken: Sequence[Span] = ()) -> bool:
        """Whether the words of a term stand somewhere in a span, in compounds too: enough to acquit, not to accuse.

        :param kept: whether the term is never translated, so that nothing but an ending may differ.
        :param taken: where words stand that say something else.
        """
        if pattern := _literal(form, self.version.language, strict=False):
            return any(not within(match.span(), taken) for match in pattern.finditer(self.version.text, *span))
        start = bisect_left(self.places, span[0], key=lambda place: place[0])
        end = bisect_left(self.places, span[1], lo=start, key=lambda place: place[0])
        parts = _parts(form, self.known)
        numbers = [number for number in range(start, end)
                   if not within(self.places[number], taken)]
        return all(any(self._says(number, part, kept) for number in numbers) for part in parts
                   if len(parts) == 1 or not _small(part.plain, self.known))

    def _candidates(self, part: Part) -> list[int]:
        begun = {number for stem in self.known.stems(part.plain, part.first)
                 for base, numbers in self.index.get(stem[:KEY], {}).items() if base.startswith(stem)
                 for number in numbers}
        return sorted(number for number in begun if self._is(number, part))

    def _is(self, number: int, part: Part) -> bool:
        """Whether a word is a form of a part."""
        if part.acronym and part.text not in self.version.text[slice(*self.places[number])]:
            return False
        if part.plain[-1].isdigit():
            return part.plain in self.bases[number]
        return any(self.known.inflects(base, part.plain, part.first) for base in self.bases[number])

    def _says(self, number: int, part: Part, kept: bool) -> bool:
        """Whether a word may be a form of a part, or hide one."""
        if self._is(number, part):
            return True
        if part.acronym or part.plain[-1].isdigit():
            return False
        return any(part.plain in base if kept else self.known.contains(base, part.plain)
                   for base in self.bases[number])

    def _end(self, parts: Sequence[Part], number: int) -> int:
        """The number after the last word of a term that goes on with some parts; 0 if it does not."""
        for part in parts:
            for _ in range(BETWEEN if part.loose else 0):
                if number < len(self.bases) and _small(
                        self.bases[number][0], self.known) and not self._is(number, part):
                    number += 1
            if number >= len(self.bases) or not self._is(number, part) or APART.search(
                    self.version.text, self.places[number - 1][1], self.places[number][0]):
                return 0
            number += 1
        return number


def within(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span is a part of one of some others."""
    return any(start <= span[0] and span[1] <= end for start, end in others)


def words(version: Version) -> Words:
    """Take the words of a version."""
    known = inflection(version.language)
    places = tuple(match.span() for match in SPACED.finditer(version.text))
    bases = tuple(known.bases(known.plain(version.text[start:end])) for start, end in places)
    if known.compounds:
        bases = tuple(_completed(version.text, places, bases))
    index: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for number, texts in enumerate(bases):
        for text in texts:
            index[text[:KEY]].setdefault(text, []).append(number)
    return Words(version, known, places, bases, index)


def _completed(text: str, places: Sequence[Span], bases: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The words, those that lean on a later compound with what it may lend them: Wind- und Solaranlagen."""
    for number, (found, (_, end)) in enumerate(zip(bases, places, strict=True)):
        if HANGING.match(text, end):
            lender = max((base[0] for base in bases[number + 1:number + 1 + LENDING]), key=len, default="")
            yield (*found, *(found[0] + lender[place:] for place in range(SHARED, len(lender) - SHARED + 1)))
        else:
            yield found


@lru_cache(maxsize=65536)
def _parts(form: str, known: Inflection) -> tuple[Part, ...]:
    """The words of a term; small ones inside it give way to others."""
    texts = [(text, known.plain(text)) for text in SPACED.findall(form)]
    last = len(texts) - 1
    kept = [number for number, (_, plain) in enumerate(texts) if number in (0, last) or not _small(plain, known)]
    return tuple(Part(*texts[number], first=number < last, loose=number - before > 1)
                 for before, number in zip((0, *kept), kept, strict=False))


def _small(plain: str, known: Inflection) -> bool:
    """Whether a word is a preposition, an article and the like, or a single letter."""
    return plain in _small_words(known.tag) or len(plain) == 1 and plain.isalpha()


@cache
def _small_words(tag: str) -> frozenset[str]:
    known, named = inflection(tag), naming(tag)
    return frozenset((*map(known.plain, section("function_words", tag) or ()), *named.particles, *named.elisions,
                      *named.determiners))


@lru_cache(maxsize=65536)
def _literal(form: str, language: str, strict: bool) -> regex.Pattern[str] | None:
    """What finds a term that is no words between spaces; None if it is."""
    if not SOLID.search(form):
        return regex.compile(rf"(?<!\w){regex.escape(form)}(?!\w)", regex.IGNORECASE) if SIGN.search(form) else None
    letters = [letter for letter in form if not letter.isspace()]
    pattern = r"\s?".join(map(regex.escape, letters))
    for run in RUNS if strict else ():
        if regex.match(run, letters[0]):
            pattern = rf"(?<!{run}){pattern}"
        if regex.match(run, letters[-1]):
            pattern = rf"{pattern}{inflection(language).written}(?!{run})"
    return regex.compile(pattern, regex.IGNORECASE)
