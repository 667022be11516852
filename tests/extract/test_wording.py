"""What stands next to a number: "more than", "nearly" (qualifiers), rose and fell (directions), in wording.tsv.

Columns: reason (empty, or why the row is known to fail, so that a cure shows), language, text, qualifier, direction.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract import figures

_, *LINES = (Path(__file__).parent / "wording.tsv").read_text(encoding="utf-8").splitlines()
SIGNS = {"+": 1, "-": -1}


@pytest.mark.parametrize(("language", "text", "qualifier", "direction"), [
    pytest.param(*row, id=f"{row[0]}-{number}", marks=[pytest.mark.xfail(reason=reason, strict=True)] if reason else [])
    for number, line in enumerate(LINES, 2) for reason, *row in [line.split("\t")]])
def test_wording(language: str, text: str, qualifier: str, direction: str) -> None:
    facts = figures(text, language)
    found = [(fact.text, fact.qualifier, fact.direction) for fact in facts]
    if qualifier:
        assert any(fact.qualifier == qualifier for fact in facts), found
    else:
        assert any(fact.direction == SIGNS[direction] for fact in facts), found
