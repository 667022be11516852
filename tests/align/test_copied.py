"""Facts that stand in the other version in the words of the first: in titles and in what was left untranslated."""

from __future__ import annotations

import pytest

from factcheck import compare


@pytest.mark.parametrize(("english", "language", "text", "rules"), [
    ("The data came on a disc called \"Resource Set November 1995\". It sold well.", "fr",
     "Les données se trouvaient sur un disque appelé « Resource Set November 1995 ». Il s’est bien vendu.", []),
    ("July 2009: the house burns down", "es", "July 2009: the house burns down", ["text-untranslated"]),
    ("They met from August 1st to 7th, 2010 in the old town, about nine hundred in all. All of them came again.", "it",
     "They met from August 1st to 7th, 2010 in the old town, about nine hundred in all. Tutti tornarono.",
     ["text-untranslated"]),
    ("The 1990s saw a reference emerge. It was good.", "cs", "The 1990s saw a reference emerge. Byla dobrá.",
     ["text-untranslated"]),
    ("They met in November 1995.", "fr", "Ils se sont réunis en décembre 1995.", ["date-mismatch"]),
    ("It cost 5 billion euros.", "da", "Det kostede 5 billion euro.", ["number-mismatch"]),  # a thousand times as much
    ("About 5 million came, 3 million left.", "fr", "Environ 15 millions sont venus, 3 millions sont partis.",
     ["number-mismatch"]),
])
def test_what_stands_there_in_other_words(english: str, language: str, text: str, rules: list[str]) -> None:
    found = compare({"en": english, language: text}, source="en")
    assert [finding.rule for finding in found if finding.severity != "info"] == rules


@pytest.mark.parametrize(("english", "german", "rules"), [
    ("Amber 2.2 was the first to come with 3.11 of the library.",
     "Amber 2.2 war die erste, die 3.11 der Bibliothek enthielt.", ["number-format"]),
    ("2.3. The second harbour\n\nIt came with Amber 0.93 at last.",
     "2.3. Der zweite Hafen\n\nEs kam endlich mit Amber 0.93.", []),
    ("The quake had a magnitude of 7.5 at last.", "Das Beben hatte endlich eine Stärke von 7.5.", ["number-format"]),
    ("It grew by 2.5 per cent.", "Es wuchs um 2.5 Prozent.", ["number-format"]),
])
def test_bare_numbers_may_be_those_of_a_version(english: str, german: str, rules: list[str]) -> None:
    assert [finding.rule for finding in compare({"en": english, "de": german}, source="en")] == rules


@pytest.mark.parametrize(("english", "language", "text"), [
    ("The port to MIPS (DEC) is ready.", "de", "Die Portierung auf MIPS (DEC) ist fertig."),
    ("The last release in the a.out format", "pt", "O último lançamento no formato a.out"),
])
def test_what_looks_like_a_short_month_may_be_a_name(english: str, language: str, text: str) -> None:
    assert compare({"en": english, language: text}, source="en") == []


def test_what_stands_for_a_picture_may_say_what_its_title_says() -> None:
    english = "<p>Figure 1. The harbour in the evening</p><img src='a.png' alt='The harbour in the evening'>"
    german = "<p>Bild 1 - Der Hafen am Abend und in der Nacht</p><img src='a.png' alt='Der Hafen am Abend'>"
    assert compare({"en": english, "de": german}, source="en", format="html") == []
