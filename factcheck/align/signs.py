"""The signs that a word stands in the place of a name of the pivot, or misspells it, and what each is worth.

A weight is about the logarithm of a likelihood ratio, scaled so that 1 is worth a warning. They were fitted
once by logistic regression on translations from English with and without exchanged names, in seven languages
that are written in Latin letters (de es fr it nl pl pt), and rounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Prefix

from ..extract.folding import fold, latin
from ..extract.lexicon import ambiguous
from ..extract.names import Word
from ..extract.naming import ordinary
from ..model import Link, Span
from .likeness import may_end, respelt
from .matching import Matching
from .mentions import Mentions
from .renderings import Rendering

REPLACED = {
    "pair": 0.95,
    "kept": 0.7, "seldom kept": -0.2, "never kept": -0.6, "never kept twice": -0.9,
    "lost at a start": -0.3, "lost abbreviation": -0.5, "lost translated place": -0.5, "lost common word": -0.6,
    "lost perhaps common word": -0.2,
    "of the document": 0.45, "new at a start": -0.35, "new with accents": -0.45, "new after an article": -0.35,
    "new in a place's name": -0.5,
    "beside the same": 0.35, "as many words": 0.5, "one word each": 0.0, "not as many words": -0.3,
    "same place": 0.45, "near": 0.15, "apart": -0.15, "far apart": -0.5, "institution": -0.25,
    "only ones": 0.1, "only ones, far apart": -0.25,
}
"""Of a name that gave way to another."""
SLIPPED = {
    "slip": 1.0, "kept": 0.5, "never kept": 0.0, "never kept twice": -0.3, "beside the same": 0.3, "ending": -0.6,
    "respells": -1.0, "again": -0.6, "common word": -0.6, "lost common word": -0.3, "translated place": -0.6,
    "respelt": -0.5, "respelt beside": -0.3,
}
"""Of a name with a typing error in it."""
HEARD = {
    "pair": 1.0, "unheard": -0.25, "always": 0.25, "often": 0.3, "same place": 0.3, "near": 0.15, "apart": -0.1,
    "far apart": -0.25, "lost at a start": -0.2,
}
"""Of a name that gave way to another in a script that only its renderings are known in."""
NEAR, APART, FAR = 0.1, 0.2, 0.4
"""Where in the bead two words stand, as a share of its length, may differ by so much."""
SLACK = 4
"""... and by so many characters more: in a short sentence an article moves everything."""


def replaced(left: Word, right: Word, matching: Matching, link: Link, shapes: tuple[int, int],
             alone: bool = False) -> Iterator[str]:
    """The signs that a word replaced a name.

    `shapes` says how many words its run lost, and how many are new there; `alone` whether no other name of the
    bead is lost or new: then their places tell nothing.
    """
    yield "pair"
    habit, beads = kept(left, matching, link)
    if habit is not None:
        yield "kept" if habit >= 0.5 else "seldom kept" if habit else "never kept" if beads == 1 else "never kept twice"
    if left.initial:
        yield "lost at a start"
    if abbreviation(left) and not (habit and habit >= 0.5):
        yield "lost abbreviation"
    if matching.translated(left):
        yield "lost translated place"
    elif not (habit and habit >= 0.5 and beads > 2) and matching.pivot.ordinary(left):
        perhaps = ambiguous(left.text, matching.pivot.version.language)
        yield "lost perhaps common word" if perhaps else "lost common word"
    elsewhere = right.folded in matching.pivot.places
    if elsewhere:
        yield "of the document"
    elif right.initial:
        yield "new at a start"
    if not right.text.isascii() and latin(right.text):
        yield "new with accents"
    if matching.other.naming.nouns and _noun(right, matching.other):
        yield "new after an article"
    if not elsewhere and matching.of_place(right):
        yield "new in a place's name"
    if beside(left, right, matching, link):
        yield "beside the same"
        return
    yield "not as many words" if shapes[0] != shapes[1] else "as many words" if shapes[0] > 1 else "one word each"
    place = _apart(left, right, matching, link)
    if place in ("same place", "near"):
        yield place
    elif alone:
        yield "only ones" if place == "apart" else "only ones, far apart"
    elif not matching.foreign:  # between scripts the order of words differs, too
        yield place
    if not elsewhere and _institution(matching.pivot, link.left):
        yield "institution"


def abbreviation(word: Word) -> bool:
    """Whether a word is written in capitals, as what may be spelt out elsewhere is: "AMs"."""
    return word.text.removesuffix("s").isupper()


def heard(left: Word, right: Word, matching: Matching, link: Link, rendering: Rendering | None) -> Iterator[str]:
    """The signs that the rendering of one name stands for another."""
    yield "pair"
    if rendering is None:
        yield "unheard"
    else:
        if rendering.dice > 0.99:
            yield "always"
        if rendering.beads > 2:
            yield "often"
    if left.initial:
        yield "lost at a start"
    yield _apart(left, right, matching, link)


def _apart(left: Word, right: Word, matching: Matching, link: Link) -> str:
    apart = abs(_position(left, matching.pivot, link.left) - _position(right, matching.other, link.right))
    apart -= SLACK / (SLACK + _length(matching.pivot, link.left))
    return "same place" if apart <= NEAR else "near" if apart <= APART else "apart" if apart <= FAR else "far apart"


def slipped(left: Word, right: Word, matching: Matching, link: Link) -> Iterator[str]:
    """The signs that a word is a name with a typing error, and not the name in another language."""
    yield "slip"
    mine, theirs, others = left.folded, right.folded, matching.other.naming
    habit, beads = kept(left, matching, link)
    if habit is not None:
        yield "kept" if habit else "never kept" if beads == 1 else "never kept twice"
    near = beside(left, right, matching, link)
    if near:
        yield "beside the same"
    shared = Prefix.similarity(mine, theirs)
    tail = theirs[shared:]
    if shared >= len(mine) - 2 and (tail in others.endings or tail in others.stems or tail in set("aeiou")):
        yield "ending"
    if others.respells and not habit:
        yield "respells"
    if len(matching.other.places.get(theirs, ())) > 1:
        yield "again"
    if ordinary(right.text, others.language):
        yield "common word"
    if matching.pivot.ordinary(left) and not (habit and habit >= 0.5):
        yield "lost common word"
    if matching.translated(left) and (not matching.exonyms(left) or may_end(mine, theirs, others)):
        yield "translated place"
    if respelt(mine, theirs) and not habit:
        yield "respelt"
        if near:
            yield "respelt beside"


def kept(word: Word, matching: Matching, link: Link) -> tuple[float | None, int]:
    """In which share of the other beads with a name the other version has it, if any, and how many there are."""
    key = word.folded, link.left[0]
    found = matching.habits.get(key)
    if found is None:
        beads = {bead.left[0]: bead for index in matching.pivot.places.get(word.folded, ())
                 if (bead := matching.partner.get(index)) and bead is not link}
        share = sum(matching.found(word, bead) for bead in beads.values()) / len(beads) if beads else None
        found = matching.habits[key] = share, len(beads)
    return found


def beside(left: Word, right: Word, matching: Matching, link: Link) -> bool:
    """Whether a word beside the one, in its run, is found beside the other in its run."""
    mine = {word.folded for word in within(matching.pivot, link.left) if word.run == left.run and word is not left}
    return any(word.folded in mine for word in within(matching.other, link.right)
               if word.run == right.run and word is not right)


def within(mentions: Mentions, run: Span) -> Iterator[Word]:
    """The candidates of a run of sentences."""
    for index in range(*run):
        yield from mentions.words[index]


def _length(mentions: Mentions, run: Span) -> int:
    return mentions.sentences[run[1] - 1].end - mentions.sentences[run[0]].start


def _position(word: Word, mentions: Mentions, run: Span) -> float:
    """Where in the bead a word stands, from 0 to 1."""
    start, end = mentions.sentences[run[0]].start, mentions.sentences[run[1] - 1].end
    return (word.start - start) / max(1, end - start)


def _institution(mentions: Mentions, run: Span) -> bool:
    """Whether common words with a capital name something: its name in another language may look new."""
    known = mentions.naming
    return any(not word.initial and mentions.ordinary(word) and word.folded not in known.ordinary
               and word.folded not in known.titles for word in within(mentions, run))


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


def worth(signs: Sequence[str], weights: dict[str, float]) -> float:
    """What signs are worth together."""
    return sum(weights[sign] for sign in signs)
