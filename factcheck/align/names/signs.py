"""The signs that a word stands in the place of a name of the pivot, or misspells it, and what each is worth.

A weight is about the logarithm of a likelihood ratio, scaled so that 1 is worth a warning. They were fitted
by logistic regression on translations from English into ten languages with and without exchanged names, and
rounded; what those fitted on nine languages find in the tenth is nearly the same. Signs that exchanged names cannot
show (abbreviations, accents, starts of sentences) were weighed by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Prefix

from ...extract.names.folding import fold, latin, skeleton
from ...extract.names.lexicon import ambiguous, common, listed
from ...extract.names.mentions import Word
from ...extract.names.naming import compounded, ordinary, solid
from ...model import Link
from .likeness import VOWELS, inflected, may_end, respelt, stems, typing_error
from .matching import Matching
from .mentions import Mentions
from .renderings import Renderings

REPLACED = {
    "pair": 1.45,
    "always kept": 0.9, "kept": 0.5, "seldom kept": 0.0, "never kept": -0.8, "never kept twice": -0.7,
    "lost at a start": -0.4, "lost abbreviation": -0.7, "lost translated place": -0.9, "lost common word": -0.5,
    "lost common words": -1.4, "lost after an article": -0.4,
    "of the document": 0.6, "said twice": 0.1, "another of its kind": 0.6,
    "new at a start": -0.5, "new with accents": -0.6, "new after an article": -0.3,
    "new in a place's name": -0.4, "new place": -0.3, "new abbreviation": -0.9, "new again": -1.2,
    "new common word": -1.5, "new form of a common word": -1.4, "new compound": -1.0,
    "new and perhaps a common word": -0.6, "new in Latin letters": 0.3,
    "beside the same": 0.0, "as many words": 0.7, "one word each": -0.1, "not as many words": -0.6,
    "one letter first": -0.4, "slip of the pivot": -1.0, "same place": 0.7, "near": 0.1, "apart": -0.3,
    "far apart": -0.6,
}
"""Of a name that gave way to another."""
SLIPPED = {
    "slip": 1.3, "kept": 0.4, "never kept": -0.3, "never kept twice": -0.4, "beside the same": 0.25,
    "vowel for consonant": 0.3, "ending": -0.45, "respells": -1.0, "again": -0.6, "common word": -0.9,
    "lost common word": -0.3, "another length": -0.25, "slip of the pivot": -1.0, "translated place": -0.4,
    "respelt": -0.9, "accented": -0.5,
}
"""Of a name with a typing error in it."""
HEARD = {
    "pair": 1.0, "unheard": 0.25, "unheard as others": 0.0, "hardly heard": -0.3, "always": 0.25, "often": 0.3,
    "same place": 0.3, "near": 0.15, "apart": -0.1, "far apart": -0.25, "lost at a start": -0.2,
    "lost common word": -0.4, "fewer": -0.3, "told beside": -0.2,
    "of the document": 0.5, "new": -0.2, "new again": -0.7, "beside the same": 0.4, "another of its kind": 0.5,
}
"""Of a name that gave way to another in a script that only its renderings are known in."""
BESIDE = 2
"""What one version says by name, another says by name in one of so many sentences before or after."""
NEAR, APART, FAR = 0.1, 0.2, 0.4
"""Where in the bead two words stand, as a share of its length, may differ by so much."""


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
        if habit == 1.0 and beads > 1:
            yield "always kept"
    mate, place = beside(left, right, matching, link), matching.another(left, right)
    if place:
        yield "another of its kind"
    yield from _lost(left, right, matching, link, mate, place)
    yield from _new(right, matching, link, abbreviation(left), mate, place)
    if left.folded[0] == right.folded[0]:
        yield "one letter first"
    if matching.slip(left.folded, right.folded) and _mends(left, right, matching) and not habit:
        yield "slip of the pivot"
    if mate:
        yield "beside the same"
        return
    yield "not as many words" if shapes[0] != shapes[1] else "as many words" if shapes[0] > 1 else "one word each"
    apart = _apart(left, right, matching, link)
    if apart in ("same place", "near") or not alone and not matching.foreign:  # scripts differ in the order of words
        yield apart


def _lost(name: Word, right: Word, matching: Matching, link: Link, mate: bool, place: bool) -> Iterator[str]:
    """What a name is that was lost: `mate` says whether a part of it is there, `place` whether both are of a kind."""
    pivot = matching.pivot
    share, beads = kept(name, matching, link)
    habit = share or 0.0
    known = ambiguous(name.text, pivot.version.language) or habit >= 0.5 and beads > 2
    if name.initial and not mate:
        yield "lost at a start"
    if abbreviation(name) and habit < 0.5 and not place:
        yield "lost abbreviation"
    if place:
        return
    if matching.translated(name):
        yield "lost translated place"
    elif pivot.ordinary(name) and not known and not (mate and matching.named(right.folded)):
        yield "lost common word"
        if _noun(name, pivot):
            yield "lost after an article"
        if any(other.run == name.run and other is not name and pivot.ordinary(other)
               for other in pivot.within(link.left)):
            yield "lost common words"


def _new(word: Word, matching: Matching, link: Link, initials: bool, mate: bool, place: bool) -> Iterator[str]:
    """What a word is that stands in the place of a name, or of its `initials`."""
    other, document = matching.other, matching.named(word.folded) is not None
    if not word.text.isascii() and latin(word.text) and not place:
        yield "new with accents"
    if other.naming.nouns and _noun(word, other):
        yield "new after an article"
    if matching.foreign:
        yield "new in Latin letters"
    if abbreviation(word) and not (initials and document) and not place:
        yield "new abbreviation"
    if document:
        yield "said twice" if matching.surplus(word, link) else "of the document"
        return
    if word.initial and not mate:
        yield "new at a start"
    if place:
        return
    if matching.of_place(word):
        yield "new in a place's name"
    if word.folded in matching.other_places:
        yield "new place"
    elif common(word.text, other.version.language):
        yield "new common word"
    elif compounded(word.text, other.naming) or solid(word.text, other.naming):
        yield "new compound"
    elif other.ordinary(word):
        yield "new form of a common word"
    elif not matching.foreign and not listed(other.version.language):
        yield "new and perhaps a common word"
    if len(other.places[word.folded]) > 1:
        yield "new again"


def abbreviation(word: Word) -> bool:
    """Whether a word is written in capitals, as what may be spelt out elsewhere is: "AMs", "PhD"."""
    text = word.text.removesuffix("s")
    return text.isupper() or len(text) < 5 and text[-1].isupper()


def charted(left: Word, right: Word, matching: Matching, link: Link) -> Iterator[str]:
    """The signs that a known place stands for another."""
    yield from ("pair", "another of its kind")
    yield _apart(left, right, matching, link)


def heard(left: Word, right: Word, matching: Matching, link: Link, renderings: Renderings,
          name: str = "") -> Iterator[str]:
    """The signs that the rendering of a second `name` stands for the first."""
    yield "pair"
    if name and any(index in matching.pivot.places[name] for index in (
            *range(link.left[0] - BESIDE, link.left[0]), *range(link.left[1], link.left[1] + BESIDE))):
        yield "told beside"
    rendering, audible = renderings.known.get(left.folded), renderings.heard(left, link)
    if matching.pivot.ordinary(left):
        if rendering is None:
            yield "lost common word"
    elif not audible:
        yield "unheard" if renderings.audible else "unheard as others"
    if rendering is None:
        if audible:
            yield "hardly heard"
    else:
        if renderings.absent(left, link) is None:
            yield "fewer"
        if rendering.dice > 0.99:
            yield "always"
        if rendering.beads > 2:
            yield "often"
    if left.initial:
        yield "lost at a start"
    if renderings.ordered:
        yield _apart(left, right, matching, link)


def _apart(left: Word, right: Word, matching: Matching, link: Link) -> str:
    apart = matching.apart(left, right, link)
    return "same place" if apart <= NEAR else "near" if apart <= APART else "apart" if apart <= FAR else "far apart"


def slipped(left: Word, right: Word, matching: Matching, link: Link) -> Iterator[str]:
    """The signs that a word is a name with a typing error, and not the name in another language."""
    yield "slip"
    mine, theirs, others = left.folded, right.folded, matching.other.naming
    habit, beads = kept(left, matching, link)
    if habit is not None:
        yield "kept" if habit else "never kept" if beads == 1 else "never kept twice"
    if beside(left, right, matching, link):
        yield "beside the same"
    shared = Prefix.similarity(mine, theirs)
    tail = theirs[shared:]
    if shared >= len(mine) - 2 and (tail in others.endings or tail in others.stems or tail in set("aeiou")):
        yield "ending"
    if others.respells and not habit and any(skeleton(stem) == skeleton(mine) for stem in stems(theirs, others)):
        yield "respells"
    if _odd(mine, theirs):
        yield "vowel for consonant"
    if len(matching.other.places.get(theirs, ())) > 1:
        yield "again"
    if ordinary(right.text, others.language):
        yield "common word"
    if matching.pivot.ordinary(left) and not (habit and habit >= 0.5):
        yield "lost common word"
        if not right.text.isascii() and left.text.isascii():  # Constitution, "Constitución"
            yield "accented"
        if len(mine) != len(theirs) and typing_error(mine, theirs):
            yield "another length"
    elif _mends(left, right, matching) and not habit:
        yield "slip of the pivot"
    if matching.translated(left) and (not matching.exonyms(left) or may_end(mine, theirs, others)):
        yield "translated place"
    if respelt(mine, theirs) and not habit:
        yield "respelt"


def _mends(left: Word, right: Word, matching: Matching) -> bool:
    """Whether a word is a common one of the pivot's language, and the pivot has it with a letter more or less."""
    return (len(left.text) != len(right.text) and common(right.text, matching.pivot.version.language)
            and not matching.pivot.ordinary(left))


def _odd(name: str, other: str) -> bool:
    """Whether a vowel stands for a consonant, or a consonant for a vowel, which no language does to a name."""
    changed = [pair for pair in zip(name, other, strict=False) if pair[0] != pair[1]] if len(name) == len(other) else []
    return len(changed) == 1 and len(VOWELS & {*changed[0]}) == 1


def kept(word: Word, matching: Matching, link: Link) -> tuple[float | None, int]:
    """In which share of the other beads with a name the other version has it, if any, and how many there are.

    What the configuration says how to write is expected as what is often kept.
    """
    key = word.folded, link.left[0]
    found = matching.habits.get(key)
    if found is None:
        beads = {bead.left[0]: bead for index in matching.pivot.places.get(word.folded, ())
                 if (bead := matching.partner.get(index)) and bead is not link}
        share = sum(matching.found(word, bead) for bead in beads.values()) / len(beads) if beads else None
        if matching.called(word):
            share = max(share or 0.0, 0.5)
        found = matching.habits[key] = share, len(beads)
    return found


def beside(left: Word, right: Word, matching: Matching, link: Link) -> bool:
    """Whether a word beside the one, in its run, is found beside the other in its run."""
    known, others = matching.pivot.naming, matching.other.naming
    mine = [word.folded for word in matching.pivot.within(link.left) if word.run == left.run and word is not left]
    return any(inflected(name, known, word.folded, others) for word in matching.other.within(link.right)
               if word.run == right.run and word is not right for name in mine)


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
