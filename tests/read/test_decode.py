"""Bytes to text, as they stand on disk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.read.decode import decode

LEGACY = [
    ("windows-1251", "Выручка выросла на 5,3 процента и достигла 8,8 миллиарда рублей в третьем квартале. "),
    ("iso8859-7", "Τα έσοδα αυξήθηκαν κατά 5,3 τοις εκατό και ανήλθαν σε 8,8 δισεκατομμύρια ευρώ. "),
    ("gb18030", "第三季度营业收入增长百分之五点三，达到八十八亿元，主要得益于服务业务。"),
    ("shift_jis", "第３四半期の売上高は前年同期比で五・三パーセント増加し、八十八億円となりました。"),
    ("euc-kr", "삼분기 매출은 전년 동기 대비 오 점 삼 퍼센트 증가하여 팔십팔억 원을 기록했습니다. "),
    ("windows-1250", "Przychody wzrosły o pięć procent i osiągnęły osiem miliardów złotych w trzecim kwartale. "),
    ("windows-1254", "Gelirler üçüncü çeyrekte yüzde beş artarak sekiz milyar liraya ulaştı. "),
    ("windows-1255", "ההכנסות עלו בחמישה אחוזים והגיעו לשמונה מיליארד שקלים ברבעון השלישי. "),
    ("windows-1256", "ارتفعت الإيرادات بنسبة خمسة في المئة إلى ثمانية مليارات دولار في الربع الثالث. "),
    ("windows-1257", "Pajamos trečiąjį ketvirtį išaugo penkiais procentais ir pasiekė aštuonis milijardus eurų. "),
    ("koi8-r", "Выручка выросла на пять процентов и достигла восьми миллиардов рублей. "),
    ("cp852", "Tržby vzrostly o pět procent a dosáhly osmi miliard korun ve třetím čtvrtletí. "),
    ("big5", "第三季度營業收入增長百分之五點三，達到八十八億元，主要得益於服務業務。"),
    ("windows-1252", "Le chiffre d’affaires a progressé de 5,3 % à 8,8 milliards d’euros au troisième trimestre. "),
]


@pytest.mark.parametrize(("data", "text", "encoding"), [
    ("é".encode(), "é", "utf-8"),
    (b"\xef\xbb\xbfabc", "abc", "utf-8"),
    ("é\r\nb".encode("utf-16"), "é\r\nb", "utf-16-le"),
    (b"\xfe\xff" + "重庆".encode("utf-16-be"), "重庆", "utf-16-be"),
    ("abc".encode("utf-32"), "abc", "utf-32-le"),
    ("ab c\n".encode("utf-16-le"), "ab c\n", "utf-16-le"),
    ("日本 語\n".encode("utf-16-be"), "日本 語\n", "utf-16-be"),
    (b"a\r\nb\rc\n", "a\r\nb\rc\n", "utf-8"),  # line ends stay
    (b"a\x0cb\x1b", "a\x0cb\x1b", "utf-8"),  # form feeds of old plain texts
])
def test_decodes(data: bytes, text: str, encoding: str) -> None:
    assert decode(data, "f.txt") == (text, encoding)


@pytest.mark.parametrize(("encoding", "sentence"), LEGACY)
def test_recognises_a_legacy_encoding(encoding: str, sentence: str) -> None:
    text = sentence * 5
    assert decode(text.encode(encoding), "f.txt")[0] == text


@pytest.mark.parametrize(("data", "message"), [
    (b"", "is empty"),
    (b" \r\n\t", "nothing but white space"),
    (b"\xef\xbb\xbf", "nothing but white space"),
    (b"abc\0\1\2\3", "binary file"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "binary file"),
    (b"%PDF-1.7\n" + bytes(range(1, 32)) * 20, "binary file"),
    ("Bericht über das Jahr".encode("utf-16")[:-1], "damaged UTF-16-LE (line 1)"),
    (b"\xff\xfe" + "a\nb".encode("utf-16-le") + b"\x00\xd8", "damaged UTF-16-LE (line 2)"),
    ("Größe, Übung, Öl\nMaß".encode()[:-1], "damaged UTF-8 (line 2)"),  # broken off inside a character
    (("Größe, Übung, Öl\n" * 3).encode() + b"\xff", "damaged UTF-8 (line 4)"),
])
def test_refuses_with_a_remedy(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "f.txt")
    assert message in caught.value.message
    assert any(remedy in caught.value.message for remedy in ("save", "exclude", "fill"))
    assert str(caught.value).startswith("f.txt: ")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode(), "f.txt")[0] == text.removeprefix("\ufeff")


@given(st.binary())
def test_any_bytes_are_text_or_a_clear_error(data: bytes) -> None:
    try:
        text, encoding = decode(data, "f.txt")
    except InputError:
        return
    assert text.strip()
    assert encoding
