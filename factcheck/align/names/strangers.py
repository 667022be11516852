"""Words of a bead that render a name which the pivot does not have there, but elsewhere.

A rendering is known from the beads of its name. A name that stands once, in a script without capitals, has none: there
the word that surely sounds like it is taken, if no other sentence but one has it as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

from ...extract.names.mentions import Word
from ...extract.names.naming import is_land
from ...model import Link
from .consonants import consonants, unlike
from .renderings import Rendering, Renderings
from .sounds import CLEAR, UNHEARD, stretch

Stranger = tuple[str, Word]
"""A name of the pivot, folded, and the word of the other version that renders it."""


class Strangers:
    """The strangers among the words of a version in another script."""

    def __init__(self, renderings: Renderings) -> None:
        self._renderings = renderings
        self._matching = renderings.matching
        self._there = renderings.there

    def within(self, link: Link) -> Iterator[Stranger]:
        """Find the strangers of a bead."""
        pivot, sure = self._matching.pivot, self._renderings.known
        here = [pivot.folded[index] for index in range(*link.left)]
        for name, form in chain(((name, known.text) for name, known in sure.items()), self._once.items()):
            place = self._there.find(form, link.left[0])
            if place < 0 or name in pivot.naming.ordinary or any(name in folded for folded in here):
                continue
            explained = self._part(sure[name], here) if name in sure else self._sounded(form, link)
            if not explained and not self._completes(name, link):
                yield name, self._there.word(place, place + len(form))

    def instead(self, word: Word, found: Sequence[Stranger]) -> Iterator[Stranger]:
        """Those that may stand for a name: no part of it, nor its land; by sound if nothing else tells it."""
        matching, known = self._matching, word.folded in self._renderings.known
        for name, stranger in found:
            if not matching.comes_along(word.folded, name) and not matching.metonym(word.folded, name) and (
                    known or _audible(name, stranger) and not is_land(matching.places_here.get(name, ""))):
                yield name, stranger

    @cached_property
    def _once(self) -> dict[str, str]:
        """By its name, what is known by sound alone."""
        found: dict[str, str] = {}
        matching, texts = self._matching, self._there.texts
        for name in self._renderings.names if matching.other.naming.caseless else ():
            beads = matching.beads(name)
            forms = {self._renderings.sounds.form(name, bead) for bead in beads} - {None, ""}
            if forms and name not in self._renderings.known:
                form = min(map(str, forms), key=lambda form: (len(form), form))
                if sum(form in text for bead, text in texts.items() if bead not in beads) <= 1:
                    found[name] = form
        return found

    def _sounded(self, form: str, link: Link) -> bool:
        """Whether some word of the pivot's side of a bead sounds like a form."""
        bones = consonants(form)
        return any(unlike(bones, consonants(token)) <= CLEAR for index in range(*link.left)
                   for token in self._matching.pivot.tokens(index))

    def _part(self, rendering: Rendering, here: Sequence[str]) -> bool:
        """Whether a rendering may belong to another name of the bead, in whose rendering it stands."""
        return any(rendering.text in other.text and any(name in folded for folded in here)
                   for name, other in self._renderings.known.items() if other is not rendering)

    def _completes(self, name: str, link: Link) -> bool:
        """Whether a name may be told with another of a bead, as the pivot has them elsewhere: "Mr Park", 朴炳锡."""
        pivot = self._matching.pivot
        return any(self._matching.comes_along(word.folded, name) for word in pivot.within(link.left)
                   if not (word.initial and pivot.ordinary(word)))


def _audible(name: str, word: Word) -> bool:
    """Whether a word, or a part of it, sounds like a name."""
    bones = consonants(name)
    return min(unlike(bones, consonants(word.folded)), stretch(bones, word.text)[0]) <= UNHEARD
