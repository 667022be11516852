"""From a text to its facts."""

from __future__ import annotations

from ..languages.profile import profile
from ..model import Fact
from .dates import date, period, time
from .quantities import quantity
from .scan import scan

PARSERS = (date, period, time, quantity)
"""In this order they are asked what begins at an atom."""


def extract(text: str, language: str) -> list[Fact]:
    """Read every number, date, quantity and code of a text by its value.

    :param language: BCP 47 tag of the text.
    :raises UsageError: the language is unknown to CLDR.
    """
    scanned = scan(text, profile(language))
    facts: list[Fact] = []
    index = 0
    while index < len(scanned.atoms):
        found = next((found for parser in PARSERS if (found := parser(scanned, index))), None)
        if found is None:
            index += 1
            continue
        facts.append(found.fact)
        index = found.next
        while index < len(scanned.atoms) and scanned.atoms[index].start < found.fact.end:
            index += 1
    return facts
