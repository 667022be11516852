"""Which names of the pivot another version lost, and which it has instead.

A lost name proves nothing, and neither does a new one: translators write "the president" for Obama, and
Monaco for Munich. Accusations are therefore made in pairs, a name lost and an unexplained one in the same
bead, and a pair is weighed: by how this version writes the name elsewhere, by what stands beside both, and
by whether the new name is another name of the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..extract.folding import fold, latin
from ..extract.names import Word
from ..extract.naming import territories, territory_names
from ..model import Link, Span
from .likeness import cognate, inflected, typing_error
from .mentions import Mentions, parts

Kind = Literal["replaced", "misspelt", "added"]

WARNING, ERROR = 1.0, 1.5
"""The weights from which a pair is reported, and from which it is sure."""
LOST, NEW = 0.6, 0.6
"""The weight of a name lost and of an unexplained one: together they are just enough."""
EXPLAINED = 0.5
"""From this share of common beads (Dice's coefficient) on, a word that goes with a name elsewhere translates it."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A name of the pivot, what stands in its place in the other version, and how sure that is."""

    kind: Kind
    weight: float
    left: Word | None
    right: Word
    link: Link


class Pair:
    """The names of the pivot against those of one other version."""

    def __init__(self, pivot: Mentions, other: Mentions, links: Sequence[Link]) -> None:
        self.pivot, self.other = pivot, other
        self.links = [link for link in links if link.left[0] < link.left[1] and link.right[0] < link.right[1]]
        self.partner = {index: link for link in self.links for index in range(*link.left)}
        self.back = {index: link for link in self.links for index in range(*link.right)}
        self.territories = territories(pivot.version.language)
        self.names_there = territory_names(other.version.language)

    # ------------------------------------------------------------ the way from a link to suspicions

    def suspicions(self) -> Iterator[Suspicion]:
        """Weigh every bead; each name and each new word is used once, the surest pair first."""
        for link in self.links:
            new = None
            lost = [word for word in _words(self.pivot, link.left) if self._asked(word) and not self._found(word, link)]
            if not lost and not self.other.naming.caseless and latin(self.other.folded[link.right[0]][:200]):
                continue
            new = [word for word in _words(self.other, link.right) if self._unexplained(word, link)]
            if new:
                yield from self._best(lost, new, link)

    def _best(self, lost: Sequence[Word], new: Sequence[Word], link: Link) -> Iterator[Suspicion]:
        pairs = [suspicion for left in lost for right in new if (suspicion := self._weigh(left, right, link))]
        pairs += [Suspicion("added", weight, None, right, link) for right in new
                  if (weight := self._alien(right)) >= WARNING]
        pairs.sort(key=lambda pair: (-pair.weight, pair.right.start, pair.left.start if pair.left else -1))
        used: set[tuple[str, int]] = set()
        for pair in pairs:
            marks = {("right", pair.right.run)} | ({("left", pair.left.run)} if pair.left else set())
            if used.isdisjoint(marks):
                used |= marks
                yield pair

    def has(self, word: Word) -> bool:
        """Whether the other version has a name of the pivot where it should."""
        sentence = next((index for index in self.pivot.places[word.folded]
                         if self.pivot.sentences[index].start <= word.start < self.pivot.sentences[index].end), -1)
        link = self.partner.get(sentence)
        return link is not None and self._found(word, link)

    # ------------------------------------------------------------ the pivot's names

    def _asked(self, word: Word) -> bool:
        """Whether a word of the pivot is a name that must be found again."""
        folded = word.folded
        known = self.pivot.naming
        return (len(folded) > 2 and folded not in known.ordinary and folded not in known.titles
                and folded not in known.organisations and not self.pivot.ordinary(word)
                and not any(character.isdigit() for character in folded))

    def _found(self, word: Word, link: Link) -> bool:
        """Whether the other side of a bead has a name, in whatever form."""
        for index in range(*link.right):
            if self._stands(word, index):
                return True
        return False

    def _stands(self, word: Word, index: int) -> bool:
        """Whether a sentence of the other version has a name: as it is, inflected, as a territory."""
        folded = word.folded
        tokens = self.other.tokens(index)
        if not tokens.isdisjoint(parts(word.text)):
            return True
        mine, theirs = self.pivot.naming, self.other.naming
        if any(inflected(folded, mine, token, theirs) for token in tokens
               if token[:2] == folded[:2]):
            return True
        place = self.territories.get(folded)
        if place is None:
            return False
        return any(name in self.other.folded[index] or name in tokens or
                   any(cognate(name, token) for token in tokens if token[:3] == name[:3])
                   for name in self.names_there.get(place, ()))

    # ------------------------------------------------------------ the other version's new words

    def _unexplained(self, word: Word, link: Link) -> bool:
        """Whether nothing in the pivot's side of the bead accounts for a word."""
        folded = word.folded
        known = self.other.naming
        if len(folded) < 3 or folded in known.organisations or any(character.isdigit() for character in folded):
            return False
        if any(self._accounts(index, word) for index in range(*link.left)):
            return False
        if folded in self.pivot.places:
            return True
        return not self.other.ordinary(word) and folded not in self.other.small

    def _accounts(self, index: int, word: Word) -> bool:
        """Whether a sentence of the pivot has a word, inflected or not."""
        tokens = self.pivot.tokens(index)
        mine, theirs = self.pivot.naming, self.other.naming
        return any(part in tokens or any(inflected(token, mine, part, theirs) for token in tokens if token[:2] == part[:2])
                   for part in parts(word.text))

    def _alien(self, word: Word) -> float:
        """The weight of a Latin word in a text of another script that the whole pivot lacks."""
        if not latin(word.text) or not self.foreign or word.folded in self.pivot.text:
            return 0.0
        return 1.2 if word.text[1:].islower() and len(word.text) > 3 else 0.8

    @property
    def foreign(self) -> bool:
        """Whether the other version is written in another script than the pivot."""
        return self.other.naming.caseless or not latin(self.other.folded[0][:200])

    # ------------------------------------------------------------ weights

    def _weigh(self, left: Word, right: Word, link: Link) -> Suspicion | None:
        mine, theirs = left.folded, right.folded
        if not self._same_script(left, right):
            return None
        elsewhere = theirs in self.pivot.places
        errors = typing_error(mine, theirs)
        beside = self._beside(left, right, link)
        if errors <= (2 if beside else 1) and not elsewhere and len(mine) > 3:
            weight = self._misspelt(left, right, link, beside)
            return Suspicion("misspelt", weight, left, right, link) if weight >= WARNING else None
        if not elsewhere and (self._likeness(mine, theirs) or self._translates(left, right, link)):
            return None
        weight = self._lost(left, link) + self._new(right, link, elsewhere) + (0.3 if beside else 0.0)
        return Suspicion("replaced", weight, left, right, link) if weight >= WARNING else None

    def _same_script(self, left: Word, right: Word) -> bool:
        return latin(left.text) == latin(right.text)

    def _likeness(self, mine: str, theirs: str) -> bool:
        return cognate(mine, theirs)

    def _lost(self, word: Word, link: Link) -> float:
        """How much it means that a name is not found: much if this version writes it elsewhere as it is."""
        weight = LOST
        kept = self._kept(word, link)
        if kept is not None:
            weight += 0.4 if kept >= 0.5 else -0.5 if kept == 0 else 0.0
        if word.initial:
            weight -= 0.2
        if word.text.isupper():
            weight -= 0.2
        if word.folded in self.territories:
            weight -= 0.4
        return weight

    def _kept(self, word: Word, link: Link) -> float | None:
        """In which share of the other beads with a name the other version has it; None if there are none."""
        beads = {id(bead): bead for index in self.pivot.places.get(word.folded, ())
                 if (bead := self.partner.get(index)) and bead is not link}
        if not beads:
            return None
        return sum(self._found(word, bead) for bead in beads.values()) / len(beads)

    def _new(self, word: Word, link: Link, elsewhere: bool) -> float:
        weight = NEW
        if elsewhere:
            weight += 0.3
        if word.initial:
            weight -= 0.3
        if not word.text.isascii() and latin(word.text):
            weight -= 0.3
        if self.other.naming.nouns and self._noun(word):
            weight -= 0.6
        return weight

    def _noun(self, word: Word) -> bool:
        """Whether what stands before a word says that it is a common noun."""
        before = self.other.version.text[max(0, word.start - 30):word.start].split()
        previous = fold(before[-1]) if before else ""
        known = self.other.naming
        return previous in known.determiners or (previous[:1].islower() and before[-1][:1].islower()
                                                 and len(previous) > 4 and previous.endswith(known.adjectives))

    def _misspelt(self, left: Word, right: Word, link: Link, beside: bool) -> float:
        mine, theirs = left.folded, right.folded
        kept = self._kept(left, link)
        weight = 1.0
        if kept:
            weight += 0.5
        elif kept is not None:
            weight -= 0.6
        if beside:
            weight += 0.3
        if mine[:-1] == theirs[:len(mine) - 1]:
            weight -= 0.4
        if self.other.naming.respells and not kept:
            weight -= 1.0
        if len(self.other.places.get(theirs, ())) > 1:
            weight -= 0.6
        if self.other.ordinary(right):
            weight -= 0.6
        if mine in self.territories:
            weight -= 0.6
        return weight

    def _beside(self, left: Word, right: Word, link: Link) -> bool:
        """Whether a word beside the one, in its run, is found beside the other in its run."""
        mine = {word.folded for word in _words(self.pivot, link.left) if word.run == left.run and word is not left}
        return any(word.folded in mine for word in _words(self.other, link.right)
                   if word.run == right.run and word is not right)

    def _translates(self, left: Word, right: Word, link: Link) -> bool:
        """Whether two words go together in other beads: then the one translates the other."""
        mine = {id(bead) for index in self.pivot.places.get(left.folded, ()) if (bead := self.partner.get(index))}
        theirs = {id(bead) for index in self.other.places.get(right.folded, ()) if (bead := self.back.get(index))}
        common = (mine & theirs) - {id(link)}
        return bool(common) and 2 * len(mine & theirs) / (len(mine) + len(theirs)) >= EXPLAINED


def _words(mentions: Mentions, run: Span) -> Iterator[Word]:
    for index in range(*run):
        yield from mentions.words[index]

