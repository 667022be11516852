"""Read decimals in words: twenty-one *point five*, двадцать одна *целая пять десятых*, 三*点一四*."""

from __future__ import annotations

from decimal import Decimal

from ...languages.profile import Profile
from ...languages.trie import SPACES, Match, spaced
from .numbers import HUNDRED, Piece, compose


def spoken(lower: str, start: int, language: Profile) -> tuple[Decimal, int] | None:
    """What a whole number in words that ends at a place is followed by: its decimals, and where they end."""
    point = language.points.match(lower, _after_space(lower, start))
    if point is None:
        return None
    end = _after_space(lower, point.end)
    if lower[point.end : end] != lower[start : point.start]:
        return None
    digits, part, begin = "", end, end
    while found := _hundreds(lower, end, language) or _digits(lower, end, language):
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


def _hundreds(lower: str, start: int, language: Profile) -> tuple[str, int] | None:
    """Three decimals said as one number of several words, and where it ends: two hundred (and) six."""
    pieces: list[Piece] = []
    end = position = start
    while spaced(lower[position : position + 1]) and (found := language.words.match(lower, position)):
        scale, value = found.get("scale"), found.get("cardinal")
        if scale is not None and scale != HUNDRED:
            return None  # two point five hundred thousand
        if scale is None and value is None:
            break
        piece = (scale, True) if scale is not None else (value, False)
        if compose([*pieces, piece])[1] <= len(pieces):
            break
        pieces.append(piece)
        end, position = found.end, _after_joiner(lower, found.end, language)
    number = compose(pieces)[0] if pieces and not pieces[0][1] else Decimal(0)
    return (f"{number:f}", end) if 100 <= number < 1000 and number % 1 == 0 else None


def _after_joiner(lower: str, end: int, language: Profile) -> int:
    """Where the next word of a number begins, a conjunction left out: one hundred *and* six."""
    start = _after_space(lower, end)
    word = lower[start : start + LONGEST_JOINER].partition(" ")[0]
    return start + len(word) + 1 if word in language.joiners else start


LONGEST_JOINER = 8
"""Letters of a conjunction within a number, and the space after it."""


def _clock(lower: str, start: int, end: int, language: Profile) -> bool:
    """Whether the words after the point are minutes: 三点五分, 三点一刻."""
    said, mark = language.after.match(lower, start, glued=True), language.after.match(lower, end, glued=True)
    return said is not None and said.has("clock-shift") or mark is not None and mark.has("minute")
