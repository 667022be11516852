"""YAML without surprises."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import ConfigError
from factcheck.strict_yaml import load


@pytest.mark.parametrize(("text", "data"), [
    ("languages: [no, en, on, yes]", {"languages": ["no", "en", "on", "yes"]}),  # PyYAML: [False, 'en', True, True]
    ("a: 2025-12-10", {"a": "2025-12-10"}),  # PyYAML: a date
    ("a: 12:30:45", {"a": "12:30:45"}),  # PyYAML: 45045
    ("a: 007", {"a": "007"}),  # PyYAML: 7
    ("a: 0x1F", {"a": "0x1F"}),
    ("a: 1_000", {"a": "1_000"}),  # PyYAML: 1000
    ("a: 1e3", {"a": "1e3"}),
    ("a: .inf", {"a": ".inf"}),
    ("a: TRUE", {"a": "TRUE"}),
    ("a: [true, false, null, ~, 12, -3, 0.5]", {"a": [True, False, None, None, 12, -3, 0.5]}),
    ('a: ["true", "12", ""]', {"a": ["true", "12", ""]}),
    ("a:", {"a": None}),
    ("1: x", {"1": "x"}),
    ("", None),
    ("# nothing", None),
])
def test_reads_plain_data(text: str, data: Any) -> None:
    assert load(text, "f.yaml")[0] == data


def test_knows_the_line_of_every_entry() -> None:
    text = "rules:\n  one: off\n  two:\n    severity: error\nlist:\n  - a\n  - b: 1\n"
    assert load(text, "f.yaml")[1] == {
        (): 1, ("rules",): 1, ("rules", "one"): 2, ("rules", "two"): 3, ("rules", "two", "severity"): 4,
        ("list",): 5, ("list", 0): 6, ("list", 1): 7, ("list", 1, "b"): 7,
    }


@pytest.mark.parametrize(("text", "line", "message"), [
    ("a: 1\nb: 2\na: 3", 3, 'the key "a" stands twice; the first is in line 1'),
    ("a: &x 1\nb: *x", 2, "aliases are not read here"),
    ("a: [", 2, "is not YAML"),
    ("a: b: c", 1, "is not YAML"),
    ("a:\n\t- b", 2, "is not YAML"),
    ("a: 1\nb: \x01", 2, "character U+0001 is not allowed"),
    ("--- a\n--- b", 2, "more than one YAML document"),
    ("a: !!python/object/apply:os.system [ls]", 1, "the tag tag:yaml.org,2002:python/object/apply:os.system is not"),
    ("? [a, b]\n: c", 1, "a key must be plain text"),
    ("a: " + "[" * 30, 1, "nested more than 20 levels deep"),
    ("a: " + "[" * 100_000, 1, "nest"),  # PyYAML before 6.0.4 overflowed its stack, and refuses by itself since
])
def test_refuses_with_the_line(text: str, line: int, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(text, "f.yaml")
    assert caught.value.line == line
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"f.yaml:{line}: ")


words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=20)
plain = st.recursive(st.none() | st.booleans() | st.integers(-10**9, 10**9) | words,
                     lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
                     max_leaves=8)


@given(plain)
def test_json_is_read_as_it_was_written(data: Any) -> None:
    assert load(json.dumps(data, ensure_ascii=False), "f.yaml")[0] == data


@given(st.text())
def test_any_text_is_data_or_one_clear_line(text: str) -> None:
    with contextlib.suppress(ConfigError):
        load(text, "f.yaml")
