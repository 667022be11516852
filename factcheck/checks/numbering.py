"""References to sections that are not there, by the numbers that the headings of a version have.

"Section 9" may be one of a law or of another report. So a number is doubted only where the version numbers its sections
from one without a gap, and either nothing follows that may say whose section it is, or another version has the section.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import regex

from ..extract.numbering import complete, sections
from ..model import Comparison, Fact, Version

SECTIONS = frozenset({"chapter", "section"})
"""The parts that headings begin."""
BEYOND = 10
"""How far above the last section a number may be that was meant for one of the report, and of no book of law."""

_ENDS = regex.compile(r"""[*_"'”’»」）)\]]*(?:[.,;:!?。，、；：！？)）]|\s*+$|\s*\n\s*\n)""")
_LAW = regex.compile("§")


def broken(comparison: Comparison) -> Iterator[tuple[Version, Fact]]:
    """The references to sections that their own version does not have."""
    known = {version.language: _known(comparison, version) for version in comparison.document.versions}
    for version in comparison.document.versions:
        own = known[version.language]
        elsewhere = [known[each.language] for each in comparison.document.versions if each is not version]
        for fact in comparison.facts[version.language] if own else ():
            if fact.kind == "code" and fact.unit in SECTIONS and len(fact.parts) < 2 and not _LAW.search(fact.text):
                number = fact.value.partition(" ")[2]
                if lacks(own, number) and (any(number in there for there in elsewhere) or ends(version.text, fact.end)):
                    yield version, fact


def _known(comparison: Comparison, version: Version) -> frozenset[str]:
    """The numbers of the sections of a version; the articles of a law are none."""
    numbered = sections(version)
    others = {place for fact in comparison.facts[version.language] if fact.kind == "code" and fact.unit not in SECTIONS
              for place in range(fact.start, fact.end) if place in numbered} if numbered else ()
    return frozenset(number for place, number in numbered.items() if place not in others)


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
    return complete(beside)


def ends(text: str, end: int) -> bool:
    """Whether nothing follows a reference that may say whose part it is."""
    return _ENDS.match(text, end) is not None
