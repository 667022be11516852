"""What the README shows works."""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import check
from factcheck.checks import CHECKS
from factcheck.cli import cli
from factcheck.config import parse
from factcheck.report import FORMATS, Page, render
from factcheck.rules import load

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text("utf-8")


def section(title: str) -> str:
    return TEXT.split(f"\n## {title}\n")[1].split("\n## ")[0]


def examples(title: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", section(title), re.MULTILINE | re.DOTALL)


def title(finding: str) -> str:
    """What names a finding in the terminal report: path, line and rule."""
    found = re.match(r"(\S+:\d+):\d+: \w+(\[[a-z-]+\])", finding)
    return "".join(found.groups()) if found else ""


def test_findings_are_printed(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """`pytest --update-golden` writes them anew."""
    monkeypatch.chdir(ROOT)
    [shown] = examples("Try it", "text")
    report = render("full", check("samples"), Page(width=80, rules=load(parse("", "none"))))
    printed = {title(finding): finding.strip("\n") for finding in report.split("\n\n")}
    fresh = "\n\n".join(printed[title(finding)] for finding in shown.split("\n\n")) + "\n"
    if pytestconfig.getoption("--update-golden"):
        (ROOT / "README.md").write_text(TEXT.replace(shown, fresh), "utf-8")
    else:
        assert shown == fresh


def test_configuration_is_valid() -> None:
    for text in examples("Configuration", "yaml"):
        load(parse(text, "README.md"))


def test_checks_are_known() -> None:
    named = set(re.findall(r"^\| ((?:`[a-z]+` ?)+)\|", section("Configuration"), re.MULTILINE)) - {"`check` "}
    assert set(re.findall(r"[a-z]+", " ".join(named))) <= CHECKS.keys()


def test_a_gate_starts_today(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The five commands, in a repository with thirty findings; pip alone is left out."""
    [commands] = [text for text in examples("In continuous integration", "sh") if "--write-baseline" in text]
    assert len(re.findall(r"^(?:pip|factcheck|mkdir|git) ", commands, re.MULTILINE)) == 5
    for number in range(30):
        (tmp_path / f"{number}.en.md").write_text(f"The hall has {100 + number} seats.\n", "utf-8")
        (tmp_path / f"{number}.de.md").write_text(f"Der Saal hat {200 + number} Plätze.\n", "utf-8")
    shims = tmp_path / ".git/shims"
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    shims.mkdir()
    for name, line in (("pip", "exit 0"), ("factcheck", f'exec "{sys.executable}" -m factcheck "$@"')):
        (shims / name).write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        (shims / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(shims), prepend=os.pathsep)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for key in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{key}_NAME", "n")
        monkeypatch.setenv(f"GIT_{key}_EMAIL", "n@example.org")

    def run(script: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert run(f"set -e\n{commands}").returncode == 0
    job = re.findall(r"- run: (factcheck .*)", commands)[0]
    gate = run(job)
    assert (gate.returncode, gate.stdout) == (0, "")
    (tmp_path / "7.en.md").write_text("The hall has 107 seats.\n\nIt has 12 doors, all of them made of oak.\n", "utf-8")
    (tmp_path / "7.de.md").write_text("Der Saal hat 207 Plätze.\n\nEr hat 13 Türen aus Eiche.\n", "utf-8")
    gate = run(job)
    assert gate.returncode == 1
    assert len(gate.stdout.splitlines()) == 1


def test_every_rule_is_named() -> None:
    named = set(re.findall(r"`([a-z]+-[a-z]+)`", section("What it catches")))
    assert named == {rule.id for rule in load(parse("", "none"))}


def test_every_format_and_command_is_named() -> None:
    named = set(re.findall(r"`([a-z]+)`", section("In continuous integration")))
    assert named >= set(FORMATS)
    shown = set(re.findall(r"`factcheck ([a-z]+)", TEXT))
    assert shown >= set(cli.commands) - {"check"}


def test_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    [code] = examples("In Python", "python")
    with contextlib.redirect_stdout(io.StringIO()) as output:
        exec(compile(code, "README.md", "exec"), {})
    printed = output.getvalue()
    assert "percent 5.3 percent '5,3 %'" in printed
    assert "money 2500000000 EUR" in printed
    assert "number-mismatch" in printed
    assert printed.splitlines()[-1].startswith("3 ")
