"""How a version in another script writes each name of the pivot, learned from the document itself.

A name that is not recognised in another script proves nothing: 重庆 sounds like "ZhongQing" letter by letter.
But what stands in most beads with a name, and in hardly any other, is its rendering. The measure is Dice's
coefficient over beads (Dice 1945; for word pairs Smadja, McKeown and Hatzivassiloglou 1996). In scripts with
spaces, words that sound like the name are candidates; elsewhere all strings of its beads are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from rapidfuzz.distance import OSA

from ...extract.names.folding import fold
from ...extract.names.mentions import Word
from ...extract.names.naming import place_forms
from ...model import Link
from . import sounds
from .likeness import may_end, transliterated
from .matching import Matching
from .mentions import parts
from .passages import SPACED, UNSPACED, Passages, windows

TELLING = 0.7
"""The share of common beads from which a string renders a name."""
SOUNDS = 0.6
"""The likeness from which a word of another script may render a name; what it shares with the others decides."""
CLEAR = 0.75
"""The likeness from which one bead is enough."""
BEADS = 2
"""In so many beads a rendering must be met: once is chance."""
NEAR = 0.2
"""So far apart, as shares of a bead's length, a name and its rendering may stand for being at the same place."""
ORDERED = 0.8
"""The share of renderings at the place of their name from which the place tells something."""
AUDIBLE = 0.85
"""The share of names that are heard from which silence tells something."""
GRAMS = range(2, 7)
"""The lengths of strings that may be a name where no space ends words."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """What renders a name: a string that all its forms have, and the share of common beads."""

    text: str
    dice: float
    beads: int
    odd: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    """For beads, by their first sentence, a form that is one letter off, and the usual one."""
    agreed: tuple[str, ...] = ()
    """What may render it, as the configuration says."""


class Renderings:
    """The renderings of a pivot's names in a version of another script."""

    def __init__(self, matching: Matching) -> None:
        self.matching = matching
        self.there = Passages(matching.other, matching.links)
        """What each bead has on the other side."""
        self.sounds = sounds.Sounds(matching, self.there)
        self.inflects = bool(matching.other.naming.stems)
        self.known: dict[str, Rendering] = {}
        self.names = sorted({word.folded for sentence in matching.pivot.words for word in sentence
                             if not (word.initial and matching.pivot.ordinary(word))})
        for name in self.names:
            beads = matching.beads(name)
            agreed = self._agreed(name, beads)
            if agreed:
                self.known[name] = agreed
                continue
            place = self._place(name, beads)
            learned = self._learn(name, beads) if len(beads) >= BEADS and len(name) > 2 and (
                place is None or not place.beads) else None
            found = learned or place
            if found:
                self.known[name] = found

    def absent(self, word: Word, link: Link) -> Rendering | None:
        """The rendering that should stand in a bead and does not."""
        rendering = self.known.get(word.folded)
        if rendering is None:
            return None
        side = self.there.texts[link.left[0]]
        return None if any(text in side for text in (rendering.text, *rendering.agreed)) else rendering

    def lacks(self, word: Word, link: Link) -> bool:
        """Whether a bead lacks a name, or has it less often than the pivot; an unknown one must sound like nothing."""
        rendering = self.known.get(word.folded)
        if rendering is None or not rendering.beads:
            return not self.sounded(word, link)
        side = self.there.texts[link.left[0]]
        here = max(side.count(text) for text in (rendering.text, *rendering.agreed))
        return here < sum(each.folded == word.folded for index in range(*link.left)
                          for each in self.matching.pivot.words[index])

    def rendered(self, word: Word, link: Link) -> Word | None:
        """The word of a bead that renders a name."""
        rendering, side = self.known.get(word.folded), self.there.texts[link.left[0]]
        place = side.find(rendering.text) if rendering else -1
        if rendering is None or place < 0:
            return None
        start = self.there.starts[link.left[0]] + place
        return self.there.word(start, start + len(rendering.text))

    @cached_property
    def ordered(self) -> bool:
        """Whether renderings stand where their names do: some languages order their words alike, others do not."""
        places = [self.matching.apart(word, found, link) <= NEAR for link in self.matching.links
                  for word in self.matching.pivot.within(link.left) if (found := self.rendered(word, link))]
        return sum(places) + 1 >= ORDERED * (len(places) + 1)

    @cached_property
    def audible(self) -> bool:
        """Whether the version writes nearly all names as they sound, of those that nothing else tells."""
        pivot = self.matching.pivot
        first = {word.folded: (word, link) for link in reversed(self.matching.links) for word in pivot.within(link.left)
                 if not (word.folded in self.known or pivot.ordinary(word) or self.matching.found(word, link))}
        return sum(self.heard(*each) for each in first.values()) >= AUDIBLE * len(first)

    def variant(self, rendering: Rendering, link: Link) -> tuple[Word, Word | None] | None:
        """What differs from a rendering by one letter, and a place where the usual form stands, if it does."""
        side, start = self.there.texts[link.left[0]], self.there.starts[link.left[0]]
        odd = rendering.odd.get(link.left[0])
        if odd:
            place, usual = start + side.find(odd[0]), self.there.whole.find(odd[1])
            return self.there.word(place, place + len(odd[0])), self.there.word(usual, usual + len(odd[1]))
        usual = self.there.whole.find(rendering.text)
        if rendering.text in side or usual < 0 and not rendering.agreed:
            return None
        for place, end in windows(side, len(rendering.text)):
            piece = side[place:end]
            if self._slip(rendering.text, piece) and self.there.whole.count(piece) == 1:
                return (self.there.word(start + place, start + end),
                        self.there.word(usual, usual + len(rendering.text)) if usual >= 0 else None)
        return None

    def _slip(self, usual: str, other: str) -> bool:
        """Whether a string differs from a rendering by one letter, and not at the end where inflection is."""
        if min(len(usual), len(other)) < 3 or usual in other or other in usual:
            return False
        if not SPACED.fullmatch(usual):
            if usual[0] != other[0] and usual[-1] != other[-1]:
                return False
            return len(usual) == len(other) and sum(one != two for one, two in zip(usual, other, strict=True)) == 1
        if len(usual) < 4 or OSA.distance(usual, other, score_cutoff=1) > 1:
            return False
        known = self.matching.other.naming
        if self.inflects and usual[-1] != other[-1]:
            return False
        if usual[1:] == other[1:] and {fold(usual[0]), fold(other[0])} <= {*known.prefixes}:
            return False
        return not may_end(usual, other, known)

    def heard(self, word: Word, link: Link) -> bool:
        """Whether something in a bead may be a name, by its sound."""
        return self._distance(word, link) <= sounds.UNHEARD

    def sounded(self, word: Word, link: Link) -> bool:
        """Whether something in a bead sounds so much like a name that it is the name."""
        return self._distance(word, link) <= sounds.CLEAR

    def _distance(self, word: Word, link: Link) -> float:
        return min(self.sounds.distance(part, link.left[0]) for part in parts(word.text))

    def spoken(self, word: Word, link: Link) -> bool:
        """Whether some word of a bead sounds just like a name, its vowels included."""
        return any(transliterated(word.folded, other) >= CLEAR for other in self.there.spaced(link.left[0]))

    def _learn(self, name: str, beads: set[int]) -> Rendering | None:
        picks = self._picks(name, beads)
        odd = self._odd(name, picks)
        regular = [pick for bead, pick in picks.items() if bead not in odd]
        found = self._common(beads, regular) or self._shared(name, beads)
        if found is None:
            return None
        there = sum(found in side for side in self.there.texts.values())
        both = sum(found in self.there.texts[bead] for bead in beads)
        dice = 2 * both / (len(beads) + there)
        clear = both == 1 and len(found) > 3 and there == 1 and transliterated(name, found) >= CLEAR
        return Rendering(found, dice, both, odd) if both >= BEADS and dice >= TELLING or clear else None

    def _agreed(self, name: str, beads: set[int]) -> Rendering | None:
        """What the configuration says that a name is called, preferably a form that this version uses."""
        called = self.matching.agreed.forms.get(name)
        if not called:
            return None
        stems = tuple(self._stem(form.lower()) for form in called)
        usual = max(stems, key=self.there.whole.count)
        both = sum(usual in self.there.texts[bead] for bead in beads)
        sure = name not in self.matching.agreed.learned
        return Rendering(usual, 1.0, max(both, BEADS + sure), agreed=stems)

    def _place(self, name: str, beads: set[int]) -> Rendering | None:
        """What CLDR says that a place is called, preferably a name that this version uses."""
        code = self.matching.places_here.get(name, "")
        names = place_forms(self.matching.other.version.language).get(code, ())
        forms = [self._stem(form) for form in names]
        found = max(forms, key=lambda form: (self.there.whole.count(form), len(form)), default="")
        both = sum(found in self.there.texts[bead] for bead in beads)
        return Rendering(found, 1.0, both) if len(found) > 1 else None

    def _stem(self, form: str) -> str:
        """A form without the vowel that inflection may change."""
        return form[:-1] if self.inflects and len(form) > 4 and fold(form)[-1:] in {*"aeiouy"} else form

    def _picks(self, name: str, beads: set[int]) -> dict[int, str]:
        """The word of each bead that sounds most like a name, if any does."""
        picks = {}
        for bead in sorted(beads):
            best = max(((transliterated(name, word), word) for word in self.there.capitalised(bead)), default=(0.0, ""))
            if best[0] >= SOUNDS:
                picks[bead] = best[1]
        return picks

    def _odd(self, name: str, picks: Mapping[int, str]) -> dict[int, tuple[str, str]]:
        """The picks that stand in the text once and are one letter off a commoner, or a better sounding one."""
        rank = {pick: (self.there.whole.count(pick), transliterated(name, pick)) for pick in picks.values()}
        odd = {}
        for bead, pick in picks.items():
            usual = [other for other in rank if rank[other] > rank[pick] and self._slip(other, pick)]
            if usual and rank[pick][0] == 1:
                odd[bead] = pick, max(usual, key=lambda other: (rank[other], other))
        return odd

    def _common(self, beads: set[int], picks: Sequence[str]) -> str | None:
        """What the words have in common that sound like a name: what prefixes and endings leave."""
        commons = {_common(first, second) for first in set(picks) for second in picks}
        rated = [(sum(common in self.there.texts[bead] for bead in beads), len(common), common) for common in commons
                 if len(common) > 1 and len(fold(common)) > 2
                 and 2 * len(common) >= min(len(pick) for pick in picks if common in pick)]
        return self._stem(max(rated)[2]) if rated else None

    def _shared(self, name: str, beads: set[int]) -> str | None:
        """The longest string of the scripts without spaces that is in most beads of a name and in few others."""
        ordered = sorted(beads, key=lambda bead: len(self.there.texts[bead]))
        sides = [self.there.texts[bead] for bead in ordered]
        enough = max(BEADS, round(TELLING * len(sides)))
        joined = "\0".join(sides)
        grams: dict[str, int] = {}
        for run in (run for side in sides[:2] for run in UNSPACED.findall(side)):
            for start in range(len(run) - 1):
                for end in range(start + GRAMS[0], min(start + GRAMS[-1], len(run)) + 1):
                    gram = run[start:end]
                    if gram not in grams:
                        often = joined.count(gram) >= BEADS
                        grams[gram] = sum(gram in side for side in sides) if often else 1
                    if grams[gram] < BEADS:
                        break
        rated = []
        for gram, both in grams.items():
            if both >= enough:
                there = sum(gram in side for side in self.there.texts.values())
                rated.append((2 * both / (len(sides) + there), round(transliterated(name, gram), 1), len(gram), gram))
        if not rated:
            return None
        _, sound, size, gram = max(rated)
        for longer in sorted(longer for longer in grams if gram in longer and len(longer) == size + 1):
            often = grams[longer] >= max(BEADS, grams[gram] - 1)
            if often and transliterated(name, longer) > transliterated(name, gram):
                gram = longer
                break
        return gram if len(beads) > BEADS or size > BEADS or sound >= SOUNDS else None


@lru_cache(maxsize=65536)
def _common(one: str, two: str) -> str:
    """The longest string that both words have: what prefixes and endings leave."""
    best = ""
    for start in range(len(one)):
        while start + len(best) < len(one) and one[start:start + len(best) + 1] in two:
            best = one[start:start + len(best) + 1]
    return best

