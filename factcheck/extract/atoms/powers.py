"""Read powers of ten: 5.2×10³, 5,2 · 10^3, 10⁻⁶, 1.5E-3."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import regex

from .numbers import LARGEST, Value, ascii_digits

_RAISED = dict(zip("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789", strict=True))

_EXPONENT = r"(?:\^[({]?([-−–+]?\d{1,2})[)}]?\^?|<sup>([-−–+]?\d{1,2})</sup>|([⁻⁺]?[⁰¹²³⁴-⁹]{1,2}))(?!\p{Nd})"
_TEN = regex.compile(_EXPONENT)
_TIMES = regex.compile(rf"[ \u00a0\u202f\u2009]?[×xX✕·⋅∙•*][ \u00a0\u202f\u2009]?(?:10|۱۰|١٠|१०|๑๐){_EXPONENT}")
_FLATTENED = regex.compile(r"[×xX✕·⋅∙•*]10([-−–]\d{1,2})(?!\p{Nd})| ?[×✕·⋅∙•] ?10(−\d{1,2})(?!\p{Nd})")
"""What is left of ×10⁻⁵ where a text has lost its superscripts; the sign of an exponent shows it."""
_LETTER = regex.compile(r"[eE]([-−+]?\d{1,2})(?![\p{L}\p{Nd}])")

_SIGNS = frozenset("^<⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹×xX✕·⋅∙•*eE")
"""What the first sign after a mantissa, or after ten, may be."""

LARGEST_FOOTNOTE = 3
"""A bare 10³ may be a ten with the mark of a footnote; larger exponents are powers."""

BEYOND = LARGEST.adjusted()
"""The power of ten from which on numbers, and their reciprocals, are none that a report counts in."""


def power(text: str, start: int, end: int, values: Sequence[Value]) -> tuple[tuple[Value, ...], int] | None:
    """The values of the number at a place with the power of ten that follows it, and where that ends."""
    found = _power(text, start, end, values)
    return found if found and all(-BEYOND < value.adjusted() < BEYOND for value, _ in found[0]) else None


def _power(text: str, start: int, end: int, values: Sequence[Value]) -> tuple[tuple[Value, ...], int] | None:
    following = text[end : end + 2].lstrip(" \u00a0\u202f\u2009")[:1]
    if following not in _SIGNS or not following:
        return None
    if ascii_digits(text[start:end]) == "10" and (ten := _TEN.match(text, end)):
        exponent = _exponent(ten.groups())
        plain = ten.group(3) and 0 < exponent <= LARGEST_FOOTNOTE
        raised = (Decimal(1).scaleb(exponent), True)
        return (raised, *values) if plain else (raised,), ten.end()
    times = _TIMES.match(text, end) or _FLATTENED.match(text, end) or _LETTER.match(text, end)
    if times is None:
        return None
    exponent = _exponent(times.groups())
    return tuple((value.scaleb(exponent), regular) for value, regular in values), times.end()


def _exponent(groups: Sequence[str | None]) -> int:
    written = next(group for group in groups if group)
    return int("".join(_RAISED.get(sign, sign) for sign in written).replace("−", "-").replace("–", "-"))
