"""The word that stands where a name should, beside what its mate sounds like: "Angela Merkel", Ангела Трамп.

A name that nothing in a bead sounds like may be written in a way that cannot be heard. But the words of one name stay
together in every script, so there is one word that must sound like it, and what is far from it is another name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from ...extract.names.folding import fold
from ...extract.names.mentions import Word
from ...model import Link
from .consonants import apart, closest, consonants, unlike
from .matching import Matching
from .mentions import parts
from .passages import SPACED
from .renderings import Renderings
from .sounds import CLEAR, LEAST, SHORTEST, UNHEARD

FAR = 0.3
"""What is farther than this from a name, where the name should be, is another one."""
SAME = 0.06
"""What is so near to a name is the name, wherever it stands."""
ALIKE = 0.16
"""What is so near to some word of the pivot is that word."""
_GAPS = frozenset(" ・·‧＝=\u00a0")
"""What stands between the words of one name."""


class Mates:
    """The words beside the mates of names, in a version of another script whose words can be told apart."""

    def __init__(self, renderings: Renderings) -> None:
        self._renderings = renderings
        self._matching: Matching = renderings.matching

    def instead(self, name: Word, link: Link) -> Iterator[Word]:
        """Find what stands beside the mate of a name that a bead lacks, and is nothing that the pivot says."""
        bones = consonants(name.folded)
        if len(bones) < LEAST or self._matching.pivot.ordinary(name):
            return
        mates = list(self._mates(name, link))
        words = self._words(link) if mates else []
        if any(_distance(name, word) <= SAME for word in words):
            return
        for mate, step in mates:
            for place, word in enumerate(words):
                if _distance(mate, word) <= CLEAR < closest(bones, consonants(word.text))[0]:
                    other, opposite = self._beside(words, place, step), self._beside(words, place, -step)
                    if other and _distance(name, other) > FAR and self._strange(other, link) and not (
                            opposite and _distance(name, opposite) <= UNHEARD):
                        yield other

    def _beside(self, words: Sequence[Word], place: int, step: int) -> Word | None:
        """The word before or after one, if both may be of one name."""
        if not 0 <= place + step < len(words):
            return None
        first, second = sorted((words[place], words[place + step]), key=lambda word: word.start)
        return words[place + step] if self._matching.other.version.text[first.end:second.start] in _GAPS else None

    def _mates(self, name: Word, link: Link) -> Iterator[tuple[Word, int]]:
        """The names right before and after a name in the pivot, and where it stands from them."""
        pivot = self._matching.pivot
        for other in pivot.within(link.left):
            if other.run == name.run and len(consonants(other.folded)) >= LEAST - 1 and not pivot.ordinary(other):
                if pivot.version.text[other.end:name.start] == " ":
                    yield other, 1
                elif pivot.version.text[name.end:other.start] == " ":
                    yield other, -1

    def _words(self, link: Link) -> list[Word]:
        """The words of the other side of a bead, from left to right."""
        start, text = self._renderings.there.starts[link.left[0]], self._renderings.there.texts[link.left[0]]
        return [Word(match[0], start + match.start(), start + match.end(), -1, False, fold(match[0]))
                for match in SPACED.finditer(text)]

    def _strange(self, word: Word, link: Link) -> bool:
        """Whether a word stands in no other bead, and sounds like nothing in its own."""
        other = self._matching.other
        if len(word.text) < SHORTEST or word.folded in other.naming.titles or other.ordinary(word):
            return False
        return self._times.get(word.text, 0) < 2 and not any(
            apart(token, word.text) <= ALIKE for index in range(*link.left)
            for token in self._matching.pivot.tokens(index))

    @cached_property
    def _times(self) -> dict[str, int]:
        """In how many beads each word stands."""
        found: dict[str, int] = {}
        for bead in self._renderings.there.texts:
            for word in self._renderings.there.spaced(bead):
                found[word] = found.get(word, 0) + 1
        return found


def _distance(name: Word, word: Word) -> float:
    """How far a word is from a name, or from what hyphens join in it."""
    return min(unlike(consonants(part), consonants(word.text)) for part in parts(name.text))
