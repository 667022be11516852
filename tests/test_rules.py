"""Rules: what ships, how packs extend and change one another, and the answer to each mistake."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

from factcheck import packs, rules
from factcheck.config import Settings, parse
from factcheck.errors import ConfigError, FactcheckError, UsageError

DEFAULT = rules.load(Settings())

TYPICAL = {"here": "2025-10-12", "there": "2025-12-10", "others": "en, ar, zh", "what": "headings", "line": "1234",
           "language": "Portuguese", "after": "after sentence 12 of 14", "mark": "«", "text": "Leave a reply",
           "expected": "pompe à chaleur", "instead": "58.9%"}
"""What checks fill in, of usual length."""


def loaded(text: str, path: Path | str = ".factcheck.yaml") -> dict[str, rules.Rule]:
    return {rule.id: rule for rule in rules.load(parse(text, str(path)))}


@pytest.mark.parametrize("pack", packs.shipped())
def test_shipped_packs_load(pack: str) -> None:
    assert rules.load(Settings(extends=(pack,)))


@pytest.mark.parametrize("rule", DEFAULT, ids=lambda rule: rule.id)
def test_every_rule_is_complete(rule: rules.Rule) -> None:
    assert rule.bad is not None
    assert rule.good is not None
    assert rule.why.count(". ") + 1 in (1, 2, 3)
    assert {name for _, name, _, _ in Formatter().parse(rule.message) if name} <= TYPICAL.keys()
    assert len(rule.message.format_map(TYPICAL)) <= 60


def test_severities_change() -> None:
    found = loaded("rules: {number-mismatch: warning, date-mismatch: off, date-missing: {severity: info}}")
    assert found["number-mismatch"].severity == "warning"
    assert not found["date-mismatch"].enabled
    assert found["date-missing"].severity == "info"


def test_a_pack_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs/base.yaml").write_text("extends: [default]\nrules: {date-mismatch: info}\n", "utf-8")
    (tmp_path / "packs/house.yaml").write_text("extends: [base.yaml]\nrules: {date-missing: off}\n", "utf-8")
    found = loaded("extends: [./packs/house.yaml]", tmp_path / ".factcheck.yaml")
    assert found["date-mismatch"].severity == "info"
    assert not found["date-missing"].enabled
    assert len(found) == len(DEFAULT)


def test_a_pack_is_checked_for_what_is_its_own() -> None:
    assert [rule.id for rule in rules.load_pack(packs.folder() / "strict.yaml")] == [
        "number-format", "qualifier-mismatch", "reference-broken", "name-missing", "name-added", "name-inconsistent",
        "text-unbalanced", "structure-mismatch", "version-missing", "suppression-unused", "total-mismatch",
        "value-inconsistent", "count-mismatch"]


def test_strict_makes_errors_of_warnings() -> None:
    assert {rule.severity for rule in rules.load(Settings(extends=("strict",)))} == {"error"}


def test_a_rule_of_ones_own() -> None:
    found = loaded("custom:\n- {id: price-mismatch, check: mismatch, kinds: [money], message: m, severity: info}")
    rule = found["price-mismatch"]
    assert (rule.check, rule.options, rule.severity) == ("mismatch", {"kinds": ("money",)}, "info")


@pytest.mark.parametrize(("select", "ignore", "expected"), [
    (("date-*",), (), ["date-mismatch", "date-missing", "date-added"]),
    (("date-*",), ("*-added",), ["date-mismatch", "date-missing"]),
    ((), ("[!d]*",), ["direction-mismatch", "date-mismatch", "date-missing", "date-added"]),
])
def test_selection(select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]) -> None:
    assert [rule.id for rule in rules.select(DEFAULT, Settings(select=select, ignore=ignore))] == expected


def test_a_rule_that_is_off_is_on_when_selected() -> None:
    settings = parse("rules: {date-mismatch: off}\nselect: [date-mismatch]", "x")
    assert [rule.enabled for rule in rules.load(settings)] == [True]


def test_unknown_rules_are_not_selected() -> None:
    with pytest.raises(UsageError, match='unknown rule "number-mismach"; did you mean "number-mismatch"'):
        rules.select(DEFAULT, Settings(select=("number-mismach",)))


@pytest.mark.parametrize(("path", "severity"), [
    ("annex/a.md", "warning"),
    ("annex/deep/a.md", "warning"),
    ("annex/draft.md", "info"),  # the last one that matches wins
    ("annexes/a.md", "error"),
    ("x/annex/a.md", "error"),
    ("a.md", "error"),
])
def test_overrides(tmp_path: Path, path: str, severity: str) -> None:
    settings = parse("overrides:\n"
                     "  - {paths: [annex/**], rules: {date-mismatch: warning}}\n"
                     "  - {paths: ['**/draft.*'], rules: {date-mismatch: info}}\n", str(tmp_path / ".factcheck.yaml"))
    found = rules.effective(rules.load(settings), settings, str(tmp_path / path))
    assert [rule.severity for rule in found if rule.id == "date-mismatch"] == [severity]


def test_an_override_switches_off_and_on(tmp_path: Path) -> None:
    settings = parse("rules: {date-added: off}\n"
                     "overrides: [{paths: [a/], rules: {date-added: true, date-missing: off}}]",
                     str(tmp_path / ".factcheck.yaml"))
    everywhere = rules.load(settings)
    inside = {rule.id for rule in rules.effective(everywhere, settings, str(tmp_path / "a/b.md"))}
    outside = {rule.id for rule in rules.effective(everywhere, settings, str(tmp_path / "b.md"))}
    assert inside - outside == {"date-added"}
    assert outside - inside == {"date-missing"}


@pytest.mark.parametrize(("text", "message"), [
    ("rules:\n  number-mismach: off", ':2: unknown rule "number-mismach"; did you mean "number-mismatch"?'),
    ("rules:\n  number-mismatch:\n    kind: [date]", ':3: unknown option "kind" of number-mismatch; did you mean "ki'),
    ("rules:\n  number-mismatch:\n    kinds: 3", ':3: option "kinds" of number-mismatch: expected array, got int'),
    ("rules:\n  number-mismatch:\n    options:\n      kind: []", ':4: unknown option "kind" of number-mismatch'),
    ("rules:\n  mine:\n    check: mismach", ':3: unknown check "mismach" of mine; did you mean "mismatch"?'),
    ("rules:\n  mine:\n    check: mismatch", ":2: mine needs a message"),
    ("custom:\n- check: mismatch", ":2: a rule of one's own needs an id"),
    ("custom:\n- id: mine\n  check: mismach\n  message: m", ':3: unknown check "mismach" of mine; did you mean'),
    ("custom:\n- id: mine\n  message: m\n  check: count", ':2: mine needs the option "pattern"'),
    ("custom:\n- id: mine\n  message: m\n  check: count\n  pattern: '(x'", ':5: option "pattern" of mine: "(x" is no'),
    ("custom:\n- id: mine\n  message: m\n  check: count\n  pattern: 3", ':5: option "pattern" of mine: expected a reg'),
    ("custom:\n- {id: mine, message: m, check: pattern, pattern: x, captures: valu}", ':2: option "captures" of'),
    ("select: [date-*]\nignore:\n- date-added\n- number-mismach", ':4: unknown rule "number-mismach"; did you mean'),
    ("select: number-mismach", ':1: unknown rule "number-mismach"; did you mean'),
    ("custom:\n- id: mine\n  message: m", ':2: unknown rule "mine"'),
    ("rules:\n  number-mismatch:\n    message: '{here'", ":3: message of number-mismatch is a text with placeholders"),
    ("extends: [default, strickt]", ':1: no rule pack "strickt": neither shipped nor a file; did you mean "strict"?'),
    ("extends:\n- default\n- ./none.yaml", ':3: no rule pack "./none.yaml": neither shipped nor a file'),
    ("overrides:\n- paths: [x]\n  rules:\n    date-mismach: off", ':4: unknown rule "date-mismach"; did you mean'),
])
def test_mistakes_in_the_configuration(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        loaded(text)
    assert str(caught.value).startswith(f".factcheck.yaml{message}")


@pytest.mark.parametrize(("text", "message"), [
    ("[]", "p.yaml:1: a rule pack is a mapping with the keys extends and rules"),
    ("rulse: {}", 'p.yaml:1: unknown key "rulse"; did you mean "rules"?'),
    ("extends: default", "p.yaml:1: extends is a list of names of packs or paths of files"),
    ("rules: [x]", "p.yaml:1: rules is a mapping"),
    ("extends: [p.yaml]", 'p.yaml:1: the rule pack "p.yaml" extends itself'),
    ("extends: [default]\nrules:\n  date-mismatch: eror", 'p.yaml:3: unknown severity "eror" of date-mismatch; did '),
    ("extends: [default]\nrules:\n  date-mismatch: 3", "p.yaml:3: date-mismatch takes a severity, off, or a mapping"),
    ("extends: [default]\nrules:\n  date-mismatch: {bad: x}", "p.yaml:3: bad of date-mismatch is a mapping"),
    ("extends: [default]\nrules:\n  date-mismatch: {enabled: maybe}", "p.yaml:3: enabled of date-mismatch is true or"),
])
def test_mistakes_in_a_pack(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(FactcheckError) as caught:
        rules.load_pack(path)
    assert str(caught.value).startswith(f"{tmp_path}/{message}")
