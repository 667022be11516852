"""The command line: what goes to stdout and stderr, exit codes, and one clear line for each mistake."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

import factcheck
from factcheck.cli import cli
from factcheck.commands.check import check, status
from factcheck.commands.output import Target, targets
from factcheck.commands.terminal import in_color
from factcheck.errors import InputError, UsageError
from factcheck.model import SEVERITIES, Document, Finding, Location, Report, Severity, Trouble, Version

PLACE = Location("a.fr.md", "fr", 3, 4, 1, 4, 1, 5, "5", "5")
DOCUMENT = Document("a", (Version("en", "One 4\n", (), "a.en.md", "suffix"), Version("fr", "Un 5\n", (), "a.fr.md")))
FATAL = Trouble("b.md", "is not text")
LONELY = Trouble("c.md", "has no counterpart", fatal=False)


def report(severity: Severity | None = "error", *errors: Trouble) -> Report:
    findings = () if severity is None else (Finding("number-mismatch", severity, "5 here, 4 in en", PLACE,
                                                    document="a"),)
    return Report(findings, (DOCUMENT,), errors)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Run the command line in an empty folder, over a pipeline that gives a report of the test's own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    seen: dict[str, Any] = {}

    def invoke(*args: str, outcome: Report | Exception | None = None) -> Result:
        def check(*paths: str, settings: Any = None, **rest: Any) -> Report:
            seen.update(paths=paths, settings=settings, **rest)
            if isinstance(outcome, Exception):
                raise outcome
            return outcome if outcome is not None else report()

        fake = SimpleNamespace(check=check)
        monkeypatch.setitem(sys.modules, "factcheck.pipeline", fake)
        monkeypatch.setattr(factcheck, "pipeline", fake, raising=False)
        monkeypatch.setattr(factcheck, "__version__", "1.2.3", raising=False)
        result = CliRunner().invoke(cli, args)
        result.seen = seen  # type: ignore[attr-defined]
        return result

    return invoke


@pytest.mark.parametrize(("outcome", "args", "code"), [
    (report(None), (), 0),
    (report("error"), (), 1),
    (report("warning"), (), 0),
    (report("warning"), ("--fail-on", "warning"), 1),
    (report("info"), ("--fail-on", "warning"), 0),
    (report("info"), ("--fail-on", "info"), 1),
    (report("error"), ("--exit-zero",), 0),
    (report("error", FATAL), (), 2),
    (report(None, FATAL), ("--exit-zero",), 2),
    (report(None, LONELY), (), 0),
])
def test_exit_code(run: Any, outcome: Report, args: tuple[str, ...], code: int) -> None:
    assert run(*args, outcome=outcome).exit_code == code


def test_status_prefers_broken_input_to_findings() -> None:
    assert status(report("error", FATAL), "error") == 2


def test_help_is_quick_because_it_loads_little() -> None:
    """Not timed: what it must not load is what takes the time."""
    code = "import sys, factcheck.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"babel", "decimal", "jinja2", "markdown_it", "msgspec", "rapidfuzz", "regex", "rich", "yaml"}
    assert not heavy & set(loaded)


def test_fail_on_offers_all_severities() -> None:
    option = next(option for option in check.params if option.name == "fail_on")
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == SEVERITIES


@pytest.mark.parametrize("args", [(), ("check",), (".",), ("check", "."), ("-q",)])
def test_check_is_implied(run: Any, args: tuple[str, ...]) -> None:
    assert run(*args).seen["paths"] == (".",)


def test_full_report_and_summary_stand_apart(run: Any) -> None:
    result = run("docs", outcome=report("error", LONELY))
    assert result.stdout.startswith("a.fr.md:1:4: error[number-mismatch] 5 here, 4 in en\n    != fr  1:4  5  ")
    assert result.stderr == ("warning: c.md: has no counterpart\n"
                             "1 error in 1 of 1 document (en fr)\n")


def test_quiet_keeps_errors(run: Any) -> None:
    result = run("-q", outcome=report(None, LONELY, FATAL))
    assert (result.stdout, result.stderr) == ("", "error: b.md: is not text\n")


def test_json_is_alone_on_stdout(run: Any) -> None:
    data = json.loads(run("--format", "json").stdout)
    assert [finding["rule"] for finding in data["findings"]] == ["number-mismatch"]


def test_several_outputs(run: Any) -> None:
    result = run("--format", "concise", "--output", "json=out.json")
    assert result.stdout == "a.fr.md:1:4: error[number-mismatch] 5 here, 4 in en\n"
    assert json.loads(Path("out.json").read_text("utf-8"))["schema"] == 1


def test_statistics(run: Any) -> None:
    assert run("--statistics").stdout == "rule             all  fr\nnumber-mismatch    1   1\n"


def test_options_become_settings(run: Any) -> None:
    settings = run("--source", "en", "--select", "number-*,date-mismatch", "--ignore", "date-mismatch").seen["settings"]
    assert (settings.source, settings.select, settings.ignore) == \
        ("en", ("number-*", "date-mismatch"), ("date-mismatch",))


@pytest.mark.parametrize(("args", "line"), [
    (("--format", "jsn"), 'error: unknown format "jsn"; did you mean "json"?'),
    (("--select", "number-mismach"), 'error: unknown rule "number-mismach"; did you mean "number-mismatch"?'),
    (("--fail-on", "fatal"), "error: Invalid value for '--fail-on': 'fatal' is not one of 'error', 'warning', 'info'."),
    (("--formt", "json"), "error: No such option"),
    (("--config", "none.yaml"), "error: none.yaml: does not exist"),
    (("--config", "a.yaml", "--isolated"), "error: --config and --isolated contradict each other"),
    (("--format", "json", "--format", "full"), "error: several formats need a file each"),
    (("--format", "json", "--output", "no/such/folder.json"), "error: cannot write no/such/folder.json: No such file"),
    (("--source", "klingon1"), "error: "),
    (("explain", "number-mismach"), 'error: unknown rule "number-mismach"; did you mean "number-mismatch"?'),
])
def test_mistakes_are_one_line(run: Any, args: tuple[str, ...], line: str) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(line)
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(("error", "line"), [
    (UsageError("nothing here"), "error: nothing here\n"),
    (InputError("a\x1b.md", "is gone"), "error: a<U+001B>.md: is gone\n"),
    (RuntimeError("boom"), "error: this is a mistake of factcheck itself, which --debug shows: RuntimeError: boom\n"),
])
def test_crashes_are_one_line(run: Any, error: Exception, line: str) -> None:
    result = run(outcome=error)
    assert (result.exit_code, result.stderr) == (2, line)


def test_debug_shows_the_traceback(run: Any) -> None:
    assert isinstance(run("--debug", outcome=RuntimeError("boom")).exception, RuntimeError)


@pytest.mark.parametrize(("choice", "environment", "terminal", "expected"), [
    ("auto", {}, True, True),
    ("auto", {}, False, False),
    ("auto", {"NO_COLOR": "1"}, True, False),
    ("auto", {"NO_COLOR": ""}, True, True),
    ("auto", {"FORCE_COLOR": "1"}, False, True),
    ("auto", {"FORCE_COLOR": "0"}, True, False),
    ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    ("always", {"NO_COLOR": "1"}, False, True),
    ("never", {"FORCE_COLOR": "1"}, True, False),
])
def test_color(choice: str, environment: dict[str, str], terminal: bool, expected: bool) -> None:
    assert in_color(choice, environment, terminal) is expected


def test_color_adds_nothing_but_color(run: Any) -> None:
    import re
    colored = run("--color", "always").stdout
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == run("--color", "never").stdout


@pytest.mark.parametrize(("formats", "outputs", "expected"), [
    ((), (), [Target("full")]),
    (("json",), (), [Target("json")]),
    (("json",), ("x.json",), [Target("json", "x.json")]),
    ((), ("json=x.json",), [Target("full"), Target("json", "x.json")]),
    (("json=x.json",), (), [Target("json", "x.json")]),
    (("full", "json=x.json"), (), [Target("full"), Target("json", "x.json")]),
    (("full",), ("a=b.txt",), [Target("full", "a=b.txt")]),
])
def test_targets(formats: tuple[str, ...], outputs: tuple[str, ...], expected: list[Target]) -> None:
    assert list(targets(formats, outputs)) == expected


def test_rules_are_listed_and_explained(run: Any) -> None:
    assert "number-mismatch" in run("rules").stdout
    text = run("explain", "number-mismatch").stdout
    assert text.startswith("number-mismatch (error)\n")
    assert "Revenue rose by 5.3%" in text




def test_a_baseline_is_written_and_passed_over(run: Any) -> None:
    once = Report(tuple(replace(finding, fingerprint="f-1") for finding in report().findings), (DOCUMENT,))
    first = run("--write-baseline", "b.json", outcome=once)
    assert (first.exit_code, first.stdout) == (0, "")
    assert first.stderr == "b.json: 1 written\nno findings in 1 document (en fr); 1 in baseline\n"
    assert run("--baseline", "b.json", outcome=once).exit_code == 0
    other = Report(tuple(replace(finding, fingerprint="g-1") for finding in once.findings), (DOCUMENT,))
    result = run("--baseline", "b.json", outcome=other)
    assert result.exit_code == 1
    assert "stale: b.json: a.fr.md: [number-mismatch] 5 here, 4 in en\n" in result.stderr
    run("--baseline", "b.json", "--prune-baseline", outcome=other)
    assert "f-1" not in Path("b.json").read_text("utf-8")


def test_sarif_keeps_what_the_baseline_holds(run: Any) -> None:
    once = Report(tuple(replace(finding, fingerprint="f-1") for finding in report().findings), (DOCUMENT,))
    run("--write-baseline", "b.json", outcome=once)
    results = json.loads(run("--baseline", "b.json", "--format", "sarif", outcome=once).stdout)["runs"][0]["results"]
    assert [result["suppressions"] for result in results] == [[{"kind": "external"}]]


def test_packs_are_checked(tmp_path: Path) -> None:
    pack = tmp_path / "house.yaml"
    pack.write_text("""rules:
      price-mismatch:
        check: mismatch
        kinds: [money]
        message: "{here} here, {there} in {others}"
        why: Prices bind us.
        bad: {en: It costs 5 euros., fr: Cela coûte 6 euros.}
        good: {en: It costs 5 euros., fr: Cela coûte 5 euros.}
    """, "utf-8")
    result = CliRunner().invoke(cli, ["rules", "--check", str(pack)])
    assert (result.exit_code, result.stderr) == (0, f"{pack}: 1 rule, all examples behave\n")
    pack.write_text(pack.read_text("utf-8").replace("6 euros", "5 euros"), "utf-8")
    result = CliRunner().invoke(cli, ["rules", "--check", str(pack)])
    assert (result.exit_code, result.stderr) == (
        2, f"error: {pack}: price-mismatch finds nothing in its bad example\n")


def test_a_missing_path_is_told_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, ["none", "-q"])
    assert (result.exit_code, result.stderr) == (
        2, "error: none: does not exist; check the spelling, and the folder you are in\n")


def test_documents_are_really_checked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Through all parts, nothing replaced."""
    monkeypatch.chdir(tmp_path)
    Path("a.en.md").write_text("Sales rose to 5 million euros in 2024.\n\nCosts fell to 7 million euros.\n", "utf-8")
    Path("a.de.md").write_text("Der Umsatz stieg 2024 auf 5 Millionen Euro.\n\n"
                               "<!-- factcheck: ignore[number-mismatch] agreed -->\n"
                               "Die Kosten sanken auf 8 Millionen Euro.\n", "utf-8")
    result = CliRunner().invoke(cli, ["--format", "concise"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "no findings in 1 document (de en); 1 suppressed\n"
    assert "7000000 EUR [7 million euros]" in CliRunner().invoke(cli, ["facts"]).stdout
    assert "Costs fell to 7 million euros." in CliRunner().invoke(cli, ["align"]).stdout
    assert "5000000 EUR" in CliRunner().invoke(cli, ["extract", "a.de.md", "--language", "de"]).stdout
    Path("b.it.md").write_text("5 gradi\n", "utf-8")
    assert "5 generic" in CliRunner().invoke(cli, ["extract", "b.it.md"]).stdout
    Path("b.it.md").rename("b.md")
    assert CliRunner().invoke(cli, ["extract", "b.md"]).stderr == (
        "warning: b.md: has too few words to tell its language; give --language\n")
    Path("b.md").unlink()
    assert "a.de.md" in CliRunner().invoke(cli, ["--list-files"]).stdout
    assert CliRunner().invoke(cli, ["init"]).exit_code == 0
    assert "languages: [de, en]" in Path(".factcheck.yaml").read_text("utf-8")
    assert CliRunner().invoke(cli, ["-q"]).exit_code == 0


@pytest.mark.parametrize(("words", "expected"), [
    (["ex"], {"explain", "extract"}), (["--fail"], {"--fail-on"}), (["docs", "--fail"], {"--fail-on"}),
    (["check", "--write"], {"--write-baseline"}), (["explain", "--deb"], {"--debug"}),
])
def test_the_shell_completes(words: list[str], expected: set[str]) -> None:
    from click.shell_completion import ShellComplete
    completions = ShellComplete(cli, {}, "factcheck", "_FACTCHECK_COMPLETE").get_completions(words[:-1], words[-1])
    assert {each.value for each in completions} == expected


def test_the_same_bytes_with_any_number_of_jobs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in "abc":
        Path(f"{name}.en.txt").write_text("We sold 70 books in 2024.\n", "utf-8")
        Path(f"{name}.fr.txt").write_text("Nous avons vendu 71 livres en 2023.\n", "utf-8")
    one, two = (CliRunner().invoke(cli, ["--format", "json", "--jobs", jobs]).stdout for jobs in "12")
    assert len(json.loads(one)["findings"]) == 6
    assert one == two
