"""Figures that belong to a name, Avatr 12, which a translation may replace by "the car" where it stands again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import Protocol

import regex

from ...extract.names.titles import phrases
from ...languages.tables import table
from ...model import Fact, Span

_BEFORE = regex.compile(r"(\p{Lu}[\p{L}\p{M}]+|\p{Ll}\p{Lu}\p{L}+)[ \u00a0]$")
"""The word of a name before a figure: Boeing 737, iPhone 15."""
_AFTER = regex.compile(r"[ \u00a0](\p{Lu}{2,})(?![\p{L}\p{N}])")
"""The one after it, in capitals: 737 MAX."""
_GLUED = regex.compile(r"[\p{Han}\p{Katakana}ー]{3}$")
"""What stands before it where no spaces part words."""
_MODEL = regex.compile(r"\p{Lu}{1,3}\d{1,4}\p{Ll}{0,3}")
"""A model that is written as one word: M9, A320neo."""
REACH = 30
"""Letters of a word of a name."""


class Paired(Protocol):
    """A figure of the pivot and the one of the other version that agrees with it."""

    @property
    def pivot(self) -> Fact | None:
        """The figure of the pivot."""

    @property
    def other(self) -> Fact | None:
        """That of the other version."""


class Named:
    """The names with figures that both versions have, in the words of each; found when they are first asked for."""

    def __init__(self, pairs: Sequence[Paired], texts: tuple[str, str]) -> None:
        self.pairs, self.texts = pairs, texts

    def again(self, fact: Fact, side: int) -> bool:
        """Whether a figure of the pivot (0) or the other version (1) is one of a name that both have elsewhere."""
        names = {*_names(fact, self.texts[side]), *_glued(fact, self.texts[side])}
        return bool(names) and not self._known[side].isdisjoint(names)

    def titled(self, fact: Fact, side: int, places: tuple[Span, Span]) -> bool:
        """Whether a figure belongs to a title that may be another one in the other version, which has a title, too."""
        titles = [[range(start + title.start, start + title.end) for title in phrases(text[start:end])]
                  for text, (start, end) in zip(self.texts, places, strict=True)]
        return bool(titles[1 - side]) and any(fact.start in title for title in titles[side])

    @cached_property
    def _known(self) -> tuple[set[str], set[str]]:
        known: tuple[set[str], set[str]] = (set(), set())
        for pair in self.pairs:
            if pair.pivot and pair.other:
                facts = pair.pivot, pair.other
                named = [list(_names(fact, text)) for fact, text in zip(facts, self.texts, strict=True)]
                for side, fact in enumerate(facts) if any(named) else ():
                    known[side].update((*named[side], *_glued(fact, self.texts[side])))
        return known


def _names(fact: Fact, text: str) -> Iterator[str]:
    """A figure with a word of its name, before it or after it."""
    if fact.kind == "code" and _MODEL.fullmatch(fact.text):
        yield fact.text
    if fact.kind != "number" or fact.unit or fact.qualifier or not fact.text.isdecimal():
        return
    before = _BEFORE.search(text, max(0, fact.start - REACH), fact.start)
    after = _AFTER.match(text, fact.end, fact.end + REACH)
    if before and before[1].lower() not in _small() and f" {before[1].lower()} " not in text:
        yield f"{before[1]} {fact.text}"
    if after:
        yield f"{fact.text} {after[1]}"


@cache
def _small() -> frozenset[str]:
    """Small words of all languages, which have a capital at the start of a sentence."""
    return frozenset(word for words in table("function_words").values() for word in words)


def _glued(fact: Fact, text: str) -> Iterator[str]:
    """A figure with what is written before it without a space."""
    before = _GLUED.search(text, max(0, fact.start - REACH), fact.start) if fact.text.isdecimal() else None
    if before:
        yield before[0] + fact.text
