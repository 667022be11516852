"""How the words of a language change their endings, and what is written onto their fronts: `languages/inflection.yaml`.

No dictionary knows the terms of a project. What is known is how dictionary forms of a language end, what those endings
give way to, and how a stem may change with them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product
from typing import Any

import regex

from .tables import canonical, section

LEAST = 3
"""Letters of a stem that has lost something, at least."""
SHORT, MIDDLE = 3, 5
"""Longest words that may stand for nothing else in a longer one, and of which but one letter is lost there."""
_LETTERS = str.maketrans({"æ": "a", "ø": "o", "ł": "l", "đ": "d", "œ": "oe", "ı": "i", "ħ": "h", "ى": "ي",
                          "\u200c": "", "\u200d": "", "\u00ad": "", "ـ": ""})
"""Letters that Unicode does not take apart; vowels that are one letter where Scandinavian nouns change them."""
_TWICE = regex.compile(r"(\p{L})\1+")


@dataclass(frozen=True, slots=True, eq=False)
class Inflection:
    """How the words of one language change."""

    tag: str
    endings: regex.Pattern[str]
    """What may follow a stem, nothing included."""
    written: str
    """The same as an expression for text as it stands, where words are told by no space."""
    nominative: tuple[str, ...] = ()
    """The endings of dictionary forms, as they are written."""
    drops: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    """What a word loses that stands before another one of its term."""
    changes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fleeting: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    """What begins the ending of an adjective that may stand for a noun."""
    doubles: bool = False
    accents: bool = False
    fronts: tuple[tuple[str, str], ...] = ()
    """What a word may begin with, and what stands in its place in the dictionary; the longest first."""
    article: str = ""
    """What is written onto the front of a word in dictionaries as well."""
    weak: frozenset[str] = frozenset()
    compounds: bool = False
    memo: dict[str, str] = field(default_factory=dict)

    def plain(self, word: str) -> str:
        """A word as it is compared: in small letters, its accents and doubled letters as the language takes them."""
        found = self.memo.get(word)
        if found is None:
            found = self.memo[word] = _plain(word, self.accents, self.doubles)
        return found

    def bases(self, word: str) -> tuple[str, ...]:
        """A plain word, and what is left of it without what may be written onto its front."""
        return (word, *(base + word[len(front):] for front, base in self.fronts
                        if word.startswith(front) and len(word) - len(front) + len(base) >= LEAST))

    def stems(self, form: str, first: bool = False) -> tuple[str, ...]:
        """What the forms of a word begin with, before their endings.

        :param form: a plain word as the dictionary has it.
        :param first: whether another word of the term follows.
        """
        return _stems(self, form, first)

    def inflects(self, base: str, form: str, first: bool = False) -> bool:
        """Whether a plain word without front is a form of another one."""
        return any(self._ends(base, len(stem)) for stem in self.stems(form, first) if base.startswith(stem))

    def dictionary(self, word: str) -> tuple[Sequence[str], Sequence[str]]:
        """What a word may be in a dictionary: without an ending, the shortest ending first, and with another."""
        stems = [word[:place] for place in range(len(word) - 1, min(LEAST, len(word) - 1) - 1, -1)
                 if self.endings.fullmatch(self.plain(word[place:]))]
        return stems, [stem + end for stem in stems for end in self.nominative]

    def contains(self, base: str, form: str) -> bool:
        """Whether a plain word may be derived from another one, or put together with it: enough to acquit."""
        size = len(form)
        stem = form if size <= SHORT else form[:-1] if size <= MIDDLE else form[:-2]
        if len(stem) > SHORT and stem in base:
            return True
        if self.compounds and any(self._joined(base, each) for each in self.stems(form)):
            return True
        if self.derived and any(base.startswith(derived, len(stem)) for stem in self.stems(form)
                                if base.startswith(stem) for derived in self.derived):
            return True
        bones, others = self._bones(form), self._bones(base)
        if len(bones) > 1 and others.startswith(bones) and self._ends(others, len(bones)):
            return True
        return self.accents and sorted(unicodedata.normalize("NFD", base)) == sorted(unicodedata.normalize("NFD", form))

    def _joined(self, base: str, stem: str) -> bool:
        """Whether a stem stands at the front of a compound, or at its end."""
        if base.startswith(stem) and len(base) - len(stem) >= LEAST:
            return True
        return any(self._ends(base, place + len(stem)) for place in _places(base, stem) if place >= LEAST)

    def _ends(self, word: str, place: int) -> bool:
        return self.endings.fullmatch(word, place) is not None

    def _bones(self, word: str) -> str:
        """The letters that no plural changes, for languages that change others within words."""
        return "".join(letter for letter in word if letter not in self.weak) if self.weak else ""


@cache
def inflection(tag: str) -> Inflection:
    """Load how the words of a language change; one without an entry has words that never do."""
    entry: Mapping[str, Any] = section("inflection", tag) or {}
    accents, doubles = entry.get("accents", False), entry.get("doubles", False)

    def plain(words: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(sorted((_plain(word, accents, doubles) for word in words), key=len, reverse=True)))

    def forms(key: str) -> tuple[str, ...]:
        return plain(entry.get(key, ()))

    slots = _slots(entry.get("endings", ()))
    fronts = {"".join(parts): "" for parts in product(*(["", *slot] for slot in _slots(entry.get("prefixes", ()))))}
    fronts.update(entry.get("initials", {}))
    changes = {_plain(old, accents, doubles): plain([new] if isinstance(new, str) else new)
               for old, new in entry.get("changes", {}).items()}
    return Inflection(
        canonical(tag), regex.compile(_either(map(plain, slots))), _either(slots),
        nominative=tuple(entry.get("drops", ())), drops=forms("drops"),
        before=forms("before"), changes=tuple(changes.items()), fleeting=forms("fleeting"), derived=forms("derived"),
        doubles=doubles, accents=accents, fronts=tuple((front, fronts[front]) for front in plain(fronts) if front),
        article=entry.get("article", ""), weak=frozenset(entry.get("weak", "")),
        compounds=entry.get("compounds", False))


def _either(slots: Iterable[Sequence[str]]) -> str:
    """An expression for endings that follow one another, each of which may be left out."""
    return "".join(f"(?:{'|'.join(map(regex.escape, sorted(slot, key=len, reverse=True)))})?" for slot in slots)


def _slots(written: Sequence[Any]) -> Sequence[Sequence[str]]:
    """Lists of what follows one another; a plain list is one of them."""
    return written if written and not isinstance(written[0], str) else [written] if written else []


@lru_cache(maxsize=65536)
def _stems(known: Inflection, form: str, first: bool) -> tuple[str, ...]:
    stems = {form, *([form.removeprefix(known.article)] if len(form) - len(known.article) >= LEAST else ())}
    cut = {stem[:-len(end)] for stem in stems for end in (*known.drops, *(known.before if first else ()))
           if stem.endswith(end)}
    stems |= {stem for stem in cut if len(stem) >= LEAST}
    stems |= {stem[:len(stem) - len(old)] + new for stem in stems for old, news in known.changes
              if stem.endswith(old) and len(stem) > len(old) for new in news}
    stems |= {each for stem in stems for each in _fleeting(stem, known.fleeting)}
    if known.doubles:
        stems = {_TWICE.sub(r"\1", stem) for stem in stems}
    return tuple(sorted(stem for stem in stems if len(stem) >= min(LEAST, len(form))))


def _fleeting(stem: str, vowels: Sequence[str]) -> Iterator[str]:
    """The stem with a vowel before its last consonant, and without the one that is there."""
    for vowel in vowels:
        body, last = stem[:-1], stem[-1]
        if body.endswith(vowel) and len(body) > len(vowel) + 1:
            yield body[:-len(vowel)] + last
        elif len(body) > 1:
            yield body + vowel + last


def _places(word: str, part: str) -> Iterator[int]:
    place = word.find(part)
    while place >= 0:
        yield place
        place = word.find(part, place + 1)


def _plain(word: str, accents: bool, doubles: bool) -> str:
    lower = word.casefold().translate(_LETTERS)
    if accents:
        lower = unicodedata.normalize("NFC", lower.replace("i̇", "i"))
    else:
        lower = "".join(letter for letter in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(letter))
        lower = lower.translate(_LETTERS)
    return _TWICE.sub(r"\1", lower) if doubles else lower
