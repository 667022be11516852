"""What a document itself teaches of how it was translated: how wordy one side is, how widely lengths scatter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from statistics import median

from .sides import Side

USUALLY_MERGED = 0.06
"""The share of beads that are not 1-1 in a usual translation, as in the priors of `evidence`."""
VARIANCE, SHORT = 0.013, 1.7
"""Of the logarithm of the ratio of lengths: of long sentences, and what short ones add per character."""
LONG_BLOCK = 40
"""Letters of a block from which its length tells how wordy a version is."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """What the document itself teaches: how much longer the right side is, and how widely the ratios scatter."""

    ratio: float = 0.0
    scatter: float = 1.0
    merged: float = USUALLY_MERGED
    """The share of beads that are not 1-1, as in `USUALLY_MERGED`."""

    def near(self, other: Tuning) -> bool:
        """Whether a search with the other one would hardly find anything else."""
        return abs(self.ratio - other.ratio) < 0.1 and 0.4 < self.scatter / other.scatter < 2.5 \
            and abs(self.merged - other.merged) < 0.12


def expect(left: Side, right: Side) -> Tuning:
    """What the blocks tell beforehand, where both sides have as many: how much longer those of the right side are."""
    blocks = left.blocks(), right.blocks()
    logs = [log(there / here) for here, there in zip(*blocks, strict=False) if min(here, there) >= LONG_BLOCK]
    if len(blocks[0]) != len(blocks[1]) or len(logs) < 4:
        return Tuning()
    return Tuning(median(logs) * len(logs) / (len(logs) + 8))


def learn(pairs: Sequence[tuple[float, float]], merged: float) -> Tuning:
    """Learn from pairs of lengths that surely belong together; few pairs teach little."""
    logs = [(log(there) - log(here), min(here, there)) for here, there in pairs if here >= 12 and there >= 12]
    if len(logs) < 4:
        return Tuning()
    trust = len(logs) / (len(logs) + 20)
    center = median(off for off, _ in logs)
    squares = median((off - center) ** 2 / (VARIANCE + SHORT / size) for off, size in logs) / 0.455
    return Tuning(center * trust, min(4.0, max(0.5, squares * trust + (1 - trust))), merged * trust)
