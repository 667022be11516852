"""Suppressing comments."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck import check, compare, suppress
from factcheck.config import Settings
from factcheck.model import Document, Finding, Version
from factcheck.position import locate
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
    assert [each.location.text for each in passed] == suppressed


def test_a_comment_at_the_end_of_a_line_holds_for_the_line() -> None:
    text = version("Sales 5 <!-- factcheck: ignore[number-*] new method -->\nCosts 7\n", "en", "text", "a.txt")
    kept, passed = suppress.judge([finding(text, "5"), finding(text, "7")], Document("a", (text,)))
    assert [each.location.text for each in kept] == ["7"]
    assert [(each.location.text, each.reason) for each in passed] == [("5", "new method")]


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


@pytest.mark.parametrize(("ran", "reported"), [
    (None, 1), ({"date-mismatch"}, 1), ({"number-mismatch"}, 0),
])
def test_a_comment_about_rules_that_did_not_run_is_left_alone(ran: set[str] | None, reported: int) -> None:
    text = english("\n<!-- factcheck: ignore[date-mismatch] -->\n")
    assert len(suppress.judge([], Document("a", (text,)), ran=ran)[0]) == reported


BOOKS = {"en": "We sold 70 books.", "fr": "Nous avons vendu 71 livres. <!-- factcheck: ignore[number-*] agreed{} -->"}


@pytest.mark.parametrize(("until", "today", "rules"), [
    ("", None, []),
    (" until 2027-03-31", date(2027, 4, 1), ["number-mismatch", "suppression-unused"]),
    (" until 2027-03-31", date(2027, 3, 31), []),
])
def test_comments_work_in_python(tmp_path: Path, until: str, today: date | None, rules: list[str]) -> None:
    texts = {language: text.format(until) for language, text in BOOKS.items()}
    assert [finding.rule for finding in compare(texts, source="en", today=today)] == rules
    for language, text in texts.items():
        (tmp_path / f"a.{language}.txt").write_text(text, "utf-8")
    report = check(tmp_path, settings=Settings(source="en"), today=today)
    assert [finding.rule for finding in report.findings] == rules
    passed = [] if rules else [("number-mismatch", "agreed" + until, False)]
    assert [(each.rule, each.reason, each.baseline) for each in report.suppressed] == passed
    assert (report.summary["suppressed"], report.summary["errors"]) == (len(passed), 1 - len(passed))


@pytest.mark.parametrize(("rules", "found"), [
    ({}, ["info"]), ({"suppression-unused": {"severity": "error"}}, ["error"]),
    ({"suppression-unused": {"enabled": False}}, []),
])
def test_an_unused_comment_is_as_grave_as_its_rule_says(rules: dict[str, dict[str, object]], found: list[str]) -> None:
    texts = {"en": "We sold 70 books. <!-- factcheck: ignore[date-*] -->", "fr": "Nous avons vendu 70 livres."}
    assert [finding.severity for finding in compare(texts, settings=Settings(rules=rules))] == found
