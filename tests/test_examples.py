"""The examples in the rule packs: a bad one yields its rule, a good one does not."""

from __future__ import annotations

import pytest

from factcheck.commands.rulebook import failures
from factcheck.config import Settings
from factcheck.packs import shipped
from factcheck.rules import Rule, load


@pytest.mark.parametrize("rule", load(Settings()), ids=lambda rule: rule.id)
def test_examples(rule: Rule) -> None:
    assert failures([rule]) == []


@pytest.mark.parametrize("pack", sorted(set(shipped()) - {"default"}))
def test_examples_of_other_packs(pack: str) -> None:
    known = {rule.id for rule in load(Settings())}
    assert failures([rule for rule in load(Settings(extends=(pack,))) if rule.id not in known], pack) == []
