"""The values that a fact can have: numbers, ranges, dates, times and durations, written as ISO 8601 has them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Range:
    """All numbers from `low` to `high`."""

    low: Decimal
    high: Decimal

    def __str__(self) -> str:
        return f"{plain(self.low)}..{plain(self.high)}"


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date with the precision that it has; what is not said is None.

    `part` is a quarter or half-year ("Q1" to "Q4", "H1", "H2") or the first nine months ("M9");
    `span` is 10 or 100 for a decade or century, whose first year is `year`; `end` closes a range.
    The year 0 is 1 BC, -1 is 2 BC, as ISO 8601 has them.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    span: int = 1
    end: Date | None = None

    def __str__(self) -> str:
        start = self._single()
        return f"{start}/{self.end}" if self.end else start

    def _single(self) -> str:
        """ISO 8601, with the extensions of ISO 8601-2 for decades (`199X`) and missing years (`--12`)."""
        year = "-" if self.year is None else f"{self.year:04d}" if self.year >= 0 else f"{self.year:05d}"
        if self.span > 1 and self.year is not None:
            zeros = len(str(self.span)) - 1
            return year[:-zeros] + "X" * zeros
        if self.part:
            return f"{year}-{self.part}"
        month = "" if self.month is None else f"-{self.month:02d}"
        day = "" if self.day is None else f"-{self.day:02d}" if self.month else f"---{self.day:02d}"
        return year + month + day


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day in minutes after midnight, and what the text calls its zone, if it does."""

    minutes: int
    zone: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"T{self.minutes // 60:02d}:{self.minutes % 60:02d}"


@dataclass(frozen=True, slots=True)
class Duration:
    """An amount of one unit of time: `unit` is one of Y, M, W, D, TH, TM, TS (ISO 8601 designators)."""

    amount: Decimal | Range
    unit: str

    def __str__(self) -> str:
        amount = str(self.amount) if isinstance(self.amount, Range) else plain(self.amount)
        prefix, designator = ("PT", self.unit[1]) if self.unit.startswith("T") else ("P", self.unit)
        return f"{prefix}{amount}{designator}"


Value = Decimal | Range | Date | Time | Duration | str


def plain(number: Decimal) -> str:
    """Write a number without exponent, grouping or trailing zeros."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
