"""Languages in which a document should exist and does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..languages.tables import canonical
from ..model import Comparison, Problem
from ..position import locate


def version(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report the required languages that a document lacks, at the beginning of its source or first version."""
    present = {canonical(each.language) for each in comparison.document.versions}
    place = comparison.document.version(comparison.document.source or comparison.pivot)
    for language in options.get("languages", ()):
        if canonical(language) not in present:
            yield Problem(locate(place, (0, 0), "agrees"), values={"language": language})
