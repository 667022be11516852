"""Whether the words around a quantity say that it rose or fell."""

from __future__ import annotations

import regex

from ..model import Fact
from .atoms import Scan

_SENTENCE_END = regex.compile(r"[.!?;。！？；।](?:\s|$)|\n")

_CLAUSE_END = regex.compile(r"[.!?;:,،、，](?:\s|$)|[。！？；，、]|\n")

_LETTERS = regex.compile(r"[\p{L}\p{M}]+")

def direction(scan: Scan, fact: Fact) -> int:
    """Whether the words near a percentage say that something rose (+1) or fell (-1); 0 if none does, or both do."""
    start = max(0, fact.start - 80)
    for boundary in _SENTENCE_END.finditer(scan.text, start, fact.start):
        start = boundary.end()
    stop = _CLAUSE_END.search(scan.text, fact.end, fact.end + 40)
    near: dict[int, int] = {}
    for low, high in ((start, fact.start), (fact.end, stop.start() if stop else min(len(scan.text), fact.end + 40))):
        for word in _LETTERS.finditer(scan.lower, low, high):
            found = scan.language.directions.match(scan.lower, word.start())
            if found:
                distance = fact.start - word.end() if word.end() <= fact.start else word.start() - fact.end
                sign = found.entries[0].value
                near[sign] = min(near.get(sign, 999), distance)
    return next(iter(near)) if len(near) == 1 else 0
