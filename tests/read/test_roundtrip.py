# ruff: noqa: E501  (lines of markup)
"""Whatever words a document has, they are in the blocks that are read, and their places lead back to them."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from xml.sax.saxutils import escape

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.position import locate
from factcheck.read import PACKED, READERS, as_version, contents

Write = Callable[[Sequence[str]], str | bytes]

WORDS = st.lists(st.sampled_from(["word", "Größe", "5.3 %", "1,234", "10 €", "東京", "9月", "سنة", "<b>", "&", "“so”", "it's", 'a "b"', "2024-03-01",
                                  "C:", "x = y", "#7", "50%", "(8)", "10⁶", "A/B", "e@f.g"]), min_size=1, max_size=8).map(" ".join)
PARAGRAPHS = st.lists(WORDS.map("So {}.".format), min_size=1, max_size=6, unique=True)
"""Paragraphs that begin and end as those of reports, so that none is taken for a heading or an item."""


def quoted(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"")


def package(parts: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def docx(texts: Sequence[str]) -> bytes:
    """Each word in a run of its own, as programs leave them after corrections."""
    runs = ("".join(f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in re.split(r"(?<= )", text)) for text in texts)
    body = "".join(f"<w:p>{each}</w:p>" for each in runs)
    return package({"[Content_Types].xml": "<x/>", "word/document.xml": f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>'})


def odf(texts: Sequence[str]) -> bytes:
    body = "".join(f"<t:p>{escape(text)}</t:p>" for text in texts)
    return package({"content.xml": f'<o:document-content xmlns:o="o" xmlns:t="t"><o:body><o:text>{body}</o:text></o:body></o:document-content>'})


def pptx(texts: Sequence[str]) -> bytes:
    shapes = "".join(f"<p:sp><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></p:sp>" for text in texts)
    return package({"ppt/presentation.xml": "<p/>", "ppt/slides/slide1.xml": f'<p:sld xmlns:p="p" xmlns:a="a">{shapes}</p:sld>'})


def xlsx(texts: Sequence[str]) -> bytes:
    rows = "".join(f'<row><c t="inlineStr"><is><t>{escape(text)}</t></is></c></row>' for text in texts)
    relation = '<Relationships><Relationship Id="r" Target="worksheets/s.xml"/></Relationships>'
    book = ('<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
            '<sheet name="S" r:id="r"/></sheets></workbook>')
    return package({"xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": relation,
                    "xl/worksheets/s.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>"})


def entries(form: str) -> Write:
    """Entries by number."""
    return lambda texts: "".join(form.format(number=number, text=quoted(text)) for number, text in enumerate(texts))


def elements(before: str, form: str, after: str) -> Write:
    return lambda texts: before + "".join(form.format(number=number, text=escape(text)) for number, text in enumerate(texts)) + after


def marked(sign: str) -> Write:
    """Paragraphs whose signs of markup are escaped."""
    return lambda texts: "\n\n".join(re.sub(sign, r"\\\g<0>", text) for text in texts) + "\n"


XLIFF = '<xliff version="1.2"><file source-language="en" target-language="de"><body>'
UNIT = '<trans-unit id="{number}"><source>x</source><target>{text}</target></trans-unit>'
CUE = "{number}\n00:00:0{number},000 --> 00:00:0{number},900\n{text}\n\n"

WRITERS: Mapping[str, Write] = {
    "asciidoc": marked(r"(?<!\S)[#*](?=\S)|[<{]"),
    "csv": lambda texts: "\n".join('"' + text.replace('"', '""') + '"' for text in texts) + "\n",
    "docx": docx,
    "html": elements("<!DOCTYPE html><title>x</title><main>", "<p>{text}</p>\n", "</main>"),
    "json": lambda texts: json.dumps({f"k{number}": text for number, text in enumerate(texts)}, ensure_ascii=False),
    "latex": marked(r"[%#&$_{}]"),
    "markdown": lambda texts: "\n\n".join(texts) + "\n",
    "odf": odf,
    "po": entries('msgid "x{number}"\nmsgstr "{text}"\n\n'),
    "pptx": pptx,
    "properties": lambda texts: "".join(f"k{number} = {text}\n" for number, text in enumerate(texts)),
    "rst": marked(r"[*`|_\\]"),
    "srt": lambda texts: "".join(CUE.format(number=number, text=text) for number, text in enumerate(texts)),
    "strings": entries('"k{number}" = "{text}";\n'),
    "text": lambda texts: "\n\n".join(texts) + "\n",
    "tmx": elements("<tmx><body>", '<tu><tuv xml:lang="en"><seg>{text}</seg></tuv></tu>', "</body></tmx>"),
    "vtt": lambda texts: "WEBVTT\n\n" + "".join(CUE.format(number=number, text=escape(text)) for number, text in enumerate(texts)),
    "xliff": elements(XLIFF, UNIT, "</body></file></xliff>"),
    "xlsx": xlsx,
    "yaml": lambda texts: yaml.safe_dump({f"k{number}": text for number, text in enumerate(texts)}, allow_unicode=True, width=1000),
}


def test_each_format_has_a_writer_here_or_samples() -> None:
    assert {*READERS, *PACKED} - {*WRITERS} == {"pdf"}


@pytest.mark.parametrize("format", WRITERS)
@settings(max_examples=30, deadline=None)
@given(PARAGRAPHS)
def test_all_words_are_read(format: str, texts: list[str]) -> None:
    if format in ("srt", "vtt"):
        texts = [text for text in texts if "<" not in text and "&" not in text] or ["So 5."]
    made = WRITERS[format](texts)
    data = made if isinstance(made, bytes) else made.encode()
    version = as_version(contents(data, "x", format)[-1], "en", "x", "")
    told = " ".join(version.text[block.start:block.end] for block in version.blocks)
    assert shown(" ".join(texts)) in shown(told)
    lines = made.split("\n") if isinstance(made, str) else []
    for match in re.finditer(r"\w+", version.text) if lines else ():
        if any(block.start <= match.start() < block.end for block in version.blocks):
            place = locate(version, match.span())
            assert lines[place.line - 1][place.column - 1:].startswith(match[0])


def shown(text: str) -> str:
    """A text without white space and escapes."""
    return re.sub(r"[\s\\]+", "", text)
