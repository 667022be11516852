"""JUnit's XML, as Jenkins and most CI systems read it: a suite for each document, a case for each version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from factcheck.model import Finding, Report, Trouble
from factcheck.report import Page
from factcheck.report.cells import DOTS, clean
from factcheck.report.telling import SIGNS, headline, ordered, remedies, sources

COUNTED = {"tests": "testcase", "failures": "failure", "errors": "error"}
"""Attribute of a suite -> the elements in it that it counts."""


def render(report: Report, page: Page) -> str:
    """Write a report: errors are failures, lighter findings the output of a case, unread inputs errors."""
    root = Element("testsuites", name="factcheck")
    source_of = sources(report)
    findings: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for document in report.documents:
        for version in document.versions:
            findings[document.name, version.path] = []
    for finding in report.findings:
        findings[finding.document, finding.location.path].append(finding)
    suites: dict[str, Element] = {}
    for (name, path), found in findings.items():
        if name not in suites:
            suites[name] = SubElement(root, "testsuite", name=clean(name))
        _version(suites[name], path, found, source_of.get(name))
    if report.errors:
        _inputs(SubElement(root, "testsuite", name="inputs"), report.errors)
    for element in (root, *root):
        for attribute, tag in COUNTED.items():
            element.set(attribute, str(sum(1 for _ in element.iter(tag))))
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _version(suite: Element, path: str, findings: Sequence[Finding], source: str | None) -> None:
    """Add a case that fails for each error, and one that passes if there is none."""
    errors = [finding for finding in findings if finding.severity == "error"]
    for finding in errors:
        case = _case(suite, path, f"{finding.rule} at {finding.location.line}:{finding.location.column}")
        SubElement(case, "failure", type=finding.rule, message=clean(finding.message)).text = _details(finding, source)
    lighter = [headline(finding) for finding in findings if finding.severity != "error"]
    if lighter or not errors:
        case = _case(suite, path, "facts")
        if lighter:
            SubElement(case, "system-out").text = "\n".join(lighter)


def _inputs(suite: Element, troubles: Sequence[Trouble]) -> None:
    for trouble in troubles:
        case = _case(suite, trouble.path, "input")
        if trouble.fatal:
            SubElement(case, "error", message=clean(trouble.message))
        else:
            SubElement(case, "system-out").text = clean(trouble.message)


def _case(suite: Element, path: str, name: str) -> Element:
    return SubElement(suite, "testcase", classname=clean(path), name=name, file=clean(path))


def _details(finding: Finding, source: str | None) -> str:
    rows = [clean(f"{SIGNS[place.role]} {place.language} {place.path}:{place.line}:{place.column} {place.value or ''} "
                  f"[{place.text or DOTS}]") for place in ordered(finding, source)]
    return "\n".join([headline(finding), *rows, *filter(None, [remedies(finding)])])
