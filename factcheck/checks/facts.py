"""Facts that differ, are missing or added, are written in a foreign way, or say more or less than they should."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import regex

from ..extract.equal import POINTS, agree, same_number, written
from ..extract.scaled import bare
from ..extract.weekdays import NAMES as WEEKDAYS
from ..languages.profile import profile
from ..languages.trie import solid
from ..model import Cell, Comparison, Fact, Location, Problem, Severity
from ..position import locate
from .diagnosis import diagnose, off_by_little
from .suggestion import qualified, suggest
from .verdict import Verdict, verdicts


def mismatch(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report values that differ from what the others say."""
    for verdict in verdicts(comparison):
        fact, expected = verdict.cell.fact, verdict.expected
        if fact and expected and kind(expected, fact) in options["kinds"] and not _unit_alone(expected, fact):
            yield _problem(comparison, verdict)


def unit(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report values whose number is right and whose unit is another one, or gone."""
    for verdict in verdicts(comparison):
        fact, expected = verdict.cell.fact, verdict.expected
        if fact and expected and _unit_alone(expected, fact):
            yield _problem(comparison, verdict, "warning" if {fact.unit, expected.unit} == POINTS else None)


def missing(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report facts that a version lacks."""
    for verdict in verdicts(comparison):
        if verdict.cell.fact is None and verdict.expected and verdict.expected.kind in options["kinds"]:
            yield _problem(comparison, verdict)


def added(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report facts that one version alone has."""
    for verdict in verdicts(comparison):
        if verdict.expected is None and verdict.cell.fact and verdict.cell.fact.kind in options["kinds"]:
            yield _problem(comparison, verdict)


def code(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report codes that differ, are missing or added."""
    for verdict in verdicts(comparison):
        stated = verdict.expected or verdict.cell.fact
        both = verdict.expected and verdict.cell.fact
        if stated and stated.kind == "code" and (not both or kind(verdict.expected, verdict.cell.fact) == "code"):  # type: ignore[arg-type]
            yield _problem(comparison, verdict)


def foreign_format(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report values that are right only when read by the habits of another language."""
    for row in comparison.rows:
        odd = [language for language, cell in row.cells.items() if cell.how == "format" or _irregular(cell.fact)]
        if not odd or not any(cell.how == "format" for cell in row.cells.values()):
            continue
        blamed = [language for language in odd if _irregular(row.cells[language].fact)] or odd[:1]
        if comparison.pivot in blamed:
            blamed = [comparison.pivot]  # accuse the odd one once, not every version that reads it otherwise
        for language in blamed:
            witnesses = tuple(sorted(other for other in row.cells if other not in blamed and row.cells[other].fact))
            fact = row.cells[language].fact
            if not witnesses or fact is None or _aside(comparison, language, fact):
                continue
            verdict = Verdict(row, language, row.cells[language], row.cells[witnesses[0]].fact, witnesses)
            yield _problem(comparison, verdict, "warning")


def qualifier(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report "more than" where the others say "nearly", "less than" or "at most"."""

    def conflict(base: Fact, fact: Fact, languages: tuple[str, str]) -> bool:
        return _opposite(base.qualifier, fact.qualifier) and not (
            frozenset({base.qualifier, fact.qualifier}) in _COMPLEMENTS
            and (_negated(comparison, languages[0], base) or _negated(comparison, languages[1], fact))
        )

    yield from _modified(comparison, conflict, "qualifier")


def direction(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report quantities that rise in one version and fall in another, once for each sentence."""
    done = set()
    for problem in _modified(comparison, lambda a, b, _: a.direction * b.direction < 0, "direction"):
        language, start = problem.location.language, problem.location.start
        place = language, bisect_right(comparison.sentences[language], start, key=lambda sentence: sentence.start)
        if place not in done:
            done.add(place)
            yield problem


# ---------------------------------------------------------------- helpers


def kind(expected: Fact, found: Fact) -> str:
    """The kind by which a difference is reported: a year that may be a number is one beside a number."""
    kinds = {reading.kind for reading in found.readings}
    return next((reading.kind for reading in expected.readings if reading.kind in kinds), expected.kind)


def _unit_alone(expected: Fact, found: Fact) -> bool:
    return expected.unit != found.unit and same_number(expected, found)


def _aside(comparison: Comparison, language: str, fact: Fact) -> bool:
    """Whether a fact stands in a field, where programs write numbers."""
    return any(block.aside and block.start <= fact.start < block.end
               for block in comparison.document.version(language).blocks)


def _irregular(fact: Fact | None) -> bool:
    return fact is not None and not any(reading.regular for reading in fact.readings)


_BELOW, _ABOVE = frozenset({"<", "<=", "~<"}), frozenset({">", ">=", "~>"})


_OF_DATES = (frozenset({"early", "mid", "late"}), frozenset(WEEKDAYS))
"""Qualifiers of dates: which part of a stretch of time, which day of the week."""


def _opposite(a: str | None, b: str | None) -> bool:
    if any(a in said and b in said for said in _OF_DATES):
        return a != b
    return a in _BELOW and b in _ABOVE or a in _ABOVE and b in _BELOW


_COMPLEMENTS = frozenset({frozenset({">", "<="}), frozenset({"<", ">="}), frozenset({"<", ">"})})
"""Each is the other one, denied: at most 120 are not more than 120, nor need fewer than 120 be."""


def _negated(comparison: Comparison, language: str, fact: Fact) -> bool:
    """Whether the sentence of a fact has a word for not, which may stand far from the figure."""
    sentence = next((one for one in comparison.sentences[language] if one.start <= fact.start < one.end), None)
    negation = _negations(language)
    text = comparison.document.version(language).text
    if not sentence or not negation:
        return False
    return any(found.group(1) for found in negation.finditer(text, sentence.start, sentence.end))


@cache
def _negations(language: str) -> Any:
    """The pattern of the words for not of a language, its first group; None where the data name none.

    A qualifier with such a word in it denies nothing: 不到, 少なくとも.
    """
    data = profile(language).data.get("qualifiers") or {}
    forms = data.get("negations") or ()
    qualifiers = {form.rstrip("*") for place in ("before", "after") for known in (data.get(place) or {}).values()
                  for form in known if any(negation in form for negation in forms)}
    marked = (form if solid(form[0]) else rf"(?<!\p{{L}}){form}(?![\p{{L}}\p{{M}}])" for form in forms)
    taken = "".join(f"{regex.escape(form)}|" for form in sorted(qualifiers, key=len, reverse=True))
    return regex.compile(f"{taken}({'|'.join(marked)})", regex.IGNORECASE) if forms else None


_SIGNS = {
    ">": "more than ",
    ">=": "at least ",
    "<": "less than ",
    "<=": "at most ",
    "~": "about ",
    "~<": "nearly ",
    "~>": "just over ",
    "early": "early ",
    "mid": "mid-",
    "late": "late ",
}


def _modified(comparison: Comparison, conflict: Any, what: str) -> Iterator[Problem]:
    """Rows whose values agree and whose qualifiers or directions do not."""
    reference = comparison.document.source or comparison.pivot
    for row in comparison.rows:
        stated = {language: cell.fact for language, cell in row.cells.items() if cell.fact and cell.role == "agrees"}
        base = stated.get(reference)
        if base is None:
            continue
        against = [language for language, fact in stated.items() if conflict(base, fact, (reference, language))]
        if not against:
            continue
        if comparison.document.source is None and len(against) > len(stated) / 2 and len(stated) > 2:
            blamed, expected = [reference], stated[against[0]]
        else:
            blamed, expected = against, base
        for language in blamed:
            witnesses = tuple(sorted(other for other in stated if other not in blamed))
            cell = row.cells[language]
            verdict = Verdict(row, language, cell, expected, witnesses if language != reference else tuple(against))
            said, proposed = _WAYS[what]
            yield _problem(comparison, verdict, said=said, proposed=proposed)


def _said_qualifier(fact: Fact) -> str:
    said = fact.qualifier or ""
    return _SIGNS.get(said, f"{said} " if said in WEEKDAYS else "") + written(fact.readings[0])


def _said_direction(fact: Fact) -> str:
    return {1: "up ", -1: "down "}.get(fact.direction, "") + written(fact.readings[0])


def _plainly(fact: Fact) -> str:
    return written(fact.readings[0])


def _value(expected: Fact, verdict: Verdict) -> str | None:
    found = verdict.cell.fact
    return suggest(expected, verdict.accused, found.head if found else None)


def _qualified(expected: Fact, verdict: Verdict) -> str | None:
    """What the accused version says, with the qualifier that the others have."""
    fact = verdict.cell.fact
    return qualified(fact.text, expected.qualifier, verdict.accused) if fact and expected.qualifier else None


def _nothing(expected: Fact, verdict: Verdict) -> None:
    """No suggestion: the verb would have to change."""


def _problem(
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


_WAYS: dict[str, tuple[Any, Callable[[Fact, Verdict], str | None]]] = {
    "direction": (_said_direction, _nothing),
    "qualifier": (_said_qualifier, _qualified),
}
"""How a finding says what differs beside the value, and what it proposes."""


def _location(comparison: Comparison, language: str, cell: Cell, role: Any, said: Any) -> Location:
    version = comparison.document.version(language)
    return locate(version, cell.span, role, said(cell.fact) if cell.fact else None)
