"""Who is wrong: the source is right if it is known, else the majority; of two versions neither is accused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from ...extract.equal import agree, same_number
from ...languages.profile import profile
from ...model import Cell, Comparison, Fact, Row

DOUBT = 3
"""From this many versions on that disagree with the source at one place, and are the most, the place is in doubt."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A row with the version to fix, what it should have, and the versions that have it."""

    row: Row
    accused: str
    cell: Cell
    expected: Fact | None
    """None where the accused version alone has the fact."""
    witnesses: tuple[str, ...]
    doubtful: bool = False
    neutral: bool = False
    """Nobody knows which of two versions is right."""


def verdicts(comparison: Comparison) -> Iterator[Verdict]:
    """Judge every row that does not agree throughout."""
    for row in comparison.rows:
        if any(cell.role != "agrees" for cell in row.cells.values()):
            for verdict in judge(row, comparison.document.source, comparison.pivot):
                if verdict.cell.fact or not verdict.expected or _readable(verdict.expected, verdict.accused):
                    yield verdict


def _readable(fact: Fact, language: str) -> bool:
    """Whether a version can be told to lack a fact: where its number words are known, or figures are likely."""
    return bool(profile(language).data) or fact.digits and fact.kind != "time"


def judge(row: Row, source: str | None, pivot: str) -> Iterator[Verdict]:
    """Say which versions of a row are to be fixed."""
    camps = _camps(row)
    if source in row.cells:
        right = next(camp for camp in camps if source in camp)
    elif len(row.cells) <= 2:
        right = next((camp for camp in camps if pivot in camp), camps[0])
    else:
        sizes = sorted((len(camp) for camp in camps), reverse=True)
        right = max(camps, key=lambda camp: (len(camp), pivot in camp))
        if len(sizes) > 1 and sizes[0] == sizes[1]:
            right = next((camp for camp in camps if pivot in camp), right)
    speaker = next((language for language in (source, pivot) if language in right), right[0])
    expected = row.cells[str(speaker)].fact
    wrong = sorted(language for camp in camps if camp is not right for language in camp)
    if source in row.cells and len(wrong) >= DOUBT and len(wrong) > len(right):
        yield Verdict(
            row, str(source), row.cells[str(source)], _most_common(row, camps, right), tuple(wrong), doubtful=True
        )
        return
    witnesses = tuple(sorted(right))
    for language in wrong:
        yield Verdict(
            row,
            language,
            row.cells[language],
            _nearest(row, expected, language, witnesses),
            witnesses,
            neutral=source not in row.cells and len(row.cells) <= 2,
        )


def _nearest(row: Row, expected: Fact | None, accused: str, witnesses: Iterable[str]) -> Fact | None:
    """What the others have, in the words of one with the same number, if only the unit is another one."""
    fact = row.cells[accused].fact
    facts = (expected, *(row.cells[language].fact for language in witnesses)) if fact else ()
    return next((each for each in facts if each and fact and same_number(each, fact)), expected)


def _camps(row: Row) -> list[list[str]]:
    """The versions that agree with one another, camp by camp: with any of the camp, for conversions are rounded."""
    camps: list[list[str]] = []
    for language, cell in row.cells.items():
        near = [camp for camp in camps if any(_same(row.cells[other], cell) for other in camp)]
        if near:
            near[0].extend(chain(*near[1:], [language]))
            camps = [camp for camp in camps if camp not in near[1:]]
        else:
            camps.append([language])
    return camps


def _same(a: Cell, b: Cell) -> bool:
    if a.fact is None or b.fact is None:
        return a.fact is None and b.fact is None
    if a.role == "agrees" and b.role == "agrees":
        return True
    return a.role == b.role and agree(a.fact, b.fact) is not None


def _most_common(row: Row, camps: list[list[str]], right: list[str]) -> Fact | None:
    others = [camp for camp in camps if camp is not right]
    return row.cells[max(others, key=len)[0]].fact
