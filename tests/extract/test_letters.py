"""References by Roman numerals and letters are compared with those in figures; other Roman numerals are none."""

from __future__ import annotations

import pytest

from factcheck import compare
from factcheck.extract import figures
from factcheck.languages.tables import LANGUAGES

ENGLISH = "The rules are in Annex II."

SAID = {
    "ar": "القواعد واردة في الملحق II.",
    "bg": "Правилата са в приложение II.",
    "cs": "Pravidla jsou v příloze II.",
    "da": "Reglerne står i bilag II.",
    "de": "Die Regeln stehen in Anhang II.",
    "el": "Οι κανόνες βρίσκονται στο παράρτημα II.",
    "es": "Las normas están en el anexo II.",
    "et": "Eeskirjad on esitatud II lisas.",
    "fa": "مقررات در پیوست II آمده است.",
    "fi": "Säännöt ovat liitteessä II.",
    "fr": "Les règles figurent à l'annexe II.",
    "ga": "Tá na rialacha in Iarscríbhinn II.",
    "he": "הכללים מופיעים בנספח II.",
    "hi": "नियम अनुलग्नक II में हैं।",
    "hr": "Pravila su u Prilogu II.",
    "hu": "A szabályok a II. mellékletben vannak.",
    "id": "Aturannya ada di Lampiran II.",
    "it": "Le norme sono nell'allegato II.",
    "ja": "規則は附属書Ⅱにある。",
    "ko": "규칙은 부속서 II에 있다.",
    "lt": "Taisyklės pateiktos II priede.",
    "lv": "Noteikumi ir II pielikumā.",
    "mt": "Ir-regoli jinsabu fl-Anness II.",
    "nb": "Reglene står i vedlegg II.",
    "nl": "De regels staan in bijlage II.",
    "pl": "Zasady podano w załączniku II.",
    "pt": "As regras constam do anexo II.",
    "ro": "Regulile se află în anexa II.",
    "ru": "Правила приведены в приложении II.",
    "sk": "Pravidlá sú v prílohe II.",
    "sl": "Pravila so v Prilogi II.",
    "sv": "Reglerna finns i bilaga II.",
    "th": "กฎอยู่ในภาคผนวก II",
    "tr": "Kurallar Ek II'dedir.",
    "uk": "Правила наведено в додатку II.",
    "vi": "Các quy tắc nằm trong Phụ lục II.",
    "zh": "规则见附件II。",
    "zh-Hant": "規則見附件II。",
}


def test_all_languages_are_tried() -> None:
    assert {*SAID, "en"} == {*LANGUAGES}


@pytest.mark.parametrize("language", sorted(SAID))
def test_the_same_annex(language: str) -> None:
    assert [fact.value for fact in figures(SAID[language], language)] == ["annex 2"]
    assert compare({"en": ENGLISH, language: SAID[language]}, "en") == []


@pytest.mark.parametrize("language", sorted(SAID))
def test_another_annex(language: str) -> None:
    changed = SAID[language].replace("II", "IV").replace("Ⅱ", "Ⅳ")
    found = compare({"en": ENGLISH, language: changed}, "en")
    assert [(finding.rule, finding.severity, finding.location.language) for finding in found] == [
        ("code-mismatch", "warning", language)]


@pytest.mark.parametrize(("language", "english", "other", "rules"), [
    # figures instead
    ("de", "Part III applies.", "Teil 3 gilt.", []),
    ("de", "Part III applies.", "Teil 4 gilt.", ["number-mismatch"]),
    ("de", "Annex 2 applies.", "Anhang II gilt.", []),
    ("de", "Annex 2 applies.", "Anhang III gilt.", ["code-mismatch"]),
    ("zh", "See section II.", "见第2章。", []),
    ("zh", "See section II.", "见第3章。", ["code-mismatch"]),
    ("ja", "See Part III.", "第三部を参照。", []),
    ("zh", "See Part III.", "见第三部分。", []),
    # which word a language has for a division differs
    ("cs", "See Title II.", "Viz hlava II.", []),
    ("cs", "See Title II.", "Viz hlava III.", ["code-mismatch"]),
    ("nl", "See Chapter II.", "Zie afdeling IV.", ["code-mismatch"]),
    ("de", "See Schedule III.", "Siehe die dritte Liste.", []),
    ("de", "See Section III.", "Siehe den genannten Teil.", []),
    # letters, which alphabets have in other places
    ("de", "The costs are in Annex A.", "Die Kosten stehen in Anhang A.", []),
    ("de", "The costs are in Annex A.", "Die Kosten stehen in Anhang B.", ["code-mismatch"]),
    ("ru", "The costs are in Annex B.", "Расходы приведены в приложении Б.", []),
    ("ru", "The costs are in Annex C.", "Расходы приведены в приложении С.", []),
    ("ru", "The costs are in Annex C.", "Расходы приведены в приложении Г.", ["code-mismatch"]),
    ("el", "The costs are in Annex C.", "Οι δαπάνες βρίσκονται στο παράρτημα Γ.", []),
    ("th", "The costs are in Annex B.", "ค่าใช้จ่ายอยู่ในภาคผนวก ข", []),
    # lists and ranges
    ("fr", "Annexes I to III apply.", "Les annexes I à III s'appliquent.", []),
    ("fr", "Annexes I to III apply.", "Les annexes I à IV s'appliquent.", ["code-mismatch"]),
    ("fr", "Articles I, II and VI apply.", "Les articles I, II et IX s'appliquent.", ["code-mismatch"]),
])
def test_in_other_versions(language: str, english: str, other: str, rules: list[str]) -> None:
    assert [finding.rule for finding in compare({"en": english, language: other}, "en")] == rules


@pytest.mark.parametrize(("text", "language", "values"), [
    ("ANNEX II, Part III, Title V", "en", ["annex 2", "division 3", "division 5"]),
    ("глава ІІІ", "uk", ["division 3"]),
    ("a III. részben", "hu", ["division 3"]),
    ("제II장", "ko", ["division 2"]),
    # words and letters that are no numerals
    ("In this section I describe what the annex I wrote has.", "en", []),
    ("Vitamin C, Part C, Annex II.A, page X", "en", []),
    ("v tabulkách. V obcích", "cs", []),
    ("im XIV. Jahrhundert, Ludwig XIV.", "de", ["13XX", "14"]),
    ("en el siglo XIX, p. V", "es", ["18XX"]),
    # a title before figures is won as often
    ("the title 3 times", "en", ["3"]),
])
def test_parts_and_other_numerals(text: str, language: str, values: list[str]) -> None:
    assert [fact.value for fact in figures(text, language)] == values
