"""The baseline of a project: a file of known findings, so that a gate can start on the day that it is wanted.

Each is known by its fingerprint, with enough beside it for a person to see what was accepted, and perhaps why and
until when.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from .errors import ConfigError
from .model import Finding, Report, Suppressed
from .suppress import suppressed

SCHEMA = 1


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A known finding."""

    fingerprint: str
    rule: str
    path: str
    message: str
    reason: str = ""
    until: str = ""
    """The last day on which it is passed over (ISO 8601); always, if empty."""

    def holds(self, today: date | None) -> bool:
        """Whether it still counts; it does where nobody says what day it is."""
        return not self.until or today is None or today.isoformat() <= self.until


def entry(finding: Finding, reason: str = "", until: str = "") -> Entry:
    """A finding as a line of a baseline."""
    return Entry(finding.fingerprint, finding.rule, finding.location.path, finding.message, reason, until)


def write(entries: Iterable[Entry]) -> str:
    """The text of a baseline file: a line for each entry, the same in any order of them."""
    lines = [json.dumps({field.name: said for field in fields(Entry) if (said := getattr(each, field.name))},
                        ensure_ascii=False) for each in sorted(entries)]
    return f'{{"schema": {SCHEMA}, "findings": [\n' + ",\n".join(lines) + "\n]}\n"


def read(text: str, path: str) -> tuple[Entry, ...]:
    """Read a baseline file."""
    try:
        data = json.loads(text)
        schema, entries = data["schema"], data["findings"]
        found = tuple(Entry(*(str(each[name]) for name in ("fingerprint", "rule", "path", "message")),
                            *(str(each.get(name, "")) for name in ("reason", "until"))) for each in entries)
    except json.JSONDecodeError as error:
        raise ConfigError(path, error.lineno, f"is no baseline: {error.msg}; write it with --write-baseline") from error
    except (AttributeError, KeyError, TypeError) as error:
        raise ConfigError(path, 0, "is no baseline; write it with --write-baseline") from error
    if schema != SCHEMA:
        raise ConfigError(path, 1, f"is a baseline of another version ({schema}); write it anew with --write-baseline")
    return found


def subtract(report: Report, known: Sequence[Entry], today: date | None = None) -> tuple[Report, tuple[Entry, ...]]:
    """A report without the known findings; and the stale entries, whose findings are gone."""
    entries = {entry.fingerprint: entry for entry in known}
    kept: list[Finding] = []
    passed: list[Suppressed] = []
    present: set[str] = set()
    for finding in report.findings:
        entry = entries.get(finding.fingerprint) if finding.fingerprint else None
        present.add(finding.fingerprint)
        if entry is not None and entry.holds(today):
            passed.append(suppressed(finding, entry.reason, baseline=True))
        else:
            kept.append(finding)
    left = recounted(report, kept, baseline=len(passed))
    stale = tuple(entry for entry in known if entry.fingerprint not in present)
    return replace(left, suppressed=(*report.suppressed, *passed)), stale


def keep(report: Report, wanted: Callable[[Finding], bool]) -> Report:
    """A report with only the findings that are wanted."""
    return recounted(report, filter(wanted, report.findings))


def recounted(report: Report, findings: Iterable[Finding], **numbers: int) -> Report:
    """A report with other findings; what depends on them in its summary is counted anew."""
    kept = tuple(sorted(findings, key=lambda finding: finding.order))
    severities = Counter(finding.severity for finding in kept)
    counted = {"errors": severities["error"], "warnings": severities["warning"], "infos": severities["info"],
               "documents_with_findings": len({finding.document for finding in kept})}
    return replace(report, findings=kept, summary={**report.summary, **counted, **numbers})
