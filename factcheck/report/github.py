"""Workflow commands of GitHub Actions, which become annotations (docs.github.com, workflow commands)."""

from __future__ import annotations

from factcheck.model import SEVERITIES, Finding, Report, Severity, Trouble
from factcheck.report import Page
from factcheck.report.cells import clean, visible
from factcheck.report.telling import SIGNS, ordered, remedies, sources

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, page: Page) -> str:
    """Write a report, the gravest findings first: GitHub shows ten annotations of a kind for each step."""
    source_of = sources(report)
    findings = sorted(report.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    lines = [*(_trouble(trouble) for trouble in report.errors),
             *(_finding(finding, source_of.get(finding.document)) for finding in findings)]
    return "".join(f"{line}\n" for line in lines)


def _finding(finding: Finding, source: str | None) -> str:
    place = finding.location
    properties = {"file": place.path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:  # columns are ignored in annotations of several lines
        properties |= {"col": place.column, "endColumn": max(place.end_column, place.column + 1)}
    message = [clean(finding.message)]
    for other in ordered(finding, source):
        said = f"  {clean(other.value)}" if other.value else ""
        message.append(f"{SIGNS[other.role]} {clean(other.language)}  {clean(other.path)}:{other.line}{said}")
    if remedy := remedies(finding):
        message.append(remedy)
    return _command(LEVELS[finding.severity], properties | {"title": finding.rule}, "\n".join(message))


def _trouble(trouble: Trouble) -> str:
    return _command("error" if trouble.fatal else "warning", {"file": trouble.path}, clean(trouble.message))


def _command(name: str, properties: dict[str, object], message: str) -> str:
    said = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {said}::{_data(message)}"


def _data(text: str) -> str:
    """Escape a message the way the runner reads it back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property, which a colon or comma would end; spaces in a path stay as they are."""
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
