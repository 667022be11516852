"""How a finding is told, whatever the format: its headline, its places in order, what to do about it."""

from __future__ import annotations

from factcheck.model import Finding, Location, Report
from factcheck.report.cells import clean

SIGNS = {"agrees": "==", "differs": "!=", "absent": "--", "cut": "..", "extra": "++", "context": "  "}
"""Role -> sign: two ASCII characters, which survive logs, fonts and colour-blindness."""

REMEDIES = {
    "conversion": "converted to another unit, but not to the same amount",
    "day-month-swapped": "day and month look swapped",
    "digit-changed": "one digit differs",
    "digit-dropped": "a digit was lost or added",
    "digits-transposed": "the digits look swapped",
    "power-of-ten": "off by a power of ten",
    "rounding": "looks rounded",
    "separator": "the decimal and the grouping sign look swapped",
    "sign": "the sign was lost or added",
    "unit": "the figure is the same, the unit is not",
    "year-off": "only the year differs",
}
"""Diagnosis -> how it is told."""


def headline(finding: Finding) -> str:
    """The line that says where and what; never cut."""
    place = finding.location
    named = f" ({place.place})" if place.place else ""
    where = f"{place.path}:{place.line}:{place.column}"
    return clean(f"{where}: {finding.severity}[{finding.rule}] {finding.message}{named}")


def sources(report: Report) -> dict[str, str | None]:
    """Document -> the language of its source, if that is known."""
    return {document.name: document.source for document in report.documents}


def ordered(finding: Finding, source: str | None) -> list[Location]:
    """The places of a finding: the source first, then by language, path and position.

    An empty place where nothing is missing has nothing to show: a document that lacks a version has such a one.
    """
    return sorted((place for place in (finding.location, *finding.related) if place.text or place.role != "agrees"),
                  key=lambda place: (place.language != source, place.language, place.path, place.start, place.end))


def about_text(finding: Finding) -> bool:
    """Whether a finding is about sentences rather than about the values of facts."""
    return all(place.value is None for place in (finding.location, *finding.related))


def remedies(finding: Finding) -> str:
    """What seems to have happened, and how it should be written; empty if neither is known."""
    said = [REMEDIES.get(finding.diagnosis, clean(finding.diagnosis))] if finding.diagnosis else []
    if finding.suggestion:
        said.append(f"in {clean(finding.location.language)} this is written {clean(finding.suggestion)}")
    return "; ".join(said)


def plural(number: int, noun: str) -> str:
    """`1 error`, `2 errors`; the severity info is the same in both."""
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"
