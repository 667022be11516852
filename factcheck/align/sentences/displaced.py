"""Blocks that stand elsewhere in the other version: found before anything is called missing or added.

A search that only goes forward leaves a displaced paragraph alone on both sides, or forces it on whatever stands in its
place. Here each loosely held block is tried against those of the other side, and taken out of both versions if that
makes the whole more likely.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from ...model import Link, Span
from .boxes import Box, best
from .evidence import EXTEND, OPEN, Evidence
from .lattice import Path, Step
from .sides import Side

LOOSE = -9.0
"""The margin above which a sentence is held so loosely that its block may belong elsewhere."""
RARE = 5.0
"""Nats that a displaced block costs, beyond the choice of its place: they are about as rare as missing ones."""
ALONG = 1.0
"""The same for one that changes places with another, or moves along with its neighbour."""
UNLIKE = 0.7
"""The logarithm of the ratio of lengths beyond which two blocks are not looked at."""
AROUND = 5
"""Beads on both sides of a block that may line up anew when it is taken out."""
PAIRS, TRIES, COMPANIONS = 400, 12, 5
"""Pairs of blocks that are compared, single ones that are tried, and those tried two at a time."""
MANY, COMMON = 10_000, 20
"""Pairs of loosely held blocks beyond which only those are compared that share a key which few of them have."""
LEAST = -1.0
"""What a pair of blocks must be worth to be tried."""


@dataclass(frozen=True, slots=True)
class Move:
    """A block, or what it shrank to, and where it stands on the other side."""

    left: Span
    right: Span
    box: Box


def displaced(evidence: Evidence, path: Path, left: Sequence[float], right: Sequence[float]) -> list[Move]:
    """The blocks that stand elsewhere; `left` and `right` are the margins of the sentences."""
    here = _loose(evidence.left, left)
    there = _loose(evidence.right, right)
    if not here or not there:
        return []
    chosen: list[Move] = []
    worth = 0.0
    moves = list(_moves(evidence, path, here, there))
    while True:
        free = [move for move in moves if not any(_touch(move, other) for other in chosen)]
        trials = [[move] for move in free[:TRIES]]
        trials += [list(two) for two in itertools.combinations(free[:COMPANIONS], 2) if not _touch(*two)]
        gains = [(_gain(evidence, path, [*chosen, *trial], len(here) * len(there)), number)
                 for number, trial in enumerate(trials)]
        gain, number = max(gains, default=(0.0, 0))
        if gain <= worth:
            return chosen
        chosen, worth = [*chosen, *trials[number]], gain


def links(move: Move) -> Iterator[Link]:
    """How a displaced block lines up; what has no counterpart in it stands alone."""
    row = move.left[0]
    column = move.right[0]
    for link in (*move.box.links, Link((move.left[1],) * 2, (move.right[1],) * 2)):
        yield from (Link((each, each + 1), (link.right[0],) * 2, -OPEN) for each in range(row, link.left[0]))
        yield from (Link((link.left[0],) * 2, (each, each + 1), -OPEN) for each in range(column, link.right[0]))
        row, column = link.left[1], link.right[1]
        if link.left[0] < link.left[1]:
            yield Link(link.left, link.right, link.margin, moved=True)


def _loose(side: Side, margins: Sequence[float]) -> list[Span]:
    """The blocks that are loosely held."""
    starts = [number for number, first in enumerate(side.breaks) if first]
    return [(start, end) for start, end in itertools.pairwise((*starts, len(side)))
            if sum(margins[start:end]) > LOOSE * (end - start)]


def _moves(evidence: Evidence, path: Path, here: Sequence[Span], there: Sequence[Span]) -> list[Move]:
    """Pairs of blocks that the path does not put together and that may well be translations, the likeliest first."""
    ratio, shared = evidence.tuning.ratio, evidence.weights.shared
    paired = {(row, column) for a, b, c, d in path.steps for row in range(a, c) for column in range(b, d)}
    mine = [(rows, sum(evidence.left.lengths[slice(*rows)]), _keys(evidence.left, rows) & shared.keys())
            for rows in here]
    theirs = [(columns, sum(evidence.right.lengths[slice(*columns)]), _keys(evidence.right, columns) & shared.keys())
              for columns in there]
    many = len(mine) * len(theirs) > MANY
    holders: dict[str, list[int]] = defaultdict(list)
    for number, (_, _, keys) in enumerate(theirs):
        for key in keys:
            holders[key].append(number)
    found = []
    for rows, size, keys in mine:
        near = {number for key in keys if len(holders[key]) <= COMMON for number in holders[key]} if many \
            else range(len(theirs))
        for columns, other_size, other_keys in (theirs[number] for number in sorted(near)):
            off = abs(log(other_size / size) - ratio)
            if off < UNLIKE and not any((row, column) in paired for row in range(*rows) for column in range(*columns)):
                found.append((sum(shared[key] for key in sorted(keys & other_keys)) - 5 * off, rows, columns))
    found.sort(key=lambda entry: (-entry[0], entry[1], entry[2]))
    moves = []
    for _, rows, columns in found[:PAIRS]:
        evidence.share_box(rows, columns)
        box = best(evidence, rows, columns)
        if box.worth > LEAST:
            moves.append(Move(rows, columns, box))
    return sorted(moves, key=lambda move: (-move.box.worth, move.left, move.right))


def _keys(side: Side, run: Span) -> set[str]:
    return {key for mine in side.keys[slice(*run)] for key in mine}


def _touch(one: Move, other: Move) -> bool:
    """Whether two moves cannot both be."""
    return one.left == other.left or one.right == other.right


def _gain(evidence: Evidence, path: Path, moves: Sequence[Move], choices: int) -> float:
    """By how much everything gets more likely when these blocks are taken out and put together."""
    gain = sum(move.box.worth for move in moves)
    placed: list[Move] = []
    for move in moves:
        along = any(_along(move, other) for other in placed)
        gain -= ALONG if along else RARE + log(choices)
        placed.append(move)
    for first, last in _windows(path.steps, moves):
        steps = path.steps[first:last]
        rows, columns = (steps[0][0], steps[-1][2]), (steps[0][1], steps[-1][3])
        holes = dict(move.left for move in moves if rows[0] <= move.left[0] and move.left[1] <= rows[1])
        others = dict(move.right for move in moves if columns[0] <= move.right[0] and move.right[1] <= columns[1])
        gain += best(evidence, rows, columns, holes, others).worth - _worth(steps, path.scores[first:last])
    return gain


def _along(one: Move, other: Move) -> bool:
    """Whether two blocks changed places, or one moved along with the other."""
    crossed = (one.left < other.left) != (one.right < other.right)
    beside = one.left[1] == other.left[0] and one.right[1] == other.right[0] \
        or other.left[1] == one.left[0] and other.right[1] == one.right[0]
    return crossed or beside


def _windows(steps: Sequence[Step], moves: Sequence[Move]) -> list[tuple[int, int]]:
    """Runs of beads around the blocks that are taken out."""
    touched = {number for number, (a, b, c, d) in enumerate(steps) for move in moves
               if (a < move.left[1] and c > move.left[0]) or (b < move.right[1] and d > move.right[0])}
    found: list[tuple[int, int]] = []
    for number in sorted(touched):
        first, last = max(0, number - AROUND), min(len(steps), number + AROUND + 1)
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], last
        else:
            found.append((first, last))
    return found


def _worth(steps: Sequence[Step], scores: Sequence[float]) -> float:
    """What a part of the path is worth."""
    total = 0.0
    before = ""
    for (a, b, c, d), score in zip(steps, scores, strict=True):
        gap = "left" if b == d else "right" if a == c else ""
        total += score if not gap else EXTEND if gap == before else OPEN
        before = gap
    return total
