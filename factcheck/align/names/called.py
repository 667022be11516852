"""Weekdays and territories by what a language calls them: keys that no spelling has in common."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Generic, TypeVar

from ...extract.names.naming import is_land, written_places
from ...languages.glosses import glosses
from ...languages.profile import Profile, profile
from ...languages.trie import fold, spaced

Key = TypeVar("Key")
LEAST = 2
"""Letters of a name that a word may begin with, where particles go on after it."""


class Unspaced(Generic[Key]):
    """Words that stand in a text without spaces, the longest first, from left to right."""

    def __init__(self, words: Mapping[str, Key]) -> None:
        self._words = words
        sizes: defaultdict[str, set[int]] = defaultdict(set)
        for word in words:
            if len(word) >= LEAST and not spaced(word[0]):
                sizes[word[:LEAST]].add(len(word))
        self._sizes = {letters: sorted(found, reverse=True) for letters, found in sizes.items()}
        """How long the words are that begin with the same two letters."""
        first, second = (re.escape("".join({letters[place] for letters in sizes})) for place in (0, 1))
        self._beginning = re.compile(f"[{first}](?=[{second}])") if sizes else None

    def __bool__(self) -> bool:
        return bool(self._sizes)

    def found(self, text: str) -> Iterator[Key]:
        """What the words of a text stand for."""
        done = 0
        for match in self._beginning.finditer(text) if self._beginning else ():
            place = match.start()
            for size in self._sizes.get(text[place:place + LEAST], ()) if place >= done else ():
                key = self._words.get(text[place:place + size])
                if key:
                    yield key
                    done = place + size
                    break


class Called(dict[str, str]):
    """The key of each word of a language, found out when the word is first met; empty for all but few."""

    def __init__(self, language: Profile, names: Mapping[str, str]) -> None:
        self._language = language
        self._names = names
        self._pairs = {name: key for name, key in names.items() if " " in name}
        seconds = {name.rpartition(" ")[2] for name in self._pairs}
        self.seconds = frozenset(form for word in seconds for form in (word, word.title(), word.upper()))
        """The words that may end a name of two words."""
        self.unspaced = Unspaced(names)

    def __missing__(self, word: str) -> str:
        names, language = self._names, self._language
        lower = fold(word)
        found = names.get(lower, "")
        for prefix in language.prefixes if not found else ():
            if lower.startswith(prefix) and (found := names.get(lower[len(prefix):], "")):
                break
        if not found and language.particles:
            ends = (end for end in range(len(lower) - 1, LEAST - 1, -1) if lower[end] in language.particles)
            found = next((key for end in ends if (key := names.get(lower[:end], ""))), "")
        self[word] = found
        return found

    def pairs(self, words: Sequence[str]) -> Iterator[str]:
        """The keys of the names of two words, the second of which is none by itself."""
        for before, word in pairwise(words):
            if word in self.seconds and not self[word]:
                key = self._pairs.get(f"{fold(before)} {fold(word)}")
                if key:
                    yield key


@cache
def called_words(tag: str) -> Called:
    """The keys of the words of a language: full names of weekdays and of territories, if they are one word."""
    language = profile(tag)
    names: dict[str, str] = {}
    for name, code in written_places(tag):
        if is_land(code) and len(name) >= LEAST and name.count(" ") < 2:
            names.setdefault(fold(name), "@" + code)
    for form, day in language.weekdays.items():
        if len(form) > LEAST or not spaced(form[0]):
            names[fold(form)] = f"weekday{day}"
    return Called(language, names)


@cache
def glossed(tag: str) -> Unspaced[tuple[str, ...]]:
    """The glosses of the words of a language that stand in a text without spaces."""
    return Unspaced(glosses(tag))
