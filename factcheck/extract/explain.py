"""How the number of a fact was read: einundzwanzig Mio. is 21 × 10^6."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..languages.profile import Profile, profile
from ..languages.trie import Match, fold
from ..model import Fact
from ..values import plain
from .atoms.digits import digits
from .atoms.numbers import Amount
from .atoms.words import pieces, words


def explain(fact: Fact, language: str) -> str:
    """The steps by which number words and scale words became a value; empty where digits say it all."""
    steps = list(_steps(fact.text, profile(language)))
    if not steps or fact.digits and not any(scale for _, scale in steps):
        return ""
    terms: list[tuple[Decimal, str]] = []
    for value, scale in steps:
        smaller: list[tuple[Decimal, str]] = []
        while scale and terms and terms[-1][0] < value:
            smaller.insert(0, terms.pop())
        if smaller:
            inner = " + ".join(text for _, text in smaller)
            total = sum((number for number, _ in smaller), Decimal(0)) * value
            terms.append((total, f"({inner}) × {_power(value)}" if len(smaller) > 1 else f"{inner} × {_power(value)}"))
        elif value or not terms:
            terms.append((value, _power(value) if scale else plain(value)))
    return " + ".join(text for _, text in terms)


def _power(value: Decimal) -> str:
    return f"10^{value.adjusted()}" if value == Decimal(1).scaleb(value.adjusted()) else plain(value)


def _steps(surface: str, language: Profile) -> Iterator[tuple[Decimal, bool]]:
    """The values that a surface names, in order, and whether each multiplies what stands before it."""
    lower = fold(surface)
    figures = [atom for atom in digits(surface, lower, language) if isinstance(atom, Amount)]
    taken = {place for atom in figures for place in range(atom.start, atom.end)}
    spoken = [atom for atom in words(lower, language) if isinstance(atom, Match) and atom.start not in taken]
    atoms: list[Amount | Match] = [*figures, *spoken]
    for atom in sorted(atoms, key=lambda atom: atom.start):
        if isinstance(atom, Amount):
            yield atom.value, False
            continue
        scale, cardinal = atom.get("scale"), atom.get("cardinal")
        if scale is not None or cardinal is not None:
            parts = pieces(lower[atom.start:atom.end], language)
            yield from parts or [(scale, True) if scale is not None else (cardinal, False)]
