"""A version as the aligner sees it, sentence by sentence."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Block, Sentence
from .keys import Keys
from .meaning import Vectors


@dataclass(frozen=True, slots=True)
class Side:
    """One version as the aligner sees it, sentence by sentence."""

    lengths: Sequence[float]
    keys: Sequence[Keys]
    breaks: Sequence[bool]
    kinds: Sequence[str]
    vectors: Vectors = None
    """What the sentences mean, where an encoder is used."""

    def __len__(self) -> int:
        return len(self.lengths)

    def cut(self, start: int, end: int) -> Side:
        return Side(self.lengths[start:end], self.keys[start:end], self.breaks[start:end], self.kinds[start:end],
                    None if self.vectors is None else self.vectors[start:end])

    def take(self, numbers: Sequence[int]) -> Side:
        """Only these sentences."""
        return Side([self.lengths[number] for number in numbers], [self.keys[number] for number in numbers],
                    [self.breaks[number] for number in numbers], [self.kinds[number] for number in numbers],
                    None if self.vectors is None else self.vectors[list(numbers)])

    def blocks(self) -> list[float]:
        """The length of each block."""
        starts = [number for number, first in enumerate(self.breaks) if first]
        return [sum(self.lengths[start:end]) for start, end in itertools.pairwise((*starts, len(self)))]


def side(sentences: Sequence[Sentence], blocks: Sequence[Block], lengths: Sequence[float],
         keys: Sequence[Keys], vectors: Vectors = None) -> Side:
    """Gather what is known of a version's sentences; a break is the start of a block."""
    breaks = [number == 0 or sentence.block != sentences[number - 1].block for number, sentence in enumerate(sentences)]
    return Side(lengths, keys, breaks, [blocks[sentence.block].kind for sentence in sentences], vectors)
