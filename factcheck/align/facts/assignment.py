"""Assign the facts of one side to those of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...extract.equal import WORDS, Agreement, agree
from ...model import Fact

Match = tuple[Fact, Fact, Agreement]


def assign(mine: Sequence[Fact], theirs: Sequence[Fact]) -> list[Match]:
    """Assign facts to facts: strong ones to strong ones first, then by the closest agreement.

    What greed leaves over is mended by augmenting paths (Kuhn 1955), so that no strong fact is left alone
    because its only partner was given to one that had a choice.
    """
    if not mine or not theirs:
        return []
    options: list[tuple[bool, int, int, int, int, int, Agreement]] = []
    for i, here in enumerate(mine):
        for j, there in enumerate(theirs):
            found = agree(here, there)
            if found is not None:
                weakness = (here.strength == "weak") + (there.strength == "weak")
                options.append((weakness > 0, found.cost, weakness, abs(i - j), i, j, found))
    options.sort(key=lambda option: option[:6])
    partner: dict[int, int] = {}
    taken: dict[int, int] = {}
    ways = {(i, j): found for *_, i, j, found in options}
    for *_, i, j, _ in options:
        if i not in partner and j not in taken:
            partner[i], taken[j] = j, i
    forth: dict[int, list[int]] = defaultdict(list)
    back: dict[int, list[int]] = defaultdict(list)
    for *_, i, j, _ in options:
        forth[i].append(j)
        back[j].append(i)
    _mend(mine, forth, partner, taken)
    _mend(theirs, back, taken, partner)
    close = [(i, j) for *_, i, j, found in options if found.cost <= WORDS.cost]
    _supplant(mine, close, partner, taken)
    _supplant(theirs, [(j, i) for i, j in close], taken, partner)
    return [(mine[i], theirs[j], ways[i, j]) for i, j in partner.items()]


def _mend(facts: Sequence[Fact], choices: dict[int, list[int]], partner: dict[int, int], taken: dict[int, int]) -> None:
    """Find partners for the strong facts of a side that greed has left without one."""
    for i, fact in enumerate(facts):
        if i not in partner and i in choices and fact.strength == "strong":
            _augment(i, choices, partner, taken, set())


def _supplant(
    facts: Sequence[Fact], close: Sequence[tuple[int, int]], partner: dict[int, int], taken: dict[int, int]
) -> None:
    """Give the partners of weak facts, which need none, to strong ones of the same value that have none."""
    for i, j in close:
        holder = taken.get(j)
        if i in partner or holder is None or facts[i].strength == "weak":
            continue
        if facts[holder].strength == "weak":
            del partner[holder]
            partner[i], taken[j] = j, i


def _augment(
    i: int, choices: dict[int, list[int]], partner: dict[int, int], taken: dict[int, int], seen: set[int]
) -> bool:
    for j in choices[i]:
        if j in seen:
            continue
        seen.add(j)
        if j not in taken or _augment(taken[j], choices, partner, taken, seen):
            partner[i], taken[j] = j, i
            return True
    return False
