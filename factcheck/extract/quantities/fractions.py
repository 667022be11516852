"""Read fractions of what follows them, and numbers with a fraction: half a million, 3/4 mile, two and two thirds."""

from __future__ import annotations

from decimal import Decimal

import regex

from ...languages.trie import Match
from ...model import Reading
from ...values import Duration
from ..atoms.atom import Figures, Found, Scan
from ..atoms.numbers import Amount
from .ranges import Single

TENTH = Decimal("0.1")

_SMALL = regex.compile(r"\s(\p{L}{1,4})(?=\s)")
_SMALL_WORDS = 2
"""Between a fraction and its unit, as in "a quarter of a century"."""
COUNTED_UNIT = regex.compile(r"(\d*)([A-Z]+)")
"""How many of a unit of time a word stands for: 10Y."""

_PAUSES = frozenset(".,;:!?\n")

_UNITS = ("measure", "money", "scale")
"""What makes a fraction of figures that might be a date: 3/4 mile, 1/2 million."""

_BOTTOMS = frozenset({2, 3, 4, 5, 8, 10, 16, 32, 64, 100})
"""What units are divided by."""


def in_words(scan: Scan, index: int, atom: Amount, single: Single) -> Found | None:
    """A number that is the article of a fraction (eine halbe Million), or has one in words after it."""
    if not atom.digits and atom.weak and atom.value == 1 and (half := _after_article(scan, index, single)):
        return half
    return _mixed(scan, index, atom, single)


def _after_article(scan: Scan, index: int, single: Single) -> Found | None:
    """Half a million with an article before it: what follows the article."""
    atom = scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    part = atom.get("fraction") if isinstance(atom, Match) else None
    if not isinstance(atom, Match) or part is None or scan.text[scan.atoms[index].end : atom.start].strip():
        return None  # "one and a half million"
    return of_a_scale(scan, index + 1, atom, part, single)


def _mixed(scan: Scan, index: int, atom: Amount, single: Single) -> Found | None:
    """Two and three quarters, deux et trois quarts, zwei und zwei Drittel."""
    following = scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if not isinstance(following, (Amount, Match)) or atom.value % 1:
        return None
    link, _, article = scan.lower[atom.end : following.start].strip().partition(" ")
    if not link or link not in scan.language.joiners and link != scan.language.conjunction:
        return None
    if article and article not in scan.language.articles or scan.mark(atom.end, ("half-more",)):
        return None
    share = following if isinstance(following, Match) else scan.mark(following.end, ("fraction",))
    part: Decimal | None = share.get("fraction") if share else None
    if share is None or part is None or atom.digits and not in_tenths(scan, part, share.end):
        return None
    if isinstance(following, Amount):
        part *= following.value
    elif not (article or 1 / part % 1):
        return None  # five and half of the others
    if part >= 1:
        return None
    whole = atom._replace(end=share.end, values=((atom.value + part * _counted(atom), True),))
    return single(scan, scan.following(index + 1, share.end) - 1, whole)


def in_tenths(scan: Scan, part: object, end: int) -> bool:
    """Whether a fraction after figures is a tenth of a per cent: 2 целых и 3 десятых процента."""
    return part == TENTH and scan.mark(end, ("percent",)) is not None


def _counted(atom: Amount) -> Decimal:
    """What the fraction after a number is a part of: two million and a quarter, a hundred and three quarters."""
    return atom.scale if atom.scale >= 1000 else Decimal(1)


def of_a_scale(scan: Scan, index: int, atom: Match, part: Decimal, single: Single) -> Found | None:
    """Half a million, une demi-douzaine: a fraction of the scale word or multiple that follows."""
    following = scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if isinstance(following, Amount) and not following.digits and following.value == 1 and not following.scaled:
        index += 1  # the article of "half a million"
        following = scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if not isinstance(following, Amount) or not following.scaled or following.digits:
        return None
    gap = scan.lower[atom.end : following.start]
    if not _PAUSES.isdisjoint(gap):
        return None  # "... pay half. Hundreds of them"
    if len(gap) > 4 and not all(word in scan.language.articles or _bridges(scan, word) for word in gap.split()):
        return None
    amount = following._replace(start=atom.start, values=((following.value * part, True),), weak=False)
    return single(scan, index + 1, amount)


def _bridges(scan: Scan, word: str) -> bool:
    found = scan.language.bridges.match(word, 0)
    return found is not None and found.end == len(word)


def half_unit(scan: Scan, atom: Match, part: Decimal) -> tuple[tuple[Reading, ...], int]:
    """What a fraction of a unit is, and where that ends: half a mile, a half-mile, fél liter, un quart de siècle."""
    end = scan.word_end(atom)
    for _ in range(_SMALL_WORDS):
        small = _SMALL.match(scan.lower, end)
        if small and (small[1] in scan.language.articles or _bridges(scan, small[1])):
            end = small.end(1)
    unit = scan.mark(end + (scan.lower[end : end + 1] == "-"), ("measure", "duration"))
    if unit is None or unit.end - unit.start < 2:
        return (), atom.end
    if measure := unit.get("measure"):
        return (Reading("measure", part, str(measure)),), unit.end
    count, designator = COUNTED_UNIT.fullmatch(unit.get("duration")).groups()  # type: ignore[union-attr]
    return (Reading("duration", Duration(part * int(count or 1), designator), designator),), unit.end


def of_a_unit(scan: Scan, index: int, figures: Figures, single: Single) -> Found | None:
    """3/4 mile, 1/2 million: the fraction that figures are where a unit or scale word follows."""
    if figures.kind != "fraction":
        return None
    top, bottom = (Decimal(group) for group in figures.groups)
    if not 0 < top < bottom or bottom not in _BOTTOMS or scan.mark(figures.end, _UNITS) is None:
        return None
    return single(scan, index, Amount(figures.start, figures.end, ((top / bottom, True),), True))
