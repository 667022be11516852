"""Line up the sentences of two versions, without being told which is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from math import log

from ...languages.scripts import script
from ...model import Alignment, Fact, Link, Sentence, Span, Version
from ...segment import habits
from .corridor import corridor
from .displaced import displaced, links
from .evidence import Evidence
from .fixed import fixed, in_order
from .keys import keys
from .lattice import Path, Step, forward, margins, trace
from .lengths import lengths
from .meaning import Encode
from .moved import UNSURE, fold
from .sides import Side, side
from .tuning import SHORT, USUALLY_MERGED, VARIANCE, Tuning, expect, learn
from .weights import weigh

MOST_CLAUSES = 6
"""Clauses of the only sentence of a version, where only clauses are told apart."""
PADS = (8, 24, 72)
"""How far around its anchors the corridor reaches, at first and after the path has touched its edge."""
SEARCHES = 2
"""The second search knows how much longer one version is and how freely it translates, if not as expected."""
SINGLE = 0.85
"""The share of sentences that begin blocks from which every block is meant as one sentence."""
NEARLY = -5
"""Nats by which swallowing a sentence may beat leaving it alone, line by line; the freer, the more it takes."""
FREER = 20.0
"""How much the freedom of a translation raises that."""
BY_CLAUSES = 0.15
"""The least freedom where one version is cut into clauses: which of them make a sentence is a guess."""
DOUBT = 5
"""Beads of a usual translation that are added before its freedom is judged: a few sentences tell little of it."""


def align(
    pivot: Version,
    other: Version,
    pivot_sentences: Sequence[Sentence],
    other_sentences: Sequence[Sentence],
    pivot_facts: Sequence[Fact] = (),
    other_facts: Sequence[Fact] = (),
    encode: Encode | None = None,
) -> Alignment:
    """Line up two versions; every sentence of both is in exactly one link, in order, moved ones aside.

    The facts are further evidence and may be left out; so is an encoder.
    """
    left, right = _sides(pivot, other, pivot_sentences, other_sentences, pivot_facts, other_facts, encode)
    if not len(left) or not len(right):
        return Alignment(tuple(_alone(len(left), len(right))))
    clauses = habits(other).pause != habits(pivot).pause
    if len(left) == 1 and (len(right) == 1 or clauses and len(right) <= MOST_CLAUSES):
        return Alignment((Link((0, 1), (0, len(right)), 0.0),))
    known = fixed((pivot, other), (pivot_sentences, other_sentences), (left.keys, right.keys))
    return Alignment(*(_around(known, left, right, clauses) if known else search(left, right, clauses)))


def _around(known: Sequence[Link], left: Side, right: Side, clauses: bool) -> tuple[tuple[Link, ...], float]:
    """The links that are known beforehand, searched through where they hold several sentences, and the others."""
    rows = _rest(len(left), [link.left for link in known])
    columns = _rest(len(right), [link.right for link in known])
    found, freedom = search(left.take(rows), right.take(columns), clauses) if rows and columns else (
        _alone(len(rows), len(columns)), 0.0)
    placed = _placed(found, list(chain.from_iterable(_within(link, left, right, clauses) for link in known)),
                     (*rows, len(left)), (*columns, len(right)))
    return tuple(in_order(placed)), freedom


def _within(link: Link, left: Side, right: Side, clauses: bool) -> Sequence[Link]:
    """The links between the sentences of a fixed one that holds several."""
    sizes = link.left[1] - link.left[0], link.right[1] - link.right[0]
    blocks = sum(left.breaks[slice(*link.left)]), sum(right.breaks[slice(*link.right)])
    if not all(sizes) or sizes == (1, 1) or max(blocks) > 1:  # several blocks: the plural forms of one message
        return [link]
    found, _ = search(left.cut(*link.left), right.cut(*link.right), clauses)
    return [replace(each, left=(each.left[0] + link.left[0], each.left[1] + link.left[0]),
                    right=(each.right[0] + link.right[0], each.right[1] + link.right[0])) for each in found]


def search(left: Side, right: Side, clauses: bool = False) -> tuple[tuple[Link, ...], float]:
    """The links between two sides, and how freely the one translates the other."""
    whole = _forward(left, right, clauses)
    moves = displaced(whole.evidence, whole.path, whole.left, whole.right)
    if not moves:
        return _whole(fold(_links(whole), whole.evidence), left, right), whole.freedom
    rows = _rest(len(left), [move.left for move in moves])
    columns = _rest(len(right), [move.right for move in moves])
    rest = _forward(left.take(rows), right.take(columns), clauses)
    aside = [link for move in moves for link in links(move)]
    placed = _placed(_links(rest), aside, (*rows, len(left)), (*columns, len(right)))
    return _whole(fold(placed, whole.evidence), left, right), rest.freedom


def _whole(found: Sequence[Link], left: Side, right: Side) -> tuple[Link, ...]:
    """Join the beads that meet inside a block of the one version and between blocks of the other.

    Where nearly every sentence is a block of its own, a block that was cut is one sentence, or translated as one.
    """
    if any(sum(side.breaks) < SINGLE * len(side) for side in (left, right)):
        return tuple(found)
    result: list[Link] = []
    for link in found:
        before = result[-1] if result else link
        if _matched(link) and _matched(before) and before.left[1] == link.left[0] and before.right[1] == link.right[0] \
                and left.breaks[link.left[0]] != right.breaks[link.right[0]]:
            result[-1] = Link((before.left[0], link.left[1]), (before.right[0], link.right[1]),
                              before.margin + link.margin, before.moved and link.moved)
        else:
            result.append(link)
    return tuple(result)


def _matched(link: Link) -> bool:
    return link.left[0] < link.left[1] and link.right[0] < link.right[1]


@dataclass(frozen=True, slots=True)
class Search:
    """The best path of all that go only forward, and the margin of each sentence of both sides."""

    evidence: Evidence
    path: Path
    left: Sequence[float]
    right: Sequence[float]
    freedom: float


def _forward(left: Side, right: Side, clauses: bool) -> Search:
    if not len(left) or not len(right):
        return Search(Evidence(left, right, weigh(left, right), Tuning()), Path([], [], 0.0, False), (), (), 0.0)
    weights = weigh(left, right)
    tuning = expect(left, right)
    for pad in PADS:
        low, high = corridor(left, right, weights, pad)
        for _ in range(SEARCHES):
            evidence = Evidence(left, right, weights, tuning, clauses)
            evidence.share(low, high)
            lattice = forward(evidence, low, high)
            path = trace(lattice)
            learnt = learn(_pairs(left, right, path), _merged(path, clauses))
            if tuning.near(learnt):
                break
            tuning = learnt
        if not path.touched:
            break
    return Search(evidence, path, *margins(lattice, path.total), _freedom(left, right, path, tuning, clauses))


def _rest(size: int, runs: Sequence[Span]) -> list[int]:
    """The sentences that are left when some runs are taken out."""
    gone = {number for run in runs for number in range(*run)}
    return [number for number in range(size) if number not in gone]


def _placed(rest: Sequence[Link], aside: Sequence[Link], rows: Sequence[int], columns: Sequence[int]) -> list[Link]:
    """The links of what was left with those of what was taken out, numbered as in the whole versions."""
    found = []
    for link in rest:
        left, right = _parts(link.left, rows), _parts(link.right, columns)
        found += [replace(link, left=here, right=there) for here, there in zip(left, right, strict=False)]
        found += [Link(here, (right[-1][1],) * 2, UNSURE) for here in left[len(right):]]
        found += [Link((left[-1][1],) * 2, there, UNSURE) for there in right[len(left):]]
    return sorted((*found, *aside), key=lambda link: (link.left, link.right))


def _parts(run: Span, numbers: Sequence[int]) -> list[Span]:
    """A run of what was left as runs of the whole version: several, where something between them was taken out."""
    found = [(numbers[run[0]],) * 2]
    for number in range(*run):
        start, end = found[-1]
        if numbers[number] == end:
            found[-1] = start, end + 1
        else:
            found.append((numbers[number], numbers[number] + 1))
    return found


def _sides(
    pivot: Version,
    other: Version,
    pivot_sentences: Sequence[Sentence],
    other_sentences: Sequence[Sentence],
    pivot_facts: Sequence[Fact],
    other_facts: Sequence[Fact],
    encode: Encode | None,
) -> tuple[Side, Side]:
    written = script(pivot.text), script(other.text)
    dense = {"Hani", "Hira"}
    related, han = written[0] == written[1] and not dense.issuperset(written), dense.issuperset(written)

    def build(version: Version, sentences: Sequence[Sentence], facts: Sequence[Fact]) -> Side:
        found = keys(version, sentences, facts, related, han)
        meant = encode([version.text[each.start : each.end] for each in sentences]) if encode and sentences else None
        return side(version, sentences, lengths(version, sentences), found, meant)

    return build(pivot, pivot_sentences, pivot_facts), build(other, other_sentences, other_facts)


def _alone(left: int, right: int) -> list[Link]:
    """Links when one version is empty."""
    return [
        *(Link((place, place + 1), (0, 0), 45.0) for place in range(left)),
        *(Link((left, left), (place, place + 1), 45.0) for place in range(right)),
    ]


def _pairs(left: Side, right: Side, path: Path) -> list[tuple[float, float]]:
    """The lengths of the sentences that are surely translated one by one."""
    return [
        (left.lengths[step[0]], right.lengths[step[1]])
        for step, score in zip(path.steps, path.scores, strict=True)
        if step[2] - step[0] == 1 == step[3] - step[1] and score > 0
    ]


def _merged(path: Path, clauses: bool) -> float:
    """The share of beads in which sentences are merged; the clauses of one sentence are none."""
    shapes = [(step[2] - step[0], step[3] - step[1]) for step in path.steps]
    matched = [shape for shape in shapes if shape[0] and shape[1]]
    return sum(shape[0] > 1 if clauses else shape != (1, 1) for shape in matched) / max(1, len(matched))


def _freedom(left: Side, right: Side, path: Path, tuning: Tuning, clauses: bool) -> float:
    """How freely one version translates the other, from 0 to 1: by merged sentences and by the scatter of lengths."""
    matched = [_matched_step(step) for step in path.steps]
    size = sum(matched)
    if not size:
        return 1.0
    gaps = sum(not here and before for before, here in pairwise((True, *matched)))
    merged = _merged(path, clauses) * size + USUALLY_MERGED * DOUBT
    ratios = [
        (log(there / here) - tuning.ratio) ** 2 / (VARIANCE + SHORT / min(here, there))
        for here, there in _pairs(left, right, path)
        if here > 12 and there > 12
    ]
    scatter = (sum(ratios) + DOUBT) / (len(ratios) + DOUBT)
    least = BY_CLAUSES if clauses else 0.0
    return max(least, min(1.0, (1.2 * merged + gaps) / (size + DOUBT) + 0.1 * (scatter - 1.5)))


def _matched_step(step: Step) -> bool:
    return step[0] < step[2] and step[1] < step[3]


def _links(found: Search) -> tuple[Link, ...]:
    """The path as links; sentences that a bead may well have swallowed stand alone."""
    threshold = NEARLY + FREER * found.freedom
    result = []
    for (row, column, to_row, to_column), score in zip(found.path.steps, found.path.scores, strict=False):
        if row == to_row:
            result.append(Link((row, row), (column, to_column), found.right[column]))
        elif column == to_column:
            result.append(Link((row, to_row), (column, column), found.left[row]))
        else:
            result.extend(_carve(row, column, to_row, to_column, score, found.left, found.right, threshold))
    return tuple(result)


def _carve(
    row: int,
    column: int,
    to_row: int,
    to_column: int,
    score: float,
    left: Sequence[float],
    right: Sequence[float],
    threshold: float,
) -> list[Link]:
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
