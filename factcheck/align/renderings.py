"""How a version in another script writes each name of the pivot, learned from the document itself.

A name that is not recognised in another script proves nothing: 重庆 sounds like "ZhongQing" letter by letter.
But what stands in most beads with a name, and in hardly any other, is its rendering. The measure is Dice's
coefficient over beads (Dice 1945; for word pairs Smadja, McKeown and Hatzivassiloglou 1996). In scripts with
spaces, words that sound like the name are candidates; elsewhere all strings of its beads are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex
from rapidfuzz.distance import OSA

from ..extract.folding import fold
from ..extract.names import Word
from ..model import Link
from .likeness import transliterated
from .matching import Matching

TELLING = 0.7
"""The share of common beads from which a string renders a name."""
SOUNDS = 0.6
"""The likeness from which a word of another script may render a name; what it shares with the others decides."""
UNHEARD = 0.5
"""The likeness below which a word of a script with capitals is surely another name."""
BEADS = 2
"""In so many beads a rendering must be met: once is chance."""
GRAMS = range(2, 7)
"""The lengths of strings that may be a name where no space ends words."""

_UNSPACED = regex.compile(r"[\p{Han}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]+")
_SPACED = regex.compile(r"[[\p{L}\p{M}ー]--[\p{Latin}\p{Han}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Hiragana}]]+", regex.V1)


@dataclass(frozen=True, slots=True)
class Rendering:
    """What renders a name: a string that all its forms have, and the share of common beads."""

    text: str
    dice: float
    beads: int


class Renderings:
    """The renderings of a pivot's names in a version of another script."""

    def __init__(self, matching: Matching) -> None:
        self.matching = matching
        text, sentences = matching.other.version.text.lower(), matching.other.sentences
        self.sides = {link.left[0]: text[sentences[link.right[0]].start:sentences[link.right[1] - 1].end]
                      for link in matching.links}
        """The other side of each bead, by the bead's first sentence."""
        self.text = text
        self.inflects = bool(matching.other.naming.stems)
        self.starts = {link.left[0]: sentences[link.right[0]].start for link in matching.links}
        self.known: dict[str, Rendering] = {}
        for name, places in matching.pivot.places.items():
            beads = {matching.partner[index].left[0] for index in places if index in matching.partner}
            if len(beads) >= BEADS and len(name) > 2:
                found = self._learn(name, beads)
                if found:
                    self.known[name] = found

    def absent(self, word: Word, link: Link) -> Rendering | None:
        """The rendering that should stand in a bead and does not."""
        rendering = self.known.get(word.folded)
        return rendering if rendering and rendering.text not in self.sides[link.left[0]] else None

    def strangers(self, link: Link) -> Iterator[tuple[str, Word]]:
        """Names whose rendering stands in a bead where the pivot has no such name, and that word of the version."""
        side, start = self.sides[link.left[0]], self.starts[link.left[0]]
        here = [self.matching.pivot.folded[index] for index in range(*link.left)]
        for name, rendering in self.known.items():
            place = side.find(rendering.text)
            if place >= 0 and not any(name in folded for folded in here) and not self._part(rendering, here):
                yield name, self._word(start + place, start + place + len(rendering.text))

    def variant(self, rendering: Rendering, link: Link) -> tuple[Word, Word] | None:
        """What differs from a rendering by one letter, stands nowhere else, and where the usual form stands."""
        side, start = self.sides[link.left[0]], self.starts[link.left[0]]
        usual = self.text.find(rendering.text)
        for place, end in _windows(side, len(rendering.text)):
            piece = side[place:end]
            if _slip(rendering.text, piece) and self.text.count(piece) == 1 and usual >= 0:
                return self._word(start + place, start + end), self._word(usual, usual + len(rendering.text))
        return None

    def heard(self, word: Word, link: Link) -> bool:
        """Whether some word of a bead may be a name, by its sound; in scripts that cannot tell, always."""
        if self.matching.other.naming.caseless:
            return True
        return any(_sounds(word.folded, other) >= UNHEARD for other in _SPACED.findall(self.sides[link.left[0]]))

    def _part(self, rendering: Rendering, here: Iterable[str]) -> bool:
        """Whether a rendering may belong to another name of the bead, in whose rendering it stands."""
        return any(rendering.text in other.text and any(name in folded for folded in here)
                   for name, other in self.known.items() if other is not rendering)

    def _word(self, start: int, end: int) -> Word:
        """The word around a span, for scripts that put spaces between words."""
        text = self.matching.other.version.text
        while end < len(text) and _SPACED.fullmatch(text[start:end + 1]):
            end += 1
        return Word(text[start:end], start, end, -1 - start, False)

    def _learn(self, name: str, beads: set[int]) -> Rendering | None:
        found = self._heard(name, beads) or self._shared(name, beads)
        if found is None:
            return None
        there = sum(found in side for side in self.sides.values())
        both = sum(found in self.sides[bead] for bead in beads)
        dice = 2 * both / (len(beads) + there)
        return Rendering(found, dice, both) if both >= BEADS and dice >= TELLING else None

    def _heard(self, name: str, beads: set[int]) -> str | None:
        """What the words have in common that sound like a name, one in each bead."""
        picks: list[str] = []
        for bead in sorted(beads):
            best = max(((_sounds(name, word), word) for word in _SPACED.findall(self.sides[bead]) if len(word) > 1),
                       default=(0.0, ""))
            if best[0] >= SOUNDS:
                picks.append(best[1])
        commons = Counter(common for first in set(picks) for second in picks
                          if len(common := _common(first, second)) > 1 and 2 * len(common) >= len(first))
        rated = [(sum(common in self.sides[bead] for bead in beads), len(common), common) for common in commons
                 if len(fold(common)) > 2]
        if not rated:
            return None
        found = max(rated)[2]
        return found[:-1] if self.inflects and len(found) > 4 and fold(found)[-1] in "aeiouy" else found

    def _shared(self, name: str, beads: set[int]) -> str | None:
        """The longest string of the scripts without spaces that is in most beads of a name and in few others."""
        ordered = sorted(beads, key=lambda bead: len(self.sides[bead]))
        sides = [self.sides[bead] for bead in ordered]
        enough = max(BEADS, round(TELLING * len(sides)))
        grams = {run[start:start + size] for run in _UNSPACED.findall(sides[0]) for size in GRAMS
                 for start in range(len(run) - size + 1)}
        rated = []
        for gram in grams:
            both = sum(gram in side for side in sides)
            if both >= enough:
                there = sum(gram in side for side in self.sides.values())
                rated.append((2 * both / (len(sides) + there), round(_sounds(name, gram), 1), len(gram), gram))
        if not rated:
            return None
        _, sound, size, gram = max(rated)
        return gram if len(beads) > BEADS or size > BEADS or sound >= SOUNDS else None


def _windows(side: str, size: int) -> Iterator[tuple[int, int]]:
    for match in _SPACED.finditer(side):
        for length in (size, size - 1, size + 1):
            if length <= match.end() - match.start():
                yield match.start(), match.start() + length
    for match in _UNSPACED.finditer(side):
        for start in range(match.start(), match.end() - size + 1):
            yield start, start + size


def _slip(usual: str, other: str) -> bool:
    """Whether a string differs from a rendering by one letter, and not at its end, where inflection is."""
    if len(usual) < 3 or usual == other:
        return False
    spaced = _SPACED.fullmatch(usual) is not None
    if not spaced:
        return sum(one != two for one, two in zip(usual, other, strict=False)) == 1
    return OSA.distance(usual, other, score_cutoff=1) <= 1 and other not in usual and usual[:-1] != other[:len(usual) - 1]


@lru_cache(maxsize=65536)
def _sounds(name: str, word: str) -> float:
    return transliterated(name, word)


@lru_cache(maxsize=65536)
def _common(one: str, two: str) -> str:
    """The longest string that both words have: what prefixes and endings leave."""
    best = ""
    for start in range(len(one)):
        while start + len(best) < len(one) and one[start:start + len(best) + 1] in two:
            best = one[start:start + len(best) + 1]
    return best

