"""Consequences fold into their cause, and only they do."""

from __future__ import annotations

import pytest

from factcheck.engine import _explains
from factcheck.model import Finding, Location, Role
from factcheck.position import locate
from factcheck.read import version

EN = version("Sales rose to 5 million. Costs fell to 7 million.", "en", "text", "a.en.md")
DE = version("Der Umsatz stieg auf 6 Millionen.", "de", "text", "a.de.md")


def place(words: str, role: Role) -> Location:
    text = EN if words in EN.text else DE
    start = text.text.index(words)
    return locate(text, (start, start + len(words)), role)


@pytest.mark.parametrize(("sentence", "folded"), [
    (place("Costs fell to 7 million.", "agrees"), True),
    (place("Costs fell to 7 million.", "context"), False),  # a neighbour of the gap is no part of it
    (place("Sales rose to 5 million.", "agrees"), False),
])
def test_findings_inside_a_gap(sentence: Location, folded: bool) -> None:
    cause = Finding("text-missing", "error", "", locate(DE, (33, 33)), (sentence,))
    lost = Finding("number-missing", "error", "", locate(DE, (33, 33)), (place("7 million", "agrees"),))
    assert _explains(cause, lost) == folded
