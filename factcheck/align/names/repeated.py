"""Names that a bead says more than once, with a typing error in one of their places in the other version."""

from __future__ import annotations

from collections import Counter

from ...extract.names.mentions import Word
from ...model import Link
from .likeness import inflected
from .matching import Matching


def wrong_once(matching: Matching, link: Link) -> list[Word]:
    """The names of the pivot's side that stand more often there than here, where one has a typing error."""
    said = Counter(word.folded for word in matching.pivot.within(link.left))
    twice = {name for name, count in said.items() if count > 1 and _wrong(name, count, matching, link)}
    return [word for word in matching.pivot.within(link.left) if word.folded in twice]


def _wrong(name: str, count: int, matching: Matching, link: Link) -> bool:
    mine, theirs = matching.pivot.naming, matching.other.naming
    there = [word.folded for word in matching.other.within(link.right)]
    right = [inflected(name, mine, word, theirs) for word in there]
    return sum(right) < count and any(not known and matching.slip(name, word)
                                      for word, known in zip(there, right, strict=True))
