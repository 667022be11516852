"""Tables whose figures are the same and whose heads are not: "in thousands" here, "in millions" there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...extract.equal import agree
from ...extract.shown import written
from ...model import Comparison, Fact, Problem
from ...position import locate
from ..places import cut


def scale(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report heads that make something else of the same figures, once for each head."""
    document = comparison.document
    base = document.source if document.source is not None else comparison.pivot
    told: set[tuple[str, int]] = set()
    for row in comparison.rows:
        right = row.cells[base].fact if base in row.cells else None
        for language, cell in row.cells.items():
            fact = cell.fact
            if language == base or cell.role != "agrees" or not (fact and right and fact.head and right.head):
                continue
            if (language, fact.head.start) not in told and _contradict(fact, right):
                told.add((language, fact.head.start))
                here, there = document.version(language), document.version(base)
                yield Problem(locate(here, (fact.head.start, fact.head.end), "differs", written(fact.head.readings[0])),
                              (locate(there, (right.head.start, right.head.end), "agrees",
                                      written(right.head.readings[0])),),
                              values={"here": cut(fact.head.text), "there": cut(right.head.text), "others": base})


def _contradict(one: Fact, other: Fact) -> bool:
    """Whether two figures agree as they stand, and not with what their heads make of them."""
    assert one.head is not None
    assert other.head is not None
    if (one.head.kind == "percent") != (other.head.kind == "percent") or agree(one.head, other.head):
        return False
    made = [{(reading.value, reading.unit) for reading in fact.readings[:len(fact.head.readings)]}
            for fact in (one, other) if fact.head]
    return made[0].isdisjoint(made[1])
