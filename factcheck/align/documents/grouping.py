"""Files that nothing in their names holds together -> the documents that their texts make of them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ...extract import figures
from ...extract.names.mentions import names
from ...model import Fact, Version
from .kinship import Frequencies, Kinship, Traits, kinship, traits

USUAL = 48
"""Files from which a key is no longer looked at for candidates: more than one document in all of its languages.
It keeps the cost linear in the number of files."""

CANDIDATES = 2
"""Candidates that a file has in each other language. The best one is right nearly always."""

CHEAP = 2.0
"""What shared keys must prove before a closer look is taken, in nats."""

ACCEPTED, VERIFIED, NUMBERS = 3.0, 0.5, -8.0
"""What all witnesses together, order and shape alone, and numbers alone must prove, in nats. They are absolute: nobody
is taken only because nobody better is there."""

CLOSER = 400
"""Files at most that are looked at a second time with all their facts, if they or a gap are left over."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Why a file belongs to a document: the file it resembles, and how much."""

    to: int
    kinship: Kinship


@dataclass(slots=True)
class _Family:
    """Items that make one document."""

    members: list[int]
    languages: set[str]
    settled: bool
    """Whether it was a document of several versions from the beginning."""


def group(items: Sequence[Sequence[Version]]) -> tuple[tuple[tuple[int, ...], ...], dict[int, Tie]]:
    """Put items together that are versions of one document; an item of several versions stays as it is.

    :param items: single files, and documents that their names made
    :return: the indexes of the items of each document, and why an item was joined to another
    """
    families = {index: _Family([index], {version.language for version in item}, len(item) > 1)
                for index, item in enumerate(items)}
    ties: dict[int, Tie] = {}
    _marry([(index, traits(version)) for index, item in enumerate(items) for version in item], families, ties)
    left = _left_over(families)
    if len(left) <= CLOSER:
        _marry([(index, traits(version, _facts(version))) for index in left for version in items[index]],
               families, ties)
    unique = {id(family): tuple(sorted(family.members)) for family in families.values()}
    return tuple(sorted(unique.values())), ties


def accepted(kin: Kinship) -> bool:
    """Whether two files are taken for versions of one document."""
    return kin.total >= ACCEPTED and kin.verified >= VERIFIED and kin.numbers >= NUMBERS


def _left_over(families: Mapping[int, _Family]) -> list[int]:
    """Items that are still alone, and those that have a gap which one of them could fill."""
    alone = {index for index, family in families.items() if len(family.members) == 1 and not family.settled}
    languages = {language for index in alone for language in families[index].languages}
    if not alone:
        return []
    return [index for index, family in families.items()
            if index in alone and len(languages) > 1 or languages - family.languages and index not in alone]


def _facts(version: Version) -> list[Fact]:
    blocks = [(block.start, block.end) for block in version.blocks]
    found = figures(version.text, version.language) + names(version.text, blocks, version.language)
    return sorted(found, key=lambda fact: fact.start)


def _marry(owned: Sequence[tuple[int, Traits]], families: dict[int, _Family], ties: dict[int, Tie]) -> None:
    """Join families, the likeliest first, as long as no language comes twice.

    :param owned: the files to look at, each with the item that it belongs to
    """
    owner, files = [index for index, _ in owned], [file for _, file in owned]
    frequencies = Frequencies(files)
    for left, right in _candidates(files, owner, frequencies):
        one, other = families[owner[left]], families[owner[right]]
        if one is other or one.languages & other.languages or (one.settled and other.settled):
            continue
        kin = kinship(files[left], files[right], frequencies)
        if accepted(kin):
            ties.setdefault(owner[left], Tie(owner[right], kin))
            ties.setdefault(owner[right], Tie(owner[left], kin))
            _join(one, other, families)


def _join(one: _Family, other: _Family, families: dict[int, _Family]) -> None:
    one.members += other.members
    one.languages |= other.languages
    one.settled |= other.settled
    for index in other.members:
        families[index] = one


def _candidates(files: Sequence[Traits], owner: Sequence[int], frequencies: Frequencies) -> Iterator[tuple[int, int]]:
    """Pairs of files in different languages that share rare keys, the likeliest first."""
    nearest: defaultdict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for (left, right), proof in _proofs(files, owner, frequencies).items():
        if proof >= CHEAP:
            nearest[left, files[right].language].append((-proof, right))
            nearest[right, files[left].language].append((-proof, left))
    edges = {(proof, min(one, other), max(one, other)) for (one, _), others in nearest.items()
             for proof, other in sorted(others)[:CANDIDATES]}
    for _, left, right in sorted(edges):
        yield left, right


def _proofs(files: Sequence[Traits], owner: Sequence[int], frequencies: Frequencies) -> dict[tuple[int, int], float]:
    """What the keys that two files share prove, for all pairs that share any that are not usual."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, file in enumerate(files):
        for key in file.keys:
            holders[key].append(index)
    proofs: defaultdict[tuple[int, int], float] = defaultdict(float)
    for key, indexes in holders.items():
        if 1 < len(indexes) <= USUAL:
            _prove(key, indexes, files, owner, frequencies, proofs)
    return proofs


def _prove(key: str, indexes: Iterable[int], files: Sequence[Traits], owner: Sequence[int], frequencies: Frequencies,
           proofs: defaultdict[tuple[int, int], float]) -> None:
    rarity: dict[str, float] = {}
    sides = []
    for index in indexes:
        file = files[index]
        if file.language not in rarity:
            rarity[file.language] = math.log(frequencies.chance(key, file.language, True))
        sides.append((index, file.language, math.log(file.keys[key]), rarity[file.language]))
    for (left, language, found, rare), (right, tongue, refound, scarce) in combinations(sides, 2):
        proof = (found + refound - rare - scarce) / 2
        if language != tongue and proof > 0 and owner[left] != owner[right]:
            proofs[left, right] += proof
