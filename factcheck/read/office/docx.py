"""DOCX -> paragraphs, headings, lists, tables, notes and text boxes, with tracked changes as accepted."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ...errors import InputError
from ...model import BlockKind
from ..draft import SUPERSCRIPTS, Content, Draft
from ..fields import CORE, properties
from ..markup import parse, whole
from ..package import Package, unpack
from .chart import Chart
from .outline import Outline
from .relations import addresses
from .styles import Styles

MAIN = "word/document.xml"
NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
"""Parts with notes, and what they are called."""

PASSED = frozenset("del moveFrom delText delInstrText fldData Fallback rPrChange pPrChange tblPrChange tcPrChange "
                   "trPrChange sectPrChange rt".split())
"""Elements whose text was deleted, is code, or is said a second time."""

HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]*)"')
"""The code of a field that is a link to somewhere else (ECMA-376 part 1, 17.16.5.25)."""

SYMBOLS: Mapping[str, str] = {
    "A3": "≤", "A5": "∞", "B0": "°", "B1": "±", "B3": "≥", "B4": "×", "B9": "≠", "BB": "≈", "6D": "µ", "57": "Ω",
}
"""What characters of the font Symbol are that have a meaning among figures."""

RAISED = 4
"""Half points above the line from which characters are raised ones."""

LINKS = frozenset(["hyperlink", "fldSimple"])
SMALL_NOTES = frozenset(["separator", "continuationSeparator", "continuationNotice"])


def read(data: bytes, path: str) -> tuple[Content, ...]:
    """Read a document.

    :raises InputError: it is encrypted, damaged, or not a document.
    """
    package = unpack(data, path, "[Content_Types].xml", "DOCX")
    main = _main(package)
    folder = posixpath.dirname(main)
    styles = Styles()
    if f"{folder}/styles.xml" in package:
        parse(package.part(f"{folder}/styles.xml"), styles, path, "styles")
    body = _Body(Draft(), styles)
    properties(package, body.draft, CORE)
    body.addresses = addresses(package, main)
    parse(package.part(main), body, path, posixpath.basename(main))
    for name, said in NOTES.items():
        if (part := f"{folder}/{name}.xml") in package:
            body.notes, body.addresses = said, addresses(package, part)
            parse(package.part(part), body, path, name)
    for name in sorted(package.names(f"{folder}/charts/chart")):
        if name.endswith(".xml"):
            body.chart += 1
            parse(package.part(name), Chart(body.draft, f"chart {body.chart}"), path, name)
    for number, name in enumerate(sorted(package.names(f"{folder}/diagrams/data")), 1):
        parse(package.part(name), Chart(body.draft, f"diagram {number}"), path, name)
    body.draft.close()
    if body.draft.empty:
        raise InputError(path, "holds no text; if it is a picture of one, recognise the text first")
    return (body.draft.content(styles.language),)


def _main(package: Package) -> str:
    """The part with the text; it has another name in files of some programs."""
    if MAIN in package:
        return MAIN
    found = next((name for name in package.names("word/document") if name.endswith(".xml")), None)
    if found is None:
        raise InputError(package.path, f"is no DOCX file: it has no {MAIN}; give it its right suffix, or save it again")
    return found


@dataclass(slots=True)
class _Table:
    """An open table, and the cell that was reached."""

    number: int
    row: int = -1
    column: int = -1
    across: int = 1


@dataclass(slots=True)
class _Paragraph:
    """An open paragraph: what it is, and its words, until it ends."""

    kind: BlockKind = "paragraph"
    level: int = 0
    parts: list[str] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    """The spans of words that lead somewhere, and where."""
    opened: list[tuple[int, str]] = field(default_factory=list)
    """Where open links begin, and where they lead."""

    @property
    def length(self) -> int:
        return sum(map(len, self.parts))

    def close(self) -> None:
        """End the link that was opened last."""
        if self.opened:
            start, address = self.opened.pop()
            self.links.append((start, self.length, address))


@dataclass(slots=True)
class _Body:
    """Goes through a part with text. Text boxes stand inside paragraphs, and are told before them."""

    draft: Draft
    styles: Styles
    outline: Outline = field(default_factory=Outline)
    open: list[_Paragraph] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    silent: int = 0
    in_text: bool = False
    in_code: bool = False
    raised: bool = False
    hidden: bool = False
    notes: str = ""
    note: str = ""
    chart: int = 0
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Where the relations of the part lead that are links."""
    code: str = ""
    """The code of the field that begins."""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if self.silent or name in PASSED:
            self.silent += 1
        elif name == "p":
            self.open.append(_Paragraph())
        elif name == "r":
            self.raised = self.hidden = False
        elif name == "t":
            self.in_text = True
        elif name == "instrText":
            self.in_code = True
        elif name in ("footnote", "endnote"):
            self.note = attributes.get("id", "")
            self.silent += attributes.get("type") in SMALL_NOTES
        elif name == "tbl":
            self.tables.append(_Table(self.outline.tables))
            self.outline.tables += 1
        elif self.tables and name in ("tr", "tc", "gridSpan"):
            self._cell(name, attributes)
        elif self.open:
            self._inside(name, attributes)

    def end(self, name: str) -> None:
        if self.silent:
            self.silent -= 1
        elif name == "t":
            self.in_text = False
        elif name == "instrText":
            self.in_code = False
        elif name == "p" and self.open:
            self._write(self.open.pop())
        elif name in LINKS and self.open:
            self.open[-1].close()
        elif name == "tbl" and self.tables:
            self.tables.pop()

    def words(self, text: str, at: int) -> None:
        if self.in_text and not self.silent and not self.hidden and self.open:
            self.open[-1].parts.append(text.translate(SUPERSCRIPTS) if self.raised else text)
        elif self.in_code and not self.silent:
            self.code += text

    def _cell(self, name: str, attributes: Mapping[str, str]) -> None:
        table = self.tables[-1]
        if name == "tr":
            table.row, table.column, table.across = table.row + 1, -1, 1
        elif name == "tc":
            table.column, table.across = table.column + (table.across if table.column >= 0 else 1), 1
        else:
            table.across = whole(attributes, "val", 1)

    def _inside(self, name: str, attributes: Mapping[str, str]) -> None:
        """What stands in a paragraph."""
        paragraph = self.open[-1]
        value = attributes.get("val", "")
        if name == "pStyle" and value in self.styles.levels:
            paragraph.kind, paragraph.level = "heading", self.styles.levels[value]
        elif name == "pStyle" and value in self.styles.captions:
            paragraph.kind = "caption"
        elif name == "outlineLvl" and whole(attributes, "val", 9) < 9:
            paragraph.kind, paragraph.level = "heading", whole(attributes, "val") + 1
        elif name == "ilvl" and paragraph.kind == "paragraph":
            paragraph.kind, paragraph.level = "item", whole(attributes, "val") + 1
        elif name == "vertAlign":
            self.raised = value == "superscript"
        elif name == "rStyle":
            self.raised = value in self.styles.raised
        elif name == "position":
            self.raised = whole(attributes, "val") >= RAISED
        elif name in ("cr", "br"):
            paragraph.parts.append("\n")
        elif name in ("tab", "ptab") and paragraph.parts:
            paragraph.parts.append("\t")
        elif name == "vanish":
            self.hidden = value not in ("0", "false", "off")
        elif name == "sym":
            paragraph.parts.append(SYMBOLS.get(attributes.get("char", "")[-2:].upper(), ""))
        elif name == "noBreakHyphen":
            paragraph.parts.append("\N{NON-BREAKING HYPHEN}")
        elif name == "docPr" and attributes.get("descr"):
            self._write(_Paragraph("caption", parts=[attributes["descr"]]))
        elif name == "hyperlink":
            paragraph.opened.append((paragraph.length, self.addresses.get(attributes.get("relation", ""), "")))
        elif name == "fldSimple":
            paragraph.opened.append((paragraph.length, _target(attributes.get("instr", ""))))
        elif name == "fldChar":
            self._field(attributes.get("fldCharType", ""), paragraph)

    def _field(self, step: str, paragraph: _Paragraph) -> None:
        """Follow a field, whose code stands between its beginning and the words that it shows."""
        if step == "begin":
            self.code = ""
            paragraph.opened.append((paragraph.length, ""))
        elif step == "separate" and paragraph.opened:
            paragraph.opened[-1] = (paragraph.length, _target(self.code))
        elif step == "end":
            paragraph.close()

    def _write(self, paragraph: _Paragraph) -> None:
        text = "".join(paragraph.parts)
        if not text.strip():
            return
        table = self.tables[-1] if self.tables else None
        if self.notes:
            self.draft.open("footnote", place=f"{self.notes} {self.note}")
        elif table:
            cell = (table.number, table.row, table.column)
            self.draft.open("cell", cell=cell, place=self.outline.cell(table.row, table.column))
        else:
            self.draft.open(paragraph.kind, paragraph.level, place=self.outline.place(paragraph.kind))
        self.draft.linked(text, paragraph.links, self.draft.write)
        self.draft.close()


def _target(code: str) -> str:
    """Where a field leads; nowhere if it is no link."""
    match = HYPERLINK.match(code)
    return match[1] if match else ""
