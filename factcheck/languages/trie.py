"""Find the longest form of a lexicon at a place in a text, whatever the script."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
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
    lowered = text.lower() if "İ" not in text else text.replace("İ", "i").lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(character.lower() if len(character.lower()) == 1 else character for character in text)


SPACES = " \u00a0\u202f\u2009\u2007"
APOSTROPHES = "'’ʼ"
VOWEL_SIGNS = frozenset(map(chr, (*range(0x064B, 0x0653), 0x0670, 0x0640)))
"""Short vowels, nunation and the stretched line of Arabic, which most texts leave out."""
JOINERS = "\u200c"
"""The zero-width non-joiner goes on with a word (Persian می‌شود), as a letter would."""
DOTLESS = "iı"
"""Turkish has capitals for both; KIRK is forty, but the small letters of other languages for it are "kirk"."""
_ALIKE = {letter: letters for letters in (SPACES, APOSTROPHES, DOTLESS) for letter in letters}
"""What a letter of a form matches, but for itself."""
_END = "end"
"""The key of the leaf of a node, whose other keys are single characters."""

_NUKTA = {unicodedata.normalize("NFD", chr(code)): chr(code) for code in range(0x0958, 0x0960)}


def _with_nukta(form: str) -> str:
    """The form with the letters of Devanagari that NFC takes apart, for many texts have them whole (ड़)."""
    for parts, whole in _NUKTA.items():
        form = form.replace(parts, whole)
    return form


_GREEK = regex.compile(r"[^\p{L}]*\p{Greek}")


def _without_accents(form: str) -> str:
    """The form as Greek capitals have it, without accents: ΕΞΙ is έξι."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in form)


def _behind_signs(text: str, position: int) -> int:
    while position < len(text) and text[position] in VOWEL_SIGNS:
        position += 1
    return position


def _before_signs(text: str, position: int) -> int:
    while position and text[position - 1] in VOWEL_SIGNS:
        position -= 1
    return position


class Trie:
    """Forms spelt out in nested dictionaries; a space in a form matches any space, an apostrophe any apostrophe.

    A form that ends in `*` is a stem: the word may go on. Signs of Arabic vowels count nowhere.
    """

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}
        self._unspaced: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._root)

    def add(self, form: str, entry: Entry) -> None:
        """Add a form with one meaning; a form may have several."""
        stem = form.endswith("*") and len(form) > 1
        letters = form[:-1] if stem else form
        if not letters.isascii():
            letters = unicodedata.normalize("NFC", letters)
            if "\u093c" in letters:
                self._insert(_with_nukta(letters), entry, stem)
            letters = "".join(letter for letter in letters if letter not in VOWEL_SIGNS)
            if len(letters) > 1 and _GREEK.match(letters):
                self._insert(_without_accents(letters), entry, stem)
        self._insert(letters, entry, stem)

    def _insert(self, letters: str, entry: Entry, stem: bool) -> None:
        node = self._root
        for letter in letters:
            follower = node.get(letter)
            if follower is None:
                follower = node[letter] = {}
                if letter in _ALIKE:
                    node.update(dict.fromkeys(_ALIKE[letter], follower))
            node = follower
        node.setdefault(_END, _Leaf()).add(entry, stem)
        initial = letters[:1]
        if initial.isalpha() and not spaced(initial):
            self._unspaced.add(initial)

    def update(self, forms: Iterable[str], kind: str, value: Any) -> None:
        """Add several forms of one meaning."""
        for form in forms:
            self.add(form, Entry(kind, value))

    def leads(self, word: str) -> bool:
        """Whether a form may begin with this word."""
        node = self._root
        for letter in word:
            follower = node.get(letter)
            if follower is None:
                if letter in VOWEL_SIGNS:
                    continue
                return False
            node = follower
            if _END in node and (_GLUED_END.match(letter) or node[_END].stems):
                return True
        return not all(map(str.isalpha, node)) or _END in node

    def begins(self, word: str) -> bool:
        """Whether a word begins with a form."""
        node = self._root
        for letter in word:
            if letter not in node:
                if letter in VOWEL_SIGNS:
                    continue
                return False
            node = node[letter]
            if _END in node:
                return True
        return False

    def initials(self) -> Collection[str]:
        """The letters of scripts without word borders with which forms begin."""
        return self._unspaced

    def match(self, text: str, start: int, glued: bool = False) -> Match | None:
        """The longest form that begins at a place.

        It must begin and end at the border of a word, but for stems; with `glued` it may begin inside a word.
        """
        node = self._root.get(text[start : start + 1])
        if node is None or not glued and start and _closes(text[start]) and _closes(text[start - 1]):
            return None
        letter, position, best = text[start], start, None
        while node is not None:
            position += 1
            following = text[position : position + 1]
            if following in VOWEL_SIGNS:
                position = _behind_signs(text, position)
                following = text[position : position + 1]
            if _END in node:
                inside = following and _closes(letter) and (_closes(following) or following in JOINERS)
                entries = node[_END].stems if inside else node[_END].entries
                if entries:
                    best = Match(start, position, entries, bool(inside))
            node = node.get(following)
            letter = following
        return best


class Backward(Trie):
    """Forms that end where something else begins, spelt out from their last letter to the first."""

    def _insert(self, letters: str, entry: Entry, stem: bool) -> None:
        super()._insert(letters[::-1], entry, stem)

    def match(self, text: str, start: int, glued: bool = False) -> Match | None:
        """The longest form that ends before a place, and both begins and ends at the border of a word."""
        position = start if text[start - 1 : start] not in VOWEL_SIGNS else _before_signs(text, start)
        node = self._root.get(text[position - 1]) if position else None
        if node is None or start < len(text) and _closes(text[start]) and _closes(text[start - 1]):
            return None
        best = None
        while node is not None:
            position -= 1
            if _END in node and not (position and spaced(text[position]) and spaced(text[position - 1])):
                best = Match(position, start, node[_END].entries)
            letter = text[position - 1 : position]
            if letter in VOWEL_SIGNS:
                position = _before_signs(text, position)
                letter = text[position - 1 : position]
            node = node.get(letter)
        return best
