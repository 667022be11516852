"""The facts of the beads of an alignment: those that have a counterpart, and those still without one."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...model import Alignment, Fact, Sentence, Span


@dataclass(slots=True)
class Bead:
    """The facts of a bead that are still without a counterpart, and those that have one."""

    index: int
    places: tuple[Span, Span]
    free: tuple[list[Fact], list[Fact]]
    settled: tuple[list[Fact], list[Fact]] = field(default_factory=lambda: ([], []))
    both: bool = True
    """Whether both versions have a part in the bead."""
    fixed: bool = False
    """Whether it is a cell of a table, or a unit, whose facts stand in no other one."""

    def strong(self, side: int) -> list[Fact]:
        """The strong facts of a side that are still without a counterpart."""
        return [fact for fact in self.free[side] if fact.strength == "strong"]

    def remove(self, side: int, gone: Fact) -> None:
        """Take this very fact, not one like it, from those without a counterpart."""
        remove(self.free[side], gone)


def remove(facts: list[Fact], gone: Fact) -> None:
    """Take this very fact, not one like it, from a list."""
    for index, fact in enumerate(facts):
        if fact is gone:
            del facts[index]
            return


def beads_of(
    alignment: Alignment,
    sentences: tuple[Sequence[Sentence], Sequence[Sentence]],
    facts: tuple[Sequence[Fact], Sequence[Fact]],
) -> Iterator[Bead]:
    """Give each bead its facts, none of which has a counterpart yet."""
    homes = [by_sentence(side, stated) for side, stated in zip(sentences, facts, strict=True)]
    ends = [0, 0]
    for index, link in enumerate(alignment.links):
        places, free = [], []
        for side, run in enumerate((link.left, link.right)):
            free.append([fact for sentence in range(*run) for fact in homes[side].get(sentence, ())])
            if run[0] < run[1]:
                places.append((sentences[side][run[0]].start, sentences[side][run[1] - 1].end))
                ends[side] = places[-1][1]
            else:
                places.append((ends[side], ends[side]))
        yield Bead(
            index,
            (places[0], places[1]),
            (free[0], free[1]),
            both=link.left[0] < link.left[1] and link.right[0] < link.right[1],
            fixed=link.fixed,
        )


def by_sentence(sentences: Sequence[Sentence], facts: Sequence[Fact]) -> dict[int, list[Fact]]:
    """The facts of each sentence, by its index."""
    starts = [sentence.start for sentence in sentences]
    homes: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        homes[max(0, bisect_right(starts, fact.start) - 1)].append(fact)
    return homes
