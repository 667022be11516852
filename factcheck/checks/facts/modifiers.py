"""Facts that agree in their value and say more or less than they should: qualifiers and directions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import regex

from ...extract.dates.weekdays import NAMES as WEEKDAYS
from ...extract.shown import written
from ...languages.profile import profile
from ...languages.trie import solid
from ...model import Comparison, Fact, Problem
from .suggestion import qualified
from .told import told
from .verdict import Verdict


def qualifier(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report "more than" where the others say "nearly", "less than" or "at most"."""

    def conflict(base: Fact, fact: Fact, languages: tuple[str, str]) -> bool:
        if not _opposite(base.qualifier, fact.qualifier):
            return False
        sides = tuple(zip(languages, (base, fact), strict=True))
        denied = frozenset({base.qualifier, fact.qualifier}) in _COMPLEMENTS and any(
            _negated(comparison, language, each) for language, each in sides)
        return not denied and not all(_lasts(comparison, language, each) for language, each in sides)

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


def _lasts(comparison: Comparison, language: str, fact: Fact) -> bool:
    """Whether a word before a duration may say how long something took, as well: over three days, under tre dagar."""
    words = (profile(language).data.get("qualifiers") or {}).get("during") or ()
    before = comparison.document.version(language).text[max(0, fact.start - 20):fact.start].rstrip().lower()
    return fact.kind == "duration" and any(before.endswith(f" {word}") for word in words)


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
            yield told(comparison, verdict, said=said, proposed=proposed)


def _said_qualifier(fact: Fact) -> str:
    said = fact.qualifier or ""
    return _SIGNS.get(said, f"{said} " if said in WEEKDAYS else "") + written(fact.readings[0])


def _said_direction(fact: Fact) -> str:
    return {1: "up ", -1: "down "}.get(fact.direction, "") + written(fact.readings[0])


def _qualified(expected: Fact, verdict: Verdict) -> str | None:
    """What the accused version says, with the qualifier that the others have."""
    fact = verdict.cell.fact
    return qualified(fact.text, expected.qualifier, verdict.accused) if fact and expected.qualifier else None


def _nothing(expected: Fact, verdict: Verdict) -> None:
    """No suggestion: the verb would have to change."""


_WAYS: dict[str, tuple[Any, Callable[[Fact, Verdict], str | None]]] = {
    "direction": (_said_direction, _nothing),
    "qualifier": (_said_qualifier, _qualified),
}
"""How a finding says what differs beside the value, and what it proposes."""
