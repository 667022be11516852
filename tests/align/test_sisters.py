"""With three versions or more, what stands in a sister version is asked for before a version is accused."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from factcheck import compare

TRAIL = {
    "en": "The trail is 130 miles long. It opened in May 2019. Some 40 guides work there.",
    "de": "Der Weg ist 209 Kilometer lang. Er wurde im Mai 2019 eröffnet. Rund 40 Führer arbeiten dort.",
    "fr": "Le sentier est long de 210 kilomètres. Il a ouvert en mai 2019. Une quarantaine de guides y travaillent.",
    "nl": "Het pad is 200 kilometer lang. Het ging in mei 2019 open. Er werken zo'n 40 gidsen.",
    "es": "El sendero mide 130 millas. Se abrió en mayo de 2019. Allí trabajan unos 40 guías.",
}


def found(texts: Mapping[str, str], source: str | None = None) -> list[tuple[str, str, str]]:
    return [(finding.rule, finding.location.language, finding.location.text)
            for finding in compare(texts, source=source) if finding.severity != "info"]


@pytest.mark.parametrize("languages", ["en de fr nl es", "de nl en", "nl de fr es", "nl fr es"])
def test_what_agrees_with_a_sister_is_right(languages: str) -> None:
    assert found({language: TRAIL[language] for language in languages.split()}) == []  # 200 and 209 km: of 130 miles


@pytest.mark.parametrize(("language", "right", "wrong", "rule", "text"), [
    ("de", "209 Kilometer", "290 Kilometer", "number-mismatch", "290 Kilometer"),
    ("es", "130 millas", "103 millas", "number-mismatch", "103 millas"),
    ("nl", "mei 2019", "mei 2018", "date-mismatch", "mei 2018"),
    ("fr", "mai 2019", "mars 2019", "date-mismatch", "mars 2019"),
    ("es", "unos 40 guías", "unos 400 guías", "number-mismatch", "400"),
    ("en", "130 miles", "130 kilometers", "unit-mismatch", "130 kilometers"),
])
def test_what_agrees_with_none_is_wrong(language: str, right: str, wrong: str, rule: str, text: str) -> None:
    assert right in TRAIL[language]
    assert found({**TRAIL, language: TRAIL[language].replace(right, wrong)}) == [(rule, language, text)]


CREW = {
    "en": "Seven rowers left. They had trained since they were teenagers.",
    "de": "7 Ruderer fuhren los. Sie hatten seit ihrer Jugend trainiert.",
    "fr": "Sept rameurs sont partis. Ils s'entraînaient depuis l'adolescence.",
    "nl": "Een groep roeiers vertrok. Zij trainden sinds hun jeugd.",
}


def test_figures_that_sisters_have_in_words_are_not_added() -> None:
    assert found({**CREW, "pl": "Wypłynęło 7 wioślarzy. Trenowali od młodości."}) == []


def test_a_figure_in_the_next_sentence_is_one_for_all_versions() -> None:
    german = "Der Weg ist lang. Er misst 209 Kilometer und wurde im Mai 2019 eröffnet. Rund 40 Führer arbeiten dort."
    moved = {**TRAIL, "de": german}
    for pivot in ("nl", "fr"):
        texts = {language: text for language, text in moved.items() if language != "en"}
        assert found(texts, pivot) == []
