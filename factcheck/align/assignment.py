"""Assign the facts of one side to those of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..extract.equal import Agreement, agree
from ..model import Fact

Match = tuple[Fact, Fact, Agreement]


def assign(mine: Sequence[Fact], theirs: Sequence[Fact]) -> list[Match]:
    """Assign facts to facts: strong ones to strong ones first, by the closest agreement, weak ones last.

    What greed leaves over is mended by augmenting paths (Kuhn 1955), so that no strong fact is left alone
    because its only partner was given to one that had a choice.
    """
    if not mine or not theirs:
        return []
    options: list[tuple[int, int, int, int, int, Agreement]] = []
    for i, here in enumerate(mine):
        for j, there in enumerate(theirs):
            found = agree(here, there)
            if found is not None:
                weakness = (here.strength == "weak") + (there.strength == "weak")
                options.append((weakness, found.cost, abs(i - j), i, j, found))
    options.sort(key=lambda option: option[:5])
    partner: dict[int, int] = {}
    taken: dict[int, int] = {}
    ways = {(option[3], option[4]): option[5] for option in options}
    for _, _, _, i, j, _ in options:
        if i not in partner and j not in taken:
            partner[i], taken[j] = j, i
    choices: dict[int, list[int]] = defaultdict(list)
    for option in options:
        choices[option[3]].append(option[4])
    for i in range(len(mine)):
        if i not in partner and i in choices and mine[i].strength == "strong":
            _augment(i, choices, partner, taken, set())
    return [(mine[i], theirs[j], ways[i, j]) for i, j in partner.items()]


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
