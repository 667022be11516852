"""The examples in the rule packs: a bad one yields its rule, a good one does not."""

from __future__ import annotations

import pytest

from factcheck.commands.rulebook import failures
from factcheck.config import Settings
from factcheck.rules import Rule, load


@pytest.mark.parametrize("rule", load(Settings()), ids=lambda rule: rule.id)
def test_examples(rule: Rule) -> None:
    assert failures([rule]) == []
