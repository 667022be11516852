"""The terms and the names of a project: entries of the configuration, and CSV and TBX files that it names.

A term says how a thing is called in each language, which words are forbidden for it, and whether it is to be kept as it
is in all of them. A name says how somebody is called; `factcheck names --format csv` writes a file of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from .config import Settings
from .errors import ConfigError
from .languages.tables import canonical, fallbacks
from .strict_yaml import KeyPath
from .termfiles import READERS, is_language

Forms = Mapping[str, tuple[str, ...]]
"""Language tag -> what a thing may be called, the preferred form first."""

@dataclass(frozen=True, slots=True)
class Kind:
    """What a key of the configuration lists."""

    noun: str
    list: str
    flags: tuple[str, ...]
    """The keys of an entry that are no languages."""
    example: str


TERMS = Kind("term", "glossary", ("case", "forbidden", "keep", "note"),
             "{en: heat pump, fr: pompe à chaleur}, or {keep: Name}")
NAMES = Kind("name", "list of names", ("keep", "note"), "{en: Vienna, de: Wien}, or {keep: Nordwind}")


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A thing, and how it is called."""

    forms: Forms
    forbidden: Forms = field(default_factory=dict)
    keep: tuple[str, ...] = ()
    """What is never translated."""
    case: bool = False
    """Whether small and capital letters matter."""
    learned: bool = False
    """Whether other documents say so, and not the configuration."""

    def of(self, language: str) -> tuple[str, ...]:
        """What may be said in a language; nothing if the glossary does not know."""
        return self.keep or _of(self.forms, language)

    def never(self, language: str) -> tuple[str, ...]:
        """What may not be said in a language."""
        return _of(self.forbidden, language)


def _of(forms: Forms, language: str) -> tuple[str, ...]:
    """What is given for a language, else for its kin in another country, if they share a script: en-GB for en."""
    tag = canonical(language)
    candidates = (*fallbacks(tag), *(each for each in forms if _written(each) == _written(tag)))
    return next((forms[each] for each in candidates if each in forms), ())


def _written(tag: str) -> tuple[str, str]:
    """The language of a tag, and its script if that is named."""
    language, *parts = tag.split("-")
    return language, next((part for part in parts if len(part) == len("Hant")), "")


def terms(settings: Settings) -> tuple[Term, ...]:
    """The terms that the settings hold and name; paths count from the configuration file."""
    return tuple(term for index, entry in enumerate(settings.terms)
                 for term in _entry(entry, ("terms", index), settings, TERMS))


def names(settings: Settings) -> tuple[Term, ...]:
    """The names that the settings hold and name."""
    return tuple(name for index, entry in enumerate(settings.names)
                 for name in _entry(entry, ("names", index), settings, NAMES))


def _entry(entry: Mapping[str, Any] | str, place: KeyPath, settings: Settings, kind: Kind) -> Iterator[Term]:
    if not isinstance(entry, str):
        yield from _terms(entry, lambda key, message: settings.error((*place, *key), message), kind)
        return
    path = Path(settings.path).parent / entry
    if path.suffix.lower() not in READERS:
        raise settings.error(place, f"{entry}: a {kind.list} is a file that ends in {' or '.join(READERS)}")
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise settings.error(place, f"{entry} is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except OSError as error:
        raise settings.error(place, f"cannot read the {kind.list} {entry}: {error.strerror or error}") from error
    found = [term for line, read in READERS[path.suffix.lower()](text, str(path), kind.flags)
             for term in _terms(read, partial(_fault, str(path), line), kind)]
    if not found and kind is TERMS:
        raise ConfigError(str(path), 1, "holds no terms: write one into each line below the head")
    yield from found


Fault = Callable[[KeyPath, str], ConfigError]


def _fault(path: str, line: int, _: KeyPath, message: str) -> ConfigError:
    return ConfigError(path, line, message)


def _terms(entry: Mapping[str, Any], fault: Fault, kind: Kind) -> Iterator[Term]:
    """Read an entry: a term, or several that are never translated."""
    flags = {flag: entry[flag] for flag in kind.flags if flag in entry}
    forbidden = flags.get("forbidden") or {}
    if not isinstance(forbidden, Mapping):
        raise fault(("forbidden",), "forbidden is a mapping: a language, and the words that are wrong in it")
    if not isinstance(flags.get("case", False), bool):
        raise fault(("case",), f"case of a {kind.noun} is true or false")
    forms = {tag: value for tag, value in entry.items() if tag not in flags}
    keep = _words(flags["keep"], "keep", (), fault, kind) if "keep" in flags else ()
    if not keep and not forms and not forbidden:
        raise fault((), f"a {kind.noun} says how a thing is called: {kind.example}")
    term = Term(_forms(forms, (), fault, kind), _forms(forbidden, ("forbidden",), fault, kind), keep[:1],
                flags.get("case", False))
    yield term
    yield from (replace(term, forbidden={}, keep=(word,)) for word in keep[1:])


def _forms(entries: Mapping[str, Any], above: KeyPath, fault: Fault, kind: Kind) -> Forms:
    return {_language(tag, above, fault, kind): _words(value, tag, above, fault, kind)
            for tag, value in entries.items()}


def _language(tag: str, above: KeyPath, fault: Fault, kind: Kind) -> str:
    if not is_language(tag):
        raise fault((*above, tag), f'"{tag}" of a {kind.noun} is neither a language nor one of {", ".join(kind.flags)}')
    return canonical(tag)


def _words(value: Any, key: str, above: KeyPath, fault: Fault, kind: Kind) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, Sequence) or not words or not all(isinstance(word, str) and word.strip()
                                                               for word in words):
        raise fault((*above, key), f"{key} of a {kind.noun} is a word, or a list of words")
    return tuple(" ".join(word.split()) for word in words)
