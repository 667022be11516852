"""JSON for programs, under a schema that ships beside this module: additions are allowed, removals raise its number."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from hashlib import sha256
from importlib.resources import files
from typing import Any

from factcheck.model import Document, Fact, Finding, Location, Report
from factcheck.report import Page
from factcheck.report.summary import count

SCHEMA = 1


def render(report: Report, page: Page) -> str:
    """Write a report."""
    return write({
        "schema": SCHEMA,
        "tool": tool(page),
        "documents": [document(each) for each in report.documents],
        "findings": [finding(each) for each in report.findings],
        "errors": [{"path": trouble.path, "message": trouble.message, "fatal": trouble.fatal}
                   for trouble in report.errors],
        "summary": {**count(report.findings, report.documents), **report.summary},
    })


def write(data: Any) -> str:
    """JSON that people can read too: every language in its own letters."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def tool(page: Page) -> dict[str, str]:
    """Name, version, and a signature: two runs with the same one give the same findings for the same texts.

    It names all that findings hang on besides the texts: version, rules with their options, Unicode's data.
    """
    said = json.dumps([[rule.id, rule.check, rule.options, rule.severity, rule.enabled] for rule in page.rules],
                      default=str)
    digest = sha256(said.encode()).hexdigest()[:12]
    return {"name": "factcheck", "version": page.version,
            "signature": f"factcheck:{page.version}|rules:{digest}|unicode:{unicodedata.unidata_version}"}


def document(document: Document) -> dict[str, Any]:
    """Which files are versions of one document, and why."""
    return {"name": document.name, "source": document.source,
            "versions": [{"path": version.path, "language": version.language, "reason": version.reason}
                         for version in document.versions]}


def finding(finding: Finding) -> dict[str, Any]:
    """A finding, its keys named as its attributes."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "document": finding.document,
        "location": location(finding.location),
        "related": [location(place) for place in finding.related],
        "diagnosis": finding.diagnosis,
        "suggestion": finding.suggestion,
        "folded": list(finding.folded),
        "fingerprint": finding.fingerprint,
    }


def location(location: Location) -> dict[str, Any]:
    """A place: offsets count code points from 0, lines and columns from 1."""
    return asdict(location)


def facts(found: Iterable[Fact]) -> str:
    """Write the facts of one text."""
    return write([_fact(fact) for fact in found])


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "kind": fact.kind,
        "text": fact.text,
        "start": fact.start,
        "end": fact.end,
        "value": fact.value,
        "unit": fact.unit,
        "readings": [{"kind": reading.kind, "value": str(reading), "unit": reading.unit, "regular": reading.regular}
                     for reading in fact.readings],
        "qualifier": fact.qualifier,
        "direction": fact.direction,
        "strength": fact.strength,
    }


def schema() -> Mapping[str, Any]:
    """The JSON Schema of what `render` writes."""
    loaded: Mapping[str, Any] = json.loads((files(__package__) / "schema.json").read_text("utf-8"))
    return loaded
