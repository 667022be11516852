"""One line for each finding, the way editors and CI systems parse it: `path:line:column: severity[rule] message`."""

from __future__ import annotations

from factcheck.model import Finding, Report
from factcheck.report import Page
from factcheck.report.cells import clean


def headline(finding: Finding) -> str:
    """The line that says where and what; never cut."""
    place = finding.location
    return clean(f"{place.path}:{place.line}:{place.column}: {finding.severity}[{finding.rule}] {finding.message}")


def render(report: Report, page: Page) -> str:
    """Write a report."""
    return "".join(f"{headline(finding)}\n" for finding in report.findings)
