"""Whether one fact can stand in the place of another, and how likely that is."""

from __future__ import annotations

from ...extract.equal import agree, number, same_number
from ...model import Fact
from ...values import Date, Duration, Range

COMPARABLE = {"date": "date", "time": "time", "code": "code", "name": "name"}
"""Families of kinds; all others are quantities. Facts of one family can stand in each other's place."""

COMPOSITE = ("date", "time", "number", "percent", "money", "measure", "duration")
"""Kinds that have parts: day and month, hour and minute, the ends of a range."""

MOST_SAID, MOST_WORDS = 2, 12
"""Bare numbers in words that differ are above what forms of nouns say as well (duals, both) and up to a dozen."""


def family(fact: Fact) -> str:
    """The family of a fact: date, time, code, name or quantity."""
    return COMPARABLE.get(fact.kind, "quantity")


def alike(mine: Fact, theirs: Fact) -> bool:
    """Whether two composites are made of the same parts, at least one of which agrees."""
    if mine.kind != theirs.kind or mine.kind not in COMPOSITE or len(mine.parts) != len(theirs.parts):
        return False
    if _interval(mine) != _interval(theirs):
        return False
    return len(mine.parts) > 1 and any(agree(part, other) for part in mine.parts for other in theirs.parts)


def _interval(fact: Fact) -> bool:
    """Whether the parts of a fact are its ends: those of other dates are day and month, of other numbers groups."""
    value = fact.readings[0].value
    if isinstance(value, Date):
        return value.end is not None
    return isinstance(value.amount if isinstance(value, Duration) else value, Range)


def comparable(mine: Fact, theirs: Fact) -> bool:
    """Whether one fact can stand in the place of the other; of the weak ones only number words can."""
    families = {family(mine), family(theirs)}
    if len(families) > 1 and not _kinds(mine) & _kinds(theirs):  # a year may be a number, and 22.28 a time
        return False
    weak = [fact for fact in (mine, theirs) if fact.strength == "weak"]
    if len(weak) == 2 and not _same_but_for_one(mine, theirs):
        return False
    return all(fact.digits or _counting_word(fact) for fact in weak)


def _same_but_for_one(mine: Fact, theirs: Fact) -> bool:
    """Whether two weak facts can differ: two decades and three, two weeks and two months, nine votes and eight."""
    if mine.kind == theirs.kind == "number" and mine.unit is None and theirs.unit is None:
        return all(MOST_SAID < (number(fact.readings[0]) or 0) <= MOST_WORDS for fact in (mine, theirs))
    if mine.unit is None or theirs.unit is None:
        return False
    return mine.unit == theirs.unit or mine.kind == theirs.kind and same_number(mine, theirs)


def _counting_word(fact: Fact) -> bool:
    """Whether a fact in words is a number from two on, no article and no part."""
    value = number(fact.readings[0])
    return fact.kind in ("number", "duration", "measure") and value is not None and value > 1 and value % 1 == 0


def _kinds(fact: Fact) -> set[str]:
    return {reading.kind for reading in fact.readings}


def unlikeness(mine: Fact, theirs: Fact) -> int:
    """How unlikely it is that one fact stands for the other."""
    if same_number(mine, theirs):
        return 0
    score = 2 if mine.kind == theirs.kind and mine.unit == theirs.unit else 6
    score += mine.strength != theirs.strength
    mine_digits, their_digits = _digits(mine), _digits(theirs)
    if mine_digits and sorted(mine_digits) == sorted(their_digits):
        return score
    same = sum(a == b for a, b in zip(mine_digits, their_digits, strict=False))
    return score + (1 if same and len(mine_digits) == len(their_digits) else 2)


def _digits(fact: Fact) -> str:
    value = number(fact.readings[0])
    return "".join(letter for letter in (str(value) if value is not None else fact.value) if letter.isdigit()).rstrip(
        "0"
    )
