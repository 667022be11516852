"""Places that a version in another script names where the pivot names others.

Both are known by name, lands from CLDR and cities from the gazetteer: no sound has to tell, and one mention is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

import regex

from ...extract.names.folding import fold
from ...extract.names.gazetteer import cities
from ...extract.names.mentions import Word
from ...extract.names.naming import Naming, is_land, places, written_places
from ...model import Link
from .likeness import transliterated
from .matching import BEGINNING, SURE, Matching
from .passages import SPACED, UNSPACED

Place = str | int
"""The id of a land or the number of a city."""
Charted = tuple[Word, tuple[Place, ...]]
"""A word, and the places that it may name, lands or else cities: prefixes and endings leave a choice."""
SOUNDS = 0.6
"""From this likeness on a word is some name of the pivot, and no place that is called like it."""
CLEAR = 0.75
"""From this likeness on a word is a city that the gazetteer writes otherwise."""
OTHER = 0.5
"""From this likeness on a word may be the very city that the pivot names, whatever the gazetteer calls it."""
LEAST = 4
"""Letters of a city of the pivot, which has a capital."""
LONGEST = 12
"""Letters of a place where no spaces end words."""
_HAN = regex.compile(r"\p{Han}{3,}")
"""What no word is by chance there; the cities of the gazetteer that are shorter, or in another script, are not read."""
_WORD = regex.compile(rf"{SPACED.pattern}(?:-{SPACED.pattern})*", regex.V1)


class Atlas:
    """The places that both sides of a bead name."""

    def __init__(self, matching: Matching) -> None:
        self.matching = matching
        self._there: dict[int, tuple[Charted, ...]] = {}

    def exchanged(self, name: Word, link: Link) -> Iterator[Word]:
        """Find the places that stand where one of the pivot should, if the other side of the bead lacks that."""
        matching = self.matching
        lost = self._of_two_words(name) or _of_pivot(name.folded, matching.pivot.naming)
        if lost is None or matching.pivot.ordinary(name) and (name.initial or isinstance(lost, int)):
            return
        there = self._named(link)
        new = [(word, named) for word, named in there if isinstance(named[0], int) == isinstance(lost, int)]
        if not new or any(lost in named for _, named in there) or self._told(name, lost, link, new):
            return
        for word, named in new:
            if not self._explained(name, word, named, link):
                yield word

    def asked(self, name: Word) -> bool:
        """Whether a name of the pivot is a land, which every version names."""
        return is_land(self.matching.places_here.get(name.folded, ""))

    def _named(self, link: Link) -> tuple[Charted, ...]:
        """The places that the other side of a bead names."""
        key = link.right[0]
        found = self._there.get(key)
        if found is None:
            other = self.matching.other
            start, end = other.sentences[link.right[0]].start, other.sentences[link.right[1] - 1].end
            found = self._there[key] = tuple(_places_in(other.version.text[start:end], start, other.naming))
        return found

    def _of_two_words(self, name: Word) -> Place | None:
        """The city that a word is part of the name of: York in New York."""
        folded = self.matching.pivot.folded[self.matching.pivot.sentence(name)]
        return next((city for two, city in _cities_of_two_words(folded).items() if name.folded in two), None)

    def _told(self, name: Word, lost: Place, link: Link, new: list[Charted]) -> bool:
        """Whether some word that is no other place may be a place of the pivot, its people, or what it sounds like."""
        other, taken = self.matching.other, {word.text for word, _ in new}
        stems = {form[:BEGINNING] if len(form) > BEGINNING else form[:max(1, len(form) - 1)] if UNSPACED.match(form)
                 else form for form in _forms(other.naming).get(lost, ())}
        for index in range(*link.right):
            sentence = other.sentences[index]
            text = other.version.text[sentence.start:sentence.end].lower()
            if any(stem in text for stem in stems):
                return True
            if isinstance(lost, int) and any(transliterated(name.folded, word) >= CLEAR for word in SPACED.findall(text)
                                             if not any(word in place.lower() for place in taken)):
                return True
        return False

    def _explained(self, name: Word, word: Word, named: tuple[Place, ...], link: Link) -> bool:
        """Whether the pivot's side, or a sentence beside it, names the place, its people, or what is called like it."""
        pivot = self.matching.pivot
        for index in range(max(0, link.left[0] - 1), min(len(pivot.sentences), link.left[1] + 1)):
            if any(_of_pivot(token, pivot.naming) in named for token in pivot.tokens(index)) or any(
                    city in named for city in _cities_of_two_words(pivot.folded[index]).values()):
                return True
        if isinstance(named[0], str):
            if self.matching.same_place(word, link):
                return True
        elif transliterated(name.folded, word.text) >= OTHER or self._common(word, named):
            return True
        return any(transliterated(other.folded, word.text) >= SOUNDS for other in pivot.within(link.left)
                   if other.folded != name.folded and other.folded not in pivot.naming.ordinary)

    def _common(self, word: Word, named: tuple[Place, ...]) -> bool:
        """Whether a word that no capital marks is a common one: the text says it again, the pivot never does."""
        other, pivot = self.matching.other, self.matching.pivot
        return other.naming.caseless and other.version.text.count(word.text) > 1 and not any(
            _of_pivot(each, pivot.naming) in named for each in pivot.places)


@lru_cache(maxsize=65536)
def _of_pivot(folded: str, known: Naming) -> Place | None:
    """The place that a folded word of the pivot is called like."""
    found = places(known.language).get(folded, "")
    if is_land(found):
        return found
    return cities().get(folded) if len(folded) >= LEAST else None


@lru_cache(maxsize=4096)
def _cities_of_two_words(folded: str) -> dict[tuple[str, str], Place]:
    """The cities whose names are two words of a folded sentence."""
    tokens = folded.split()
    return {(one, two): number for one, two in pairwise(token.strip(",.;:!?()\"'") for token in tokens)
            if (number := cities().get(f"{one} {two}")) is not None}


@cache
def _forms(known: Naming) -> dict[Place, list[str]]:
    """What a language calls each land, in small letters."""
    found: dict[Place, list[str]] = {}
    for name, code in written_places(known.language):
        if is_land(code):
            found.setdefault(code, []).append(name.lower())
    return found


def _places_in(text: str, start: int, known: Naming) -> Iterator[Charted]:
    """The places that a text names, whatever its script."""
    for match in _WORD.finditer(text):
        written = match[0]
        if known.caseless or written[0].isupper():
            named = _named(written.lower(), known)
            if named:
                yield _word(written, start + match.start()), named
    for match in UNSPACED.finditer(text):
        for offset, written, place in _in_run(match[0], known):
            yield _word(written, start + match.start() + offset), (place,)


def _word(written: str, start: int) -> Word:
    return Word(written, start, start + len(written), -1 - start, False, fold(written))


@lru_cache(maxsize=65536)
def _named(written: str, known: Naming) -> tuple[Place, ...]:
    """The places that a word between spaces may be a form of."""
    folded, called = fold(written), places(known.language)
    stems = [folded, *(folded[len(prefix):] for prefix in known.prefixes if folded.startswith(prefix))]
    stems += [stem[:-len(ending)] for stem in stems for ending in known.endings if ending and stem.endswith(ending)]
    forms = dict.fromkeys(stem + end for stem in stems if len(stem) > 2 for end in ("", *known.stems))
    if not known.ordinary.isdisjoint(forms):
        return ()
    lands = [code for form in forms if is_land(code := called.get(form, ""))]
    least = SURE + known.caseless
    return tuple(lands or [number for form in forms
                           if len(form) >= least and (number := cities().get(form)) is not None])


@lru_cache(maxsize=4096)
def _in_run(run: str, known: Naming) -> tuple[tuple[int, str, Place], ...]:
    """The places in a run of a script without spaces, from left to right, the longest name first."""
    called, found, done = _written(known), [], 0
    for offset in range(len(run)):
        for size in range(min(LONGEST, len(run) - offset), 1, -1) if offset >= done else ():
            written = run[offset:offset + size]
            place = called.get(written)
            if place is None and _HAN.fullmatch(written):
                place = cities().get(fold(written))
            if place is not None:
                found.append((offset, written, place))
                done = offset + size
                break
    return tuple(found)


@cache
def _written(known: Naming) -> dict[str, Place]:
    """Lands, and the cities of CLDR by their number in the gazetteer, as they are written."""
    found: dict[str, Place] = {}
    for name, code in written_places(known.language):
        number = code if is_land(code) else cities().get(fold(name))
        if number is not None and len(name) > 1:
            found.setdefault(name, number)
    return found
