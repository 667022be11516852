"""Where a name of the pivot stands in the other version, and what accounts for a word there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, cached_property, lru_cache

from ...extract.names.folding import fold
from ...extract.names.gazetteer import city, organisations
from ...extract.names.mentions import Word
from ...extract.names.naming import Naming, is_land, place_names, place_words, places
from ...model import Link, Span
from .agreed import Agreed
from .likeness import akin, cognate, declined, inflected, misspelt, stems
from .mentions import Mentions, parts

SURE = 5
"""Letters of a city's name that is no accident."""
BEGINNING = 4
"""Letters that the name of a country and of its people share: Russia, Russian."""
PHRASE = 3
"""Spaces in what is more than a name."""
SLACK = 4
"""Letters by which words may stand apart: in a short sentence an article moves everything."""


class Matching:
    """The names of the pivot against the words of one other version, bead by bead."""

    def __init__(self, pivot: Mentions, other: Mentions, links: Sequence[Link], agreed: Agreed) -> None:
        self.pivot, self.other, self.agreed = pivot, other, agreed
        self.links = [link for link in links if link.left[0] < link.left[1] and link.right[0] < link.right[1]
                      and not self._untranslated(link)]
        self.partner = {index: link for link in self.links for index in range(*link.left)}
        self.back = {index: link for link in self.links for index in range(*link.right)}
        self.places_here, self.other_places = places(pivot.version.language), places(other.version.language)
        self.names_here, self.names_there = place_names(pivot.version.language), place_names(other.version.language)

        self._found: dict[tuple[str, Span], bool] = {}
        self._named: dict[str, str | None] = {}
        self._often: dict[Span, Counter[str | None]] = {}
        self.habits: dict[tuple[str, int], tuple[float | None, int]] = {}
        """What `signs.kept` has found out."""

    @cached_property
    def foreign(self) -> bool:
        """Whether the other version is written in another script than the pivot."""
        return self.pivot.script != self.other.script

    def _untranslated(self, link: Link) -> bool:
        """Whether a sentence is left in the pivot's words, which tell nothing of how its names are written here."""
        mine, theirs = self.pivot.version.language.partition("-")[0], self.other.version.language.partition("-")[0]
        if mine == theirs or link.left[1] - link.left[0] > 1 or link.right[1] - link.right[0] > 1:
            return False
        here = self.pivot.sentence_text(link.left[0])
        return here.count(" ") >= PHRASE and here == self.other.sentence_text(link.right[0])

    # ------------------------------------------------------------ a name of the pivot

    def beads(self, name: str) -> set[int]:
        """The beads that a folded name stands in, each by the first sentence of its pivot's side."""
        return {self.partner[index].left[0] for index in self.pivot.places.get(name, ()) if index in self.partner}

    def has(self, word: Word) -> bool:
        """Whether the other version has a name of the pivot where it should."""
        link = self.partner.get(self.pivot.sentence(word))
        return link is not None and self.found(word, link)

    def found(self, word: Word, link: Link) -> bool:
        """Whether the other side of a bead has a name as it is, inflected, or as the place it is."""
        key = word.folded, link.right
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self.other.among(word.folded, link.right) or any(
                self._stands(word, index) for index in range(*link.right))
        return found

    def _stands(self, word: Word, index: int) -> bool:
        folded, other = word.folded, self.other
        if other.stands(folded, index) or "-" in word.text and any(
                other.stands(part, index) for part in (folded.replace("-", ""), *parts(word.text))) and not any(
                "-" in each.text and self.slip(folded, each.folded) for each in other.words[index]):
            return True
        if self.agreed.forms and any(other.read(form, index) for form in self.called(word)):
            return True
        mine, theirs = self.pivot.naming, other.naming
        for token in other.beginning(index, folded[:2]):
            if inflected(folded, mine, token, theirs):
                return True
        return any(inflected(name, theirs, token, theirs) for written in self.exonyms(word) for name in written.split()
                   if len(name) > 2 for token in other.beginning(index, name[:2]))

    def exonyms(self, word: Word) -> tuple[str, ...]:
        """How the other language writes what a word names, as the configuration says and as places are called."""
        called = self.names_there.get(self.places_here.get(word.folded, ""), ())
        return (*map(fold, self.called(word)), *called) if self.agreed.forms else called

    def called(self, word: Word) -> tuple[str, ...]:
        """How the configuration says that the other version writes what a word names."""
        if word.folded not in self.agreed.phrases:
            return ()
        return self.agreed.of(word.folded, self.pivot.folded[self.pivot.sentence(word)])

    def related(self, word: Word, link: Link, new: Sequence[Word]) -> bool:
        """Whether some word of the other side is the name in another language, and no typing error of it.

        A word that is another name of the pivot's bead is taken: it stands for that one.
        """
        folded = word.folded
        suspects = {part: candidate.folded for candidate in new for part in parts(candidate.text)}
        here = {part for index in range(*link.left) for part in self.pivot.tokens(index)}
        for index in range(*link.right):
            capital = {part for other in self.other.words[index] for part in parts(other.text)}
            for token in self.other.tokens(index):
                if token in here or len(token) < 4 or token in self.pivot.places and not (
                        self.pivot.naming.declines and declined(token, folded, self.pivot.naming)):
                    continue
                if token in suspects and self.slip(folded, suspects[token]):
                    continue
                if token in capital and (cognate(folded, token) or self._declined(folded, token)) or (
                        token not in capital and akin(folded, token)):
                    return True
        return False

    def _declined(self, name: str, word: str) -> bool:
        """Whether a word of the other version may be a name, but for what either language does to its end."""
        return declined(name, word, self.other.naming) or declined(word, name, self.pivot.naming)

    def comes_along(self, name: str, other: str) -> bool:
        """Whether two names are parts of one in the pivot: "Patricia Schroeder"."""
        return f"{name} {other}" in self.pivot.text or f"{other} {name}" in self.pivot.text

    def metonym(self, name: str, other: str) -> bool:
        """Whether a name may stand for the other: a capital for its country, a people for its land."""
        if name[:BEGINNING] == other[:BEGINNING]:
            return True
        from babel.core import get_global
        land = get_global("zone_territories")
        named = place_words(self.pivot.version.language)
        codes = [code for each in (name, other) for code in (self.places_here.get(each, ""), *named.get(each, ()))]
        cities = [code.removeprefix("city:") for code in codes if code.startswith("city:")]
        return any(f"territory:{land.get(city)}" in codes for city in cities)

    def apart(self, name: Word, word: Word, link: Link) -> float:
        """How far apart in a bead two words stand, as a share of its length and less some letters."""
        here, there = self.pivot.position(name, link.left), self.other.position(word, link.right)
        return abs(here - there) - SLACK / (SLACK + self.pivot.length(link.left))

    def slip(self, name: str, other: str) -> bool:
        """Whether a word of the other version is a name with a typing error, and no form of it."""
        others = self.other.naming
        return misspelt(name, other, others) and not inflected(name, self.pivot.naming, other, others)

    def named(self, word: str) -> str | None:
        """The name of the pivot that a folded word of the other version is, as it is or inflected."""
        if word in self.pivot.places:
            return word
        found = self._named.get(word, "")
        if found == "":
            known = self.other.naming
            forms = (stem + end for stem in stems(word, known) for end in ("", *known.stems))
            found = self._named[word] = next((form for form in forms if form in self.pivot.places), None)
        return found

    def another(self, name: Word, word: Word) -> bool:
        """Whether two words name a city each, a land or an organisation: two, unless one is called so elsewhere."""
        known = self.other.naming
        if name.text.isupper() and word.text.isupper() and len(word.text) > 2:
            mine, theirs = organisations(name.text), organisations(word.text)
            return bool(mine and theirs) and mine.isdisjoint(theirs)
        if min(len(name.text), len(word.text)) < SURE or self.pivot.ordinary(name) or self.other.ordinary(word):
            return False
        if city(name.text) is not None and city(word.text, known.endings, known.stems) is not None:
            return not self.of_place(word)
        return is_land(self.places_here.get(name.folded, "")) and any(map(is_land, _places(word.folded, known)))

    def translated(self, word: Word) -> bool:
        """Whether a word belongs to a place, or its people, that the other language writes in its own way."""
        index = self.pivot.sentence(word)
        return word.folded not in self.exonyms(word) and any(
            name in self.pivot.folded[index] for code in _places(word.folded, self.pivot.naming)
            for name in self.names_here.get(code, ()))

    # ------------------------------------------------------------ a word of the other version

    def accounted(self, word: Word, link: Link) -> bool:
        """Whether the pivot's side of the bead, or a place that it names, accounts for a word."""
        mine, theirs = self.pivot.naming, self.other.naming
        for index in range(*link.left):
            for part in parts(word.text):
                if self.pivot.stands(part, index) or any(
                        inflected(token, mine, part, theirs) for token in self.pivot.beginning(index, part[:2])):
                    return True
        if not self.named(word.folded) and any(
                cognate(other.folded, part) and not self.slip(other.folded, part)
                for other in self.pivot.within(link.left) for part in parts(word.text)):
            return True
        return (self._called(word, link) or self.same_place(word, link) or self._moved(word, link)
                or self._spelt_out(word, link) or word.text.isupper() and self._initials(word, link))

    def _called(self, word: Word, link: Link) -> bool:
        """Whether the configuration says that the pivot's side is so called."""
        known = self.other.naming
        return bool(self.agreed.forms) and any(
            inflected(part, known, word.folded, known) for other in self.pivot.within(link.left)
            for form in self.called(other) for part in fold(form).split())

    def _initials(self, word: Word, link: Link) -> bool:
        """Whether an abbreviation is what words of the pivot begin with."""
        letters = "".join(token.text[0] for token in self.pivot.within(link.left)).casefold()
        return word.folded[:3] in letters

    def same_place(self, word: Word, link: Link) -> bool:
        """Whether the pivot's side names the place that a word belongs to, or its people."""
        for code in _places(word.folded, self.other.naming):
            peoples = self.pivot.naming.peoples.get(code, frozenset())
            longest = [max(name.replace("-", " ").split(), key=len) for name in self.names_here.get(code, ())]
            for index in range(*link.left):
                tokens = self.pivot.tokens(index)
                beginnings = {token[:BEGINNING] for token in tokens if len(token) >= BEGINNING}
                if not tokens.isdisjoint(peoples) or any(name[:BEGINNING] in beginnings for name in longest):
                    return True
        for other in self.pivot.within(link.left):
            if other.folded[:BEGINNING] == word.folded[:BEGINNING] and _places(other.folded, self.pivot.naming):
                return True
        return False

    def surplus(self, word: Word, link: Link) -> bool:
        """Whether a word is a name of the pivot's side that stands more often here than there."""
        name = self.named(word.folded)
        if name is None or len(name) < BEGINNING or self.foreign:
            return False
        here = self._said(link)[name]
        return here > 1 and here > sum(name in parts(other.text) for other in self.pivot.within(link.left)) > 0

    def _said(self, link: Link) -> Counter[str | None]:
        """How often each name of the pivot stands on the other side of a bead, as it is or inflected."""
        found = self._often.get(link.right)
        if found is None:
            found = self._often[link.right] = Counter(
                [self.named(word.folded) for word in self.other.within(link.right)])
        return found

    def of_place(self, word: Word) -> bool:
        """Whether a word of the other version belongs to the name of a place of several words: "Stanów"."""
        return word.folded not in self.other_places and bool(_places(word.folded, self.other.naming))

    def _moved(self, word: Word, link: Link) -> bool:
        """Whether a neighbouring bead lost the word to this one."""
        folded = word.folded
        for index in (link.left[0] - 1, link.left[1]):
            beside = self.partner.get(index)
            if beside and beside is not link and folded in self.pivot.tokens(index) and not any(
                    folded in self.other.tokens(there) for there in range(*beside.right)):
                return True
        return False

    def _spelt_out(self, word: Word, link: Link) -> bool:
        """Whether a word only completes a name: "Elizabeth Warren" where the pivot has "Warren" alone."""
        here = {part for index in range(*link.left) for part in self.pivot.tokens(index)}
        for other in self.other.within(link.right):
            if other.run == word.run and other is not word and other.folded in here:
                first, second = sorted((word, other), key=lambda each: each.start)
                if f"{first.folded} {second.folded}" in self.pivot.text:
                    return True
        return False


@lru_cache(maxsize=65536)
def _places(folded: str, known: Naming) -> tuple[str, ...]:
    """The ids of the places whose name a folded word, or a part of it, is a form of."""
    words = place_words(known.language)
    for part in (folded, *parts(folded)[1:]):
        if part in words:
            return words[part]
    for name in _beginnings(known.language).get(folded[:3], ()):
        if inflected(name, known, folded, known) or len(name) > 5 and folded.startswith(name[:_stem(name)]):
            return words[name]
    return ()


def _stem(name: str) -> int:
    """So many letters of a place's name stay when it is inflected."""
    return max(5, min(len(name) - 2, 3 * len(name) // 4))


@cache
def _beginnings(language: str) -> Mapping[str, list[str]]:
    """The words of places' names by their first three letters."""
    found: dict[str, list[str]] = {}
    for word in place_words(language):
        found.setdefault(word[:3], []).append(word)
    return found

