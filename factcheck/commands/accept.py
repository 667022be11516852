"""`factcheck accept`: findings that are right as they are, or are to be mended later, with the reason why."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from factcheck.commands.accepted import baseline_option, entries, place
from factcheck.commands.configured import configured
from factcheck.commands.terminal import patience, say, tell, write
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.model import Finding

FINGERPRINT = re.compile(r"[0-9a-f]{6,}(-[0-9]+)?")
"""A fingerprint, or enough of its beginning."""
LINE = re.compile(r"(.+?):(\d+)(?::\d+)?")
"""A place as reports write it: `docs/report.fr.md:12:38`."""


@click.command()
@click.argument("what")
@configured
@click.option("--reason", required=True, help="Why; whoever reads the baseline will want to know.")
@click.option("--until", metavar="DATE", default="", help="The last day (2027-03-31) on which they are passed over.")
@baseline_option
def accept(what: str, paths: tuple[str, ...], settings: Settings, reason: str, until: str,
           baseline: str | None) -> None:
    """Add findings to the baseline: WHAT is a fingerprint, a rule, a path or path:line."""
    from datetime import date

    from factcheck import baseline as known
    from factcheck import pipeline
    from factcheck.report.telling import plural
    file = place(settings, baseline)
    if file is None:
        raise UsageError("accept needs --baseline FILE, or `baseline: FILE` in .factcheck.yaml")
    if until and not _is_date(until):
        raise UsageError(f'--until takes a date such as 2027-03-31, not "{until}"')
    old = entries(file) if Path(file).exists() else ()
    with patience(quiet=False) as progress:
        report = pipeline.check(*paths, settings=settings, today=date.today(), progress=progress)
    tell(report.errors)
    left, _ = known.subtract(report, old, date.today())
    new = [known.entry(finding, " ".join(reason.split()), until) for finding in left.findings
           if finding.fingerprint and meant(what, finding)]
    if not new:
        raise UsageError(f'nothing to accept: no finding has the fingerprint, rule or path "{what}"')
    fresh = {entry.fingerprint for entry in new}
    write(known.write([*(entry for entry in old if entry.fingerprint not in fresh), *new]), file)
    say(f"{file}: {plural(len(new), 'finding')} accepted")


def meant(what: str, finding: Finding) -> bool:
    """Whether a word names a finding."""
    from fnmatch import fnmatchcase
    if FINGERPRINT.fullmatch(what) and finding.fingerprint.startswith(what):
        return True
    line = LINE.fullmatch(what)
    path = PurePosixPath(finding.location.path)
    if line and PurePosixPath(line[1]) == path and int(line[2]) == finding.location.line:
        return True
    return fnmatchcase(finding.rule, what) or path.is_relative_to(PurePosixPath(what))


def _is_date(text: str) -> bool:
    from datetime import date
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
