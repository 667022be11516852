"""Languages and documents as names tell them."""

from __future__ import annotations

import pytest

from factcheck.config import NAME, Settings, parse
from factcheck.errors import ConfigError
from factcheck.read.labels import labels

Told = tuple[str | None, str]


def told(paths: list[str], settings: Settings | None = None) -> list[Told]:
    """The language and key of each path; "?" after a language that the text may refute."""
    found = labels(paths, settings or Settings())
    return [(f"{label.language}{'' if label.sure else '?'}" if label.language else None, label.key)
            for label in (found[path] for path in paths)]


@pytest.mark.parametrize(("paths", "expected"), [
    (["report.en.md", "report.fr.md"], [("en", "report"), ("fr", "report")]),
    (["a/report-en.md", "a/report-pt_BR.md"], [("en", "a/report"), ("pt-BR", "a/report")]),
    (["report_zh-Hans.md", "report_zh_TW.md"], [("zh", "report"), ("zh-Hant", "report")]),
    (["report (en).md", "report [fr].md"], [("en", "report"), ("fr", "report")]),
    (["report.EN.md", "report.Fr.txt"], [("en", "report"), ("fr", "report")]),
    (["annual report fr.md", "annual report de.md"], [("fr", "annual report"), ("de", "annual report")]),
    (["report.eng.md", "report.fra.md"], [("en", "report"), ("fr", "report")]),
    (["en_report.md", "fr_report.md"], [("en", "report"), ("fr", "report")]),
    (["x/en.md", "x/fr.md"], [("en", "x/*"), ("fr", "x/*")]),
    # folders, at any depth; with labels in both places
    (["en/report.md", "fr/report.md"], [("en", "report"), ("fr", "report")]),
    (["content/en/a/b.md", "content/fr/a/b.md"], [("en", "content/a/b"), ("fr", "content/a/b")]),
    (["en/report.en.md", "fr/report.fr.md"], [("en", "report"), ("fr", "report")]),
    (["it/report.en.md", "it/report.fr.md"], [("en", "it/report"), ("fr", "it/report")]),  # the department
    (["it/en/plan.md", "it/de/plan.md"], [("en", "it/plan"), ("de", "it/plan")]),
    # a bare file beside a labelled one
    (["report.md", "report.fr.md"], [(None, "report"), ("fr", "report")]),
    (["docs/report.md", "docs/fr/report.md"], [(None, "docs/report"), ("fr?", "docs/report")]),
    # a language without data counts beside one that has some
    (["report.is.md", "report.en.md"], [("is", "report"), ("en", "report")]),
    (["report.is.md"], [(None, "report.is")]),
    # words that are language codes too
    (["sign-in.md", "sign.md"], [("id?", "sign"), (None, "sign")]),
    (["it/plan.md"], [("it?", "plan")]),
    (["en-route.md"], [(None, "en-route")]),
    (["README.md"], [(None, "README")]),
    (["report.v2.md", "report.2025.md"], [(None, "report.v2"), (None, "report.2025")]),
    (["to-do.md", "notes.md"], [(None, "to-do"), (None, "notes")]),
    (["notes-to-do.md", "notes.md"], [("to-DO?", "notes"), (None, "notes")]),  # Tongan as in the Dominican Republic
])
def test_labels(paths: list[str], expected: list[Told]) -> None:
    assert told(paths) == expected


def test_says_why() -> None:
    found = labels(["a.fr.md", "a-en.md", "de/a.md"], Settings())
    assert [label.reason for label in found.values()] == ["suffix .fr", "suffix -en", "folder de/"]


@pytest.mark.parametrize(("pattern", "path", "expected"), [
    ("docs/{name}.{language}.md", "docs/a.fr.md", ("fr", "docs/a")),
    ("{language}/docs/**/{name}.md", "fr/docs/x/y/a.md", ("fr", "docs/x/y/a")),
    ("*/{name}_{language}_final.md", "x/a_fr_final.md", ("fr", "x/a_final")),
    ("{name}-{language}.md", "a-quux.md", (None, "a-quux")),  # no language: not this pattern
])
def test_patterns_of_the_user(pattern: str, path: str, expected: Told) -> None:
    assert told([path], Settings(documents=(pattern,))) == [expected]


@pytest.mark.parametrize("pattern", ["docs/*.md", "{language}/{language}.md", "{name}/{name}.{language}.md"])
def test_a_pattern_must_say_where_the_language_stands(pattern: str) -> None:
    settings = parse(f"documents:\n  - '*.{{language}}.md'\n  - '{pattern}'", NAME)
    with pytest.raises(ConfigError, match=r"must have \{language\} once") as caught:
        labels(["a.md"], settings)
    assert caught.value.line == 3
