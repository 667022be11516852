"""Read holidays that fall on the same day every year: Christmas Eve 2016."""

from __future__ import annotations

from dataclasses import replace

from ...languages.trie import Match
from ...model import Reading
from ...values import Date
from ..atoms.atom import Found, Scan
from .parts import dated, year_after

HOLIDAY = frozenset(("holiday",))
"""The kind of forms that name a holiday."""


def holiday(scan: Scan, index: int) -> Found | None:
    """The date of a holiday. A translation may say the date, or just the year that the holiday stands with."""
    atom = scan.atoms[index]
    if not isinstance(atom, Match) or not atom.has("holiday"):
        return None
    month, day = atom.get("holiday")
    year = year_after(scan, index, atom.end)
    if year is None:
        return Found(dated(scan, atom.start, atom.end, Date(None, month, day), "weak"), index + 1)
    fact = dated(scan, atom.start, year.end, Date(year.value, month, day), "strong")
    return Found(replace(fact, readings=(*fact.readings, Reading("date", Date(year.value)))), year.next)
