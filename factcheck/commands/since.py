"""`--since REVISION`: only what touches lines that git says have changed, so that an old project can start today."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.model import Finding, Location

HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
"""Where changed lines stand in the new file, in git's unified diff."""

Changes = Mapping[Path, Sequence[range] | None]
"""Changed file -> ranges of its lines, or None if all of it is new."""


def changes(revision: str, path: str) -> Changes:
    """The lines that differ from a revision in the repository of a path, in files that git knows or does not ignore."""
    start = Path(path)
    folder = start if start.is_dir() else start.parent
    if revision.startswith("-"):
        raise UsageError(f"--since needs a revision, not {revision!r}")
    root = Path(_git(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    commit = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip()
    changed = _names(root, "diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", commit, "--")
    new = _names(root, "ls-files", "--others", "--exclude-standard", "-z")
    return {**{root / name: _lines(root, commit, name) for name in changed}, **{root / name: None for name in new}}


def touches(finding: Finding, changed: Changes) -> bool:
    """Whether one of the places of a finding lies in changed lines: a source that moved on accuses what did not."""
    return any(_touched(place, changed) for place in (finding.location, *finding.related))


def _touched(place: Location, changed: Changes) -> bool:
    path = Path(place.path).resolve()
    if path not in changed:
        return False
    ranges = changed[path]
    return ranges is None or any(lines.start <= place.end_line and place.line < lines.stop for lines in ranges)


def _lines(root: Path, commit: str, name: str) -> list[range]:
    """The changed lines of a file; where lines were only taken out, those on either side."""
    text = _git(root, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-renames", commit, "--", name)
    ranges = []
    for first, count in HUNK.findall(text):
        start, length = int(first), int(count or 1)
        ranges.append(range(start, start + length) if length else range(start, start + 2))
    return ranges


def _names(root: Path, *arguments: str) -> list[str]:
    return [name for name in _git(root, *arguments).split("\0") if name]


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise UsageError(f"--since needs git: {error.strerror}") from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ")
        raise UsageError(f"--since: {reason or 'git knows no such revision'}")
    return done.stdout.decode("utf-8", "surrogateescape")
