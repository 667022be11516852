"""Short texts that are the same, word for word, in two versions: headings that were left untranslated, or names."""

from __future__ import annotations

from functools import lru_cache

import regex

from ...extract.names.lexicon import ambiguous, listed
from ...extract.names.naming import ordinary
from ...languages.scripts import script
from ...model import Comparison, Link, Sentence

WORDS = 4
"""Words from which a text that two versions share is more than a name, two of them in small letters."""

_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_NUMBERED = regex.compile(r"[\W_]*(?:\p{Nd}|(?:[IVX]+|\p{Lu})[.)]\s)")
_NAME = regex.compile(r"\p{L}\p{M}*+[\p{L}\p{M}]{2,}")


def same(text: str, source: str) -> bool:
    """Whether a text is its source word for word, and too long for a name."""
    if _first(text) != _first(source):
        return False
    mine = _TOKEN.findall(text)
    small = [word for word in mine if word[0].islower() and len(word) > 2]
    return len(mine) >= WORDS and len(small) >= 2 and mine == _TOKEN.findall(source)


@lru_cache(maxsize=1 << 14)
def _first(text: str) -> str:
    """The first word of a text; each is compared with those of all other versions."""
    found = _TOKEN.search(text)
    return found[0] if found else ""


def untranslated_heading(comparison: Comparison, link: Link, language: str, origin: str) -> bool:
    """Whether a heading of a version is the one at the other end of a link, word for word, and not in its own language.

    Either it names a part by a word that this language has not (Article 2); or all its words are common ones of the
    other language and half of them none of this one. Names have capitals and no number before them, and a single word
    may be one of both languages.
    """
    here, version = comparison.sentences[language][link.right[0]], comparison.document.version(language)
    block = version.blocks[here.block]
    if block.kind != "heading" or (block.start, block.end) != (here.start, here.end):
        return False
    there, other = comparison.sentences[origin][link.left[0]], comparison.document.version(origin)
    text = version.text[here.start:here.end]
    if _TOKEN.findall(text) != _TOKEN.findall(other.text[there.start:there.end]):
        return False
    if _names_part(comparison, origin, there) and not _names_part(comparison, language, here):
        return True
    words = [word for word in _TOKEN.findall(text) if _NAME.fullmatch(word)]
    foreign = script(version.text) != script(other.text)
    if len(words) < 2 - foreign or not (any(map(str.islower, words)) or _NUMBERED.match(text)):
        return False
    if not all(ordinary(word, origin) and not ambiguous(word, origin) for word in words):
        return False
    return foreign or listed(language) and 2 * sum(not ordinary(word, language) for word in words) >= len(words)


def _names_part(comparison: Comparison, language: str, sentence: Sentence) -> bool:
    """Whether a heading begins with a reference to what it heads: "Article 2"."""
    return any(fact.start == sentence.start and fact.kind == "code" and fact.unit and fact.text[0].isalpha()
               for fact in comparison.facts[language])
