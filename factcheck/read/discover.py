"""Paths as the user gave them -> the files to read."""

from __future__ import annotations

import os
import stat
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..config import Settings
from ..model import Trouble
from . import FORMATS
from .labels import tells_language
from .patterns import matcher

DATA = frozenset(["csv", "json", "properties", "yaml"])
"""Formats of which most files are no texts: in a folder those are read that name a language."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found under the given paths."""

    files: tuple[str, ...]
    """In the order of their paths, relative or absolute as given, with POSIX slashes."""
    troubles: tuple[Trouble, ...] = ()
    passed: Counter[str] = field(default_factory=Counter)
    """How many files of each suffix without a reader were passed over in folders."""
    excluded: int = 0


def discover(paths: Sequence[str], settings: Settings) -> Found:
    """Find the files to read: all that have a reader in the folders, and each file that is named."""
    search = _Search(_excluder(settings))
    for path in paths:
        search.path(path)
    return Found(tuple(sorted(search.files.values())), tuple(search.troubles), search.passed, search.excluded)


def format_of(path: str) -> str | None:
    """The name of the format of a file, by its suffix; None if there is no reader."""
    pure = PurePosixPath(path)
    if pure.suffix.lower() == ".xml" and pure.parent.name.startswith("values"):
        return "strings"
    return FORMATS.get(pure.suffix.lower())


def _is_report(path: str) -> bool:
    """Whether a file in a folder is meant to be read: data has the same suffixes as the strings of a program."""
    found = format_of(path)
    return found is not None and (found not in DATA or tells_language(path) or path.endswith(".xcstrings"))


def seen_from(settings: Settings, path: str) -> str:
    """A path as seen from the folder of the configuration, or from the working folder if there is none.

    So a file is called the same however it was reached; one that lies outside keeps its path as given.
    """
    base = Path(settings.path).resolve().parent if settings.path else Path.cwd()
    absolute = Path(os.path.abspath(path))
    return absolute.relative_to(base).as_posix() if absolute.is_relative_to(base) else path


def _excluder(settings: Settings) -> Callable[[str], bool]:
    """A test for `exclude:`."""
    excluded = matcher(settings.exclude)
    return (lambda path: excluded(seen_from(settings, path).lstrip("/"))) if settings.exclude else lambda path: False


@dataclass(slots=True)
class _Search:
    """Collects files; each is read once, however many ways lead to it."""

    excluded_path: Callable[[str], bool]
    files: dict[str, str] = field(default_factory=dict)
    """The path as given, by the real path."""
    troubles: list[Trouble] = field(default_factory=list)
    passed: Counter[str] = field(default_factory=Counter)
    excluded: int = 0

    def path(self, given: str) -> None:
        shown = PurePosixPath(given.replace(os.sep, "/")).as_posix()
        try:
            mode = os.stat(given).st_mode
        except FileNotFoundError:
            what = "is a link to nothing" if os.path.islink(given) else "does not exist"
            self.trouble(shown, f"{what}; check the spelling, and the folder you are in")
        except OSError as error:
            self.trouble(shown, f"cannot be read: {error.strerror or error}; check the path and its permissions")
        else:
            if stat.S_ISDIR(mode):
                self.folder(shown)
            elif not stat.S_ISREG(mode):
                self.trouble(shown, "is not a regular file; name files or folders")
            elif self.excluded_path(shown):
                self.excluded += 1
            elif format_of(shown) is None:
                suffixes = " ".join(sorted({*FORMATS.values()}))
                self.trouble(shown, f"has no reader; convert it to one of {suffixes}, or leave it out")
            else:
                self.add(shown)

    def trouble(self, path: str, message: str) -> None:
        if Trouble(path, message) not in self.troubles:
            self.troubles.append(Trouble(path, message))

    def add(self, path: str) -> None:
        """Keep a file; of several ways to it the one without links, so that `report.md -> report.en.md` is one file."""
        real = os.path.realpath(path)
        if real not in self.files or (os.path.islink(self.files[real]) and not os.path.islink(path)):
            self.files[real] = path

    def folder(self, top: str) -> None:
        ignored = _ignored(top)
        for path in self.walk(top, frozenset({os.path.realpath(top)}), lambda path: path in ignored):
            if _is_report(path):
                self.add(path)
            else:
                self.passed[PurePosixPath(path).suffix.lower() or PurePosixPath(path).name] += 1

    def walk(self, folder: str, above: frozenset[str], ignored: Callable[[str], bool]) -> Iterator[str]:
        """The regular files of a folder and of those in it, sorted; a link back to a folder above is not followed."""
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self.trouble(folder, f"cannot be read: {error.strerror or error}; check its permissions, or exclude it")
            return
        for entry in entries:
            path = entry.name if folder == "." else f"{folder.rstrip('/')}/{entry.name}"
            if entry.name.startswith(".") or ignored(path):
                continue
            if self.excluded_path(path):
                self.excluded += 1
            elif os.path.isdir(path):  # entries raise for links in a circle
                real = os.path.realpath(path)
                if real not in above:
                    yield from self.walk(path, above | {real}, ignored)
            elif os.path.isfile(path):
                yield path
            elif format_of(path):
                dead = entry.is_symlink() and not os.path.exists(path)
                self.trouble(path, "is a link to nothing; mend or remove it" if dead
                             else "is not a regular file; name files or folders")


def _ignored(top: str) -> frozenset[str]:
    """The files and folders under a folder that git ignores; none outside a repository, or without git.

    A folder that is ignored as a whole was named on purpose, and is read.
    """
    command = ["git", "-c", "core.fsmonitor=false", "ls-files", "-z", "--others", "--ignored", "--exclude-standard",
               "--directory"]
    try:
        listing = subprocess.run(command, cwd=top, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return frozenset()
    names = [os.fsdecode(name).rstrip("/") for name in listing.split(b"\0") if name]
    prefix = "" if top == "." else top.rstrip("/") + "/"
    return frozenset(prefix + name for name in names if name not in (".", "./"))
