"""`factcheck check`: the documents in the given paths, their findings, the exit code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from factcheck.commands.configured import configured
from factcheck.commands.terminal import page, patience, put, say, tell, write
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.model import Report, Severity
    from factcheck.suppress import Entry

OK, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing to mend, findings, and a mistake in usage, configuration or input."""

FOR_PEOPLE = ("concise", "full")
"""The formats of the terminal; all others are read by programs."""


class Target(NamedTuple):
    """A format, and the file to write it to; None is stdout."""

    format: str
    file: str | None = None


def targets(formats: tuple[str, ...], outputs: tuple[str, ...]) -> tuple[Target, ...]:
    """What to write where: `--format json --output FILE`, or any number of `--output sarif=FILE`."""
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
            from factcheck.config import hint
            raise UsageError(f'unknown format "{name}"{hint(name, FORMATS)}')
    name = plain[0] if plain else "full"
    if files:
        return (Target(name, files[0]), *pairs)
    return (Target(name), *pairs) if plain or outputs or not formats else tuple(pairs)


def _names(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for text in given for name in text.split(",") if name.strip())


def status(report: Report, fail_on: Severity, exit_zero: bool = False) -> int:
    """The exit code of a run."""
    from factcheck.model import SEVERITIES
    if any(trouble.fatal for trouble in report.errors):
        return FAILED
    grave = SEVERITIES[:SEVERITIES.index(fail_on) + 1]
    return FOUND if not exit_zero and any(finding.severity in grave for finding in report.findings) else OK


def read_baseline(file: str) -> tuple[Entry, ...]:
    """The entries of a baseline file."""
    from factcheck import suppress
    try:
        return suppress.read(Path(file).read_text("utf-8"), file)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the baseline {file}; --write-baseline writes one") from error


@click.command()
@configured
@click.option("--format", "formats", multiple=True, metavar="NAME[=FILE]", help="How to report; may be repeated.")
@click.option("--output", "outputs", multiple=True, metavar="[NAME=]FILE", help="Where to; may be repeated.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info"]), default="error", show_default=True,
              help="The lightest severity that makes the exit code 1.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@click.option("--select", multiple=True, metavar="RULES", help="Run only these rules: ids or patterns, with commas.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these rules.")
@click.option("--baseline", metavar="FILE", help="Do not report the findings of this file.")
@click.option("--write-baseline", metavar="FILE", help="Write all findings to this file, to be passed over later.")
@click.option("--prune-baseline", is_flag=True, help="Take what is mended out of the --baseline file.")
@click.option("--since", metavar="REVISION", help="Only findings that touch lines changed since this git revision.")
@click.option("--list-files", is_flag=True, help="Show which file is which version of what, and why, and stop.")
@click.option("--statistics", is_flag=True, help="Show the number of findings by rule and language instead.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="How many processes to use.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option("-q", "--quiet", is_flag=True, help="No summary and no warnings.")
@click.pass_context
def check(ctx: click.Context, paths: tuple[str, ...], settings: Settings, formats: tuple[str, ...],
          outputs: tuple[str, ...], fail_on: Severity, exit_zero: bool, select: tuple[str, ...],
          ignore: tuple[str, ...], baseline: str | None, write_baseline: str | None, prune_baseline: bool,
          since: str | None, list_files: bool, statistics: bool, jobs: int | None, color: str,
          quiet: bool) -> None:
    """Check the documents in these paths (the default command)."""
    from dataclasses import replace
    from datetime import date

    from factcheck import pipeline, suppress
    from factcheck.commands.since import changes, touches
    from factcheck.report import render, summary
    from factcheck.report.telling import plural
    settings = replace(settings, select=_names(select) or settings.select, ignore=(*settings.ignore, *_names(ignore)))
    where = targets(formats, outputs)
    if list_files:
        from factcheck.align.documents import gather
        documents, troubles = gather(paths, settings)
        put(summary.inventory(documents))
        tell(troubles)
        ctx.exit(FAILED if any(trouble.fatal for trouble in troubles) else OK)
    if prune_baseline and baseline is None:
        raise UsageError("--prune-baseline needs --baseline FILE")
    sheet = page(color, settings)
    known = read_baseline(baseline) if baseline is not None else ()
    changed = changes(since, paths[0]) if since is not None else None
    with patience(quiet or any(target.format not in FOR_PEOPLE for target in where)):
        report = pipeline.check(*paths, settings=settings, jobs=jobs)
    report, commented = suppress.apply(report, date.today())
    if write_baseline is not None:
        write(suppress.baseline(report.findings), write_baseline)
        say(f"{write_baseline}: {plural(len(report.findings), 'finding')} written")
        known = read_baseline(write_baseline)
    report, accepted, stale = suppress.subtract(report, known)
    if changed is not None:
        report = suppress.keep(report, lambda finding: touches(finding, changed))
    if stale and prune_baseline and baseline is not None:
        write(suppress.baseline(each.finding for each in accepted), baseline)
    sheet = replace(sheet, suppressed=(*commented, *accepted))
    for target in where:
        if not (statistics and target.file is None and target.format in FOR_PEOPLE):
            text = render(target.format, report, sheet if target.file is None else replace(sheet, color=False))
            write(text, target.file)
    if statistics:
        put(summary.statistics(report), err=not any(target.format in FOR_PEOPLE for target in where))
    tell(report.errors, quiet)
    for entry in () if quiet else stale:
        say(f"{'pruned' if prune_baseline else 'stale'}: {baseline}: {entry.path}: [{entry.rule}] {entry.message}")
    if not quiet:
        say(summary.sentence(report))
    ctx.exit(status(report, fail_on, exit_zero))
