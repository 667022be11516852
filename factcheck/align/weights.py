"""What it is worth that two sentences share a key, and what it costs each that its keys are not found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log

from .keys import NAME, STRONG
from .sides import Side

DEAREST = -6.0
"""The most that keys without counterpart can cost a sentence: figures may be wrong."""
SPELT_ALIKE, ALIKE_WORDS = 0.3, 10
"""Chance that a word with a capital inside a sentence is a name that the translation spells alike, and how many such
words of the document itself outweigh that."""
MOSTLY = .5
"""The highest that chance gets."""
FAINT = 0.3
"""Shared keys worth less are not looked at."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What sharing a key is worth, and what it costs each side when its keys are not found."""

    shared: dict[str, float]
    left: list[float]
    right: list[float]
    occurrences: dict[str, tuple[list[int], list[int]]]


def weigh(left: Side, right: Side) -> Weights:
    """Weigh each key by how often each version has it: the document's own frequency is the chance."""
    rows, columns = _occurrences(left), _occurrences(right)
    sizes = len(left) + 1, len(right) + 1
    both = rows.keys() & columns.keys()
    shared: dict[str, float] = {}
    lost: tuple[dict[str, float], dict[str, float]] = ({}, {})
    for key in both:
        chance = max(left.keys[rows[key][0]][key], right.keys[columns[key][0]][key])
        rates = (len(rows[key]) + 0.5) / sizes[0], (len(columns[key]) + 0.5) / sizes[1]
        commoner = max(rates)
        costs = 0.0
        for mine, other in ((0, 1), (1, 0)):
            found = chance if key[0] == STRONG else chance * min(1.0, rates[other] / rates[mine])
            if found > rates[other]:
                lost[mine][key] = log((1 - found) / (1 - rates[other]))
                costs += lost[mine][key]
        if chance > commoner:
            worth = log(chance / commoner)
            if worth > FAINT:
                shared[key] = worth - costs
    for mine, version, places in ((0, left, rows), (1, right, columns)):
        stranger = log(1 - _spelt_alike(version, places, both))
        for key in places.keys() - both:
            chance = version.keys[places[key][0]][key]
            if key[0] == STRONG:
                lost[mine][key] = log(1 - chance)
            elif chance == NAME:
                lost[mine][key] = stranger
    return Weights(shared, _costs(left, lost[0]), _costs(right, lost[1]),
                   {key: (rows[key], columns[key]) for key in shared})


def _occurrences(version: Side) -> dict[str, list[int]]:
    """The sentences in which each key stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, mine in enumerate(version.keys):
        for key in mine:
            places[key].append(number)
    return places


def _spelt_alike(version: Side, places: Mapping[str, Sequence[int]], both: Collection[str]) -> float:
    """The chance that a name of a version is spelt alike in the other one, as far as the document tells."""
    names = [key for key in places if version.keys[places[key][0]][key] == NAME]
    alike = sum(key in both for key in names) + SPELT_ALIKE * ALIKE_WORDS
    return min(MOSTLY, alike / (len(names) + ALIKE_WORDS))


def _costs(version: Side, lost: Mapping[str, float]) -> list[float]:
    """What it costs each sentence when none of its keys is found."""
    return [max(DEAREST, sum([lost[key] for key in mine if key in lost])) for mine in version.keys]
