"""Read what stands behind the noun that a number counts: 500人以上, 30 people or more, three lengths and a half."""

from __future__ import annotations

from decimal import Decimal

import regex

from ...languages.trie import Match
from ..atoms.atom import Scan

_LETTERS = regex.compile(r"[\p{L}\p{M}]+")


def qualifier_after(scan: Scan, position: int) -> str | None:
    """The qualifier behind a counter or another word that begins at a place."""
    counter = scan.language.counters.match(scan.lower, position)
    if counter:
        found = scan.mark(counter.end, ("qualifier",))
    else:
        found = _behind_word(scan, position, "qualifier")
        if found and " " not in scan.text[found.start : found.end]:
            found = None  # 5 apples plus 3 pears
    return str(found.get("qualifier")) if found else None


def half_after(scan: Scan, position: int) -> Decimal:
    """What a word such as "and a half" behind a noun may add to the number before it."""
    half = _behind_word(scan, position, "half-more")
    return half.get("half-more") if half else Decimal(0)


def _behind_word(scan: Scan, position: int, kind: str) -> Match | None:
    word = _LETTERS.match(scan.text, position + 1) if scan.text[position : position + 1] == " " else None
    return scan.mark(word.end(), (kind,)) if word else None
