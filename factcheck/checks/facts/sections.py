"""Which places of a version may speak of the same thing: those of one section, of sections below it, and summaries."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from ...languages.tables import section
from ...model import Block, Version

Path = tuple[int, ...]
"""The numbers of the blocks under which a block stands: headings, and short lines that do the work of one."""

LINE = 60
"""Characters that a line without a final mark has at most if it says what the paragraphs below it are about."""
BELOW = 99
"""The level of such lines: below all headings."""

_FINAL = regex.compile(r"[\p{Sentence_Break=STerm}\p{Sentence_Break=ATerm}…][\p{Pe}\p{Pf}\p{Pi}\"'*_»\s]*$")
_EDGES = regex.compile(r"^[\s\p{N}.)*_#:]+|[\s*_:.]+$")


def paths(version: Version) -> Sequence[Path]:
    """The path of each block. Summaries tell of the sections beside them, so they stand in none of their own."""
    summaries = {str(title).casefold() for title in (section("consistency", version.language) or {}).get("summary", ())}
    stack: list[tuple[int, int, bool]] = []
    found = []
    for number, block in enumerate(version.blocks):
        level = _level(version, block)
        if level:
            title = _EDGES.sub("", version.text[block.start:block.end]).casefold()
            stack = [entry for entry in stack if entry[0] < level] + [(level, number, title in summaries)]
        found.append(tuple(place for _, place, summary in stack if not summary))
    return found


def _level(version: Version, block: Block) -> int:
    """The level of what may be a heading; 0 for anything else."""
    if block.kind == "heading":
        return block.level
    text = version.text[block.start:block.end]
    return BELOW if block.kind == "paragraph" and len(text) <= LINE and not _FINAL.search(text) else 0


def together(first: Path, second: Path) -> bool:
    """Whether one of two places stands in a section in which, or below which, the other stands."""
    size = min(len(first), len(second))
    return first[:size] == second[:size]
