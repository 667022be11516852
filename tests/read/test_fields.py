# ruff: noqa: E501  (tables of texts)
"""What stands outside the text: front matter and the properties of files."""

from __future__ import annotations

import io
import zipfile

import pytest

from factcheck import compare
from factcheck.model import Block, Version
from factcheck.read import contents
from factcheck.read.fields import front_matter, said_something, shared

YAML = """---
title: "Report: 2024"   # the year
subtitle: 'One of 5'
date: 2025-03-01
version: 8.0
reading_time: 12
slug: report-2024
lastmod: 2025-04-05
draft: false
image: img/map-5.png
tags: [energy, "water 7"]
description: >-
  Folded text
  of 6 lines
plain: goes
  on 9
authors:
  - Ann Smith
  - Bo Lee
params:
  edition: 3 of 4
id: 0123456789abcdef01
---
Text."""

TOML = """+++
title = "Report 2024"
draft = true
[params]
edition = 3
+++
Text."""


@pytest.mark.parametrize(("text", "expected"), [
    (YAML, {"title": "Report: 2024", "subtitle": "One of 5", "date": "2025-03-01", "version": "8.0", "reading_time": "12",
            "tags": 'energy, "water 7"', "description": "Folded text\n  of 6 lines", "plain": "goes\n  on 9",
            "authors": "Ann Smith\n  - Bo Lee", "edition": "3 of 4"}),
    (TOML, {"title": "Report 2024", "edition": "3"}),
    ("title: no front matter", {}),
    ("---\ntitle: 5\n", {}),
])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter(text: str, expected: dict[str, str], end: str) -> None:
    text = text.replace("\n", end)
    found = {name: text[start:end] for name, start, end in front_matter(text)}
    assert found == {name: value.replace("\n", end) for name, value in expected.items()}


@pytest.mark.parametrize(("value", "expected"), [
    ("Annual report", True), ("2024", True), ("2025-03-01", True), ("1/2/2024", True), ("年度报告", True), ("8.0", True),
    ("post", False), ("img/map-5.png", False), ("https://x.org/5", False), ("Microsoft Word - report 5", False),
    ("report v2 final.docx", False), ("PowerPoint Presentation", False), ("Présentation PowerPoint", False),
    ("Untitled 1", False), ("0123456789abcdef01", False),
])
def test_values_that_say_something(value: str, expected: bool) -> None:
    assert said_something(value) is expected


def test_fields_count_where_all_versions_have_them() -> None:
    def version(*names: str) -> Version:
        blocks = [Block("caption", number, number + 1, unit=name, aside=True) for number, name in enumerate(names)]
        return Version("en", "x" * 10, (*blocks, Block("paragraph", 9, 10)))

    found = shared([version("title", "date"), version("date", "subject"), version("date")])
    assert [[block.unit for block in each.blocks] for each in found] == [["date", ""]] * 3
    assert [block.unit for block in shared([version("title")])[0].blocks] == [""]


def test_a_wrong_figure_in_the_front_matter_is_found() -> None:
    texts = {"en": "---\nversion: 8.1\ntitle: Report of 2024\nlastmod: 2025-01-02\n---\nThe text is here.",
             "de": "---\ntitle: Bericht von 2023\nversion: 8.1\nlastmod: 2025-03-04\n---\nDer Text steht hier.",
             "fr": "---\ntitle: Rapport de 2024\nversion: 8.1\nlastmod: 2025-02-02\nextra: 9 nouveaux\n---\nLe texte est ici."}
    found = compare(texts, source="en", format="markdown")
    assert [(finding.rule, finding.location.language, finding.location.text) for finding in found
            if finding.rule != "text-repeated"] == [("date-mismatch", "de", "2023")]


CORE = ('<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Report of 2024</dc:title><dc:subject/><dc:creator>Ann 5'
        "</dc:creator><cp:keywords>energy, 7</cp:keywords><dc:description>Draft 3</dc:description><cp:revision>12</cp:revision>"
        "</cp:coreProperties>")


CUSTOM = ('<Properties xmlns:vt="v"><property name="Edition"><vt:lpwstr>7 of 2024</vt:lpwstr></property>'
          '<property name="MSIP_Label_9_SetDate"><vt:lpwstr>2025</vt:lpwstr></property>'
          '<property name="Approved"><vt:filetime>2024-05-01T00:00:00Z</vt:filetime></property>'
          '<property name="KSOProductBuildVer"><vt:lpwstr>1033-11.2</vt:lpwstr></property></Properties>')


def test_properties_of_office_files() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in {"[Content_Types].xml": "<Types/>", "docProps/core.xml": CORE, "docProps/custom.xml": CUSTOM,
                           "word/document.xml": "<document><p><r><t>Text.</t></r></p></document>"}.items():
            archive.writestr(name, text)
    content, = contents(data.getvalue(), "a", "docx")
    assert [(block.unit, content.text[block.start:block.end]) for block in content.blocks] == [
        ("title", "Report of 2024"), ("keywords", "energy, 7"), ("description", "Draft 3"), ("Edition", "7 of 2024"),
        ("Approved", "2024-05-01T00:00:00Z"), ("", "Text.")]
    assert content.places[0][1] == "property title"


def test_properties_of_opendocument() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("meta.xml", "<m xmlns:meta='m' xmlns:dc='d'><meta:user-defined meta:name='Edition'>7 of 2024"
                                     "</meta:user-defined><dc:title>Report 4</dc:title><meta:user-defined meta:name='AppVersion'>"
                                     "15.0</meta:user-defined></m>")
        archive.writestr("content.xml", "<t xmlns:text='x'><text:p>Text.</text:p></t>")
    content, = contents(data.getvalue(), "a", "odf")
    assert [(block.unit, content.text[block.start:block.end]) for block in content.blocks] == [
        ("title", "Report 4"), ("Edition", "7 of 2024"), ("", "Text.")]
