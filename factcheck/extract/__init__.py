"""From a text to its facts."""

from __future__ import annotations

from dataclasses import replace

from ..languages.profile import profile
from ..model import Fact
from .atoms.atom import Found, Scan
from .atoms.scan import Taken, scan
from .dates.elements import DATE
from .dates.holidays import HOLIDAY, holiday
from .dates.intervals import date
from .dates.lists import shared_months
from .dates.parts import joined
from .dates.periods import PERIOD, period
from .dates.stages import staged
from .dates.times import TIME, time
from .letters import labelled
from .quantities.ahead import said_ahead
from .quantities.lists import shared_percents
from .quantities.quantity import quantity
from .quantities.resumed import resumed
from .quantities.tallies import tallied
from .references import nested, reference

PARSERS = ((date, DATE), (period, PERIOD), (holiday, HOLIDAY), (time, TIME))
"""In this order they are asked what begins at an atom of these kinds, or with a form of them beside it."""


def extract(text: str, language: str) -> list[Fact]:
    """Read every number, date, quantity, code and name of a text by its value.

    :param language: BCP 47 tag of the text.
    :raises UsageError: the language is unknown to CLDR.
    """
    from ..read import version
    from ..segment import sentences
    from .names.mentions import names
    found = figures(text, language)
    spans = [(sentence.start, sentence.end) for sentence in sentences(version(text, language))]
    taken = Taken(found)
    found += [name for name in names(text, spans, language) if taken.free(name.start, name.end)]
    return sorted(found, key=lambda fact: (fact.start, fact.end))


def figures(text: str, language: str) -> list[Fact]:
    """Read every fact of a text but its names, which the comparison of versions finds in its own way.

    :raises UsageError: the language is unknown to CLDR.
    """
    scanned = scan(text, profile(language))
    facts: list[Fact] = []
    index = 0
    while index < len(scanned.atoms):
        found = _fact(scanned, index)
        if found is None:
            index += 1
            continue
        _add(facts, found.fact, scanned)
        index = scanned.following(found.next, found.fact.end)
    shared = said_ahead(shared_percents(shared_months(facts, scanned), scanned), scanned)
    whole = tallied(resumed(scanned, nested(staged(shared, scanned), scanned.text)))
    return [_as_written(fact, text) for fact in labelled(scanned, whole)]


def _fact(scanned: Scan, index: int) -> Found | None:
    """The fact that begins at an atom, if any does."""
    named = reference(scanned, index)
    if named:
        return named
    goes_on = scanned.goes_on(index)
    kinds = scanned.kinds(index)
    for parser, telling in PARSERS:
        found = parser(scanned, index) if goes_on or not telling.isdisjoint(kinds) else None
        if found:
            return found
    return quantity(scanned, index)


def _add(facts: list[Fact], fact: Fact, scanned: Scan) -> None:
    """Add a fact to those before it, of which it may be the rest, or which it may contain."""
    if facts and fact.start < facts[-1].end:         # a quarter that began like a fraction
        facts.pop()
    if facts and (whole := joined(scanned, facts[-1], fact)):
        facts[-1] = whole
    else:
        facts.append(fact)


def _as_written(fact: Fact, text: str) -> Fact:
    """The fact with its surface as it stands in the text, bidirectional marks included."""
    surface = text[fact.start:fact.end]
    return fact if fact.text == surface else replace(fact, text=surface)
