"""Whether words of a text are those of a term, inflected: by their stems, in any language.

No dictionary knows the terms of a project. A stem is what is left of a word when an ending of a few letters is taken
off; where scripts part no words, a term is looked for letter by letter.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from ..languages.profile import profile
from ..model import Span, Version

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
SOLID = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
"""Scripts that part no words, or write particles onto them."""

KEY = 2
"""Letters that a stem never loses."""
SHORT, MIDDLE = 3, 5
"""Longest words of which nothing is taken off, and of which one letter is; of longer ones two are."""
ENDING = 4
"""Longest ending that is put in the place of what was taken off: Russian -ами, Finnish -ssa."""
SHORT_ENDING = 2
"""The same after a short word: cars, buses."""


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word without case and diacritics: Häuser and Haus share a stem."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", word.casefold())
                   if not unicodedata.combining(letter))


def inflects(word: str, form: str) -> bool:
    """Whether one folded word may be a form of another."""
    size = len(form)
    off = 0 if size <= SHORT else 1 if size <= MIDDLE else 2
    ending = SHORT_ENDING if size <= SHORT else ENDING
    shared = next((index for index, (mine, theirs) in enumerate(zip(word, form, strict=False)) if mine != theirs),
                  min(len(word), size))
    return shared >= size - off and len(word) - shared <= ending


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a version, to be looked up by their first letters."""

    version: Version
    places: tuple[Span, ...]
    texts: tuple[str, ...]
    """Folded."""
    index: Mapping[str, Sequence[int]]
    prefixes: tuple[str, ...]

    def find(self, form: str) -> Iterator[Span]:
        """Where a term stands, in any inflection of its words."""
        if SOLID.search(form):
            text = self.version.text
            yield from (match.span() for match in regex.finditer(regex.escape(form), text, regex.IGNORECASE))
            return
        wanted = [folded(word) for word in WORD.findall(form)]
        for start in self.index.get(wanted[0][:KEY], ()) if wanted else ():
            end = start + len(wanted)
            if end <= len(self.texts) and all(map(self._is, self.texts[start:end], wanted)):
                yield self.places[start][0], self.places[end - 1][1]

    def _is(self, word: str, form: str) -> bool:
        return inflects(word, form) or any(word.startswith(prefix) and inflects(word[len(prefix):], form)
                                           for prefix in self.prefixes)


def words(version: Version) -> Words:
    """Take the words of a version."""
    places = tuple(match.span() for match in WORD.finditer(version.text))
    texts = tuple(folded(version.text[start:end]) for start, end in places)
    prefixes = tuple(map(folded, profile(version.language).prefixes))
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for key in {text[:KEY], *(text[len(prefix):][:KEY] for prefix in prefixes if text.startswith(prefix))}:
            index[key].append(number)
    return Words(version, places, texts, index, prefixes)


def echoes(text: str, form: str) -> bool:
    """Whether the words of a term stand somewhere in a text, in compounds too: enough to acquit, not to accuse."""
    if SOLID.search(form):
        return form.casefold() in text.casefold()
    there = folded(text)
    return all(stem(folded(word)) in there for word in WORD.findall(form))


def stem(word: str) -> str:
    """The part of a folded word that its forms have in common."""
    return word if len(word) <= SHORT else word[:-1] if len(word) <= MIDDLE else word[:-2]
