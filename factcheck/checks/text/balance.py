"""Quotations and brackets that are opened and never closed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from ...model import Comparison, Problem, Severity
from ...segment import habits
from ..memory import remembered
from ..places import counterpart, others, place
from .endings import unfinished
from .marks import CLOSING, brackets, marks, quotations

MANY = 2
"""Unclosed marks of a version from which they are its habit, not a slip."""


def unbalanced(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Marks that are opened and never closed, where the other versions close all of theirs.

    What is open where a version breaks off is a part of that problem. Quotations are worth no more than a note unless
    the same paragraph of the others closes them: they run over paragraphs, and translators mix all kinds of marks.
    """
    for version in comparison.document.versions:
        language = version.language
        unclosed = _unclosed(comparison, language)
        balanced = all(not _unclosed(comparison, other.language) for other in others(comparison, language))
        for mark, where in unclosed:
            slip = balanced and len(unclosed) < MANY
            sure = slip and (mark not in CLOSING or _forgotten(comparison, language, where))
            severity: Severity | None = None if sure else "info"
            yield Problem(place(comparison, language, (where, where + 1), "cut"), severity=severity,
                          values={"mark": mark})


def _forgotten(comparison: Comparison, language: str, where: int) -> bool:
    """Whether a paragraph has an odd number of quotation marks, and none of its counterparts has."""
    if not _odd(comparison, language, where):
        return False
    for other in others(comparison, language):
        start, end = counterpart(comparison, language, where, other.language)
        if start == end or _odd(comparison, other.language, start):
            return False
    return True


def _odd(comparison: Comparison, language: str, where: int) -> bool:
    """Whether the block around a place has an odd number of quotation marks, whatever their shape."""
    version = comparison.document.version(language)
    block = version.blocks[bisect_right(version.blocks, where, key=lambda block: block.start) - 1]
    return marks(version.text, block) % 2 == 1


@remembered
def _unclosed(comparison: Comparison, language: str) -> list[tuple[str, int]]:
    """The marks of a version that are never closed, with their places; not those in its last block if it breaks off."""
    version = comparison.document.version(language)
    cut = unfinished(comparison, language)
    end = version.blocks[comparison.sentences[language][cut.sentence].block].start if cut else len(version.text)
    found = [(mark, where) for mark, where, _ in quotations(version.text, version.blocks, habits(version).quotes)]
    found.extend(entry for block in version.blocks for entry in brackets(version.text, block))
    return sorted((entry for entry in found if entry[1] < end), key=lambda entry: entry[1])
