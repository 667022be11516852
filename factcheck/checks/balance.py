"""Quotations and brackets that are opened and never closed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..model import Comparison, Problem, Severity, Version
from ..segment import habits
from .endings import unfinished
from .marks import BRACKETS_OPEN, brackets, quotations
from .places import others, place


def unbalanced(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Marks opened in a block and never closed, where the other versions close all of theirs."""
    for version in comparison.document.versions:
        cut = unfinished(comparison, version.language)
        for number, block in enumerate(version.blocks):
            if cut and comparison.sentences[version.language][-1].block == number:
                continue
            for mark, where in _open(version, number):
                agreed = all(not any(_open(other, place_) for place_ in range(len(other.blocks)))
                             and mark in BRACKETS_OPEN or _quotes(other) for other in others(comparison, version.language))
                severity: Severity | None = None if agreed else "info"
                yield Problem(place(comparison, version.language, (where, where + 1), "cut"), severity=severity,
                              values={"mark": mark})


def _quotes(version: Version) -> bool:
    return not any(_open(version, number) for number in range(len(version.blocks)))


def _open(version: Version, number: int) -> list[tuple[str, int]]:
    """The marks of a block that are never closed, with their places.

    A quotation may run over paragraphs: each begins with a mark and only the last one ends with one.
    """
    block = version.blocks[number]
    found = [*brackets(version.text, block), *quotations(version.text, block, habits(version).quotes)]
    following = version.blocks[number + 1:number + 2]
    goes_on = following and version.text[following[0].start] in {mark for mark, _ in found}
    return [] if goes_on and len(found) == 1 else found
