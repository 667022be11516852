"""The names of one version, sentence by sentence, and where else in it each of them stands."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache

import regex

from ..extract.folding import fold, fold_text
from ..extract.names import Word, words
from ..extract.naming import naming, ordinary
from ..model import Sentence, Span, Version

_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*")
_PART = regex.compile(r"[-'’\u2010\u2011]")


class Mentions:
    """A version as the comparison of names sees it; what only a lost name asks for is found when it is asked."""

    def __init__(self, version: Version, sentences: Sequence[Sentence], taken: Sequence[Span]) -> None:
        """Find the words that may be names, those apart that other facts (dates, codes) have taken."""
        self.version = version
        self.sentences = sentences
        self.naming = naming(version.language)
        spans = [(sentence.start, sentence.end) for sentence in sentences]
        found = words(version.text, spans, version.language)
        self.words: list[list[Word]] = [[] for _ in sentences]
        """The candidates of each sentence."""
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        """For each folded word, the sentences that it stands in."""
        free = _free(found, taken)
        index = 0
        for word in free:
            while index < len(spans) and spans[index][1] <= word.start:
                index += 1
            if index < len(spans) and spans[index][0] <= word.start:
                self.words[index].append(word)
                for part in parts(word.text):
                    self.places[part].append(index)

    @cached_property
    def folded(self) -> list[str]:
        """The folded text of each sentence."""
        return [fold_text(self.version.text[sentence.start:sentence.end]) for sentence in self.sentences]

    @cached_property
    def _tokens(self) -> dict[int, frozenset[str]]:
        return {}

    def tokens(self, index: int) -> frozenset[str]:
        """All folded words of a sentence and the parts that hyphens join."""
        found = self._tokens.get(index)
        if found is None:
            sentence = self.sentences[index]
            every = _TOKEN.findall(self.version.text[sentence.start:sentence.end])
            found = self._tokens[index] = frozenset(part for word in every for part in parts(word))
        return found

    def beginning(self, index: int, letters: str) -> Sequence[str]:
        """The folded words of a sentence that begin with two letters."""
        found = self._beginnings.get(index)
        if found is None:
            found = self._beginnings[index] = defaultdict(list)
            for token in self.tokens(index):
                found[token[:2]].append(token)
        return found.get(letters, ())

    @cached_property
    def _beginnings(self) -> dict[int, defaultdict[str, list[str]]]:
        return {}

    @cached_property
    def text(self) -> str:
        """The folded text of the version."""
        return "\n".join(self.folded)

    @cached_property
    def small(self) -> frozenset[str]:
        """The folded words that the version has with a small letter."""
        return frozenset(fold(word) for word in _TOKEN.findall(self.version.text) if word[:1].islower())

    def sentence(self, word: Word) -> int:
        """The sentence that a candidate stands in."""
        return bisect_right(self.sentences, word.start, key=lambda sentence: sentence.start) - 1

    def ordinary(self, word: Word) -> bool:
        """Whether a candidate is a common word of the language."""
        return ordinary(word.text, self.version.language)


@lru_cache(maxsize=65536)
def parts(word: str) -> tuple[str, ...]:
    """A folded word, and what hyphens and apostrophes join in it."""
    folded = fold(word)
    pieces = _PART.split(folded)
    return (folded, *(piece for piece in pieces if len(piece) > 1)) if len(pieces) > 1 else (folded,)


def _free(found: Sequence[Word], taken: Sequence[Span]) -> list[Word]:
    """The words that touch no taken span."""
    free: list[Word] = []
    position = 0
    for word in found:
        while position < len(taken) and taken[position][1] <= word.start:
            position += 1
        if position == len(taken) or taken[position][0] >= word.end:
            free.append(word)
    return free
