"""Findings that were looked at and accepted: comments in the texts.

A comment names its rules and may give a reason: `<!-- factcheck: ignore[number-mismatch] agreed with the client -->`.
At the end of a line it holds for that line, alone on a line for the block below, and `ignore-file[...]` for the whole
version. It works in any version of the document, since the places of a finding lie in several. A reason that says
`until 2027-03-31` holds up to that day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from fnmatch import fnmatchcase

import regex

from .model import Document, Finding, Location, Severity, Span, Suppressed, Version
from .position import locate

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

    def names(self, rule: str) -> bool:
        """Whether it is about a rule."""
        return any(fnmatchcase(rule, pattern) for pattern in self.rules)

    def covers(self, finding: Finding) -> bool:
        """Whether a finding of one of its rules has a place in its scope."""
        return self.names(finding.rule) and any(
            (place.path, place.language) == (self.comment.path, self.comment.language)
            and place.start <= self.scope[1] and place.end >= self.scope[0]
            for place in (finding.location, *finding.related))


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


def judge(findings: Iterable[Finding], document: Document, today: date | None = None,
          ran: Collection[str] | None = None, severity: Severity | None = "info"
          ) -> tuple[list[Finding], list[Suppressed]]:
    """Part the findings of a document into those that stay and those that a comment suppresses.

    Comments that suppress nothing become findings themselves: the mistake is mended, or the comment is mistaken.

    :param ran: the rules that ran, if some did not; comments about the others are left alone.
    :param severity: how grave a comment is that suppresses nothing; None says nothing of it.
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
            passed.append(suppressed(finding, found[covering[0]].reason))
        else:
            kept.append(finding)
    for index, suppression in enumerate(found):
        if severity and index not in used and (ran is None or any(suppression.names(rule) for rule in ran)):
            rules = ", ".join(suppression.rules) or "no rule"
            what = "has expired" if suppression.expired(today) else "suppresses nothing"
            kept.append(Finding(UNUSED, severity, f"this comment {what} ({rules})", suppression.comment,
                                document=document.name))
    return sorted(kept, key=lambda finding: finding.order), passed


def suppressed(finding: Finding, reason: str = "", baseline: bool = False) -> Suppressed:
    """A finding as one that is passed over."""
    return Suppressed(**{each.name: getattr(finding, each.name) for each in fields(Finding)},
                      reason=reason, baseline=baseline)
