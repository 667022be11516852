"""What several checks ask of the same comparison is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from ..model import Comparison

Answer = TypeVar("Answer")


def remembered(function: Callable[..., Answer]) -> Callable[..., Answer]:
    """Remember the answers of a function for the comparison that it was last asked about.

    A comparison holds mappings and cannot be a key, so it is told by identity; holding on to it keeps that unique.
    """
    last: list[Comparison] = []
    answers: dict[tuple[Any, ...], Answer] = {}

    @wraps(function)
    def asked(comparison: Comparison, *arguments: Any) -> Answer:
        if not last or last[0] is not comparison:
            last[:] = [comparison]
            answers.clear()
        if arguments not in answers:
            answers[arguments] = function(comparison, *arguments)
        return answers[arguments]

    return asked
