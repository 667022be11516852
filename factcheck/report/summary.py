"""The outcome of a run in one line, and in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from factcheck.model import SEVERITIES, Document, Finding, Report
from factcheck.report.cells import clean
from factcheck.report.telling import plural

MOST_LANGUAGES = 12
"""More are counted instead of listed."""


def count(findings: Sequence[Finding], documents: Sequence[Document]) -> dict[str, int]:
    """The numbers of a run: findings by severity, documents, and how many of them have findings."""
    severities = Counter(finding.severity for finding in findings)
    return {**{f"{severity}s": severities[severity] for severity in SEVERITIES},
            "documents": len(documents),
            "documents_with_findings": len({finding.document for finding in findings})}


def sentence(report: Report) -> str:
    """The line at the end: `4 errors, 1 warning in 3 of 12 documents (ar en fr zh); 2 suppressed, 5 in baseline`."""
    if not report.documents:
        return "nothing was checked"
    numbers = {**count(report.findings, report.documents), **report.summary}
    documents = plural(numbers["documents"], "document")
    if report.findings:
        found = ", ".join(plural(numbers[f"{severity}s"], severity) for severity in SEVERITIES
                          if severity == "error" or numbers[f"{severity}s"])
        documents = f"{found} in {numbers['documents_with_findings']} of {documents}"
    else:
        documents = f"no findings in {documents}"
    kept = [f"{numbers[key]} {words}" for key, words in (("suppressed", "suppressed"), ("baseline", "in baseline"))
            if numbers.get(key)]
    return documents + _languages(report.documents) + ("; " + ", ".join(kept) if kept else "")


def _languages(documents: Sequence[Document]) -> str:
    codes = sorted({clean(version.language) for document in documents for version in document.versions})
    if not codes:
        return ""
    return f" ({' '.join(codes)})" if len(codes) <= MOST_LANGUAGES else f" ({len(codes)} languages)"


def statistics(report: Report) -> str:
    """A table of findings by rule and language, the most frequent rule first."""
    table: Mapping[tuple[str, str], int] = Counter((finding.rule, clean(finding.location.language))
                                                   for finding in report.findings)
    codes = sorted({language for _, language in table})
    totals = Counter(finding.rule for finding in report.findings)
    rows = [["rule", "all", *codes]]
    for rule, total in sorted(totals.items(), key=lambda item: (-item[1], item[0])):
        rows.append([rule, str(total), *(str(table.get((rule, language), "")) for language in codes)])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (row[0].ljust(widths[0]) + "".join(f"  {cell:>{width}}" for cell, width in
                                              zip(row[1:], widths[1:], strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def inventory(documents: Sequence[Document]) -> str:
    """Which file is which version of which document, and why: what a new user must be able to see first."""
    lines = []
    for document in documents:
        lines.append(f"{clean(document.name)}" + (f" (source {clean(document.source)})" if document.source else ""))
        width = max((len(version.language) for version in document.versions), default=0)
        for version in document.versions:
            reason = f"  ({clean(version.reason)})" if version.reason else ""
            lines.append(f"    {clean(version.language):{width}}  {clean(version.path)}{reason}")
    return "".join(f"{line}\n" for line in lines)
