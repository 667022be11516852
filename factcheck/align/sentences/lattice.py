"""The best path through the beads of two versions, and by how much it is the best at each sentence.

Viterbi's search forwards and backwards over the same beads gives, for each sentence, the best alignment that leaves it
alone and the best one that does not. Their difference, the margin, says far more than the best path: a missing sentence
is often swallowed by a neighbour at little cost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .evidence import EXTEND, OPEN, Bead, Evidence

BEAM = 14.0
"""Nats behind the best cell of its row after which a cell is given up, what is left on both sides being weighed in."""
CLOSE = 8.0
"""The same after which sentences are no longer merged: who is so far behind needs a long way, not a short cut."""
OFF, FIRST_OFF = -EXTEND, 3.0
"""What a path must still pay at least when one side has more left than the other: per sentence, and for the first."""
NEVER = -1e9
LEFT, RIGHT = (1, 0, 0.0), (0, 1, 0.0)
"""A sentence of the left or the right side alone, as a bead."""

Step = tuple[int, int, int, int]
"""A bead as rows and columns: start, start, end, end (half-open)."""


@dataclass(frozen=True, slots=True)
class Path:
    """The best alignment: its beads with their scores, and margins where asked for."""

    steps: list[Step]
    scores: list[float]
    total: float
    touched: bool
    """Whether the path runs along an inner edge of the corridor, so that a better one may lie outside."""


@dataclass(slots=True)
class Lattice:
    """Forward scores over a corridor: columns `low[row]` to `high[row]` of each row, both ends included."""

    evidence: Evidence
    low: Sequence[int]
    high: Sequence[int]
    best: list[dict[int, float]]
    """For each row, column -> score of the best path to that corner."""
    gap_left: list[dict[int, float]]
    gap_right: list[dict[int, float]]
    beads: list[dict[int, list[Bead]]]
    came: list[dict[int, Bead]]


def forward(evidence: Evidence, low: Sequence[int], high: Sequence[int]) -> Lattice:
    """Search from the start: every corner of the corridor that is not hopeless gets its best score.

    Hopeless is what is far behind the best corner of its row from which the corridor goes on, so that one always does.
    """
    rows, columns = len(evidence.left), len(evidence.right)
    best: list[dict[int, float]] = [{} for _ in range(rows + 1)]
    came: list[dict[int, Bead]] = [{} for _ in range(rows + 1)]
    gap_left: list[dict[int, float]] = [{} for _ in range(rows + 1)]
    gap_right: list[dict[int, float]] = [{} for _ in range(rows + 1)]
    beads: list[dict[int, list[Bead]]] = [{} for _ in range(rows + 1)]
    best[0][0] = 0.0
    for row in range(rows + 1):
        here, down, across, from_ = best[row], gap_left[row], gap_right[row], came[row]
        last = high[row]
        prepared = evidence.prepare(row) if row < rows else None
        ahead = columns - rows + row
        goes_on = low[row + 1] if row < rows else columns
        top = max([score - OFF * abs(column - ahead) for column, score in here.items() if column >= goes_on],
                  default=NEVER / 2)
        reached = here.keys() | down.keys()
        end = max(reached)
        for column in range(max(low[row], min(reached)), last + 1):
            alone, alone_there = down.get(column, NEVER), across.get(column, NEVER)
            if column > end and alone_there == NEVER:
                break
            score = here.get(column, NEVER)
            if alone > score:
                score = here[column] = alone
                from_[column] = LEFT
            if alone_there > score:
                score = here[column] = alone_there
                from_[column] = RIGHT
            off = column - ahead if column > ahead else ahead - column
            hope = score - OFF * off if off else score + FIRST_OFF
            if hope <= top - BEAM:
                continue
            if hope > top and column >= goes_on:
                top = hope
            opened = score + OPEN
            if column < last:
                across[column + 1] = max(opened, alone_there + EXTEND)
            if prepared:
                gap_left[row + 1][column] = max(opened, alone + EXTEND)
            if prepared and column < columns:
                found = beads[row][column] = [(1, 1, evidence.single(prepared, column))]
                if hope > top - CLOSE:
                    found += evidence.merged(prepared, column)
                for bead in found:
                    a, b, worth = bead
                    target, then, total = best[row + a], column + b, score + worth
                    if total > target.get(then, NEVER) and low[row + a] <= then <= high[row + a]:
                        target[then] = total
                        came[row + a][then] = bead
    return Lattice(evidence, low, high, best, gap_left, gap_right, beads, came)


def trace(lattice: Lattice) -> Path:
    """Follow the best path back from the end."""
    row, column = len(lattice.evidence.left), len(lattice.evidence.right)
    columns = column
    steps: list[Step] = []
    scores: list[float] = []
    touched = False
    state = ""
    total = lattice.best[row][column]
    while row or column:
        low, high = lattice.low[row], lattice.high[row]
        touched = touched or (column == low > 0) or (column == high < columns)
        a, b, worth = lattice.came[row].get(column, (0, 0, 0.0))
        if state == "left" or (not state and (a, b) == (1, 0)):
            longer = lattice.gap_left[row - 1].get(column, NEVER) + EXTEND
            state = "left" if longer > lattice.best[row - 1].get(column, NEVER) + OPEN else ""
            a, b, worth = 1, 0, 0.0
        elif state == "right" or (not state and (a, b) == (0, 1)):
            longer = lattice.gap_right[row].get(column - 1, NEVER) + EXTEND
            state = "right" if longer > lattice.best[row].get(column - 1, NEVER) + OPEN else ""
            a, b, worth = 0, 1, 0.0
        steps.append((row - a, column - b, row, column))
        scores.append(worth)
        row, column = row - a, column - b
    return Path(steps[::-1], scores[::-1], total, touched)


def margins(lattice: Lattice, total: float) -> tuple[list[float], list[float]]:
    """For each sentence of both sides, how much better it is to leave it alone than not to."""
    rows, columns = len(lattice.evidence.left), len(lattice.evidence.right)
    alone_left, alone_right = [NEVER] * rows, [NEVER] * columns
    with_left, with_right = [NEVER] * rows, [NEVER] * columns
    floor = total - BEAM
    best: list[dict[int, float]] = [{} for _ in range(rows + 1)]
    down: list[dict[int, float]] = [{} for _ in range(rows + 2)]
    for row in range(rows, -1, -1):
        forwards, after = lattice.best[row], best[row]
        down_here, down_next = down[row], down[row + 1]
        gaps_left, gaps_right, beads = lattice.gap_left[row], lattice.gap_right[row], lattice.beads[row]
        across_next, column_next = NEVER, columns
        for column in sorted(forwards, reverse=True):
            reached = forwards[column]
            if column < column_next - 1:
                across_next = NEVER
            column_next = column
            score = 0.0 if row == rows and column == columns else NEVER
            for a, b, worth in beads.get(column, ()):
                candidate = best[row + a].get(column + b, NEVER) + worth
                if candidate > score:
                    score = candidate
                through = candidate + reached
                if through > floor:
                    for place in range(row, row + a):
                        if through > with_left[place]:
                            with_left[place] = through
                    for place in range(column, column + b):
                        if through > with_right[place]:
                            with_right[place] = through
            onwards = down_next.get(column, NEVER)
            score = max(score, OPEN + onwards, OPEN + across_next)
            after[column] = score
            down_here[column] = max(score, EXTEND + onwards)
            across = max(score, EXTEND + across_next)
            if row and column in gaps_left:
                alone_left[row - 1] = max(alone_left[row - 1], gaps_left[column] + down_here[column])
            if column and column in gaps_right:
                alone_right[column - 1] = max(alone_right[column - 1], gaps_right[column] + across)
            across_next = across
    return ([_margin(alone, joined) for alone, joined in zip(alone_left, with_left, strict=False)],
            [_margin(alone, joined) for alone, joined in zip(alone_right, with_right, strict=False)])


def _margin(alone: float, joined: float) -> float:
    return max(-BEAM, min(BEAM, alone - joined))
