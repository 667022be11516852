"""Read days that have a name: Christmas Day, New Year's Eve 2015, the Fourth of July.

Versions name the date, or have a name of their own for the day, so a feast satisfies and never accuses.
"""

from __future__ import annotations

from dataclasses import replace

from ...languages.trie import Match
from ...model import Fact, Reading
from ...values import Date
from ..atoms.atom import Found, Scan
from ..atoms.numbers import Amount
from .gaps import close
from .years import is_year


def feast(scan: Scan, index: int, atom: Match) -> Found | None:
    """A day by its name, with the year that stands after it, which must be found again."""
    named = atom.get("feast")
    if named is None:
        return None
    month, day = named
    year = scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if not isinstance(year, Amount) or not is_year(scan, year) or not close(scan, atom.end, year.start):
        return Found(_said(scan, atom.start, atom.end, Date(None, month, day)), index + 1)
    value = Date(int(year.value), month, day)
    parts = (*(_said(scan, atom.start, atom.end, part) for part in (Date(day=day), Date(month=month))),
             replace(_said(scan, year.start, year.end, Date(value.year)), strength="strong", digits=True))
    whole = _said(scan, atom.start, year.end, value)
    return Found(replace(whole, strength="strong", digits=True, parts=parts), index + 2)


def _said(scan: Scan, start: int, end: int, value: Date) -> Fact:
    return Fact(scan.text[start:end], start, end, (Reading("date", value),), "weak", digits=False)
