"""The terms and the names of a project: entries of the configuration, and CSV and TBX files that it names.

A term says how a thing is called in each language, which words are forbidden for it, and whether it is to be kept as it
is in all of them. A name says how somebody is called; `factcheck names --format csv` writes a file of them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from .config import Settings, hint
from .errors import ConfigError, UsageError
from .languages.profile import profile
from .languages.tables import canonical, fallbacks
from .strict_yaml import KeyPath

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
FORBIDDEN = re.compile(r"forbidden[ :_-]+(\S+)", re.IGNORECASE)
"""The head of a CSV column of forbidden words: `forbidden:fr`."""
BAD_STATUS = re.compile(r"deprecated|superseded|forbidden", re.IGNORECASE)
"""What the administrative status of a TBX term says (ISO 30042) when it is not to be used."""


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
    return next((forms[tag] for tag in fallbacks(canonical(language)) if tag in forms), ())


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
    yield from READERS[path.suffix.lower()](text, str(path), kind)


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
    try:
        profile(tag)
    except UsageError as error:
        raise fault((*above, tag), f'"{tag}" of a {kind.noun} is neither a language nor one of '
                                   f'{", ".join(kind.flags)}') from error
    return canonical(tag)


def _words(value: Any, key: str, above: KeyPath, fault: Fault, kind: Kind) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, Sequence) or not words or not all(isinstance(word, str) and word.strip()
                                                               for word in words):
        raise fault((*above, key), f"{key} of a {kind.noun} is a word, or a list of words")
    return tuple(" ".join(word.split()) for word in words)


# ---------------------------------------------------------------- files

def read_csv(text: str, path: str, kind: Kind) -> Iterator[Term]:
    """Read a table with a column for each language; several forms in a cell are parted by `|`."""
    head = text.partition("\n")[0]
    rows = csv.reader(text.splitlines(), delimiter=max(",;\t", key=head.count), strict=True)
    try:
        titles = [title.strip() for title in next(rows, [])]
        for row in rows:
            if any(cell.strip() for cell in row):
                line = rows.line_num
                yield from _terms(_cells(titles, row, path, line, kind), partial(_fault, path, line), kind)
    except csv.Error as error:
        raise ConfigError(path, rows.line_num, f"is no CSV: {error}") from error


def _cells(titles: Sequence[str], row: Sequence[str], path: str, line: int, kind: Kind) -> dict[str, Any]:
    """A row of a table as an entry."""
    if len(row) > len(titles):
        raise ConfigError(path, line, f"has {len(row)} cells under {len(titles)} titles")
    entry: dict[str, Any] = {}
    for title, cell in zip(titles, row, strict=False):
        words = [word.strip() for word in cell.split("|") if word.strip()]
        forbidden = FORBIDDEN.fullmatch(title)
        if not words or title == "note":
            continue
        if forbidden and "forbidden" in kind.flags:
            entry.setdefault("forbidden", {})[forbidden[1]] = words
        elif title == "case" and "case" in kind.flags:
            entry["case"] = _flag(words[0], path, line)
        else:
            entry[title] = words
    return entry


def _flag(word: str, path: str, line: int) -> bool:
    flags = {"yes": True, "true": True, "x": True, "no": False, "false": False}
    if word.lower() not in flags:
        raise ConfigError(path, line, f'"{word}" under case is neither yes nor no{hint(word, flags)}')
    return flags[word.lower()]


def read_tbx(text: str, path: str, kind: Kind) -> Iterator[Term]:
    """Read a TermBase eXchange file (ISO 30042), of 2008 or 2019."""
    if "<!ENTITY" in text:
        line = text.count("\n", 0, text.index("<!ENTITY")) + 1
        raise ConfigError(path, line, f"entities are not read in a {kind.list}")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise ConfigError(path, error.position[0], f"is no TBX: {error}") from error
    for concept in _named(root, "termEntry", "conceptEntry"):
        forms: dict[str, list[str]] = {}
        forbidden: dict[str, list[str]] = {}
        for section in _named(concept, "langSet", "langSec"):
            tag = section.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
            for entry in _named(section, "tig", "ntig", "termSec"):
                word = next((found.text for found in _named(entry, "term") if found.text), "").strip()
                notes = " ".join(note.text or "" for note in _named(entry, "termNote", "administrativeStatus"))
                if word:
                    (forbidden if BAD_STATUS.search(notes) else forms).setdefault(tag, []).append(word)
        if forms or forbidden:
            yield from _terms({**forms, "forbidden": forbidden} if forbidden else forms, partial(_fault, path, 0), kind)


def _named(element: ElementTree.Element, *names: str) -> Iterator[ElementTree.Element]:
    """The elements below one with these names, whatever their namespace."""
    return (found for found in element.iter() if found.tag.rpartition("}")[2] in names)


READERS: dict[str, Callable[[str, str, Kind], Iterator[Term]]] = {".csv": read_csv, ".tbx": read_tbx, ".tsv": read_csv}
"""How the files of a glossary are read, by their suffixes."""
