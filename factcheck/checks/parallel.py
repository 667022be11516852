"""What must stand in every version as often: matches of the user's expressions, their groups equal; and counts."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ..extract import figures
from ..model import Comparison, Location, Problem, Role, Span
from ..position import locate
from .patterns import Patterns, search
from .places import counterpart, cut

CAPTURES = ("text", "value", "none")
"""How groups are compared: as text, by the values of the facts in them, or not at all."""

Key = tuple[str, ...]


class Match(NamedTuple):
    """A match in a version: what must be equal in the others, and where it stands."""

    key: Key
    span: Span


def pattern(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report matches that a version has and another has not, or has with other groups."""
    found = _found(comparison, options["pattern"], options.get("captures", "text"))
    right = {key: _right(comparison, {language: _count(matches, key) for language, matches in found.items()})
             for key in sorted({match.key for matches in found.values() for match in matches})}
    for language, matches in found.items():
        lacking = [key for key, number in right.items() for _ in range(number - _count(matches, key))]
        surplus = [match for key, number in right.items()
                   for match in [match for match in matches if match.key == key][number:]]
        for match in sorted(surplus, key=lambda match: match.span):
            key = lacking.pop(0) if lacking else None
            yield _problem(comparison, found, language, match, key, right)
        for key in lacking:
            yield _problem(comparison, found, language, None, key, right)


def count(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report versions that have more or fewer matches than the others."""
    found = _found(comparison, options["pattern"], "none")
    numbers = {language: len(matches) for language, matches in found.items()}
    right = _right(comparison, numbers)
    for language, matches in found.items():
        if numbers[language] != right:
            problem = _problem(comparison, found, language, matches[right] if len(matches) > right else None, (),
                               {(): right})
            yield Problem(problem.location, problem.related,
                          values={**problem.values, "here": str(numbers[language]), "there": str(right)})


def _found(comparison: Comparison, patterns: Patterns, captures: str) -> dict[str, list[Match]]:
    """The matches in each version that the rule is about."""
    return {version.language: [Match(_key(match, captures, version.language), match.span())
                               for match in search(source, version.text)]
            for version in comparison.document.versions if (source := patterns.of(version.language)) is not None}


def _key(match: Any, captures: str, language: str) -> Key:
    groups = [group or "" for group in match.groups()] if captures != "none" else []
    if captures == "value":
        return tuple(" ".join(fact.value + (fact.unit or "") for fact in figures(group, language)) or _folded(group)
                     for group in groups)
    return tuple(_folded(group) for group in groups)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _count(matches: Sequence[Match], key: Key) -> int:
    return sum(match.key == key for match in matches)


def _right(comparison: Comparison, numbers: Mapping[str, int]) -> int:
    """How often something should stand: as in the source, as in most versions, as in the pivot."""
    known = comparison.document.source or (comparison.pivot if len(numbers) < 3 else "")
    if known in numbers:
        return numbers[known]
    ranked = Counter(numbers.values()).most_common()
    tied = {number for number, votes in ranked if votes == ranked[0][1]} if ranked else {0}
    return numbers[comparison.pivot] if numbers.get(comparison.pivot) in tied else max(tied)


def _problem(comparison: Comparison, found: Mapping[str, Sequence[Match]], language: str, match: Match | None,
             key: Key | None, right: Mapping[Key, int]) -> Problem:
    """A match too many, or one that is missing, or one in the place of the other."""
    agreeing = [other for other in found if other != language and key is not None
                and _count(found[other], key) == right[key]]
    related = [place for other in agreeing if (place := _unanswered(comparison, found, other, language, key))]
    version = comparison.document.version(language)
    if match is not None:
        here = locate(version, match.span, "differs" if key else "extra", cut(version.text[slice(*match.span)]))
    else:
        start = counterpart(comparison, related[0].language, related[0].start, language)[1] if related else 0
        here = locate(version, (start, start), "absent")
    names = agreeing or [other for other in found if other != language]
    return Problem(here, tuple(related), values={
        "here": here.value or "nothing", "there": (related[0].value or "") if related else "nothing",
        "others": ", ".join(sorted(names))})


def _unanswered(comparison: Comparison, found: Mapping[str, Sequence[Match]], language: str, other: str,
                key: Key | None) -> Location | None:
    """A match of one version that has no equal in the other where it should: the first such, or the last of all."""
    matches = [match for match in found[language] if match.key == key]
    if not matches:
        return None
    answers = [match.span[0] for match in found[other] if match.key == key]
    for match in matches:
        start, end = counterpart(comparison, language, match.span[0], other)
        if not any(start <= answer <= end for answer in answers):
            return _place(comparison, language, match.span, "agrees")
    return _place(comparison, language, matches[-1].span, "agrees")


def _place(comparison: Comparison, language: str, span: Span, role: Role) -> Location:
    version = comparison.document.version(language)
    return locate(version, span, role, cut(version.text[slice(*span)]))
