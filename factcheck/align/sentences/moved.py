"""Runs of sentences that stand elsewhere in the other version: found among those that the search left alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import log

from ...model import Link, Span
from .boxes import best
from .evidence import Evidence
from .sides import Side
from .weights import Weights

CERTAIN, SURELY = 2.5, 5.0
"""Nats by which two runs must speak for being translations, beyond the choice among all pairs of runs, and by how much
less if both surely stand alone: a text that is missing and another one that was added are rarer than a move."""
WEAK, BAD = 1.0, -1.0
"""The score up to which a link is doubtful, and the one up to which it is as good as none."""
UNSURE = -9.0
"""The margin of what is left of a broken link: nothing is known of it."""
FREE = (-1, 0.0)
COMMON = 40
"""Runs that share a key from which it tells nothing about where one belongs."""
ROUNDS = 3
"""What is left of a run may belong elsewhere again."""
PAIRS = 400
"""Pairs of runs that are looked at, those with the most keys in common first."""
FEW = 6
"""Runs on each side up to which those without a key in common are looked at, too."""


@dataclass(frozen=True, slots=True)
class Runs:
    """The sentences that were left alone, as runs of neighbours on both sides."""

    left: list[Span]
    right: list[Span]


def fold(links: Sequence[Link], evidence: Evidence) -> tuple[Link, ...]:
    """Put together what was moved; the other links stay as they are."""
    for _ in range(ROUNDS):
        folded = sum(link.moved for link in links)
        links = _fold(links, evidence)
        if sum(link.moved for link in links) == folded:
            break
    return tuple(links)


def _fold(links: Sequence[Link], evidence: Evidence) -> tuple[Link, ...]:
    runs = Runs(_runs(links, lambda link: link.left), _runs(links, lambda link: link.right))
    if not runs.left or not runs.right:
        return tuple(links)
    found: list[Link] = []
    free_left, free_right = set(runs.left), set(runs.right)
    price = CERTAIN + log(len(runs.left) * len(runs.right))
    lonely = _lonely(links)
    held = _held(links)
    for _, here, there in _candidates(runs, evidence.left, evidence.right, evidence.weights):
        if here in free_left and there in free_right:
            evidence.share_box(here, there)
            moved = [replace(link, moved=True) for link in best(evidence, here, there).links]
            broken = {place: worth for link in moved for place, worth in (
                *(held[0].get(row, FREE) for row in range(*link.left)),
                *(held[1].get(column, FREE) for column in range(*link.right)))}
            surely = min(SURELY, lonely[0].get(here, 0.0), lonely[1].get(there, 0.0))
            if sum(link.margin for link in moved) > price - surely + sum(broken.values()):
                free_left.discard(here)
                free_right.discard(there)
                found.extend(moved)
    return _merged(links, found) if found else tuple(links)


def _doubtful(link: Link) -> bool:
    """Whether a link holds hardly anything together: a swapped paragraph is often forced on its neighbour."""
    return not link.moved and (_alone(link) or link.margin < WEAK)


def _runs(links: Sequence[Link], mine: Callable[[Link], Span]) -> list[Span]:
    """Runs of neighbouring sentences of a side that stand alone or in doubtful links, one of which holds nothing."""
    runs: list[Span] = []
    alone = False
    start = end = -1
    for link in links:
        here = mine(link)
        if here[0] < here[1] and start >= 0 and here[0] != end:
            if alone:
                runs.append((start, end))
            alone, start = False, -1
        if _doubtful(link):
            if here[0] < here[1]:
                start, end = (start if start >= 0 else here[0]), here[1]
            alone = alone or _alone(link) or link.margin < BAD
        else:
            if alone and start >= 0:
                runs.append((start, end))
            alone, start = False, -1
    if alone and start >= 0:
        runs.append((start, end))
    return runs


def _lonely(links: Sequence[Link]) -> tuple[dict[Span, float], dict[Span, float]]:
    """How surely each run of sentences stands alone, by the least margin of them; for both sides."""
    return (_margins([(link.left, link.right, link.margin) for link in links]),
            _margins([(link.right, link.left, link.margin) for link in links]))


def _margins(links: Sequence[tuple[Span, Span, float]]) -> dict[Span, float]:
    found: dict[Span, float] = {}
    start, end, least = -1, -1, 0.0
    for here, there, margin in links:
        if here[0] == here[1]:
            continue
        if there[0] < there[1]:
            end = -1
            continue
        start, least = (here[0], margin) if here[0] != end else (start, min(least, margin))
        end = here[1]
        found[start, end] = max(0.0, least)
    return found


def _held(links: Sequence[Link]) -> tuple[dict[int, tuple[int, float]], dict[int, tuple[int, float]]]:
    """For each sentence of both sides that a doubtful link holds, which one that is and what it is worth."""
    left: dict[int, tuple[int, float]] = {}
    right: dict[int, tuple[int, float]] = {}
    for place, link in enumerate(links):
        if _doubtful(link) and not _alone(link):
            left.update(dict.fromkeys(range(*link.left), (place, max(0.0, link.margin))))
            right.update(dict.fromkeys(range(*link.right), (place, max(0.0, link.margin))))
    return left, right


def _candidates(runs: Runs, left: Side, right: Side, weights: Weights) -> list[tuple[float, Span, Span]]:
    """Pairs of runs, the most promising first: by the worth of their common keys, less by the difference of lengths."""
    holders: dict[str, list[Span]] = defaultdict(list)
    for run in runs.right:
        for key in {key for mine in right.keys[run[0]:run[1]] for key in mine if key in weights.shared}:
            holders[key].append(run)
    worth: Counter[tuple[Span, Span]] = Counter()
    for run in runs.left:
        for key in {key for mine in left.keys[run[0]:run[1]] for key in mine if key in weights.shared}:
            for other in holders[key] if len(holders[key]) <= COMMON else ():
                worth[run, other] += weights.shared[key]  # type: ignore[assignment]
    if max(len(runs.left), len(runs.right)) <= FEW:
        worth.update(dict.fromkeys(product(runs.left, runs.right), 0))
    found = []
    for (here, there), common in worth.items():
        off = abs(log(sum(left.lengths[here[0]:here[1]]) / sum(right.lengths[there[0]:there[1]])))
        found.append((common - 2 * off, here, there))
    return sorted(found, key=lambda entry: (-entry[0], entry[1], entry[2]))[:PAIRS]


def _merged(links: Sequence[Link], found: Sequence[Link]) -> tuple[Link, ...]:
    """The links with the moved ones at their place on the left; what else the broken links held stands alone."""
    rows = {number for link in found for number in range(*link.left)}
    columns = {number for link in found for number in range(*link.right)}
    placed: list[tuple[int, Link]] = []
    first: dict[int, int] = {}
    for place, link in enumerate(links):
        first.update(dict.fromkeys(range(*link.left), place))
        if not rows.intersection(range(*link.left)) and not columns.intersection(range(*link.right)):
            placed.append((place, link))
            continue
        margin = link.margin if _alone(link) else UNSURE
        placed.extend((place, Link((row, row + 1), (link.right[0], link.right[0]), margin))
                      for row in range(*link.left) if row not in rows)
        placed.extend((place, Link((link.left[1], link.left[1]), (column, column + 1), margin))
                      for column in range(*link.right) if column not in columns)
    placed.extend((first[link.left[0]], link) for link in found)
    return tuple(link for _, link in sorted(placed, key=lambda entry: (entry[0], entry[1].left)))


def _alone(link: Link) -> bool:
    return link.left[0] == link.left[1] or link.right[0] == link.right[1]
