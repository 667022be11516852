"""Pair the facts of two versions: inside a bead, then in its neighbours, then anywhere in the document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...extract.equal import Agreement, agree, number
from ...model import Alignment, Fact, Sentence, Span
from .assignment import Match, assign
from .beads import Bead, beads_of, remove
from .copied import drop_copied
from .named import Named
from .resemblance import alike, comparable, unlikeness
from .swaps import swapped

NEIGHBOURS = 2
"""How many beads away a fact may stand that translators moved over a sentence border."""

DIFFERENT = Agreement(9, "")
"""No agreement: one fact stands in the place of the other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact of the pivot and one of the other version: agreeing (`how` says how), differing (no `how`), or alone.

    The places are where the fact stands, or the sentences in which it should stand.
    """

    pivot: Fact | None
    other: Fact | None
    how: str
    pivot_place: Span
    other_place: Span


def pair(
    alignment: Alignment,
    sentences: tuple[Sequence[Sentence], Sequence[Sentence]],
    facts: tuple[Sequence[Fact], Sequence[Fact]],
    texts: tuple[str, str],
) -> list[Pair]:
    """Pair the facts of the pivot with those of another version.

    Facts of sentences that have no counterpart at all are left out unless they are found elsewhere: their loss is
    the loss of the sentence.
    """
    beads = list(beads_of(alignment, sentences, facts))
    pairs: list[Pair] = []
    for bead in beads:
        if bead.both:
            matches = assign(*bead.free)
            pairs += _settle(bead, bead, _in_place(matches, swapped(matches, texts, bead.places)))
            if bead.fixed:
                pairs += [*_taken_apart(bead), *_differing(bead)]
    for distance in range(1, NEIGHBOURS + 1):
        for bead, near in zip(beads, beads[distance:], strict=False):
            for here, there in ((bead, near), (near, bead)):
                if here.free[0] and there.free[1] and not (bead.fixed or near.fixed):
                    pairs += _settle(here, there, assign(here.strong(0), there.strong(1)))
    pairs += _moved(beads)
    for bead in beads:
        if bead.both:
            drop_copied(bead, texts)
            pairs += _taken_apart(bead)
    named = Named(tuple(pairs), texts)
    for bead in beads:
        if bead.both:
            pairs += _differing(bead)
        if bead.both or bead.fixed:
            pairs += (each for each in _alone(bead, named) if not (bead.fixed and _nil(each, texts)))
    return pairs


# ---------------------------------------------------------------- facts in their beads


def _in_place(matches: Sequence[Match], swaps: Iterable[tuple[Match, Match]]) -> list[Match]:
    """The matches, with one that tells that two numbers have changed places instead of the two."""
    kept = list(matches)
    for one, two in swaps:
        if one in kept and two in kept:
            kept.remove(two)
            kept[kept.index(one)] = (one[0], two[1], DIFFERENT)
    return kept


def _settle(here: Bead, there: Bead, matches: Iterable[Match]) -> Iterator[Pair]:
    for mine, theirs, way in matches:
        here.remove(0, mine)
        there.remove(1, theirs)
        here.settled[0].append(mine)
        there.settled[1].append(theirs)
        yield Pair(mine, theirs, way.how, (mine.start, mine.end), (theirs.start, theirs.end))


def _moved(beads: list[Bead]) -> list[Pair]:
    """Strong facts that stand, unexplained, anywhere else in the other version, with the very same value."""
    elsewhere: dict[tuple[str, str, str | None], list[tuple[Bead, Fact]]] = defaultdict(list)
    for bead in beads:
        for fact in bead.strong(1):
            elsewhere[fact.kind, fact.value, fact.unit].append((bead, fact))
    pairs: list[Pair] = []
    for bead in beads:
        for fact in bead.strong(0):
            homes = [home for home in elsewhere.get((fact.kind, fact.value, fact.unit), ())
                     if not (bead.fixed and home[0].fixed)]
            if homes:
                there, found = min(homes, key=lambda home: abs(home[0].index - bead.index))
                elsewhere[fact.kind, fact.value, fact.unit].remove((there, found))
                pairs += _settle(bead, there, [(fact, found, Agreement(0, "same"))])
    return pairs


# ---------------------------------------------------------------- what is left


def _taken_apart(bead: Bead) -> list[Pair]:
    """Composites of the same make that differ; what is left of the others is in parts, without what is said twice."""
    different = _differing(bead, whole=True)
    parts = list(_fall_apart(bead))
    _drop_repeated(bead)
    return [*different, *parts]


def _fall_apart(bead: Bead) -> Iterator[Pair]:
    """Take composites that were not found whole apart, and pair their parts."""
    for side in (0, 1):
        for fact in [fact for fact in bead.free[side] if fact.parts]:
            rest = bead.free[1 - side]
            pool = [*rest, *(part for other in rest for part in other.parts)]
            matches = assign(fact.parts, pool)
            if not matches and fact.kind == "code" and fact.unit and not any(other.kind == "code" for other in rest):
                bead.remove(side, fact)  # a reference whose word the other version does without
                bead.free[side].extend(fact.parts)
                continue
            if not matches or _one_number(fact) and len(matches) < len(fact.parts):
                continue
            found = {id(mine) for mine, _, _ in matches}
            said = [mine for mine, _, _ in matches]
            bead.remove(side, fact)
            bead.settled[side].append(fact)
            bead.free[side].extend(
                part for part in fact.parts if id(part) not in found and not any(agree(part, other) for other in said)
            )
            for mine, theirs, way in matches:
                here, there = (theirs, mine) if side else (mine, theirs)
                yield Pair(here, there, way.how, (here.start, here.end), (there.start, there.end))
                owner = next(
                    (other for other in rest if other is theirs or any(part is theirs for part in other.parts)), None
                )
                if owner is None:
                    continue
                remove(rest, owner)
                bead.settled[1 - side].append(owner)
                used = {id(there) for _, there, _ in matches}
                if owner is not theirs:
                    rest.extend(part for part in owner.parts if id(part) not in used)


def _one_number(fact: Fact) -> bool:
    """Whether the parts of a fact are the groups of one number, which mean nothing unless all of them are found."""
    return fact.kind == "number" and isinstance(fact.readings[0].value, Decimal) and fact.text[:1].isdecimal()


def _drop_repeated(bead: Bead) -> None:
    """Said twice counts once: what agrees with a fact that is settled needs no counterpart of its own."""
    for side in (0, 1):
        kept = []
        for fact in bead.free[side]:
            known = [*bead.settled[1 - side], *(part for other in bead.settled[1 - side] for part in other.parts)]
            pieces = fact.parts or (fact,)
            if not all(
                any(agree(piece, other) for other in known if other.strength == "strong" or fact.strength == "weak")
                for piece in pieces
            ):
                kept.append(fact)
        bead.free[side][:] = kept


def _differing(bead: Bead, whole: bool = False) -> list[Pair]:
    """Facts of one family that are left on both sides, the likest ones together: one stands for the other.

    With `whole`, only composites of the same make: two dates with day and month, two ranges.
    """
    options = sorted(
        (
            (unlikeness(mine, theirs), i, j)
            for i, mine in enumerate(bead.free[0])
            for j, theirs in enumerate(bead.free[1])
            if (alike(mine, theirs) if whole else comparable(mine, theirs))
        ),
        key=lambda option: option,
    )
    done: tuple[set[int], set[int]] = (set(), set())
    chosen = []
    for _, i, j in options:
        if i not in done[0] and j not in done[1]:
            done[0].add(i)
            done[1].add(j)
            chosen.append((bead.free[0][i], bead.free[1][j]))
    for mine, theirs in chosen:
        bead.remove(0, mine)
        bead.remove(1, theirs)
    return [Pair(mine, theirs, "", (mine.start, mine.end), (theirs.start, theirs.end)) for mine, theirs in chosen]


def _nil(pair: Pair, texts: tuple[str, str]) -> bool:
    """Whether a figure is a zero, and its cell in the other version holds a dash or nothing."""
    fact, other = (pair.pivot, texts[1][slice(*pair.other_place)]) if pair.pivot else (
        pair.other, texts[0][slice(*pair.pivot_place)])
    return fact is not None and number(fact.readings[0]) == 0 and not any(map(str.isalnum, other))


def _alone(bead: Bead, named: Named) -> Iterator[Pair]:
    for side in (0, 1):
        for fact in bead.strong(side):
            if bead.fixed or not named.again(fact, side) and not named.titled(fact, side, bead.places):
                here, there = (fact.start, fact.end), bead.places[1 - side]
                yield Pair(None, fact, "", there, here) if side else Pair(fact, None, "", here, there)
