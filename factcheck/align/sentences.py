"""Line up the sentences of two versions, without being told which is which."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from ..model import Alignment, Fact, Link, Sentence, Version
from ..segment import habits, script
from .corridor import corridor
from .evidence import SHORT, VARIANCE, Evidence, Side, Tuning, learn, side, weigh
from .keys import keys
from .lattice import Path, forward, margins, trace
from .lengths import lengths
from .moved import fold

PADS = (8, 24, 72)
"""How far around its anchors the corridor reaches, at first and after the path has touched its edge."""
SEARCHES = 2
"""The second search knows how much longer one version is and how freely it translates, if not as expected."""
NEARLY = -5.0
"""Nats by which swallowing a sentence may beat leaving it alone, line by line; the freer, the more it takes."""
FREER = 20.0
"""How much the freedom of a translation raises that."""


def align(pivot: Version, other: Version, pivot_sentences: Sequence[Sentence], other_sentences: Sequence[Sentence],
          pivot_facts: Sequence[Fact] = (), other_facts: Sequence[Fact] = ()) -> Alignment:
    """Line up two versions; every sentence of both is in exactly one link, in order, moved ones aside.

    The facts are further evidence and may be left out.
    """
    left, right = _sides(pivot, other, pivot_sentences, other_sentences, pivot_facts, other_facts)
    if not len(left) or not len(right):
        return Alignment(tuple(_alone(len(left), len(right))))
    clauses = habits(other).pause != habits(pivot).pause
    return Alignment(*search(left, right, clauses))


def search(left: Side, right: Side, clauses: bool = False) -> tuple[tuple[Link, ...], float]:
    """The links between two sides, and how freely the one translates the other."""
    weights = weigh(left, right)
    tuning = Tuning()
    for pad in PADS:
        low, high = corridor(left, right, weights, pad)
        for _ in range(SEARCHES):
            evidence = Evidence(left, right, weights, tuning, clauses)
            evidence.share(low, high)
            lattice = forward(evidence, low, high)
            path = trace(lattice)
            learnt = learn(_pairs(left, right, path), _merged(path))
            if tuning.near(learnt):
                break
            tuning = learnt
        if not path.touched:
            break
    free = _freedom(left, right, path, tuning)
    links = _links(path, *margins(lattice, path.total), NEARLY + FREER * free)
    return fold(links, left, right, weights, tuning), free


def _sides(pivot: Version, other: Version, pivot_sentences: Sequence[Sentence], other_sentences: Sequence[Sentence],
           pivot_facts: Sequence[Fact], other_facts: Sequence[Fact]) -> tuple[Side, Side]:
    written = script(pivot.text), script(other.text)
    dense = {"Hani", "Hira"}
    related, han = written[0] == written[1] and not dense.issuperset(written), dense.issuperset(written)

    def build(version: Version, sentences: Sequence[Sentence], facts: Sequence[Fact]) -> Side:
        return side(sentences, version.blocks, lengths(version, sentences),
                    keys(version, sentences, facts, related, han))

    return build(pivot, pivot_sentences, pivot_facts), build(other, other_sentences, other_facts)


def _alone(left: int, right: int) -> list[Link]:
    """Links when one version is empty."""
    return [*(Link((place, place + 1), (0, 0), 45.0) for place in range(left)),
            *(Link((left, left), (place, place + 1), 45.0) for place in range(right))]


def _pairs(left: Side, right: Side, path: Path) -> list[tuple[float, float]]:
    """The lengths of the sentences that are surely translated one by one."""
    return [(left.lengths[step[0]], right.lengths[step[1]])
            for step, score in zip(path.steps, path.scores, strict=True)
            if step[2] - step[0] == 1 == step[3] - step[1] and score > 0]


def _merged(path: Path) -> float:
    """The share of beads in which sentences are merged."""
    shapes = [(step[2] - step[0], step[3] - step[1]) for step in path.steps]
    matched = [shape for shape in shapes if shape[0] and shape[1]]
    return sum(shape != (1, 1) for shape in matched) / max(1, len(matched))


def _freedom(left: Side, right: Side, path: Path, tuning: Tuning) -> float:
    """How freely one version translates the other, from 0 to 1: by merged sentences and by the scatter of lengths."""
    shapes = [(step[2] - step[0], step[3] - step[1]) for step in path.steps]
    matched = [shape for shape in shapes if shape[0] and shape[1]]
    if not matched:
        return 1.0
    gaps = sum(not (shape[0] and shape[1]) and (not place or bool(shapes[place - 1][0] and shapes[place - 1][1]))
               for place, shape in enumerate(shapes)) / len(matched)
    ratios = [(log(there / here) - tuning.ratio) ** 2 / (VARIANCE + SHORT / min(here, there))
              for here, there in _pairs(left, right, path) if here > 12 and there > 12]
    scatter = sum(ratios) / len(ratios) if ratios else 1.0
    return max(0.0, min(1.0, 1.2 * _merged(path) + gaps + 0.1 * (scatter - 1.5)))


def _links(path: Path, left: Sequence[float], right: Sequence[float], threshold: float) -> tuple[Link, ...]:
    """The path as links; sentences that a bead may well have swallowed stand alone."""
    links = []
    for (row, column, to_row, to_column), score in zip(path.steps, path.scores, strict=False):
        if row == to_row:
            links.append(Link((row, row), (column, to_column), right[column]))
        elif column == to_column:
            links.append(Link((row, to_row), (column, column), left[row]))
        else:
            links.extend(_carve(row, column, to_row, to_column, score, left, right, threshold))
    return tuple(links)


def _carve(row: int, column: int, to_row: int, to_column: int, score: float, left: Sequence[float],
           right: Sequence[float], threshold: float) -> list[Link]:
    """Cut the sentences off the ends of a bead that nearly as well stand alone."""
    before: list[Link] = []
    after: list[Link] = []
    while to_row - row > 1 and left[row] > max(threshold, left[to_row - 1]):
        before.append(Link((row, row + 1), (column, column), left[row]))
        row += 1
    while to_row - row > 1 and left[to_row - 1] > threshold:
        after.append(Link((to_row - 1, to_row), (to_column, to_column), left[to_row - 1]))
        to_row -= 1
    while to_column - column > 1 and right[column] > max(threshold, right[to_column - 1]):
        before.append(Link((row, row), (column, column + 1), right[column]))
        column += 1
    while to_column - column > 1 and right[to_column - 1] > threshold:
        after.append(Link((to_row, to_row), (to_column - 1, to_column), right[to_column - 1]))
        to_column -= 1
    return [*before, Link((row, to_row), (column, to_column), score), *after[::-1]]
