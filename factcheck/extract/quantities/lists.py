"""Read what one item of a list says for all: 41 per cent for the Tories, Labour on 36, the Greens on 9, Ukip on 4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

import regex

from ...model import Fact, Reading
from ..atoms.atom import Scan

WIDEST = 48
"""Characters between two figures of a list."""
FEWEST = 3
"""Figures of a list whose per cent is said once; of two, the second one may have lost it."""

_PERCENT = Reading("percent", Decimal(0), "percent")
_BREAK = regex.compile(r"[.!?…;:।。！？](?:[\s\"'”’»]|$)|[\n。！？]")
_ITEM_END = regex.compile(r"\s?(?:[,;，、،؛.)）]|[-–—]\s|$)|\n")
_ENDING = regex.compile(r"[-‑:'’]\p{L}+")
"""What is written onto a figure: 9:ään, 36-ot, 9'da."""


def shared_percents(facts: Sequence[Fact], scan: Scan) -> list[Fact]:
    """The facts, where bare figures that end the items of a list of shares may be per cent, too.

    The first item says so or the last one, and no other: where several do, one that does not has lost it.
    """
    found = list(facts)
    for run in _runs(facts, scan):
        bare = [place for place in run if facts[place].kind == "number"]
        said = [place for place in run if facts[place].kind == "percent"]
        if len(bare) < FEWEST - 1 or not said or not set(said) <= {run[0], run[-1]}:
            continue
        for place in bare:
            found[place] = replace(facts[place], readings=(*facts[place].readings, *_shares(facts[place])))
    return found


def _runs(facts: Sequence[Fact], scan: Scan) -> Iterator[list[int]]:
    """The places of figures in one list: shares, and bare numbers that end their items."""
    run: list[int] = []
    for place, fact in enumerate(facts):
        if not (fact.digits and fact.kind == "percent" or fact.kind == "number" and _ends_item(scan, fact)):
            continue  # 38 per cent, down four points, with Labour on 41
        if run and _apart(scan, facts[run[-1]].end, fact.start):
            yield run
            run = []
        run.append(place)
    yield run


def _apart(scan: Scan, start: int, end: int) -> bool:
    return end - start > WIDEST or _BREAK.search(scan.text, start, end) is not None


def _ends_item(scan: Scan, fact: Fact) -> bool:
    """Whether a comma, "and" or the end of the clause follows a figure."""
    ending = _ENDING.match(scan.text, fact.end)
    end = ending.end() if ending else fact.end
    if _ITEM_END.match(scan.text, end):
        return True
    gap = scan.lower[end:end + WIDEST].lstrip(" \u00a0")
    link = scan.language.ranges.match(gap, 0)
    return link is not None and link.has("list")


def _shares(fact: Fact) -> Iterator[Reading]:
    for reading in fact.readings:
        if reading.kind == "number" and isinstance(reading.value, Decimal):
            yield replace(_PERCENT, value=reading.value, regular=reading.regular)
