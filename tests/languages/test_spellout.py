"""The number words of every language: complete, unambiguous, and right where a speaker would look first."""

from __future__ import annotations

import json
import runpy
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "factcheck" / "languages" / "spellout"
LANGUAGES = sorted(
    "ar bg cs da de el en es et fa fi fr ga he hi hr hu id it ja ko lt lv mt nb nl pl pt ro ru sk sl sv th tr uk vi zh "
    "zh-Hant".split())

CARDINALS = {  # checked by hand against grammars of the languages
    "ar": {"ثلاثة": 3, "خمس وعشرون": 25, "خمسة وعشرين": 25, "أربعمائة": 400, "مئتين": 200, "مليونان": 2_000_000},
    "bg": {"двама": 2, "двайсет и една": 21, "петстотин": 500},
    "cs": {"dvou": 2, "pětadvacet": 25, "dvaceti pěti": 25, "pěti set": 500},
    "da": {"halvtreds": 50, "halvtredsindstyve": 50, "enogtyve": 21, "femhundrede": 500},
    "de": {"dreiundzwanzig": 23, "zwo": 2, "dreissig": 30, "dreißig": 30, "hundert": 100, "einem": 1},
    "el": {"τρεις": 3, "τεσσάρων": 4, "είκοσι τρία": 23, "διακόσιες": 200},
    "en": {"twenty three": 23, "nought": 0, "hundred": 100, "nine hundred": 900},
    "es": {"veintidos": 22, "veintidós": 22, "veintiún": 21, "treinta y una": 31, "quinientas": 500, "ciento": 100},
    "et": {"kahe": 2, "viisteist": 15, "kahekümne viie": 25, "saja": 100},
    "fa": {"بیست و سه": 23, "هجده": 18, "سیصد": 300},
    "fi": {"kahden": 2, "kolmessa": 3, "kaksikymmentäviisi": 25, "viisisataa": 500},
    "fr": {"vingt et une": 21, "quatre vingt dix sept": 97, "septante deux": 72, "octante": 80, "nonante neuf": 99,
           "deux cent": 200, "deux cents": 200},
    "ga": {"dhá": 2, "fiche a haon": 21, "dó dhéag": 12, "trí chéad": 300},
    "he": {"שתי": 2, "חמישה": 5, "עשרים ושלוש": 23, "מאתיים": 200, "אלפיים": 2000},
    "hi": {"छः": 6, "छह": 6, "पैंतालीस": 45, "निन्यानवे": 99, "दो सौ": 200},
    "hr": {"dvije": 2, "dvadeset i jedna": 21, "dvadeset pet": 25, "dvjesto": 200},
    "hu": {"két": 2, "huszonkét": 22, "kilencvenkilenc": 99, "ötszáz": 500},
    "id": {"sebelas": 11, "dua puluh lima": 25, "seratus": 100},
    "it": {"ventitre": 23, "ventitré": 23, "ventun": 21, "duecento": 200, "un'": 1},
    "ja": {"二十三": 23, "九つ": 9, "三百": 300},
    "ko": {"스물": 20, "두": 2, "이십삼": 23, "다섯": 5, "삼백": 300},
    "lt": {"dviejų": 2, "dvidešimt penki": 25, "penkiolika": 15},
    "lv": {"divu": 2, "divdesmit pieci": 25, "divsimt": 200},
    "mt": {"żewġ": 2, "wieħed u għoxrin": 21, "mitejn": 200, "elfejn": 2000},
    "nb": {"tre og tyve": 23, "tjuetre": 23, "syv": 7, "sju": 7, "tredve": 30},
    "nl": {"drieëntwintig": 23, "drieentwintig": 23, "één": 1, "vijfhonderd": 500},
    "pl": {"dwóch": 2, "dwoma": 2, "troje": 3, "dwudziestu pięciu": 25, "pięćset": 500, "trzystu": 300},
    "pt": {"dezasseis": 16, "dezesseis": 16, "catorze": 14, "quatorze": 14, "vinte e duas": 22, "quinhentas": 500},
    "ro": {"douăzeci și două": 22, "douăzeci şi două": 22, "șaisprezece": 16, "trei sute": 300},
    "ru": {"двадцати одного": 21, "двумя": 2, "трёх": 3, "трех": 3, "пятеро": 5, "двести": 200, "тремястами": 300},
    "sk": {"dvaja": 2, "dvadsaťpäť": 25, "piatich": 5, "dvesto": 200},
    "sl": {"dveh": 2, "petindvajset": 25, "petsto": 500},
    "sv": {"tjugofem": 25, "ett": 1, "tvåhundra": 200},
    "th": {"ยี่สิบเอ็ด": 21, "สิบห้า": 15, "สามร้อย": 300},
    "tr": {"yirmibeş": 25, "yirmi beş": 25, "üçyüz": 300},
    "uk": {"двох": 2, "п'ять": 5, "двадцяти п'яти": 25, "двохсот": 200},
    "vi": {"hai mươi mốt": 21, "hai mươi tư": 24, "hai mươi lăm": 25, "hai mươi nhăm": 25, "ba trăm": 300},
    "zh": {"两": 2, "零": 0, "〇": 0, "二十三": 23, "廿三": 23, "一十五": 15, "三百": 300},
    "zh-Hant": {"兩": 2, "二十三": 23, "兩百": 200},
}

ORDINALS = {
    "ar": {"الثالث": 3, "ثالث": 3, "الخامس والعشرون": 25}, "bg": {"първата": 1, "двадесет и пети": 25},
    "cs": {"prvního": 1, "pětadvacátý": 25, "dvacátého pátého": 25}, "da": {"femogtyvende": 25},
    "de": {"dritten": 3, "fünfundzwanzigste": 25}, "en": {"twenty fifth": 25, "second": 2},
    "es": {"primer": 1, "vigésima quinta": 25}, "et": {"kahekümne viies": 25, "teise": 2},
    "fa": {"بیست و پنجم": 25, "اولین": 1},
    "fi": {"kolmannen": 3}, "fr": {"vingt et unième": 21, "seconde": 2}, "hr": {"dvadeset pete": 25},
    "it": {"ventitreesimo": 23, "terza": 3}, "lt": {"dvidešimt penktas": 25, "trečiasis": 3},
    "lv": {"divdesmit piektā": 25},
    "nl": {"vijfentwintigste": 25}, "pl": {"dwudziestego piątego": 25, "trzeciej": 3}, "pt": {"vigésimo primeiro": 21},
    "ro": {"al doilea": 2, "a treia": 3, "al douăzeci și cincilea": 25}, "ru": {"двадцать пятого": 25, "третьей": 3},
    "sk": {"dvadsiateho piateho": 25}, "sl": {"petindvajseti": 25}, "tr": {"yirmi beşinci": 25, "ilk": 1},
    "uk": {"двадцять п'ятого": 25, "третя": 3}, "zh": {"第二十五": 25},
}

SCALES = {
    "ar": {"آلاف": 3, "ملايين": 6}, "de": {"tausend": 3, "millionen": 6, "milliarde": 9, "billion": 12},
    "en": {"thousand": 3, "billion": 9, "crore": 7}, "es": {"mil": 3, "billones": 12},
    "fi": {"tuhatta": 3, "miljoonan": 6}, "fr": {"mille": 3, "milliards": 9}, "hi": {"लाख": 5, "करोड़": 7, "अरब": 9},
    "it": {"mila": 3, "mille": 3, "miliardi": 9}, "ja": {"万": 4, "億": 8, "兆": 12},
    "ko": {"만": 4, "억": 8}, "pl": {"tysięcy": 3, "milionów": 6},
    "pt": {"bilhões": 9, "biliões": 12}, "ru": {"тысячами": 3, "миллиарда": 9}, "sl": {"milijona": 6},
    "th": {"หมื่น": 4, "แสน": 5},
    "tr": {"bin": 3}, "uk": {"мільярдів": 9}, "vi": {"ngàn": 3, "tỷ": 9}, "zh": {"万": 4, "亿": 8, "万亿": 12},
}

GLUED = {"de", "fi", "hu", "it", "ja", "ko", "nl", "sv", "th", "zh", "zh-Hant"}


def load(language: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((DATA / f"{language}.json").read_text(encoding="utf-8"))
    return content


def cases(table: dict[str, dict[str, int]]) -> list[tuple[str, str, int]]:
    return [(language, phrase, value) for language, words in table.items() for phrase, value in words.items()]


def test_every_language_has_its_file() -> None:
    assert sorted(path.stem for path in DATA.glob("*.json")) == LANGUAGES


def test_every_language_has_hand_checked_phrases() -> None:
    assert {language for language in LANGUAGES if len(CARDINALS[language]) >= 3} == set(LANGUAGES)


@pytest.mark.parametrize(("language", "phrase", "value"), cases(CARDINALS))
def test_cardinal(language: str, phrase: str, value: int) -> None:
    assert load(language)["cardinals"][unicodedata.normalize("NFC", phrase)] == value


@pytest.mark.parametrize(("language", "phrase", "value"), cases(ORDINALS))
def test_ordinal(language: str, phrase: str, value: int) -> None:
    assert load(language)["ordinals"][phrase] == value


@pytest.mark.parametrize(("language", "word", "power"), cases(SCALES))
def test_scale(language: str, word: str, power: int) -> None:
    assert load(language)["scales"][unicodedata.normalize("NFC", word)] == power


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_missing(language: str) -> None:
    content = load(language)
    assert set(range(100)) | set(range(100, 1000, 100)) <= set(content["cardinals"].values())
    assert set(range(1, 32)) | set(range(40, 100, 10)) <= set(content["ordinals"].values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scale_word_is_no_ordinal(language: str) -> None:
    content = load(language)
    assert set(content["ordinals"]) & set(content["scales"]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_has_one_number(language: str) -> None:
    """JSON keeps the last of equal keys in silence, so look at the pairs."""
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        assert len(keys) == len(set(keys))
        return dict(pairs)

    json.loads((DATA / f"{language}.json").read_text(encoding="utf-8"), object_pairs_hook=once)


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_are_normalised(language: str) -> None:
    content = load(language)
    phrases = [phrase for section in ("cardinals", "ordinals", "scales") for phrase in content[section]]
    assert [phrase for phrase in phrases if phrase != unicodedata.normalize("NFC", phrase.lower())] == []
    assert [phrase for phrase in phrases if phrase != " ".join(phrase.split())] == []
    assert [phrase for phrase in phrases if set(phrase) & set("-\u00ad\u200b\u2019\u02bc")] == []


def test_glued_languages() -> None:
    assert {language for language in LANGUAGES if load(language)["glued"]} == GLUED


@pytest.mark.parametrize("language", ["en", "pl", "lv"])
def test_tool_makes_the_same_file_again(language: str) -> None:
    pytest.importorskip("unicode_rbnf")
    tool = runpy.run_path(str(ROOT / "tools" / "spellout.py"))
    additions = yaml.safe_load((ROOT / "tools" / "spellout.yaml").read_text(encoding="utf-8"))
    made = tool["serialise"](tool["make"](language, additions[language]))
    assert made == (DATA / f"{language}.json").read_text(encoding="utf-8")
