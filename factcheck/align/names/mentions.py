"""The names of one version, sentence by sentence, and where else in it each of them stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

import regex

from ...extract.names.folding import fold, fold_text
from ...extract.names.mentions import Word, words
from ...extract.names.naming import naming, ordinary
from ...languages.scripts import script
from ...model import Sentence, Span, Version

_TOKEN = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
"""A word of a folded text, which has no marks."""
_APART = "\0"
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
    def script(self) -> str:
        """The script that the version is written in."""
        return script(self.version.text)

    @property
    def telling(self) -> tuple[bool, bool, bool]:
        """How well it tells names: by capitals, in Latin letters, which no language writes by ear, as they are called.

        Where all nouns have capitals, or names have cases, a name is known less surely.
        """
        known = self.naming
        return not known.caseless, self.script == "Latn", not known.nouns and not known.declines

    @cached_property
    def text(self) -> str:
        """The folded text of the version, its sentences apart."""
        return _APART.join(self.folded)

    @cached_property
    def folded(self) -> list[str]:
        """The folded text of each sentence."""
        return [fold_text(self.version.text[sentence.start:sentence.end]) for sentence in self.sentences]

    def sentence_text(self, index: int) -> str:
        """A sentence as it is written."""
        return self.version.text[self.sentences[index].start:self.sentences[index].end]

    def stands(self, name: str, index: int) -> bool:
        """Whether a folded name stands in a sentence as a word of its own."""
        return index in self.places.get(name, ()) or _whole(name, self.folded[index])

    def among(self, name: str, run: Span) -> bool:
        """Whether a candidate in some run of sentences has a folded name as it is."""
        places = self.places.get(name, ())
        first = bisect_left(places, run[0])
        return first < len(places) and places[first] < run[1]

    def read(self, form: str, index: int) -> Word | None:
        """Where a sentence has a string as it is written, whatever its case."""
        sentence, text = self.sentences[index], self.version.text
        place = text[sentence.start:sentence.end].lower().find(form.lower())
        start, end = sentence.start + place, sentence.start + place + len(form)
        return Word(text[start:end], start, end, -1, False, fold(form)) if place >= 0 else None

    @cached_property
    def _tokens(self) -> dict[int, frozenset[str]]:
        return {}

    def tokens(self, index: int) -> frozenset[str]:
        """All folded words of a sentence and the parts that hyphens join."""
        found = self._tokens.get(index)
        if found is None:
            text = self.folded[index]
            every = _TOKEN.findall(text)
            if "-" in text or "'" in text:
                every += [part for word in every if "-" in word or "'" in word for part in parts(word)]
            found = self._tokens[index] = frozenset(every)
        return found

    def beginning(self, index: int, letters: str) -> Iterator[str]:
        """The folded words of a sentence that begin with some letters, and what hyphens join in them."""
        text = self.folded[index]
        start = text.find(letters)
        while start >= 0:
            if not (start and text[start - 1].isalnum()):
                token = _TOKEN.match(text, start)
                if token:
                    yield token[0]
                    if not token[0].isalnum():
                        yield _PART.split(token[0], 1)[0]
            start = text.find(letters, start + 1)

    def small(self, word: Word) -> bool:
        """Whether the version has a word with a small letter, too."""
        found = self._small.get(word.text)
        if found is None:
            found = self._small[word.text] = _whole(word.text.lower(), self.version.text)
        return found

    @cached_property
    def _small(self) -> dict[str, bool]:
        return {}

    def sentence(self, word: Word) -> int:
        """The sentence that a candidate stands in."""
        return bisect_right(self.sentences, word.start, key=lambda sentence: sentence.start) - 1

    def within(self, run: Span) -> Iterator[Word]:
        """The candidates of a run of sentences."""
        for index in range(*run):
            yield from self.words[index]

    def length(self, run: Span) -> int:
        """How long a run of sentences is."""
        return self.sentences[run[1] - 1].end - self.sentences[run[0]].start

    def position(self, word: Word, run: Span) -> float:
        """Where in a run of sentences a word stands, from 0 to 1."""
        return (word.start - self.sentences[run[0]].start) / max(1, self.length(run))

    def ordinary(self, word: Word) -> bool:
        """Whether a candidate is a common word of the language."""
        return ordinary(word.text, self.version.language)


@lru_cache(maxsize=65536)
def parts(word: str) -> tuple[str, ...]:
    """A folded word, and what hyphens and apostrophes join in it."""
    folded = fold(word)
    pieces = _PART.split(folded)
    return (folded, *(piece for piece in pieces if len(piece) > 1)) if len(pieces) > 1 else (folded,)


def _whole(word: str, text: str) -> bool:
    """Whether a word stands in a text, not as a part of another."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (start and text[start - 1].isalnum() or text[end:end + 1].isalnum()):
            return True
        start = text.find(word, end)
    return False


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
