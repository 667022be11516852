"""What a finding is known by from run to run: what it says of which words, and not where they stand.

A baseline must not bring back a finding because of edits elsewhere, nor hide a new one that looks like an old one. So a
fingerprint is made of the rule, the values, and the sentence in which they stand; for a place where something is
missing, of the sentence that has it in the version that is right.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import chain

from .model import Block, Comparison, Finding, Location, Version

LENGTH = 16
"""Hexadecimal digits: among a million findings, two alike by chance come up once in forty million runs."""


def numbered(comparison: Comparison, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Give findings their fingerprints; those that are alike in all are told apart by their number."""
    seen: Counter[str] = Counter()
    for finding in findings:
        said = "\0".join(identity(comparison, finding))
        key = sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
        seen[key] += 1
        yield replace(finding, fingerprint=f"{key}-{seen[key]}")


def identity(comparison: Comparison, finding: Finding) -> list[str]:
    """What makes a finding this one and no other.

    A version that joins the document and agrees with the others changes nothing. Of two versions without a source
    neither is accused, and which of them is shown first hangs on the whole text, so they count alike.
    """
    place = finding.location
    if comparison.document.source is None and len(comparison.document.versions) == 2:
        stated = sorted((each for each in (place, *finding.related) if each.text), key=lambda each: each.language)
        said = [(each.language, str(each.value), _plain(each.text), *surroundings(comparison, each)) for each in stated]
        return [finding.rule.replace("-added", "-missing"), finding.document, *chain.from_iterable(said)]
    witness = min((each for each in finding.related if each.text), key=lambda each: _rank(comparison, each),
                  default=place)
    anchor = place if place.text else witness
    return [finding.rule, finding.document, place.language, str(place.value), str(witness.value),
            _plain(anchor.text), *surroundings(comparison, anchor)]


def _rank(comparison: Comparison, place: Location) -> tuple[bool, bool, bool, str, int]:
    """Which of several related places to go by: one that is right, the source's, the pivot's, the first."""
    return (place.role != "agrees", place.language != comparison.document.source, place.language != comparison.pivot,
            place.language, place.start)


def surroundings(comparison: Comparison, place: Location) -> list[str]:
    """The sentence around a place; for the cell of a table, the heads of its row and column."""
    version = comparison.document.version(place.language)
    sentences = comparison.sentences[place.language]
    index = bisect_right(sentences, place.start, key=lambda sentence: sentence.start) - 1
    if index < 0 or sentences[index].end < place.start:
        return []
    sentence = sentences[index]
    block = version.blocks[sentence.block]
    if block.cell is not None:
        return [_plain(version.text[head.start:head.end]) for head in _heads(version, block)]
    return [_plain(version.text[sentence.start:sentence.end])]


def _heads(version: Version, cell: Block) -> Iterator[Block]:
    """The first cells of the row and of the column of a cell."""
    table, row, column = cell.cell or (0, 0, 0)
    return (block for block in version.blocks if block.cell in ((table, row, 0), (table, 0, column)))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
