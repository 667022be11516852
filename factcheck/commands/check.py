"""`factcheck check`: the documents in the given paths, their findings, the exit code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from factcheck.commands.accepted import Accepted, accepting
from factcheck.commands.configured import choosing, configured
from factcheck.commands.output import Output, reporting
from factcheck.commands.terminal import page, patience, put, tell

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.model import Report, Severity, Trouble

OK, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing to mend, findings, and a mistake in usage, configuration or input."""


def status(report: Report, fail_on: Severity, exit_zero: bool = False) -> int:
    """The exit code of a run."""
    from factcheck.model import SEVERITIES
    grave = SEVERITIES[:SEVERITIES.index(fail_on) + 1]
    found = any(finding.severity in grave for finding in report.findings)
    return readable(report.errors) or (FOUND if found and not exit_zero else OK)


def readable(troubles: Iterable[Trouble]) -> int:
    """The exit code of what only reads."""
    return FAILED if any(trouble.fatal for trouble in troubles) else OK


@click.command()
@configured
@choosing
@accepting
@reporting
@click.option("--fail-on", type=click.Choice(["error", "warning", "info"]), default="error", show_default=True,
              help="The lightest severity that makes the exit code 1.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@click.option("--list-files", is_flag=True, help="Show which file is which version of what, and why, and stop.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="How many processes; one a core if worth it.")
@click.pass_context
def check(ctx: click.Context, paths: tuple[str, ...], settings: Settings, accepted: Accepted, output: Output,
          fail_on: Severity, exit_zero: bool, list_files: bool, jobs: int | None) -> None:
    """Check the documents in these paths (the default command)."""
    from datetime import date

    from factcheck import pipeline
    if list_files:
        ctx.exit(_list(paths, settings))
    sheet = page(output.color, settings)
    today = date.today()
    with patience(output.quiet or not output.for_people) as progress:
        report = pipeline.check(*paths, settings=settings, jobs=jobs, today=today, progress=progress)
    report = accepted.apply(report, today, {rule.id for rule in sheet.rules})
    output.tell(report, sheet)
    ctx.exit(status(report, fail_on, exit_zero))


def _list(paths: tuple[str, ...], settings: Settings) -> int:
    """Show the documents of some paths."""
    from factcheck.align.documents.folder import gather
    from factcheck.report import summary
    documents, troubles = gather(paths, settings)
    put(summary.inventory(documents))
    tell(troubles)
    return readable(troubles)
