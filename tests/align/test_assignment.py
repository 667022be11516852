"""Which fact of one version goes with which of the other."""

from __future__ import annotations

import pytest

from factcheck.align.facts.assignment import assign
from factcheck.extract import figures

CASES = [
    # Words go with words of the same value, though a stronger fact would do: the month is left for February.
    ("Their first win since February.", "Ihr erster Sieg im Januar.", "de", {("first", "erster")}),
    # A strong fact has the word that no other one needs.
    ("Two of the 2 boats sank.", "Zwei der 2 Boote sanken.", "de", {("Two", "Zwei"), ("2", "2")}),
    # A word that may be a demonstrative, and two as well, leaves the word of English to the figure.
    ("In this show two of five stars sang.", "이 쇼에서 스타 5명 중 2명이 노래했다.", "ko",
     {("two", "2"), ("five", "5")}),
    # The word takes a partner from the one that has a choice, on either side.
    ("Half of them, 50 %, left.", "50 % gingen, die Hälfte.", "de", {("Half", "Hälfte"), ("50 %", "50 %")}),
    ("10 % and a tenth.", "Ein Zehntel und zehn Prozent.", "de", {("10 %", "zehn Prozent"), ("tenth", "Ein Zehntel")}),
]


@pytest.mark.parametrize(("english", "other", "language", "expected"), CASES)
def test_pairs(english: str, other: str, language: str, expected: set[tuple[str, str]]) -> None:
    found = assign(figures(english, "en"), figures(other, language))
    assert {(mine.text, theirs.text) for mine, theirs, _ in found} == expected
    back = assign(figures(other, language), figures(english, "en"))
    assert {(theirs.text, mine.text) for mine, theirs, _ in back} == expected
