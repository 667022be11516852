"""The best alignment of two short runs of sentences, with holes where sentences are taken out.

`lattice` searches whole versions along a corridor; this asks what single runs are worth, with the same evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model import Link, Span
from .evidence import EXTEND, OPEN, Evidence

NEVER = -1e9
Corner = tuple[int, int]
NO_HOLES: Mapping[int, int] = {}


@dataclass(frozen=True, slots=True)
class Box:
    """What two runs are worth as translations of each other, in nats, and how they line up."""

    worth: float
    links: tuple[Link, ...]
    """What lines up; sentences that are left alone have no link."""


def best(
    evidence: Evidence,
    rows: Span,
    columns: Span,
    left_holes: Mapping[int, int] = NO_HOLES,
    right_holes: Mapping[int, int] = NO_HOLES,
) -> Box:
    """Search a whole box.

    :param left_holes: start -> end of the runs inside `rows` that are passed over free of charge
    :param right_holes: the same inside `columns`
    """
    (top, bottom), (start, end) = rows, columns
    score: dict[Corner, float] = {(top, start): 0.0}
    came: dict[Corner, tuple[Corner, float | None]] = {}
    down: dict[Corner, tuple[float, Corner]] = {}
    across: dict[Corner, tuple[float, Corner]] = {}

    def reach(corner: Corner, worth: float, before: Corner, bead: float | None) -> None:
        if worth > score.get(corner, NEVER):
            score[corner] = worth
            came[corner] = before, bead

    for row in range(top, bottom + 1):
        prepared = evidence.prepare(row) if row < bottom else None
        for column in range(start, end + 1):
            corner = row, column
            for gap in (down, across):
                if corner in gap:
                    reach(corner, gap[corner][0], gap[corner][1], None)
            here = score.get(corner)
            if here is None:
                continue
            if row in left_holes:
                reach((left_holes[row], column), here, corner, None)
                continue
            if column in right_holes:
                reach((row, right_holes[column]), here, corner, None)
                continue
            if row < bottom:
                down[row + 1, column] = _longer(down.get(corner), here, corner)
            if column < end:
                across[row, column + 1] = _longer(across.get(corner), here, corner)
            if prepared and column < end:
                for a, b, worth in ((1, 1, evidence.single(prepared, column)), *evidence.merged(prepared, column)):
                    if row + a <= _limit(row, bottom, left_holes) and column + b <= _limit(column, end, right_holes):
                        reach((row + a, column + b), here + worth, corner, worth)
    return Box(score.get((bottom, end), NEVER), _links(came, (bottom, end)))


def _longer(gap: tuple[float, Corner] | None, here: float, corner: Corner) -> tuple[float, Corner]:
    """Go on with a gap, or open one."""
    opened = here + OPEN
    return (gap[0] + EXTEND, gap[1]) if gap and gap[0] + EXTEND > opened else (opened, corner)


def _limit(place: int, end: int, holes: Mapping[int, int]) -> int:
    """How far a bead may reach: to the next hole."""
    return min((hole for hole in holes if hole > place), default=end)


def _links(came: Mapping[Corner, tuple[Corner, float | None]], corner: Corner) -> tuple[Link, ...]:
    found: list[Link] = []
    while corner in came:
        before, bead = came[corner]
        if bead is not None:
            found.append(Link((before[0], corner[0]), (before[1], corner[1]), bead))
        corner = before
    return tuple(found[::-1])
