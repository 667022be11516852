"""Names that a version has wrong, lost, added, or writes in two ways.

Four rules read one judgement, which is made once for a document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..align.names.consistency import variants
from ..align.names.corrected import corrected
from ..align.names.differing import ERROR, WARNING, Suspicion, suspicions
from ..align.names.learned import matchings, mentions
from ..align.names.lessons import Lesson, lessons
from ..align.names.matching import Matching
from ..align.names.renderings import Renderings
from ..align.names.works import retitled
from ..extract.names.mentions import Word
from ..glossary import Term
from ..model import Comparison, Document, Problem, Severity, Version
from ..position import locate
from .memory import remembered
from .witnesses import Witnesses

RULES = {"replaced": "name-mismatch", "misspelt": "name-mismatch", "lost": "name-missing", "added": "name-added",
         "varied": "name-inconsistent", "corrected": "name-mismatch"}
AGREED = "the names agreed"
"""Where the form stands that the configuration asks for, in a message."""
DOUBT = 3
"""From this many versions on that disagree with the source at one place, the place itself is in doubt."""


@dataclass(frozen=True, slots=True)
class NameProblem:
    """A problem with a name, and the rule that it falls under."""

    rule: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Judgement:
    """The names of a document, judged."""

    problems: tuple[NameProblem, ...]
    lessons: tuple[Lesson, ...]


def name_mismatch(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report names that stand in the place of another, or are misspelt."""
    return _problems(comparison, options, "name-mismatch")


def name_missing(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report names that a version writes everywhere else, and not here."""
    return _problems(comparison, options, "name-missing")


def name_added(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report names that no other version has."""
    return _problems(comparison, options, "name-added")


def name_inconsistent(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report names that one version writes in two ways."""
    return _problems(comparison, options, "name-inconsistent")


def _problems(comparison: Comparison, options: Mapping[str, Any], rule: str) -> Iterator[Problem]:
    return (found.problem for found in _judge(comparison, options.get("names", ())).problems if found.rule == rule)


def learned(comparison: Comparison, options: Mapping[str, Any]) -> tuple[Lesson, ...]:
    """What the judging of names has learned that other documents can use."""
    return _judge(comparison, options.get("names", ())).lessons


@remembered
def _judge(comparison: Comparison, names: tuple[Term, ...]) -> Judgement:
    """Judge all names of a document, with those that the configuration says how to write."""
    document, pivot = comparison.document, comparison.pivot
    everywhere = mentions(comparison)
    pairs = matchings(comparison, everywhere, names)
    renderings = {language: Renderings(matching) for language, matching in pairs.items() if matching.foreign}
    found = {language: list(_suspected(pivot, matching, renderings.get(language)))
             for language, matching in pairs.items()}
    varied = {language: list(variants(version, [other for other in everywhere.values() if other is not version]))
              for language, version in everywhere.items()}
    problems = [_varied(document.version(language), word, usual, ERROR if len(everywhere) > 1 else WARNING)
                for language, twins in varied.items() for word, usual in twins]
    odd = {(language, word.start) for language, twins in varied.items() for word, _ in twins}
    found = {language: [one for one in suspected if (language, one.right.start) not in odd or one.kind == "misspelt"
                        if not one.left or (pivot, one.left.start) not in odd] for language, suspected in found.items()}
    told = {(language, one.right.start) for language, suspected in found.items() for one in suspected}
    problems = [problem for problem in problems
                if (problem.problem.location.language, problem.problem.location.start) not in told]
    witnesses = Witnesses({language: pair for language, pair in pairs.items() if pair.pivot is everywhere[pivot]},
                          {language: version for language, version in everywhere.items() if language != pivot})
    return Judgement((*problems, *_blamed(document, pivot, found, witnesses)), lessons(renderings))


def _suspected(pivot: str, matching: Matching, renderings: Renderings | None) -> Iterator[Suspicion]:
    """What speaks against a version; where its names were matched against the pivot's words, only what it replaced.

    Words of what is told as a whole are not told again.
    """
    whole = [*corrected(matching), *retitled(matching)]
    found = [*whole, *(one for one in suspicions(matching, renderings)
                       if not any(_part(one, other) for other in whole))]
    if matching.pivot.version.language == pivot:
        yield from found
        return
    for one in found:
        if one.left and (one.kind == "replaced" or one.kind == "misspelt" and not matching.foreign):
            yield replace(one, left=one.right, right=one.left, expected=one.right.text if one.expected else None)


def _part(one: Suspicion, whole: Suspicion) -> bool:
    """Whether a suspicion is about words of what another one is about."""
    pairs = ((one.left, whole.left), (one.right, whole.right))
    return any(word and other and other.start <= word.start and word.end <= other.end for word, other in pairs)


def _blamed(document: Document, pivot: str, found: Mapping[str, Sequence[Suspicion]],
            witnesses: Witnesses) -> Iterator[NameProblem]:
    """Decide for each place which version is wrong.

    The source is right if it is named; else the majority. What many versions have against the pivot is the
    pivot's error, or a name that all of them translate: one finding, and never a sure one.
    """
    places: defaultdict[int, dict[str, Suspicion]] = defaultdict(dict)
    for language, suspected in found.items():
        for suspicion in suspected:
            if suspicion.kind == "corrected":
                yield _accusation(document, pivot, language, suspicion, ())
            elif suspicion.left is None:
                if not witnesses.elsewhere(suspicion.right, language):
                    yield _accusation(document, pivot, language, suspicion, ())
            elif not witnesses.vouched(suspicion, language):
                places[suspicion.left.start].setdefault(language, suspicion)
    for accused in places.values():
        lost = {language: each for language, each in accused.items() if each.kind == "lost"}
        accused = {language: each for language, each in accused.items() if each.kind != "lost"}
        most = 2 * len(accused) > (len(found) if document.source else witnesses.judges(accused))
        if len(accused) >= DOUBT and most or len(accused) > 1 and most and document.source is None:
            yield _retort(document, pivot, accused)
        elif len(accused) < DOUBT:
            for language, suspicion in (accused or (lost if len(lost) < DOUBT else {})).items():
                assert suspicion.left
                agreeing = tuple(each for each in witnesses.agreeing(suspicion.left) if each not in accused)
                if document.source is None and len(found) >= DOUBT and 2 * len(agreeing) < witnesses.judges(
                        {*agreeing, *accused}):
                    continue  # the pivot and a few others, of many versions, are no majority
                yield _accusation(document, pivot, language, suspicion, agreeing)


def _accusation(document: Document, pivot: str, language: str, suspicion: Suspicion,
                agreeing: Sequence[str]) -> NameProblem:
    """The version is wrong; the pivot and what agrees with it say so."""
    here, left = document.version(language), suspicion.left
    others = (pivot, *agreeing) if left else ()
    related = (locate(document.version(pivot), (left.start, left.end), "agrees", left.folded),) if left else ()
    if suspicion.usual:
        return _varied(here, suspicion.right, suspicion.usual, suspicion.weight)
    values = {"here": suspicion.right.text, "there": left.text if left else "", "others": ", ".join(others)}
    if suspicion.kind == "corrected":
        values |= {"there": suspicion.expected or "", "others": AGREED}
    if suspicion.kind == "lost":
        place = locate(here, (suspicion.right.start, suspicion.right.end), "absent")
        return NameProblem("name-missing", Problem(place, related, severity="info", values=values))
    return NameProblem(RULES[suspicion.kind], Problem(
        _place(here, suspicion.right), related, "misspelt" if suspicion.kind == "misspelt" else None,
        suspicion.expected, _severity(suspicion.weight), values))


def _varied(version: Version, word: Word, usual: Word, weight: float) -> NameProblem:
    """A version writes a name in two ways."""
    values = {"here": word.text, "there": usual.text, "others": version.language}
    return NameProblem("name-inconsistent", Problem(
        _place(version, word), (locate(version, (usual.start, usual.end), "agrees", usual.folded),), "misspelt",
        usual.text, _severity(weight), values))


def _retort(document: Document, pivot: str, accused: Mapping[str, Suspicion]) -> NameProblem:
    """The pivot is wrong, or nobody is: the others say something else."""
    first = next(iter(accused.values()))
    assert first.left
    related = tuple(locate(document.version(language), (suspicion.right.start, suspicion.right.end), "agrees",
                           suspicion.right.folded) for language, suspicion in accused.items())
    values = {"here": first.left.text, "there": first.right.text, "others": ", ".join(accused)}
    return NameProblem(RULES[first.kind], Problem(
        _place(document.version(pivot), first.left), related, severity="warning", values=values))


def _place(version: Version, word: Word) -> Any:
    return locate(version, (word.start, word.end), "differs", word.folded)


def _severity(weight: float) -> Severity | None:
    return None if weight >= ERROR else "warning"
