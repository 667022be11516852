"""One line for each finding, the way editors and CI systems parse it: `path:line:column: severity[rule] message`."""

from __future__ import annotations

from factcheck.model import Report
from factcheck.report import Page
from factcheck.report.telling import headline


def render(report: Report, page: Page) -> str:
    """Write a report."""
    return "".join(f"{headline(finding)}\n" for finding in report.findings)
