"""Lists that have more or fewer items than the sentence before them says.

A number before a list may count anything ("the two sides agreed:"), so it is believed only if the thing that it counts
follows at once and ends the sentence, or is one that is known to be listed: measures, reasons, steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

import regex

from ...languages.inflection import inflection
from ...languages.tables import section
from ...model import Block, Comparison, Fact, Problem, Sentence, Version
from ...position import locate
from ..inflection import SOLID, WORD

ANNOUNCED = range(2, 13)
"""Items that are announced by number."""
LEAST = 2
"""Items of a list, or it may be none: what follows may be a single item and paragraphs of its own."""
NEAR, FAR = 3, 6
"""Words after a number among which the thing that it counts is looked for, and the words up to the colon."""
DENSE = 2
"""Letters for a word where no spaces part words."""

_COLON = regex.compile(r"[:：][\p{Pe}\p{Pf}\"'*_\s]*$")
_PAUSE = regex.compile(r"[,;:،؛、，；()–—]")
_NUMBERED = regex.compile(r"[(（]?(?:\p{Nd}{1,3}|\p{L})[.)）．、]")
_NUMBER = regex.compile(r"\p{Nd}+|\p{L}+")


class Item(NamedTuple):
    """How an item is set."""

    level: int
    indent: int
    mark: str


def announced(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report lists of another length than announced: in the pivot, else in versions that list as much as it does.

    What all versions have from the pivot is told once; where a list lost an item, the comparison finds it.
    """
    document = comparison.document
    pivot = document.version(comparison.pivot)
    found = list(_problems(comparison, pivot))
    yield from found
    for version in document.versions if not found else ():
        if version is not pivot and _items(version) == _items(pivot):
            yield from _problems(comparison, version)


def _items(version: Version) -> int:
    return sum(block.kind == "item" for block in version.blocks)


def _problems(comparison: Comparison, version: Version) -> Iterator[Problem]:
    facts, sentences = comparison.facts[version.language], comparison.sentences[version.language]
    last = {sentence.block: sentence for sentence in sentences}
    for index, sentence in last.items():
        if not _COLON.search(version.text, sentence.start, sentence.end):
            continue
        items = _list(version, index)
        number = _number(version, sentence, facts) if len(items) >= LEAST else None
        if number and number.readings[0].value != len(items):
            yield Problem(locate(version, (number.start, number.end), "differs", number.value),
                          (locate(version, (items[0].start, items[-1].end), "context", str(len(items))),),
                          values={"here": number.value, "there": str(len(items))})


# ---------------------------------------------------------------- the number


def _number(version: Version, sentence: Sentence, facts: Sequence[Fact]) -> Fact | None:
    """The number that a sentence announces."""
    inside = [fact for fact in facts
              if sentence.start <= fact.start and fact.end <= sentence.end and fact.kind != "date"]
    if len(inside) != 1 or inside[0].kind != "number" or inside[0].qualifier:
        return None
    fact = inside[0]
    value, after = fact.readings[0].value, version.text[fact.end:sentence.end]
    after = _COLON.sub("", after)
    counted = isinstance(value, Decimal) and value in ANNOUNCED and not _PAUSE.search(after)
    return fact if counted and _listed(after, fact.digits, version.language) else None


def _listed(after: str, digits: bool, language: str) -> bool:
    """Whether what comes after a number names things that are listed. A number in digits may name a page or section."""
    words = [inflection(language).plain(word) for word in WORD.findall(after)]
    solid = SOLID.search(after) is not None
    length = sum(max(1, len(word) // DENSE) for word in words) if solid else len(words)
    known = (section("consistency", language) or {}).get("listed", ())
    if length > NEAR + FAR:
        return False
    if solid:
        return any(0 <= after.find(thing) <= NEAR * DENSE for thing in known)
    return (len(words) == 1 and not digits) or any(_names(words, thing, language) for thing in known)


def _names(words: Sequence[str], thing: str, language: str) -> bool:
    """Whether a thing is named soon, and the sentence is soon over."""
    known = inflection(language)
    first, *rest = (known.plain(word) for word in WORD.findall(thing))
    return any(known.inflects(word, first) and all(map(known.inflects, words[index + 1:], rest))
               and len(words) - index <= FAR
               for index, word in enumerate(words[:NEAR]) if len(words) - index > len(rest))


# ---------------------------------------------------------------- the list


def _list(version: Version, index: int) -> Sequence[Block]:
    """The items of the list after a block, of its upper level; nothing if that is not certain."""
    blocks = version.blocks
    start = end = index + 1
    above = blocks[index].level if blocks[index].kind == "item" else 0
    while end < len(blocks) and blocks[end].kind == "item" and blocks[end].level > above:
        end += 1
    if start == end or (not above and _resumed(version, end)):
        return ()
    first = _item(version, blocks[start])
    items = [blocks[start]]
    for block in blocks[start + 1:end]:
        item = _item(version, block)
        if item == first:
            items.append(block)
        elif item.level < first.level or (item.level == first.level and item.indent <= first.indent):
            return ()
    return items


def _resumed(version: Version, end: int) -> bool:
    """Whether a list may go on after paragraphs of an item: a heading tells, or a line that begins another list."""
    for block in version.blocks[end:]:
        if block.kind == "heading":
            return False
        if block.kind == "item":
            return True
        if _COLON.search(version.text, block.start, block.end) and not _lead(version, block).startswith((" ", "\t")):
            return False
    return False


def _item(version: Version, block: Block) -> Item:
    lead = _lead(version, block)
    mark = lead.strip()
    if not mark and _NUMBERED.match(version.text, block.start):
        mark = version.text[block.start:block.end].split(None, 1)[0]
    numbered = _NUMBER.sub(lambda match: "1" if match[0][0].isdigit() else "a", mark)
    return Item(block.level, len(lead) - len(lead.lstrip()), numbered)


def _lead(version: Version, block: Block) -> str:
    """What stands before a block in its line."""
    line = max(version.text.rfind(end, 0, block.start) for end in "\r\n") + 1
    return version.text[line:block.start]
