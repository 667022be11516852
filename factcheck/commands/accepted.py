"""What `factcheck check` passes over: suppressed, known from a baseline, or older than a revision."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from factcheck.commands.terminal import say, write
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from factcheck.baseline import Entry
    from factcheck.commands.since import Changes
    from factcheck.config import Settings
    from factcheck.model import Report


class Accepted(NamedTuple):
    """The baseline and the changes that decide which findings count; read before the run, since they may be broken."""

    known: tuple[Entry, ...]
    changed: Changes | None
    baseline: str | None
    write_to: str | None
    prune: bool

    def apply(self, report: Report, today: date, ran: Collection[str]) -> Report:
        """A report with the findings that count; baselines are written on the way.

        :param ran: the rules that ran: an entry about another one is not stale because it was not found.
        """
        from factcheck import baseline
        from factcheck.commands.since import touches
        known = self.known
        if self.write_to is not None:
            known = self._renewed(report)
            write(baseline.write(known), self.write_to)
            say(f"{self.write_to}: {len(known)} written")
        checked = {version.path for document in report.documents for version in document.versions}
        report, gone = baseline.subtract(report, known, today)
        stale = {entry for entry in gone
                 if entry.rule in ran and (entry.path in checked or not Path(entry.path).exists())}
        for entry in sorted(stale):
            say(f"{'pruned' if self.prune else 'stale'}: {self.baseline}: "
                f"{entry.path}: [{entry.rule}] {entry.message}")
        if stale and self.prune and self.baseline is not None:
            write(baseline.write(entry for entry in known if entry not in stale), self.baseline)
        if self.changed is not None:
            changed = self.changed
            report = baseline.keep(report, lambda finding: touches(finding, changed))
        return report

    def _renewed(self, report: Report) -> tuple[Entry, ...]:
        """An entry for each finding; what was said about those that were known is kept."""
        from factcheck import baseline
        said = {entry.fingerprint: entry for entry in self.known}
        return tuple(said.get(finding.fingerprint) or baseline.entry(finding)
                     for finding in report.findings if finding.fingerprint)


baseline_option = click.option("--baseline", metavar="FILE",
                               help="The known findings, not to be reported; else `baseline` of the configuration.")


def accepting(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say which findings do not count."""

    @baseline_option
    @click.option("--write-baseline", metavar="FILE", help="Write all findings to this file, to be passed over later.")
    @click.option("--prune-baseline", is_flag=True, help="Take what is mended out of the --baseline file.")
    @click.option("--since", metavar="REVISION", help="Only findings that touch lines changed since this git revision.")
    @wraps(command)
    def run(paths: tuple[str, ...], settings: Settings, baseline: str | None, write_baseline: str | None,
            prune_baseline: bool, since: str | None, **rest: Any) -> None:
        from factcheck.commands.since import changes
        baseline = place(settings, baseline)
        if prune_baseline and baseline is None:
            raise UsageError("--prune-baseline needs --baseline FILE")
        absent = baseline is not None and write_baseline is not None and not Path(baseline).exists()
        known = entries(baseline) if baseline is not None and not absent else ()
        changed = changes(since, paths[0]) if since is not None else None
        accepted = Accepted(known, changed, baseline, write_baseline, prune_baseline)
        command(paths=paths, settings=settings, accepted=accepted, **rest)

    return run


def place(settings: Settings, given: str | None) -> str | None:
    """The baseline file: as the command line says, else as the configuration does."""
    if given is not None or not settings.baseline:
        return given
    return str(Path(settings.path).parent / settings.baseline)


def entries(file: str) -> tuple[Entry, ...]:
    """The entries of a baseline file."""
    from factcheck import baseline
    try:
        return baseline.read(Path(file).read_text("utf-8"), file)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the baseline {file}; --write-baseline writes one") from error
