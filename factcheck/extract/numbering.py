"""The numbers of sections and paragraphs: those that the headings of a version begin with, and the blocks of its text.

Programs of one kind write them into the text, others count when they print. So the number of a section is a weak
reference to the section itself, whose absence says nothing; no figure. That of a paragraph, "(2)" or "2.", is weak
where the versions do not have the same ones: lists of some formats count by themselves.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from ..model import Block, Fact, Reading, Version
from .atoms.numbers import ascii_digits

LEAST = 2
"""Sections from which they are numbered."""

_NUMBERED = regex.compile(r"""
    [\s*_\#]*+ (?:\p{L}[\p{L}\p{M}]*+\.?[ \u00a0] | 第\s?)?+
    (?<number>\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){0,4}) (?<end> [.．]?[)、:：]? (?=[\s\p{L}]) | \s*+$ )
""", regex.VERBOSE)
_LABELLED = regex.compile(r"""
    [\s*_]*+ (?: [(（]?(?<number>\p{Nd}{1,3})(?:[.．][)]?[*_]*\s|[)）、])
    | (?<number>\p{Nd}{1,2}(?:\.\p{Nd}{1,2})+)\.?\s )
""", regex.VERBOSE)


def sections(version: Version) -> Mapping[int, str]:
    """Where the numbers of the sections stand, with the numbers; none where they are not numbered throughout."""
    found = {match.start("number"): ascii_digits(match["number"]) for block in version.blocks if block.kind == "heading"
             if (match := _NUMBERED.match(version.text, block.start, block.end))}
    tops = {number for number in found.values() if "." not in number}
    return found if len(tops) >= LEAST and complete(tops) else {}


def complete(numbers: Collection[str]) -> bool:
    """Whether numbers run from one on without a gap."""
    return {int(number) for number in numbers} == set(range(1, len(numbers) + 1))


def labels(version: Version, facts: Sequence[Fact]) -> Mapping[int, Fact]:
    """The numbers before paragraphs and items, by their places; none where none goes on from its neighbour's."""
    figures = {fact.start: fact for fact in facts if fact.digits}
    found = {match.start("number"): figures[match.start("number")] for block in version.blocks
             if block.kind in ("paragraph", "item") and not _bold(version, block)
             and (match := _LABELLED.match(version.text, block.start, block.end))
             and _is_label(figures.get(match.start("number")), match["number"])}
    return found if any(_steps(found)) else {}


def _bold(version: Version, block: Block) -> bool:
    """Whether a block is bold from its first word to its last, as a heading is that is not marked as one."""
    return version.text.startswith("**", block.start) and version.text.endswith("**", block.start, block.end)


def _steps(found: Mapping[int, Fact]) -> list[bool]:
    """Whether each label goes on from the one before it; one more at the end."""
    numbers = [[int(each) for each in fact.text.strip(".)").split(".")] for fact in found.values()]
    return [False, *([*number[:-1], number[-1] + 1] == following for number, following in pairwise(numbers)), False]


def _is_label(fact: Fact | None, number: str) -> bool:
    """Whether a fact is no more than a number before a paragraph: no 3. May."""
    return fact is not None and fact.kind in ("number", "ordinal", "code") and fact.text.strip(".)") == number


def as_labels(versions: Sequence[Version], facts: Mapping[str, Sequence[Fact]]) -> dict[str, tuple[Fact, ...]]:
    """The facts of the versions of a document, with the numbers before their paragraphs weak if some lack them.

    One that goes on from no neighbour stays a figure: it may be wrong.
    """
    known = {version.language: labels(version, facts[version.language]) for version in versions}
    if len({tuple(fact.text.strip(".)") for fact in found.values()) for found in known.values()}) == 1:
        return {language: tuple(found) for language, found in facts.items()}
    weak = {language: {place for place, before, after in zip(found, steps, steps[1:], strict=False) if before or after}
            for language, found in known.items() for steps in [_steps(found)]}
    return {language: tuple(replace(fact, strength="weak") if fact.start in weak[language] else fact for fact in found)
            for language, found in facts.items()}


def as_sections(version: Version, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts of a version, with the numbers before its headings as what they are."""
    known = sections(version)
    return tuple(_section(fact, known[fact.start]) if fact.start in known else fact for fact in facts)


def _section(fact: Fact, number: str) -> Fact:
    if fact.kind == "code" or number != ascii_digits(fact.text.rstrip(".")):
        return fact
    plain = replace(fact, strength="weak", parts=(), qualifier=None, direction=0)
    return replace(plain, readings=(Reading("code", f"section {number}", "section"),), parts=(plain,))
