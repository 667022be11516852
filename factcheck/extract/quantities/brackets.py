"""Read parentheses around a number: they make it negative, or close after a unit that is a word elsewhere."""

from __future__ import annotations

from ..atoms.atom import Scan
from .context import Context
from .signs import SPACES, in_row, parenthesised


def look_around(scan: Scan, context: Context) -> None:
    """What parentheses around a number say: that it is negative, (1,234) in a cell, $(1,234), (3.2)%; (12 in)."""
    text = scan.text
    if not context.units and text[context.start - 1 : context.start] == "(":
        _unit_inside(scan, context)
    start, end = context.start - 1, context.end + 1
    if context.positive or start < 0 or text[start] != "(" or text[end - 1 : end] != ")":
        return
    money = scan.language.symbols_before.match(text, start)
    if money and (not money.has("money") or text[: money.start].rstrip(SPACES)[-1:].isalnum()):
        money = None  # 5 $ (2.7%)
    sure = True if money else parenthesised(text, start, end)
    if sure is None:
        return
    percent = scan.mark(end, ("percent",))
    certain = sure and (money or percent or in_row(text, start, end))  # a line may hold a remark in parentheses
    context.negative, context.doubtful = sure, not certain
    context.start, context.end = start, end
    if money and not context.units:
        context.units.append(("money", money.get("money")))
        context.start = money.start
    if percent and not context.units:
        context.units.append(("percent", percent.get("percent")))
        context.end = percent.end


def _unit_inside(scan: Scan, context: Context) -> None:
    """The unit between a number and the closing parenthesis: (12 in)."""
    place = context.end + (scan.text[context.end : context.end + 1] in (" ", "\u00a0"))
    unit = scan.language.enclosed.match(scan.text, place)
    if unit and scan.text[unit.end : unit.end + 1] == ")":
        context.units.append(("measure", unit.get("measure")))
        context.end = unit.end
