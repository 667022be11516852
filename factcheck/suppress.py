"""Findings that were looked at and accepted: comments in the texts, and the baseline of a project.

A comment names its rules and may give a reason: `<!-- factcheck: ignore[number-mismatch] agreed with the client -->`.
At the end of a line it holds for that line, alone on a line for the block below, and `ignore-file[...]` for the whole
version. It works in any version of the document, since the places of a finding lie in several. A reason that says
`until 2027-03-31` holds up to that day.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase

import regex

from .errors import ConfigError
from .model import Document, Finding, Location, Report, Span, Version, locate

UNUSED = "suppression-unused"
"""The rule of a comment that suppresses nothing any more."""

COMMENT = regex.compile(r"""(?mix)
    (?P<opener> <!-- | /\* | // | \{\# | \[//\]:\ *\#\ *[("'] | \.\.(?=\ ) | (?<!\S)[\#%;]+ )  # of HTML, C, Jinja,
    [^\S\r\n]* factcheck [^\S\r\n]* : [^\S\r\n]*                                              # Markdown, reST, YAML
    (?P<verb> ignore (?:[-_ ]? file)? ) [^\S\r\n]*
    \[ (?P<rules> [^\]\r\n]* ) \] [^\S\r\n]*
    (?P<reason> [^\r\n]*? ) [^\S\r\n]*
    (?: --> | \*/ | \#\} | [)"'] (?=[^\S\r\n]*$) | $ )
""")
"""Forgiving about spaces and case, as long as the rules are named."""


UNTIL = regex.compile(r"(?i)\buntil\s+([0-9]{4}-[0-9]{2}-[0-9]{2})\b")


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment that says which findings to pass over, and where."""

    rules: tuple[str, ...]
    reason: str
    scope: Span
    comment: Location

    def expired(self, today: date | None) -> bool:
        """Whether its last day is over; it never is where nobody says what day it is."""
        until = UNTIL.search(self.reason)
        return until is not None and today is not None and until[1] < today.isoformat()

    def holds(self, finding: Finding) -> bool:
        """Whether a finding is about words of the comment itself: those of a reason, or the day of its end."""
        return any(place.text and place.path == self.comment.path
                   and self.comment.start <= place.start and place.end <= self.comment.end
                   for place in (finding.location, *finding.related))

    def covers(self, finding: Finding) -> bool:
        """Whether a finding of one of its rules has a place in its scope."""
        return any(fnmatchcase(finding.rule, rule) for rule in self.rules) and any(
            (place.path, place.language) == (self.comment.path, self.comment.language)
            and place.start <= self.scope[1] and place.end >= self.scope[0]
            for place in (finding.location, *finding.related))


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is passed over; machine formats keep it, marked, or their readers would open it anew."""

    finding: Finding
    reason: str = ""
    baseline: bool = False


# ---------------------------------------------------------------- comments

def comments(version: Version) -> Iterator[Suppression]:
    """The comments of a version."""
    if "factcheck" not in version.text.lower():
        return
    for match in COMMENT.finditer(version.text):
        rules = tuple(rule.strip().lower() for rule in match["rules"].split(",") if rule.strip())
        scope = (0, len(version.text)) if match["verb"].lower() != "ignore" else _scope(version, match.span())
        yield Suppression(rules, match["reason"], scope, locate(version, match.span(), "extra"))


def _scope(version: Version, span: Span) -> Span:
    """The line of a comment, or the block below one that has a line for itself."""
    starts = (*version.line_starts, len(version.text))
    line = bisect_right(version.line_starts, span[0])
    start, end = starts[line - 1], starts[line]
    if (version.text[start:span[0]] + version.text[span[1]:end]).strip():
        return start, end
    below = [block for block in version.blocks if block.start >= span[1]]
    return (below[0].start, below[0].end) if below else (start, end)


def judge(findings: Sequence[Finding], document: Document, today: date | None = None
          ) -> tuple[list[Finding], list[Suppressed]]:
    """Part the findings of a document into those that stay and those that a comment suppresses.

    Comments that suppress nothing become findings themselves: the mistake is mended, or the comment is mistaken.
    """
    found = [suppression for version in document.versions for suppression in comments(version)]
    kept: list[Finding] = []
    passed: list[Suppressed] = []
    used: set[int] = set()
    for finding in findings:
        if any(suppression.holds(finding) for suppression in found):
            continue
        covering = [index for index, suppression in enumerate(found)
                    if suppression.covers(finding) and not suppression.expired(today)]
        used.update(covering)
        if covering:
            passed.append(Suppressed(finding, found[covering[0]].reason))
        else:
            kept.append(finding)
    for index, suppression in enumerate(found):
        if index not in used:
            rules = ", ".join(suppression.rules) or "no rule"
            what = "has expired" if suppression.expired(today) else "suppresses nothing"
            kept.append(Finding(UNUSED, "info", f"this comment {what} ({rules})", suppression.comment,
                                document=document.name))
    return sorted(kept, key=lambda finding: finding.order), passed


def apply(report: Report, today: date | None = None) -> tuple[Report, tuple[Suppressed, ...]]:
    """A report without what comments suppress, and what they do."""
    by_document: dict[str, list[Finding]] = {document.name: [] for document in report.documents}
    loose: list[Finding] = []
    for finding in report.findings:
        by_document.get(finding.document, loose).append(finding)
    kept, passed = loose, list[Suppressed]()
    for document in report.documents:
        stays, goes = judge(by_document[document.name], document, today)
        kept.extend(stays)
        passed.extend(goes)
    return _recounted(report, kept, suppressed=len(passed)), tuple(passed)


def keep(report: Report, wanted: Callable[[Finding], bool]) -> Report:
    """A report with only the findings that are wanted."""
    return _recounted(report, filter(wanted, report.findings))


def _recounted(report: Report, findings: Iterable[Finding], **numbers: int) -> Report:
    """A report with other findings; what depends on them in its summary is counted anew."""
    kept = tuple(sorted(findings, key=lambda finding: finding.order))
    severities = Counter(finding.severity for finding in kept)
    counted = {"errors": severities["error"], "warnings": severities["warning"], "infos": severities["info"],
               "documents_with_findings": len({finding.document for finding in kept})}
    return replace(report, findings=kept, summary={**report.summary, **counted, **numbers})


# ---------------------------------------------------------------- baseline

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A known finding: its fingerprint, and enough beside it for a person to see what was accepted."""

    fingerprint: str
    rule: str
    path: str
    message: str


def baseline(findings: Iterable[Finding]) -> str:
    """The text of a baseline file: a line for each finding, known by what it says and not by where it stands."""
    entries = sorted((finding.fingerprint, finding.rule, finding.location.path, finding.message)
                     for finding in findings)
    lines = [json.dumps(dict(zip(Entry.__slots__, entry, strict=True)), ensure_ascii=False) for entry in entries]
    return f'{{"schema": {SCHEMA}, "findings": [\n' + ",\n".join(lines) + "\n]}\n"


def read(text: str, path: str) -> tuple[Entry, ...]:
    """Read a baseline file."""
    try:
        data = json.loads(text)
        schema, entries = data["schema"], data["findings"]
        found = tuple(Entry(*(str(entry[name]) for name in Entry.__slots__)) for entry in entries)
    except json.JSONDecodeError as error:
        raise ConfigError(path, error.lineno, f"is no baseline: {error.msg}; write it with --write-baseline") from error
    except (KeyError, TypeError) as error:
        raise ConfigError(path, 0, "is no baseline; write it with --write-baseline") from error
    if schema != SCHEMA:
        raise ConfigError(path, 1, f"is a baseline of another version ({schema}); write it anew with --write-baseline")
    return found


def subtract(report: Report, known: Sequence[Entry]) -> tuple[Report, tuple[Suppressed, ...], tuple[Entry, ...]]:
    """A report without the known findings, those findings, and the stale entries, whose findings are gone."""
    prints = {entry.fingerprint for entry in known}
    kept = [finding for finding in report.findings if finding.fingerprint not in prints or not finding.fingerprint]
    passed = tuple(Suppressed(finding, baseline=True) for finding in report.findings
                   if finding.fingerprint and finding.fingerprint in prints)
    present = {suppressed.finding.fingerprint for suppressed in passed}
    stale = tuple(entry for entry in known if entry.fingerprint not in present)
    return _recounted(report, kept, baseline=len(passed)), passed, stale
