"""The best path through the beads of two versions, and by how much it is the best at each sentence.

Viterbi's search forwards and backwards over the same beads gives, for each sentence, the best alignment that leaves it
alone and the best one that does not. Their difference, the margin, says far more than the best path: a missing sentence
is often swallowed by a neighbour at little cost.
"""

from __future__ import annotations

from collections import deque
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
FIRST = (0, 0, 0.0)
"""What stands before the start."""
HIGHEST = 6
"""The most sentences of the left side in a bead."""

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
class Corner:
    """A corner of the plane between sentences of both sides, and the best paths from the start to it."""

    score: float = NEVER
    """Of the best one of all."""
    came: Bead = FIRST
    """Its last bead."""
    left: float = NEVER
    """Of the best one that ends with a sentence of the left side alone."""
    right: float = NEVER
    """Of the best one that ends with a sentence of the right side alone."""
    single: float = NEVER
    """The score of the sentence and its translation that begin here; NEVER where the search was given up."""
    merged: tuple[Bead, ...] = ()
    """The beads of several sentences that begin here."""


NOWHERE = Corner()


@dataclass(frozen=True, slots=True)
class Lattice:
    """Forward scores over a corridor: columns `low[row]` to `high[row]` of each row, both ends included."""

    evidence: Evidence
    low: Sequence[int]
    high: Sequence[int]
    corners: list[dict[int, Corner]]
    """For each row, column -> the corner, if a path leads to it."""


def forward(evidence: Evidence, low: Sequence[int], high: Sequence[int]) -> Lattice:
    """Search from the start: every corner of the corridor that is not hopeless gets its best score.

    Hopeless is what is far behind the best corner of its row from which the corridor goes on, so that one always does.
    """
    rows, columns = len(evidence.left), len(evidence.right)
    corners: list[dict[int, Corner]] = [{} for _ in range(rows + 1)]
    corners[0][0] = Corner(0.0)
    for row, here in enumerate(corners):
        first, last = max(low[row], min(here)), high[row]
        prepared = evidence.prepare(row) if row < rows else None
        ahead = columns - rows + row
        goes_on = low[row + 1] if row < rows else columns
        top = max([corner.score - OFF * abs(column - ahead) for column, corner in here.items() if column >= goes_on],
                  default=NEVER / 2)
        end = max(here)
        across = NEVER
        for column in range(first, last + 1):
            corner = here.get(column)
            if corner is None:
                if across == NEVER:
                    if column > end:
                        break
                    continue
                corner = here[column] = Corner()
            corner.right, across = across, NEVER
            if corner.left > corner.score:
                corner.score, corner.came = corner.left, LEFT
            if corner.right > corner.score:
                corner.score, corner.came = corner.right, RIGHT
            score = corner.score
            off = column - ahead if column > ahead else ahead - column
            hope = score - OFF * off if off else score + FIRST_OFF
            if hope <= top - BEAM:
                continue
            if hope > top and column >= goes_on:
                top = hope
            opened = score + OPEN
            across = max(opened, corner.right + EXTEND)
            if prepared and column >= goes_on:
                corners[row + 1].setdefault(column, Corner()).left = max(opened, corner.left + EXTEND)
            if prepared and column < columns:
                corner.single = evidence.single(prepared, column)
                if hope > top - CLOSE:
                    corner.merged = tuple(evidence.merged(prepared, column))
                for bead in ((1, 1, corner.single), *corner.merged):
                    a, b, worth = bead
                    then, total = column + b, score + worth
                    if low[row + a] <= then <= high[row + a]:
                        there = corners[row + a]
                        target = there.get(then)
                        if target is None:
                            there[then] = Corner(total, bead)
                        elif total > target.score:
                            target.score, target.came = total, bead
    return Lattice(evidence, low, high, corners)


def trace(lattice: Lattice) -> Path:
    """Follow the best path back from the end."""
    row, column = len(lattice.evidence.left), len(lattice.evidence.right)
    columns = column
    steps: list[Step] = []
    scores: list[float] = []
    touched = False
    state = ""
    total = lattice.corners[row][column].score
    while row or column:
        low, high = lattice.low[row], lattice.high[row]
        touched = touched or (column == low > 0) or (column == high < columns)
        a, b, worth = lattice.corners[row][column].came
        if state == "left" or (not state and (a, b) == (1, 0)):
            before = lattice.corners[row - 1].get(column, NOWHERE)
            state = "left" if before.left + EXTEND > before.score + OPEN else ""
            a, b, worth = LEFT
        elif state == "right" or (not state and (a, b) == (0, 1)):
            before = lattice.corners[row].get(column - 1, NOWHERE)
            state = "right" if before.right + EXTEND > before.score + OPEN else ""
            a, b, worth = RIGHT
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
    best: deque[dict[int, float]] = deque(maxlen=HIGHEST + 1)  # from this row on: column -> score to the end
    down_here: dict[int, float] = {}
    for row in range(rows, -1, -1):
        after: dict[int, float] = {}
        best.appendleft(after)
        down_here, down_next = {}, down_here
        across_next, column_next = NEVER, columns
        for column, corner in sorted(lattice.corners[row].items(), reverse=True):
            reached = corner.score
            if column < column_next - 1:
                across_next = NEVER
            column_next = column
            score = 0.0 if row == rows and column == columns else NEVER
            for a, b, worth in ((1, 1, corner.single), *corner.merged) if corner.single > NEVER else ():
                candidate = best[a].get(column + b, NEVER) + worth
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
            if corner.left > NEVER:
                alone_left[row - 1] = max(alone_left[row - 1], corner.left + down_here[column])
            if corner.right > NEVER:
                alone_right[column - 1] = max(alone_right[column - 1], corner.right + across)
            across_next = across
    return ([_margin(alone, joined) for alone, joined in zip(alone_left, with_left, strict=False)],
            [_margin(alone, joined) for alone, joined in zip(alone_right, with_right, strict=False)])


def _margin(alone: float, joined: float) -> float:
    return max(-BEAM, min(BEAM, alone - joined))
