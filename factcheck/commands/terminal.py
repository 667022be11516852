"""The terminal: what is printed, how wide, in which colours."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.model import Trouble
    from factcheck.report import Page

PATIENCE = 1.0
"""Seconds before a run says that it is still at work."""
NARROWEST, USUAL = 40, 80
"""Widths in cells: no report is narrower, and this is taken where there is no terminal."""


def put(text: str, err: bool = False) -> None:
    """Print UTF-8, whatever the locale says; a reader that has gone away, as in `| head`, is no error."""
    stream = sys.stderr if err else sys.stdout
    data = text.encode("utf-8", "backslashreplace")
    try:
        stream.flush()
        stream.buffer.write(data)
        stream.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(line: str) -> None:
    """Print one line for people, on stderr."""
    from factcheck.report.cells import clean
    put(f"{clean(line)}\n", err=True)


def in_color(choice: str, environment: Mapping[str, str], terminal: bool) -> bool:
    """Whether to write in colour: --color, then NO_COLOR, then FORCE_COLOR, then whether this is a terminal."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if "FORCE_COLOR" in environment:
        return environment["FORCE_COLOR"] not in ("", "0")
    return terminal


def page(color: str = "never", settings: Settings | None = None) -> Page:
    """What reports are written on: the width is COLUMNS, or the terminal's, or 80."""
    from shutil import get_terminal_size

    from factcheck import __version__, rules
    from factcheck.report import Page
    width = get_terminal_size().columns if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit() else USUAL
    return Page(max(width, NARROWEST), in_color(color, os.environ, sys.stdout.isatty()),
                rules.bound(rules.load(settings), settings) if settings else (), __version__)


def write(text: str, file: str | None) -> None:
    """Print a text, or write it to a file."""
    if file is None:
        put(text)
        return
    try:
        Path(file).write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(f"cannot write {file}: {error.strerror}") from error


def tell(troubles: Iterable[Trouble], quiet: bool = False) -> None:
    """Say on stderr which inputs could not be checked."""
    for trouble in troubles:
        if trouble.fatal or not quiet:
            say(f"{'error' if trouble.fatal else 'warning'}: {trouble.path}: {trouble.message}")


@contextmanager
def patience(quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """Tell people at a terminal that a long run is still at work; how far it has come, the run tells."""
    if quiet or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from threading import Timer
    from time import monotonic
    start = monotonic()
    timer = Timer(PATIENCE, put, ("checking ...\r",), {"err": True})
    timer.daemon = True
    timer.start()

    def progress(done: int, total: int) -> None:
        if monotonic() - start > PATIENCE:
            put(f"checked {done} of {total} documents ...\r", err=True)

    try:
        yield progress
    finally:
        timer.cancel()
        put("\r\x1b[K", err=True)
