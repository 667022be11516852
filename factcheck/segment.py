"""Cut the blocks of a version into sentences.

Where a sentence ends is read off the mark, what closes after it, and the word before and after. What differs between
languages (abbreviations, ordinals, marks, spaces) is data: languages/sentences.yaml.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

from .languages.profile import short_months
from .languages.scripts import script
from .languages.tables import canonical, section, table
from .model import Block, Sentence, Version

STARTER_COUNT, STARTER_SHARE = 3, 200
"""A word in small letters starts sentences if the text has it three times, and once in two hundred words."""
EAST_ASIA = "\u2e80"
"""The first code point of the CJK blocks (Unicode, CJK Radicals Supplement)."""
PAUSE = 16
"""Characters on both sides of a space that may part sentences where there are no marks: a clause, not a phrase."""

_MARKS = r".!?…。！？｡．‽⁇⁈⁉।॥۔؟።။៕។՜՞։"
_WIDE = frozenset("。！？｡．।॥។៕")
_CLOSERS = r"""\p{Pe}\p{Pf}"'’”›»＂」』"""
_OPENERS = regex.compile(r"""[\s\p{Ps}\p{Pi}"'“„‚»«›‹¿¡\-–—―•*_]*""")
_WORD = regex.compile(r"[\p{L}\p{M}\p{Nd}]+")
_LOWER_WORD = regex.compile(r"\b[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}]*+\b")
_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}.'’\-]*(?=\.)")
_DOTTED = regex.compile(r"(?:\p{L}\p{M}*){1,3}(?:\.(?:\p{L}\p{M}*){1,3})+|\p{L}\p{M}*")
_GROUPED = regex.compile(r"\p{Nd}{1,3}(?:\.\p{Nd}{3})+")
_GERSHAYIM = ('"', "״")
"""What stands before the last letter of a Hebrew acronym, which is no initial."""
WHOLE = 6
"""Letters of a word before a full stop from which it is no abbreviation, unless it is listed."""
_SPACE = regex.compile(r"\s+")
_LEADS = frozenset(",:;(“‘")
"""After these nothing ends, whatever the script."""
_DASHES = frozenset("-–—")
LABEL = 3
"""Digits of the number of a table or an item at most; a year ends a sentence."""
_LABEL = regex.compile(r"[*_]*(?:\p{L}[\p{L}\p{M}]*+[ \u00a0])?")
"""What stands before the number of a caption or an item: nothing, or one word (Table 8. Results by segment)."""
_SIGN = regex.compile(r"[\p{Sc}%]")
"""What belongs to a number or scale word before it: Mio. €."""
_JOINED = regex.compile(r"[-'’]")
"""What joins a word to the one before it: ex-Dr., dell'art."""
_ROMAN = regex.compile(r"[IVXLC]+")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a language writes sentences: an entry of languages/sentences.yaml, ready for use."""

    length: float
    marks: regex.Pattern[str]
    pause: bool
    solid: bool
    ordinals: bool
    romans: bool
    nouns: bool
    abbreviations: frozenset[str]
    numbered: frozenset[str]
    closers: frozenset[str]
    starters: frozenset[str]
    continuers: tuple[str, ...]
    counted: tuple[str, ...]
    openers: tuple[str, ...]
    particles: str
    quotes: tuple[str, ...]


def habits(version: Version) -> Habits:
    """How the version's language writes sentences; unknown languages follow their script."""
    return _habits(canonical(version.language), script(version.text))


@cache
def _habits(tag: str, written: str) -> Habits:
    scripts: Mapping[str, Any] = table("sentences").get(written) or {}
    entry: Mapping[str, Any] = section("sentences", tag) or scripts

    def beginnings(key: str) -> tuple[str, ...]:
        return tuple(str(entry.get(key, "")).split())

    def words(key: str) -> frozenset[str]:
        own = str(entry.get(key, "")).split()
        return frozenset([*own, *(word[:1].upper() + word[1:] for word in own), *str(scripts.get(key, "")).split()])

    marks = regex.escape(str(entry.get("final", "")), special_only=False)
    return Habits(
        length=float(entry.get("length", 1)),
        marks=regex.compile(rf"[{_MARKS}{marks}]++(?:[{_CLOSERS}“]|[ \u00a0\u202f][»›](?![\p{{L}}\p{{N}}]))*+"),
        pause=bool(entry.get("pause")), solid=bool(entry.get("solid")),
        ordinals=bool(entry.get("ordinals")), romans=bool(entry.get("romans")), nouns=bool(entry.get("nouns")),
        abbreviations=words("abbreviations"), numbered=words("numbered") | short_months(tag), closers=words("closers"),
        starters=words("starters"), particles=str(entry.get("particles", "")),
        continuers=beginnings("continuers"), counted=beginnings("counted"), openers=beginnings("openers"),
        quotes=tuple(entry.get("quotes") or ("“”",)))


def sentences(version: Version) -> tuple[Sentence, ...]:
    """The sentences of a version, in order.

    They never cross blocks, and every character of a block that is no white space belongs to one.
    """
    splitter = _Splitter(version.text, habits(version))
    return tuple(Sentence(start, end, number)
                 for number, block in enumerate(version.blocks) for start, end in splitter.split(block))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends; empty if there is nothing else."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), max(start, end - len(part) + len(part.rstrip()))


def _small(letter: str) -> bool:
    """Whether a letter is a small one that would be a capital at the start of a sentence; Georgian has no such."""
    return letter.islower() and letter.title() != letter


def _dense(letter: str) -> bool:
    """Whether a character belongs to the scripts of East Asia, or to their marks."""
    return letter >= EAST_ASIA


class _Splitter:
    """The sentences of one text; remembers which words start sentences in it."""

    def __init__(self, text: str, language: Habits) -> None:
        self.text = text
        self.language = language
        self._starters: frozenset[str] | None = language.starters or None

    def split(self, block: Block) -> Iterator[tuple[int, int]]:
        start = block.start
        for end in (*self._ends(block), block.end):
            span = trimmed(self.text, start, end)
            if span[0] < span[1]:
                yield span
                start = end

    def _ends(self, block: Block) -> Iterator[int]:
        if self.language.pause:
            yield from self._pauses(block)
            return
        for match in self.language.marks.finditer(self.text, block.start, block.end):
            end = self._end(match, block)
            if end and end < block.end:
                yield end

    def _pauses(self, block: Block) -> Iterator[int]:
        """Spaces that may part sentences of scripts without final marks; figures and quotations have spaces, too."""
        last = block.start
        for match in _SPACE.finditer(self.text, block.start, block.end):
            start, end = match.span()
            if start - last >= PAUSE and block.end - end >= PAUSE and self._parts(start, end, block):
                yield start
                last = end

    def _parts(self, start: int, end: int, block: Block) -> bool:
        """Whether a space may part two sentences of a script without final marks."""
        text, language = self.text, self.language
        before, after = text[start - 1], text[end]
        if after.isascii() and (before.isascii() and before.isalpha() or not after.isalpha()):
            return before in ".!?" or after == '"' and text.count('"', block.start, end) % 2 == 0
        return not (
            before in _LEADS
            or text.startswith(language.continuers, end)
            or before.isdecimal() and text.startswith(language.counted, end)
            or text.endswith(language.openers, block.start, start)
        )

    def _end(self, match: regex.Match[str], block: Block) -> int:
        """Where the sentence ends at this mark, or 0 if it goes on."""
        text, end = self.text, match.end()
        marks = match.group()
        wide = not _WIDE.isdisjoint(marks)
        if wide or self.language.solid:
            if '"' in marks and text.count('"', block.start, end) % 2:
                end = text.index('"', match.start())
            return self._solid_end(match, end, block, wide)
        if end < block.end and not text[end].isspace():
            return 0
        found = _OPENERS.match(text, end, block.end)
        assert found is not None
        after = found.end()
        if after >= block.end or _small(text[after]) and not (after == end + 1 and self._slip(match, block)):
            return 0
        if marks == "." and text[after].isnumeric() and not _DASHES.isdisjoint(text[end:after]):
            return 0                                 # 27.07. – 12.09.2019
        if marks[0] == "." and (len(marks) == 1 or not marks.startswith("..")) and self._inside(match, after, block):
            return 0
        return end

    def _slip(self, match: regex.Match[str], block: Block) -> bool:
        """Whether a sentence ends at a single full stop, though the next one begins with a small letter: no long word
        is an unknown abbreviation."""
        found = _BEFORE.search(self.text, block.start, match.start() + 1)
        word = found.group() if found and match.group() == "." else ""
        language = self.language
        return len(word) >= WHOLE and word.isalpha() and word[1:].islower() and not (
            word in language.abbreviations or word in language.closers or word in language.numbered)

    def _solid_end(self, match: regex.Match[str], end: int, block: Block, wide: bool) -> int:
        """The same where no space is needed; narrow marks count only among wide characters or before a space."""
        text = self.text
        marks = text[match.start():end]
        if marks.endswith("“") and not text[end:end + 1].isspace():
            end -= 1
        if end >= block.end:
            return 0
        here, before = text[end], text[match.start() - 1:match.start()]
        if len(marks) > 1 and here in self.language.particles:
            return 0
        if wide:
            return 0 if here in "，、,;；：:" else end
        if marks[0] in "!?‽⁇⁈⁉":
            return end if here.isspace() or _dense(here) else 0
        if marks[0] == "…":
            return end if len(marks) > 1 and marks[-1] not in "…" and not here.isalnum() else 0
        if before.islower():
            return end if _dense(here) and here.isalpha() and not self._inside(match, end, block) else 0
        return end if marks[0] == "." and here.isspace() and _dense(before) else 0

    def _inside(self, match: regex.Match[str], after: int, block: Block) -> bool:
        """Whether a full stop belongs to an abbreviation, an initial or an ordinal."""
        found = _BEFORE.search(self.text, block.start, match.start() + 1)
        if found is None or found.end() != match.start():
            return False
        word, language = found.group(), self.language
        if self.text[max(block.start, found.start() - 1):found.start()] in _GERSHAYIM:
            return False
        if word.isdecimal():
            if found.start() and self.text[found.start() - 1] == ":":  # a score: 0:1.
                return False
            label = len(word) <= LABEL and _LABEL.fullmatch(self.text, block.start, found.start())
            return self._ordinal(word, found.start() == block.start or bool(label), after, block)
        if _GROUPED.fullmatch(word):                 # der 50.000. Kreiselkompass
            return language.ordinals and language.nouns and not self._starts(after, block)
        tail = _JOINED.split(word)[-1]
        following = self.text[after]
        if word in language.abbreviations or tail in language.abbreviations and not word[0].isdecimal():
            return True
        if found.start() == block.start and _ROMAN.fullmatch(word):  # II. Results
            return True
        if language.romans and len(word) > 1 and _ROMAN.fullmatch(word):
            return not self._starts(after, block)
        if tail in language.numbered and (following.isnumeric() or self._roman(after, block)):
            return True
        if word in language.closers or _DOTTED.fullmatch(word) and not _dense(word[0]):
            return not self._unit(found, after, block) and not self._starts(after, block)
        return False

    def _unit(self, word: regex.Match[str], after: int, block: Block) -> bool:
        """Whether a shortened word measures what stands before it: "2030 г.", "19 км/ч."; a noun does not follow."""
        before = self.text[block.start:word.start()]
        if before.endswith("/"):
            return True
        if self.text.startswith(self.language.counted, after):
            return False
        return not self.language.nouns and "." not in word.group() and before.rstrip()[-1:].isdecimal()

    def _ordinal(self, digits: str, first: bool, after: int, block: Block) -> bool:
        """Whether "3." is the third, a day before a month, or the number of an item; "2018." ends the sentence."""
        if first:
            return True
        if not self.language.ordinals or len(digits) > 2:
            return False
        if self.text[after].isdecimal():
            return True
        return self.language.nouns and not self._starts(after, block)

    def _roman(self, after: int, block: Block) -> bool:
        word = _WORD.match(self.text, after, block.end)
        return word is not None and _ROMAN.fullmatch(word.group()) is not None

    def _starts(self, after: int, block: Block) -> bool:
        """Whether sentences often begin with the word that stands here."""
        word = _WORD.match(self.text, after, block.end)
        if word is None:
            return not _SIGN.match(self.text, after)
        lower = word.group().lower()
        return lower in self._frequent()

    def _frequent(self) -> frozenset[str]:
        """The words that start sentences; where the language does not list them, the frequent words of the text."""
        if self._starters is None:
            counts = Counter(_LOWER_WORD.findall(self.text))
            least = max(STARTER_COUNT, sum(counts.values()) / STARTER_SHARE)
            self._starters = frozenset(word for word, count in counts.items() if count >= least)
        return self._starters
