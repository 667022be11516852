"""What it is worth that two sentences share a key, and what it costs each that its keys are not found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass
from math import log

from .keys import NAME, STRONG, Keys
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
    chances = _chances(left), _chances(right)
    both = {key: max(chance, chances[1][key]) for key, chance in chances[0].items() if key in chances[1]}
    rows, columns = _occurrences(left, both), _occurrences(right, both)
    sizes = len(left) + 1, len(right) + 1
    shared: dict[str, float] = {}
    lost: tuple[dict[str, float], dict[str, float]] = ({}, {})
    for key, chance in both.items():
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
    for mine in (0, 1):
        stranger = log(1 - _spelt_alike(chances[mine], both))
        for key, chance in chances[mine].items():
            if key not in both:
                if key[0] == STRONG:
                    lost[mine][key] = log(1 - chance)
                elif chance == NAME:
                    lost[mine][key] = stranger
    return Weights(shared, _costs(left, lost[0]), _costs(right, lost[1]),
                   {key: (rows[key], columns[key]) for key in shared})


def _chances(version: Side) -> dict[str, float]:
    """The keys of a version, each with its chance where it stands first."""
    found: dict[str, float] = {}
    for mine in reversed(version.keys):
        found.update(mine)
    return found


def _occurrences(version: Side, known: Container[str]) -> dict[str, list[int]]:
    """The sentences in which each of some keys stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, mine in enumerate(version.keys):
        for key in filter(known.__contains__, mine):
            places[key].append(number)
    return places


def _spelt_alike(chances: Keys, both: Container[str]) -> float:
    """The chance that a name of a version is spelt alike in the other one, as far as the document tells."""
    names = [key for key, chance in chances.items() if chance == NAME]
    alike = sum(key in both for key in names) + SPELT_ALIKE * ALIKE_WORDS
    return min(MOSTLY, alike / (len(names) + ALIKE_WORDS))


def _costs(version: Side, lost: Mapping[str, float]) -> list[float]:
    """What it costs each sentence when none of its keys is found."""
    return [max(DEAREST, sum(map(lost.__getitem__, filter(lost.__contains__, mine)))) for mine in version.keys]
