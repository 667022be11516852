# ruff: noqa: E501  (tables of texts)
"""Names in running text: capitals, particles, titles, elisions, scripts without capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract import extract
from factcheck.extract.names.lexicon import common
from factcheck.extract.names.mentions import names, words
from factcheck.extract.names.naming import naming, ordinary, places
from factcheck.extract.names.titles import stands_for
from factcheck.languages.tables import LANGUAGES


def found(text: str, language: str) -> list[str]:
    return [fact.text for fact in names(text, [(0, len(text))], language)]


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("en", "Yesterday, in the capital, President Emmanuel Macron met with Ursula von der Leyen.", ["Emmanuel Macron", "Ursula von der Leyen"]),
    ("en", "He met Anna Seghers and Bertolt Brecht.", ["Anna Seghers", "Bertolt Brecht"]),  # never over "and"
    ("en", "The plan came from Seres's office.", ["Seres"]),
    ("de", "Gestern traf Frau Merkel in der Regierung auf Präsident Macron.", ["Merkel", "Macron"]),
    ("de", "Die Raketentests der Regierung sind beendet.", []),                 # compounds and nouns of the word list
    ("fr", "Selon l'avis d'Obama, c'est fini.", ["Obama"]),                     # elision
    ("it", "Il discorso all'Università di Bologna è finito.", ["Bologna"]),
    ("tr", "Toplantı Ankara'da yapıldı.", ["Ankara"]),                          # what an apostrophe adds is an ending
    ("ru", "Вчера президент Владимир Путин приехал.", ["Владимир Путин"]),
    ("ja", "昨日、ジョージ・クルーニーが来た。", ["ジョージ・クルーニー"]),
    ("zh", "法国总统访问了德国。", ["法国", "德国"]),                              # territories of CLDR
    ("zh", "他在Ballyhackamore被捕。", ["Ballyhackamore"]),                       # no space around Latin words
])
def test_names(language: str, text: str, expected: list[str]) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("en", "People know that the AITO M9 sells well.", [("AITO", "aito")]),               # M9 is a code
    ("en", "We sold the shares of Seres Group Co., Ltd. yesterday.", [("Seres Group Co", "seres group")]),
    ("de", "Er arbeitet bei der Kowalczyk AG.", [("Kowalczyk AG", "kowalczyk")]),
    ("en", "Before they left for home they all met Lars Holm of Aarhus University, who had seen Joan of Arc.",
     [("Lars Holm", "lars holm"), ("Aarhus University", "aarhus university"), ("Joan of Arc", "joan of arc")]),
    ("fr", "Elle lit « Le Monde » le mercredi.", [("Le Monde", "le monde")]),
    ("it", "Lo chiamano « Quando ne passi tante » ancora.", []),  # words of somebody
    ("en", 'The series "The Crown," which he likes, is over.', [("The Crown", "the crown")]),
    ("de", "Er sagte: „Wir gehen nach Hause“ und ging.", []),  # speech
    ("zh", "他读了《老人与海》和《Fear》。", [("老人与海", "laorenyuhai"), ("Fear", "fear")]),       # titles of works
])
def test_products_organisations_and_titles(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(fact.text, fact.value) for fact in names(text, [(0, len(text))], language)] == expected


@pytest.mark.parametrize(("language", "text", "long"), [
    ("en", "Many people praised the World Health Organization (WHO) last year for its work. Nobody asked WHO about it.", "world health organization"),
    ("fr", "On a salué l'Organisation Mondiale de la Santé (OMS) pour son travail. Puis OMS a répondu.", "organisation mondiale de la sante"),
])
def test_an_abbreviation_has_the_value_of_what_it_stands_for(language: str, text: str, long: str) -> None:
    short = [fact for fact in names(text, [(0, len(text))], language) if fact.text.isupper()]
    assert len(short) == 2
    assert all(fact.readings[-1].value == long for fact in short)


@pytest.mark.parametrize(("short", "name", "expected"), [
    ("WHO", "World Health Organization", True), ("OPCW", "Organisation for the Prohibition of Chemical Weapons", True),
    ("ONU", "Organisation des Nations Unies", True), ("WHO", "World Trade Organization", False), ("UN", "Unicef", False),
])
def test_stands_for(short: str, name: str, expected: bool) -> None:
    assert stands_for(short, name) is expected


@pytest.mark.parametrize(("language", "text", "value"), [
    ("en", "They left Germany.", "territory:DE"), ("fr", "Ils ont quitté l'Allemagne.", "territory:DE"),
    ("zh", "他们离开了德国。", "territory:DE"), ("de", "Sie verließen Schottland.", "territory:GB-SCT"),
    ("pl", "To jest Wiedeń.", "city:Europe/Vienna"),
])
def test_places_have_an_id(language: str, text: str, value: str) -> None:
    assert [fact.value for fact in names(text, [(0, len(text))], language)] == [value]


def test_a_word_that_may_be_no_name_is_weak() -> None:
    text = "Seres grew. Nobody stopped Seres."
    facts = names(text, [(0, 11), (12, len(text))], "en")
    assert [fact.strength for fact in facts] == ["weak", "strong"]


def test_a_common_word_that_is_always_capitalised_is_a_name() -> None:
    text = "They said that Bush won. Then Bush left."
    assert [fact.text for fact in names(text, [(0, 24), (25, len(text))], "en")] == ["Bush", "Bush"]


@pytest.mark.parametrize(("language", "word"), [
    ("en", "Government"), ("en", "Penalizing"), ("de", "Regierung"), ("de", "Restaurantketten"), ("fr", "Pendant"),
    ("es", "Partido"), ("nl", "Tijdens"), ("en", "Monday"), ("de", "Montag"), ("de", "Landkarte"), ("en", "French"), ("pt", "Departamento"),
    ("tr", "Katoliklerin"), ("tr", "Cizvitler"), ("el", "Ρεπουμπλικανοί"),
])
def test_common_words(language: str, word: str) -> None:
    assert ordinary(word, language)


@pytest.mark.parametrize(("language", "word"), [
    ("en", "Kavanaugh"), ("de", "Merkel"), ("de", "Washington"), ("de", "Portland"), ("fr", "Poutine"), ("pl", "Waszyngton"), ("ru", "Трамп"),
])
def test_names_are_no_common_words(language: str, word: str) -> None:
    assert not ordinary(word, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_an_entry(language: str) -> None:
    known = naming(language)
    assert known.titles
    assert len(places(language)) > 250


def test_a_language_without_a_word_list_knows_no_common_word() -> None:
    assert common("the", "en")
    assert not common("die", "af")


@given(st.text(alphabet="aAbB éÉ'’-.,ßЖж漢ァー\n1", max_size=60), st.sampled_from(["en", "de", "fr", "ru", "ja", "mt"]))
def test_spans_are_what_they_say(text: str, language: str) -> None:
    spans = [(0, len(text))] if text else []
    for word in words(text, spans, language):
        assert text[word.start:word.end] == word.text
    for fact in names(text, spans, language):
        assert text[fact.start:fact.end] == fact.text


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("en", "In May, Angela Merkel met 23 people in Berlin.", [("date", "--05"), ("name", "angela merkel"), ("number", "23"),
                                                              ("name", "city:Europe/Berlin")]),
    ("zh", "法国总统访问了德国3次。", [("name", "territory:FR"), ("name", "territory:DE"), ("number", "3")]),
])
def test_extract_lists_names_among_the_other_facts(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(fact.kind, fact.value) for fact in extract(text, language)] == expected
