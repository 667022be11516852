"""The whole job, in the order in which the data flows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache, partial
from itertools import chain
from os import cpu_count
from typing import NamedTuple

from . import baseline, engine, rules, suppress
from .align.documents import folder as grouping
from .align.facts.links import pair_links
from .align.facts.pairs import pair
from .align.facts.rows import rows
from .align.facts.sisters import heard
from .align.names.lessons import Lesson, needed, together
from .align.sentences.alignment import align as align_sentences
from .align.sentences.centre import common_ground
from .align.sentences.meaning import encoder
from .checks.names import learned
from .config import Settings
from .errors import ConfigError, UsageError
from .extract import figures
from .extract.addresses import LINK
from .extract.heads import under_heads
from .extract.names.naming import naming
from .extract.numbering import as_labels, as_sections
from .extract.targets import links
from .languages.scripts import script
from .languages.tables import canonical, data
from .model import (
    SEVERITIES,
    Bead,
    Comparison,
    Document,
    Fact,
    Finding,
    Report,
    Sentence,
    Span,
    Suppressed,
    Trouble,
    Version,
)
from .read import READERS, version
from .read.fields import shared
from .rules import Rule
from .segment import habits, sentences

PARALLEL_FROM = 60_000
"""Characters in all from which several processes are worth their start."""

REMEMBERED = 4
"""Versions whose facts are kept: who compares a source with one translation after another has it read once."""


def analyse(document: Document, settings: Settings | None = None) -> Comparison:
    """Take a document apart and line its versions up.

    :raises UsageError: the settings want a sentence encoder, and none is installed.
    """
    encode = encoder() if settings and settings.encoder else None
    taken_apart = {each.language: _taken_apart(each) for each in document.versions}
    split = {language: found for language, (found, _) in taken_apart.items()}
    facts = as_labels(document.versions, {language: found for language, (_, found) in taken_apart.items()})
    pivot = _pivot(document, split, facts)
    alignments = {each.language: align_sentences(pivot, each, split[pivot.language], split[each.language],
                                                 facts[pivot.language], facts[each.language], encode)
                  for each in document.versions if each is not pivot}
    linked = {each.language: links(each, facts[each.language]) for each in document.versions}
    stated = {language: [fact for fact in found if fact.unit != LINK] for language, found in facts.items()}
    pairs = {language: pair(alignment, (split[pivot.language], split[language]),
                            (stated[pivot.language], stated[language]),
                            (pivot.text, document.version(language).text))
             for language, alignment in alignments.items()}
    targets = {language: pair_links(alignment, (split[pivot.language], split[language]),
                                    (linked[pivot.language], linked[language]))
               for language, alignment in alignments.items()}
    found = (*heard(pivot.language, rows(pivot.language, pairs), split, stated, alignments),
             *rows(pivot.language, targets))
    return Comparison(document, split, facts, pivot.language, alignments, found)


@lru_cache(maxsize=REMEMBERED)
def _taken_apart(version: Version) -> tuple[tuple[Sentence, ...], tuple[Fact, ...]]:
    """The sentences of a version and its facts but names."""
    split = sentences(version)
    found = _in_blocks(figures(version.text, version.language), split)
    return split, tuple(as_sections(version, under_heads(version, found)))


def _in_blocks(facts: Sequence[Fact], split: Sequence[Sentence]) -> tuple[Fact, ...]:
    """The facts that stand in sentences: code and front matter have none."""
    kept, index = [], 0
    for fact in facts:
        while index < len(split) and split[index].end <= fact.start:
            index += 1
        if index < len(split) and split[index].start <= fact.start:
            kept.append(fact)
    return tuple(kept)


def _pivot(document: Document, split: Mapping[str, Sequence[Sentence]], facts: Mapping[str, Sequence[Fact]]) -> Version:
    """The version to which the others are aligned: the source, else the one that has most in common with them.

    Names and cognates can be compared within a script, so it is one in the script that most versions have; and names
    are best compared with those of a language that does not inflect them. Of two, it is the one that says more. One
    whose words are not known, or in which nothing marks the ends of sentences, tells least of what is wrong elsewhere.
    """
    versions = document.versions
    if document.source is not None:
        return document.version(document.source)
    scripts = Counter(script(each.text) for each in versions)
    shared = common_ground(versions, split, facts) if len(versions) > 2 else dict.fromkeys(split, 0.0)
    return max(versions, key=lambda each: (
        bool(data(canonical(each.language))), not habits(each).pause, scripts[script(each.text)],
        not naming(each.language).stems, shared[each.language], len(each.text) / habits(each).length))


def beads(comparison: Comparison) -> list[Bead]:
    """The beads of all versions at once: what shares a sentence of the pivot is one bead."""
    groups: dict[int, dict[str, list[int]]] = {}
    home: dict[int, int] = {}
    loose: list[Bead] = []
    pivot = comparison.pivot
    for number in range(len(comparison.sentences[pivot])):
        home[number] = number
        groups[number] = {pivot: [number]}
    for language, alignment in comparison.alignments.items():
        for link in alignment.links:
            mine = {home[number] for number in range(*link.left)}
            if not mine:
                loose.append(Bead({language: _span(comparison, language, range(*link.right))}))
                continue
            first = min(mine)
            for other in mine - {first}:
                for code, numbers in groups.pop(other).items():
                    groups[first].setdefault(code, []).extend(numbers)
                    if code == pivot:
                        home.update(dict.fromkeys(numbers, first))
            if link.right[0] < link.right[1]:
                groups[first].setdefault(language, []).extend(range(*link.right))
    joined = [Bead({language: _span(comparison, language, numbers) for language, numbers in group.items()})
              for group in groups.values()]
    return sorted(chain(joined, loose), key=lambda bead: (min(start for start, _ in bead.spans.values())))


def _span(comparison: Comparison, language: str, numbers: Sequence[int]) -> Span:
    split = comparison.sentences[language]
    return split[min(numbers)].start, split[max(numbers)].end


# ---------------------------------------------------------------- documents in memory

def _document(texts: Mapping[str, str], source: str | None, format: str) -> Document:
    if format not in READERS:
        raise UsageError(f"unknown format {format!r}; known are {', '.join(sorted(READERS))}")
    if source is not None and source not in texts:
        raise UsageError(f"the source {source!r} is not among the texts ({', '.join(texts)})")
    versions = [version(text, language, format, path=language) for language, text in texts.items()]
    return Document("", shared(versions), source)


def align(texts: Mapping[str, str], format: str = "text") -> list[Bead]:
    """Line up the versions of one document, given as language -> text.

    :param format: "text", "markdown", "html" or another text format of `factcheck.read.READERS`.
    :raises UsageError: a language or the format is unknown.
    """
    return beads(analyse(_document(texts, None, format)))


def compare(texts: Mapping[str, str], source: str | None = None, format: str = "text",
            settings: Settings | None = None, today: date | None = None) -> list[Finding]:
    """Check one document in memory, given as language -> text.

    :param source: the language of the version that is right; without it the majority decides.
    :param format: "text", "markdown", "html" or another text format of `factcheck.read.READERS`.
    :param settings: rules and options; the shipped ones if not given.
    :param today: the day after which suppressing comments count no more; without it they do not expire.
    :raises UsageError: a language, the source or the format is unknown.
    :raises ConfigError: the settings name a rule or option that does not exist, or a pattern takes too long.
    """
    chosen = _shipped_rules() if settings is None else _rules(settings)
    settings = settings or Settings()
    judged = judge(_document(texts, source or settings.source, format), chosen, settings, today)
    for trouble in judged.given_up.values():
        raise ConfigError(trouble.path, 0, trouble.message)
    return judged.findings


class Judged(NamedTuple):
    """What there is to say about one document."""

    findings: list[Finding]
    suppressed: list[Suppressed]
    given_up: dict[str, Trouble]
    """The rules that could not be run to the end, and why."""
    lessons: tuple[Lesson, ...] = ()
    """What the document teaches about names."""


def judge(document: Document, chosen: tuple[Rule, ...], settings: Settings, today: date | None = None) -> Judged:
    """The findings of one document; pure, so that documents can be judged side by side."""
    running = rules.effective(chosen, replace(settings, overrides=()), "")
    comparison = analyse(document, settings)
    found, given_up = engine.run(comparison, running)
    naming = next((rule for rule in running if rule.check == "name_mismatch"), None)
    lessons = learned(comparison, naming.options) if naming else ()
    if settings.overrides:
        found = tuple(kept for finding in found for kept in _overridden(finding, chosen, settings))
    ran = {rule.id for rule in running} if settings.select or settings.ignore else None
    unused = next((rule.severity for rule in running if rule.id == suppress.UNUSED), None)
    return Judged(*suppress.judge(found, document, today, ran, unused), given_up, lessons)


def _overridden(finding: Finding, chosen: tuple[Rule, ...], settings: Settings) -> list[Finding]:
    """What the overrides for the path of a finding leave of it."""
    there = rules.effective(chosen, settings, finding.location.path)
    rule = next((rule for rule in there if rule.id == finding.rule), None)
    if rule is None:
        return []
    return [replace(finding, severity=max(finding.severity, rule.severity, key=SEVERITIES.index))]


@cache
def _shipped_rules() -> tuple[Rule, ...]:
    return _rules(Settings())


def _rules(settings: Settings) -> tuple[Rule, ...]:
    return rules.bound(rules.load(settings), settings)


# ---------------------------------------------------------------- folders

def check(*paths: str, settings: Settings | None = None, jobs: int | None = 1,
          today: date | None = None, progress: Callable[[int, int], None] | None = None) -> Report:
    """Check all documents under some paths.

    :param jobs: processes to use; None for one a core if there is enough to read.
    :param progress: is told after each document how many are done, and how many there are.
    :param today: the day after which suppressing comments count no more; without it they do not expire.
    :raises UsageError: a language is unknown.
    :raises ConfigError: the settings name a rule or option that does not exist.
    """
    settings = settings or Settings()
    chosen = _rules(settings)
    found, troubles = grouping.gather([str(path) for path in paths] or ["."], settings)
    work = partial(judge, chosen=chosen, settings=settings, today=today)
    processes = _processes(found) if jobs is None else jobs
    judged: list[Judged] = []
    with ProcessPoolExecutor(processes) if processes > 1 else nullcontext() as pool:
        for each in pool.map(work, found, chunksize=max(1, len(found) // 32)) if pool else map(work, found):
            judged.append(each)
            if progress:
                progress(len(judged), len(found))
    agreed = together(each.lessons for each in judged)
    for index, document in enumerate(found) if agreed else ():
        names = needed(judged[index].lessons, agreed, {each.language: each.text for each in document.versions})
        if names:
            judged[index] = judge(document, rules.informed(chosen, names), settings, today)
    return _report(judged, found, troubles)


def _processes(found: Sequence[Document]) -> int:
    size = sum(len(version.text) for document in found for version in document.versions)
    return min(cpu_count() or 1, len(found)) if size >= PARALLEL_FROM else 1


def _report(judged: Sequence[Judged], found: tuple[Document, ...], troubles: tuple[Trouble, ...]) -> Report:
    """All documents together; a rule that had to be given up in one of them is told once, and counts in none."""
    given_up = {rule: trouble for each in judged for rule, trouble in each.given_up.items()}
    findings = [finding for each in judged for finding in each.findings if finding.rule not in given_up]
    suppressed = tuple(chain.from_iterable(each.suppressed for each in judged))
    numbers = {"documents": len(found), "suppressed": len(suppressed), "baseline": 0}
    empty = Report((), found, (*troubles, *(given_up[rule] for rule in sorted(given_up))), numbers, suppressed)
    return baseline.recounted(empty, findings)
