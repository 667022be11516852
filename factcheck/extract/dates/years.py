"""Which numbers name a year."""

from __future__ import annotations

import regex

from ..atoms.atom import Scan
from ..atoms.numbers import Amount
from .calendars import SPANS, years

YEARS = range(1000, 2200)
"""Four digits in this range may be a year."""

LIKELY_YEARS = frozenset(range(1400, 2101))
"""Four bare digits outside of this range, or "nearly" so many, are a number before they are a year. (A range would
compare a decimal with each of its numbers.)"""

NEAR_FUTURE = 30
"""Two digits up to which a year is one of this century first."""

_SHORT = regex.compile(r"(?<=(?:^|[\s\p{Ps}])['’])(\p{Nd}{2})(?![\p{Nd}%°]|[.,:/]\p{Nd}|\s?['’])")
"""Two digits with the apostrophe of what is left out before them: the class of '98, vara lui '69."""


def is_year(scan: Scan, atom: Amount) -> bool:
    """A year before a year mark has four digits; fewer are a duration (三年)."""
    return len(scan.text[atom.start : atom.end]) == 4 and bool(named_years(scan, int(atom.value)))


def named_years(scan: Scan, number: int) -> tuple[int, ...]:
    """The years that four digits may name, those by the calendar of the language first: 2568 is 2025 in Thai."""
    calendar = scan.language.calendar
    own = years(calendar, number) if calendar and number in SPANS[calendar] and number > 999 else ()
    return (*own, number) if number in YEARS else own


def short_years(text: str, start: int) -> tuple[int, ...]:
    """The years that two digits at a place may name, the likelier first."""
    found = _SHORT.match(text, start)
    if found is None:
        return ()
    ending = int(found[1])
    return (2000 + ending, 1900 + ending) if ending <= NEAR_FUTURE else (1900 + ending, 2000 + ending)


def ending_year(text: str, year: int, short: int) -> int:
    """The year that two digits after another one name, by the calendar that this is written in: 2569/70 ends in 2027.

    :param text: what ends in the first year.
    """
    written = text[-4:]
    offset = int(written) - year if len(written) == 4 and written.isdecimal() else 0
    return (year + offset) // 100 * 100 + short - offset
