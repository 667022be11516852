"""Names that their marks show: titles of works between quotation marks, and abbreviations beside their long form."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import regex

from ...model import Fact, Reading, Span
from .folding import fold

_BRACKETS = regex.compile(r"[《『]([^《》『』\n]{1,60})[》』]")
"""Brackets that Chinese, Japanese and Korean put around the titles of books, films and newspapers."""
_QUOTED = regex.compile(r"""
    (?<![\p{L}\p{N}:：]) (?<![:：,]\s)                       # no speech, which a colon or a comma leads in
    (?: “([^“”\n]{2,60})” | „([^„“”\n]{2,60})[“”] | «[ \u00a0\u202f]?([^«»\n]{2,60}?)[ \u00a0\u202f]?»
      | »([^«»\n]{2,60})« | ”([^”\n]{2,60})” | "([^"\n]{2,60})" )
    (?![\p{L}\p{N}])
    """, regex.VERBOSE)
_ENDS = regex.compile(r"[,.;:!?…]+$")
_SENTENCE = regex.compile(r"[.;:!?…]$")
_LONG = 4
"""Letters of a word that has a capital in titles of English."""
_LONGEST = 8
"""Words of a title; what is longer is said by somebody."""
_BRACKETED = regex.compile(r"[(（]\s*(\p{Lu}[\p{Lu}\p{N}&.-]{1,9})\s*[)）]")
_WORD = regex.compile(r"[\p{L}\p{N}]+")
_JOINERS = 3
"""So many words inside a name may give an abbreviation no letter: "Organization for the Prohibition of ..."."""


def quoted(text: str) -> Iterator[Fact]:
    """Find what are titles of works wherever they stand: in brackets of their own, or with capitals throughout."""
    return (title for title in phrases(text) if text[title.start - 1] == "《" or (
        _throughout(title.text) and sum(word[0].isupper() for word in _WORD.findall(title.text)) > 1))


def phrases(text: str) -> Iterator[Fact]:
    """Find what may be titles of works: words in brackets or quotation marks that are no sentence, one word apart."""
    for match in _BRACKETS.finditer(text) if "》" in text or "』" in text else ():
        yield _title(match[1], match.start(1))
    for match in _QUOTED.finditer(text):
        number = match.lastindex or 0
        title = _ENDS.sub("", match[number]) if match[number].endswith(",") else match[number]
        begun = title[:1].isupper() or title[:1].isdecimal() and _throughout(title.lstrip("0123456789"))
        if begun and not _SENTENCE.search(title) and 2 <= len(_WORD.findall(title)) <= _LONGEST:
            yield _title(title, match.start(number))


def _throughout(title: str) -> bool:
    """Whether all longer words of a title have a capital."""
    words = _WORD.findall(title)
    return any(word[0].isupper() for word in words) and all(word[0].isupper() for word in words
                                                                if len(word) >= _LONG)


def _title(title: str, start: int) -> Fact:
    return Fact(title, start, start + len(title), (Reading("name", fold(title)),), digits=False)


def abbreviated(text: str, runs: Sequence[Span]) -> dict[str, Span]:
    """Find the abbreviations that stand in brackets behind their long form, one of the capitalised runs of a text."""
    found: dict[str, Span] = {}
    for match in _BRACKETED.finditer(text) if "(" in text or "（" in text else ():
        place = bisect_right(runs, (match.start(), match.start())) - 1
        if place >= 0 and match.start() - 1 <= runs[place][1] <= match.start() and stands_for(
                match[1], text[slice(*runs[place])]):
            found[match[1]] = runs[place]
    return found


def stands_for(abbreviation: str, name: str) -> bool:
    """Whether the letters of an abbreviation are the first ones of a name's words, some of which give none."""
    letters = [letter for letter in fold(abbreviation) if letter.isalnum()]
    words = [fold(word) for word in _WORD.findall(name)]
    skipped = 0
    for word in words:
        if letters and word.startswith(letters[0]):
            letters.pop(0)
        else:
            skipped += 1
    return not letters and skipped <= _JOINERS
