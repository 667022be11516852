"""The samples as a table of cases: `samples/errors.yaml` says what must be found in them, and where."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import Finding, Report, check

SAMPLES = Path(__file__).parents[1] / "samples"
ERRORS: list[dict[str, Any]] = yaml.safe_load((SAMPLES / "errors.yaml").read_text("utf-8"))
FILES = sorted(path.relative_to(SAMPLES / "correct") for path in (SAMPLES / "correct").rglob("*.*"))

Place = tuple[str, int, str]


def place(finding: Finding) -> Place:
    return Path(finding.location.path).resolve().relative_to(SAMPLES).as_posix(), finding.location.line, finding.rule


def planted(error: dict[str, Any]) -> Place:
    return error["path"], error["line"], error["rule"]


def case(error: dict[str, Any]) -> str:
    return f"{error['path']}:{error['line']} {error['rule']}"


@pytest.fixture(scope="module")
def correct() -> Report:
    return check(str(SAMPLES / "correct"))


@pytest.fixture(scope="module")
def faulty() -> Report:
    return check(str(SAMPLES / "faulty"))


def test_versions_are_grouped(correct: Report, faulty: Report) -> None:
    for report in (correct, faulty):
        assert sorted(len(document.versions) for document in report.documents) == [6, 6, 7]
        assert report.errors == ()


def test_correct_versions_agree(correct: Report) -> None:
    assert [f"{place(finding)} {finding.message}" for finding in correct.findings] == []


@pytest.mark.parametrize("error", ERRORS, ids=case)
def test_planted_error_is_found(error: dict[str, Any], faulty: Report) -> None:
    found = [finding for finding in faulty.findings if place(finding) == planted(error)]
    assert found
    assert found[0].diagnosis == error.get("diagnosis", found[0].diagnosis)


def test_nothing_else_is_found(faulty: Report) -> None:
    surplus = Counter(map(place, faulty.findings)) - Counter(map(planted, ERRORS))
    assert sorted(surplus) == []


# ---------------------------------------------------------------- the samples themselves

def changed_lines(correct: list[str], faulty: list[str]) -> set[int]:
    """The lines of the faulty copy that differ; for lines left out, the one that comes after them."""
    changed = set[int]()
    for tag, _, _, start, end in SequenceMatcher(None, correct, faulty, autojunk=False).get_opcodes():
        if tag == "delete":
            changed.add(next(line for line in range(start, len(faulty)) if faulty[line]) + 1)
        elif tag != "equal":
            changed |= {line + 1 for line in range(start, end) if faulty[line]}
    return changed


@pytest.mark.parametrize("path", FILES, ids=str)
def test_every_change_is_documented(path: Path) -> None:
    versions = [(SAMPLES / folder / path).read_text("utf-8").splitlines() for folder in ("correct", "faulty")]
    documented = {error["line"] for error in ERRORS if error["path"] == f"faulty/{path.as_posix()}"}
    assert changed_lines(*versions) == documented


@pytest.mark.parametrize("document", ["bulletin", "quarterly", "review"])
def test_versions_run_line_by_line(document: str) -> None:
    """Whoever reads two versions side by side finds the same sentence on the same line."""
    texts = [(SAMPLES / "correct" / path).read_text("utf-8") for path in FILES if path.parts[0] == document]
    assert len({tuple(bool(line) for line in text.splitlines()) for text in texts}) == 1
