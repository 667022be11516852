"""Folders to files."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from factcheck.config import NAME, Settings
from factcheck.read.discover import Found, discover
from factcheck.read.patterns import matcher


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.md", "a.txt", "sub/c.MD", "sub/deep/d.txt", ".hidden.md", ".git/config.md", "x.bin", "Makefile"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")
    return tmp_path


def find(*paths: str, **settings: tuple[str, ...] | str) -> Found:
    return discover(paths, Settings(**settings))  # type: ignore[arg-type]


def test_walks_in_order_and_counts_what_it_cannot_read(folder: Path) -> None:
    found = find(".")
    assert found.files == ("a.txt", "b.md", "sub/c.MD", "sub/deep/d.txt")
    assert found.passed == {".bin": 1, "Makefile": 1}
    assert not found.troubles


@pytest.mark.parametrize(("paths", "files"), [
    (["sub"], ("sub/c.MD", "sub/deep/d.txt")),
    (["./sub/"], ("sub/c.MD", "sub/deep/d.txt")),
    (["sub/c.MD", "sub", "sub/deep"], ("sub/c.MD", "sub/deep/d.txt")),  # each once
    (["b.md", "a.txt"], ("a.txt", "b.md")),
    ([".hidden.md"], (".hidden.md",)),  # named on purpose
])
def test_paths_stay_as_they_were_given(folder: Path, paths: list[str], files: tuple[str, ...]) -> None:
    assert find(*paths).files == files


def test_absolute_paths_stay_absolute(folder: Path) -> None:
    assert find(str(folder / "sub")).files == (f"{folder}/sub/c.MD", f"{folder}/sub/deep/d.txt")


@pytest.mark.parametrize(("path", "message"), [
    ("nope.md", "does not exist"),
    ("x.bin", "has no reader"),
    ("Makefile", "has no reader"),
    ("pipe.txt", "is not a regular file"),
    ("dead.md", "is a link to nothing"),
    ("a.txt/b", "cannot be read: Not a directory"),
])
def test_a_path_that_cannot_be_read_is_named_and_the_others_go_on(folder: Path, path: str, message: str) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "dead.md").symlink_to("nowhere.md")
    found = find(path, "b.md")
    assert found.files == ("b.md",)
    assert [(trouble.path, trouble.fatal) for trouble in found.troubles] == [(path, True)]
    assert message in found.troubles[0].message


def test_links(folder: Path) -> None:
    """A link back up is not followed, one to a file that is there anyway is that file."""
    (folder / "sub" / "loop").symlink_to("..")
    (folder / "again.md").symlink_to("b.md")
    (folder / "dead.md").symlink_to("nowhere.md")
    found = find(".")
    assert found.files == ("a.txt", "b.md", "sub/c.MD", "sub/deep/d.txt")
    assert [trouble.path for trouble in found.troubles] == ["dead.md"]


@pytest.mark.parametrize(("exclude", "files", "count"), [
    (("sub",), ("a.txt", "b.md"), 1),
    (("*.txt",), ("b.md", "sub/c.MD"), 2),
    (("sub/*.txt",), ("a.txt", "b.md", "sub/c.MD", "sub/deep/d.txt"), 0),
    (("sub/**/*.txt",), ("a.txt", "b.md", "sub/c.MD"), 1),
])
def test_excludes(folder: Path, exclude: tuple[str, ...], files: tuple[str, ...], count: int) -> None:
    found = find(".", exclude=exclude)
    assert (found.files, found.excluded) == (files, count)


def test_excludes_hold_for_named_files_and_from_the_folder_of_the_configuration(folder: Path) -> None:
    """pre-commit names every file that changed, excluded ones too."""
    found = find("sub/deep/d.txt", "a.txt", exclude=("deep/*.txt",), path=str(folder / "sub" / NAME))
    assert found.files == ("a.txt",)


def test_git_ignores(folder: Path) -> None:
    (folder / ".git" / "config.md").unlink()
    (folder / ".git").rmdir()
    subprocess.run(["git", "init", "-q", "."], check=True)
    (folder / ".gitignore").write_text("deep/\nb.md\n")
    assert find(".").files == ("a.txt", "sub/c.MD")
    assert find("sub").files == ("sub/c.MD",)
    assert find("sub/deep").files == ("sub/deep/d.txt",)  # named on purpose
    assert find("b.md").files == ("b.md",)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_must_not_be_read_is_named(folder: Path) -> None:
    (folder / "sub").chmod(0)
    found = find(".")
    (folder / "sub").chmod(0o755)
    assert [trouble.path for trouble in found.troubles] == ["sub"]


@pytest.mark.parametrize(("pattern", "path", "matches"), [
    ("*.md", "a.md", True), ("*.md", "x/a.md", True), ("*.md", "a.md.txt", False),
    ("annex", "x/annex/a.md", True), ("annex/", "annex/a.md", True), ("/annex", "x/annex/a.md", False),
    ("x/*.md", "x/y/a.md", False), ("x/**", "x/y/a.md", True), ("**/a.md", "a.md", True), ("x/**/a.md", "x/a.md", True),
    ("a?.md", "ab.md", True), ("a?.md", "a/.md", False), ("a+b.md", "a+b.md", True), ("a+b.md", "aab.md", False),
    ("./x/a.md", "x/a.md", True), ("{name}.md", "a.md", False), ("{name}.md", "{name}.md", True),
])
def test_patterns(pattern: str, path: str, matches: bool) -> None:
    assert matcher([pattern])(path) is matches
