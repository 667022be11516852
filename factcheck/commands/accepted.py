"""What `factcheck check` passes over: suppressed, known from a baseline, or older than a revision."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from factcheck.commands.terminal import say, write
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.commands.since import Changes
    from factcheck.model import Report
    from factcheck.suppress import Entry, Suppressed


class Accepted(NamedTuple):
    """The baseline and the changes that decide which findings count; read before the run, since they may be broken."""

    known: tuple[Entry, ...]
    changed: Changes | None
    baseline: str | None
    write_to: str | None
    prune: bool

    def apply(self, report: Report) -> tuple[Report, tuple[Suppressed, ...]]:
        """A report with the findings that count, and what was passed over; baselines are written on the way."""
        from datetime import date

        from factcheck import suppress
        from factcheck.commands.since import touches
        report, commented = suppress.apply(report, date.today())
        known = self.known
        if self.write_to is not None:
            text = suppress.baseline(report.findings)
            write(text, self.write_to)
            known = suppress.read(text, self.write_to)
            say(f"{self.write_to}: {len(known)} written")
        report, passed, stale = suppress.subtract(report, known)
        if stale:
            if self.prune and self.baseline is not None:
                write(suppress.baseline(each.finding for each in passed), self.baseline)
            for entry in stale:
                say(f"{'pruned' if self.prune else 'stale'}: {self.baseline}: "
                    f"{entry.path}: [{entry.rule}] {entry.message}")
        if self.changed is not None:
            changed = self.changed
            report = suppress.keep(report, lambda finding: touches(finding, changed))
        return report, (*commented, *passed)


def accepting(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say which findings do not count."""

    @click.option("--baseline", metavar="FILE", help="Do not report the findings of this file.")
    @click.option("--write-baseline", metavar="FILE", help="Write all findings to this file, to be passed over later.")
    @click.option("--prune-baseline", is_flag=True, help="Take what is mended out of the --baseline file.")
    @click.option("--since", metavar="REVISION", help="Only findings that touch lines changed since this git revision.")
    @wraps(command)
    def run(paths: tuple[str, ...], baseline: str | None, write_baseline: str | None, prune_baseline: bool,
            since: str | None, **rest: Any) -> None:
        from factcheck.commands.since import changes
        if prune_baseline and baseline is None:
            raise UsageError("--prune-baseline needs --baseline FILE")
        known = _entries(baseline) if baseline is not None else ()
        changed = changes(since, paths[0]) if since is not None else None
        command(paths=paths, accepted=Accepted(known, changed, baseline, write_baseline, prune_baseline), **rest)

    return run


def _entries(file: str) -> tuple[Entry, ...]:
    from factcheck import suppress
    try:
        return suppress.read(Path(file).read_text("utf-8"), file)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the baseline {file}; --write-baseline writes one") from error
