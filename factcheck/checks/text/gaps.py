"""Sentences that one version has and another one lacks.

The aligner says by what margin a sentence stands alone; here the margins become problems, and blame: with a source the
others are accused; without one the odd one out of many; of two, the one that seems to lack the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from ...model import Block, Comparison, Link, Problem, Severity, Span
from ..memory import remembered
from ..places import expected, flipped, from_pivot, name, place, runs, span, starts_paragraph, texts
from ..tables import lined_up
from .endings import unfinished
from .repetitions import repetitions
from .residue import leftovers
from .untranslated import untouched
from .weight import weight

LIKELY = {"missing": -4.6, "added": -0.8}
"""The margin in nats from which a gap in a faithful translation is worth a warning: one sentence made two is commoner
than two made one, so that an added one needs more."""
FREER = 8.0
"""How much more it takes in the freest translation."""
TELLING = 2.0
"""Nats that a figure is worth which the other version has nowhere."""
SURE = 4.0
"""Nats above the threshold from which a gap is beyond doubt."""
SHORT = 15
"""Letters of text below which a gap is not worth more than a note: "Yes." merges and vanishes everywhere."""
POOR = 1.0
"""The worth of a bead, in nats, up to which it may hold together what does not belong together."""
CROWD = 3
"""Versions that together outweigh the source."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of sentences of one version without counterpart in another.

    `at` is the sentence of the lacking version before which they are expected.
    """

    has: str
    lacks: str
    run: Span
    at: int
    margin: float
    severity: Severity | None
    last: bool
    """Whether nothing comes after it in either version."""
    beside: tuple[int, ...] = ()
    """The neighbours that hardly match anything either: one of them may be what is lacking."""
    unit: bool = False
    """Whether it is a unit of a translation file, which is missing by its name."""


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of the text that a version lacks: its own last sentence, and what the others have after it."""

    language: str
    last: int
    total: int
    severity: Severity | None
    rest: tuple[tuple[str, Span], ...]


def missing_text(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Text that a version lacks: located where it is expected, related to those that have it."""
    ends = {(tail.language, tail.last) for tail in tails(comparison)}
    for language, group in _accused(comparison, "missing"):
        gap = group[0]
        if gap.last and (language, gap.at - 1) in ends:
            continue
        paragraph = starts_paragraph(comparison, gap.has, gap.run[0])
        where = expected(comparison, language, gap.at, paragraph)
        related = [place(comparison, other.has, span(comparison, other.has, other.run), "agrees") for other in group]
        if gap.has == comparison.pivot:
            for other, alignment in comparison.alignments.items():
                found = from_pivot(comparison, other, gap.run) if other != language else None
                if found and alignment:
                    related.append(place(comparison, other, found, "agrees"))
        perhaps = [place(comparison, gap.has, span(comparison, gap.has, (number, number + 1)), "context")
                   for number in gap.beside]
        location, said = place(comparison, language, where, "absent"), name(related)
        if gap.unit:
            location, said = replace(location, place=related[0].place), related[0].place or said
        yield Problem(location, (*related, *perhaps), severity=gap.severity,
                      values={"count": str(gap.run[1] - gap.run[0]), "others": said})


def added_text(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Text that only one version has: located there, related to where the others lack it."""
    for language, group in _accused(comparison, "added"):
        gap = group[0]
        paragraph = starts_paragraph(comparison, gap.has, gap.run[0])
        related = [place(comparison, other.lacks, expected(comparison, other.lacks, other.at, paragraph), "absent")
                   for other in group]
        yield Problem(place(comparison, language, span(comparison, gap.has, gap.run), "extra"), tuple(related),
                      severity=gap.severity, values={"count": str(gap.run[1] - gap.run[0]), "others": name(related)})


@remembered
def tails(comparison: Comparison) -> list[Tail]:
    """The versions that end before the others do, each with what it lacks."""
    found = []
    for language, group in _accused(comparison, "missing"):
        gap = group[0]
        if gap.last:
            rest = tuple((other.has, span(comparison, other.has, other.run)) for other in group)
            found.append(Tail(language, gap.at - 1, len(comparison.sentences[gap.has]), gap.severity, rest))
    return found


def _accused(comparison: Comparison, kind: str) -> Iterator[tuple[str, list[Gap]]]:
    """The gaps by who is to blame: the accused version, and the gaps that say the same of it."""
    pivot, source, count = comparison.pivot, comparison.document.source, len(comparison.document.versions)
    lacking = [gap for language in comparison.alignments for gap in _gaps(comparison, language, True)]
    extra = [gap for language in comparison.alignments for gap in _gaps(comparison, language, False)]
    odd_added = _crowd(lacking, pivot, count, source)
    odd_missing = _crowd(extra, pivot, count, source)
    if kind == "added":
        for group in odd_added:
            yield pivot, group
        blamed = {id(gap) for group in odd_missing for gap in group}
        if source or count > 2:
            for gap in extra:
                if id(gap) not in blamed and not _cut_short(comparison, gap):
                    yield gap.has, [gap]
        return
    for group in odd_missing:
        yield pivot, group
    blamed = {id(gap) for group in odd_added for gap in group}
    for gap in lacking:
        if id(gap) not in blamed and not _cut_short(comparison, gap):
            yield gap.lacks, [gap]
    if not source and count == 2:
        for gap in extra:
            if not _cut_short(comparison, gap):
                yield gap.lacks, [gap]


def _cut_short(comparison: Comparison, gap: Gap) -> bool:
    """Whether a gap at the end is there because the version that lacks the text breaks off."""
    return gap.last and unfinished(comparison, gap.lacks) is not None


def _crowd(gaps: Sequence[Gap], pivot: str, count: int, source: str | None) -> list[list[Gap]]:
    """The gaps in which most of the other versions agree against the pivot, at the same place."""
    least = max(2 if source is None else CROWD, count // 2 + 1 if source is None else 1 + (count - 1) // 2)
    if count - 1 < least:
        return []
    groups: dict[Span | int, list[Gap]] = defaultdict(list)
    for gap in gaps:
        if gap.severity != "info":
            groups[gap.run if gap.has == pivot else gap.at].append(gap)
    return [group for group in groups.values() if len({(gap.has, gap.lacks) for gap in group}) >= least]


@remembered
def _gaps(comparison: Comparison, language: str, pivot_has: bool) -> list[Gap]:
    """The gaps between the pivot and one version, on one side; what another cause explains is left out."""
    alignment, pivot = comparison.alignments[language], comparison.pivot
    has, lacks = (pivot, language) if pivot_has else (language, pivot)
    links = list(alignment.links) if pivot_has else flipped(alignment.links)
    if all(link.right[0] < link.right[1] for link in links):
        return []
    known = _explained(comparison, has)
    other_known = _explained(comparison, lacks)
    cells = lined_up(comparison, has, lacks)
    blocks = [comparison.document.version(has).blocks[sentence.block] for sentence in comparison.sentences[has]]
    alone: dict[int, Link] = {}
    for place_, link in enumerate(links):
        if link.right[0] == link.right[1] and not _beside(links, place_, other_known):
            alone.update((number, link) for number in range(*link.left)
                         if number not in known and (blocks[number].cell or (-1,))[0] not in cells)
    sizes = len(comparison.sentences[has]), len(comparison.sentences[lacks])
    found = []
    for run in _apart(runs(alone), blocks):
        margin = max(alone[number].margin for number in range(*run))
        letters = sum(weight(text) for text in texts(comparison, has)[slice(*run)])
        at = alone[run[0]].right[0]
        threshold = LIKELY["missing" if pivot_has else "added"] + FREER * alignment.freedom
        threshold -= TELLING * min(2, _unanswered(comparison, has, lacks, run))
        unit = alone[run[0]].fixed
        severity = None if unit else _severity(margin, threshold, letters)
        last = not unit and run[1] == sizes[0] and at >= sizes[1] - len(other_known)
        found.append(Gap(has, lacks, run, at, margin, severity, last, () if unit else _beside_run(links, run), unit))
    return found


def _unanswered(comparison: Comparison, has: str, lacks: str, run: Span) -> int:
    """How many figures of a run of sentences stand nowhere in the other version: they speak for its lacking them."""
    start, end = span(comparison, has, run)
    answered = _answered(comparison, has, lacks)
    return sum(fact.strength == "strong" and fact.digits and (fact.start, fact.end) not in answered
               for fact in comparison.facts[has] if start <= fact.start and fact.end <= end)


@remembered
def _answered(comparison: Comparison, has: str, lacks: str) -> set[Span]:
    """The spans of the facts of one version that another one has, too."""
    return {row.cells[has].span for row in comparison.rows if has in row.cells and lacks in row.cells}


def _beside_run(links: Sequence[Link], run: Span) -> tuple[int, ...]:
    """The sentences next to a run that are matched so poorly that they may be the ones without counterpart."""
    return tuple(number for link in links if link.left[0] < link.left[1] and link.right[0] < link.right[1]
                 and link.margin < POOR and run in ((link.left[1], run[1]), (run[0], link.left[0]))
                 for number in range(*link.left))


def _apart(gaps: Iterable[Span], blocks: Sequence[Block]) -> Iterator[Span]:
    """The gaps, each unit of a translation file by itself."""
    for start, end in gaps:
        for _, run in groupby(range(start, end), lambda number: blocks[number].unit):
            numbers = list(run)
            yield numbers[0], numbers[-1] + 1


def _severity(margin: float, threshold: float, letters: float) -> Severity | None:
    """How grave a gap may be: beyond doubt, likely, or worth a note."""
    if letters < SHORT or margin < threshold:
        return "info"
    return None if margin >= threshold + SURE else "warning"


@remembered
def _explained(comparison: Comparison, language: str) -> set[int]:
    """The sentences that were repeated, left untranslated or left over: they are neither added nor missing.

    Of two copies the later one is accused, whichever of them the other version answers.
    """
    copies = repetitions(comparison, language)
    return {*copies, *copies.values(), *untouched(comparison, language), *leftovers(comparison, language)}


def _beside(links: Sequence[Link], number: int, known: set[int]) -> bool:
    """Whether the lonely sentence has its counterpart beside it, untranslated or repeated as that is."""
    for step in (-1, 1):
        place_ = number + step
        while 0 <= place_ < len(links) and links[place_].left[0] == links[place_].left[1]:
            if known.intersection(range(*links[place_].right)):
                return True
            place_ += step
    return False
