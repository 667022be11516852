"""What a number measures whose unit was said before it: "hit 90F on Monday and could reach 95 on Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import regex

from ...languages.tables import section
from ...model import Fact, Reading
from ..atoms.atom import Scan

CONVERTED = ("length-", "temperature-", "mass-", "speed-")
"""Units that translators convert; a number that resumes another one is said the same way in every language."""
REACH = 150
"""Characters after a measure in which it may be resumed."""

_ENDS = regex.compile(r"[.!?…]\s+[\p{Lu}\p{Pi}\"']|\n\s*\n")
_FOLLOWING = regex.compile(r"\s?(\p{L}+)|\s?([–—-]|\d|\p{Sc})")


def resumed(scan: Scan, facts: Sequence[Fact]) -> list[Fact]:
    """The facts of a text, bare numbers with the unit of a measure before them in the sentence as a further reading."""
    found: list[Fact] = []
    unit, end = "", 0
    for fact in facts:
        measures = [each.unit or "" for each in fact.readings if each.kind == "measure"] if fact.digits else ()
        if measures:
            unit, end = next((each for each in measures if each.startswith(CONVERTED)), ""), fact.end
        elif unit and fact.start - end < REACH and _bare(scan, fact) and not _ENDS.search(scan.text, end, fact.start):
            more = tuple(Reading("measure", each.value, unit) for each in fact.readings if each.regular)
            fact = replace(fact, readings=(*fact.readings, *more))
        found.append(fact)
    return found


def _bare(scan: Scan, fact: Fact) -> bool:
    """Whether a fact is a number in figures that counts nothing: the clause ends, or goes on with a function word."""
    if fact.strength != "strong" or not fact.digits or fact.parts or not all(
            each.kind == "number" and isinstance(each.value, Decimal) for each in fact.readings):
        return False
    following = _FOLLOWING.match(scan.text, fact.end)
    return following is None or following[1] is not None and following[1] in (
        section("function_words", scan.language.tag) or ())
