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

from rapidfuzz.distance import Prefix

from ..extract.folding import fold, latin
from ..extract.lexicon import ambiguous
from ..extract.names import Word
from ..extract.naming import ordinary
from ..model import Link, Span
from .likeness import respelt
from .matching import Matching
from .mentions import Mentions

Kind = Literal["replaced", "misspelt", "added"]

WARNING, ERROR = 1.0, 1.5
"""The weights from which a pair is reported, and from which it is sure."""
LOST, NEW = 0.5, 0.5
"""The weight of a name lost and of an unexplained one: together they are just enough."""
TITLED = 0.2
"""What a bead takes off where the pivot names an institution in common words: its name may be the new one."""
SLIP = 1.0
"""The weight of a typing error."""
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


def suspicions(matching: Matching) -> Iterator[Suspicion]:
    """Weigh every bead; each name and each new word is used once, the surest pair first."""
    for link in matching.links:
        lost = [word for word in within(matching.pivot, link.left)
                if asked(word, matching, link) and not matching.found(word, link)]
        if not lost and not matching.foreign:
            continue
        new = [word for word in within(matching.other, link.right) if _unexplained(word, matching, link)]
        if new:
            lost = [word for word in lost if not matching.related(word, link, new)]
            yield from _best(lost, new, matching, link)


def within(mentions: Mentions, run: Span) -> Iterator[Word]:
    """The candidates of a run of sentences."""
    for index in range(*run):
        yield from mentions.words[index]


def asked(word: Word, matching: Matching, link: Link) -> bool:
    """Whether a word of the pivot is a name that must be found again.

    Common words that are used as names (Bush, Commission) must where this version keeps them elsewhere.
    """
    folded, known = word.folded, matching.pivot.naming
    if (len(folded) < 3 or folded in known.ordinary or folded in known.titles or folded in known.organisations
            or any(character.isdigit() for character in folded)):
        return False
    if not ordinary(word.text, known.language):
        return True
    habit = kept(word, matching, link)
    return habit >= 0.5 if habit is not None else not word.initial and ambiguous(word.text, known.language)


def kept(word: Word, matching: Matching, link: Link) -> float | None:
    """In which share of the other beads with a name the other version has it; None if there are none."""
    beads = {id(bead): bead for index in matching.pivot.places.get(word.folded, ())
             if (bead := matching.partner.get(index)) and bead is not link}
    return sum(matching.found(word, bead) for bead in beads.values()) / len(beads) if beads else None


def _beads(word: Word, matching: Matching) -> int:
    """In how many beads a name of the pivot stands."""
    return len({id(matching.partner.get(index)) for index in matching.pivot.places.get(word.folded, ())})


def _unexplained(word: Word, matching: Matching, link: Link) -> bool:
    """Whether a word of the other version is a name that nothing in the pivot's side of the bead accounts for."""
    folded, known = word.folded, matching.other.naming
    if len(folded) < 3 or folded in known.organisations or any(character.isdigit() for character in folded):
        return False
    if folded not in matching.pivot.places and (ordinary(word.text, known.language) or folded in matching.other.small):
        return False
    return not matching.accounted(word, link)


def _best(lost: Sequence[Word], new: Sequence[Word], matching: Matching, link: Link) -> Iterator[Suspicion]:
    titled = any(not word.initial and matching.pivot.ordinary(word) and word.folded not in matching.pivot.naming.ordinary
                 and word.folded not in matching.pivot.naming.titles for word in within(matching.pivot, link.left))
    pairs = []
    for left in lost:
        for right in new:
            mine = sum(word.run == left.run for word in lost)
            theirs = sum(word.run == right.run for word in new)
            pair = _weigh(left, right, matching, link, _shapes(mine, theirs), titled)
            if pair:
                pairs.append(pair)
    pairs += [Suspicion("added", weight, None, right, link) for right in new
              if (weight := _alien(right, matching)) >= WARNING]
    pairs.sort(key=lambda pair: (-pair.weight, pair.right.start, pair.left.start if pair.left else -1))
    used: set[tuple[str, int]] = set()
    for pair in pairs:
        marks = {("right", pair.right.run)} | ({("left", pair.left.run)} if pair.left else set())
        if used.isdisjoint(marks):
            used |= marks
            yield pair


def _shapes(mine: int, theirs: int) -> float:
    """How well two runs go together by the number of words that are lost in the one and new in the other."""
    return -0.1 if mine != theirs else 0.3 if mine > 1 else 0.1


def _alien(word: Word, matching: Matching) -> float:
    """The weight of a Latin word in a text of another script that the whole pivot lacks."""
    if not matching.foreign or not latin(word.text) or word.folded in matching.pivot.text:
        return 0.0
    return 1.2 if word.text[1:].islower() and len(word.text) > 3 else 0.8


def _weigh(left: Word, right: Word, matching: Matching, link: Link, shapes: float, titled: bool) -> Suspicion | None:
    if latin(left.text) != latin(right.text):
        return None
    beside = _beside(left, right, matching, link)
    elsewhere = right.folded in matching.pivot.places
    if matching.slip(left.folded, right.folded) and not elsewhere:
        weight = _slip(left, right, matching, link, beside)
        return Suspicion("misspelt", weight, left, right, link) if weight >= WARNING else None
    if not elsewhere and _translates(left, right, matching, link):
        return None
    if elsewhere and any(f"{one} {two}" in matching.pivot.text for one, two in (
            (left.folded, right.folded), (right.folded, left.folded))):
        return None
    weight = _lost(left, matching, link) + _new(right, matching, elsewhere) + (
        0.4 if beside else shapes + _placed(left, right, matching, link))
    if titled and not elsewhere and not beside:
        weight -= TITLED
    return Suspicion("replaced", weight, left, right, link) if weight >= WARNING else None


def _lost(word: Word, matching: Matching, link: Link) -> float:
    """How much it means that a name is not found: much if this version writes it elsewhere as it is."""
    weight = LOST
    habit = kept(word, matching, link)
    if habit is not None:
        weight += 0.4 if habit >= 0.5 else -0.25 * min(2, _beads(word, matching) - 1) if habit == 0 else 0.0
    if word.initial:
        weight -= 0.2
    if word.text.isupper() and not habit:
        weight -= 0.4
    if matching.translated(word):
        weight -= 0.4
    elif not habit and ordinary(word.text, matching.pivot.naming.language):
        weight -= 0.2
    return weight


def _new(word: Word, matching: Matching, elsewhere: bool) -> float:
    """How much an unexplained word looks like a name."""
    weight = NEW
    if elsewhere:
        weight += 0.3
    elif word.initial:
        weight -= 0.4
    if not word.text.isascii() and latin(word.text):
        weight -= 0.3
    if matching.other.naming.nouns and _noun(word, matching.other):
        weight -= 0.5
    return weight


def _placed(left: Word, right: Word, matching: Matching, link: Link) -> float:
    """How well two words match by their places in the bead."""
    apart = abs(_position(left, matching.pivot, link.left) - _position(right, matching.other, link.right))
    return -max(0.0, apart - 0.25)


def _position(word: Word, mentions: Mentions, run: Span) -> float:
    """Where in the bead a word stands, from 0 to 1."""
    start, end = mentions.sentences[run[0]].start, mentions.sentences[run[1] - 1].end
    return (word.start - start) / max(1, end - start)


def _noun(word: Word, mentions: Mentions) -> bool:
    """Whether what stands before a word says that it is a common noun."""
    before = mentions.version.text[max(0, word.start - 30):word.start].split()
    if not before:
        return False
    previous, known = fold(before[-1]), mentions.naming
    if previous in known.determiners:
        return True
    return (before[-1][:1].islower() and len(previous) > 4 and previous.endswith(known.adjectives)
            and not previous.endswith(known.verbs))


def _slip(left: Word, right: Word, matching: Matching, link: Link, beside: bool) -> float:
    """How likely it is that a word is a name with a typing error, and not the name in another language."""
    mine, theirs = left.folded, right.folded
    weight = SLIP
    habit = kept(left, matching, link)
    if habit:
        weight += 0.5
    elif habit is not None:
        weight -= 0.3 * min(2, _beads(left, matching) - 1)
    if beside:
        weight += 0.3
    shared = Prefix.similarity(mine, theirs)
    if shared >= len(mine) - 2 and theirs[shared:] in matching.other.naming.endings | matching.other.naming.stems:
        weight -= 0.6
    if matching.other.naming.respells and not habit:
        weight -= 1.0
    if len(matching.other.places.get(theirs, ())) > 1:
        weight -= 0.6
    if ordinary(right.text, matching.other.naming.language) or matching.translated(left):
        weight -= 0.6
    if respelt(mine, theirs) and not habit:
        weight -= 0.8 if beside else 0.5
    return weight


def _beside(left: Word, right: Word, matching: Matching, link: Link) -> bool:
    """Whether a word beside the one, in its run, is found beside the other in its run."""
    mine = {word.folded for word in within(matching.pivot, link.left) if word.run == left.run and word is not left}
    return any(word.folded in mine for word in within(matching.other, link.right)
               if word.run == right.run and word is not right)


def _translates(left: Word, right: Word, matching: Matching, link: Link) -> bool:
    """Whether two words go together in other beads: then the one translates the other."""
    mine = {id(bead) for index in matching.pivot.places.get(left.folded, ()) if (bead := matching.partner.get(index))}
    theirs = {id(bead) for index in matching.other.places.get(right.folded, ()) if (bead := matching.back.get(index))}
    both = mine & theirs
    return bool(both - {id(link)}) and 2 * len(both) / (len(mine) + len(theirs)) >= EXPLAINED
