"""The skeleton of the versions: headings, list items, table rows and columns, footnotes, captions, quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

import regex

from ..extract.numbering import labels
from ..model import Block, Comparison, Problem, Span, Version
from .places import expected, others, place
from .tables import lined_up, lost

KINDS = {"heading": "headings", "item": "list items", "caption": "captions", "footnote": "footnotes",
         "quotation": "quotations"}
_TYPED = regex.compile(r"(?:[•‣⁃◦▪▫■□●○➢✓①-⑳]|[(（]?[a-z][)）]|[(（][ivx]{2,4}[)）])\s")
"""What typed items begin with; a dash may begin what somebody says, and a raised figure a note."""


def structure(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Kinds of blocks of which a version has more or fewer than the others, and rows and columns of tables by name."""
    yield from _lines(comparison)
    counts = {version.language: _count(version, _known(comparison, version.language), _named(comparison, version),
                                       labels(version, comparison.facts[version.language]))
              for version in comparison.document.versions}
    judges = comparison.document.versions
    if len(judges) < 2:
        return
    for what in sorted({key for count in counts.values() for key in count}):
        right = _right(comparison, {language: count[what] for language, count in counts.items()})
        for version in judges:
            here = counts[version.language][what]
            if here == right or (comparison.document.source is None and len(judges) == 2
                                 and version.language == comparison.pivot):
                continue
            agreeing = [other for other in others(comparison, version.language)
                        if counts[other.language][what] == right]
            if agreeing and (here or _formats(version) <= _formats(*agreeing)):  # else its format may not have the kind
                yield Problem(place(comparison, version.language, _where(version, what), "differs"),
                              tuple(place(comparison, other.language, _where(other, what), "agrees")
                                    for other in agreeing),
                              values={"what": what, "here": str(here), "there": str(right),
                                      "others": ", ".join(other.language for other in agreeing)})


def _formats(*versions: Version) -> set[str]:
    return {PurePosixPath(version.path).suffix for version in versions}


def _lines(comparison: Comparison) -> Iterator[Problem]:
    """Rows and columns that one version has and another one lacks; where several add the same one, it is told once."""
    told: set[tuple[str, str, int]] = set()
    for language in comparison.alignments:
        for line in lost(comparison, language):
            extra = line.lacks == comparison.pivot and comparison.document.source == comparison.pivot
            accused, other = (line.has, line.lacks) if extra else (line.lacks, line.has)
            if (accused, line.name, line.at) in told:
                continue
            told.add((accused, line.name, line.at))
            has = place(comparison, line.has, line.span, "extra" if extra else "agrees")
            lacks = place(comparison, line.lacks, expected(comparison, line.lacks, line.at, paragraph=True), "absent")
            amount = f"{line.cells} cell" + "s" * (line.cells > 1)
            here, there = (amount, "nothing") if extra else ("nothing", amount)
            yield Problem(*((has, (lacks,)) if extra else (lacks, (has,))),
                          values={"what": line.name, "here": here, "there": there, "others": other})


def _known(comparison: Comparison, language: str) -> frozenset[int]:
    """The tables of a version whose rows and columns need not be counted: they line up with the others' by name."""
    partners = comparison.alignments if language == comparison.pivot else (comparison.pivot,)
    known = [lined_up(comparison, language, other) for other in partners]
    return frozenset.intersection(*known) if known else frozenset()


def _right(comparison: Comparison, numbers: Mapping[str, int]) -> int:
    """The number that the source has, or most versions, or the pivot."""
    if comparison.document.source in numbers:
        return numbers[str(comparison.document.source)]
    common = Counter(numbers.values()).most_common(1)[0]
    return common[0] if common[1] > 1 else numbers[comparison.pivot]


def _named(comparison: Comparison, version: Version) -> set[int]:
    """Where a number names what it stands before, as in 1. Artikel, and is no item's."""
    return {fact.start for fact in comparison.facts[version.language] if fact.kind == "code" and fact.unit}


def _count(version: Version, known: Collection[int], named: Collection[int], labelled: Collection[int]) -> Counter[str]:
    """How many blocks of each kind a version has; tables count by their rows and columns.

    Paragraphs that begin with the number of a row, or with a letter or bullet, are items whose marks were typed.
    """
    found = Counter(KINDS[block.kind] for block in version.blocks
                    if block.kind in KINDS and (block.kind != "heading" or _marked(version, block))
                    and not (block.kind == "item" and block.start in named))
    starts = [block.start for block in version.blocks]
    typed = sum(version.blocks[bisect_right(starts, place) - 1].kind == "paragraph" for place in labelled) + sum(
        block.kind == "paragraph" and _TYPED.match(version.text, block.start, block.end) is not None
        for block in version.blocks)
    if typed > 1:
        found["list items"] += typed
    cells = [block.cell for block in version.blocks if block.cell is not None]
    if cells:
        found["table rows"] = len({(table, row) for table, row, _ in cells if table not in known})
        found["table columns"] = len({(table, column) for table, _, column in cells if table not in known})
        found["tables"] = len({table for table, _, _ in cells})
    return found


def _marked(version: Version, block: Block) -> bool:
    """Whether a heading is marked as one; in plain text it is only guessed, and language by language."""
    following = version.text[block.end:block.end + 8].strip()
    return version.text[:block.start].rstrip(" \t").endswith("#") or following[:3] in ("===", "---")


def _where(version: Version, what: str) -> Span:
    """The first block of the kind, or the start of the text."""
    def fits(block: Block) -> bool:
        return KINDS.get(block.kind) == what or (block.kind == "cell" and what.startswith("table"))

    first = next((block for block in version.blocks if fits(block)), None)
    return (first.start, first.end) if first else (0, 0)
