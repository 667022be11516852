"""Make `tests/read/samples/`: a sample report in other formats, as real programs write them.

    apt-get install -y libreoffice-writer libreoffice-calc fonts-dejavu-core fonts-droid-fallback
    python tools/samples.py

markdown-it-py makes the pages; LibreOffice makes DOCX, ODT and PDF of the pages, and XLSX of flat ODS in which each
block has a row, numbers of tables are values, and changes are percentages. The catalogues and the XLIFF files are
written here, a unit for each block, with English as their source.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from babel import Locale
from babel.numbers import NumberFormatError, parse_decimal
from markdown_it import MarkdownIt

from factcheck.model import Block
from factcheck.read.markdown import blocks

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "samples"
OUTPUT = ROOT / "tests" / "read" / "samples"
NAME = "quarterly/report"

TITLE = re.compile(r"(?m)^title: (.*)")
FRONT_MATTER = re.compile(r"(?s)\A---\n.*?\n---\n")
STYLE = "body, td { font-family: 'DejaVu Sans', 'Droid Sans Fallback' }"
"""Fonts that have the letters of all samples."""

TABLE = '<table cellpadding="6">'
"""Room in cells, as most reports have it."""

LEFTWARD = "p, h1, h2, li { text-align: right }"
"""What LibreOffice does not do by itself for a page that is read from right to left."""

PERCENT = "%\u066a\u061c \u00a0\u202f"
"""The signs of a percentage, with the spaces and the mark beside them."""

WRITER = "HTML (StarWriter)"
"""The filter by which a page becomes a text document, and no web page."""

SHEET = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:number-style style:name="whole"><number:number number:decimal-places="0" number:min-integer-digits="1"
 number:grouping="true"/></number:number-style>
<number:percentage-style style:name="share"><number:number number:decimal-places="1" number:min-decimal-places="1"
 number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<style:style style:name="float" style:family="table-cell" style:data-style-name="whole"/>
<style:style style:name="percentage" style:family="table-cell" style:data-style-name="share"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Report">
{rows}
</table:table></office:spreadsheet></office:body></office:document>
"""

PO = r"""msgid ""
msgstr ""
"Language: {language}\n"
"X-Source-Language: en\n"
"Content-Type: text/plain; charset=UTF-8\n"
"""

XLIFF = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="report.md" datatype="plaintext" source-language="en" target-language="{language}"><body>
{units}
</body></file></xliff>
"""


COLUMNS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-size="16pt"/></style:style>
<style:style style:name="Body" style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="0.2cm" fo:text-align="justify"/>
<style:text-properties fo:font-size="10pt" fo:hyphenate="true" fo:language="en" fo:country="US"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin="2cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.4cm"/>
</style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.4cm"/>
</style:footer-style></style:page-layout>
<style:style style:name="two" style:family="section"><style:section-properties>
<style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
<style:header><text:p>Annual report 2024, edition 7</text:p></style:header>
<style:footer><text:p>Page <text:page-number>1</text:page-number> of <text:page-count>4</text:page-count></text:p>
</style:footer></style:master-page></office:master-styles>
<office:body><office:text><text:section text:style-name="two" text:name="prose">{prose}</text:section>
<text:p text:style-name="Title">Sales by country</text:p>
<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>
<table:table-header-rows>{titles}</table:table-header-rows>{rows}</table:table>
<text:p text:style-name="Body">The last year is 2031.</text:p></office:text></office:body></office:document>
"""
"""A report in two columns, with running headers and footers, and a table that goes on for pages."""


def main() -> None:
    """Make all of them anew."""
    columns()
    for folder in ("correct", "faulty"):
        for path in sorted((SOURCES / folder).glob(f"{NAME}.*.md")):
            language = path.suffixes[0][1:]
            output = OUTPUT / folder
            output.mkdir(parents=True, exist_ok=True)
            text = path.read_text("utf-8")
            page = output / f"report.{language}.html"
            page.write_text(html(text, language), "utf-8")
            for format in ("docx", "odt", "pdf"):
                convert(page, format, output, WRITER)
            with tempfile.TemporaryDirectory() as made:
                sheet = Path(made) / f"report.{language}.fods"
                sheet.write_text(SHEET.format(rows="\n".join(rows(text, language))), "utf-8")
                convert(sheet, "xlsx", output)
            if language != "en":
                source = (path.parent / "report.en.md").read_text("utf-8")
                (output / f"report.{language}.po").write_text(po(source, text, language), "utf-8")
                (output / f"report.{language}.xliff").write_text(xliff(source, text, language), "utf-8")


def columns() -> None:
    """Make a report of two columns; its words are those of the samples."""
    paths = ("bulletin/en/bulletin.md", "review/review.txt", "quarterly/report.en.md")
    prose = [text[block.start:block.end] for path in paths
             for text in [(SOURCES / "correct" / path).read_text("utf-8")]
             for block in read(text) if block.kind == "paragraph" and block.end - block.start > 100]
    table = [("Country", "Sales", "Share"), *((f"Country {number}", f"{1000 + 37 * number:,}", f"{number / 10} %")
                                              for number in range(1, 71))]
    titles, *rows = ("<table:table-row>" + "".join(f"<table:table-cell><text:p>{each}</text:p></table:table-cell>"
                                                   for each in row) + "</table:table-row>" for row in table)
    (OUTPUT / "columns.txt").write_text("\n\n".join(prose) + "\n", "utf-8")
    with tempfile.TemporaryDirectory() as made:
        source = Path(made) / "columns.fodt"
        paragraphs = "".join(f'<text:p text:style-name="Body">{escape(each)}</text:p>' for each in prose)
        source.write_text(COLUMNS.format(prose=paragraphs, titles=titles, rows="".join(rows)), "utf-8")
        convert(source, "pdf", OUTPUT)


def html(text: str, language: str) -> str:
    """A page."""
    title = TITLE.search(text)
    body = MarkdownIt("commonmark").enable("table").render(FRONT_MATTER.sub("", text)).replace("<table>", TABLE)
    turned = Locale.parse(language).character_order == "right-to-left"
    style = f"{STYLE} {LEFTWARD}" if turned else STYLE
    attributes = f'lang="{language}"' + ' dir="rtl"' * turned
    head = f"<title>{escape(title[1] if title else '')}</title>\n<style>{style}</style>"
    return (f'<!DOCTYPE html>\n<html {attributes}>\n<head>\n<meta charset="utf-8">\n{head}\n</head>\n'
            f"<body>\n{body}</body>\n</html>\n")


def convert(path: Path, format: str, folder: Path, filter: str = "") -> None:
    """Let LibreOffice convert a file, with a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", format,
                   "--outdir", str(folder), str(path)]
        subprocess.run(command + [f"--infilter={filter}"] * bool(filter), check=True, capture_output=True)


def rows(text: str, language: str) -> Iterator[str]:
    """The rows of the sheet: a block each, and the rows of tables."""
    for _, group in groupby(read(text), key=lambda block: block.cell[:2] if block.cell else block.start):
        cells = "".join(cell(text[block.start:block.end], language) for block in group)
        yield f"<table:table-row>{cells}</table:table-row>"


def cell(text: str, language: str) -> str:
    """A cell: a value, where the whole of it is a number or a share."""
    bare = text.replace("\N{MINUS SIGN}", "-").replace("+", "").rstrip(PERCENT)
    kind = "float" if bare == text else "percentage"
    try:
        value = parse_decimal(bare.replace(" ", "\N{NO-BREAK SPACE}"), locale=language)
    except NumberFormatError:
        return f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'
    value = value if kind == "float" else value.scaleb(-2)
    return f'<table:table-cell table:style-name="{kind}" office:value-type="{kind}" office:value="{value}"/>'


def po(source: str, text: str, language: str) -> str:
    """A catalogue."""
    def quoted(said: str) -> str:
        return '"' + said.replace("\\", "\\\\").replace('"', '\\"') + '"'

    return PO.format(language=language) + "".join(
        f"\n#: report.md:{number}\nmsgid {quoted(said)}\nmsgstr {quoted(meant)}\n"
        for number, (said, meant) in enumerate(pairs(source, text), 1))


def xliff(source: str, text: str, language: str) -> str:
    """An XLIFF file."""
    units = "\n".join(f'<trans-unit id="p{number}"><source>{escape(said, quote=False)}</source>\n'
                      f"<target>{escape(meant, quote=False)}</target></trans-unit>"
                      for number, (said, meant) in enumerate(pairs(source, text), 1))
    return XLIFF.format(language=language, units=units)


def pairs(source: str, text: str) -> Iterator[tuple[str, str]]:
    """The blocks of two versions, side by side."""
    for said, meant in zip(read(source), read(text), strict=True):
        yield source[said.start:said.end], text[meant.start:meant.end]


def read(text: str) -> Sequence[Block]:
    """The blocks below the front matter."""
    head = FRONT_MATTER.match(text)
    return [block for block in blocks(text) if not head or block.start >= head.end()]


if __name__ == "__main__":
    main()
