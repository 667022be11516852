"""What the README shows works."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

from factcheck import check
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
    [text] = examples("Configuration", "yaml")
    load(parse(text, "README.md"))


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
