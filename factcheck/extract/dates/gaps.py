"""What stands between two atoms: nothing, a linking word, "to"."""

from __future__ import annotations

import regex

from ..atoms.atom import Scan

_GAP = " \u00a0\u202f\u2009,،、.\n\t"

_LABELLED = regex.compile(r"(?:[.)]|(?<=[.)]))\s+\p{Lu}")
"""What stands between the number of a paragraph and a date with which it begins: 3. By 30 September."""
_ARTICLE = regex.compile(r"\b\p{L}+ $")


def introduced(scan: Scan, start: int) -> bool:
    """Whether "from" or "between" stands before a place, perhaps with an article (zwischen dem 1. und dem 5. Mai)."""
    for _ in range(2):
        found = scan.before(start - 1) if start else None
        if found is not None:
            return found.has("range")
        article = _ARTICLE.search(scan.lower, max(0, start - 8), start)
        if article is None or scan.language.links.match(scan.lower, article.start()) is None:
            return False
        start = article.start()
    return False


def enclosed(scan: Scan, start: int, end: int) -> bool:
    """Whether "between" stands before a place, or what closes it after another one: 2019 és 2023 között."""
    return introduced(scan, start) or scan.mark(end, ("range-end",)) is not None


def connected(scan: Scan, start: int, end: int, listed: bool = False) -> bool:
    """Whether nothing but "to" stands between two places; with `listed`, "and" will do (between May and June)."""
    gap = scan.lower[start:end].strip(_GAP)
    if _LABELLED.match(scan.text, start, end):
        return False
    if listed and not gap:
        return "、" in scan.lower[start:end]
    found = scan.language.ranges.match(gap, 0) if gap else None
    return found is not None and (listed or not found.has("list")) and linked(scan, gap, found.end)


def close(scan: Scan, start: int, end: int) -> bool:
    """Whether nothing but spaces, commas, full stops and linking words stands between two elements."""
    gap = scan.lower[start:end]
    return len(gap) <= 24 and "\n\n" not in gap and linked(scan, gap)


def linked(scan: Scan, gap: str, position: int = 0) -> bool:
    """Whether the rest of a gap is filled by spaces, commas, full stops and linking words."""
    while position < len(gap):
        if gap[position] in _GAP:
            position += 1
            continue
        found = scan.language.links.match(gap, position)
        if found is None:
            return gap[position:] in "'’-/"
        position = found.end
    return True
