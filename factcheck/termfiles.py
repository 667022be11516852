"""Files of terms or names, CSV and TBX, as entries of the configuration would have them, each with its line."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any
from xml.etree import ElementTree

from .config import hint
from .errors import ConfigError, UsageError
from .languages.profile import profile

Entry = tuple[int, dict[str, Any]]
"""The line of the file, and the keys of the entry with their values."""

FORBIDDEN = re.compile(r"forbidden[ :_-]+(\S+)", re.IGNORECASE)
"""The head of a CSV column of forbidden words: `forbidden:fr`."""
DELIMITERS = ",;\t"
SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""The line by which spreadsheets tell one another the delimiter."""
YES_NO = {"yes": True, "true": True, "x": True, "no": False, "false": False}
BAD_STATUS = re.compile(r"deprecated|superseded|forbidden", re.IGNORECASE)
"""What the administrative status of a TBX term says (ISO 30042) when it is not to be used."""
CONCEPT = re.compile(r"<!--.*?-->|<(?:[\w.-]+:)?(?:termEntry|conceptEntry)\b", re.DOTALL)
"""Where a concept of a TBX file begins, comments passed over."""
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def is_language(tag: str) -> bool:
    """Whether CLDR knows a language by a tag."""
    try:
        profile(tag)
    except UsageError:
        return False
    return True


# ---------------------------------------------------------------- CSV

def read_csv(text: str, path: str, flags: Collection[str]) -> Iterator[Entry]:
    """Read a table with a column for each language; several forms in a cell are parted by `|`.

    :param flags: the titles of columns that are no languages.
    """
    told = SEPARATOR.match(text)
    body = text[told.end():] if told else text
    above = 1 if told else 0
    head = body.partition("\n")[0]
    delimiter = told[1] if told else max(DELIMITERS, key=head.count)
    rows = csv.reader(body.splitlines(), delimiter=delimiter, strict=True)
    try:
        titles = [title.strip() for title in next(rows, [])]
        _check(titles, path, above + 1, flags)
        for row in rows:
            if any(cell.strip() for cell in row):
                line = above + rows.line_num
                if len(row) > len(titles):
                    raise ConfigError(path, line, f"has {len(row)} cells under {len(titles)} titles; quote a cell that "
                                                  f"holds {delimiter!r}")
                yield line, _cells(titles, row, path, line)
    except csv.Error as error:
        cause = "a quotation mark is never closed" if "end of data" in str(error) else str(error)
        raise ConfigError(path, above + rows.line_num, f"is no CSV: {cause}") from error


def _check(titles: Sequence[str], path: str, line: int, flags: Collection[str]) -> None:
    """Refuse a head that does not say what its columns hold."""
    if not any(titles):
        raise ConfigError(path, line, "is empty; the first line names languages: en,fr,zh-Hant")
    twice = [title for title, count in Counter(filter(None, titles)).items() if count > 1 and title != "note"]
    if twice:
        raise ConfigError(path, line, f'two columns are called "{twice[0]}"; put several forms into one cell: a | b')
    for title in filter(None, titles):
        forbidden = FORBIDDEN.fullmatch(title) if "forbidden" in flags else None
        if not is_language(forbidden[1] if forbidden else title) and (forbidden or title not in flags):
            known = ", ".join("forbidden:fr" if flag == "forbidden" else flag for flag in flags)
            raise ConfigError(path, line, f'the column "{title}" is neither a language (en, zh-Hant) nor one of {known}'
                                          f"{_meant(title)}; the first line is the head")


def _meant(title: str) -> str:
    """The tag of a language that is called by its English name."""
    from babel import Locale
    tag = next((tag for tag, name in Locale.parse("en").languages.items() if name.lower() == title.lower()), "")
    return f'; did you mean "{tag}"?' if tag else ""


def _cells(titles: Sequence[str], row: Sequence[str], path: str, line: int) -> dict[str, Any]:
    """A row of a table as an entry."""
    entry: dict[str, Any] = {}
    for title, cell in zip(titles, row, strict=False):
        words = [word.strip() for word in cell.split("|") if word.strip()]
        forbidden = FORBIDDEN.fullmatch(title)
        if not words or title == "note":
            continue
        if not title:
            raise ConfigError(path, line, f'"{words[0]}" stands in a column without a title')
        if forbidden:
            entry.setdefault("forbidden", {})[forbidden[1]] = words
        elif title == "case":
            entry["case"] = _flag(words[0], path, line)
        else:
            entry[title] = words
    return entry


def _flag(word: str, path: str, line: int) -> bool:
    if word.lower() not in YES_NO:
        raise ConfigError(path, line, f'"{word}" under case is neither yes nor no{hint(word, YES_NO)}')
    return YES_NO[word.lower()]


# ---------------------------------------------------------------- TBX

def read_tbx(text: str, path: str, flags: Collection[str]) -> Iterator[Entry]:
    """Read a TermBase eXchange file (ISO 30042), of 2008 or 2019.

    :param flags: whether terms may be forbidden.
    """
    if "<!ENTITY" in text:
        line = text.count("\n", 0, text.index("<!ENTITY")) + 1
        raise ConfigError(path, line, "entities are not read in a TBX file; write the characters themselves")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise ConfigError(path, error.position[0], f"is no TBX: {error}") from error
    concepts = list(_named(root, "termEntry", "conceptEntry"))
    if not concepts:
        raise ConfigError(path, 1, f"is no TBX: <{root.tag.rpartition('}')[2]}> holds no termEntry and no conceptEntry")
    for concept, line in zip(concepts, _lines(text), strict=False):
        forms: dict[str, Any] = {}
        forbidden: dict[str, list[str]] = {}
        for section in _named(concept, "langSet", "langSec"):
            tag = section.get(LANG) or ""
            if not is_language(tag):
                raise ConfigError(path, line, f'xml:lang="{tag}" of a concept is no language; write it as en or zh-Hant'
                                  if tag else "a language section of a concept has no xml:lang")
            for word, bad in _words(section):
                (forbidden if bad else forms).setdefault(tag, []).append(word)
        if forbidden and "forbidden" in flags:
            forms["forbidden"] = forbidden
        if forms:
            yield line, forms


def _lines(text: str) -> Iterator[int]:
    """The lines in which the concepts of a TBX file begin."""
    line, last = 1, 0
    for found in CONCEPT.finditer(text):
        line, last = line + text.count("\n", last, found.start()), found.start()
        if not found[0].startswith("<!"):
            yield line


def _words(section: ElementTree.Element) -> Iterator[tuple[str, bool]]:
    """The terms of a language, and whether each is forbidden."""
    for entry in _named(section, "tig", "ntig", "termSec"):
        word = next(("".join(found.itertext()) for found in _named(entry, "term")), "").strip()
        notes = " ".join(note.text or "" for note in _named(entry, "termNote", "administrativeStatus"))
        if word:
            yield word, BAD_STATUS.search(notes) is not None


def _named(element: ElementTree.Element, *names: str) -> Iterator[ElementTree.Element]:
    """The elements below one with these names, whatever their namespace."""
    return (found for found in element.iter() if found.tag.rpartition("}")[2] in names)


READERS: dict[str, Callable[[str, str, Collection[str]], Iterator[Entry]]] = {
    ".csv": read_csv, ".tbx": read_tbx, ".tsv": read_csv}
"""How files of terms are read, by their suffixes."""
