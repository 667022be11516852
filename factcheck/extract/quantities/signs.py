"""Tell what makes a number negative: a hyphen, a minus, a dash, the parentheses of accounts."""

from __future__ import annotations

import regex

MINUS = "-−–‐‑"

SPACES = " \u00a0\u202f\u2009"

_JOINING = "…–‑-−~～〜"
"""What joins the ends of a range, the second of which may have a sign of its own."""

_OPENING = f"{SPACES}(\n\t[|*_:;（，：；"

_RELATIONS = "=＝<>≤≥＜＞≈、"
"""Signs and marks after which a number begins, so that a hyphen can be nothing but its sign: β=-0.02."""

_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
_WITH_DEGREES = regex.compile(r"\p{Nd}+(?:[.,]\p{Nd}+)?[ \u00a0]?(?:[%％℃°‰]|(?<=[.,]\p{Nd}+))")
"""A number that is a temperature, share or decimal, as no model or item is numbered."""

_EMPHASIS = "*_"
"""What marks words as bold or slanting in Markdown."""

_SYMBOL = regex.compile(r"\p{Sc}")

_TAKEN = regex.compile(r"[\p{Nd}%٪％‰°\p{Sc}]")
"""What a dash after it joins, or stands between."""

_PERCENT = regex.compile(rf"[{SPACES}]?[%٪％]")
_CELL = regex.compile(
    rf"(?<![^\n\t|{SPACES}{_EMPHASIS}][{SPACES}{_EMPHASIS}]*)\([^()\n\t|]*\)[{SPACES}]?[%٪％]?(?=[{SPACES}{_EMPHASIS}]*(?:$|[\n\t|]))"
)
_AMOUNT = regex.compile(
    r"\p{Nd}[.,'’٫٬\u00a0\u202f\u2009 ]\p{Nd}|\p{Sc}|[%٪％]|(?<!\p{Nd})\p{Nd}{3}(?!\p{Nd})|\p{Nd}{5}"
)
"""What shows that parentheses around a cell hold an amount, and no note, count or year."""


def minus(text: str, position: int, end: int) -> bool | None:
    """Whether a hyphen, minus or dash at a position is the sign of the number after it.

    None if it is none; False if a dash between words may be glued to the number (Temperaturen von –5 °C).
    """
    sign, before = text[position], text[position - 1] if position else "\n"
    after_figure = text[max(0, position - 2) : max(0, position - 1)].isdecimal()
    if before in _JOINING and (sign == "−" or before != sign) and after_figure:
        return True  # -9…-6, −9–−6
    if before in _RELATIONS:
        return True
    if sign == "−":
        return None if text[:position].rstrip(SPACES)[-1:].isdecimal() else True
    if _UNSPACED.match(before) and not after_figure and _WITH_DEGREES.match(text, position + 1):
        return False  # 于-80 ℃
    if after_figure or not (before in _OPENING or _SYMBOL.match(before)):
        return None
    if sign in "-‐‑":
        return True
    left = text[max(0, position - 4) : position].rstrip(SPACES)[-1:]
    if _TAKEN.match(left) or end - position == 5 and text[position + 1 : end].isdecimal():
        return None
    return not left or left in _OPENING


def plus(text: str, position: int) -> bool:
    """Whether a plus at a position is the sign of the number after it: -5 to +10 °C."""
    return text[position] in "+＋" and (not position or text[position - 1] in _OPENING)


def in_row(text: str, start: int, end: int) -> bool:
    """Whether a span is a cell in the row of a table: a bar or a tab stands beside it."""
    marks = SPACES + _EMPHASIS
    left, right = text[max(0, start - 5) : start].rstrip(marks), text[end : end + 5].lstrip(marks)
    return left[-1:] in ("|", "\t") or right[:1] in ("|", "\t")


def parenthesised(text: str, start: int, end: int) -> bool | None:
    """Whether the parentheses around a number, from `start` to `end`, say that it is negative, as accounts do.

    None if they stand in a sentence; False if they rather hold a note or a count.
    """
    if _PERCENT.match(text, end):
        return True
    cell = _CELL.match(text, start)
    return _AMOUNT.search(cell.group()) is not None if cell else None
