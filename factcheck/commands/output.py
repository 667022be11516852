"""What `factcheck check` writes where: formats, files, colour, statistics, the summary."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from factcheck.commands.terminal import put, say, tell, write
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.report import Page

FOR_PEOPLE = ("concise", "full")
"""The formats of the terminal; all others are read by programs."""


class Target(NamedTuple):
    """A format, and the file to write it to; None is stdout."""

    format: str
    file: str | None = None


class Output(NamedTuple):
    """How the outcome of a run is told."""

    targets: tuple[Target, ...]
    statistics: bool
    color: str
    quiet: bool

    @property
    def for_people(self) -> bool:
        """Whether nothing but the formats of the terminal is asked for."""
        return all(target.format in FOR_PEOPLE for target in self.targets)

    def tell(self, report: Report, page: Page) -> None:
        """Write the report to all its targets, then what could not be checked and the summary to stderr."""
        from dataclasses import replace

        from factcheck.report import render, summary
        for target in self.targets:
            if target.file is not None:
                write(render(target.format, report, replace(page, color=False)), target.file)
            elif not (self.statistics and target.format in FOR_PEOPLE):
                put(render(target.format, report, page))
        if self.statistics:
            put(summary.statistics(report), err=not self.for_people)
        tell(report.errors, self.quiet)
        if not self.quiet:
            say(summary.sentence(report))


def reporting(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of its output."""

    @click.option("--format", "formats", multiple=True, metavar="NAME[=FILE]", help="How to report; may be repeated.")
    @click.option("--output", "outputs", multiple=True, metavar="[NAME=]FILE", help="Where to; may be repeated.")
    @click.option("--statistics", is_flag=True, help="Show the number of findings by rule and language instead.")
    @click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
    @click.option("-q", "--quiet", is_flag=True, help="No summary and no warnings.")
    @wraps(command)
    def run(formats: tuple[str, ...], outputs: tuple[str, ...], statistics: bool, color: str, quiet: bool,
            **rest: Any) -> None:
        command(output=Output(targets(formats, outputs), statistics, color, quiet), **rest)

    return run


def targets(formats: tuple[str, ...], outputs: tuple[str, ...]) -> tuple[Target, ...]:
    """What to write where: `--format json --output FILE`, or any number of `--output sarif=FILE`."""
    from factcheck.config import hint
    from factcheck.report import FORMATS
    pairs: list[Target] = []
    plain: list[str] = []
    files: list[str] = []
    for given, rest in ((formats, plain), (outputs, files)):
        for text in given:
            name, equals, file = text.partition("=")
            if equals and (name in FORMATS or rest is plain):
                pairs.append(Target(name, file))
            else:
                rest.append(text)
    if len(plain) > 1 or len(files) > 1:
        raise UsageError("several formats need a file each: --format full --output sarif=report.sarif")
    for name in (*plain, *(target.format for target in pairs)):
        if name not in FORMATS:
            raise UsageError(f'unknown format "{name}"{hint(name, FORMATS)}')
    name = plain[0] if plain else "full"
    if files:
        return (Target(name, files[0]), *pairs)
    return (Target(name), *pairs) if plain or outputs or not formats else tuple(pairs)
