"""Two numbers of a sentence that have changed places.

Order alone proves nothing: it differs in a third of all good translations. But when the words and facts around two
numbers stand in the same order in both versions, and each number stands beside what the other one belongs to, the
numbers have been swapped, not the clauses. So they have when they stand on the other side of something and all else,
if it is enough, has kept its order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import regex

from ...model import Fact, Span
from ...values import Range
from .assignment import Match

PREFIX = 4
"""Letters by which words of related languages are told to be the same."""

_WORD = regex.compile(r"\p{Latin}{3,}")
_QUOTE = regex.compile(r"[\"“”„«»「」『』]")
_SMALL_GAP = regex.compile(r"\s*|\s\p{L}{1,3}\s")
_QUANTITIES = ("number", "percent", "money", "measure", "duration", "ordinal")

Anchor = tuple[int, int]
"""Where something that both versions have stands in the one and in the other."""


def swapped(
    matches: Sequence[Match], texts: tuple[str, str], places: tuple[Span, Span]
) -> Iterator[tuple[Match, Match]]:
    """The pairs of agreements of a bead whose numbers have changed places."""
    numbers = [match for match in matches if match[0].strength == match[1].strength == "strong"
               and match[0].kind in _QUANTITIES and match[1].kind in _QUANTITIES]
    for one, two in combinations(numbers, 2):
        joined = _joined(one[0], two[0], texts[0]) or _joined(one[1], two[1], texts[1])
        if _units_crossed(one, two) and not joined:
            yield one, two
        elif (one[0].start - two[0].start) * (one[1].start - two[1].start) < 0 and _make(one[0]) == _make(two[0]):
            anchors = _anchors(matches, (one, two), texts, places)
            if _crossed(one, two, anchors, texts) or _alone(one, two, anchors, texts):
                yield one, two


def _make(fact: Fact) -> tuple[str | None, bool]:
    """What a number must have in common with one that stands in its place: no score is taken for a count."""
    return fact.unit, isinstance(fact.readings[0].value, Range)


def _units_crossed(one: Match, two: Match) -> bool:
    """Whether the unit that one number has in the pivot, the other one has here, and neither may have it unsaid."""
    if any(_may_share(*match[:2]) for match in (one, two)):
        return False
    units = [fact.unit for fact in (one[0], one[1], two[0], two[1])]
    return units[0] != units[1] and units[0] == units[3] and units[1] == units[2] and None in units


def _may_share(mine: Fact, theirs: Fact) -> bool:
    """Whether one of two numbers, of which the other one has a unit, may have it as well (as in a list of shares)."""
    return any(bare.unit is None and said.unit is not None and any(said.unit == each.unit for each in bare.readings)
               for bare, said in ((mine, theirs), (theirs, mine)))


def _joined(one: Fact, two: Fact, text: str) -> bool:
    """Whether at most a small word stands between two numbers, whose unit may be one: 1.9 to 1.15 billion dollars."""
    first, second = sorted((one, two), key=lambda fact: fact.start)
    return _SMALL_GAP.fullmatch(text, first.end, second.start) is not None


def _anchors(matches: Sequence[Match], pair: tuple[Match, Match], texts: tuple[str, str],
             places: tuple[Span, Span]) -> list[Anchor]:
    """What both versions have but once: other facts, and words that begin alike."""
    found = [(mine.start, theirs.start) for mine, theirs, _ in matches if (mine, theirs) not in
             [(match[0], match[1]) for match in pair]]
    words = [_words(text, place) for text, place in zip(texts, places, strict=True)]
    found += [(words[0][key], words[1][key]) for key in words[0].keys() & words[1].keys()]
    return found


def _words(text: str, place: Span) -> dict[str, int]:
    """The beginnings of words that occur once in a place, and where."""
    starts = [(word.group()[:PREFIX].casefold(), word.start()) for word in _WORD.finditer(text, *place)]
    counts = Counter(key for key, _ in starts)
    return {key: start for key, start in starts if counts[key] == 1}


def _crossed(one: Match, two: Match, anchors: Sequence[Anchor], texts: tuple[str, str]) -> bool:
    """Whether each number stands beside what is nearest to the other in the pivot, in unchanged order."""
    if len(anchors) < 2:
        return False
    near_one, near_two = (_nearest(match[0], anchors, texts, 0) for match in (one, two))
    here_one, here_two = (_nearest(match[1], anchors, texts, 1) for match in (one, two))
    if near_one is None or near_two is None or near_one == near_two or (near_one, near_two) != (here_two, here_one):
        return False
    if _nearer_to_each_other(one[0], two[0], near_one[0], near_two[0]):
        return False
    return (near_one[0] - near_two[0]) * (near_one[1] - near_two[1]) > 0


def _nearer_to_each_other(one: Fact, two: Fact, *places: int) -> bool:
    """Whether no anchor stands as near to a number as the other number: 35 of 100, 100-ból 35."""
    gap = abs(one.start - two.start)
    return all(abs(fact.start - place) > gap for fact, place in zip((one, two), places, strict=True))


MANY = 3
"""Anchors whose order says that nothing but two numbers has moved."""
WIDEST_NAME = 12
"""Letters from the beginning of one word of a name to the next; they move together."""


def _alone(one: Match, two: Match, anchors: Sequence[Anchor], texts: tuple[str, str]) -> bool:
    """Whether two numbers have moved past something, and everything else stands in unchanged order."""
    ordered = sorted(anchors)
    places = [*ordered[:1], *(place for last, place in pairwise(ordered)
                              if max(place[0] - last[0], place[1] - last[1]) > WIDEST_NAME)]
    if len(places) < MANY or any(before[1] >= after[1] for before, after in pairwise(places)):
        return False
    between = set(places)
    facts = ((one[0], two[0]), (one[1], two[1]))
    for side, (text, pair) in enumerate(zip(texts, facts, strict=True)):
        start, end = sorted(fact.start for fact in pair)
        if _QUOTE.search(text, start, end):
            return False
        between = {place for place in between if start < place[side] < end}
    return bool(between)


def _nearest(fact: Fact, anchors: Sequence[Anchor], texts: tuple[str, str], side: int) -> Anchor | None:
    """The nearest anchor, if nobody else says the one than says the other."""
    anchor = min(anchors, key=lambda anchor: (abs(anchor[side] - fact.start), anchor))
    start, end = sorted((fact.start, anchor[side]))
    return None if _QUOTE.search(texts[side], start, end) else anchor
