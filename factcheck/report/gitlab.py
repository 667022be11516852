"""GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality (report format)."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from factcheck.model import Report, Severity
from factcheck.report import Page
from factcheck.report.cells import clean
from factcheck.report.machine import write
from factcheck.report.telling import remedies

LEVELS: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, page: Page) -> str:
    """Write a report; what could not be read is an entry too, or a merge request would look clean."""
    entries = [{
        "description": clean(": ".join(part for part in (finding.message, remedies(finding)) if part)),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint or _digest(finding.rule, finding.location.path, finding.location.text),
        "severity": LEVELS[finding.severity],
        "location": {"path": finding.location.path.removeprefix("./"),
                     "lines": {"begin": finding.location.line, "end": finding.location.end_line}},
    } for finding in report.findings]
    entries += [{
        "description": clean(trouble.message),
        "check_name": "input",
        "fingerprint": _digest("input", trouble.path, trouble.message),
        "severity": "blocker" if trouble.fatal else "info",
        "location": {"path": trouble.path.removeprefix("./"), "lines": {"begin": 1, "end": 1}},
    } for trouble in report.errors]
    seen: Counter[str] = Counter()
    for entry in entries:  # GitLab keeps one entry of each fingerprint
        fingerprint = str(entry["fingerprint"])
        if seen[fingerprint]:
            entry["fingerprint"] = _digest(fingerprint, str(seen[fingerprint]))
        seen[fingerprint] += 1
    return write(entries)


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]
