"""The numbers that the headings of a version have, and whether a reference names one that none of them has.

"Section 9" may be one of a law or of another report. So a number is doubted only where the version numbers its sections
from one without a gap, and either nothing follows that may say whose section it is, or another version has the section.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import regex

from ..extract.numbers import ascii_digits
from ..model import Comparison, Fact, Version

SECTIONS = frozenset({"chapter", "section"})
"""The parts that headings begin."""
LEAST = 2
"""Sections from which they are numbered."""
BEYOND = 10
"""How far above the last section a number may be that was meant for one of the report, and of no book of law."""

_NUMBERED = regex.compile(r"""
    [\s*_\#]*+ (?:\p{L}[\p{L}\p{M}]*+\.?[ \u00a0] | 第\s?)?+
    (?<number>\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){0,4}) (?: [.．]?[)、:：]? (?=[\s\p{L}]) | \s*+$ )
""", regex.VERBOSE)
_ENDS = regex.compile(r"""[*_"'”’»」）)\]]*+(?:[.,;:!?。，、；：！？)）]|\s*+$)""")
_LAW = regex.compile("§")


def broken(comparison: Comparison) -> Iterator[tuple[Version, Fact]]:
    """The references to sections that their own version does not have."""
    known = {version.language: sections(version) for version in comparison.document.versions}
    for version in comparison.document.versions:
        own = known[version.language]
        elsewhere = [known[each.language] for each in comparison.document.versions if each is not version]
        for fact in comparison.facts[version.language] if own else ():
            if fact.kind == "code" and fact.unit in SECTIONS and not _LAW.search(fact.text):
                number = fact.value.partition(" ")[2]
                if lacks(own, number) and (any(number in there for there in elsewhere) or _alone(version, fact)):
                    yield version, fact


def sections(version: Version) -> frozenset[str]:
    """The numbers of the sections; none where they are not numbered throughout."""
    found = {ascii_digits(match["number"]) for block in version.blocks if block.kind == "heading"
             if (match := _NUMBERED.match(version.text, block.start, block.end))}
    tops = [number for number in found if "." not in number]
    return frozenset(found) if len(tops) >= LEAST and _complete(tops) else frozenset()


def lacks(known: Collection[str], number: str) -> bool:
    """Whether the sections end before the one with a number."""
    if number in known:
        return False
    above, _, _ = number.rpartition(".")
    beside = [each.rpartition(".")[2] for each in known if each.rpartition(".")[0] == above]
    if not above:
        return int(number) <= len(beside) + BEYOND
    if above in known and not beside:
        return any(each.count(".") == number.count(".") for each in known)
    return _complete(beside)


def _complete(numbers: Collection[str]) -> bool:
    return {int(number) for number in numbers} == set(range(1, len(numbers) + 1))


def _alone(version: Version, fact: Fact) -> bool:
    """Whether nothing follows that may say whose section it is."""
    return _ENDS.match(version.text, fact.end) is not None
