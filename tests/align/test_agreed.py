# ruff: noqa: E501  (tables of texts)
"""Names that the configuration says how to write: they are found so, expected so, and others of them are told apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck import check, compare
from factcheck.cli import cli
from factcheck.config import load, parse

ENGLISH = "The car maker Changan opened a plant in May. Its guest was Kai-Fu Lee of Seres."

CASES = [  # made: names that neither sound nor CLDR tells
    ("zh", "汽车制造商长安五月份开设了一家工厂。它的客人是赛力斯的李开复。", []),
    ("zh", "汽车制造商赛力斯五月份开设了一家工厂。它的客人是赛力斯的李开复。", ["赛力斯"]),  # a known name in the place of another
    ("fr", "Le constructeur Tchangane a ouvert une usine en mai. Son invité était Kai-Fu Lee de Seres.", []),  # as agreed
    ("fr", "Le constructeur Kowalczyk a ouvert une usine en mai. Son invité était Kai-Fu Lee de Seres.", ["Kowalczyk"]),
    ("de", "Im Mai eröffnete der Autobauer Changan ein Werk. Sein Gast war Kai-Fu Lee von Seres.", []),  # the list has no German
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_agreed_names(language: str, text: str, expected: list[str]) -> None:
    settings = parse("""names:
        - {en: Changan, zh: [长安, 长安汽车], fr: Tchangane}
        - {en: Kai-Fu Lee, zh: 李开复}
        - {en: Seres, zh: 赛力斯}
        """, ".factcheck.yaml")
    found = [finding for finding in compare({"en": ENGLISH, language: text}, source="en", settings=settings)
             if finding.rule.startswith("name") and finding.severity != "info"]
    assert [finding.location.text for finding in found] == expected


def test_what_is_kept_is_expected_as_it_is() -> None:
    texts = {"en": "We sell Boots in Leeds.", "fr": "Nous vendons des Bottes à Leeds."}
    accused = compare(texts, source="en", settings=parse("names: [{keep: Boots}]", ".factcheck.yaml"))
    assert [finding.location.text for finding in accused if finding.severity != "info"] == []  # a word, not a name


def test_the_file_that_is_written_is_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, english, chinese in (("a", "Seres sold 200 cars. Seres is new.", "赛力斯售出200辆汽车。赛力斯是新的。"),
                                   ("b", "The guest came from Seres. Nobody smiled at Kowalczyk.", "客人来自赛里斯。没有人对着站在门口的Kowalczyk微笑。")):
        Path(f"{name}.en.txt").write_text(english, "utf-8")
        Path(f"{name}.zh.txt").write_text(chinese, "utf-8")
    written = CliRunner().invoke(cli, ["names", "--source", "en", "--format", "csv"])
    assert written.output.splitlines() == ["en,zh", "Seres,赛力斯", "Kowalczyk,Kowalczyk"]
    Path("names.csv").write_text(written.output, "utf-8")
    Path(".factcheck.yaml").write_text("source: en\nnames: [names.csv]\n", "utf-8")
    told, = check(".", settings=load(Path(".factcheck.yaml"))).findings
    assert (told.rule, told.severity, told.location.text, told.suggestion) == ("name-mismatch", "error", "赛里斯", "赛力斯")


def test_one_document_of_a_run_teaches_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, english, chinese in (
            ("a", "Seres sold 200 cars. The plant of Seres is new. Many people work for Seres.",
             "赛力斯售出200辆汽车。赛力斯的工厂是新的。许多人为赛力斯工作。"),
            ("b", "The guest came from Seres. Nobody smiled at Kowalczyk.", "客人来自赛里斯。没有人对着站在门口的科瓦尔奇克微笑。"),
            ("c", "The guest came from Seres. He smiled.", "客人来自赛力斯。他笑了。")):
        Path(f"{name}.en.txt").write_text(english, "utf-8")
        Path(f"{name}.zh.txt").write_text(chinese, "utf-8")
    assert [(told.rule, told.location.path, told.location.text, told.suggestion)
            for told in check(".", settings=parse("source: en", ".factcheck.yaml")).findings] == [
        ("name-mismatch", "b.zh.txt", "赛里斯", "赛力斯")]
    assert check("b.en.txt", "b.zh.txt", settings=parse("source: en", ".factcheck.yaml")).findings == ()


def test_a_full_name_teaches_the_surname() -> None:
    texts = {"en": "The guest was Elena Kowalczyk. Nobody smiled at Kowalczyk.",
             "zh": "客人是埃莱娜·科瓦尔奇克。没有人对科瓦尔切克微笑。"}
    config = parse("names: [{en: Elena Kowalczyk, zh: 埃莱娜·科瓦尔奇克}]", ".factcheck.yaml")
    assert [(told.location.text, told.suggestion) for told in compare(texts, "en", settings=config)] == [
        ("科瓦尔切克", "科瓦尔奇克")]


@pytest.mark.parametrize(("text", "messages"), [
    ("Le maire de Ljubljana a reçu Emmanuel Macron.", ["Ljubljana here, Laibach in the names agreed"]),
    ("Le maire de Laibach a reçu Emmanuel Macron.", []),
])
def test_what_is_corrected_is_expected(text: str, messages: list[str]) -> None:
    config = parse("names: [{en: Ljubljana, fr: Laibach}, {en: Emmanuel Macron, fr: Emmanuel Macron}]", ".factcheck.yaml")
    texts = {"en": "The mayor of Ljubljana received Emmanuel Macron.", "fr": text}
    assert [found.message for found in compare(texts, "en", settings=config)] == messages


def test_a_surname_is_corrected_alone() -> None:
    config = parse("names: [{en: Dominic Raab, lv: Dominiks Rābs}]", ".factcheck.yaml")
    texts = {"en": "The minister was Dominic Raab.", "lv": "Ministrs bija Dominiks Raab."}
    assert [(found.location.text, found.suggestion) for found in compare(texts, "en", settings=config)] == [("Raab", "Rābs")]


def test_the_names_that_a_run_has_written_find_nothing_new(tmp_path: Path) -> None:
    """What `factcheck names` writes of correct texts, whose names stand in all cases, holds for them."""
    for language in ("cs", "el", "en", "fi", "lt", "lv"):
        text = (Path(__file__).parents[1] / "names" / f"{language}.txt").read_text("utf-8")
        (tmp_path / f"report.{language}.txt").write_text(text, "utf-8")
    told = CliRunner().invoke(cli, ["names", "--source", "en", "--isolated", "--format", "csv", str(tmp_path)])
    (tmp_path / "names.csv").write_text(told.output, "utf-8")
    config = parse("source: en\nselect: [name-*]\nnames: [names.csv]", str(tmp_path / ".factcheck.yaml"))
    assert [found.message for found in check(str(tmp_path), settings=config).findings] == []
