"""Results in sets before the score of each: 3-0(6-2 6-3 6-1). Many languages leave the one or the other out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model import Fact
from ...values import Range

MOST = 5
"""Sets of a match."""
_BRACKET, _NEAR = 2, 5
"""Characters up to the score of the first set, and between two of them."""


def tallied(facts: Sequence[Fact]) -> list[Fact]:
    """The facts; a score that those after it add up to by their number satisfies only."""
    return [replace(fact, strength="weak") if _counts_sets(facts, index) else fact for index, fact in enumerate(facts)]


def _counts_sets(facts: Sequence[Fact], index: int) -> bool:
    score = _score(facts[index])
    if score is None or not 1 < score.low + score.high <= MOST:
        return False
    sets = facts[index + 1 : index + 1 + int(score.low + score.high)]
    gaps = [right.start - left.end for left, right in zip([facts[index], *sets], sets, strict=False)]
    return (len(sets) == score.low + score.high and all(map(_score, sets))
            and 0 < gaps[0] <= _BRACKET and max(gaps) <= _NEAR)


def _score(fact: Fact) -> Range | None:
    value = fact.readings[0].value
    return value if fact.kind == "number" and isinstance(value, Range) else None
