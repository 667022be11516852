"""Read decimals in words: twenty-one *point five*, двадцать одна *целая пять десятых*, 三*点一四*."""

from __future__ import annotations

from decimal import Decimal

from ...languages.profile import Profile
from ...languages.trie import SPACES, Match, spaced


def spoken(lower: str, start: int, language: Profile) -> tuple[Decimal, int] | None:
    """What a whole number in words that ends at a place is followed by: its decimals, and where they end."""
    point = language.points.match(lower, _after_space(lower, start))
    if point is None:
        return None
    end = _after_space(lower, point.end)
    if lower[point.end : end] != lower[start : point.start]:
        return None
    digits, part, begin = "", end, end
    while found := _digits(lower, end, language):
        number, part = found
        digits += number
        end = _after_space(lower, part)
    if not digits or _clock(lower, begin, part, language):
        return None
    share = language.after.match(lower, _after_space(lower, part))
    size = share.get("fraction") if share else None
    if share and size is not None:  # пять десятых
        return Decimal(digits) * size, share.end
    return Decimal("0." + digits), part


def _after_space(lower: str, start: int) -> int:
    return start + (lower[start : start + 1] in SPACES and start < len(lower))


def _digits(lower: str, start: int, language: Profile) -> tuple[str, int] | None:
    """The digits that a number word adds to decimals, and where it ends: five, vingt-cinq."""
    found: Match | None = language.words.match(lower, start)
    value = found.get("cardinal") if found else None
    most = 99 if spaced(lower[start : start + 1]) else 9
    if found is None or value is None or not 0 <= value <= most or value != value.to_integral_value():
        return None
    return f"{value:f}", found.end


def _clock(lower: str, start: int, end: int, language: Profile) -> bool:
    """Whether the words after the point are minutes: 三点五分, 三点一刻."""
    said, mark = language.after.match(lower, start, glued=True), language.after.match(lower, end, glued=True)
    return said is not None and said.has("clock-shift") or mark is not None and mark.has("minute")
