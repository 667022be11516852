"""How a language treats names: a typed view of its entry in `languages/names.yaml` and of CLDR's names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from ...errors import UsageError
from ...languages.tables import canonical, fallbacks, section, table
from .folding import fold
from .gazetteer import cities
from .lexicon import common

if TYPE_CHECKING:
    from babel import Locale


NOWHERE = ("001", "ZZ")
"""Territories of CLDR that are common words: the world, an unknown region."""
STEM, LONGEST_ENDING = 5, 5
"""How long the stem of a common word must be at least for its forms to be known, and an ending at most."""
FIRST_WORD, LAST_WORD = 3, 6
"""Letters of the first and of the last word of a compound at least, if the first one is not known."""
DECLENSION = 30
"""From this number of endings on a language puts names into cases."""


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """What is known of names in one language; all words are folded."""

    language: str
    titles: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    belonging: frozenset[str] = frozenset()
    elisions: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    endings: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    adjectives: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    organisations: frozenset[str] = frozenset()
    kin: tuple[str, ...] = ()
    spelling: tuple[tuple[str, str], ...] = ()
    """What the language writes for sounds, the longest first, and what English does."""
    nouns: bool = False
    solid: bool = False
    respells: bool = False
    caseless: bool = False
    peoples: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Abbreviations and peoples of places that are not written like them, by the place's id."""
    demonyms: frozenset[str] = frozenset()
    """Words for peoples, faiths and parties that have a capital; with endings as well."""
    ordinary: frozenset[str] = frozenset()
    """Words with a capital that are no names: weekdays, months, languages, peoples."""

    @property
    def declines(self) -> bool:
        """Whether names have cases, as so many endings say."""
        return len(self.endings) >= DECLENSION


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
        canonical(tag), words("titles"), words("particles") | frozenset(every["particles"]), words("belonging"),
        words("elisions"),
        longest_first("prefixes"), words("endings"), words("stems"), words("determiners"),
        longest_first("adjectives"), longest_first("verbs"), longest_first("compounds"),
        frozenset(every["organisations"]), tuple(entry.get("kin", ())),
        tuple(sorted(entry.get("spelling", {}).items(), key=lambda pair: (-len(pair[0]), pair))),
        entry.get("nouns", False), entry.get("solid", False),
        entry.get("respells", False), entry.get("caseless", False),
        {f"territory:{code}": frozenset(peoples) for code, peoples in entry.get("peoples", {}).items()},
        words("demonyms"),
        words("demonyms") | words("common") | frozenset(_calendar(tag)) | frozenset(_languages(tag)) | _nowhere(tag))


@lru_cache(maxsize=65536)
def ordinary(word: str, language: str) -> bool:
    """Whether a word is common in a language although it is written with a capital here.

    A word that joins others by hyphens is what its last part is, "Trump-Anhänger" is an "Anhänger", unless names do
    that: "Stollberg-Rilinger".
    """
    known = naming(language)
    *parts, last = word.split("-")
    if not known.nouns and parts and last[:1].isupper() and not all(
            ordinary(part, language) for part in parts if part):
        return False
    last = last or word
    folded = fold(last)
    if folded in known.ordinary or folded in known.titles or _of_people(folded, known):
        return True
    if len(last) > 2 and (common(last, language) or _inflected(last, known)
                          or any(common(last, other) for other in known.kin)):
        return True
    return (known.nouns and len(folded) > 6 and (folded.endswith(known.compounds) or _compound(last, known))
            and folded not in cities())


@lru_cache(maxsize=65536)
def compounded(word: str, known: Naming) -> bool:
    """Whether a common word is one only as it ends like a compound of nouns, as names do as well: "Cleveland"."""
    folded = fold(word)
    return (known.nouns and "-" not in word and folded.endswith(known.compounds) and folded not in known.ordinary
            and not common(word, known.language) and not _inflected(word, known) and not _compound(word, known))


@lru_cache(maxsize=65536)
def solid(word: str, known: Naming) -> bool:
    """Whether a word ends in a common one, in a language that writes two words in one: "Kongressbygningen"."""
    lower = word.casefold()
    return known.solid and (_compound(word, known) or any(
        common(lower[cut:], known.language) or _inflected(lower[cut:], known)
        for cut in range(FIRST_WORD, len(lower) - LAST_WORD + 1)))


def _inflected(word: str, known: Naming) -> bool:
    """Whether a word is a common one with an ending, its stem long enough to be no accident."""
    lower = word.casefold()
    for size in range(max(STEM, len(lower) - LONGEST_ENDING), len(lower)):
        if lower[size:] in known.endings:
            stem = lower[:size]
            if common(stem, known.language) or any(common(stem + end, known.language) for end in known.stems):
                return True
    return False


def _of_people(folded: str, known: Naming) -> bool:
    """Whether a folded word is one for people with an ending: "Katoliklerin"."""
    return any(folded[:size] in known.demonyms and folded[size:] in known.endings
               for size in range(max(STEM, len(folded) - LONGEST_ENDING), len(folded)))


def _compound(word: str, known: Naming) -> bool:
    """Whether a word is two common ones in one: "Raketentests"."""
    lower = word.casefold()
    for cut in range(3, len(lower) - 3):
        tail = lower[cut:]
        if not common(tail, known.language) and not (len(tail) > STEM and _inflected(tail, known)):
            continue
        head = lower[:cut]
        if common(head, known.language) or len(head) > 4 and any(
                common(head[:-size], known.language) for size in (1, 2)):
            return True
    return False


@cache
def written_places(tag: str) -> tuple[tuple[str, str], ...]:
    """The territories and cities as a language writes them, with their ids, the longest names first.

    The cities are those of CLDR's time zones: the only exonyms that it has.
    """
    from babel.core import get_global
    locale = _locale(tag)
    names = [(str(name), f"territory:{code}") for code, name in locale.territories.items() if code not in NOWHERE]
    for code, written in table("names")["territories"].items():
        for key in fallbacks(canonical(tag)):
            names += [(name, f"territory:{code}") for name in written.get(key, ())]
    for zone in get_global("zone_territories"):
        area, _, city = zone.partition("/")
        name = locale.time_zones.get(zone, {}).get("city") or city.rpartition("/")[2].replace("_", " ")
        if area not in ("Etc", "Antarctica", "Arctic") and name:
            names.append((str(name), f"city:{zone}"))
    return tuple(sorted(set(names), key=lambda pair: (-len(pair[0]), pair[1] != pair[0], pair)))


def is_land(code: str) -> bool:
    """Whether an id of CLDR is that of a territory, and not of a language or currency."""
    return code.startswith("territory:")


@cache
def places(tag: str) -> Mapping[str, str]:
    """The folded names of territories and cities with their ids; a territory before a city of its name."""
    found: dict[str, str] = {}
    for name, code in sorted(written_places(tag), key=lambda pair: pair[1].startswith("city:")):
        found.setdefault(fold(name), code)
    return found


@cache
def place_names(tag: str) -> Mapping[str, tuple[str, ...]]:
    """For each place's id, its folded names in a language."""
    found: dict[str, list[str]] = {}
    for name, code in written_places(tag):
        found.setdefault(code, []).append(fold(name))
    return {code: tuple(names) for code, names in found.items()}


@cache
def place_forms(tag: str) -> Mapping[str, tuple[str, ...]]:
    """For each place's id, its names as a language writes them, in small letters."""
    found: dict[str, list[str]] = {}
    for name, code in written_places(tag):
        found.setdefault(code, []).append(name.lower())
    return {code: tuple(names) for code, names in found.items()}


@cache
def place_words(tag: str) -> Mapping[str, tuple[str, ...]]:
    """For each folded word of a place's name, the ids of the places."""
    found: dict[str, list[str]] = {}
    for name, code in places(tag).items():
        for word in name.replace("-", " ").split():
            if len(word) > 2:
                found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


def _languages(tag: str) -> Iterable[str]:
    return (fold(word) for code, name in _locale(tag).languages.items()
            if len(code) == 2 for word in name.split()[:1] if len(word) > 2)


def _nowhere(tag: str) -> frozenset[str]:
    return frozenset(fold(word) for code in NOWHERE for word in str(_locale(tag).territories.get(code, "")).split())


def _calendar(tag: str) -> Iterable[str]:
    locale = _locale(tag)
    return (fold(name).rstrip(".") for names in (locale.months, locale.days) for width in ("wide", "abbreviated")
            for name in names["format"][width].values())


@cache
def language_name(language: str, other: str) -> str:
    """What a language is called in another one (CLDR)."""
    return str(_locale(other).languages.get(_locale(language).language, ""))


@cache
def _locale(tag: str) -> Locale:
    from babel import Locale, UnknownLocaleError
    for code in fallbacks(canonical(tag)):
        try:
            return Locale.parse(code.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    raise UsageError(f"unknown language {tag!r}; use a BCP 47 tag such as 'de' or 'zh-Hant'")
