"""What a text is read into before facts are made of it: numbers, words that mean something, codes, figures."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, partial
from typing import ClassVar, NamedTuple

from ...languages.profile import Profile
from ...languages.trie import Match
from ...model import Fact
from .numbers import Amount

BESIDE = 24
"""Characters that may stand between two parts of a fact."""

FARTHEST = 2 * BESIDE
"""Characters between two atoms of which the first one has a mark or an ending."""

BETWEEN = 12
"""Characters that a conjunction and the words with it take at the most."""

ENDING_MARKS = ("-", "‑")
"""What parts a number from the ending that is written onto it: 1960-as."""

_ONE_SPACE = frozenset((" ", "\u00a0", "\u202f"))


@dataclass(frozen=True, slots=True)
class Code:
    """Letters and digits that belong together: a model, standard, URL, phone number or version."""

    start: int
    end: int
    digits: tuple[Amount, ...] = ()
    kind: ClassVar[str] = "code"


@dataclass(frozen=True, slots=True)
class Figures:
    """A numeric date, a clock time or a fraction: two or three groups of digits and what stands between them."""

    start: int
    end: int
    kind: str
    groups: tuple[str, ...]
    separator: str = ""


Atom = Amount | Code | Figures | Match


class Scan:
    """A text with its atoms, and its lower-case twin of the same length."""

    def __init__(self, text: str, lower: str, language: Profile, atoms: tuple[Atom, ...]) -> None:
        self.text = text
        self.lower = lower
        self.language = language
        self.atoms = atoms
        self.after = cache(partial(language.next, text, lower))
        """The form after a number that begins at a place."""
        self.before = cache(partial(language.previous, text, lower))
        """The form before a number that ends at a place."""

    def near(self, end: int) -> Match | None:
        """The form before a number that ends at a place or, after one space, just before it."""
        found = self.before(end)
        if found is None and end and self.lower[end - 1] in _ONE_SPACE:
            found = self.before(end - 1)
        return found

    def behind(self, end: int) -> Match | None:
        """The form after a number that begins at a place or, after one space, just behind it."""
        return self.after(end + 1 if self.lower[end : end + 1] in _ONE_SPACE else end)

    def mark(self, end: int, kinds: Collection[str]) -> Match | None:
        """The form of one of these kinds that follows a place, perhaps after a space."""
        form = self.behind(end)
        if form:
            for entry in form.entries:
                if entry.kind in kinds:
                    return form
        return None

    def word_end(self, form: Match) -> int:
        """Where the word ends that a form is the stem of."""
        end = form.end
        while form.open and end < len(self.lower) and self.lower[end].isalpha():
            end += 1
        return end

    def following(self, index: int, end: int) -> int:
        """The first atom, from an index on, that does not begin before a place."""
        while index < len(self.atoms) and self.atoms[index].start < end:
            index += 1
        return index

    def kinds(self, index: int) -> set[str]:
        """The kinds of the forms beside an atom, and of the atom itself; a lone ordinal is nothing but one."""
        atom = self.atoms[index]
        kinds = {entry.kind for form in (self.near(atom.start), self.behind(atom.end)) if form
                 for entry in form.entries}
        if isinstance(atom, Match):
            kinds.update(entry.kind for entry in atom.entries if entry.kind != "ordinal")
        elif isinstance(atom, Code | Figures):
            kinds.add(atom.kind)
        if index and atom.start - self.atoms[index - 1].end <= BETWEEN:
            shared = self.near(self.atoms[index - 1].start)
            if shared:  # δεκαετίες του 1960 και του 1970, between 7 and 9 o'clock
                kinds.update(kind for kind in ("decade", "oclock") if shared.has(kind))
            if self.mark(self.atoms[index - 1].end, ("am", "pm")):  # 1pm–3
                kinds.add("clock")
        return kinds

    def goes_on(self, index: int) -> bool:
        """Whether the next atom stands so near that it may be a part of the same date, period or time."""
        if index + 1 == len(self.atoms):
            return False
        end, following = self.atoms[index].end, self.atoms[index + 1].start
        if following > end + FARTHEST:
            return False
        mark = self.behind(end)
        return self._leads(end, following) or mark is not None and self._leads(mark.end, following)

    def _leads(self, end: int, following: int) -> bool:
        """Whether nothing but signs and linking words stands between a place and the next atom."""
        if self.lower[end : end + 1] in ENDING_MARKS:
            end += 1
            while self.lower[end : end + 1].isalpha():
                end += 1
        if following > end + BESIDE:
            return False
        while end < following and not self.lower[end].isalpha():
            end += 1
        return end >= following or bool(
            self.near(following)
            or any(form.match(self.lower, end) for form in self.language.linking)
        )


class Found(NamedTuple):
    """A fact, and the index of the first atom after it."""

    fact: Fact
    next: int
