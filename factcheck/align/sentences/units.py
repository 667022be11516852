"""Line up the units of translation files: their names say which belong together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from ...model import Link, Sentence, Span, Version

SHARED = 0.5
"""The share of the units of the smaller file that the other one must have, or the names tell nothing."""
SURE = 45.0
"""The margin of a unit that the other version lacks: as of a text beside an empty one."""

PLURAL = regex.compile(r"[._](?:zero|one|two|few|many|other|plural)$")
"""The plural categories of CLDR at the end of a name: each language has its own, and together they are one unit."""


def links(versions: tuple[Version, Version], sentences: tuple[Sequence[Sentence], Sequence[Sentence]]
          ) -> Iterator[Link]:
    """A link for each unit: between two units of one name, or for one that stands alone."""
    left, right = (_runs(*side) for side in zip(versions, sentences, strict=True))
    if len(left.keys() & right.keys()) < max(1, SHARED * min(len(left), len(right))):
        return
    at = 0
    for name, run in left.items():
        at = right.get(name, (0, at))[1]
        yield Link(run, right[name], SURE, fixed=True) if name in right else Link(run, (at, at), SURE, fixed=True)
    at = 0
    for name, run in right.items():
        at = left.get(name, (0, at))[1]
        if name not in left:
            yield Link((at, at), run, SURE, fixed=True)


def _runs(version: Version, sentences: Sequence[Sentence]) -> Mapping[str, Span]:
    """The sentences of each unit; one whose parts stand apart is as long as its first part."""
    found: dict[str, Span] = {}
    last = ""
    for number, sentence in enumerate(sentences):
        name = PLURAL.sub("", version.blocks[sentence.block].unit)
        if name and (name not in found or name == last):
            found[name] = found.get(name, (number, number))[0], number + 1
        last = name
    return found
