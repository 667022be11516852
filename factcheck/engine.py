"""Run the rules over a document: problems become findings, consequences fold into their cause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from . import fingerprint
from .checks import CHECKS
from .checks.patterns import SlowPatternError
from .model import SEVERITIES, Comparison, Finding, Location, Problem, Trouble
from .rules import Rule

CAUSES = ("text-", "structure-")
"""Families of rules whose findings explain facts that are missing, added or different at their place."""

MESSAGE_LENGTH = 60
"""Characters: with a path before it, a headline still fits the line of a terminal."""


def judge(comparison: Comparison, rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """All findings of a document, sorted by place."""
    return run(comparison, rules)[0]


def run(comparison: Comparison, rules: Sequence[Rule]) -> tuple[tuple[Finding, ...], dict[str, Trouble]]:
    """All findings of a document, sorted by place; and the rules that had to be given up, and why."""
    found: list[Finding] = []
    given_up: dict[str, Trouble] = {}
    for rule in rules:
        try:
            found += [_finding(comparison, rule, problem) for problem in CHECKS[rule.check](comparison, rule.options)]
        except SlowPatternError as slow:
            given_up[rule.id] = Trouble(rule.origin, f"{rule.id} is given up: {slow}")
    causes = [finding for finding in found if finding.rule.startswith(CAUSES)]
    others = [finding for finding in found if not finding.rule.startswith(CAUSES)]
    pair = len(comparison.document.versions) == 2  # of more, what one lacks explains nothing that another has wrong
    folded: dict[int, list[str]] = {}
    kept = []
    for finding in others:
        index = next((index for index, cause in enumerate(causes)
                      if (pair or cause.location.language == finding.location.language) and _explains(cause, finding)),
                     None)
        if index is None:
            kept.append(finding)
        else:
            folded.setdefault(index, []).append(_value(finding))
    causes = [replace(cause, folded=tuple(dict.fromkeys((*cause.folded, *folded.get(index, ())))))
              for index, cause in enumerate(causes)]
    ordered = sorted((*causes, *kept), key=lambda finding: finding.order)
    return tuple(fingerprint.numbered(comparison, ordered)), given_up


def _finding(comparison: Comparison, rule: Rule, problem: Problem) -> Finding:
    severity = rule.severity
    if problem.severity is not None:
        severity = max(severity, problem.severity, key=SEVERITIES.index)
    return Finding(rule.id, severity, message(rule.message, problem.values), problem.location, problem.related,
                   problem.diagnosis, problem.suggestion, document=comparison.document.name, folded=problem.folded)


def message(pattern: str, values: Mapping[str, str]) -> str:
    """Fill the placeholders of a message; where that makes it too long, the other versions are counted."""
    first, *more = values.get("others", "").split(", ")
    said = pattern.format_map(values)
    for others in (f"{first} and {len(more)} more", f"{len(more) + 1} others") if more else ():
        if len(said) > MESSAGE_LENGTH:
            said = pattern.format_map({**values, "others": others})
    return said


def _explains(cause: Finding, finding: Finding) -> bool:
    """Whether a finding lies inside the text that is missing, added, untranslated or repeated.

    Of blocks that are fewer than elsewhere (`differs`), a finding shows but the first, which explains nothing.
    """
    if cause.severity == "info" or cause.rule.startswith("structure-") and cause.location.role == "differs":
        return False
    stated = (finding.location, *finding.related)
    if cause.location.role == "cut" and any(_before(place, cause.location) for place in stated):
        return False  # what a version states before its text breaks off was not lost with the rest
    places = [place for place in (cause.location, *cause.related) if place.role != "context"]
    inside = [place for place in stated if any(_within(place, whole) for whole in places)]
    return any(place.role in ("agrees", "extra", "differs") for place in inside)


def _before(place: Location, cut: Location) -> bool:
    """Whether a fact is stated in a version that breaks off, before it does."""
    return place.language == cut.language and place.role in ("agrees", "differs") and place.end <= cut.start


def _within(place: Location, whole: Location) -> bool:
    return (place.language == whole.language and whole.start < whole.end
            and whole.start <= place.start and place.end <= whole.end)


def _value(finding: Finding) -> str:
    places = (finding.location, *finding.related)
    return next((place.value for place in places if place.value is not None), finding.location.text)
