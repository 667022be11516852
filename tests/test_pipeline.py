"""From texts to findings: who is accused of what, and what is let pass."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from factcheck import align, compare
from factcheck.config import Settings
from factcheck.errors import UsageError

EN = "Revenue rose by 5.3% to €8.8 billion. The board meets on 10 December 2025 in Geneva."
DE = "Der Umsatz stieg um 5,3 % auf 8,8 Milliarden Euro. Der Vorstand tagt am 10. Dezember 2025 in Genf."
FR = ("Le chiffre d’affaires a progressé de 5,3 %, à 8,8 milliards d’euros. "
      "Le conseil se réunit le 10 décembre 2025 à Genève.")
ZH = "营业收入增长5.3%，达到88亿欧元。董事会将于2025年12月10日在日内瓦召开会议。"


def found(texts: Mapping[str, str], source: str | None = None) -> list[tuple[str, str, str | None]]:
    return [(finding.rule, finding.location.language, finding.diagnosis) for finding in compare(texts, source=source)]


def test_correct_versions_have_no_findings() -> None:
    assert found({"en": EN, "de": DE, "fr": FR, "zh": ZH}) == []


ERRORS = [
    ("de", DE.replace("5,3", "3,5"), "number-mismatch", "digits-transposed"),
    ("de", DE.replace("Milliarden", "Millionen"), "number-mismatch", "power-of-ten"),
    ("de", DE.replace("Euro", "Dollar"), "unit-mismatch", "unit"),
    ("de", DE.replace("5,3 %", "5,3"), "unit-mismatch", "unit"),
    ("zh", ZH.replace("88亿", "88万"), "number-mismatch", "power-of-ten"),
    ("zh", ZH.replace("12月10日", "10月12日"), "date-mismatch", "day-month-swapped"),
    ("fr", FR.replace("2025", "2024"), "date-mismatch", "year-off"),
]


@pytest.mark.parametrize(("language", "text", "rule", "diagnosis"), ERRORS)
def test_the_majority_accuses_the_version_that_differs(language: str, text: str, rule: str, diagnosis: str) -> None:
    assert found({"en": EN, "de": DE, "fr": FR, "zh": ZH} | {language: text}) == [(rule, language, diagnosis)]


@pytest.mark.parametrize(("language", "text", "rule", "diagnosis"), ERRORS)
def test_the_source_accuses_the_other(language: str, text: str, rule: str, diagnosis: str) -> None:
    assert found({"en": EN, language: text}, source="en") == [(rule, language, diagnosis)]


def test_a_wrong_source_is_doubted_once() -> None:
    """Three versions that say something else than the source at one place are one finding, there, and no error."""
    texts = {"en": EN.replace("5.3", "3.5"), "de": DE, "fr": FR, "zh": ZH}
    (finding,) = compare(texts, source="en")
    assert (finding.rule, finding.location.language, finding.severity) == ("number-mismatch", "en", "warning")


SWAPPED = [
    ("CBS had 3.1 million viewers and NBC had 2.9 million.",
     "CBS hatte 2,9 Millionen Zuschauer und NBC 3,1 Millionen."),
    ("It has 38 gardens and 76,000 hectares of land.", "Er hat 76.000 Gärten und 38 Hektar Land."),
]


@pytest.mark.parametrize(("english", "german"), SWAPPED)
def test_numbers_that_changed_places(english: str, german: str) -> None:
    rules = {rule for rule, _, _ in found({"en": english, "de": german}, source="en")}
    assert rules
    assert rules <= {"number-mismatch", "unit-mismatch"}


def test_clauses_that_changed_places_are_no_swap() -> None:
    english = "CBS had 3.1 million viewers and NBC had 2.9 million."
    german = "NBC hatte 2,9 Millionen Zuschauer und CBS 3,1 Millionen."
    assert found({"en": english, "de": german}, source="en") == []


def test_findings_are_sorted_and_have_fingerprints() -> None:
    texts = {"en": EN, "de": DE.replace("5,3", "3,5").replace("2025", "2024")}
    findings = compare(texts, source="en")
    assert [finding.rule for finding in findings] == ["number-mismatch", "date-mismatch"]
    assert len({finding.fingerprint for finding in findings}) == 2


def test_align_gives_spans() -> None:
    beads = align({"en": EN, "de": DE})
    assert [EN[slice(*bead.spans["en"])][:5] for bead in beads] == ["Reven", "The b"]
    assert [DE[slice(*bead.spans["de"])][:5] for bead in beads] == ["Der U", "Der V"]


def test_mistakes_of_the_caller() -> None:
    with pytest.raises(UsageError, match="source"):
        compare({"en": EN}, source="de")
    with pytest.raises(UsageError, match="format"):
        compare({"en": EN, "de": DE}, format="papyrus")
    with pytest.raises(UsageError, match="qqq"):
        compare({"en": EN, "qqq": DE})
    with pytest.raises(UsageError, match="numbr"):
        compare({"en": EN, "de": DE}, settings=Settings(select=("numbr-mismatch",)))


@pytest.mark.parametrize("text", ["", " ", "\n", "—", "* * *", "```", "---"])
@pytest.mark.parametrize("format", ["text", "markdown"])
def test_a_version_of_nothing_is_compared(text: str, format: str) -> None:
    assert isinstance(compare({"en": text, "de": DE}, format=format), list)
    assert isinstance(compare({"en": text, "de": " "}, format=format), list)


def test_public_names_are_functions_whatever_was_imported_before() -> None:
    import factcheck.align.sentences.alignment
    import factcheck.extract.atoms.scan  # noqa: F401
    from factcheck import align, extract
    assert callable(align)
    assert [fact.value for fact in extract("5,3 %", "fr")] == ["5.3"]
