"""The part of the plane of sentence pairs that is searched: around anchors, so that long documents cost linear time."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from .sides import Side
from .weights import Weights

SMALL = 40
"""Sentences of the shorter side up to which everything is searched."""
COMMON = 12
"""Keys that occur more often on a side are no anchors."""
NEAR, SLACK = 12, 4
"""An anchor counts if another one is at most NEAR sentences away and SLACK off its diagonal."""
WIDE = 40
"""Columns between two anchors up to which the whole box is searched; beyond, a band along its diagonal."""

Corridor = tuple[list[int], list[int]]


def corridor(left: Side, right: Side, weights: Weights, pad: int) -> Corridor:
    """The first and last column to search in each row, both included."""
    rows, columns = len(left), len(right)
    if min(rows, columns) <= SMALL and max(rows, columns) <= 3 * SMALL:
        return [0] * (rows + 1), [columns] * (rows + 1)
    points = [(0, 0), *anchors(left, right, weights), (rows, columns)]
    low, high = [columns] * (rows + 1), [0] * (rows + 1)
    for (row, column), (next_row, next_column) in itertools.pairwise(points):
        height, width = max(1, next_row - row), next_column - column
        whole = width <= WIDE
        band = pad + (0 if whole else min(width, WIDE + (height + width) // 10))
        for step in range(row, next_row + 1):
            middle = column + width * (step - row) // height
            first = column if whole else max(column, middle - band)
            last = next_column if whole else min(next_column, middle + band)
            low[step] = min(low[step], max(0, first - pad))
            high[step] = max(high[step], min(columns, last + pad))
    for step in range(1, rows + 1):
        high[step] = max(high[step], high[step - 1])
        low[step] = min(low[step], high[step - 1])  # a path leads on where few rows have many columns between them
    for step in range(rows - 1, -1, -1):
        low[step] = min(low[step], low[step + 1])
    return low, high


def anchors(left: Side, right: Side, weights: Weights) -> list[tuple[int, int]]:
    """Pairs of sentences that surely belong together, rising on both sides.

    The r-th occurrence of a key that both sides have equally often points to a pair, and so does a pair of keys that
    only one sentence of each side combines. Several such hints must agree.
    """
    votes: Counter[tuple[int, int]] = Counter()
    for key, (rows, columns) in weights.occurrences.items():
        if len(rows) == len(columns) <= COMMON:
            worth = weights.shared.get(key, 0.0) / (len(rows) ** 0.5)
            for pair in zip(rows, columns, strict=False):
                votes[pair] += worth
    for pair, worth in _combinations(left, right, weights):
        votes[pair] += worth  # type: ignore[assignment]
    return _supported(_chain(sorted(votes.items())))


def _combinations(left: Side, right: Side, weights: Weights) -> list[tuple[tuple[int, int], float]]:
    """Pairs of neighbouring keys, in the order of their worth, that one sentence of each side combines."""
    places: dict[tuple[str, str], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for which, version in enumerate((left, right)):
        for number, mine in enumerate(version.keys):
            telling = sorted((key for key in mine if weights.shared.get(key, 0.0) > 2.0),
                             key=lambda key: (-weights.shared[key], key))[:4]
            for place, key in enumerate(telling):
                for other in telling[place + 1:]:
                    places[key, other][which].append(number)
    return [((rows[0], columns[0]), weights.shared[key] + weights.shared[other])
            for (key, other), (rows, columns) in places.items() if len(rows) == len(columns) == 1]


def _chain(votes: Sequence[tuple[tuple[int, int], float]]) -> list[tuple[int, int]]:
    """The heaviest chain of pairs that rises on both sides; pairs come sorted."""
    frontier: list[int] = []
    weight_at: list[float] = []
    index_at: list[int] = []
    before: list[int] = []
    pending: list[tuple[int, float, int]] = []
    row = -1
    for number, ((here, column), worth) in enumerate(votes):
        if here != row:
            for entry in pending:
                _enter(frontier, weight_at, index_at, *entry)
            pending, row = [], here
        place = bisect_left(frontier, column)
        total = worth + (weight_at[place - 1] if place else 0.0)
        before.append(index_at[place - 1] if place else -1)
        pending.append((column, total, number))
    for entry in pending:
        _enter(frontier, weight_at, index_at, *entry)
    found: list[tuple[int, int]] = []
    number = index_at[-1] if index_at else -1
    while number >= 0:
        found.append(votes[number][0])
        number = before[number]
    return found[::-1]


def _enter(frontier: list[int], weight_at: list[float], index_at: list[int], column: int, total: float,
           number: int) -> None:
    """Keep the staircase of chains: a chain that ends further right must weigh more."""
    place = bisect_left(frontier, column)
    if place and weight_at[place - 1] >= total:
        return
    if place < len(frontier) and frontier[place] == column and weight_at[place] >= total:
        return
    end = place
    while end < len(frontier) and weight_at[end] <= total:
        end += 1
    frontier[place:end], weight_at[place:end], index_at[place:end] = [column], [total], [number]


def _supported(chain: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The anchors with another one nearby on nearly the same diagonal."""
    def near(one: tuple[int, int], other: tuple[int, int]) -> bool:
        down, across = other[0] - one[0], other[1] - one[1]
        return down <= NEAR and abs(down - across) <= SLACK

    return [anchor for place, anchor in enumerate(chain)
            if (place and near(chain[place - 1], anchor))
            or (place + 1 < len(chain) and near(anchor, chain[place + 1]))]
