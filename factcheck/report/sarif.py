"""SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from factcheck.model import Finding, Location, Report, Severity, Suppressed, Trouble
from factcheck.report import Page
from factcheck.report.cells import clean
from factcheck.report.machine import write
from factcheck.report.telling import remedies
from factcheck.rules import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "factcheck/v1"
LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def render(report: Report, page: Page) -> str:
    """Write a report."""
    described = {rule.id: _rule(rule) for rule in page.rules}
    results = (*report.findings, *report.suppressed)
    described |= {finding.rule: {"id": finding.rule} for finding in results if finding.rule not in described}
    index = {name: position for position, name in enumerate(described)}
    driver = {"name": "factcheck", "version": page.version or "0", "rules": list(described.values())}
    return write({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "invocations": [_invocation(report.errors)],
            "results": [_result(finding, index[finding.rule]) for finding in results],
        }],
    })


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.id.replace("-", " ")},
        "fullDescription": {"text": rule.why or rule.id},
        "defaultConfiguration": {"enabled": rule.enabled, "level": LEVELS[rule.severity]},
    }


def _invocation(troubles: Iterable[Trouble]) -> dict[str, Any]:
    """Whether the run saw everything; what it could not read is told here, not among the results."""
    told = [{
        "level": "error" if trouble.fatal else "warning",
        "message": {"text": clean(trouble.message)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(trouble.path)}}}],
    } for trouble in troubles]
    return {"executionSuccessful": not any(trouble.fatal for trouble in troubles),
            "toolExecutionNotifications": told}


def _result(finding: Finding, rule_index: int) -> dict[str, Any]:
    """A finding; suppressed ones are kept, marked as such, or code hosts would take them for mended and open anew."""
    text = ". ".join(part for part in (clean(finding.message), remedies(finding)) if part)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(finding.location)],
        "relatedLocations": [{"id": number, "message": {"text": _said(place)}, **_location(place)}
                             for number, place in enumerate(finding.related, 1)],
        "properties": {"document": finding.document, "language": finding.location.language,
                       "diagnosis": finding.diagnosis, "folded": list(finding.folded)},
    }
    if finding.fingerprint:
        result["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    if isinstance(finding, Suppressed):
        result["suppressions"] = [{"kind": "external" if finding.baseline else "inSource",
                                   **({"justification": clean(finding.reason)} if finding.reason else {})}]
    return result


def _said(place: Location) -> str:
    """What a related place says: `en: 5.3%`."""
    return clean(f"{place.language}: {place.value or place.text or place.role}")


def _location(place: Location) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": place.line, "startColumn": place.column,
        "endLine": place.end_line, "endColumn": place.end_column,
        "charOffset": place.start, "charLength": place.end - place.start,
    }
    if place.text:
        region["snippet"] = {"text": place.text}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(place.path)}, "region": region}}


def uri(path: str) -> str:
    """A path as a URI: relative ones stay so, which is what code hosts match with their files."""
    quoted = quote(path.replace("\\", "/").removeprefix("./"), errors="surrogateescape")
    return f"file://{quoted}" if quoted.startswith("/") else quoted
