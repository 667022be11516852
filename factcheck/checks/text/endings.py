"""Where the text of a version ends, and whether it breaks off there.

First of all this is evidence inside the version: its last long block has no final mark, where its other long blocks
have one. It works without any counterpart, and when all versions are cut at the same place.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt
from statistics import median

from ...align.sentences.lengths import lengths
from ...align.sentences.sides import finished
from ...align.sentences.tuning import SHORT, VARIANCE
from ...model import Block, Comparison, Version
from ...segment import habits
from ..memory import remembered
from ..places import others
from .marks import quotations
from .residue import leftovers
from .weight import weight

LONG = 60
"""Letters of a block that is text, not a heading or a signature."""
MANY = 3
"""Long blocks with final marks after which even a short last one without tells something, if there is nothing else."""
USUAL = 0.85
"""The share of a version's long blocks with a final mark above which a missing one tells something."""

SHORTENED, SURELY_SHORT = 2.3, 3.5
"""By how many standard deviations a last sentence is too short where no mark can tell."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The end of a version that looks broken off: its last sentence, and whether that is beyond doubt."""

    sentence: int
    sure: bool


@remembered
def unfinished(comparison: Comparison, language: str) -> Cut | None:
    """Whether the text of a version stops in the middle of a sentence, by itself or beside the others."""
    version = comparison.document.version(language)
    sentences = comparison.sentences[language]
    scraps = set(leftovers(comparison, language))
    last = len(sentences) - 1
    while last >= 0 and (last in scraps or _beside_text(version.blocks[sentences[last].block])):
        last -= 1
    if last < 0:
        return None
    if habits(version).pause:
        return _shortened(comparison, language, last)
    block = version.blocks[sentences[last].block]
    if block.kind == "cell" or finished(version, sentences[last].end) or _headline(comparison, language, last):
        return None
    long_ones = _long(version, sentences[last].block)
    ending = sum(finished(version, other.end) for other in long_ones)
    usual = ending >= USUAL * len(long_ones) and len(long_ones) >= 2
    confirmed = _others_end(comparison, language)
    long_enough = weight(version.text[block.start:block.end]) >= LONG
    opened = _quotation_open(version, block)
    alone = not others(comparison, language)
    if usual and (long_enough or (alone and len(long_ones) >= MANY)):
        return Cut(last, opened or confirmed or (len(long_ones) >= 3 and alone))
    if confirmed and (usual or long_enough or ending > 0):
        return Cut(last, usual or long_enough)
    if alone and block.kind == "paragraph" and ending == len(long_ones):
        before = sentences[max(0, last - 1)]
        inside = before is not sentences[last] and before.block == sentences[last].block
        if (inside and finished(version, before.end)) or (long_enough and long_ones):
            return Cut(last, False)
    return None


def _beside_text(block: Block) -> bool:
    """Whether a block has no place in the run of the text, and so none at its end."""
    return block.aside or block.kind == "caption"


def _shortened(comparison: Comparison, language: str, last: int) -> Cut | None:
    """Whether the last sentence of a version without final marks is far shorter, beside its pivot, than the others."""
    if language == comparison.pivot:
        return None
    sides = [lengths(comparison.document.version(side), comparison.sentences[side])
             for side in (comparison.pivot, language)]
    links = [link for link in comparison.alignments[language].links
             if link.left[0] < link.left[1] and link.right[0] < link.right[1]]
    if len(links) <= MANY or links[-1].right[1] != last + 1 or links[-1].left[1] != len(sides[0]):
        return None
    sizes = [(sum(sides[0][slice(*link.left)]), sum(sides[1][slice(*link.right)])) for link in links]
    *logs, here = [log(there / size) for size, there in sizes]
    off = (here - median(logs)) / sqrt(VARIANCE + SHORT / min(sizes[-1]))
    return Cut(last, off < -SURELY_SHORT) if off < -SHORTENED else None


def _long(version: Version, last: int) -> list[Block]:
    """The long blocks of text beside the last one; a first one without an end is a headline."""
    kind = version.blocks[last].kind
    return [block for number, block in enumerate(version.blocks)
            if number != last and (block.kind == "paragraph" or (block.kind == kind and number < last))
            and weight(version.text[block.start:block.end]) >= LONG and (number or finished(version, block.end))]


def _headline(comparison: Comparison, language: str, last: int) -> bool:
    """Whether another version has the last sentence in the middle, and without a final mark either."""
    if language == comparison.pivot:
        return False
    pivot = comparison.document.version(comparison.pivot)
    here = [link for link in comparison.alignments[language].links if link.right[0] <= last < link.right[1]]
    return any(link.left[0] < link.left[1] < len(comparison.sentences[comparison.pivot])
               and not finished(pivot, comparison.sentences[comparison.pivot][link.left[1] - 1].end) for link in here)


def _others_end(comparison: Comparison, language: str) -> bool:
    """Whether half of the other versions, or more, end with a final mark."""
    found = [finished(other, comparison.sentences[other.language][-1].end)
             for other in others(comparison, language) if comparison.sentences[other.language]]
    return any(found) and 2 * sum(found) >= len(found)


def _quotation_open(version: Version, block: Block) -> bool:
    return bool(quotations(version.text, [block], habits(version).quotes))
