"""Markdown for a comment on a pull request: the summary, then a fold for each document."""

from __future__ import annotations

from itertools import groupby

import regex

from factcheck.model import Finding, Location, Report
from factcheck.report import Page
from factcheck.report.cells import clean, isolate
from factcheck.report.excerpt import Versions, excerpt, index
from factcheck.report.summary import sentence
from factcheck.report.telling import SIGNS, ordered, remedies, sources

MOST = 100
"""Findings that are shown: a comment on GitHub holds 65,536 characters."""
ROOM = 100
"""Cells of an excerpt."""

SPECIAL = regex.compile(r"[\\`*_{}\[\]()<>#|~&@:$]")
"""What may begin mark-up, a mention or an emoji within a line of GitHub's or GitLab's Markdown."""


def render(report: Report, page: Page) -> str:
    """Write a report."""
    versions, source_of = index(report.documents), sources(report)
    shown = sorted(report.findings[:MOST], key=lambda finding: finding.document)  # stable: the order within stays
    parts = [f"### factcheck: {escape(sentence(report))}\n"]
    for trouble in report.errors:
        grade = "**error**" if trouble.fatal else "warning"
        parts.append(f"- {grade} {_code(trouble.path)} {escape(clean(trouble.message))}\n")
    for name, findings in groupby(shown, key=lambda finding: finding.document):
        told = [_finding(finding, versions, source_of.get(name)) for finding in findings]
        parts.append(f"\n<details open><summary><b>{escape(clean(name))}</b> ({len(told)})</summary>\n\n"
                     + "\n".join(told) + "\n</details>\n")
    if len(report.findings) > MOST:
        parts.append(f"\nand {len(report.findings) - MOST} more\n")
    return "".join(parts)


def _finding(finding: Finding, versions: Versions, source: str | None) -> str:
    place = finding.location
    lines = [f"**{finding.severity}** {_code(finding.rule)} {_code(f'{place.path}:{place.line}:{place.column}')} "
             f"{escape(clean(finding.message))}", "", "| | | | | |", "|-|-|-|-|-|"]
    lines += [_row(place, versions) for place in ordered(finding, source)]
    if remedy := remedies(finding):
        lines += ["", escape(remedy)]
    if finding.folded:
        lines += ["", escape(clean(f"lost with it: {', '.join(finding.folded)}"))]
    return "\n".join(lines) + "\n"


def _row(place: Location, versions: Versions) -> str:
    """Sign, language, line, value, and the words with the fact in bold."""
    before, mark, after = excerpt(place, versions).cut(ROOM)
    words = f"{escape(before)}<b>{escape(mark)}</b>{escape(after)}"
    return (f"| {_code(SIGNS[place.role]) if SIGNS[place.role].strip() else ''} | {escape(clean(place.language))} "
            f"| {place.line}:{place.column} | {escape(clean(place.value or ''))} | {isolate(words)} |")


def escape(text: str) -> str:
    """Write every character that means something in Markdown as an entity, which means nothing."""
    return SPECIAL.sub(lambda match: f"&#{ord(match[0])};", text)


def _code(text: str) -> str:
    return f"<code>{escape(clean(text))}</code>"
