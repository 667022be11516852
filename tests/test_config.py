"""The configuration file: what it may say, and how its mistakes are answered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factcheck.config import NAME, Override, Settings, find, load, parse
from factcheck.errors import ConfigError


@pytest.mark.parametrize(("text", "expected"), [
    ("", {}),
    ("source: no", {"source": "no"}),
    ("languages: [no, en]", {"languages": ("no", "en")}),
    ("languages: fr", {"languages": ("fr",)}),
    ("documents: ['docs/{name}.{language}.md']", {"documents": ("docs/{name}.{language}.md",)}),
    ("exclude: [annex/**]\nignore: name-*", {"exclude": ("annex/**",), "ignore": ("name-*",)}),
    ("extends: [default, ./house.yaml]", {"extends": ("default", "./house.yaml")}),
    ("rules: {a: off, b: warning, c: false}",
     {"rules": {"a": {"enabled": False}, "b": {"severity": "warning"}, "c": {"enabled": False}}}),
    ("rules: {a: {severity: error, tolerance: 0.5}}", {"rules": {"a": {"severity": "error", "tolerance": 0.5}}}),
    ("rules: {a: {severity: off, tolerance: 1}}", {"rules": {"a": {"enabled": False, "tolerance": 1}}}),
    ("overrides:\n- paths: x/**\n  rules: {a: info}",
     {"overrides": (Override(("x/**",), {"a": {"severity": "info"}}),)}),
    ("terms: [{en: cloud, fr: nuage}, terms.csv]", {"terms": ({"en": "cloud", "fr": "nuage"}, "terms.csv")}),
    ("custom: [{id: same-links}]", {"custom": ({"id": "same-links"},)}),
    ("source:\nexclude:", {}),  # an entry left empty is not set
])
def test_reads(text: str, expected: dict[str, Any]) -> None:
    assert parse(text, "c.yaml") == Settings(path="c.yaml", **expected)


@pytest.mark.parametrize(("text", "line", "message"), [
    ("sorce: en", 1, 'unknown key "sorce"; did you mean "source"?'),
    ("colour: red", 1, 'unknown key "colour"; known are baseline, custom, documents,'),
    ("source: [en]", 1, 'source must be text, not a list'),
    ("source: true", 1, 'source must be text, not true'),
    ("source: ' '", 1, 'source must be text, not " "'),
    ("languages:\n- en\n- 5", 3, "languages[1] must be text, not 5"),
    ("languages: {en: 1}", 1, "languages must be a list, not keys with values"),
    ("- a", 1, "the file must be keys with values, not a list"),
    ("rules: [a]", 1, "rules must be keys with values, not a list"),
    ("rules:\n  a: 3", 2, "rules.a must be a severity, off, or options"),
    ("\nrules:\n  a: warnin", 3, 'unknown severity "warnin" of a; did you mean "warning"?'),
    ("rules:\n  a:\n    severity: fatal", 3, 'unknown severity "fatal" of a'),
    ("rules:\n  a:\n    severity: [error]", 3, "of a"),
    ("rules:\n  a:\n    enabled: maybe", 3, "rules.a.enabled must be true or false"),
    ("overrides:\n- rules: {}", 2, 'an entry of overrides needs the key "paths"'),
    ("overrides:\n- paths: x\n  rule: {}", 3, 'unknown key "rule" in overrides; did you mean "rules"?'),
    ("overrides:\n- x", 2, "overrides[0] must be keys with values"),
    ("terms: [{a: b}, 5]", 1, "terms[1] must be text, not 5"),
    ("custom: [x]", 1, 'custom[0] must be keys with values, not "x"'),
    ("exclude: x\nexclude: y", 2, 'the key "exclude" stands twice'),
])
def test_answers_a_mistake_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(text, "c.yaml")
    assert caught.value.line == line
    assert message in str(caught.value)


def test_the_line_of_an_option_is_known_to_those_who_read_on() -> None:
    settings = parse("rules:\n  a:\n    x: 1\n    y: 2\n", "c.yaml")
    assert settings.error(("rules", "a", "y"), "wrong").line == 4
    assert settings.error(("rules", "a", "z"), "unknown").line == 2
    assert Settings().error(("source",), "wrong").line == 0


def test_finds_the_nearest_file_upwards(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find(inner) is None or tmp_path not in (find(inner) or Path()).parents
    (tmp_path / NAME).write_text("source: en")
    (inner / "report.md").write_text("text")
    assert find(inner / "report.md") == tmp_path / NAME
    (tmp_path / "a" / NAME).write_text("source: fr")
    assert find(inner) == tmp_path / "a" / NAME
    assert load(tmp_path / "a" / NAME).source == "fr"


@pytest.mark.parametrize(("data", "message"), [
    (b"\xff\xfes", "is not UTF-8"),
    (None, "does not exist"),
])
def test_a_file_that_cannot_be_read_is_a_clear_error(tmp_path: Path, data: bytes | None, message: str) -> None:
    path = tmp_path / NAME
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(ConfigError, match=message):
        load(path)


def test_a_byte_order_mark_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"\xef\xbb\xbfsource: en")
    assert load(path).source == "en"
