"""Baselines: what is known is passed over, what is new is not, what is gone is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import baseline
from factcheck.errors import ConfigError
from factcheck.model import Finding, Report
from factcheck.position import locate
from factcheck.read import version

TEXT = version("Sales rose to 5 million. Costs fell to 7 million.", "en", "text", "a.en.md")


def finding(words: str) -> Finding:
    start = TEXT.text.index(words)
    return Finding("number-mismatch", "error", f"{words} here", locate(TEXT, (start, start + len(words))), document="a",
                   fingerprint=f"{words}-1")


def written(*findings: Finding) -> tuple[baseline.Entry, ...]:
    return baseline.read(baseline.write(map(baseline.entry, findings)), "b.json")


PRINTS = st.lists(st.text("0123456789abcdef", min_size=4, max_size=4), unique=True)


@given(PRINTS, PRINTS, st.integers(0, 500))
def test_a_baseline_hides_exactly_what_it_holds(old: list[str], new: list[str], shift: int) -> None:
    """Whatever moves in the file, no old finding returns, and no new one is hidden."""
    before = [replace(finding("5 million"), fingerprint=each) for each in old]
    known = written(*before)
    moved = replace(before[0].location, line=1 + shift) if before else finding("5 million").location
    after = [replace(finding("5 million"), fingerprint=each, location=moved) for each in {*old, *new}]
    left, stale = baseline.subtract(Report(tuple(after), ()), known)
    assert {each.fingerprint for each in left.findings} == set(new) - set(old)
    assert {each.fingerprint for each in left.suppressed} == set(old)
    assert stale == ()


def test_stale_entries_are_named() -> None:
    known = written(finding("5 million"), finding("7 million"))
    _, stale = baseline.subtract(Report((finding("5 million"),), ()), known)
    assert [entry.message for entry in stale] == ["7 million here"]


def test_a_baseline_is_the_same_in_any_order() -> None:
    both = [finding("5 million"), finding("7 million")]
    entries = [baseline.entry(each) for each in both]
    assert baseline.write(entries) == baseline.write(entries[::-1])
    assert written() == ()


@pytest.mark.parametrize(("today", "passed"), [(date(2027, 3, 31), 1), (date(2027, 4, 1), 0), (None, 1)])
def test_an_entry_may_expire(today: date | None, passed: int) -> None:
    entry = baseline.entry(finding("5 million"), "by then the audit is done", "2027-03-31")
    assert baseline.read(baseline.write([entry]), "b.json") == (entry,)
    left, stale = baseline.subtract(Report((finding("5 million"),), ()), [entry], today)
    assert [each.reason for each in left.suppressed] == ["by then the audit is done"] * passed
    assert (len(left.findings), left.summary["baseline"], stale) == (1 - passed, passed, ())


@pytest.mark.parametrize(("text", "message"), [
    ("{", "b.json:1: is no baseline"),
    ("[]", "b.json: is no baseline"),
    ("{}", "b.json: is no baseline"),
    ('{"schema": 1, "findings": ["x"]}', "b.json: is no baseline"),
    ('{"schema": 1, "findings": [3]}', "b.json: is no baseline"),
    ('{"schema": 2, "findings": []}', "b.json:1: is a baseline of another version (2)"),
])
def test_broken_baselines(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        baseline.read(text, "b.json")
    assert str(caught.value).startswith(message)
