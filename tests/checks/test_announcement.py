"""Lists of another length than announced, and numbers before a list that announce nothing."""

from __future__ import annotations

import pytest

from factcheck import compare
from factcheck.config import Settings
from factcheck.languages.tables import LANGUAGES, table

STRICT = Settings(extends=("strict",), select=("count-mismatch",))


def found(text: str, language: str = "en", format: str = "markdown") -> list[str]:
    return [finding.message for finding in compare({language: text}, None, format, STRICT)]


def listed(intro: str, count: int, language: str = "en", format: str = "markdown") -> list[str]:
    items = "".join(f"- item {letter}\n" for letter in "abcdefghi"[:count])
    return found(f"{intro}\n\n{items}", language, format)


@pytest.mark.parametrize("format", ["markdown", "text"])
@pytest.mark.parametrize(("intro", "message"), [
    ("The city takes three measures:", "3 announced, but 4 in the list"),
    ("It was hot. The city takes **three measures:**", "3 announced, but 4 in the list"),
    ("There are five reasons for this delay:", "5 announced, but 4 in the list"),
    ("The following 3 steps are needed:", "3 announced, but 4 in the list"),
    ("In 2025 the city takes three new measures:", "3 announced, but 4 in the list"),
    ("We sell three lamps:", "3 announced, but 4 in the list"),
])
def test_another_number(intro: str, message: str, format: str) -> None:
    assert listed(intro, 4, format=format) == [message]


@pytest.mark.parametrize("intro", [
    "The city takes four measures:",
    # numbers of other things
    "The two sides agreed:", "Page 3 covers:", "In section 3:", "In the last three years:", "All three cities will:",
    "Three of the five measures are new:", "The three cities, which met in May, agreed:", "Within 3 km you find:",
    # not so many, more than is said, no colon
    "At least three measures:", "Twenty measures:", "The city takes three measures.",
])
def test_nothing_announced(intro: str) -> None:
    assert listed(intro, 4) == []


@pytest.mark.parametrize("text", [
    # items below items
    "Three measures:\n\n- a\n  - b\n  - c\n- d\n- e\n",
    "1. Two reasons:\n   - a\n   - b\n2. c\n3. d\n",
    # paragraphs within items, one item
    "Three measures:\n\n- a\n- b\n\n  More of b.\n\n- c\n",
    "Three measures:\n\n1. a\n2. b\n\n   Of b:\n\n   - x\n   - y\n\n3. c\n",
    "Three measures:\n\n- a\n\nMore of it.\n",
    # another list after it
    "Two measures:\n\n- a\n- b\n\n## More\n\n- c\n",
    "Two measures:\n\n- a\n- b\n\nTwo reasons:\n\n- a\n- b\n",
])
def test_markdown_lists(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "messages"), [
    ("Three measures:\n1. one thing\n2. another thing\n", ["3 announced, but 2 in the list"]),
    ("Two measures:\n- one thing\n  - below it\n- another thing\n", []),
    # marks that may be of two levels
    ("Two measures:\n1. one thing\n• below it\n2. another thing\n", []),
    ("Three measures:\n\n- one thing\n- another thing\n\nTwo reasons:\n\n- one thing\n- another thing\n",
     ["3 announced, but 2 in the list"]),
])
def test_text_lists(text: str, messages: list[str]) -> None:
    assert found(text, format="text") == messages


def test_levels() -> None:
    assert found("- Two reasons:\n  - a\n  - b\n  - c\n- d\n") == ["2 announced, but 3 in the list"]


@pytest.mark.parametrize(("language", "intro"), [
    ("de", "Die Stadt ergreift drei neue Maßnahmen:"), ("fr", "La ville prend trois mesures :"),
    ("es", "Hay tres razones principales:"), ("ru", "Город принимает три меры:"), ("ar", "تتخذ المدينة ثلاثة تدابير:"),
    ("he", "העיר נוקטת שלושה צעדים:"), ("zh", "该市采取三项措施："), ("ja", "市は次の三つの措置を講じる："),
    ("ko", "시는 다음 세 가지 조치를 취한다:"), ("vi", "Thành phố có ba biện pháp:"), ("th", "เมืองมีมาตรการสามประการ:"),
    ("tr", "Şehir üç önlem alıyor:"), ("pl", "Miasto podejmuje trzy działania:"),
    ("fi", "Kaupungilla on kolme tavoitetta:"),
])
def test_in_other_languages(language: str, intro: str) -> None:
    assert listed(intro, 4, language) == ["3 announced, but 4 in the list"]
    assert listed(intro, 3, language) == []


def test_told_once() -> None:
    items = "\n\n- a\n- b\n- c\n- d\n"
    wrong = {"en": "We take three measures:" + items, "de": "Wir ergreifen drei Maßnahmen:" + items}
    assert [finding.location.language for finding in compare(wrong, "en", "markdown", STRICT)] == ["en"]
    wrong["en"] = wrong["en"].replace("three", "four")
    assert [finding.location.language for finding in compare(wrong, "en", "markdown", STRICT)] == ["de"]


def test_all_languages_have_words_for_it() -> None:
    assert sorted(table("consistency")) == sorted(LANGUAGES)
    assert {tuple(entry) for entry in table("consistency").values()} == {("said", "listed", "summary")}
