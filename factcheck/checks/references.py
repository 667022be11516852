"""References to what a version does not have: a table, a section, a note, a heading.

A report cites the tables of others as well. So a number is doubted only where the version's own parts are numbered
from one without a gap, none of them has it, and nothing follows that may say whose part it is ("Table 9 of the annual
report").
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import regex

from ..languages.profile import profile
from ..languages.trie import fold
from ..model import Block, Comparison, Fact, Problem, Span, Version
from ..position import locate
from . import labels, numbering
from .labels import CAPTION, LEAD, LEAST, is_caption
from .places import cut

PARTS = frozenset({"table", "figure", "box"})
"""Parts that have captions; chapters and articles are those of laws and books, too."""
_ANCHOR = regex.compile(r"\]\(#([^\s)]+)\)")
_TARGET = regex.compile(r"""\{[^{}\n]*\#([\w.:-]+)|\b(?:id|name)\s*=\s*["']?([^\s"'>]+)""")
_GIVEN = regex.compile(r"\{[^{}]*\}\s*$")
_NOTE = regex.compile(r"\[\^([^\]\s]+)\](:?)")


def broken(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report references that lead nowhere in their own version; one that differs from the others' is told as that."""
    told = [(language, *cell.span) for row in comparison.rows if row.kind in ("code", "number", "ordinal")
            for language, cell in row.cells.items() if cell.role == "differs" and cell.span]
    facts = (*_parts(comparison), *numbering.broken(comparison))
    spans = ((version, (fact.start, fact.end)) for version, fact in facts)
    for version, (first, last) in (*spans, *labels.broken(comparison)):
        if not any(version.language == language and start < last and first < end for language, start, end in told):
            yield _problem(version, (first, last))
    for version in comparison.document.versions:
        for span in (*_notes(version), *_anchors(version)):
            yield _problem(version, span)


def _parts(comparison: Comparison) -> Iterator[tuple[Version, Fact]]:
    """The references to parts with captions that are not there."""
    for version in comparison.document.versions:
        numbers = _numbers(comparison, version)
        for fact in comparison.facts[version.language]:
            if _captioned(fact) and _missing(version, fact, numbers):
                yield version, fact


def _captioned(fact: Fact) -> bool:
    """Whether a fact is a part with a caption and a number in figures; `labels` judges the others."""
    return fact.kind == "code" and fact.unit in PARTS and bool(fact.parts) and fact.strength == "strong"


def _problem(version: Version, span: Span) -> Problem:
    return Problem(locate(version, span, "differs"), values={"text": cut(version.text[slice(*span)])})


# ---------------------------------------------------------------- numbered parts


def _numbers(comparison: Comparison, version: Version) -> Mapping[str, set[str]]:
    """The numbers of the captions of each kind of part."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    facts = iter(comparison.facts[version.language])
    fact = next(facts, None)
    for block in version.blocks:
        while fact and fact.start < block.start:
            fact = next(facts, None)
        if fact and _captioned(fact) and _begins(version, block, fact):
            found[fact.unit or ""].add(fact.parts[0].value)
    return found


def _begins(version: Version, block: Block, fact: Fact) -> bool:
    """Whether a block is what is written above or below the part that a reference at its start names."""
    lead = LEAD.match(version.text, block.start).end()  # type: ignore[union-attr]
    return lead >= fact.start and fact.end <= block.end and is_caption(version, block, fact.end)


def _missing(version: Version, fact: Fact, numbers: Mapping[str, set[str]]) -> bool:
    known = numbers.get(fact.unit or "", set())
    if len(known) < LEAST or known != {str(number) for number in range(1, len(known) + 1)}:
        return False
    end = fact.end + (version.text[fact.end:fact.end + 1] == " ")
    owner = profile(version.language).bridges.match(fold(version.text[end:end + CAPTION]), 0)
    return owner is None and fact.parts[0].value not in known


# ---------------------------------------------------------------- notes and headings of Markdown


def _notes(version: Version) -> Iterator[Span]:
    """The marks of notes that have no text."""
    marks = list(_NOTE.finditer(version.text)) if "[^" in version.text else []
    known = {mark[1] for mark in marks if mark[2]}
    if known:
        yield from (mark.span() for mark in marks if not mark[2] and mark[1] not in known and _in_text(version, mark))


def _anchors(version: Version) -> Iterator[Span]:
    """The links to headings that are not there."""
    links = list(_ANCHOR.finditer(version.text)) if "](#" in version.text else []
    if not links:
        return
    known = {_plain(first or second) for first, second in _TARGET.findall(version.text)}
    titles = [_plain(_GIVEN.sub("", version.text[block.start:block.end]))
              for block in version.blocks if block.kind == "heading"]
    for link in links:
        anchor = _plain(unquote(link[1]))
        if titles and anchor and anchor not in known and _in_text(version, link) and not any(
                title.endswith(anchor) or _numbered(anchor, title) for title in titles):
            yield link.span(1)


def _numbered(anchor: str, title: str) -> bool:
    """Whether an anchor is a title with the number that tells it from another one (results-1)."""
    return anchor.startswith(title) and anchor[len(title):].isdecimal() if title else False


def _plain(text: str) -> str:
    """The letters and digits of a text, without accents: tools make anchors of headings in several ways."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if letter.isalnum())


def _in_text(version: Version, match: regex.Match[str]) -> bool:
    """Whether something stands in a block, and in no code."""
    index = bisect_right(version.blocks, match.start(), key=lambda block: block.start)
    block = version.blocks[index - 1] if index else None
    return block is not None and match.start() < block.end and (
        version.text.count("`", block.start, match.start()) % 2 == 0)
