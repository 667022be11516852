"""Quotations and brackets that are opened and never closed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..model import Comparison, Problem, Severity
from ..segment import habits
from .endings import unfinished
from .marks import brackets, quotations
from .memory import remembered
from .places import others, place

MANY = 2
"""Unclosed marks of a version from which they are its habit, not a slip."""


def unbalanced(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Marks that are opened and never closed, where the other versions close all of theirs.

    What is open where a version breaks off is a part of that problem.
    """
    for version in comparison.document.versions:
        language = version.language
        unclosed = _unclosed(comparison, language)
        balanced = all(not _unclosed(comparison, other.language) for other in others(comparison, language))
        severity: Severity | None = None if balanced and len(unclosed) < MANY else "info"
        for mark, where in unclosed:
            yield Problem(place(comparison, language, (where, where + 1), "cut"), severity=severity,
                          values={"mark": mark})


@remembered
def _unclosed(comparison: Comparison, language: str) -> list[tuple[str, int]]:
    """The marks of a version that are never closed, with their places; not those in its last block if it breaks off."""
    version = comparison.document.version(language)
    cut = unfinished(comparison, language)
    end = version.blocks[comparison.sentences[language][cut.sentence].block].start if cut else len(version.text)
    found = [(mark, where) for mark, where, _ in quotations(version.text, version.blocks, habits(version).quotes)]
    found.extend(entry for block in version.blocks for entry in brackets(version.text, block))
    return sorted((entry for entry in found if entry[1] < end), key=lambda entry: entry[1])
