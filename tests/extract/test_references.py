"""References to parts of a report are codes, in all languages; quantities beside the same words are none."""

from __future__ import annotations

import pytest

from factcheck import compare
from factcheck.extract import figures
from factcheck.languages.tables import LANGUAGES, table

ENGLISH = "See Table 4, Figure 3 and Section 2.3."

SAID = {
    "ar": "انظر الجدول 4 والشكل 3 والقسم 2.3.",
    "bg": "Вж. таблица 4, фигура 3 и раздел 2.3.",
    "cs": "Viz tabulka 4, obrázek 3 a oddíl 2.3.",
    "da": "Se tabel 4, figur 3 og afsnit 2.3.",
    "de": "Siehe Tabelle 4, Abbildung 3 und Abschnitt 2.3.",
    "el": "Βλ. πίνακα 4, σχήμα 3 και ενότητα 2.3.",
    "es": "Véanse la tabla 4, la figura 3 y el apartado 2.3.",
    "et": "Vt tabel 4, joonis 3 ja 2.3. peatükk.",
    "fa": "جدول ۴، شکل ۳ و بخش ۲.۳ را ببینید.",
    "fi": "Katso taulukko 4, kuva 3 ja luku 2.3.",
    "fr": "Voir le tableau 4, la figure 3 et la section 2.3.",
    "ga": "Féach Tábla 4, Fíor 3 agus Roinn 2.3.",
    "he": "ראו טבלה 4, איור 3 וסעיף 2.3.",
    "hi": "तालिका 4, चित्र 3 और खंड 2.3 देखें।",
    "hr": "Vidi tablicu 4, sliku 3 i odjeljak 2.3.",
    "hu": "Lásd a 4. táblázatot, a 3. ábrát és a 2.3. szakaszt.",
    "id": "Lihat Tabel 4, Gambar 3, dan Bagian 2.3.",
    "it": "Vedi tabella 4, figura 3 e paragrafo 2.3.",
    "ja": "表4、図3、第2.3節を参照。",
    "ko": "표 4, 그림 3, 제2.3절을 참조하라.",
    "lt": "Žr. 4 lentelę, 3 paveikslą ir 2.3 skirsnį.",
    "lv": "Skatīt 4. tabulu, 3. attēlu un 2.3. iedaļu.",
    "mt": "Ara Tabella 4, Figura 3 u Taqsima 2.3.",
    "nb": "Se tabell 4, figur 3 og avsnitt 2.3.",
    "nl": "Zie tabel 4, figuur 3 en paragraaf 2.3.",
    "pl": "Zob. tabelę 4, rysunek 3 i sekcję 2.3.",
    "pt": "Ver a tabela 4, a figura 3 e a secção 2.3.",
    "ro": "A se vedea tabelul 4, figura 3 și secțiunea 2.3.",
    "ru": "См. таблицу 4, рисунок 3 и раздел 2.3.",
    "sk": "Pozri tabuľku 4, obrázok 3 a oddiel 2.3.",
    "sl": "Glej tabelo 4, sliko 3 in razdelek 2.3.",
    "sv": "Se tabell 4, figur 3 och avsnitt 2.3.",
    "th": "ดูตารางที่ 4 รูปที่ 3 และหัวข้อ 2.3",
    "tr": "Bkz. Tablo 4, Şekil 3 ve Bölüm 2.3.",
    "uk": "Див. таблицю 4, рисунок 3 і розділ 2.3.",
    "vi": "Xem Bảng 4, Hình 3 và Mục 2.3.",
    "zh": "见表4、图3和第2.3节。",
    "zh-Hant": "見表4、圖3和第2.3節。",
}


def test_all_languages_have_words_for_parts() -> None:
    assert sorted(table("references")) == sorted(LANGUAGES)
    assert {*SAID, "en"} == {*LANGUAGES}


@pytest.mark.parametrize("language", sorted(SAID))
def test_references_agree(language: str) -> None:
    assert compare({"en": ENGLISH, language: SAID[language]}, "en") == []
    assert [fact.kind for fact in figures(SAID[language], language)] == ["code"] * 3


@pytest.mark.parametrize("language", sorted(SAID))
def test_references_to_another_part(language: str) -> None:
    number, other = ("۴", "۵") if language == "fa" else ("4", "5")
    found = compare({"en": ENGLISH, language: SAID[language].replace(number, other, 1)}, "en")
    assert [(finding.rule, finding.location.language) for finding in found] == [("code-mismatch", language)]


@pytest.mark.parametrize(("text", "language", "values"), [
    ("Sections 2.3 and 2.4, § 5, p. 12, footnote 7", "en",
     ["section 2.3", "section 2.4", "section 5", "page 12", "note 7"]),
    ("nota al pie 7, tabla n.º 4", "es", ["note 7", "table 4"]),
    ("в таблице № 5 на с. 12", "ru", ["table 5", "page 12"]),
    ("l'annexe 1", "fr", ["annex 1"]),
    ("الجدول رقم ٥", "ar", ["table 5"]),
    ("第3章、第12页", "zh", ["section 3", "page 12"]),
    ("as was shown [12] and noted[^3]", "en", ["[12]", "[^3]"]),
    # quantities
    ("Figure 5 million", "en", ["5000000"]), ("pages 5–7", "en", ["5..7"]), ("page 5%", "en", ["5"]),
    ("a further 12 tables", "en", ["12"]), ("共12页", "zh", ["12"]), ("3 chapters", "en", ["3"]),
])
def test_parts_and_quantities(text: str, language: str, values: list[str]) -> None:
    assert [fact.value for fact in figures(text, language)] == values


@pytest.mark.parametrize(("english", "german", "rules"), [
    # which word a language has for a part differs freely
    ("Chart 4 and Chapter 2 tell more.", "Abbildung 4 und Abschnitt 2 sagen mehr.", []),
    ("Tables 4, 5 and 6 tell more.", "Tabelle 4, Tabelle 5 und Tabelle 6 sagen mehr.", []),
    ("Chapter 3 tells more.", "Das dritte Kapitel sagt mehr.", []),
    ("Table 4 tells of 12 shops.", "Tabelle 4 berichtet von 13 Läden.", ["number-mismatch"]),
    ("Table 4 tells more.", "Übersicht 5 sagt mehr.", ["number-mismatch"]),
    ("It was shown [12].", "Das wurde gezeigt [13].", ["code-mismatch"]),
    ("It was shown [12].", "Das wurde gezeigt (12).", []),
])
def test_other_words_and_other_numbers(english: str, german: str, rules: list[str]) -> None:
    assert [finding.rule for finding in compare({"en": english, "de": german}, "en")] == rules
