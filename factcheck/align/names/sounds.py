"""What of the other side of a bead sounds like a name, in a version of another script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from ...extract.names.folding import fold
from .consonants import closest, consonants, unlike
from .matching import Matching
from .passages import UNSPACED, Passages

LEAST = 3
"""So many consonants of a name tell it from others by sound."""
CLEAR, UNHEARD = 0.12, 0.2
"""What is nearer to a name is the name, what is farther is surely another word."""
NOTHING = 1.0
"""The distance from a name where there are no words."""
SHORTEST = 3
"""Letters of what may be a name, where spaces tell words apart."""
COMMON = 2
"""A word that stands in so many beads without a name is no rendering of it."""


class Sounds:
    """The words of each bead as consonants, compared with names."""

    def __init__(self, matching: Matching, passages: Passages) -> None:
        self._matching = matching
        self._passages = passages
        self._prefixes = tuple(sorted({consonants(prefix) for prefix in matching.other.naming.prefixes} - {""}))
        self._beads: dict[int, tuple[tuple[str, str, bool], ...]] = {}

    def distance(self, name: str, bead: int) -> float:
        """How far what sounds most like a folded name in a bead is from it; none where the name is too short to tell.

        A word that stands in a bead without the name as well is another one.
        """
        bones = consonants(name)
        if len(bones) < (LEAST if self._runs(bead) else LEAST - 1):
            return 0.0
        return next((distance for distance, text, spaced in sorted(self._distances(bones, bead))
                     if not (spaced and CLEAR < distance <= UNHEARD and self._common(name, text))), NOTHING)

    def _common(self, name: str, text: str) -> bool:
        """Whether a word stands in other beads rather than in those of a name."""
        beads = self._standing[text]
        without = beads - self._matching.beads(name)
        return len(without) >= max(COMMON, len(beads) - len(without))

    @cached_property
    def _standing(self) -> dict[str, set[int]]:
        """The beads that each word stands in."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for bead in self._passages.texts:
            for word in self._passages.spaced(bead):
                found[word].add(bead)
        return found

    def form(self, name: str, bead: int) -> str | None:
        """What of a bead surely is a folded name, without what is glued to it; nothing if that cannot be told."""
        bones = consonants(name)
        if len(bones) < LEAST:
            return None
        distance, text, spaced = min(self._distances(bones, bead), default=(NOTHING, "", False))
        if distance > CLEAR:
            return None
        if spaced:
            _, start, end = stretch(bones, text)
            start = next((place for place in range(start, 0, -1) if consonants(text[place - 1])), 0)
            text = text[start:end]
        return text if len(text) >= (SHORTEST if spaced else 2) else None

    def _distances(self, bones: str, bead: int) -> Iterator[tuple[float, str, bool]]:
        """How far each word of a bead is from a name, and the nearest stretch of each run of letters without spaces."""
        for text, sounds, spaced in self._words(bead):
            if spaced:
                distance = unlike(bones, sounds)
                for prefix in self._prefixes:
                    if sounds.startswith(prefix):
                        distance = min(distance, unlike(bones, sounds[len(prefix):]))
                yield distance, text, True
            else:
                distance, start, end = stretch(bones, text)
                if 2 * (end - start) >= max(len(bones), LEAST):
                    yield distance, text[start:end], False

    def _runs(self, bead: int) -> Sequence[str]:
        """The runs of letters without spaces that may hold names: among kana, Han are not read as they sound."""
        return UNSPACED.findall(self._passages.texts[bead]) if self._matching.other.script != "Hira" else ()

    def _words(self, bead: int) -> tuple[tuple[str, str, bool], ...]:
        """The words of a bead, their consonants, and whether spaces tell them apart."""
        found = self._beads.get(bead)
        if found is None:
            spaced = [(word, consonants(word), True) for word in sorted(self._passages.spaced(bead))]
            runs = [(run, "", False) for run in self._runs(bead)]
            found = self._beads[bead] = (*spaced, *runs)
        return found


@lru_cache(maxsize=65536)
def stretch(bones: str, text: str) -> tuple[float, int, int]:
    """How far the nearest stretch of a text is from the consonants of a name, and where in the text it is."""
    letters, places = _letters(text)
    distance, start, end = closest(bones, letters)
    return (distance, places[start], places[end - 1] + 1) if start < end else (distance, 0, 0)


@lru_cache(maxsize=65536)
def _letters(text: str) -> tuple[str, tuple[int, ...]]:
    """The consonants of a text character by character, and for each of them the character."""
    found = [(sign, place) for place, letter in enumerate(text) for sign in consonants(fold(letter))]
    return "".join(sign for sign, _ in found), tuple(place for _, place in found)
