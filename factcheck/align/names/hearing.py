"""Which names of a bead are heard in a version of another script, and which of its names sound like none of them.

Each word renders one name: the pairs that sound most alike first. What both sides have left over may be a name that
gave way to another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.fuzz import ratio

from ...extract.names.folding import latin
from ...extract.names.mentions import Word
from ...model import Link
from .exonyms import explained, met
from .likeness import transliterated
from .matching import Matching
from .renderings import CLEAR, SOUNDS, Renderings
from .signs import abbreviation

UNHEARD = 0.5
"""The likeness below which a word of a script with capitals is surely another name."""
LEAST = 5
"""Letters of a name that its sound can tell."""


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
    sounds = sorted(((transliterated(name.folded, word.text), name.start, word.start)
                     for name in names for word in words), reverse=True)
    heard: set[int] = set()
    taken: set[int] = set()
    for sound, name_start, word_start in sounds:
        if sound >= SOUNDS and name_start not in heard and word_start not in taken:
            heard.add(name_start)
            taken.add(word_start)
    here = _tokens(matching, range(*link.left))
    beside = _tokens(matching, (link.left[0] - 1, link.left[1]))
    rendered = [known.text for name in names if (known := renderings.known.get(name.folded))]
    words = [word for word in words if not any(text in word.text.lower() for text in rendered)]
    new = [word for word in words if word.start not in taken and _nameable(word, matching)
           and _strange(word, here, beside, matching, link)]
    for name in names if new else ():
        if (name.start in heard or len(name.folded) < LEAST or matching.pivot.ordinary(name) or abbreviation(name)
                or matching.found(name, link) or met(name, matching, link)):
            continue
        for word in new:
            if max(transliterated(name.folded, word.text), ratio(name.folded, word.folded) / 100) < UNHEARD:
                yield name, word, list(_signs(name, word, matching, renderings, link))


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
    return not any(transliterated(part, word.text) >= SOUNDS for part in here) and not any(
        transliterated(part, word.text) >= CLEAR for part in beside)


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
