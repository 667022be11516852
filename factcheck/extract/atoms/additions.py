"""What adds to a number: figures after its scale word (3千5百, 48 ألفاً و216), a word before it (साढ़े तीन)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest

import regex

from ...languages.profile import Profile
from ...languages.trie import Entry, Match
from .atom import Atom
from .numbers import HUNDRED, Amount

_KEPT = regex.compile(r"0[,，](\p{Nd}{3})")

THOUSAND = Decimal(1000)
HUNDREDS = 3
"""Digits of what follows thousands; fewer count something else, and four are a year."""


def with_quarters(atoms: Sequence[Atom]) -> Iterator[Atom]:
    """The atoms, numbers with the part of one that a word before them adds: साढ़े तीन, सवा 5, पौने दो."""
    joined = False
    for atom, following in zip_longest(atoms, atoms[1:]):
        if joined:
            joined = False
            continue
        if not isinstance(atom, Match) or not atom.has("quarters"):
            yield atom
            continue
        whole = _with_part(atom, following) if following else None
        joined = whole is not None
        yield whole or atom._replace(entries=tuple(each for each in atom.entries if each.kind != "quarters"))


def _with_part(word: Match, number: Atom) -> Atom | None:
    start, part = word.start, word.get("quarters")
    if number.start != word.end + 1:
        return None
    if isinstance(number, Amount):
        return number._replace(start=start, values=tuple((value + part, regular) for value, regular in number.values))
    value = number.get("cardinal") if isinstance(number, Match) else None
    if value is None or value % 1:
        return None
    counted = thousands(value) if value % HUNDRED or value >= THOUSAND else HUNDRED  # साढ़े तीन सौ are 350
    return Match(start, number.end, (Entry("cardinal", value + part * counted),))


def goes_on(
    left: Match, right: Amount, following: Atom | None, gap: str, lower: str, language: Profile
) -> bool:
    """Whether figures after a word belong to its number: 3千5百, 3 million 200 thousand, 48 ألفاً و216."""
    if not gap:
        return True
    bare = gap.strip(" \u00a0\u202f\u2009")
    if bare:
        return bare.rstrip("-") in language.sums and _rest(left, right, following, lower)
    if isinstance(following, Match) and following.get("scale") is not None:
        return _rest(left, right, following, lower)  # not 22,9 millióról 31,4 millió euróra, from one sum to another
    if language.marked_years and _below(left, right) and not _is_year(right, lower, language):
        return True
    return left.get("scale") == THOUSAND and _rest(left, right, None, lower)


def placed(amount: Amount, lower: str) -> Decimal:
    """What figures add to a word before them, where zeros may keep places: 2萬0,090."""
    figures = _KEPT.fullmatch(lower, amount.start, amount.end)
    return Decimal(figures.group(1)) if figures else amount.value


def _rest(left: Match, right: Amount, following: Atom | None, lower: str) -> bool:
    """Whether figures are less than what the word before them counts: 48 ألفاً و216, 4 میلیون و ۳۸۶ هزار, 48 bin 216."""
    above = left.get("scale") or thousands(left.get("cardinal") or Decimal(1))
    times = following.get("scale") if isinstance(following, Match) else None
    if times is not None:
        return times < above and right.value * Decimal(times) < above
    return right.value < above and right.end - right.start == HUNDREDS and lower[right.start : right.end].isdecimal()


def _below(left: Atom, right: Amount) -> bool:
    """Whether digits are too small to be anything but the rest of a number in myriads: 1만 2000."""
    scale = left.get("scale") if isinstance(left, Match) else None
    return scale is not None and right.value < scale


def _is_year(amount: Amount, lower: str, language: Profile) -> bool:
    mark = language.after.match(lower, amount.end)
    return mark is not None and mark.has("year")


def thousands(value: Decimal) -> Decimal:
    """The greatest power of a thousand that divides a number in one word: "and a half" of it may follow."""
    power = Decimal(1)
    while value >= power * 1000 and value % (power * 1000) == 0:
        power *= 1000
    return power
