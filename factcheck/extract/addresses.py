"""When two addresses lead to the same page, each to the one in its own language.

The language stands in the host (`fr.wikipedia.org`), in the path (`/fr/report`), in a field (`?lang=fr`) or before the
suffix (`report.fr.pdf`); a country may stand for it at the end of the host. Beside such a mark the words of the path
may be translated as well, its figures may not.

An address that readers see is a code, in which each letter counts. One behind the words of a link leads to a page that
may have another name in each language: `targets` judges those.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain
from urllib.parse import unquote

import regex

from ..languages.tables import LANGUAGES
from ..languages.tags import known

LINK = "link"
"""The unit of a code that is an address behind words."""

_START = regex.compile(r"(?:https?://)?(?:www\.)?")
_WORD = regex.compile(r"[\p{L}\p{M}]+|\p{N}+")
_MARKED = regex.compile(r"(?:(?<=/)|(?<=^)|[?&]\w+=)([a-z]+(?:[-_][a-z]+)?)(?=[/?&#]|$)|^([a-z]{2,3})(?=\.)")
"""A word that is a whole part of an address, with the name of the field that it fills."""
_HOST = regex.compile(r"[^/?#]*?\.([a-z]+)(?=[/?#:]|$)")
_GENERIC = frozenset(["com", "org", "net", "eu", "int", "info"])


def is_absolute(text: str) -> bool:
    """Whether an address says where it is, of a page or of a person; others lead to a place in the same site."""
    return "://" in text or text.startswith("www.") or "@" in text


@lru_cache(maxsize=4096)
def same_address(one: str, other: str) -> bool:
    """Whether two addresses, in small letters, are equal but for the language of what they lead to."""
    first, second = (_START.sub("", unquote(each), count=1).rstrip("/") for each in (one, other))
    if first == second:
        return True
    if not (is_absolute(one) or is_absolute(other)):  # within the site, where words are translated
        return _figures(first) == _figures(second)
    mine, theirs = _WORD.findall(first), _WORD.findall(second)
    pairs = [(a, b) for a, b in zip(mine, theirs, strict=False) if a != b]
    if len(mine) == len(theirs) and all(map(_is_subtag, chain(*pairs))):
        return True
    mine, theirs, countries = languages(first), languages(second), _countries(first, second)
    if (_site(first) == _site(second) and mine != theirs or countries) and _figures(first) == _figures(second):
        return bool(mine and theirs) or countries or _bare(first) == _bare(second)
    return False


def _figures(address: str) -> Sequence[str]:
    return [word for word in _WORD.findall(address) if word.isnumeric()]


def languages(address: str) -> list[str]:
    """The languages that are parts of an address, in small letters."""
    return [word for match in _MARKED.finditer(address) if _is_language(word := match[1] or match[2])]


def _bare(address: str) -> str:
    """An address without the languages that are parts of it."""
    bare = _MARKED.sub(lambda match: "" if _is_language(match[1] or match[2]) else match[0], address)
    return regex.sub(r"/+", "/", bare).strip("/.")


def _site(address: str) -> str:
    """The host without a language at its front."""
    host = regex.split(r"[/?#]", address, maxsplit=1)[0]
    front, _, rest = host.partition(".")
    return rest if _is_language(front) and "." in rest else host


def _countries(one: str, other: str) -> bool:
    """Whether two hosts differ in the country at their end, and in nothing else."""
    first, second = _HOST.match(one), _HOST.match(other)
    if first is None or second is None or first[0][:first.start(1)] != second[0][:second.start(1)]:
        return False
    ends = first[1], second[1]
    return ends[0] != ends[1] and all(len(end) == 2 or end in _GENERIC for end in ends) and any(
        len(end) == 2 and end not in _GENERIC for end in ends)


def _is_subtag(word: str) -> bool:
    """Whether a word is a language, or a region or script beside one (`en-us`)."""
    return _is_language(word) or len(word) in (2, 4) and known(f"en-{word}") is not None


def _is_language(word: str) -> bool:
    return word in _names() or 1 < len(word) < 8 and known(word) is not None


@cache
def _names() -> frozenset[str]:
    """What the languages are called in English and by themselves."""
    from babel import Locale

    english = Locale("en").languages
    own = (Locale.parse(tag, sep="-").get_language_name() for tag in LANGUAGES)
    return frozenset(name.casefold() for name in (*(english[tag] for tag in LANGUAGES if tag in english), *own) if name)
