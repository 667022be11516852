"""Suppressing comments and baselines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import suppress
from factcheck.errors import ConfigError
from factcheck.model import Document, Finding, Report, Version, locate
from factcheck.read import version

TEXT = """# Report

Sales rose to 5 million.
{}
Costs fell to 7 million.

Profits were 9 million.
"""


def english(comment: str) -> Version:
    return version(TEXT.format(comment), "en", "markdown", "a.en.md")


def finding(text: Version, words: str, rule: str = "number-mismatch", number: int = 1) -> Finding:
    start = text.text.index(words)
    return Finding(rule, "error", f"{words} here", locate(text, (start, start + len(words))), document="a",
                   fingerprint=f"{words}-{number}")


@pytest.mark.parametrize(("comment", "suppressed"), [
    ("", []),
    ("\n<!-- factcheck: ignore[number-mismatch] agreed -->\n", ["7 million"]),
    ("\n<!--factcheck:IGNORE[ number-* , date-missing ]-->\n", ["7 million"]),
    ("\n<!-- factcheck: ignore[date-*] -->\n", []),
    ("\n<!-- factcheck: ignore[] -->\n", []),
    ("\n<!-- factcheck: ignore number-mismatch -->\n", []),  # without brackets it may be prose about us
    ("\nfactcheck: ignore[number-mismatch]\n", []),  # no comment
    ("\n[//]: # (factcheck: ignore[number-mismatch] agreed)\n", ["7 million"]),
    ("\n<!-- factcheck: ignore-file[number-mismatch] -->\n", ["5 million", "7 million", "9 million"]),
])
def test_comments(comment: str, suppressed: list[str]) -> None:
    text = english(comment)
    findings = [finding(text, words) for words in ("5 million", "7 million", "9 million")]
    _, passed = suppress.judge(findings, Document("a", (text,)))
    assert [each.finding.location.text for each in passed] == suppressed


def test_a_comment_at_the_end_of_a_line_holds_for_the_line() -> None:
    text = version("Sales 5 <!-- factcheck: ignore[number-*] new method -->\nCosts 7\n", "en", "text", "a.txt")
    kept, passed = suppress.judge([finding(text, "5"), finding(text, "7")], Document("a", (text,)))
    assert [each.location.text for each in kept] == ["7"]
    assert [(each.finding.location.text, each.reason) for each in passed] == [("5", "new method")]


@pytest.mark.parametrize("line", ["// factcheck: ignore[number-*] why", ".. factcheck: ignore[number-*] why",
                                  "# factcheck: ignore[number-*] why", "/* factcheck: ignore[number-*] why */",
                                  "% factcheck: ignore[number-*] why", "{# factcheck: ignore[number-*] why #}"])
def test_comments_of_other_formats(line: str) -> None:
    text = version(f"{line}\nCosts 7\n", "en", "text", "a.txt")
    assert [(each.rules, each.reason) for each in suppress.comments(text)] == [(("number-*",), "why")]


def test_the_words_of_a_comment_are_no_facts() -> None:
    text = version("Costs 7 <!-- factcheck: ignore[number-*] until 2027-03-31 -->\n", "en", "markdown", "a.md")
    other = version("Kosten 7\n", "de", "markdown", "b.md")
    start = text.text.index("2027-03-31")
    place = locate(text, (start, start + 10), "agrees")
    lost = Finding("date-missing", "error", "m", locate(other, (0, 0), "absent"), (place,), document="a")
    kept, passed = suppress.judge([lost, finding(text, "7")], Document("a", (text, other)))
    assert (kept, len(passed)) == ([], 1)


def test_a_comment_works_in_any_version() -> None:
    text = english("\n<!-- factcheck: ignore[number-mismatch] -->\n")
    other = version("Kosten: 8", "de", "text", "a.de.md")
    place = locate(text, (text.text.index("7"), text.text.index("7") + 1), "agrees")
    accused = Finding("number-mismatch", "error", "m", locate(other, (8, 9)), (place,), document="a")
    assert suppress.judge([accused], Document("a", (text, other)))[0] == []


def test_an_unused_comment_is_reported() -> None:
    text = english("\n<!-- factcheck: ignore[date-mismatch] -->\n")
    kept, _ = suppress.judge([], Document("a", (text,)))
    assert [(each.rule, each.severity, each.message, each.location.line) for each in kept] == [
        ("suppression-unused", "info", "this comment suppresses nothing (date-mismatch)", 5)]


@pytest.mark.parametrize(("today", "messages"), [
    (date(2027, 3, 31), []),
    (date(2027, 4, 1), ["7 million here", "this comment has expired (number-mismatch)"]),
    (None, []),
])
def test_a_comment_may_expire(today: date | None, messages: list[str]) -> None:
    text = english("\n<!-- factcheck: ignore[number-mismatch] until 2027-03-31, by then the audit is done -->\n")
    kept, _ = suppress.judge([finding(text, "7 million")], Document("a", (text,)), today)
    assert sorted(each.message for each in kept) == messages


def test_the_summary_counts_what_is_left() -> None:
    text = english("\n<!-- factcheck: ignore[number-mismatch] -->\n")
    report = Report((finding(text, "5 million"), finding(text, "7 million")), (Document("a", (text,)),), (),
                    {"errors": 2, "documents": 1})
    left, passed = suppress.apply(report)
    assert (left.summary["errors"], left.summary["suppressed"], len(passed)) == (1, 1, 1)


# ---------------------------------------------------------------- baseline

PRINTS = st.lists(st.text("0123456789abcdef", min_size=4, max_size=4), unique=True)


@given(PRINTS, PRINTS, st.integers(0, 500))
def test_a_baseline_hides_exactly_what_it_holds(old: list[str], new: list[str], shift: int) -> None:
    """Whatever moves in the file, no old finding returns, and no new one is hidden."""
    text = english("")
    before = [replace(finding(text, "5 million"), fingerprint=each) for each in old]
    known = suppress.read(suppress.baseline(before), "b.json")
    moved = replace(before[0].location, line=1 + shift) if before else finding(text, "5 million").location
    after = [replace(finding(text, "5 million"), fingerprint=each, location=moved) for each in {*old, *new}]
    left, passed, stale = suppress.subtract(Report(tuple(after), ()), known)
    assert {each.fingerprint for each in left.findings} == set(new) - set(old)
    assert {each.finding.fingerprint for each in passed} == set(old)
    assert stale == ()


def test_stale_entries_are_named() -> None:
    text = english("")
    known = suppress.read(suppress.baseline([finding(text, "5 million"), finding(text, "7 million")]), "b.json")
    _, _, stale = suppress.subtract(Report((finding(text, "5 million"),), ()), known)
    assert [entry.message for entry in stale] == ["7 million here"]


def test_a_baseline_is_the_same_in_any_order() -> None:
    text = english("")
    both = [finding(text, "5 million"), finding(text, "7 million")]
    assert suppress.baseline(both) == suppress.baseline(both[::-1])
    assert suppress.read(suppress.baseline([]), "b.json") == ()


@pytest.mark.parametrize(("text", "message"), [
    ("{", "b.json:1: is no baseline"),
    ("[]", "b.json: is no baseline"),
    ("{}", "b.json: is no baseline"),
    ('{"schema": 1, "findings": [3]}', "b.json: is no baseline"),
    ('{"schema": 2, "findings": []}', "b.json:1: is a baseline of another version (2)"),
])
def test_broken_baselines(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        suppress.read(text, "b.json")
    assert str(caught.value).startswith(message)
