"""Whether a word of a version is what a name of the pivot is called in its language: a city, a river, a king.

Or what its language writes by ear, in letters of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ...extract.names.folding import latin
from ...extract.names.gazetteer import RULERS, exonyms_of_one, same_city
from ...extract.names.mentions import Word
from ...model import Link
from .likeness import inflected
from .matching import Matching
from .mentions import Mentions
from .signs import kept
from .spoken import alike, rewritten

INSIDE = 4
"""Longer names are looked for in compounds: "Osteuropa"."""
_COUNTED = regex.compile(r"\s+(?:[IVXΙΧ]+\b|\d+\.)")
"""What follows the name of a ruler: "Louis XIV", "Ludvig 14."."""


def explained(word: Word, matching: Matching, link: Link) -> bool:
    """Whether a word is what some name of the pivot's side is called."""
    return any(renamed(name, word, matching, link) for name in matching.pivot.within(link.left))


def met(name: Word, matching: Matching, link: Link) -> bool:
    """Whether the other side has what a name of the pivot is called there, as a part of a compound perhaps."""
    if any(form in matching.other.folded[index] for form in matching.exonyms(name) if len(form) > INSIDE
           for index in range(*link.right)):
        return True
    return any(renamed(name, word, matching, link) for word in matching.other.within(link.right))


def byname(name: Word, word: Word, matching: Matching, link: Link) -> bool:
    """Whether two words stand beside one name that is called otherwise: "Catherine the Great", "Kateřina Veliká"."""
    return matching.pivot.ordinary(name) and any(
        renamed(mine, theirs, matching, link)
        for mine in _run(name, matching.pivot) if mine is not name
        for theirs in _run(word, matching.other) if theirs is not word
        and not inflected(mine.folded, matching.pivot.naming, theirs.folded, matching.other.naming))


def renamed(name: Word, word: Word, matching: Matching, link: Link) -> bool:
    """Whether a word is what a name is called in its language, or what that writes by ear."""
    known = matching.other.naming
    for one in _phrases(name, matching.pivot):
        for other in _phrases(word, matching.other):
            if same_city(one, other, known.endings, known.stems):
                return True
            kinds = exonyms_of_one(one, other, known.endings, known.stems)
            if kinds - {RULERS} or kinds and _ruler(name, word, matching, link):
                return True
    return _by_ear(name, word, matching)


def _by_ear(name: Word, word: Word, matching: Matching) -> bool:
    """Whether a word that is no other name of the pivot sounds like a name, a typing error apart."""
    if matching.named(word.folded) or not (latin(name.text) and latin(word.text)):
        return False
    sides = name.text, matching.pivot.naming, word.text, matching.other.naming
    return rewritten(*sides) if matching.slip(name.folded, word.folded) else alike(*sides)


def _ruler(name: Word, word: Word, matching: Matching, link: Link) -> bool:
    """Whether a given name is translated: it has a number or no other name beside it, or is never kept and no slip."""
    titles = matching.pivot.naming.titles
    alone = all(other is name or other.folded in titles for other in _run(name, matching.pivot))
    if alone or _COUNTED.match(matching.pivot.version.text, name.end):
        return True
    habit, _ = kept(name, matching, link)
    return not habit and not matching.slip(name.folded, word.folded)


def _phrases(word: Word, mentions: Mentions) -> Iterator[str]:
    """A word by itself, and with the one before or after it in its name."""
    yield word.text
    run = _run(word, mentions)
    place = run.index(word) if word in run else len(run)
    for start in (place - 1, place):
        if start >= 0 and len(pair := run[start:start + 2]) == 2:
            yield f"{pair[0].text} {pair[1].text}"


def _run(word: Word, mentions: Mentions) -> list[Word]:
    """The words of the name that a word belongs to."""
    return [other for other in mentions.words[mentions.sentence(word)] if other.run == word.run]
