"""A figure of a table as it stands, and with what a head of its table makes of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..model import Fact, Reading


def scaled(fact: Fact, head: Fact) -> Fact:
    """A bare figure with the scale and unit of a head as likelier readings; the same where it has its own."""
    more = _made(fact, head)
    if not more or not fact.digits:
        return fact
    readings = (*fact.readings, *more) if fact.kind == "date" else (*more, *fact.readings)
    return replace(fact, readings=tuple(dict.fromkeys(readings)), head=head)


def bare(fact: Fact) -> Fact:
    """A figure as it stands."""
    made = _made(fact, fact.head) if fact.head else ()
    return replace(fact, readings=tuple(each for each in fact.readings if each not in made), head=None)


def headed(fact: Fact) -> Fact:
    """A figure with nothing but what the head makes of it."""
    made = _made(fact, fact.head) if fact.head else ()
    return replace(fact, readings=tuple(each for each in fact.readings if each in made), head=None)


def negated(fact: Fact) -> Fact:
    """A figure with a minus sign."""
    return replace(fact, readings=tuple(replace(each, value=-each.value) if isinstance(each.value, Decimal) else each
                                        for each in fact.readings))


def _made(fact: Fact, head: Fact) -> tuple[Reading, ...]:
    """The readings of a figure with the scale and unit of a head."""
    return tuple(Reading(over.kind, reading.value.scaleb(over.value.adjusted()), over.unit, reading.regular)
                 for over in head.readings for reading in fact.readings
                 if isinstance(reading.value, Decimal) and isinstance(over.value, Decimal)
                 and (reading.kind == "number" or (reading.kind, reading.unit) == (over.kind, over.unit)
                      and over.value > 1))
