"""Which of several versions has most in common with the others: to that one all of them are aligned.

Translations of one text are nearer to it than to each other, so this is mostly the text that they were made from.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from itertools import chain
from math import sqrt

from ...model import Fact, Sentence, Version
from .keys import keys

WORDS = 3.0
"""How much more words and what they mean tell than figures, of which a text has few."""


def common_ground(versions: Sequence[Version], sentences: Mapping[str, Sequence[Sentence]],
                  facts: Mapping[str, Sequence[Fact]]) -> dict[str, float]:
    """How much each version shares with the others, on average, from 0 to 4."""
    figures = {each.language: _counted([(fact.kind, fact.value, fact.unit) for fact in facts[each.language]
                                        if fact.strength == "strong" and fact.digits]) for each in versions}
    words: dict[str, set[Hashable]] = {each.language: set(chain.from_iterable(keys(
        each, sentences[each.language], facts[each.language], related=True, han=False))) for each in versions}
    told = _shared(words)
    return {language: share + WORDS * told[language] for language, share in _shared(figures).items()}


def _counted(found: Sequence[Hashable]) -> set[Hashable]:
    """Things with how often they were met before, so that what is said twice can be shared twice."""
    seen: Counter[Hashable] = Counter()
    counted: set[Hashable] = set()
    for each in found:
        counted.add((each, seen[each]))
        seen[each] += 1
    return counted


def _shared(sets: Mapping[str, set[Hashable]]) -> dict[str, float]:
    """The mean cosine between each set and the others (Salton and McGill 1983, with weights of 0 and 1).

    It is taken by way of their sum, so that time grows with their number and not with its square.
    """
    everything: defaultdict[Hashable, float] = defaultdict(float)
    for members in sets.values():
        for member in members:
            everything[member] += 1 / sqrt(len(members))
    return {language: (sum(map(everything.__getitem__, members)) / sqrt(len(members)) - 1) / (len(sets) - 1)
            if members else 0.0 for language, members in sets.items()}
