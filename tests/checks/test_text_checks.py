"""Completeness: each case is a pair of small documents and the problems that a careful reader would name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from factcheck.align.sentences.alignment import align
from factcheck.checks.places import explained, runs
from factcheck.checks.structure import structure
from factcheck.checks.text import (
    added_text,
    missing_text,
    repeated,
    residue,
    truncated,
    unbalanced,
    untranslated,
)
from factcheck.checks.text.marks import brackets, quotations
from factcheck.model import Block, Comparison, Document, Problem
from factcheck.read import version
from factcheck.segment import sentences

CHECKS: dict[str, Callable[[Comparison, Mapping[str, Any]], Iterator[Problem]]] = {
    "added": added_text, "missing": missing_text, "repeated": repeated, "residue": residue, "structure": structure,
    "truncated": truncated, "unbalanced": unbalanced, "untranslated": untranslated,
}

EN = """The port of Arlen was opened in 1891 by the county.

It has 14 cranes and employs 2,300 people. Most of them live in the old town near the harbour.

Ships from 60 countries called there last year. The largest one carried 18,000 containers from Busan.

A second basin will be dug by 2031, and the railway will be extended to the new quay."""
FR = """Le port d'Arlen a été ouvert en 1891 par le comté.

Il compte 14 grues et emploie 2 300 personnes. La plupart habitent la vieille ville près du port.

Des navires de 60 pays y ont fait escale l'année dernière. Le plus grand transportait 18 000 conteneurs depuis Busan.

Un deuxième bassin sera creusé d'ici 2031, et le chemin de fer sera prolongé jusqu'au nouveau quai."""
DE = """Der Hafen von Arlen wurde 1891 vom Landkreis eröffnet.

Er hat 14 Kräne und beschäftigt 2300 Menschen. Die meisten von ihnen wohnen in der Altstadt nahe am Hafen.

Schiffe aus 60 Ländern liefen ihn im vergangenen Jahr an. Das größte brachte 18.000 Container aus Busan.

Bis 2031 wird ein zweites Becken gegraben, und die Eisenbahn wird bis zum neuen Kai verlängert."""
RU = """Порт Арлена был открыт округом в 1891 году.

В нём 14 кранов и 2300 работников. Большинство из них живёт в старом городе возле гавани.

В прошлом году сюда заходили суда из 60 стран. Самое большое привезло 18 000 контейнеров из Пусана.

К 2031 году выроют второй бассейн, а железную дорогу продлят до нового причала."""


def compared(texts: Mapping[str, str], source: str | None = None, format: str = "text") -> Comparison:
    versions = tuple(version(text, language, format, language) for language, text in texts.items())
    found = {one.language: sentences(one) for one in versions}
    pivot = next(one for one in versions if one.language == (source or versions[0].language))
    alignments = {one.language: align(pivot, one, found[pivot.language], found[one.language])
                  for one in versions if one is not pivot}
    return Comparison(Document("port", versions, source), found, {one.language: () for one in versions},
                      pivot.language, alignments)


def problems(comparison: Comparison) -> list[tuple[str, str, str]]:
    """What is wrong, worth a warning: check, language, text at the place."""
    return [(name, problem.location.language, problem.location.text)
            for name, check in CHECKS.items() for problem in check(comparison, {}) if problem.severity != "info"]


def test_nothing_is_wrong_with_faithful_versions() -> None:
    assert problems(compared({"en": EN, "fr": FR, "ru": RU}, "en")) == []
    assert problems(compared({"en": EN, "fr": FR, "ru": RU})) == []
    for language, text in (("en", EN), ("fr", FR), ("ru", RU)):
        assert problems(compared({language: text})) == []


LAST_FR = "Un deuxième bassin sera creusé d'ici 2031, et le chemin de fer sera prolongé jusqu'au nouveau quai."
CASES = [
    ("a sentence is gone", EN, FR.replace(" La plupart habitent la vieille ville près du port.", ""),
     [("missing", "fr", "")]),
    ("a paragraph is gone", EN, FR.replace(FR.split("\n\n")[2] + "\n\n", ""), [("missing", "fr", "")]),
    ("a sentence too many", EN,
     FR.replace("Busan.", "Busan. Le maire de la ville voisine a refusé de venir à la fête."),
     [("added", "fr", "Le maire de la ville voisine a refusé de venir à la fête.")]),
    ("the text breaks off in a sentence", EN, FR[:FR.index("sera prolongé")].rstrip(),
     [("truncated", "fr", "r")]),
    ("the text ends before a paragraph", EN, FR[:FR.index("Un deuxième")].rstrip(), [("truncated", "fr", ".")]),
    ("a sentence is not translated", EN,
     FR.replace("La plupart habitent la vieille ville près du port.",
                "Most of them live in the old town near the harbour."),
     [("untranslated", "fr", "Most of them live in the old town near the harbour.")]),
    ("a sentence stands twice", EN,
     FR.replace("près du port.", "près du port. La plupart habitent la vieille ville près du port."),
     [("repeated", "fr", "La plupart habitent la vieille ville près du port.")]),
    ("a caption without final mark stands twice", "The harbour seen from the old lighthouse\n\n" + EN,
     "Le port vu depuis le vieux phare Le port vu depuis le vieux phare\n\n" + FR,
     [("repeated", "fr", "Le port vu depuis le vieux phare")]),
    ("a refrain is said twice in both", "Sing of the harbour of Arlen, sing of the harbour of Arlen\n\n" + EN,
     "Chantez le port d'Arlen, vous, Chantez le port d'Arlen, vous\n\n" + FR, []),
    ("a button of the page", EN, FR + "\n\n发表回复", [("residue", "fr", "发表回复")]),
    ("a quotation is never closed", EN, FR.replace("la vieille ville", "« la vieille ville"),
     [("unbalanced", "fr", "«")]),
]


@pytest.mark.parametrize(("english", "french", "expected"), [case[1:] for case in CASES],
                         ids=[case[0] for case in CASES])
def test_names_what_is_wrong_and_nothing_else(english: str, french: str,
                                              expected: list[tuple[str, str, str]]) -> None:
    assert problems(compared({"en": english, "fr": french}, "en")) == expected


def test_a_short_rendering_is_no_missing_sentence() -> None:
    english = EN + " The charges will be reviewed by the Public Prosecution Service."
    assert problems(compared({"en": english, "fr": FR + " Le parquet examinera le cas."}, "en")) == []


def test_an_untranslated_sentence_in_another_script() -> None:
    text = RU.replace("Большинство из них живёт в старом городе возле гавани.",
                      "Most of them live in the old town near the harbour.")
    assert problems(compared({"en": EN, "ru": text}, "en")) == [
        ("untranslated", "ru", "Most of them live in the old town near the harbour.")]


@pytest.mark.parametrize("pivot", ["ru", "de"])
def test_an_untranslated_sentence_comes_from_any_version(pivot: str) -> None:
    """Without a source one version is the pivot; the sentence may be left in the language of another one."""
    left = "Most of them live in the old town near the harbour."
    texts = {"ru": RU, "de": DE, "en": EN, "fr": FR.replace("La plupart habitent la vieille ville près du port.", left)}
    found = problems(compared({pivot: texts.pop(pivot), **texts}))
    assert found == [("untranslated", "fr", left)]


DA = """Havnen i Arlen blev åbnet i 1891 af amtet.

Den har 14 kraner og beskæftiger 2.300 mennesker. De fleste af dem bor i den gamle by tæt på havnen.

Skibe fra 60 lande lagde til der sidste år. Det største havde 18.000 containere med fra Busan. Alle er ikke glade.

Et andet bassin skal graves inden 2031, og jernbanen skal forlænges til den nye kaj."""
NB = """Havnen i Arlen ble åpnet i 1891 av fylket.

Den har 14 kraner og sysselsetter 2300 mennesker. De fleste av dem bor i den gamle byen nær havnen.

Skip fra 60 land la til der i fjor. Det største hadde 18.000 containere med fra Busan. Alle er ikke glade.

Et annet basseng skal graves innen 2031, og jernbanen skal forlenges til den nye kaien."""


def test_kin_languages_share_words() -> None:
    """Sentences of Danish and Norwegian may be the same word for word; what was left tells by its words."""
    english = EN.replace("Busan.", "Busan. Not everybody is happy.")
    assert problems(compared({"en": english, "da": DA, "nb": NB}, "en")) == []
    left = "Et annet basseng skal graves innen 2031, og jernbanen skal forlenges til den nye kaien."
    danish = DA[:DA.index("Et andet")] + left
    assert problems(compared({"en": english, "da": danish, "nb": NB}, "en")) == [("untranslated", "da", left)]


def test_addresses_are_the_same_in_every_language() -> None:
    address = "\n\n{} report@arlen-port.example, https://arlen-port.example/annual/report/latest."
    texts = {"en": EN + address.format("Write to"), "fr": FR + address.format("Écrivez à"),
             "ru": RU + address.format("Пишите:")}
    assert problems(compared(texts, "en")) == []


def test_of_two_versions_the_one_that_lacks_the_text_is_shown() -> None:
    shorter = EN.replace(EN.split("\n\n")[2] + "\n\n", "")
    assert problems(compared({"en": shorter, "fr": FR})) == [("missing", "en", "")]
    assert problems(compared({"fr": FR, "en": shorter})) == [("missing", "en", "")]


def test_the_odd_one_out_is_accused_even_if_it_is_the_pivot() -> None:
    shorter = EN.replace(EN.split("\n\n")[2] + "\n\n", "")
    assert problems(compared({"en": shorter, "fr": FR, "ru": RU})) == [("missing", "en", "")]
    longer = EN.replace("county.", "county. The mayor of the neighbouring town refused to come to the party.")
    assert problems(compared({"en": longer, "fr": FR, "ru": RU})) == [
        ("added", "en", "The mayor of the neighbouring town refused to come to the party.")]


def test_a_cut_version_is_found_alone_and_the_whole_one_is_not_too_long() -> None:
    cut = FR[:FR.index("sera prolongé")].rstrip()
    assert problems(compared({"fr": cut})) == [("truncated", "fr", "r")]
    assert problems(compared({"fr": cut, "en": EN}, "fr")) == [("truncated", "fr", "r")]


def test_a_short_text_tells_alone_that_its_last_paragraph_breaks_off() -> None:
    whole = "A new bridge\n\nThe bridge was opened on Monday. It is 300 metres long and carries two railway lines.\n\n"
    cut = "The old one will be pulled down next year. Nobody knows what will"
    assert [rule for rule, _, _ in problems(compared({"en": whole + cut}))] == ["truncated"]
    assert problems(compared({"en": whole + "The old one will be pulled down next year. Nobody knows why."})) == []


def test_versions_cut_at_the_same_place_are_both_found() -> None:
    texts = {"fr": FR[:FR.index("sera prolongé")].rstrip(), "en": EN[:EN.index("will be extended")].rstrip(), "ru": RU}
    assert {(name, language) for name, language, _ in problems(compared(texts))} == {
        ("truncated", "fr"), ("truncated", "en")}


def test_missing_text_names_its_place_and_what_is_lost() -> None:
    shorter = FR.replace(FR.split("\n\n")[2] + "\n\n", "")
    (problem,) = missing_text(compared({"en": EN, "fr": shorter}, "en"), {})
    assert problem.location.role == "absent"
    assert problem.location.start == shorter.index(LAST_FR)
    assert problem.values == {"count": "2", "others": "en:5"}
    assert [place.text for place in problem.related] == [EN.split("\n\n")[2]]
    assert ("en", EN.index("Ships"), EN.index("\n\nA second")) in list(explained(problem))


def test_of_two_like_sentences_either_may_be_the_missing_one() -> None:
    english = EN.replace("county.", "county. Nobody who lived there was asked about it. "
                                    "Nothing was said of the price for years.")
    french = FR.replace("comté.", "comté. Les habitants ignoraient encore tout cela, disait-on.")
    (problem,) = missing_text(compared({"en": english, "fr": french}, "en"), {})
    assert [(place.role, place.text) for place in problem.related] == [
        ("agrees", "Nothing was said of the price for years."),
        ("context", "Nobody who lived there was asked about it.")]
    assert problem.values["others"] == "en:1"
    assert ("en", english.index("Nobody"), english.index(" Nothing")) not in list(explained(problem))


@pytest.mark.parametrize(("text", "pairs", "marks"), [
    ("« Oui », dit-il. « Non.", ["«»"], ["«"]),
    ("«Книга «Мир» здесь».", ["«»"], []),
    ("„Ja“, sagte er. „Nein“.", ["„“"], []),
    ("“One.\n\n“Two.”", ["“”"], []),
    ("他说：“好。", ["“”"], ["“"]),
])
def test_quotations_that_are_never_closed(text: str, pairs: list[str], marks: list[str]) -> None:
    found = quotations(text, version(text, "xx").blocks, pairs)
    assert [mark for mark, _, _ in found] == marks


@pytest.mark.parametrize(("text", "marks"), [
    ("a (b) c", []), ("a (b c", ["("]), ("a) b) c", []), ("[a (b] c", []), ("（甲", ["（"]),
    ("（甲)", []), ("(甲）", []), ("【甲)", ["【"]),
])
def test_brackets_that_are_never_closed(text: str, marks: list[str]) -> None:
    assert [mark for mark, _ in brackets(text, Block("paragraph", 0, len(text)))] == marks


def test_structure_counts_what_is_marked() -> None:
    english = "# A\n\n## B\n\n- one\n- two\n\n| x | y |\n|---|---|\n| 1 | 2 |\n"
    french = "# A\n\nB\n\n- un\n- deux\n\n| x | y |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"
    found = list(structure(compared({"en": english, "fr": french}, "en", "markdown"), {}))
    assert {(problem.values["what"], problem.values["here"], problem.values["there"]) for problem in found} == {
        ("headings", "1", "2"), ("row 3", "2 cells", "nothing")}


@pytest.mark.parametrize(("numbers", "expected"), [
    ([], []), ([3], [(3, 4)]), ([1, 2, 3, 7], [(1, 4), (7, 8)]), ([5, 4], [(4, 6)]),
])
def test_runs_of_neighbours(numbers: list[int], expected: list[tuple[int, int]]) -> None:
    assert list(runs(numbers)) == expected


def test_a_headline_that_was_moved_to_the_end_is_not_cut_off() -> None:
    english = EN.replace("\n\n", "\n\nA quiet harbour\n\n", 1)
    french = f"{FR}\n\nUn port tranquille"
    assert [found for found in problems(compared({"en": english, "fr": french}, "en")) if found[0] == "truncated"] == []
