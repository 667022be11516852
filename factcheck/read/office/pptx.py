"""PPTX -> the texts, tables, charts and notes of the slides, in the order of the slides."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...errors import InputError
from ...model import BlockKind
from ..draft import SUPERSCRIPTS, Content, Draft
from ..fields import CORE, properties
from ..markup import parse, whole
from ..package import Package, unpack
from .chart import Chart
from .relations import addresses, order, relations

MAIN = "ppt/presentation.xml"
NUMBER = re.compile(r"(\d+)\.xml$")
PLACEHOLDERS = frozenset(["sldNum", "dt", "ftr", "hdr"])
"""Placeholders that repeat on each slide: number, date, footer, header."""

TITLES = frozenset(["title", "ctrTitle"])


def read(data: bytes, path: str) -> tuple[Content, ...]:
    """Read a presentation.

    :raises InputError: it is encrypted, damaged, or not a presentation.
    """
    package = unpack(data, path, MAIN, "PPTX")
    draft = Draft()
    properties(package, draft, CORE)
    language = ""
    tables = 0
    for number, name in enumerate(_slides(package), 1):
        slide = _Slide(draft, f"slide {number}", tables, addresses(package, name))
        parse(package.part(name), slide, path, f"slide {number}")
        tables, language = slide.tables, language or slide.language
        for target in _related(package, name):
            if "/charts/" in target and target in package:
                parse(package.part(target), Chart(draft, f"slide {number}, chart"), path, target)
            elif "/diagrams/data" in target and target in package:
                parse(package.part(target), Chart(draft, f"slide {number}, diagram"), path, target)
            elif "/notesSlides/" in target and target in package:
                notes = _Slide(draft, f"slide {number}, notes", tables, addresses(package, target))
                parse(package.part(target), notes, path, target)
    draft.close()
    if draft.empty:
        raise InputError(path, "holds no text; if it is a picture of one, recognise the text first")
    return (draft.content(language),)


def _slides(package: Package) -> list[str]:
    found = [part for part, _ in order(package, MAIN, "sldId")]
    return found or sorted((name for name in package.names("ppt/slides/slide") if NUMBER.search(name)),
                           key=lambda name: int(NUMBER.search(name)[1]))  # type: ignore[index]


def _related(package: Package, name: str) -> list[str]:
    return sorted(relations(package, name).values())


@dataclass(slots=True)
class _Slide:
    """Goes through a slide."""

    draft: Draft
    place: str
    tables: int
    addresses: Mapping[str, str]
    """Where the relations of the slide lead that are links."""
    address: str = ""
    """Where the words of the run lead."""
    kind: BlockKind = "paragraph"
    shape: int = 0
    level: int = 0
    row: int = -1
    column: int = -1
    in_table: bool = False
    in_text: bool = False
    raised: bool = False
    passed: bool = False
    language: str = ""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if name in ("sp", "graphicFrame", "pic"):
            self.shape, self.kind, self.passed = self.shape + 1, "paragraph", False
        elif name == "ph":
            kind = attributes.get("type", "")
            self.kind = "heading" if kind in TITLES else "item" if kind in ("", "body", "obj") else "paragraph"
            self.passed = kind in PLACEHOLDERS
        elif name == "cNvPr" and attributes.get("descr"):
            self.draft.open("caption", place=f"{self.place}, shape {self.shape}")
            self.draft.write(attributes["descr"])
            self.draft.close()
        elif name == "tbl":
            self.in_table, self.row, self.tables = True, -1, self.tables + 1
        elif name == "tr":
            self.row, self.column = self.row + 1, -1
        elif name == "tc":
            self.column += 1
        elif name == "p" and not self.passed:
            self._open()
        elif name == "pPr":
            self.level = whole(attributes, "lvl") + 1
            self.draft.level = self.level if self.kind == "item" else self.draft.level
        elif name in ("buChar", "buAutoNum") and self.draft.kind == "paragraph":
            self.draft.kind, self.draft.level = "item", self.level
        elif name == "rPr":
            self.raised = whole(attributes, "baseline") > 0
            self.language = self.language or attributes.get("lang", "")
        elif name == "r":
            self.raised, self.address = False, ""
        elif name == "hlinkClick":
            self.address = self.addresses.get(attributes.get("relation", ""), "")
        elif name == "br" and not self.passed:
            self.draft.write("\n")
        self.in_text = name == "t"

    def end(self, name: str) -> None:
        self.in_text = False
        if name == "p":
            self.draft.close()
        elif name == "tbl":
            self.in_table = False

    def words(self, text: str, at: int) -> None:
        if self.in_text and not self.passed:
            start = self.draft.length
            self.draft.write(text.translate(SUPERSCRIPTS) if self.raised else text)
            self.draft.link(start, self.address)

    def _open(self) -> None:
        if self.in_table:
            place = f"{self.place}, row {self.row + 1}, column {self.column + 1}"
            self.draft.open("cell", cell=(self.tables - 1, self.row, self.column), place=place)
        else:
            level = 1 if self.kind in ("heading", "item") else 0
            self.draft.open(self.kind, level, place=f"{self.place}, shape {self.shape}")
