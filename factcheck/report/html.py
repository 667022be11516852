"""A page for editors: one file without scripts or anything from the network, readable on paper too."""

from __future__ import annotations

from html import escape
from itertools import groupby

from factcheck.model import Document, Finding, Location, Report
from factcheck.report import Page
from factcheck.report.cells import clean, is_rtl
from factcheck.report.excerpt import Versions, excerpt, index
from factcheck.report.summary import sentence
from factcheck.report.telling import SIGNS, ordered, remedies, sources

ROOM = 600
"""Cells of an excerpt: a paragraph."""

STYLE = """
:root { color-scheme: light dark; --bad: #c62828; --good: #2e7d32; --line: #8884 }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em }
article { border: 1px solid var(--line); border-radius: 6px; padding: .5em 1em; margin: 1em 0; break-inside: avoid }
h3 { font-size: 1em; margin: .3em 0 } h3 code { font-weight: normal }
table { border-collapse: collapse; width: 100% }
td { border-top: 1px solid var(--line); padding: .3em .6em; vertical-align: top }
td:last-child { width: 70% } mark { background: #ffe08a; color: #000; padding: 0 .15em }
.error, .differs td:first-child, .absent td:first-child, .cut td:first-child { color: var(--bad) }
.warning, .extra td:first-child { color: #b26a00 }
.agrees td:first-child { color: var(--good) } .context { opacity: .7 }
"""


def render(report: Report, page: Page) -> str:
    """Write a report."""
    versions, source_of = index(report.documents), sources(report)
    told = "".join(
        f"<section><h2>{_text(name)}</h2>\n"
        + "".join(_finding(finding, versions, source_of.get(name)) for finding in findings) + "</section>\n"
        for name, findings in groupby(sorted(report.findings, key=lambda finding: finding.document),
                                      key=lambda finding: finding.document))
    troubles = "".join(f'<li class="{"error" if trouble.fatal else "warning"}"><code>{_text(trouble.path)}</code> '
                       f"{_text(trouble.message)}</li>\n" for trouble in report.errors)
    return (f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>factcheck</title>\n'
            f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body>\n'
            f"<h1>factcheck</h1>\n<p>{_text(sentence(report))}</p>\n"
            f"{f'<ul>{troubles}</ul>' if troubles else ''}{told}{_documents(report.documents)}</body></html>\n")


def _finding(finding: Finding, versions: Versions, source: str | None) -> str:
    place = finding.location
    rows = "".join(_row(place, versions) for place in ordered(finding, source))
    remarks = [remedies(finding), f"lost with it: {', '.join(finding.folded)}" if finding.folded else ""]
    return (f'<article><h3><span class="{finding.severity}">{finding.severity}</span> {_text(finding.message)} '
            f"<code>{_text(finding.rule)} {_text(place.path)}:{place.line}:{place.column}</code></h3>\n"
            f"<table>{rows}</table>\n" + "".join(f"<p>{_text(remark)}</p>\n" for remark in remarks if remark)
            + "</article>\n")


def _row(place: Location, versions: Versions) -> str:
    before, mark, after = excerpt(place, versions).cut(ROOM)
    direction = "rtl" if is_rtl(before + mark + after) else "ltr"
    return (f'<tr class="{place.role}"><td><code>{SIGNS[place.role]}</code></td><td>{_text(place.language)}</td>'
            f"<td>{place.line}:{place.column}</td><td>{_text(place.value or '')}</td>"
            f'<td lang="{_text(place.language)}" dir="{direction}">{escape(before)}<mark>{escape(mark)}</mark>'
            f"{escape(after)}</td></tr>\n")


def _documents(documents: tuple[Document, ...]) -> str:
    """Which files were compared: a report that names none proves nothing."""
    rows = "".join(f"<tr><td>{_text(document.name)}</td><td>{_text(version.language)}</td>"
                   f"<td>{_text(version.path)}</td><td>{_text(version.reason)}</td></tr>\n"
                   for document in documents for version in document.versions)
    return f"<details><summary>Files</summary><table>{rows}</table></details>\n"


def _text(text: str) -> str:
    return escape(clean(text))
