"""`factcheck accept`, and the baseline that the configuration names; a gate that starts today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import cli


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three findings in two documents."""
    monkeypatch.chdir(tmp_path)
    Path("docs").mkdir()
    Path("docs/a.en.txt").write_text("On 10 March 2026 we sold 70 books.\n\nWe paid 30 euros.\n", "utf-8")
    Path("docs/a.de.txt").write_text("Am 12. März 2026 verkauften wir 71 Bücher.\n\nWir zahlten 30 Euro.\n", "utf-8")
    Path("docs/b.en.txt").write_text("The bridge is 420 metres long.\n", "utf-8")
    Path("docs/b.de.txt").write_text("Die Brücke ist 430 Meter lang.\n", "utf-8")
    Path(".factcheck.yaml").write_text("source: en\nbaseline: known.json\n", "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def accepted() -> list[tuple[str, str, str]]:
    return [(entry["path"], entry["rule"], entry["reason"]) for entry in
            json.loads(Path("known.json").read_text("utf-8"))["findings"]]


def fingerprint() -> str:
    found = json.loads(run("--isolated", "--source", "en", "--format", "json", "docs/b.en.txt", "docs/b.de.txt").stdout)
    return str(found["findings"][0]["fingerprint"])


@pytest.mark.parametrize(("what", "expected"), [
    ("number-mismatch", [("docs/a.de.txt", "number-mismatch"), ("docs/b.de.txt", "number-mismatch")]),
    ("date-*", [("docs/a.de.txt", "date-mismatch")]),
    ("docs/b.de.txt", [("docs/b.de.txt", "number-mismatch")]),
    ("./docs/b.de.txt:1:16", [("docs/b.de.txt", "number-mismatch")]),
    ("docs", [("docs/a.de.txt", "date-mismatch"), ("docs/a.de.txt", "number-mismatch"),
              ("docs/b.de.txt", "number-mismatch")]),
    ("FINGERPRINT", [("docs/b.de.txt", "number-mismatch")]),
])
def test_what_is_meant(folder: Path, what: str, expected: list[tuple[str, str]]) -> None:
    result = run("accept", fingerprint()[:8] if what == "FINGERPRINT" else what, "--reason", "agreed")
    assert result.exit_code == 0
    assert result.stderr.endswith(f"known.json: {len(expected)} finding{'s' * (len(expected) > 1)} accepted\n")
    assert sorted(accepted()) == [(path, rule, "agreed") for path, rule in expected]
    left = run("--format", "concise").stdout.splitlines()
    assert len(left) == 3 - len(expected)


def test_reasons_add_up_and_stay(folder: Path) -> None:
    run("accept", "date-*", "--reason", "the date is a draft")
    run("accept", "docs/b.de.txt", "--reason", "mended in June", "--until", "2099-06-30")
    assert run("--write-baseline", "known.json").exit_code == 0
    entries = json.loads(Path("known.json").read_text("utf-8"))["findings"]
    assert sorted((entry["rule"], entry.get("reason", ""), entry.get("until", "")) for entry in entries) == [
        ("date-mismatch", "the date is a draft", ""), ("number-mismatch", "", ""),
        ("number-mismatch", "mended in June", "2099-06-30")]
    results = json.loads(run("--format", "sarif").stdout)["runs"][0]["results"]
    assert {"kind": "external", "justification": "mended in June"} in [result["suppressions"][0] for result in results]


@pytest.mark.parametrize(("there", "path"), [(".", "./docs"), (".", "{folder}/docs"), ("docs", "."), ("docs", "..")])
def test_a_file_is_the_same_however_it_was_reached(folder: Path, monkeypatch: pytest.MonkeyPatch, there: str,
                                                   path: str) -> None:
    assert run("accept", "docs", "docs", "--reason", "agreed").exit_code == 0
    monkeypatch.chdir(there)
    result = run("check", path.format(folder=folder), "--format", "concise")
    assert (result.stdout, result.exit_code) == ("", 0)


def test_what_has_expired_returns(folder: Path) -> None:
    run("accept", "docs", "--reason", "later", "--until", "2020-01-01")
    assert len(run("--format", "concise").stdout.splitlines()) == 3


@pytest.mark.parametrize(("arguments", "message"), [
    (("accept", "text-missing", "--reason", "x"), "error: nothing to accept: no finding has the fingerprint, rule or"),
    (("accept", "docs"), "error: Missing option '--reason'"),
    (("accept", "docs", "--reason", "x", "--until", "soon"), "error: --until takes a date such as 2027-03-31, not "),
    (("accept", "docs", "--reason", "x", "--isolated"), "error: accept needs --baseline FILE, or `baseline: FILE`"),
    ((), "error: cannot read the baseline known.json; --write-baseline writes one"),
])
def test_mistakes(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    if not arguments:
        Path("known.json").unlink(missing_ok=True)
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(message)


def test_what_was_not_checked_is_not_stale(folder: Path) -> None:
    run("accept", "docs", "--reason", "x")
    assert "stale" not in run("docs/a.en.txt", "docs/a.de.txt").stderr
    assert "stale" not in run("--select", "date-*").stderr
    Path("docs/b.de.txt").write_text("Die Brücke ist 420 Meter lang.\n", "utf-8")
    assert "stale: known.json: docs/b.de.txt: [number-mismatch]" in run().stderr
    assert "pruned: known.json: docs/b.de.txt: [number-mismatch]" in run("--prune-baseline").stderr
    assert len(accepted()) == 2


def test_a_gate_that_starts_today(folder: Path) -> None:
    """From thirty findings to a gate that passes, and fails for a new one."""
    for number in range(30):
        Path(f"docs/{number}x.en.txt").write_text(f"The hall has {100 + number} seats.\n", "utf-8")
        Path(f"docs/{number}x.de.txt").write_text(f"Der Saal hat {200 + number} Plätze.\n", "utf-8")
    assert run("-q").exit_code == 2  # the baseline is not there yet
    assert run("--write-baseline", "known.json").exit_code == 0
    assert run().exit_code == 0
    Path("docs/c.en.txt").write_text("The hall has 12 doors.\n", "utf-8")
    Path("docs/c.de.txt").write_text("Der Saal hat 13 Türen.\n", "utf-8")
    assert run("--format", "concise").stdout.count("\n") == 1
