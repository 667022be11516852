"""Facts that differ, are missing or added, or are written in a foreign way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import regex

from ...extract.equal import POINTS, same_number
from ...model import Comparison, Fact, Problem
from ..memory import remembered
from .told import told
from .verdict import Verdict, verdicts

_DECIMAL = regex.compile(r"(?<![\p{Nd}.,])\p{Nd}++[.,](?:\p{Nd}{1,2}|\p{Nd}{4,})(?![\p{Nd}.,]\p{Nd})")
"""A number that has decimals, whichever mark is before them."""
_NUMBERED = regex.compile(r"\d{1,2}\.\d{1,2}\.?$")
"""What may be the number of a section or of a program's version, which no language writes in a way of its own ..."""
_NUMBERING = regex.compile(r"(?r)(?:^[^\w\n]*|\p{Lu}[\w.-]*[ \u00a0])", regex.MULTILINE)
"""... at the start of a line, and after a name."""


def mismatch(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report values that differ from what the others say."""
    for verdict in verdicts(comparison):
        fact, expected = verdict.cell.fact, verdict.expected
        if fact and expected and kind(expected, fact) in options["kinds"] and not _unit_alone(expected, fact):
            yield told(comparison, verdict)


def unit(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report values whose number is right and whose unit is another one, or gone."""
    for verdict in verdicts(comparison):
        fact, expected = verdict.cell.fact, verdict.expected
        if fact and expected and _unit_alone(expected, fact):
            yield told(comparison, verdict, "warning" if {fact.unit, expected.unit} == POINTS else None)


def missing(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report facts that a version lacks."""
    for verdict in verdicts(comparison):
        if verdict.cell.fact is None and verdict.expected and verdict.expected.kind in options["kinds"]:
            yield told(comparison, verdict)


def added(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report facts that one version alone has."""
    for verdict in verdicts(comparison):
        if verdict.expected is None and verdict.cell.fact and verdict.cell.fact.kind in options["kinds"]:
            yield told(comparison, verdict)


def code(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report codes that differ, are missing or added."""
    for verdict in verdicts(comparison):
        stated = verdict.expected or verdict.cell.fact
        both = verdict.expected and verdict.cell.fact
        if stated and stated.kind == "code" and (not both or kind(verdict.expected, verdict.cell.fact) == "code"):  # type: ignore[arg-type]
            yield told(comparison, verdict)


def foreign_format(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report values that are right only when read by the habits of another language.

    The pivot is accused once, not by every version that reads it otherwise; and where it writes all its decimals so,
    once for them all.
    """
    habit: list[Problem] = []
    for row in comparison.rows:
        odd = [language for language, cell in row.cells.items() if cell.how == "format" or _irregular(cell.fact)]
        if not odd or not any(cell.how == "format" for cell in row.cells.values()):
            continue
        blamed = [language for language in odd if _irregular(row.cells[language].fact)] or odd[:1]
        if comparison.pivot in blamed:
            blamed = [comparison.pivot]
        for language in blamed:
            witnesses = tuple(sorted(other for other in row.cells if other not in blamed and row.cells[other].fact))
            fact = row.cells[language].fact
            if not witnesses or fact is None or _aside(comparison, language, fact):
                continue
            expected = row.cells[witnesses[0]].fact
            if expected and _numbering(comparison, language, fact, expected):
                continue
            verdict = Verdict(row, language, row.cells[language], expected, witnesses)
            problem = told(comparison, verdict, "warning")
            if language == comparison.pivot and _foreign_habit(comparison):
                habit.append(problem)
            else:
                yield problem
    if habit:
        more = (replace(other.location, role="context") for other in habit[1:])
        yield replace(habit[0], related=(*habit[0].related, *more))


# ---------------------------------------------------------------- helpers


def kind(expected: Fact, found: Fact) -> str:
    """The kind by which a difference is reported: a year that may be a number is one beside a number."""
    kinds = {reading.kind for reading in found.readings}
    return next((reading.kind for reading in expected.readings if reading.kind in kinds), expected.kind)


def _unit_alone(expected: Fact, found: Fact) -> bool:
    return expected.unit != found.unit and same_number(expected, found)


def _numbering(comparison: Comparison, language: str, fact: Fact, expected: Fact) -> bool:
    """Whether two numbers that are written alike are those of a section or of a program's version."""
    alike = fact.text.rstrip(".") == expected.text.rstrip(".") and _NUMBERED.match(fact.text)
    text = comparison.document.version(language).text
    return bool(alike) and _NUMBERING.match(text, max(0, fact.start - 30), fact.start) is not None


def _aside(comparison: Comparison, language: str, fact: Fact) -> bool:
    """Whether a fact stands in a field, where programs write numbers."""
    return any(block.aside and block.start <= fact.start < block.end
               for block in comparison.document.version(language).blocks)


@remembered
def _foreign_habit(comparison: Comparison) -> bool:
    """Whether the pivot writes none of its decimals as its language does."""
    return not any(fact.digits and _DECIMAL.search(fact.text) and not _irregular(fact)
                   for fact in comparison.facts[comparison.pivot] if fact.kind not in ("code", "date", "time"))


def _irregular(fact: Fact | None) -> bool:
    return fact is not None and not any(reading.regular for reading in fact.readings)
