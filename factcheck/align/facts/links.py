"""Pair the links of two versions: those that may lead to one page, and those that lead to two."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...extract.addresses import same_address
from ...extract.targets import Difference, difference, nearness, shape
from ...model import Alignment, Fact, Sentence
from .beads import by_sentence
from .pairs import Pair

HABIT, SHARE = 4, 0.75
"""From this many links that differ in one way, and this share of all, the sites do so, and no figure was mistaken."""

NEIGHBOURS = 3
"""How many beads with links away one may stand that translators moved."""

DOUBTFUL = ("number", "site")
"""Differences that a translation of the page itself may have."""


@dataclass(slots=True)
class _Bead:
    """The links of a bead that are still without a counterpart."""

    pivot: list[Fact]
    other: list[Fact]

    def settle(self, there: _Bead, same: Callable[[str, str], bool]) -> Iterator[Pair]:
        """Pair the links of this bead with those of another one that lead to the same page."""
        for mine, theirs in _likest(self.pivot, there.other, same):
            self.pivot.remove(mine)
            there.other.remove(theirs)
            yield _paired(mine, theirs, "same")


def pair_links(alignment: Alignment, sentences: tuple[Sequence[Sentence], Sequence[Sentence]],
               links: tuple[Sequence[Fact], Sequence[Fact]]) -> list[Pair]:
    """Pair the links of the pivot with those of another version; a link that one lacks is no matter of fact."""
    if not (links[0] and links[1]):
        return []
    homes = [by_sentence(side, stated) for side, stated in zip(sentences, links, strict=True)]
    sides = ([[fact for sentence in range(*run) for fact in home.get(sentence, ())]
              for home, run in zip(homes, (link.left, link.right), strict=True)] for link in alignment.links)
    beads = [_Bead(mine, theirs) for mine, theirs in sides if mine or theirs]
    pairs = [pair for same in (str.__eq__, _same) for bead in beads for pair in bead.settle(bead, same)]
    pairs += [pair for distance in range(1, NEIGHBOURS + 1) for one, two in zip(beads, beads[distance:], strict=False)
              for here, there in ((one, two), (two, one)) for pair in here.settle(there, _same)]
    pairs += _moved(beads)
    known = tuple({address(fact) for fact in side} for side in links)
    left = [(how, pair) for bead in beads for how, pair in _left(bead, known)]
    seen, total = Counter(how for how, _ in left), len(pairs) + len(left)
    return pairs + [pair for how, pair in left if not how or seen[how] < max(HABIT, SHARE * total)]


def _moved(beads: Sequence[_Bead]) -> Iterator[Pair]:
    """The links that stand anywhere else with the very same address."""
    elsewhere: defaultdict[str, list[tuple[_Bead, Fact]]] = defaultdict(list)
    for bead in beads:
        for fact in bead.other:
            elsewhere[address(fact)].append((bead, fact))
    for bead in beads:
        for mine in tuple(bead.pivot):
            if homes := elsewhere.get(address(mine)):
                there, found = homes.pop(0)
                bead.pivot.remove(mine)
                there.other.remove(found)
                yield _paired(mine, found, "same")


def address(link: Fact) -> str:
    """Where a link leads."""
    return str(link.readings[0].value)


def _same(one: str, other: str) -> bool:
    return one == other or shape(one) == shape(other) and same_address(one.casefold(), other.casefold())


def _left(bead: _Bead, known: Sequence[set[str]]) -> Iterator[tuple[Difference, Pair]]:
    """The links that are left of a bead, the likest ones together, and what tells their pages apart."""
    for mine, theirs in _likest(bead.pivot, bead.other):
        how = difference(address(mine), address(theirs))
        if not how and (address(theirs) in known[0] or address(mine) in known[1]):  # where other words lead
            how = "figures"
        found = replace(theirs, strength="weak") if how in DOUBTFUL else theirs
        yield how, _paired(mine, found, "" if how else "kind")


def _likest(pivot: Sequence[Fact], other: Sequence[Fact],
            same: Callable[[str, str], bool] | None = None) -> list[tuple[Fact, Fact]]:
    """The links of both sides by twos, the likest addresses together, and those that stand in the same order."""
    options = sorted((-nearness(address(mine), address(theirs)), abs(i - j), i, j)
                     for i, mine in enumerate(pivot) for j, theirs in enumerate(other)
                     if same is None or same(address(mine), address(theirs)))
    done: tuple[set[int], set[int]] = (set(), set())
    chosen = []
    for _, _, i, j in options:
        if i not in done[0] and j not in done[1]:
            done[0].add(i)
            done[1].add(j)
            chosen.append((pivot[i], other[j]))
    return chosen


def _paired(mine: Fact, theirs: Fact, how: str) -> Pair:
    return Pair(mine, theirs, how, (mine.start, mine.end), (theirs.start, theirs.end))
