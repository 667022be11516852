"""What a language calls the results of matches, their halves, and the rounds of a knockout."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from .forms import Forms


def fill(language: Forms, data: Mapping[str, Any]) -> None:
    """Fill in the forms of scores in words, of what stands before a minute of a match, and before a round."""
    language.before.update(data.get("rounds", ()), "round", None)
    language.after.update(data.get("finals", ()), "final", None)
    for score, forms in data.get("scores", {}).items():
        language.words.update(forms, "score", tuple(map(Decimal, score.split("-"))))
    for played, forms in data.get("halves", {}).items():
        language.before.update(forms, "played", tuple(map(int, played.split("/"))))
