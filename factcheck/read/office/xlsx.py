"""XLSX -> the cells of its sheets: a number as its format shows it, a date as a date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from ...errors import InputError
from ...model import Span
from ..csv import letters
from ..draft import Content, Draft
from ..fields import CORE, properties
from ..markup import parse, whole
from ..package import Package, unpack
from .cell_values import GROUP, address
from .chart import Chart
from .relations import addresses, order

MAIN = "xl/workbook.xml"
REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")

BUILT_IN: Mapping[int, str] = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
    40: "#,##0.00", **dict.fromkeys((14, 15, 16, 17, 22, 27, 30, 36, 50, 57), "yyyy-mm-dd"),
    **dict.fromkeys((18, 19, 20, 21, 45, 46, 47), "hh:mm"),
}
"""Formats that files do not spell out (ECMA-376, 18.8.30)."""

LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.')
"""Parts of a number format that are not its pattern: quoted words, currencies, colours, spaces."""

EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}
"""Day 0 of the two date systems (18.17.4.1)."""

LAST_DAY = 2_958_465
"""31 December 9999, the last day that a spreadsheet knows."""


def read(data: bytes, path: str) -> tuple[Content, ...]:
    """Read a workbook.

    :raises InputError: it is encrypted, damaged, or not a workbook.
    """
    package = unpack(data, path, MAIN, "XLSX")
    book = _book(package)
    draft = Draft()
    properties(package, draft, CORE)
    for number, (part, name) in enumerate(order(package, MAIN, "sheet")):
        sheet = _Sheet(draft, book, number, name, addresses(package, part))
        parse(package.part(part), sheet, path, f"sheet {name}")
    for what in ("drawing", "chart"):
        for number, name in enumerate(sorted(package.names(f"xl/{what}s/{what}")), 1):
            parse(package.part(name), Chart(draft, f"{what} {number}", values=False), path, name)
    draft.close()
    if draft.empty:
        raise InputError(path, "holds no text; fill it, or exclude it")
    return (draft.content(),)


@dataclass(slots=True)
class _Book:
    """What all sheets share: strings, formats, and the first day."""

    strings: list[str] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=dict)
    styles: list[int] = field(default_factory=list)
    since_1904: bool = False
    inside: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if name == "si":
            self.strings.append("")
        elif name == "numFmt":
            self.formats[whole(attributes, "numFmtId")] = attributes.get("formatCode", "")
        elif name == "xf" and self.inside[-1:] == ["cellXfs"]:
            self.styles.append(whole(attributes, "numFmtId"))
        elif name == "workbookPr":
            self.since_1904 = attributes.get("date1904") in ("1", "true")
        self.inside.append(name)

    def end(self, name: str) -> None:
        self.inside.pop()

    def words(self, text: str, at: int) -> None:
        if self.inside[-1] == "t" and "rPh" not in self.inside and self.strings:
            self.strings[-1] += text


def _book(package: Package) -> _Book:
    book = _Book()
    for name in (MAIN, "xl/sharedStrings.xml", "xl/styles.xml"):
        if name in package:
            parse(package.part(name), book, package.path, name)
    return book


@dataclass(slots=True)
class _Sheet:
    """Goes through the cells of a sheet."""

    draft: Draft
    book: _Book
    number: int
    name: str
    addresses: Mapping[str, str]
    """Where the relations of the sheet lead that are links."""
    row: int = -1
    column: int = -1
    kind: str = ""
    style: int = 0
    value: str = ""
    formula: str = ""
    inside: str = ""
    cells: list[tuple[int, str, bool, str]] = field(default_factory=list)
    """The columns of the row, what they show, whether that is a number, and where their formulas lead."""
    written: dict[str, Span] = field(default_factory=dict)
    """The spans of the cells, where there are links."""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if name == "row":
            self.row, self.column = whole(attributes, "r", self.row + 2) - 1, -1
        elif name == "c":
            match = REFERENCE.fullmatch(attributes.get("r", ""))
            self.column = _column(match[1]) if match else self.column + 1
            self.kind, self.style, self.value = attributes.get("t", "n"), whole(attributes, "s"), ""
            self.formula = ""
        elif name == "hyperlink" and (span := self.written.get(attributes.get("ref", "").partition(":")[0])):
            self.draft.link(span[0], self.addresses.get(attributes.get("relation", ""), ""), span[1])
        self.inside = name

    def end(self, name: str) -> None:
        self.inside = ""
        if name == "c" and self.value:
            self.cells.append((self.column, *self._shown(), address(self.formula)))
        elif name == "row":
            self._write()
            self.cells.clear()

    def _write(self) -> None:
        """Write a row; one that has words in one cell and nothing else is a paragraph, and no row of a table."""
        prose = len(self.cells) == 1 and any(map(str.isalpha, self.cells[0][1]))
        for column, text, number, leads in self.cells:
            place = f"sheet {self.name}, cell {letters(column)}{self.row + 1}"
            if prose:
                self.draft.open("paragraph", place=place)
            else:
                self.draft.open("cell", cell=(self.number, self.row, column), place=place)
            whole, point, rest = text.partition(".") if number else (text, "", "")
            self.draft.write(whole)
            if point:
                self.draft.decimal()
                self.draft.write(rest)
            self.draft.close()
            if leads:
                self.draft.link(self.draft.blocks[-1].start, leads)
            if self.addresses:
                self.written[f"{letters(column)}{self.row + 1}"] = self.draft.blocks[-1].start, self.draft.length

    def words(self, text: str, at: int) -> None:
        if self.inside in ("v", "t"):
            self.value += text
        elif self.inside == "f":
            self.formula += text

    def _shown(self) -> tuple[str, bool]:
        """What a cell shows, and whether it is a number."""
        if self.kind == "s":
            index = int(self.value) if self.value.isdecimal() else len(self.book.strings)
            return (self.book.strings[index] if index < len(self.book.strings) else ""), False
        if self.kind == "n":
            code = self.book.styles[self.style] if self.style < len(self.book.styles) else 0
            return shown(self.value, self.book.formats.get(code, BUILT_IN.get(code, "")), self.book.since_1904)
        return ("" if self.kind in ("b", "e") else self.value), False


def shown(value: str, pattern: str, since_1904: bool = False) -> tuple[str, bool]:
    """A number as its format shows it, groups parted by a space, and whether it is still one and no date."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value, False
    if not number.is_finite() or abs(number.adjusted()) > 30:
        return value, False
    first = pattern.split(";")[0]
    words = "".join(said for match in LITERAL.findall(first) for said in match)
    bare = LITERAL.sub("", first)
    if re.search(r"(?i)[ymdhs]", bare) and not re.search(r"[0#?]", bare.replace(".0", "")):
        return _date(number, bare.lower(), since_1904), False
    scale = 2 if "%" in bare else 0
    number = number.scaleb(scale)
    if digits := re.search(r"[0#?](?:,?[0#?])*(?:\.([0#?]*))?(,*)", bare):
        number = number.scaleb(-3 * len(digits[2]))
        number = number.quantize(Decimal(1).scaleb(-len(digits[1] or "")), ROUND_HALF_UP)
    else:
        number = Decimal(f"{float(number):.15g}")  # what the program shows; the file has the binary fraction
    grouped = digits and "," in digits[0].rstrip(",")  # or 2,015 would be a year
    text = format(number, ",f").replace(",", GROUP) if grouped else format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text and not (digits and digits[1]) else text
    return text + ("%" if scale else "") + (f" {words.strip()}" if words.strip() else ""), True


def _date(number: Decimal, pattern: str, since_1904: bool) -> str:
    """A day, or a time of day, or both, in ISO 8601, which reads the same in every language."""
    if not 0 <= number <= LAST_DAY:
        return str(number)
    moment = EPOCHS[since_1904] + timedelta(seconds=round(float(number) * 86_400))
    day = "%Y-%m-%d" if "d" in pattern else "%Y-%m" if "m" in pattern else "%Y"
    dated, timed = "y" in pattern or "d" in pattern, "h" in pattern
    return moment.strftime(f"{day} %H:%M" if dated and timed else day if dated else "%H:%M")


def _column(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
