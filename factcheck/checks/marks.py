"""Pairs of brackets and quotation marks in a block, and those of which one is missing."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Block

BRACKETS = ("()", "[]", "（）", "【】", "［］")
BRACKETS_OPEN = frozenset(pair[0] for pair in BRACKETS)


def brackets(text: str, block: Block) -> list[tuple[str, int]]:
    """Opened brackets without their closing ones."""
    closing = {pair[1]: pair[0] for pair in BRACKETS}
    stack: list[tuple[str, int]] = []
    for place_ in range(block.start, block.end):
        mark = text[place_]
        if mark in BRACKETS_OPEN:
            stack.append((mark, place_))
        elif mark in closing and any(mark_ == closing[mark] for mark_, _ in stack):
            while stack.pop()[0] != closing[mark]:
                pass
    return stack


def quotations(text: str, block: Block, pairs: Sequence[str]) -> list[tuple[str, int]]:
    """Opened quotation marks without their closing ones, by the pairs that the language uses."""
    found = []
    for pair in pairs:
        if pair[0] == pair[1] or pair in ("‘’", "‚‘", "›‹", "‹›", "»«"):
            continue
        part = text[block.start:block.end]
        opened, closed = part.count(pair[0]), part.count(pair[1])
        if opened > closed:
            found.append((pair[0], block.start + part.rindex(pair[0])))
    return found[:1]
