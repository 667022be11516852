"""What is known before anything is searched: the units of translation files, and the cells of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...model import Link, Sentence, Version
from . import tables, units
from .keys import Keys


def fixed(versions: tuple[Version, Version], sentences: tuple[Sequence[Sentence], Sequence[Sentence]],
          keys: tuple[Sequence[Keys], Sequence[Keys]]) -> list[Link]:
    """The links that are known; none for plain prose."""
    named = list(units.links(versions, sentences)) if any(block.unit for block in versions[0].blocks[:1]) else []
    if all(any(block.cell for block in version.blocks) for version in versions):
        left, right = (tables.tables(*side) for side in zip(versions, sentences, keys, strict=True))
        return [*named, *tables.links(left, right)]
    return named


def in_order(links: Iterable[Link]) -> Iterator[Link]:
    """The links, with those marked as moved that stand before one that they should follow."""
    last = 0
    for link in links:
        yield replace(link, moved=True) if link.right[0] < last and link.right[0] < link.right[1] else link
        last = max(last, link.right[1])
