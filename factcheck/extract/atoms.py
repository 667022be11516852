"""What a text is read into before facts are made of it: numbers, words that mean something, codes, figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..languages.profile import Profile
from ..languages.trie import Match
from ..model import Fact
from .numbers import Amount

BESIDE = 24
"""Characters that may stand between two parts of a fact."""

BETWEEN = 12
"""Characters that a conjunction and the words with it take at the most."""

ENDING_MARKS = ("-", "‑")
"""What parts a number from the ending that is written onto it: 1960-as."""

_PLAIN = frozenset(("measure", "money", "multiple", "negative", "numero", "percent", "qualifier", "range", "scale"))
"""Kinds of forms that make a quantity of a number, but no date, time or period."""

_ONE_SPACE = (" ", "\u00a0", "\u202f")


@dataclass(frozen=True, slots=True)
class Code:
    """Letters and digits that belong together: a model, standard, URL, phone number or version."""

    start: int
    end: int
    digits: tuple[Amount, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """A numeric date, a clock time or a fraction: two or three groups of digits and what stands between them."""

    start: int
    end: int
    kind: str
    groups: tuple[str, ...]
    separator: str = ""


Atom = Amount | Code | Figures | Match


@dataclass(frozen=True, slots=True)
class Scan:
    """A text with its atoms, and its lower-case twin of the same length."""

    text: str
    lower: str
    language: Profile
    atoms: tuple[Atom, ...]
    _after: dict[int, Match | None] = field(default_factory=dict)
    _before: dict[int, Match | None] = field(default_factory=dict)

    def after(self, start: int) -> Match | None:
        """The form after a number that begins at a place."""
        if start not in self._after:
            self._after[start] = self.language.next(self.text, self.lower, start)
        return self._after[start]

    def before(self, end: int) -> Match | None:
        """The form before a number that ends at a place."""
        if end not in self._before:
            self._before[end] = self.language.previous(self.text, self.lower, end)
        return self._before[end]

    def near(self, end: int) -> Match | None:
        """The form before a number that ends at a place or, after one space, just before it."""
        found = self.before(end)
        if found is None and end and self.lower[end - 1] in _ONE_SPACE:
            found = self.before(end - 1)
        return found

    def mark(self, end: int, kinds: tuple[str, ...]) -> Match | None:
        """The form of one of these kinds that follows a place, perhaps after a space."""
        for start in (end, end + 1):
            if start == end or self.lower[end:start] in _ONE_SPACE:
                found = self.after(start)
                if found and any(map(found.has, kinds)):
                    return found
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

    def alone(self, index: int) -> bool:
        """Whether nothing stands beside an atom that could make more of it than a quantity."""
        atom = self.atoms[index]
        end = atom.end
        beside = [self.near(atom.start), self.after(end)]
        if self.lower[end : end + 1] in _ONE_SPACE:
            beside.append(self.after(end + 1))
        if any(entry.kind not in _PLAIN for form in beside if form for entry in form.entries):
            return False
        if index and atom.start - self.atoms[index - 1].end <= BETWEEN:
            shared = self.near(self.atoms[index - 1].start)  # δεκαετίες του 1960 και του 1970
            if shared and (shared.has("decade") or shared.has("oclock")):
                return False
        if self.lower[end : end + 1] in ENDING_MARKS:
            end += 1
            while self.lower[end : end + 1].isalpha():
                end += 1
        following = self.atoms[index + 1].start if index + 1 < len(self.atoms) else end + BESIDE + 1
        if following > end + BESIDE:
            return True
        while end < following and not self.lower[end].isalpha():
            end += 1
        return end < following and not (
            self.near(following)
            or any(form.match(self.lower, end) for form in self.language.linking)
        )


class Found(NamedTuple):
    """A fact, and the index of the first atom after it."""

    fact: Fact
    next: int
