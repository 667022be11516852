"""What stands between two atoms: nothing, a linking word, "to"."""

from __future__ import annotations

import regex

from ..atoms.atom import Scan

_GAP = " \u00a0\u202f\u2009,،、.\n\t"

_LABELLED = regex.compile(r"(?:[.)]|(?<=[.)]))\s+\p{Lu}")
"""What stands between the number of a paragraph and a date with which it begins: 3. By 30 September."""

_ENDING = regex.compile(r"((?:[-‑:'’]\p{L}+)?)[ \u00a0\u202f%]*")
"""What may be written onto a number, and what parts it from the next one."""

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
    paired = found is not None and (found.has("list") or found.has("change"))
    return found is not None and (listed or not paired) and linked(scan, gap, found.end)


def inflected(scan: Scan, start: int, end: int, endings: tuple[str, ...]) -> bool:
    """Whether a word of a span has one of the endings that say "from" or "to": 3-tól június 2-ig."""
    return bool(endings) and any(word.endswith(endings) for word in scan.lower[start:end].split())


def from_here(scan: Scan, start: int, end: int, following: int) -> bool:
    """Whether a quantity has an ending that says "from", and the next one stands beside it: 94-ről 81 százalékra."""
    endings = scan.language.range_endings[0]
    ending = _ENDING.fullmatch(scan.lower, end, following) if endings else None
    return ending is not None and inflected(scan, start, ending.end(1), endings)


def to_here(scan: Scan, start: int, end: int) -> bool:
    """Whether a quantity, or what is written onto it, has an ending that says "to": 31,4 millió euróra, 81-re."""
    ending = _ENDING.match(scan.lower, end)
    return inflected(scan, start, ending.end(1) if ending else end, scan.language.range_endings[1])


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
