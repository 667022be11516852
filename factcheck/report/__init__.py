"""The outcome of a run in the format that a reader, or a machine, asks for."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from factcheck.model import Report
from factcheck.rules import Rule


@dataclass(frozen=True, slots=True)
class Page:
    """What a report is written on: width in cells, whether in colour; and what it cites beside its findings."""

    width: int = 80
    color: bool = False
    rules: tuple[Rule, ...] = ()
    version: str = ""
    """Our own."""


FORMATS: dict[str, str] = {
    "concise": "concise",
    "full": "full",
    "github": "github",
    "gitlab": "gitlab",
    "html": "html",
    "json": "machine",
    "junit": "junit",
    "markdown": "markdown",
    "sarif": "sarif",
}
"""Format -> module, with a function `render(report, page)`; imported when used, since some load slowly."""


def render(name: str, report: Report, page: Page) -> str:
    """Write a report in a format of `FORMATS`."""
    text: str = import_module(f"{__name__}.{FORMATS[name]}").render(report, page)
    return text
