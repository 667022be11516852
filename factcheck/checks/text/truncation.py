"""Versions that stop in the middle of a sentence, or before the others do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...model import Comparison, Problem, Severity
from ..places import from_pivot, name, others, place
from .endings import unfinished
from .gaps import tails


def truncated(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Versions that break off in the middle of a sentence, or lack everything after one."""
    lost = {tail.language: tail for tail in tails(comparison)}
    for version in comparison.document.versions:
        language = version.language
        cut = unfinished(comparison, language)
        tail = lost.get(language)
        sentences = comparison.sentences[language]
        if not sentences or cut is None and tail is None:
            continue
        last = cut.sentence if cut else tail.last if tail else len(sentences) - 1
        start, end = sentences[last].start, sentences[last].end
        rest = tail.rest if tail else _counterparts(comparison, language, last)
        related = [place(comparison, other, where, "agrees") for other, where in rest]
        total = tail.total if tail else 0
        amount = f" of {total}" if last < total else ""
        after = "in the middle of a sentence" if cut else f"after sentence {last + 1}{amount}"
        severity: Severity | None = tail.severity if tail and not cut else None if not cut or cut.sure else "warning"
        yield Problem(place(comparison, language, (max(start, end - 1), end), "cut"), tuple(related), severity=severity,
                      values={"after": after, "others": name(related)})


def _counterparts(comparison: Comparison, language: str, last: int) -> list[tuple[str, tuple[int, int]]]:
    """What the other versions have where a version breaks off, if they go on."""
    found = []
    if language == comparison.pivot:
        pivot = last, last + 1
    else:
        links = [link for link in comparison.alignments[language].links
                 if link.right[0] <= last < link.right[1] and link.left[0] < link.left[1]]
        if not links:
            return []
        pivot = links[-1].left
    for other in others(comparison, language):
        where = from_pivot(comparison, other.language, pivot)
        if where and unfinished(comparison, other.language) is None:
            found.append((other.language, where))
    return found
