"""Read words that are a quantity by themselves: half, doubled, decade, second."""

from __future__ import annotations

from decimal import Decimal

import regex

from ...languages.tables import table
from ...languages.trie import Match
from ...model import Fact, Reading
from ...values import Duration, Range
from ..atoms.atom import Found, Scan
from ..atoms.numbers import part_of_one
from .context import Context, look_left
from .fractions import half_unit, of_a_scale
from .ranges import Single

_WORD_BEFORE = regex.compile(r"(?<!\p{L})(\p{L}+)\s$")
_LONGEST_ARTICLE = 12
_ISO_DURATION = regex.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")


def word(scan: Scan, index: int, atom: Match, single: Single) -> Found | None:
    """The quantity that a word is by itself. It never accuses."""
    text = scan.text[atom.start : atom.end]
    readings: list[Reading] = []
    qualifier, reached = None, atom.end
    for entry in atom.entries:
        if entry.kind == "fraction":
            half = of_a_scale(scan, index, atom, entry.value, single)
            if half:
                return half
            halves, reached = half_unit(scan, atom, entry.value)
            readings += (*halves, Reading("number", part_of_one(entry.value)))
            qualifier = _qualifier(scan, atom)
        elif entry.kind == "multiple":
            readings += dozens(entry.value)
            qualifier = _qualifier(scan, atom)
        elif entry.kind == "score":
            readings.append(Reading("number", Range(*entry.value)))
        elif entry.kind == "ordinal":
            readings.append(Reading("ordinal", entry.value))
        elif entry.kind == "cardinal":
            readings.append(Reading("number", entry.value))
        elif entry.kind == "duration":
            readings.append(_duration(entry.value))
        elif entry.kind == "count":
            more = scan.mark(atom.end, ("half-more", "negative"))
            reached = more.end if more else reached
            readings.append(_count(entry.value, more))
    if not readings:
        return None
    return Found(Fact(text, atom.start, atom.end, tuple(dict.fromkeys(readings)), "weak", qualifier,
                      digits=False), scan.following(index + 1, reached))


def dozens(value: Decimal) -> tuple[Reading, ...]:
    """So many times, or dozens: where a language has no word for one, it is ten and some (10여 명, hai chục)."""
    tens = () if value % _DOZEN or not value else (Reading("multiple", value / _DOZEN * 10, "times"),)
    return (Reading("multiple", value, "times"), *tens)


_DOZEN = 12


def _qualifier(scan: Scan, atom: Match) -> str | None:
    """The qualifier of a word for a part or a multiple of one: less than half, more than a third, nearly doubled."""
    start = atom.start
    article = _WORD_BEFORE.search(scan.lower, max(0, start - _LONGEST_ARTICLE), start)
    if article and article.group(1) in scan.language.articles:
        start = article.start(1)
    context = Context(start, atom.end)
    look_left(scan, context)
    after = None if context.qualifier else scan.mark(atom.end, ("qualifier",))
    return str(after.get("qualifier")) if after else context.qualifier


def _count(said: tuple[Decimal, str], more: Match | None) -> Reading:
    """As many of a unit as a form says by itself: two inches in one word of Arabic, a mile, a mile and a half.

    :param more: what follows, a half or "below zero".
    """
    count, unit = said
    value = -count if more and more.has("negative") else count + (more.get("half-more") if more else 0)
    if unit in table("units"):
        return Reading("measure", value, unit)
    return Reading("money" if unit.isupper() else "percent", value, unit)


def _duration(value: str) -> Reading:
    """The duration of a word such as decade, given as ISO 8601: P10Y, PT12H."""
    found = _ISO_DURATION.fullmatch(value)
    if found is None:
        raise ValueError(f"not an ISO 8601 duration of one unit: {value!r}")
    clock, amount, designator = found.groups()
    return Reading("duration", Duration(Decimal(amount), clock + designator), clock + designator)
