"""Heads of tables: what they say one of a figure is, in all languages, and heads that say nothing of the kind."""

from __future__ import annotations

import pytest

from factcheck import compare
from factcheck.extract.heads import _found

PHRASES = [
    # head, language, the phrase, value of one, unit
    ("EUR million", "en", "EUR million", "1000000", "EUR"),
    ("Revenue in EUR million", "en", "EUR million", "1000000", "EUR"),
    ("Revenue (in thousands of euros)", "en", "thousands of euros", "1000", "EUR"),
    ("Revenue, £m", "en", "£m", "1000000", "GBP"),
    ("€’000", "en", "€’000", "1000", "EUR"),
    ("2024 ($000s)", "en", "$000s", "1000", "USD"),
    ("31 December 2024, US$ million", "en", "US$ million", "1000000", "USD"),
    ("(in millions, except per share data)", "en", "millions", "1000000", None),
    ("Share (per cent)", "en", "per cent", "1", "percent"),
    ("% change", "en", "%", "1", "percent"),
    ("Share (% of revenue)", "en", "%", "1", "percent"),
    ("Output (GWh)", "en", "GWh", "1", "energy-gigawatt-hour"),
    ("En milliers d’euros", "fr", "milliers d’euros", "1000", "EUR"),
    ("CA (M€)", "fr", "M€", "1000000", "EUR"),
    ("Umsatz (Mio. €)", "de", "Mio. €", "1000000", "EUR"),
    ("Umsatz in TEUR", "de", "TEUR", "1000", "EUR"),
    ("单位：万元", "zh", "万元", "10000", "CNY"),
    ("单位：亿元 币种：人民币", "zh", "亿元", "100000000", "CNY"),
    ("营业收入（人民币百万元）", "zh", "人民币百万元", "1000000", "CNY"),
    ("（単位：百万円）", "ja", "百万円", "1000000", "JPY"),
    ("前年比（％）", "ja", "％", "1", "percent"),
    ("(단위: 백만원)", "ko", "백만원", "1000000", "KRW"),
    ("القيمة (مليون ريال)", "ar", "مليون ريال", "1000000", "SAR"),
    ("(بملايين اليورو)", "ar", "بملايين اليورو", "1000000", "EUR"),
    ("Выручка, млн руб.", "ru", "млн руб", "1000000", "RUB"),
    ("тыс. евро", "ru", "тыс. евро", "1000", "EUR"),
    ("Przychody (mln zł)", "pl", "mln zł", "1000000", "PLN"),
    ("Tržby (tis. Kč)", "cs", "tis. Kč", "1000", "CZK"),
    ("Árbevétel (ezer Ft)", "hu", "ezer Ft", "1000", "HUF"),
    ("Omsætning (mio. kr.)", "da", "mio. kr.", "1000000", "DKK"),
    ("Omsättning (MSEK)", "sv", "MSEK", "1000000", "SEK"),
    ("राजस्व (करोड़ रुपये)", "hi", "करोड़ रुपये", "10000000", "INR"),
    ("รายได้ (ล้านบาท)", "th", "ล้านบาท", "1000000", "THB"),
    ("Doanh thu (tỷ đồng)", "vi", "tỷ đồng", "1000000000", "VND"),
    ("Έσοδα (εκατ. ευρώ)", "el", "εκατ. ευρώ", "1000000", "EUR"),
    ("הכנסות (מיליוני שקלים)", "he", "מיליוני שקלים", "1000000", "ILS"),
    ("Gelir (bin TL)", "tr", "bin TL", "1000", "TRY"),
    ("Pendapatan (juta rupiah)", "id", "juta rupiah", "1000000", "IDR"),
]

NOTHING = [("Revenue", "en"), ("Year", "en"), ("2024", "en"), ("Q3 2024", "en"), ("Employees", "en"), ("Men", "en"),
           ("Number", "en"), ("A", "en"), ("m", "en"), ("Third", "en"), ("Half", "en"), ("Change", "en"),
           ("The plant cost 5 million euros", "en"), ("Growth of 5%", "en"), ("Einheit", "de"), ("2024年", "zh"),
           ("产品", "zh"), ("السنة", "ar"), ("製品", "ja"), ("Год", "ru")]


@pytest.mark.parametrize(("head", "language", "phrase", "value", "unit"), PHRASES)
def test_phrases(head: str, language: str, phrase: str, value: str, unit: str | None) -> None:
    found = _found(head, language)
    assert found is not None
    start, end, readings = found
    assert (head[start:end], str(readings[0]), readings[0].unit) == (phrase, value, unit)


@pytest.mark.parametrize(("head", "language"), NOTHING)
def test_other_heads(head: str, language: str) -> None:
    assert _found(head, language) is None


EN = """The table has the revenue of the group.

Table 1: Revenue in EUR million

| Segment | 2024 | 2025 | Change (%) |
|---------|------|------|------------|
| Lamps   | 318  | 402  | 26.4       |
| Chairs  | 77   | 81   | 5.2        |
"""
FR = """Le tableau contient le chiffre d'affaires du groupe.

Tableau 1 : Chiffre d'affaires en milliers d'euros

| Segment | 2024    | 2025    | Évolution |
|---------|---------|---------|-----------|
| Lampes  | 318 000 | 402 000 | 26,4 %    |
| Chaises | 77 000  | 81 000  | 5,2 %     |
"""
ZH = """下表列出集团的收入。

表1：收入（单位：万欧元）

| 分部 | 2024年 | 2025年 | 变动（%） |
|------|--------|--------|-----------|
| 灯具 | 31,800 | 40,200 | 26.4      |
| 椅子 | 7,700  | 8,100  | 5.2       |
"""
AR = """يبين الجدول إيرادات المجموعة.

الجدول 1: الإيرادات (مليون يورو)

| القطاع | 2024 | 2025 | التغير (%) |
|--------|------|------|------------|
| المصابيح | 318 | 402 | 26.4 |
| الكراسي | 77 | 81 | 5.2 |
"""
TEXTS = {"en": EN, "fr": FR, "zh": ZH, "ar": AR}


def found(**texts: str) -> list[tuple[str, str, str | None]]:
    return [(finding.rule, finding.message, finding.suggestion) for finding in compare(texts, "en", "markdown")]


@pytest.mark.parametrize("language", ["fr", "zh", "ar"])
def test_scaled_tables_agree(language: str) -> None:
    assert found(en=EN, **{language: TEXTS[language]}) == []


@pytest.mark.parametrize(("texts", "findings"), [
    ({"fr": FR.replace("402 000", "420 000")},
     [("number-mismatch", "420000000 EUR here, 402000000 EUR in en", "402\u202f000")]),
    ({"zh": ZH.replace("7,700", "770")}, [("number-mismatch", "7700000 EUR here, 77000000 EUR in en", "7,700")]),
    ({"ar": AR.replace("مليون", "ألف")}, [("unit-scale", "ألف يورو here, EUR million in en", None)]),
    ({"ar": AR.replace("يورو", "دولار")}, [("unit-scale", "مليون دولار here, EUR million in en", None)]),
    # the head says it in one version alone
    ({"ar": AR.replace(" (مليون يورو)", "")}, []),
    ({"ar": AR.replace(" (%)", "")}, []),
])
def test_wrong_figures_and_wrong_heads(texts: dict[str, str], findings: list[tuple[str, str, str | None]]) -> None:
    assert found(en=EN, **texts) == findings


def test_figures_of_the_text_stand_in_a_table_of_the_other_version() -> None:
    english = "Revenue by segment: lamps brought 318 million euros, chairs 77 million euros.\n"
    german = ("Umsatz nach Segmenten (in Mio. €):\n\n| Segment | 2024 |\n|---|---|\n| Lampen | 318 |\n"
              "| Stühle | 77 |\n")
    assert [rule for rule, _, _ in found(en=english, de=german) if rule.startswith("number")] == []
