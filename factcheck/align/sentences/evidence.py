"""What speaks for two runs of sentences being translations of each other.

Everything is a log likelihood ratio, in nats, against "unrelated": lengths after Gale and Church (1993), keys against
their chance in this very document, paragraph breaks and kinds of blocks. So the weights mean something, and a sentence
left alone costs nothing but its price.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp, fsum, log, sqrt
from statistics import fmean
from typing import NamedTuple

from ...model import Span
from .keys import Keys
from .meaning import Likeness
from .sides import Side
from .tuning import SHORT, USUALLY_MERGED, VARIANCE, Tuning
from .weights import Weights

Shape = tuple[int, int]
Bead = tuple[int, int, float]
"""Rows, columns, and the score."""

PRIORS: dict[Shape, float] = {
    (1, 1): log(0.9), (1, 2): log(0.03), (2, 1): log(0.03), (2, 2): log(0.002), (1, 3): log(0.002), (3, 1): log(0.002),
}
"""How common the shapes of beads are, after Gale and Church (1993) with the two larger ones of our own."""
CLAUSES: dict[Shape, float] = {
    (1, 1): log(0.6), (1, 2): log(0.2), (1, 3): log(0.08), (1, 4): log(0.04), (1, 5): log(0.02), (1, 6): log(0.01),
    (2, 1): log(0.02), (2, 2): log(0.005), (2, 3): log(0.005),
}
"""The shapes when the other version is cut into clauses, and merging is the rule."""
LOOSE: dict[Shape, float] = {
    (2, 3): log(0.0002), (3, 2): log(0.0002), (1, 4): log(0.001), (4, 1): log(0.001), (3, 3): log(0.00005),
}
"""Further shapes when a first search found many merged sentences."""
LOOSELY_MERGED = 0.15
GLUED: dict[Shape, float] = {(4, 1): -8.5, (5, 1): -11.0, (6, 1): -13.5, (1, 4): -8.5, (1, 5): -11.0, (1, 6): -13.5}
"""Further shapes where one side has lost breaks: of lists and headlines that became one sentence."""
WHOLE = 0.9
"""The share of breaks that a side keeps from which it has lost none."""
RUN_ON = 2.8
"""Nats by which it is likelier that a sentence without a final mark runs into the next one, where its break is lost."""
OPEN, EXTEND = -5.0, -1.0
"""The price of leaving a sentence alone, and of leaving its neighbour alone too: missing text comes in runs."""
HARMONY = 0.93
"""How often a paragraph of the one version is a paragraph of the other, where both could be."""
SAME_KIND = 0.97
FAR = 3.0
"""Nats of unequal lengths from which they grow with the difference, no more with its square (after Huber 1964):
translators shorten a sentence more often than Gauss allows."""
WORST = 20.0
"""The most that unequal lengths can cost; merged sentences that differ so much are not considered."""
HOPELESS = -13.0
"""The score of a bead of several sentences below which leaving them all alone is better."""

KEY_WORTH, SPREAD_KEYS = 2.5, 4
"""The usual worth of a shared key, and as how many keys the worth of a bead counts at most."""
FREELY_MERGED = 0.3
"""The share of merged sentences from which a translation is so free that keys may stand anywhere."""


class Evidence:
    """Scores of the beads between two sides; `shapes` holds the allowed ones with their ready-made parts."""

    def __init__(self, left: Side, right: Side, weights: Weights, tuning: Tuning, clauses: bool = False) -> None:
        self.left, self.right = left, right
        self.tuning = tuning
        self.shares: list[dict[int, float]] = [{} for _ in range(len(left))]
        self.weights = weights
        self.likeness: Likeness | None = None
        more = log(max(1.0, tuning.merged / USUALLY_MERGED))
        kept = _kept(left, right), _kept(right, left)
        further = dict(LOOSE) if tuning.merged > LOOSELY_MERGED else {}
        further.update({shape: prior for shape, prior in GLUED.items() if kept[shape[1] > 1] < WHOLE})
        priors = {shape: prior if shape == (1, 1) else prior + more for shape, prior in {**PRIORS, **further}.items()}
        if clauses:
            priors = dict(CLAUSES)
        spread = max(0.4, _spread([log(max(1.0, size)) for size in right.lengths]) if len(right) else 0.4)
        self.starts = {a: _starts(left, weights.left, a, kept[0], tuning, spread) for a in {a for a, _ in priors}}
        ends = {b: _ends(right, weights.right, b, kept[1], spread) for b in {b for _, b in priors}}
        (_, _, self.prior, self.ends), *self.shapes = [(a, b, prior, ends[b]) for (a, b), prior in priors.items()]
        self.spread_keys = SPREAD_KEYS * max(0.0, 1 - tuning.merged / FREELY_MERGED)
        self.edges, self.left_class, self.right_class = _edges(left, right)

    def share(self, low: Sequence[int], high: Sequence[int]) -> None:
        """Find the shared keys of all pairs between `low` and `high`, the columns of the corridor for each row."""
        shares = self.shares = [{} for _ in range(len(self.left))]
        for key, worth in self.weights.shared.items():
            rows, columns = self.weights.occurrences[key]
            for row in rows:
                mine = shares[row]
                for column in columns[bisect_left(columns, low[row]):bisect_right(columns, high[row])]:
                    mine[column] = mine.get(column, 0.0) + worth
        if self.left.vectors is not None and self.right.vectors is not None:
            self.likeness = Likeness(self.left.vectors, self.right.vectors, low, high)
            for row in range(len(self.left)):
                self._add_likeness(row, (low[row], min(high[row] + 1, len(self.right))))

    def share_box(self, rows: Span, columns: Span) -> None:
        """Find the shared keys of the pairs of two runs, wherever they stand."""
        for row in range(*rows):
            for column in range(*columns):
                worth = self._worth(self.left.keys[row].keys() & self.right.keys[column].keys())
                if worth:
                    self.shares[row][column] = worth
            self._add_likeness(row, columns)

    def _add_likeness(self, row: int, columns: Span) -> None:
        """Add what an encoder, where one is used, says of a sentence with some of the other side."""
        if self.likeness:
            mine = self.shares[row]
            for column, worth in enumerate(self.likeness.row(row, columns), columns[0]):
                mine[column] = mine.get(column, 0.0) + worth

    def prepare(self, row: int) -> Row:
        """What all beads that start at a row have in common."""
        rows = len(self.left) - row
        return Row(row, {a: starts[row] for a, starts in self.starts.items() if a <= rows},
                   self.edges[self.left_class[row]], self.shares[row:row + 6])

    def _worth(self, keys: Iterable[str]) -> float:
        """What some keys are worth that both versions use."""
        shared = self.weights.shared
        return fsum(map(shared.__getitem__, filter(shared.__contains__, keys)))

    def _again(self, mine: Keys, *others: Keys) -> float:
        """What keys of a sentence are worth that several of its counterparts have: they count once."""
        known: set[str] = set()
        again: list[str] = []
        for other in others:
            both = mine.keys() & other.keys()
            again += both & known
            known |= both
        return self._worth(again)

    def _silence(self, worth: float, telling: float) -> float:
        """What it says that some of the merged sentences share no key: keys would be spread over all by their lengths.

        :param telling: the share of the sentences that do share keys, by length
        """
        return min(self.spread_keys, worth / KEY_WORTH) * log(telling) if worth > 0 else 0.0

    def single(self, row: Row, column: int) -> float:
        """The score of a sentence and its translation."""
        base, size, steep = row.starts[1]
        cost, other_size = self.ends[column]
        return (self.prior + base + cost - min(WORST, _unlike(size - other_size, steep))
                + row.edges[self.right_class[column]] + row.shares[0].get(column, 0.0))

    def merged(self, row: Row, column: int) -> Iterator[Bead]:
        """The beads of several sentences that start at a pair of them."""
        edge = row.edges[self.right_class[column]]
        shares = row.shares
        mine = shares[0]
        columns = len(self.right) - column
        for a, b, prior, ends in self.shapes:
            if b > columns or a not in row.starts:
                continue
            base, size, steep = row.starts[a]
            cost, other_size = ends[column]
            unlike = _unlike(size - other_size, steep)
            if unlike > WORST:
                continue
            score = prior + base + cost - unlike + edge
            if a == 1:
                sharing = [step for step in range(column, column + b) if step in mine] if mine else ()
                worth = sum([mine[step] for step in sharing])
                score += worth
                if sharing and score > HOPELESS:
                    if len(sharing) > 1:
                        score -= self._again(self.left.keys[row.row], *self.right.keys[column:column + b])
                    if len(sharing) < b:
                        sizes = self.right.lengths
                        telling = sum([sizes[step] for step in sharing]) / sum(sizes[column:column + b])
                        score += self._silence(worth, telling)
            elif b == 1:
                parts = [share[column] for share in shares[:a] if column in share]
                score += sum(parts)
                if len(parts) > 1 and score > HOPELESS:
                    score -= self._again(self.right.keys[column], *self.left.keys[row.row:row.row + a])
            elif a > 2 or b > 2:
                score += sum([max([share.get(column + step, 0.0) for step in range(b)]) for share in shares[:a]])
            else:
                other = shares[1]
                score += max(mine.get(column, 0.0) + other.get(column + 1, 0.0),
                             mine.get(column + 1, 0.0) + other.get(column, 0.0))
            if score > HOPELESS:
                yield a, b, score


class Row(NamedTuple):
    """What the scores of all beads that start at a row have in common."""

    row: int
    starts: dict[int, tuple[float, float, float]]
    """By the number of its sentences: what a bead is worth so far, its length (logarithm), and how steeply the cost of
    an unlike length rises."""
    edges: list[float]
    shares: list[dict[int, float]]


def _starts(left: Side, costs: Sequence[float], count: int, kept: float, tuning: Tuning,
            spread: float) -> list[tuple[float, float, float]]:
    """What each run of `count` sentences of the left side has to say, as in `Row`."""
    found = []
    for total, cost in zip(_totals(left.lengths, count), _run_costs(costs, left, count, kept), strict=True):
        size = log(max(1.0, total)) + tuning.ratio
        variance = tuning.scatter * (VARIANCE + SHORT / exp(size))
        found.append((0.5 * log(spread * spread / variance) + cost, size, 0.5 / variance))
    return found


def _ends(right: Side, costs: Sequence[float], count: int, kept: float, spread: float) -> list[tuple[float, float]]:
    """What each run of `count` sentences of the right side is worth by itself, and its length (logarithm)."""
    sizes = [log(max(1.0, total)) for total in _totals(right.lengths, count)]
    center = fmean(sizes) if sizes else 0.0
    steep = 0.5 / (spread * spread)
    return [((size - center) ** 2 * steep + cost, size)
            for size, cost in zip(sizes, _run_costs(costs, right, count, kept), strict=True)]


def _unlike(off: float, steep: float) -> float:
    """What it costs that the logarithms of two lengths differ."""
    cost = off * off * steep
    return cost if cost <= FAR else 2 * sqrt(FAR * cost) - FAR


def _spread(values: Sequence[float]) -> float:
    """The standard deviation; that of `statistics` counts in exact fractions, a hundred times as long."""
    center = fmean(values)
    return sqrt(fmean([(value - center) ** 2 for value in values]))


def _totals(values: Sequence[float], count: int) -> list[float]:
    """The sum of each run of `count` values."""
    totals = [0.0] * (len(values) - count + 1)
    for step in range(count):
        totals = [total + value for total, value in zip(totals, values[step:], strict=False)]
    return totals


def _kept(side: Side, other: Side) -> float:
    """The share of the breaks of a side that the other one keeps, as far as their numbers tell."""
    return min(1.0, sum(other.breaks) / max(1, len(other)) * len(side) / max(1, sum(side.breaks)))


def _run_costs(costs: Sequence[float], side: Side, count: int, kept: float) -> list[float]:
    """What lost keys cost each run of sentences, and that paragraphs seldom end inside a bead.

    Unless the other side has lost such breaks: a headline then runs into the sentence after it.

    :param kept: the share of the breaks that the other side keeps
    """
    if count == 1:
        return list(costs)
    rate = min(0.99, max(0.01, sum(side.breaks) / len(side)))
    ends = [kept * log(rate ** 2) + (1 - kept) * RUN_ON * headline for headline in (False, True)]
    goes_on = log((1 - rate ** 3) / (1 - rate))
    inside = _totals([ends[headline] if found else goes_on
                      for found, headline in zip(side.breaks[1:], side.open, strict=False)], count - 1)
    return [cost + inner for cost, inner in zip(_totals(costs, count), inside, strict=True)]


def _edges(left: Side, right: Side) -> tuple[list[list[float]], list[int], list[int]]:
    """What it says that beads start at paragraph breaks, and in blocks of a kind, on both sides or on one."""
    classes = [list(zip(version.kinds, version.breaks, strict=False)) for version in (left, right)]
    names = [sorted(set(found)) for found in classes]
    rates = [sum(version.breaks) / max(1, len(version)) for version in (left, right)]
    kinds = [{kind: count / len(version) for kind, count in Counter(version.kinds).items()}
             for version in (left, right)]
    table = [[_breaks(rates[0], rates[1], here[1], there[1]) + _kinds(kinds[0], kinds[1], here[0], there[0])
              for there in names[1]] for here in names[0]]
    index = [{name: number for number, name in enumerate(found)} for found in names]
    return table, [index[0][name] for name in classes[0]], [index[1][name] for name in classes[1]]


def _breaks(left: float, right: float, here: bool, there: bool) -> float:
    """The ratio for breaks on one side or both: the rarer of the two is nearly always matched by the other."""
    both = HARMONY * min(left, right) + (1 - HARMONY) * left * right
    joint = {(True, True): both, (True, False): left - both, (False, True): right - both,
             (False, False): 1 - left - right + both}[here, there]
    chance = (left if here else 1 - left) * (right if there else 1 - right)
    return max(-3.0, log(max(joint, 1e-3) / max(chance, 1e-3)))


def _kinds(left: Mapping[str, float], right: Mapping[str, float], here: str, there: str) -> float:
    """The ratio for the kinds of two blocks, given the share of each kind on both sides."""
    if len(left) < 2 and len(right) < 2:
        return 0.0
    if here == there:
        return max(0.0, log(SAME_KIND / max(left[here], right[there])))
    return -2.0 if here in right and there in left else 0.0
