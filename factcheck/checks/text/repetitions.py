"""Sentences that were copied from elsewhere in their version."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from ...model import Comparison, Problem
from ..memory import remembered
from ..places import counterpart, others, place, runs, span, texts
from .weight import LONG, weight

HEAD = 10
"""Characters by which the begin of a sentence is found again."""


def repeated(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Sentences that stand twice in a version and only once in the others.

    The later copy is accused, and only if it has no counterpart of its own.
    """
    for version in comparison.document.versions:
        language = version.language
        copies = repetitions(comparison, language)
        for run in runs(copies):
            first = copies[run[0]]
            here = place(comparison, language, span(comparison, language, run), "extra")
            twin = first, first + run[1] - run[0]
            original = place(comparison, language, span(comparison, language, twin), "context")
            yield Problem(here, (original,), values={"line": str(original.line)})
        for number, text in enumerate(texts(comparison, language)):
            size = _begins_again(text) if number not in copies else 0
            start = comparison.sentences[language][number].start
            if size and not any(_begins_again(_counterpart(comparison, language, start, other.language))
                                for other in others(comparison, language)):
                original = place(comparison, language, (start, start + size), "context")
                again = start + size, min(start + 2 * size, comparison.sentences[language][number].end)
                yield Problem(place(comparison, language, again, "extra"), (original,),
                              values={"line": str(original.line)})


def _begins_again(text: str) -> int:
    """After how many characters a sentence without final mark is said again; 0 if it is not."""
    size = text.find(text[:HEAD], HEAD)
    while size > 0:
        if weight(text[:size]) >= LONG and text.startswith(text[:size].rstrip(), size):
            return size
        size = text.find(text[:HEAD], size + 1)
    return 0


def _counterpart(comparison: Comparison, language: str, offset: int, other: str) -> str:
    start, end = counterpart(comparison, language, offset, other)
    return comparison.document.version(other).text[start:end]


@remembered
def repetitions(comparison: Comparison, language: str) -> dict[int, int]:
    """The sentences of a version that repeat an earlier one without reason, with the number of that one.

    What stands for a picture may say what its title says.
    """
    version, sentences = comparison.document.version(language), comparison.sentences[language]
    places: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts(comparison, language)):
        if version.blocks[sentences[number].block].kind != "caption":
            places[_plain(text)].append(number)
    return {number: numbers[0] for text, numbers in places.items() if len(numbers) > 1 and weight(text) >= LONG
            for number in _surplus(comparison, language, numbers)}


def _surplus(comparison: Comparison, language: str, numbers: list[int]) -> list[int]:
    """Which copies of a sentence have no counterpart of their own in most of the other versions."""
    if len(comparison.document.versions) == 1:
        return [number for before, number in itertools.pairwise(numbers) if number == before + 1]
    if language != comparison.pivot:
        return _unmatched(comparison, language, comparison.pivot, numbers)
    votes = Counter(number for other in others(comparison, language)
                    for number in _unmatched(comparison, language, other.language, numbers))
    return [number for number, count in votes.items() if 2 * count > len(comparison.alignments)]


def _unmatched(comparison: Comparison, language: str, other: str, numbers: list[int]) -> list[int]:
    """The copies that are surplus by one alignment: the other version does not say the same thing as often."""
    known = _partners(comparison, language, other)
    there = {number: known[number] for number in numbers if number in known}
    said = Counter(_plain(texts(comparison, other)[number]) for number in sorted(set(there.values())))
    allowed = max(said.values(), default=0)
    partners = Counter(there.values())
    alone = [number for number in numbers if number not in there]
    shared = [number for number in numbers if number in there and partners[there[number]] > 1]
    surplus = len(numbers) - max(1, allowed)
    candidates = [*alone, *shared[1:], *(number for number in numbers[1:] if number not in shared)]
    if not alone and not shared and len(set(there.values())) == len(numbers) and not _adjacent(numbers):
        return []
    return sorted(dict.fromkeys(candidates))[-surplus:] if surplus > 0 else []


@remembered
def _partners(comparison: Comparison, language: str, other: str) -> dict[int, int]:
    """For each sentence that lines up with one of another version, the first such one; one of the two is the pivot."""
    pairs = [(link.left, link.right) for link in comparison.alignments[other].links] if language == comparison.pivot \
        else [(link.right, link.left) for link in comparison.alignments[language].links]
    return {number: there[0] for here, there in pairs if there[0] < there[1] for number in range(*here)}


def _adjacent(numbers: list[int]) -> bool:
    return any(number == before + 1 for before, number in itertools.pairwise(numbers))


@lru_cache(maxsize=16384)
def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
