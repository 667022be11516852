"""Pairs of brackets and quotation marks, and those of which one is missing."""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

from ...model import Block

OPENING = {")": "(", "]": "[", "】": "【"}
_NARROW = str.maketrans("（）［］", "()[]")
"""Brackets of both widths close each other: keyboards mix them."""
CLOSING = {"„": "“”\"", "“": "”\"", "«": "»", "»": "«", "「": "」", "『": "』", "《": "》"}
"""The marks that may close a quotation; translators mix those of their language and of their keyboard."""
FAR = 8
"""Paragraphs over which a quotation may run."""

_BRACKET = re.compile(r"[()\[\]（）【】［］]")
_AFTER = regex.compile(r"[\p{Po}\p{Pe}]")
"""What stands before a mark that closes, even if it is the opening one by mistake."""
_QUOTE = re.compile("[„“”\"«»「」『』《》]")


def brackets(text: str, block: Block) -> list[tuple[str, int]]:
    """Opened brackets of a block without their closing ones, with their places."""
    stack: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text, block.start, block.end):
        mark = match.group().translate(_NARROW)
        if mark not in OPENING:
            stack.append((mark, match.start()))
        elif any(opened == OPENING[mark] for opened, _ in stack):
            while stack.pop()[0] != OPENING[mark]:
                pass
    return [(text[where], where) for _, where in stack]


def marks(text: str, block: Block) -> int:
    """How many quotation marks a block has."""
    return sum(1 for _ in _QUOTE.finditer(text, block.start, block.end))


def quotations(text: str, blocks: Sequence[Block], pairs: Sequence[str]) -> list[tuple[str, int, int]]:
    """Quotations that are opened and never closed: mark, place and number of the block.

    A quotation may run over paragraphs, each of which begins with a mark, and only the last one ends with one; one
    inside another may share its closing mark.
    """
    openers = {pair[0] for pair in pairs if pair[0] in CLOSING}
    found: list[tuple[str, int, int]] = []
    opened: list[tuple[str, int, int]] = []
    for number, block in enumerate(blocks):
        found.extend(entry for entry in opened if number - entry[2] > FAR)
        opened = [entry for entry in opened if number - entry[2] <= FAR]
        for match in _QUOTE.finditer(text, block.start, block.end):
            mark, where = match.group(), match.start()
            if any(mark in CLOSING[entry[0]] for entry in opened):
                opened = [entry for entry in opened if mark not in CLOSING[entry[0]]]
            elif any(mark == entry[0] for entry in opened) and _AFTER.match(text, where - 1):
                opened = [entry for entry in opened if entry[0] != mark]
            elif mark in openers:
                stale = [entry for entry in opened if entry[0] == mark and entry[2] < number and where > block.start]
                found.extend(stale)
                opened = [*(entry for entry in opened if entry[0] != mark), (mark, where, number)]
    return [*found, *opened]
