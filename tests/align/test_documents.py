"""The whole way from paths to documents."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.align.documents.folder import gather
from factcheck.config import NAME, Settings, parse
from factcheck.errors import ConfigError, UsageError
from factcheck.model import Document, Trouble

TEXTS = {
    "en": "Annual report\n\nThe city of Gent had 267,709 inhabitants at the end of 2024. It built 318 flats and "
          "opened two schools.\n\nThe museum counted 412,300 visitors, more than ever before.\n",
    "fr": "Rapport annuel\n\nLa ville de Gand comptait 267 709 habitants à la fin de 2024. Elle a construit 318 "
          "logements et ouvert deux écoles.\n\nLe musée a compté 412 300 visiteurs, plus que jamais auparavant.\n",
    "de": "Jahresbericht\n\nDie Stadt Gent hatte Ende 2024 267.709 Einwohner. Sie baute 318 Wohnungen und eröffnete "
          "zwei Schulen.\n\nDas Museum zählte 412.300 Besucher, mehr als je zuvor.\n",
    "zh": "年度报告\n\n截至2024年底，根特市有267709名居民。该市建造了318套住房，开设了两所学校。\n\n"
          "博物馆接待了412300名游客，创历史新高。\n",
    "other": "Recipe\n\nPeel the apples and cut them into thin slices. Butter the dish, lay them out and dust them "
             "with sugar and cinnamon before you bake them.\n",
}

Shown = list[tuple[str, str | None, list[tuple[str, str]]]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(files: dict[str, str]) -> None:
    for name, text in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXTS.get(text, text), encoding="utf-8")


def shown(documents: tuple[Document, ...]) -> Shown:
    return [(document.name, document.source, [(version.language, version.path) for version in document.versions])
            for document in documents]


def fatal(troubles: tuple[Trouble, ...]) -> list[tuple[str, str]]:
    return [(trouble.path, trouble.message) for trouble in troubles if trouble.fatal]


@pytest.mark.parametrize(("files", "expected"), [
    ({"r.en.md": "en", "r.fr.md": "fr"}, [("r", None, [("en", "r.en.md"), ("fr", "r.fr.md")])]),
    ({"en/r.md": "en", "fr/r.md": "fr"}, [("r", None, [("en", "en/r.md"), ("fr", "fr/r.md")])]),
    ({"r.md": "en", "r.fr.md": "fr"}, [("r", "en", [("fr", "r.fr.md"), ("en", "r.md")])]),
    ({"docs/r.md": "de", "docs/fr/r.md": "fr"},
     [("docs/r", "de", [("fr", "docs/fr/r.md"), ("de", "docs/r.md")])]),
    ({"r.en.md": "en", "r.fr.txt": "fr"}, [("r", None, [("en", "r.en.md"), ("fr", "r.fr.txt")])]),
    # each format is a document of its own where both have all languages
    ({"r.en.md": "en", "r.fr.md": "fr", "r.en.txt": "en", "r.fr.txt": "fr"},
     [("r.en.md", None, [("en", "r.en.md"), ("fr", "r.fr.md")]),
      ("r.en.txt", None, [("en", "r.en.txt"), ("fr", "r.fr.txt")])]),
    # no labels, or labels with other names in each language
    ({"1.txt": "en", "2.txt": "fr", "3.txt": "zh", "4.txt": "other"},
     [("1", None, [("en", "1.txt"), ("fr", "2.txt"), ("zh", "3.txt")]), ("4", None, [("en", "4.txt")])]),
    ({"report.en.md": "en", "rapport.fr.md": "fr"},
     [("rapport", None, [("fr", "rapport.fr.md"), ("en", "report.en.md")])]),
    # a file without label joins the document that lacks its language
    ({"r.en.md": "en", "r.fr.md": "fr", "x.md": "de"},
     [("r", None, [("en", "r.en.md"), ("fr", "r.fr.md"), ("de", "x.md")])]),
    # a label wins over what the text seems to be: it was not translated yet
    ({"r.md": "en", "r.fr.md": "en"}, [("r", "en", [("fr", "r.fr.md"), ("en", "r.md")])]),
    # and loses where nothing bears it out
    ({"it/plan.md": "en", "1.txt": "fr"}, [("1", None, [("fr", "1.txt"), ("en", "it/plan.md")])]),
])
def test_groups(files: dict[str, str], expected: Shown) -> None:
    put(files)
    documents, troubles = gather(["."], Settings())
    assert shown(documents) == expected
    assert not fatal(troubles)


def test_says_why() -> None:
    put({"r.md": "en", "r.fr.md": "fr", "1.txt": "other", "x/2.txt": "de", "x/3.txt": "zh"})
    documents, _ = gather(["."], Settings())
    reasons = {version.path: version.reason for document in documents for version in document.versions}
    assert reasons["r.fr.md"] == "suffix .fr"
    assert reasons["r.md"].startswith("detected ")
    assert reasons["r.md"].endswith(", beside r.fr.md")
    assert "lines up with" in reasons["x/2.txt"]
    assert reasons["1.txt"].startswith("detected ")


@pytest.mark.parametrize(("source", "expected"), [("fr", "fr"), ("FR", "fr"), ("de", None), ("fr-CA", "fr")])
def test_the_source_that_the_user_names(source: str, expected: str | None) -> None:
    put({"r.md": "en", "r.fr.md": "fr"})
    assert gather(["."], Settings(source=source))[0][0].source == expected


def test_patterns_of_the_user() -> None:
    put({"a/v1-en-r.md": "en", "a/v1-fr-r.md": "fr"})
    documents, _ = gather(["a"], Settings(documents=("a/v1-{language}-{name}.md",)))
    assert [len(document.versions) for document in documents] == [2]
    assert documents[0].versions[0].reason == "pattern a/v1-{language}-{name}.md"


def test_a_file_without_counterpart_is_named_once_and_kept() -> None:
    put({"r.en.md": "en", "r.fr.md": "fr", "README.md": "other"})
    documents, troubles = gather(["."], Settings())
    assert [document.name for document in documents] == ["README", "r"]
    assert [(trouble.path, trouble.fatal) for trouble in troubles] == [("README.md", False)]
    assert "no other language version found (en, detected" in troubles[0].message


def test_a_second_version_in_one_language_is_named_and_checked_alone() -> None:
    put({"r.en.md": "en", "r_en.md": "en", "r.fr.md": "fr"})
    documents, troubles = gather(["."], Settings())
    assert [len(document.versions) for document in documents] == [2, 1]
    assert "is a second en version beside r.en.md" in troubles[0].message
    assert not troubles[0].fatal


def test_what_cannot_be_read_is_named_and_the_others_go_on() -> None:
    put({"r.en.md": "en", "r.fr.md": "fr", "few.md": "2025"})
    for name, data in {"empty.de.md": b"", "binary.txt": b"\x00\x01\x02\x03\xff",
                       "broken.txt": "Bericht".encode("utf-16")[:-1]}.items():
        Path(name).write_bytes(data)
    Path("loop").symlink_to(".")
    os.mkfifo("pipe.txt")
    documents, troubles = gather([".", "nope", "pipe.txt"], Settings())
    assert [document.name for document in documents] == ["r"]
    assert sorted(fatal(troubles)) == [
        ("binary.txt", "is a binary file, or damaged UTF-16; exclude it, or save it as UTF-8"),
        ("broken.txt", "is damaged UTF-16-LE (line 1); save it as UTF-8"),
        ("empty.de.md", "is empty; fill it, or take it out of the folder (exclude:)"),
        ("few.md", "has too few words to tell its language; name it, as in few.en.md"),
        ("nope", "does not exist; check the spelling, and the folder you are in"),
        ("pipe.txt", "is not a regular file; name files or folders"),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_must_not_be_read_is_named() -> None:
    put({"r.en.md": "en", "r.fr.md": "fr", "r.de.md": "de"})
    Path("r.de.md").chmod(0)
    documents, troubles = gather(["."], Settings())
    assert len(documents[0].versions) == 2
    assert fatal(troubles) == [("r.de.md", "cannot be read: Permission denied; check the path and its permissions")]


@pytest.mark.parametrize(("files", "settings", "message"), [
    ({"a.md": "en", "b.md": "other"}, Settings(), "nothing to compare: no two files are versions of one document"),
    ({"x.bin": "en"}, Settings(), "; passed over: .bin"),
    ({"r.en.md": "en", "r.fr.md": "fr"}, Settings(exclude=("*.md",)), "excluded: 2"),
    ({}, Settings(), "nothing to compare: no file that can be read"),
])
def test_a_gate_never_passes_because_it_checked_nothing(files: dict[str, str], settings: Settings,
                                                        message: str) -> None:
    put(files)
    _, troubles = gather(["."], settings)
    assert message in fatal(troubles)[-1][1]
    assert fatal(troubles)[-1][0] == "."


def test_an_unknown_language_code_is_a_clear_error() -> None:
    with pytest.raises(UsageError, match='unknown language code "klingon"'):
        gather(["."], Settings(source="klingon"))
    with pytest.raises(ConfigError, match='unknown language code "xx"') as caught:
        gather(["."], parse("source: en\nlanguages:\n- en\n- xx\n", NAME))
    assert caught.value.line == 4


def test_the_same_every_time_and_in_any_order() -> None:
    put({"1.txt": "en", "2.txt": "fr", "3.txt": "zh", "4.txt": "other", "r.en.md": "en", "r.de.md": "de"})
    first = gather(["."], Settings())
    assert gather(["."], Settings()) == first
    assert gather(["r.de.md", "4.txt", "r.en.md", "2.txt", "3.txt", "1.txt"], Settings())[0] == first[0]
