"""Sentences end where a reader of the language says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.tables import LANGUAGES, table
from factcheck.model import Block, Version
from factcheck.position import line_starts
from factcheck.read import version
from factcheck.segment import habits, sentences


def split(text: str, language: str) -> list[str]:
    whole = Version(language, text, (Block("paragraph", 0, len(text)),), "", "", line_starts(text))
    return [text[sentence.start:sentence.end] for sentence in sentences(whole)]


# The bar stands where a sentence ends.
CASES = [
    # titles, initials, abbreviations
    ("en", "Dr. Smith met J. K. Rowling at 5 p.m. on Monday.|They talked."),
    ("en", "It opened at 5 p.m.|The doors closed early."),
    ("en", "The U.S. Senate voted.|Apple Inc. and others agreed, e.g. Intel."),
    ("en", "He said no.|Then he left for No. 10."),
    ("fr", "M. Dupont et Mme Martin sont venus.|Ils sont repartis."),
    ("es", "El Sr. García llegó a EE. UU. ayer.|¿Quién lo vio?|Nadie."),
    ("it", "Il sig. Rossi e il dott. Bianchi, ecc. sono qui.|Bene!"),
    ("nl", "Dhr. Jansen kwam o.a. met dr. de Vries.|Daarna ging hij."),
    ("ru", "Это было в 2030 г.|Россия растет."),
    ("ru", "Г-н Иванов живёт на ул. Ленина.|Он там с 2010 г.|Дом стоит."),
    ("pl", "W 2018 r. dr Nowak mieszkał przy ul. Długiej.|Teraz nie."),
    ("hi", "डॉ. शर्मा आए।|वे चले गए।"),
    ("ar", "وصل د. أحمد اليوم.|هل غادر؟|نعم."),
    # ordinals and dates that end in a full stop
    ("de", "Am 3. Oktober 1990 war es so weit.|Das 20. Jahrhundert endete."),
    ("de", "Das war 2018.|Danach kam nichts."),
    ("de", "Umsatz (Tsd. €) und Gewinn (Mio. €)."),
    # the number of a caption
    ("en", "Table 12. Results by segment"), ("ru", "Таблица 8. Результаты по сегментам"),
    ("pl", "Tabela 8. Wyniki według segmentów"), ("ko", "표 4. 부문별 실적"), ("en", "It was 8.|Then it was 9."),
    ("cs", "Dne 10. 12. 2025 začala výroba.|Skončila v roce 2026.|Potom nic."),
    ("hu", "A 3. fejezet 2025. december 10-én jelent meg.|Jó."),
    ("fi", "Joulukuun 10. päivänä alkoi tuotanto.|Se jatkuu."),
    ("da", "Den 3. oktober kom han.|Han gik igen."),
    # quotations
    ("en", 'He said: "We won."|She smiled.'),
    ("en", "“Did you see it?” he asked.|“No.”|He left."),
    ("fr", "« Nous avons gagné. »|Il sourit."),
    ("de", "„Haben Sie das gesehen?“ fragte er.|„Nein.“|Er ging."),
    ("zh", "他说：“我们赢了。”|她笑了。|真的吗？！|对。"),
    ("zh", '他说："我们赢了。"|她笑了。'),
    ("ja", "「行きます。」と彼は言った。|彼女は笑った。|「本当ですか？」"),
    ("zh", "他走了。|She laughed at the end.|他回来了，住在 Acme Inc.公司。"),
    # marks of other scripts
    ("el", "Τι έγινε;|Τίποτα.|Ο κ. Παπαδόπουλος έφυγε."),
    ("ko", "그는 떠났다.|그녀는 웃었다."),
    ("fa", "او رفت.|آیا برگشت؟|بله."),
    ("he", "הוא הלך.|היא צחקה."),
    ("zh-Hant", "他走了。|她笑了！"),
    # words that measure and are no abbreviations; the last letter of an acronym is no initial
    ("ro", "Prețul a fost de 5,3 mil. lei.|Apoi a plecat."),
    ("uk", "Ціна була 5,3 млн грн.|Потім він поїхав."),
    ("he", 'המחיר היה 5.3 מיליון ש"ח.|אחר כך הוא הלך.'),
    # a space beside a number parts nothing
    ("th", "ดร. สมชายมาถึงกรุงเทพฯ เมื่อวันที่ 3 พฤษภาคม 2567 และพบกับนายกรัฐมนตรีที่ทำเนียบรัฐบาล|"
           "ราคาอยู่ที่ 5.3 ล้านบาทซึ่งสูงกว่าปีที่แล้วมาก"),
    # an ellipsis, a web address, a decimal point
    ("en", "Well... maybe.|See example.org for version 2.1.3 today."),
    ("tr", "Prof. Yılmaz geldi.|3.5 milyon kişi vardı."),
    # languages without data follow their script
    ("ka", "ის წავიდა.|ის გაიცინა."),
    ("km", "គាត់បានទៅ។|នាងសើច។"),
    ("ca", "El Dr. Puig va arribar.|Després va marxar."),
]


TABLE = [tuple(line.split("\t")) for line in Path(__file__).with_name("segment.tsv").read_text("utf-8").splitlines()
         if not line.startswith("#")]
"""Cases of every language."""


@pytest.mark.parametrize(("language", "marked"), [*CASES, *TABLE])
def test_splits_where_the_bar_stands(language: str, marked: str) -> None:
    parts = marked.split("|")
    joint = "" if language in ("zh", "zh-Hant", "ja", "km") else " "
    assert split(joint.join(parts), language) == parts


def test_every_language_has_cases() -> None:
    assert {language for language, _ in TABLE} == {*LANGUAGES}


def test_thai_is_cut_at_spaces_between_clauses() -> None:
    clause = "รัฐบาลประกาศแผนการพัฒนาเศรษฐกิจฉบับใหม่"
    assert split(f"{clause} {clause}", "th") == [clause, clause]
    assert split(f"{clause} วันนี้", "th") == [f"{clause} วันนี้"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_knows_its_length_and_its_quotation_marks(language: str) -> None:
    entry = table("sentences")[language]
    assert 0.5 < float(entry["length"]) < 1.5
    assert entry["quotes"]
    assert all(len(pair) == 2 for pair in entry["quotes"])


@given(st.text(alphabet="aB. !?\"“”«»。、」12\n\u00a0", max_size=80),
       st.sampled_from(["en", "de", "zh", "ja", "fr", "th"]))
def test_sentences_cover_their_blocks(text: str, language: str) -> None:
    whole = version(text, language)
    found = sentences(whole)
    assert list(found) == sorted(found, key=lambda sentence: sentence.start)
    for number, block in enumerate(whole.blocks):
        covered = {place for sentence in found if sentence.block == number
                   for place in range(sentence.start, sentence.end)}
        assert {place for place in range(block.start, block.end) if not text[place].isspace()} <= covered
        assert all(block.start <= place < block.end for place in covered)
    for sentence in found:
        piece = text[sentence.start:sentence.end]
        assert piece == piece.strip() != ""


def test_habits_fall_back_on_the_script() -> None:
    unknown = version("Здраво. Како си?", "mk")
    assert habits(unknown).length == pytest.approx(1.05)
