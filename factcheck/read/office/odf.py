"""ODT, ODP and ODS -> paragraphs, headings, lists, tables, notes, slides and cells; tracked changes are accepted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ...errors import InputError
from ...model import BlockKind
from ..csv import letters
from ..draft import SUPERSCRIPTS, Content, Draft
from ..fields import properties
from ..markup import parse, whole
from ..package import unpack
from .cell_values import address, as_shown
from .outline import Outline

MAIN = "content.xml"
SHAPES = frozenset("circle connector custom-shape ellipse frame line path polygon polyline rect".split())
"""Elements of a slide that hold text."""

RAISED = re.compile(r"super|[1-9]\d*(?:\.\d+)?%")
"""Positions above the line: by name, or by how far in parts of the height of the letters."""

CHART = re.compile(r"Object \d+/content\.xml")
"""The parts with charts, whose numbers are the table that they show."""

PASSED = frozenset(["tracked-changes", "annotation", "note-citation", "forms", "ruby-text", "event-listeners",
                    "change-start", "change-end", "date-time", "page-number", "scripts"])
"""Elements whose text was deleted, is a comment, or is counted by the program."""


def read(data: bytes, path: str) -> tuple[Content, ...]:
    """Read a text document, a presentation or a spreadsheet.

    :raises InputError: it is encrypted, damaged, or not an OpenDocument file.
    """
    package = unpack(data, path, MAIN, "OpenDocument")
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.part("META-INF/manifest.xml"):
        raise InputError(path, "is encrypted; save it without a password")
    styles = _Styles()
    for name in ("styles.xml", MAIN):
        if name in package:
            parse(package.part(name), styles, path, name)
    body = _Body(styles.raised)
    properties(package, body.draft, "meta.xml")
    parse(package.part(MAIN), body, path, MAIN)
    for number, name in enumerate(sorted(filter(CHART.fullmatch, package.names())), 1):
        body.chart = f"chart {number}"
        parse(package.part(name), body, path, name)
    body.draft.close()
    if body.draft.empty:
        raise InputError(path, "holds no text; if it is a picture of one, recognise the text first")
    return (body.draft.content(styles.language),)


@dataclass(slots=True)
class _Styles:
    """The styles that raise characters, and the language of the document."""

    raised: set[str] = field(default_factory=set)
    language: str = ""
    style: str = ""
    default: bool = False

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if name in ("style", "default-style"):
            self.style, self.default = attributes.get("name", ""), name == "default-style"
        elif name == "text-properties":
            if RAISED.match(attributes.get("text-position", "")):
                self.raised.add(self.style)
            if self.default and not self.language and attributes.get("language", "none") != "none":
                country = attributes.get("country", "none")
                self.language = attributes["language"] + (f"-{country}" if country != "none" else "")

    def end(self, name: str) -> None: ...
    def words(self, text: str, at: int) -> None: ...


@dataclass(slots=True)
class _Table:
    """An open table, and the cell that was reached."""

    number: int
    name: str
    row: int = -1
    column: int = -1
    next_row: int = 0
    next_column: int = 0
    value: Mapping[str, str] = field(default_factory=dict)
    """The attributes of the cell that was reached."""


@dataclass(slots=True)
class _Paragraph:
    """An open paragraph and its words, until it ends; notes and boxes stand inside it."""

    kind: BlockKind
    level: int
    place: str
    parts: list[str] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    """The spans of words that lead somewhere, and where."""
    opened: tuple[int, str] = (0, "")
    """Where an open link begins, and where it leads."""
    value: Mapping[str, str] = field(default_factory=dict)
    """What a cell of a sheet or chart says of its value."""


@dataclass(slots=True)
class _Body:
    """Goes through the content."""

    styles: set[str]
    draft: Draft = field(default_factory=Draft)
    outline: Outline = field(default_factory=Outline)
    open: list[_Paragraph] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    spans: list[bool] = field(default_factory=list)
    late: list[_Paragraph] = field(default_factory=list)
    """Notes, which are told after the document."""
    silent: int = 0
    lists: int = 0
    notes: int = 0
    note: str = ""
    slide: int = 0
    shape: int = 0
    title: bool = False
    """Whether the shape has the title of the slide."""
    on_notes: bool = False
    sheets: bool = False
    chart: str = ""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if self.silent or name in PASSED:
            self.silent += 1
        elif name in ("p", "h"):
            self._open(name, attributes)
        elif name == "span":
            self.spans.append(attributes.get("style-name", "") in self.styles)
        elif name in ("s", "tab", "line-break") and self.open:
            self.open[-1].parts.append("\n" if name == "line-break" else "\t" if name == "tab" else " ")
        elif name == "a" and self.open:
            self.open[-1].opened = sum(map(len, self.open[-1].parts)), attributes.get("href", "")
        elif name == "list":
            self.lists += 1
        elif name == "note":
            self.notes += 1
            self.note = f"{attributes.get('note-class', 'footnote')} {self.notes}"
        elif name == "page":
            self.slide, self.shape, self.on_notes = self.slide + 1, 0, False
        elif self.slide and name in SHAPES:
            self.shape, self.title = self.shape + 1, attributes.get("class") in ("title", "subtitle")
        elif name == "notes":
            self.on_notes = True
        elif name == "spreadsheet":
            self.sheets = True
        elif name in ("desc", "title"):
            self.open.append(_Paragraph("caption", 0, self._place("caption")))
        else:
            self._in_table(name, attributes)

    def end(self, name: str) -> None:
        if self.silent:
            self.silent -= 1
        elif name in ("p", "h", "desc", "title"):
            self._write(self.open.pop())
        elif name == "span":
            self.spans.pop()
        elif name == "a" and self.open:
            start, address = self.open[-1].opened
            self.open[-1].links.append((start, sum(map(len, self.open[-1].parts)), address))
        elif name == "list":
            self.lists -= 1
        elif name == "note":
            self.note = ""
        elif name == "table" and self.tables:
            self.tables.pop()
        elif name == "text" or name == "presentation":
            for paragraph in self.late:
                self._tell(paragraph)

    def words(self, text: str, at: int) -> None:
        if self.open and not self.silent:
            raised = self.spans and self.spans[-1]
            self.open[-1].parts.append(text.translate(SUPERSCRIPTS) if raised else text)

    def _in_table(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "table":
            self.tables.append(_Table(self.outline.tables, attributes.get("name", "")))
            self.outline.tables += 1
        elif name == "table-row" and self.tables:
            table = self.tables[-1]
            table.row, table.column, table.next_column = table.next_row, -1, 0
            table.next_row += whole(attributes, "number-rows-repeated", 1)
        elif name in ("table-cell", "covered-table-cell") and self.tables:
            table = self.tables[-1]
            table.column, table.value = table.next_column, attributes
            table.next_column += whole(attributes, "number-columns-repeated", 1)

    def _open(self, name: str, attributes: Mapping[str, str]) -> None:
        level = 0
        kind: BlockKind = "paragraph"
        if self.note:
            kind = "footnote"
        elif self.tables:
            kind = "cell"
        elif self.title and not self.on_notes:
            kind, level = "heading", 1
        elif name == "h":
            kind, level = "heading", whole(attributes, "outline-level", 1)
        elif self.lists:
            kind, level = "item", self.lists
        value = self.tables[-1].value if kind == "cell" and (self.sheets or self.chart) else {}
        self.open.append(_Paragraph(kind, level, self._place(kind), value=value))

    def _place(self, kind: BlockKind) -> str:
        if self.chart:
            return self.chart
        if kind == "footnote":
            return self.note
        if kind == "cell":
            table = self.tables[-1]
            if self.sheets:
                return f"sheet {table.name}, cell {letters(table.column)}{table.row + 1}"
            if self.slide:
                return f"slide {self.slide}, row {table.row + 1}, column {table.column + 1}"
            return self.outline.cell(table.row, table.column)
        if self.slide:
            return f"slide {self.slide}, notes" if self.on_notes else f"slide {self.slide}, shape {self.shape}"
        return ""

    def _write(self, paragraph: _Paragraph) -> None:
        if not "".join(paragraph.parts).strip():
            return
        if paragraph.kind == "footnote" and self.open:
            self.late.append(paragraph)
        else:
            self._tell(paragraph)

    def _tell(self, paragraph: _Paragraph) -> None:
        table = self.tables[-1] if paragraph.kind == "cell" and self.tables else None
        place = paragraph.place or self.outline.place(paragraph.kind)
        cell = (table.number, table.row, table.column) if table else None
        self.draft.open(paragraph.kind, paragraph.level, cell, place)
        text = "".join(paragraph.parts)
        whole, rest = as_shown(paragraph.value, text)
        if rest:
            self.draft.flow(whole)
            self.draft.decimal()
            self.draft.flow(rest)
        else:
            leads = address(paragraph.value.get("formula", ""))
            links = [(0, len(whole), leads)] if leads else paragraph.links if whole == text else ()
            self.draft.linked(whole, links, self.draft.flow)
        self.draft.close()
