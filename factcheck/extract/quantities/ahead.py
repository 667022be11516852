"""What a figure may take from the next one, which alone says it: 2.7 by 1.8 metres, 1.9 of 4.2 million customers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import regex

from ...model import Fact, Reading
from ..atoms.atom import Scan
from ..atoms.numbers import read_digits
from ..equal import number

_GAP = regex.compile(r"(?:['’]\p{L}{1,4})?[ \u00a0\u202f]?[x×*]?[ \u00a0\u202f]?(?:\p{L}{1,5}[ \u00a0\u202f]){0,2}")
"""Two short words at most, which any language has between the sides of a thing, or a part and its whole."""
_FIGURE = regex.compile(r"\p{Nd}[\p{Nd}.,\u00a0\u202f]*(?<=\p{Nd})")
_PLAIN = frozenset({"number", "multiple"})
LONGEST = 14
"""Characters between two such figures."""


def said_ahead(facts: Sequence[Fact], scan: Scan) -> list[Fact]:
    """The facts of a text, bare figures with the length or the scale word of the figure after them as readings."""
    found = list(facts)
    for place, (fact, following) in enumerate(pairwise(facts)):
        if _bare(fact) and following.digits and following.start - fact.end <= LONGEST and _GAP.fullmatch(
                scan.text, fact.end, following.start):
            more = (*_lengths(fact, following), *_scaled(fact, following, scan))
            found[place] = replace(fact, readings=tuple(dict.fromkeys((*fact.readings, *more))))
    return found


def _bare(fact: Fact) -> bool:
    """Whether a figure has no unit but "times", as the sides of a thing are multiplied."""
    return fact.digits and fact.strength == "strong" and not fact.parts and fact.kind in _PLAIN


def _lengths(fact: Fact, following: Fact) -> Iterator[Reading]:
    for unit in dict.fromkeys(each.unit for each in following.readings if (each.unit or "").startswith("length-")):
        yield from (Reading("measure", each.value, unit, each.regular) for each in fact.readings)


def _scaled(fact: Fact, following: Fact, scan: Scan) -> Iterator[Reading]:
    """The figure times the scale word of the one after it, unless it is greater than what has that word."""
    if fact.kind != "number" or following.kind not in ("number", "money"):
        return
    figure = _FIGURE.search(following.text)
    values = read_digits(figure.group(), scan.language) if figure else ()
    total, mine = number(following.readings[0]), number(fact.readings[0])
    scale = total / values[0][0] if values and values[0][0] and total else Decimal(1)
    if scale > 1 and scale == Decimal(1).scaleb(scale.adjusted()) and mine is not None and mine * scale < (total or 0):
        yield from (Reading("number", each.value * scale, None, each.regular) for each in fact.readings
                    if isinstance(each.value, Decimal))
