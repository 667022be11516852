"""Fields that must be equal in every version: of the front matter, and the columns of tables."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import regex

from ..extract import figures
from ..extract.equal import agree
from ..languages.tables import canonical, fallbacks
from ..model import Block, Comparison, Problem, Span, Version
from ..position import locate
from ..read.fields import FRONT_MATTER
from .places import cut, others

FIELD = regex.compile(r"""(?mx)
    ^ (?P<name> ["']? [\p{L}_] [\p{L}\p{N}_.\- ]*? ["']? ) [ \t]* [:=] [ \t]*    # YAML has a colon, TOML an equals sign
    (?P<value> [^\r\n]* (?: \r?\n (?: [ \t]+ | -[ \t] ) [^\r\n]* )* )            # and the lines that belong to it
""")

Column = int | str | dict[str, str]
"""A column: its number, from 1; its title; or its title in each language."""


class Field(NamedTuple):
    """What a version says in a field, and where."""

    text: str
    span: Span


def same(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report fields that differ from those of the source, or of the pivot."""
    base = comparison.document.version(comparison.document.source or comparison.pivot)
    found = {version.language: _fields(version, options) for version in comparison.document.versions}
    expected = found[base.language]
    for version in others(comparison, base.language):
        for name, there in expected.items():
            here = found[version.language].get(name, Field("", (0, 0)))
            if not _equal(there, here, base.language, version.language):
                yield Problem(locate(version, here.span, "differs" if here.text else "absent", cut(here.text) or None),
                              (locate(base, there.span, "agrees", cut(there.text)),),
                              values={"what": name[0], "here": cut(here.text) or "nothing", "there": cut(there.text),
                                      "others": base.language})


def _equal(a: Field, b: Field, language: str, other: str) -> bool:
    """Whether two fields have the same text, or the same values and nothing else but words around them."""
    if _folded(a.text) == _folded(b.text):
        return True
    mine, theirs = figures(a.text, language), figures(b.text, other)
    return bool(mine) and len(mine) == len(theirs) and all(map(agree, mine, theirs))


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split()).strip("\"'")


def _fields(version: Version, options: Mapping[str, Any]) -> dict[tuple[str, int, int], Field]:
    """The fields of a version, by name, table and row."""
    found = {(name, 0, 0): field for name, field in _front_matter(version) if name in options.get("fields", ())}
    for column in options.get("columns", ()):
        found |= _cells(version, column)
    return found


def _front_matter(version: Version) -> Iterator[tuple[str, Field]]:
    head = FRONT_MATTER.match(version.text)
    for match in FIELD.finditer(version.text, 0, head.end() if head else 0):
        text = match["value"].strip()
        start = match.start("value")
        yield match["name"].strip("\"' "), Field(text, (start, start + len(match["value"].rstrip())))


def _cells(version: Version, column: Column) -> dict[tuple[str, int, int], Field]:
    """The cells of a column in all tables that have it, without its title."""
    cells = {block.cell: block for block in version.blocks if block.cell is not None}
    found = {}
    for (table, row, number), block in cells.items():
        title = cells.get((table, 0, number))
        if row > 0 and title is not None and _is(version, title, number, column):
            name = str(column) if isinstance(column, int) else _name(column)
            found[name, table, row] = Field(version.text[block.start:block.end], (block.start, block.end))
    return found


def _is(version: Version, title: Block, number: int, column: Column) -> bool:
    if isinstance(column, int):
        return number == column - 1
    if isinstance(column, dict):
        column = next((column[tag] for tag in fallbacks(canonical(version.language)) if tag in column), "")
    return _folded(version.text[title.start:title.end]) == _folded(column)


def _name(column: str | dict[str, str]) -> str:
    return column if isinstance(column, str) else next(iter(column.values()), "")
