"""`--since`: a small repository in which one version moves on."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import cli
from factcheck.commands.since import changes, touches
from factcheck.errors import UsageError
from factcheck.model import Finding, Location, Role


def git(*arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false",
                    *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    Path("a.en.txt").write_text("One\nTwo\nThree\nFour\nFive\n", "utf-8")
    Path("a.日本 語.txt").write_text("1\n2\n3\n", "utf-8")
    git("add", ".")
    git("commit", "-qm", "first")
    return tmp_path


def finding(path: str, line: int, *related: tuple[str, int]) -> Finding:
    def place(path: str, line: int, role: Role) -> Location:
        return Location(path, "en", 0, 1, line, 1, line, 2, "x", None, role)
    return Finding("r", "error", "m", place(path, line, "differs"),
                   tuple(place(*other, "agrees") for other in related))


def test_only_what_changed(repository: Path) -> None:
    Path("a.en.txt").write_text("One\nTwo!\nThree\nFive\n", "utf-8")  # line 2 changed, line 4 taken out
    Path("a.日本 語.txt").write_text("1\n2\n3\n4\n", "utf-8")
    Path("new.txt").write_text("new\n", "utf-8")
    changed = changes("HEAD", ".")
    assert [touches(finding("a.en.txt", line), changed) for line in (1, 2, 3, 4)] == [False, True, True, True]
    assert [touches(finding("a.日本 語.txt", line), changed) for line in (3, 4)] == [False, True]
    assert touches(finding("new.txt", 1), changed)
    assert not touches(finding("other.txt", 1), changed)


def test_a_source_that_moved_on_accuses_what_did_not(repository: Path) -> None:
    Path("a.en.txt").write_text("One\nTwo!\nThree\nFour\nFive\n", "utf-8")
    changed = changes("HEAD", ".")
    assert touches(finding("a.日本 語.txt", 2, ("a.en.txt", 2)), changed)
    assert not touches(finding("a.日本 語.txt", 2, ("a.en.txt", 3)), changed)


@pytest.mark.parametrize("revision", ["nonsense", "-x", "--output=/tmp/x"])
def test_unknown_revisions(repository: Path, revision: str) -> None:
    with pytest.raises(UsageError, match="--since"):
        changes(revision, ".")


def test_outside_a_repository(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--since: not a git repository"):
        changes("HEAD", str(tmp_path))


def test_the_gate(repository: Path) -> None:
    """The old mistake passes, the new one does not."""
    for path in Path().glob("*.txt"):
        path.unlink()
    Path("b.en.txt").write_text("We had 5 guests in May.\n\nWe sold 70 books.\n\nWe paid 30 euros.\n", "utf-8")
    Path("b.de.txt").write_text("Im Mai hatten wir 6 Gäste.\n\nWir verkauften 70 Bücher.\n\nWir zahlten 30 Euro.\n",
                                "utf-8")
    git("add", ".")
    git("commit", "-qm", "second")
    assert CliRunner().invoke(cli, []).exit_code == 1
    assert CliRunner().invoke(cli, ["--since", "HEAD"]).exit_code == 0
    Path("b.en.txt").write_text("We had 5 guests in May.\n\nWe sold 71 books.\n\nWe paid 30 euros.\n", "utf-8")
    result = CliRunner().invoke(cli, ["--since", "HEAD", "--format", "concise"])
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
