"""Mistakes in a configuration: each one line with file, line and what to do, none a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import cli

MISTAKES = [
    ("sorce: en", ":1:", "source"),
    ("source: [en]", ":1:", "source"),
    ("languages: 3", ":1:", "languages"),
    ("languages:\n- en\n- {x: y}", ":3:", "languages"),
    ("source: en\nsource: fr", ":2:", "twice"),
    ("source: en\n\tlanguages: [en]", ":", "YAML"),
    ("rules:\n  number-mismach: off", ":2:", "number-mismatch"),
    ("rules:\n  number-mismatch: eror", ":2:", "error"),
    ("rules:\n  number-mismatch:\n    severity: fatal", ":3:", "severity"),
    ("rules:\n  number-mismatch:\n    kind: [date]", ":3:", "kinds"),
    ("rules:\n  number-mismatch:\n    kinds: date", ":3:", "array"),
    ("rules:\n  number-mismatch:\n    enabled: perhaps", ":3:", "enabled"),
    ("rules: [number-mismatch]", ":1:", "rules"),
    ("extends: [strickt]", ":1:", "strict"),
    ("extends:\n- default\n- ./house.yaml", ":3:", "house.yaml"),
    ("overrides:\n- paths: [x]", ":2:", "rules"),
    ("overrides:\n- paths: [x]\n  rule: {}", ":3:", "rules"),
    ("overrides:\n- paths: [x]\n  rules:\n    date-mismach: off", ":4:", "date-mismatch"),
    ("custom:\n- check: mismatch", ":2:", "id"),
    ("custom:\n- id: mine\n  check: mismach\n  message: m", ":3:", "mismatch"),
    ("rules:\n  mine:\n    check: mismatch", ":2:", "message"),
    ("rules:\n  number-mismatch:\n    message: '{here'", ":3:", "placeholders"),
    ("source: klingon1", ":", "klingon1"),
    ("select: [number-mismach]", ":1:", "number-mismatch"),
    ("terms:\n- {en: pump, klingon1: x}", ":2:", "klingon1"),
    ("terms: [words.doc]", ":1:", ".tbx"),
    ("names:\n- {en: Vienna, klingon1: x}", ":2:", "klingon1"),
    ("names: names.csv", ":1:", "must be a list"),
    ("names:\n- names.csv", ":2:", "cannot read the list of names names.csv"),
    ("names:\n- {en: Vienna, case: true}", ":2:", "case"),
    ("values:\n- {retired: no figure}", ":2:", "holds no figure"),
    ("custom:\n- id: mine\n  message: m\n  check: count\n  pattern: '(x'", ":5:", "regular expression"),
    ("custom:\n- id: mine\n  message: m\n  check: count", ":2:", "pattern"),
    ("encoder: perhaps", ":1:", "true or false"),
    ("exclude: &x [a]\nignore: *x", ":2:", "alias"),
]


def message(folder: Path, text: str) -> str:
    (folder / ".factcheck.yaml").write_text(text, "utf-8")
    result = CliRunner().invoke(cli, ["."])
    assert result.exit_code == 2
    assert result.stdout == ""
    line, = result.stderr.splitlines()
    return line


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.en.txt").write_text("We sold 70 books.\n", "utf-8")
    (tmp_path / "a.fr.txt").write_text("Nous avons vendu 70 livres.\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(("text", "place", "word"), MISTAKES, ids=[text for text, _, _ in MISTAKES])
def test_one_clear_line(folder: Path, text: str, place: str, word: str) -> None:
    said = message(folder, text)
    assert said.startswith("error: ")
    assert "/" not in said.replace("./house.yaml", "")  # the path is as short as can be
    assert place in said
    assert word in said
    assert "mistake of factcheck itself" not in said


def test_each_says_something_else(folder: Path) -> None:
    assert len({message(folder, text) for text, _, _ in MISTAKES}) == len(MISTAKES)
