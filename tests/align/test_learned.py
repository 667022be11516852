"""What is learned of names: how each version writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.align.names.learned import learned
from factcheck.cli import cli
from factcheck.model import Document
from factcheck.pipeline import analyse
from factcheck.read import version

TEXTS = {
    "en": "The plant is in Vienna. Angela Merkel opened it. The guests clapped for Merkel.",
    "de": "Das Werk steht in Wien. Angela Merkel eröffnete es. Merkels Gäste klatschten.",
    "ru": "Завод находится в Вене. Его открыла Ангела Меркель. Гости хлопали Меркель.",
}


def test_each_name_has_its_forms() -> None:
    versions = tuple(version(text, language, "text", language) for language, text in TEXTS.items())
    comparison = analyse(Document("", versions, "en"))
    found = {name.name: (name.beads, dict(name.forms)) for name in learned(comparison)}
    assert found == {"Vienna": (1, {"de": (("Wien", 1),), "ru": (("Вена", 1),)}),  # whole, and in the nominative
                     "Angela Merkel": (2, {"de": (("Angela Merkel", 1),), "ru": (("Ангела Меркель", 1),)})}


@pytest.mark.parametrize(("language", "text", "form"), [
    ("it", "La mostra viene da Firenze, dove è stata chiusa.", "Firenze"),
    ("hu", "A kiállítás Firenzéből jön, ahol bezárták.", "Firenzé"),
    ("cs", "Výstava přichází z Florencie, kde byla uzavřena.", "Florencie"),
])
def test_cities_are_known_by_what_a_language_calls_them(language: str, text: str, form: str) -> None:
    source = version("The exhibition comes from Florence, where it was closed.", "en", "text", "en")
    comparison = analyse(Document("", (source, version(text, language, "text", language)), "en"))
    assert [(name.name, dict(name.forms)) for name in learned(comparison)] == [("Florence", {language: ((form, 1),)})]


def test_the_names_of_a_source_in_another_script_stay_on_its_side() -> None:
    versions = tuple(version(TEXTS[language], language, "text", language) for language in ("ru", "en", "de"))
    found = {name.name: dict(name.forms) for name in learned(analyse(Document("", versions, "ru")))}
    assert found["Вена"] == {"en": (("Vienna", 1),), "de": (("Wien", 1),)}
    assert found["Ангела Меркель"] == {"en": (("Angela Merkel", 1),), "de": (("Angela Merkel", 1),)}


@pytest.mark.parametrize(("english", "language", "text", "name", "form"), [
    ("The guest of Emmanuel Macron came.", "fi", "Emmanuel Macronin vieras tuli.", "Emmanuel Macron",
     "Emmanuel Macron"),
    ("They flew from Brussels.", "fi", "He lensivät Brysselistä.", "Brussels", "Bryssel"),
    ("They flew from Beijing to Warsaw.", "cs", "Letěli z Pekingu do Varšavy.", "Beijing", "Peking"),
    ("They flew from Beijing to Warsaw.", "hr", "Letjeli su iz Pekinga u Varšavu.", "Warsaw", "Varšava"),
    ("They met in Washington in June.", "lt", "Jie susitiko Vašingtone birželį.", "Washington", "Vašingtonas"),
    ("They met Elena Foster.", "ru", "Они встретили Елену Фостер.", "Elena Foster", "Елена Фостер"),
    ("Today he plays for Norwich City and tomorrow perhaps for Swansea City.", "hu",
     "Ma a Norwich City játékosa, holnap talán a Swansea Cityben.", "Swansea City", "Swansea City"),
    ("In the United States they met.", "de", "In den Vereinigten Staaten trafen sie sich.", "United States",
     "Vereinigte Staaten"),
    ("From Cornwall to Northumberland.", "fi", "Cornwallista Northumberlandiin.", "Cornwall", "Cornwall"),
    ("The painter Henrik Falkenberg came.", "de", "Der Maler Henrik Falkenberg kam.", "Henrik Falkenberg",
     "Henrik Falkenberg"),
])
def test_a_name_is_told_whole_and_in_the_nominative(english: str, language: str, text: str, name: str, form: str
                                                     ) -> None:
    versions = version(english, "en", "text", "en"), version(text, language, "text", language)
    found = {each.name: dict(each.forms) for each in learned(analyse(Document("", versions, "en")))}
    assert found[name] == {language: ((form, 1),)}


def test_units_are_no_names() -> None:
    texts = {"en": "The sea has 84 degrees Fahrenheit off Tampa.", "ro": "Marea are 29 de grade Celsius lângă Tampa."}
    versions = tuple(version(text, language, "text", language) for language, text in texts.items())
    assert [name.name for name in learned(analyse(Document("", versions, "en")))] == ["Tampa"]


def test_the_table_and_the_file(tmp_path: Path) -> None:
    for language, text in TEXTS.items():
        (tmp_path / f"report.{language}.txt").write_text(text, "utf-8")
    told = CliRunner().invoke(cli, ["names", "--source", "en", "--isolated", str(tmp_path)])
    assert told.exit_code == 0, told.output
    assert told.output.splitlines()[-1].split("  ")[2:3] == ["Angela Merkel"]
    kept = CliRunner().invoke(cli, ["names", "--source", "en", "--isolated", "--format", "csv", str(tmp_path)])
    assert kept.output.splitlines()[:2] == ["en,de,ru", "Vienna,Wien,Вена"]
