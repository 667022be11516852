"""How a language treats names: a typed view of its entry in `languages/names.yaml` and of CLDR's names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ..errors import UsageError
from ..languages.profile import canonical, fallbacks, section, table
from .folding import fold
from .lexicon import common


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """What is known of names in one language; all words are folded."""

    language: str
    titles: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    elisions: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    endings: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    adjectives: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    organisations: frozenset[str] = frozenset()
    nouns: bool = False
    respells: bool = False
    caseless: bool = False
    ordinary: frozenset[str] = frozenset()
    """Words with a capital that are no names: weekdays, months, languages, peoples."""


@cache
def naming(tag: str) -> Naming:
    """Load how a language treats names; a language without an entry has CLDR's words alone."""
    entry: Mapping[str, Any] = section("names", tag) or {}
    every: Mapping[str, Any] = table("names")["any"]

    def words(key: str) -> frozenset[str]:
        return frozenset(fold(word) for word in entry.get(key, ()))

    def longest_first(key: str) -> tuple[str, ...]:
        return tuple(sorted(words(key), key=lambda word: (-len(word), word)))

    return Naming(
        canonical(tag), words("titles"), words("particles") | frozenset(every["particles"]), words("elisions"),
        longest_first("prefixes"), words("endings"), words("stems"), words("determiners"),
        longest_first("adjectives"), longest_first("compounds"), frozenset(every["organisations"]),
        entry.get("nouns", False), entry.get("respells", False), entry.get("caseless", False),
        words("demonyms") | words("common") | frozenset(_calendar(tag)) | frozenset(_languages(tag)))


@lru_cache(maxsize=65536)
def ordinary(word: str, language: str) -> bool:
    """Whether a word is common in a language although it is written with a capital here.

    A word that joins others by hyphens is what its last part is: "Trump-Anhänger" is an "Anhänger".
    """
    known = naming(language)
    last = word.rpartition("-")[2] or word
    folded = fold(last)
    if folded in known.ordinary or folded in known.titles or len(last) > 2 and common(last, language):
        return True
    return known.nouns and len(folded) > 6 and folded.endswith(known.compounds)


@cache
def written_territories(tag: str) -> tuple[tuple[str, str], ...]:
    """The territories as a language writes them, with their ids, the longest names first."""
    names = [(name, f"territory:{code}") for code, name in _locale_names(tag, "territories")]
    for code, written in table("names")["territories"].items():
        for key in fallbacks(canonical(tag)):
            names += [(name, f"territory:{code}") for name in written.get(key, ())]
    return tuple(sorted(names, key=lambda pair: (-len(pair[0]), pair)))


@cache
def territories(tag: str) -> Mapping[str, str]:
    """The folded names of CLDR's territories, and of what `territories` in names.yaml adds, with their ids."""
    found: dict[str, str] = {}
    for name, code in written_territories(tag):
        found.setdefault(fold(name), code)
    return found


@cache
def territory_names(tag: str) -> Mapping[str, tuple[str, ...]]:
    """For each territory's id, its folded names in a language."""
    found: dict[str, list[str]] = {}
    for name, code in territories(tag).items():
        found.setdefault(code, []).append(name)
    return {code: tuple(names) for code, names in found.items()}


def _languages(tag: str) -> Iterable[str]:
    return (fold(word) for code, name in _locale_names(tag, "languages")
            if len(code) == 2 for word in name.split()[:1] if len(word) > 2)


def _calendar(tag: str) -> Iterable[str]:
    locale = _locale(tag)
    if locale is None:
        return ()
    return (fold(name).rstrip(".") for names in (locale.months, locale.days) for width in ("wide", "abbreviated")
            for name in names["format"][width].values())


def _locale_names(tag: str, kind: str) -> Iterable[tuple[str, str]]:
    locale = _locale(tag)
    return () if locale is None else tuple(getattr(locale, kind).items())


@cache
def _locale(tag: str) -> Any:
    from babel import Locale, UnknownLocaleError
    for code in fallbacks(canonical(tag)):
        try:
            return Locale.parse(code.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    raise UsageError(f"unknown language {tag!r}; use a BCP 47 tag such as 'de' or 'zh-Hant'")
