"""Titles of works that stand in the place of others.

A title may be translated, or be another one in another country: then nothing can be said. But what stands in a
translation in the words of the source is the original title, and the source has it too. And a title that stands for
another one elsewhere, where this one has a translation of its own, is the other one's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from ...extract.names.folding import fold, latin
from ...extract.names.lexicon import common, listed
from ...extract.names.mentions import Word
from ...extract.names.titles import phrases
from ...languages.tables import section
from ...model import Span
from .differing import ERROR, WARNING, Suspicion
from .matching import Matching
from .mentions import Mentions

LEAST = 3
"""Letters of a word that tells its language."""
_WORD = regex.compile(r"[\p{L}\p{M}]+")


def retitled(matching: Matching) -> Iterator[Suspicion]:
    """Find beads in which one title stands for another; where the document proves it, that is sure."""
    here, there = (_titles(version) for version in (matching.pivot, matching.other))
    if not here or not there:
        return
    sides = [(link, _inside(here, matching.pivot, link.left), _inside(there, matching.other, link.right))
             for link in matching.links]
    beads = [(link, left[0], right[0]) for link, left, right in sides if len(left) == len(right) == 1]
    pairs = Counter((mine.folded, theirs.folded) for _, mine, theirs in beads)
    for link, mine, theirs in beads:
        if _has(matching.other, link.right, mine) or _has(matching.pivot, link.left, theirs):
            continue
        proven = _another(mine.folded, theirs.folded, pairs) or (
            theirs.folded in matching.pivot.text
            and matching.other.text.count(theirs.folded) > matching.pivot.text.count(theirs.folded))
        if proven or mine.folded not in matching.other.text and not _kin(mine, theirs) and _original(theirs, matching):
            yield Suspicion("replaced", ERROR if proven else WARNING, mine, theirs, link)


def _titles(version: Mentions) -> list[Word]:
    """The titles that a version names, in the order of the text."""
    return sorted((Word(fact.text, fact.start, fact.end, -1, False, fold(fact.text))
                   for fact in phrases(version.version.text)), key=lambda title: title.start)


def _inside(titles: Sequence[Word], version: Mentions, run: Span) -> Sequence[Word]:
    """The titles of a run of sentences."""
    start, end = version.sentences[run[0]].start, version.sentences[run[1] - 1].end
    first = bisect_right(titles, start, key=lambda title: title.end)
    return titles[first:bisect_right(titles, end - 1, lo=first, key=lambda title: title.start)]


def _has(version: Mentions, run: Span, title: Word) -> bool:
    """Whether some sentences have a title as it is, quoted or not."""
    return any(title.folded in version.folded[index] for index in range(*run))


def _another(mine: str, theirs: str, pairs: Counter[tuple[str, str]]) -> bool:
    """Whether two titles that stand together once stand for others elsewhere, each of them."""
    return (pairs[mine, theirs] == 1 and any(one == mine and other != theirs for one, other in pairs)
            and any(one != mine and other == theirs for one, other in pairs))


def _kin(one: Word, other: Word) -> bool:
    """Whether two titles share a word, as one does with what it is called elsewhere: Fast and Furious."""
    return not {word for word in one.folded.split() if len(word) > LEAST}.isdisjoint(other.folded.split())


def _original(title: Word, matching: Matching) -> bool:
    """Whether a title is written in the pivot's language, and surely not in that of the other version."""
    mine, theirs = matching.pivot.version.language, matching.other.version.language
    words = [word.lower() for word in _WORD.findall(title.text)]
    if matching.foreign or not latin(title.text) or not listed(mine) or not listed(theirs):
        return False
    own, other = (frozenset(section("function_words", language) or ()) for language in (mine, theirs))
    if not other.isdisjoint(words):
        return False
    return not own.isdisjoint(words) or (any(_known(word, mine) for word in words)
                                         and not any(_known(word, theirs) for word in words))


def _known(word: str, language: str) -> bool:
    """Whether a word is one of a language, long enough to be no accident."""
    return len(word) >= LEAST and common(word, language)
