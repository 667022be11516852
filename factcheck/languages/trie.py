"""Find the longest form of a lexicon at a place in a text, whatever the script."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

import regex


class Entry(NamedTuple):
    """What a form means: its kind in the grammar, and its value there."""

    kind: str
    value: Any


class Match(NamedTuple):
    """A form found in a text: its span, what it may mean, and whether the word goes on after it."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    open: bool = False

    def get(self, kind: str) -> Any:
        """The value of the entry of that kind, or None."""
        for entry in self.entries:
            if entry.kind == kind:
                return entry.value
        return None

    def has(self, kind: str) -> bool:
        """Whether it may be of that kind."""
        for entry in self.entries:  # noqa: SIM110 - any() costs twice as much, and this is asked all the time
            if entry.kind == kind:
                return True
        return False


class _Leaf:
    """What the form that ends at a node means: all of it, and the part that still holds where the word goes on."""

    __slots__ = ("entries", "stems")

    def __init__(self) -> None:
        self.entries: tuple[Entry, ...] = ()
        self.stems: tuple[Entry, ...] = ()

    def add(self, entry: Entry, stem: bool) -> None:
        if entry not in self.entries:
            self.entries += (entry,)
        if stem and entry not in self.stems:
            self.stems += (entry,)


_SPACED = regex.compile(
    r"[[\p{L}\p{M}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー]]", regex.V1
)
_GLUED_END = regex.compile(r"\p{Hangul}")


@cache
def spaced(character: str) -> bool:
    """Whether a character is a letter of a script that puts spaces between words."""
    return _SPACED.match(character) is not None


@cache
def _closes(character: str) -> bool:
    """Whether no word ends before this character: a letter of a spaced script, particles of Hangul apart."""
    return spaced(character) and not _GLUED_END.match(character)


def solid(character: str) -> bool:
    """Whether words go on after this letter without a space: unspaced scripts, and Hangul with its particles."""
    return not _closes(character)


def fold(text: str) -> str:
    """Lower the case of a text without changing its length."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(character.lower() if len(character.lower()) == 1 else character for character in text)


SPACES = " \u00a0\u202f\u2009\u2007"
APOSTROPHES = "'’ʼ"
JOINERS = "\u200c"
"""The zero-width non-joiner goes on with a word (Persian می‌شود), as a letter would."""
_ALIKE = str.maketrans(dict.fromkeys(SPACES, " ") | dict.fromkeys(APOSTROPHES, "'"))
_END = ""

_NUKTA = {unicodedata.normalize("NFD", chr(code)): chr(code) for code in range(0x0958, 0x0960)}


def _with_nukta(form: str) -> str:
    """The form with the letters of Devanagari that NFC takes apart, for many texts have them whole (ड़)."""
    for parts, whole in _NUKTA.items():
        form = form.replace(parts, whole)
    return form



class Trie:
    """Forms spelt out in nested dictionaries; a space in a form matches any space, an apostrophe any apostrophe.

    A form that ends in `*` is a stem: the word may go on. `backwards` tries find the form that ends at a place.
    """

    def __init__(self, backwards: bool = False) -> None:
        self.backwards = backwards
        self._root: dict[str, Any] = {}
        self._initials: set[str] = set()
        """The characters with which forms begin (end, in a backwards trie)."""

    def __bool__(self) -> bool:
        return bool(self._root)

    def add(self, form: str, entry: Entry) -> None:
        """Add a form with one meaning; a form may have several."""
        stem = form.endswith("*") and len(form) > 1
        letters = form[:-1] if stem else form
        if not letters.isascii():
            letters = unicodedata.normalize("NFC", letters).translate(_ALIKE)
            if "\u093c" in letters:
                self._insert(_with_nukta(letters), entry, stem)
        self._insert(letters, entry, stem)

    def _insert(self, letters: str, entry: Entry, stem: bool) -> None:
        node = self._root
        initial = letters[-1:] if self.backwards else letters[:1]
        self._initials.update(SPACES if initial == " " else APOSTROPHES if initial == "'" else initial)
        for letter in reversed(letters) if self.backwards else letters:
            follower = node.get(letter)
            if follower is None:
                follower = node[letter] = {}
            node = follower
        node.setdefault(_END, _Leaf()).add(entry, stem)

    def update(self, forms: Iterable[str], kind: str, value: Any) -> None:
        """Add several forms of one meaning."""
        for form in forms:
            self.add(form, Entry(kind, value))

    def leads(self, word: str) -> bool:
        """Whether a form may begin with this word."""
        node = self._root
        for letter in word:
            follower = node.get("'" if letter in APOSTROPHES else letter)
            if follower is None:
                return False
            node = follower
            if _END in node and (_GLUED_END.match(letter) or node[_END].stems):
                return True
        return _END in node or any(letter and not letter.isalpha() for letter in node)

    def begins(self, word: str) -> bool:
        """Whether a word begins with a form."""
        node = self._root
        for letter in word:
            if letter not in node:
                return False
            node = node[letter]
            if _END in node:
                return True
        return False

    def initials(self) -> str:
        """The letters of scripts without word borders with which forms begin."""
        return "".join(letter for letter in self._root if letter.isalpha() and not spaced(letter))

    def match(self, text: str, start: int, glued: bool = False) -> Match | None:
        """The longest form that begins at `start` (ends there, in a backwards trie).

        It must begin and end at the border of a word, but for stems; with `glued` it may begin inside a word.
        """
        if self.backwards:
            return self._backward(text, start) if start and text[start - 1] in self._initials else None
        return self._forward(text, start, glued) if text[start:start + 1] in self._initials else None

    def _forward(self, text: str, start: int, glued: bool) -> Match | None:
        size = len(text)
        if not glued and start and _closes(text[start]) and spaced(text[start - 1]):
            return None
        node, position, best = self._root, start, None
        while position < size:
            letter = text[position]
            follower = node.get(letter)
            if follower is None:
                follower = node.get(" " if letter in SPACES else "'" if letter in APOSTROPHES else letter)
                if follower is None:
                    break
            node = follower
            position += 1
            if _END in node:
                inside = position < size and spaced(letter) and (_closes(text[position]) or text[position] in JOINERS)
                entries = node[_END].stems if inside else node[_END].entries
                if entries:
                    best = Match(start, position, entries, inside)
        return best

    def _backward(self, text: str, end: int) -> Match | None:
        if end < len(text) and end and _closes(text[end]) and spaced(text[end - 1]):
            return None
        node, position, best = self._root, end, None
        while position > 0:
            letter = text[position - 1]
            follower = node.get(letter)
            if follower is None:
                follower = node.get(" " if letter in SPACES else "'" if letter in APOSTROPHES else letter)
                if follower is None:
                    break
            node = follower
            position -= 1
            if _END in node:
                if position and spaced(letter) and spaced(text[position - 1]):
                    continue
                best = Match(position, end, node[_END].entries)
        return best
