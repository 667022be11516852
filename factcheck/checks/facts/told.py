"""What a finding about a fact tells: the accused place, what all others have at theirs, how grave it is, the remedy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ...extract.equal import agree
from ...extract.scaled import bare
from ...extract.shown import written
from ...model import Cell, Comparison, Fact, Location, Problem, Severity
from ...position import locate
from .diagnosis import diagnose, off_by_little
from .suggestion import suggest
from .verdict import Verdict


def _plainly(fact: Fact) -> str:
    return written(fact.readings[0])


def _value(expected: Fact, verdict: Verdict) -> str | None:
    found = verdict.cell.fact
    return suggest(expected, verdict.accused, found.head if found else None)


def told(
    comparison: Comparison,
    verdict: Verdict,
    severity: Severity | None = None,
    said: Any = _plainly,
    proposed: Callable[[Fact, Verdict], str | None] = _value,
) -> Problem:
    """Show the accused place, and what all others have at theirs."""
    verdict = _as_shown(verdict)
    fact, expected = verdict.cell.fact, verdict.expected
    location = _location(comparison, verdict.accused, verdict.cell, _role(verdict), said)
    related = tuple(
        _location(comparison, language, cell, _witness_role(verdict, language, cell), said)
        for language, cell in verdict.row.cells.items()
        if language != verdict.accused and cell.span != (0, 0)
    )
    values = {
        "here": said(fact) if fact else "nothing",
        "there": said(expected) if expected else "nothing",
        "others": ", ".join(verdict.witnesses),
    }
    diagnosis = diagnose(expected, fact) if fact and expected else None
    if diagnosis == "conversion" and fact and expected and off_by_little(expected.readings[0], fact.readings[0]):
        severity = "warning"
    if verdict.doubtful or not _accuses(fact, expected):
        severity = "warning"
    suggestion = proposed(expected, verdict) if expected and fact and not verdict.neutral else None
    return Problem(location, related, diagnosis, suggestion, severity, values)


def _as_shown(verdict: Verdict) -> Verdict:
    """The figures of a table as they stand in it, if its heads say the same in all versions."""
    facts = [cell.fact for cell in verdict.row.cells.values() if cell.fact]
    heads = [fact.head for fact in facts if fact.head]
    if not heads or any(head.kind == "percent" or not agree(head, heads[0]) for head in heads) or any(
            fact.unit for fact in facts if not fact.head):
        return verdict
    cells = {language: replace(cell, fact=bare(cell.fact)) if cell.fact else cell
             for language, cell in verdict.row.cells.items()}
    expected = bare(verdict.expected) if verdict.expected else None
    return replace(verdict, row=replace(verdict.row, cells=cells), cell=cells[verdict.accused], expected=expected)


def _accuses(fact: Fact | None, expected: Fact | None) -> bool:
    """Whether the evidence is grave: figures on each side that states something."""
    return all(
        stated is None or stated.strength == "strong" and (stated.digits or stated.kind == "date")
        for stated in (fact, expected)
    )


def _role(verdict: Verdict) -> Any:
    return "absent" if verdict.cell.fact is None else "extra" if verdict.expected is None else "differs"


def _witness_role(verdict: Verdict, language: str, cell: Cell) -> Any:
    if cell.fact is None:
        return "absent"
    return "agrees" if language in verdict.witnesses else "differs"


def _location(comparison: Comparison, language: str, cell: Cell, role: Any, said: Any) -> Location:
    version = comparison.document.version(language)
    return locate(version, cell.span, role, said(cell.fact) if cell.fact else None)
