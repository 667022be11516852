"""Changes from one value to another: cut from 210p to 130p."""

from __future__ import annotations

import regex

from ..model import Fact
from ..values import Duration, Range

_WORDED = regex.compile(r"\p{Nd}.*\p{L}.*\p{Nd}")
"""Two figures that more than a sign stands between."""


def turned(a: Fact, b: Fact) -> bool:
    """Whether one of two changes goes up, and the other one down."""
    return _change(a) * _change(b) < 0


def _change(fact: Fact) -> int:
    """+1 or -1 for a quantity that a word leads from one value to another, else 0."""
    value = fact.readings[0].value
    value = value.amount if isinstance(value, Duration) else value
    if not isinstance(value, Range) or fact.unit is None or not _WORDED.search(fact.text):
        return 0
    return (value.high > value.low) - (value.high < value.low)
