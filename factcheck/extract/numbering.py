"""The numbers of sections: those that the headings of a version begin with.

Programs of one kind write them into the text, others count when they print. So such a number is a weak reference to the
section itself, whose absence says nothing; no figure.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import regex

from ..model import Fact, Reading, Version
from .atoms.numbers import ascii_digits

LEAST = 2
"""Sections from which they are numbered."""

_NUMBERED = regex.compile(r"""
    [\s*_\#]*+ (?:\p{L}[\p{L}\p{M}]*+\.?[ \u00a0] | 第\s?)?+
    (?<number>\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){0,4}) (?<end> [.．]?[)、:：]? (?=[\s\p{L}]) | \s*+$ )
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


def as_sections(version: Version, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts of a version, with the numbers before its headings as what they are."""
    known = sections(version)
    return tuple(_section(fact, known[fact.start]) if fact.start in known else fact for fact in facts)


def _section(fact: Fact, number: str) -> Fact:
    if fact.kind == "code" or number != ascii_digits(fact.text.rstrip(".")):
        return fact
    plain = replace(fact, strength="weak", parts=(), qualifier=None, direction=0)
    return replace(plain, readings=(Reading("code", f"section {number}", "section"),), parts=(plain,))
