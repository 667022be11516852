"""A version as the aligner sees it, sentence by sentence."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from ...model import Sentence, Version
from ...segment import habits
from .keys import Keys
from .meaning import Vectors

_CLOSING = regex.compile(r"""[\p{Pe}\p{Pf}"'’”“»«*_\s\]]+$""")
_SOFT = frozenset(",;:、，；：-–—")


@dataclass(frozen=True, slots=True)
class Side:
    """One version as the aligner sees it, sentence by sentence."""

    lengths: Sequence[float]
    keys: Sequence[Keys]
    breaks: Sequence[bool]
    kinds: Sequence[str]
    open: Sequence[bool]
    """Whether a sentence ends without a final mark, as headlines do."""
    vectors: Vectors = None
    """What the sentences mean, where an encoder is used."""

    def __len__(self) -> int:
        return len(self.lengths)

    def cut(self, start: int, end: int) -> Side:
        return Side(self.lengths[start:end], self.keys[start:end], self.breaks[start:end], self.kinds[start:end],
                    self.open[start:end], None if self.vectors is None else self.vectors[start:end])

    def take(self, numbers: Sequence[int]) -> Side:
        """Only these sentences."""
        return Side([self.lengths[number] for number in numbers], [self.keys[number] for number in numbers],
                    [self.breaks[number] for number in numbers], [self.kinds[number] for number in numbers],
                    [self.open[number] for number in numbers],
                    None if self.vectors is None else self.vectors[list(numbers)])

    def blocks(self) -> list[float]:
        """The length of each block."""
        starts = [number for number, first in enumerate(self.breaks) if first]
        return [sum(self.lengths[start:end]) for start, end in itertools.pairwise((*starts, len(self)))]


def side(version: Version, sentences: Sequence[Sentence], lengths: Sequence[float], keys: Sequence[Keys],
         vectors: Vectors = None) -> Side:
    """Gather what is known of a version's sentences; a break is the start of a block."""
    blocks = [sentence.block for sentence in sentences]
    breaks = [here != before for before, here in itertools.pairwise((-1, *blocks))]
    return Side(lengths, keys, breaks, [version.blocks[block].kind for block in blocks],
                [not finished(version, sentence.end) for sentence in sentences], vectors)


def finished(version: Version, end: int) -> bool:
    """Whether what stands before a place is a final mark, closing marks aside."""
    last = version.text[end - 1:end]
    if _closes(last):
        last = _CLOSING.sub("", version.text[max(0, end - 12):end])[-1:]
    return _ends(last, habits(version).marks)


@lru_cache(maxsize=1024)
def _closes(letter: str) -> bool:
    return _CLOSING.match(letter) is not None


@lru_cache(maxsize=1024)
def _ends(letter: str, marks: regex.Pattern[str]) -> bool:
    """Whether a character is one of the marks at which sentences end."""
    return letter not in _SOFT and marks.search(letter) is not None
