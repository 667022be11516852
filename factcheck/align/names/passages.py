"""The other side of each bead as text: where the renderings of a name are looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from ...extract.names.folding import fold
from ...extract.names.mentions import Word
from ...model import Link
from .mentions import Mentions

UNSPACED = regex.compile(r"[\p{Han}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]+")
SPACED = regex.compile(
    r"[[\p{L}\p{M}ー׳]--[\p{Latin}\p{Han}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Hiragana}]]+(?:(?<=\p{Hebrew})'\p{Hebrew}+)*",
    regex.V1)
"""A run of letters in scripts without spaces between words, and a word in the others but Latin."""


class Passages:
    """A version as the other sides of its beads, each known by the bead's first sentence of the pivot."""

    def __init__(self, other: Mentions, links: Sequence[Link]) -> None:
        sentences = other.sentences
        self.other = other
        self.whole = other.version.text.lower()
        """All of its text; like the parts, in small letters."""
        self.texts = {link.left[0]: self.whole[sentences[link.right[0]].start:sentences[link.right[1] - 1].end]
                      for link in links}
        """The text of each bead."""
        self.starts = {link.left[0]: sentences[link.right[0]].start for link in links}
        self._words: dict[int, Sequence[str]] = {}
        self._capitals: dict[int, Sequence[str]] = {}

    def spaced(self, bead: int) -> Sequence[str]:
        """The words of a bead that spaces tell apart, each once."""
        found = self._words.get(bead)
        if found is None:
            found = self._words[bead] = tuple({word for word in SPACED.findall(self.texts[bead]) if len(word) > 1})
        return found

    def capitalised(self, bead: int) -> Sequence[str]:
        """The words of a bead that may be names: in scripts with capitals, those that have one."""
        if self.other.naming.caseless:
            return self.spaced(bead)
        found = self._capitals.get(bead)
        if found is None:
            start = self.starts[bead]
            side = self.other.version.text[start:start + len(self.texts[bead])]
            found = self._capitals[bead] = tuple({word.lower() for word in SPACED.findall(side)
                                                  if len(word) > 1 and word[0].isupper()})
        return found

    def find(self, form: str, bead: int) -> int:
        """Where a string first begins a word of a bead, but for what is glued to its front; -1 if nowhere."""
        side, known = self.texts[bead], self.other.naming
        place = side.find(form)
        while place >= 0:
            start = place
            while start and SPACED.fullmatch(side[start - 1]):
                start -= 1
            if start == place or fold(side[start:place]) in known.prefixes or UNSPACED.match(form):
                return self.starts[bead] + place
            place = side.find(form, place + 1)
        return -1

    def word(self, start: int, end: int) -> Word:
        """The word around a span, for scripts that put spaces between words."""
        text = self.other.version.text
        while end < len(text) and SPACED.fullmatch(text[start:end + 1]):
            end += 1
        return Word(text[start:end], start, end, -1 - start, False, fold(text[start:end]))


def windows(side: str, size: int) -> Iterator[tuple[int, int]]:
    """The strings of a bead that may be a rendering with a letter wrong: beginnings of words, or any of its length."""
    for match in SPACED.finditer(side):
        for length in (size, size - 1, size + 1):
            if length <= match.end() - match.start():
                yield match.start(), match.start() + length
    for match in UNSPACED.finditer(side):
        for start in range(match.start(), match.end() - size + 1):
            yield start, start + size
