"""Which names of a bead are heard in a version of another script, and which of its names sound like none of them.

Each word renders one name: the pairs that sound most alike first. What both sides have left over may be a name that
gave way to another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...extract.names.folding import latin
from ...extract.names.mentions import Word
from ...model import Link
from . import sounds
from .consonants import apart, consonants, unlike
from .exonyms import explained, met
from .likeness import stems, transliterated
from .matching import Matching
from .mentions import parts
from .renderings import CLEAR, SOUNDS, Renderings
from .signs import abbreviation

LEAST = 5
"""Letters of a name that its sound can tell."""
ALIKE, ALIKE_BESIDE = 0.16, 0.1
"""So near to a word of the pivot, there or in a sentence beside, a name may be it."""


def exchanged(matching: Matching, renderings: Renderings, link: Link) -> Iterator[tuple[Word, Word, list[str]]]:
    """Pair the names of a bead that nothing renders with those of its other side that render none, if capitals tell.

    With each pair come the signs that a name gave way to another.
    """
    if matching.other.naming.caseless or matching.pivot.script != "Latn":
        return
    names = list(matching.pivot.within(link.left))
    words = [word for word in matching.other.within(link.right) if not latin(word.text)]
    if not any(_nameable(word, matching) for word in words):
        return
    near = sorted((distance, name.start, word.start) for name in names for word in words
                  if (distance := _distance(name, word)) <= sounds.UNHEARD)
    heard: set[int] = set()
    taken: set[int] = set()
    for _, name_start, word_start in near:
        if name_start not in heard and word_start not in taken:
            heard.add(name_start)
            taken.add(word_start)
    here = _tokens(matching, range(*link.left))
    beside = _tokens(matching, (link.left[0] - 1, link.left[1]))
    rendered = [known.text for name in names if (known := renderings.known.get(name.folded))]
    words = [word for word in words if not any(text in word.text.lower() for text in rendered)]
    new = [word for word in words if word.start not in taken and _nameable(word, matching)
           and _strange(word, here, beside, matching, link)]
    for name in names if new else ():
        if name.start not in heard and _audible(name, matching, link):
            for word in new:
                if transliterated(name.folded, word.text) < SOUNDS:
                    yield name, word, list(_signs(name, word, matching, renderings, link))


def _audible(name: Word, matching: Matching, link: Link) -> bool:
    """Whether a name would be heard if it were there: no common word, no initials, nothing that is called otherwise."""
    known = matching.pivot.naming
    return not (len(name.folded) < LEAST or len(consonants(name.folded)) < sounds.LEAST or abbreviation(name)
                or matching.pivot.ordinary(name) or not known.ordinary.isdisjoint(stems(name.folded, known))
                or matching.found(name, link) or met(name, matching, link))


def _tokens(matching: Matching, sentences: Iterable[int]) -> set[str]:
    """The words of some sentences of the pivot."""
    return {part for index in sentences if 0 <= index < len(matching.pivot.sentences)
            for part in matching.pivot.tokens(index) if len(part) > 2}


def _nameable(word: Word, matching: Matching) -> bool:
    """Whether a word is a name and no common word."""
    other = matching.other
    return not (word.initial or len(word.text) < LEAST or abbreviation(word) or word.folded in other.naming.titles
                or other.ordinary(word) or other.small(word))


def _strange(word: Word, here: set[str], beside: set[str], matching: Matching, link: Link) -> bool:
    """Whether a name is like none of the words of the pivot there and in the sentences beside."""
    if matching.of_place(word) or word.folded in matching.other_places or explained(word, matching, link):
        return False
    return not any(apart(part, word.text) <= ALIKE for part in here) and not any(
        apart(part, word.text) <= ALIKE_BESIDE for part in beside)


def _distance(name: Word, word: Word) -> float:
    """How far a word is from a name, or from what hyphens join in it."""
    return min(unlike(consonants(part), consonants(word.text)) for part in parts(name.text))


def _signs(name: Word, word: Word, matching: Matching, renderings: Renderings, link: Link) -> Iterator[str]:
    """Whether a word is another name of the pivot or new, and whether what stands beside both sounds alike."""
    if any(transliterated(other, word.text) >= CLEAR for other in renderings.names if len(other) > 3):
        yield "of the document"
    else:
        yield "new again" if len(matching.other.places[word.folded]) > 1 else "new"
    mine = [other for other in matching.pivot.within(link.left) if other.run == name.run]
    theirs = [other for other in matching.other.within(link.right) if other.run == word.run]
    if len(mine) == len(theirs) and any(transliterated(one.folded, two.text) >= SOUNDS
                                        for one in mine if one is not name for two in theirs if two is not word):
        yield "beside the same"
