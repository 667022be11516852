# ruff: noqa: E501  (texts)
"""Of many versions, the pivot is the one that has most in common with the others."""

from __future__ import annotations

import pytest

from factcheck.pipeline import _document, analyse

PORT = {
    "en": "The port handled 1,250 ships in 2019. The mayor, Anna Berg, wants 300 more. Two cranes broke down in May.",
    "fr": "Le port a accueilli 1 250 navires en 2019. La maire, Anna Berg, en veut 300 de plus. Deux grues sont tombées en "
          "panne en mai.",
    "it": "Il porto ha accolto 1.250 navi nel 2019. La sindaca, Anna Berg, ne vuole altre 300. Due gru si sono guastate a "
          "maggio.",
    "es": "El puerto recibió 1.250 barcos en 2019. La alcaldesa, Anna Berg, quiere 300 más. Dos grúas se averiaron en mayo.",
    "nl": "De haven ontving 1.250 schepen in 2019. Burgemeester Anna Berg wil er 300 meer. Twee kranen vielen uit in mei.",
}
ONE_SENTENCE = "La maire, Anna Berg, parle longuement du port, des navires et des grues de la ville, de la mer et du vent d'ouest."


@pytest.mark.parametrize(("changed", "text"), [
    ("fr", ONE_SENTENCE * 3),                                            # the longest version, but another text
    ("it", PORT["it"].partition(".")[0] + "."),                          # a summary
    ("es", PORT["es"].replace("1.250", "1.520").replace("300", "30")),   # one with wrong figures
])
def test_an_odd_version_is_no_pivot(changed: str, text: str) -> None:
    assert analyse(_document({**PORT, changed: text}, None, "text")).pivot != changed


@pytest.mark.parametrize(("language", "text"), [
    ("th", "ท่าเรือเปิดเมื่อ 12 พ.ค. 2568 มีเครน 48 ตัว และรองรับตู้สินค้า 310,000 ตู้ต่อปี ค่าก่อสร้าง 1.5 พันล้านยูโร"),
    ("bn", "বন্দরটি ১২ মে ২০২৫ খোলা হয়। এতে ৪৮টি ক্রেন আছে এবং বছরে ৩ লাখ ১০ হাজার কন্টেইনার সামলায়।")])
def test_of_two_the_one_that_is_read_better_is_the_pivot(language: str, text: str) -> None:
    other = {"id": "Pelabuhan dibuka 12 Mei 2025. Ada 48 derek dan 310.000 peti kemas setahun."}
    assert analyse(_document({language: text, **other}, None, "text")).pivot == "id"


@pytest.mark.parametrize("source", PORT)
def test_the_source_is_the_pivot(source: str) -> None:
    assert analyse(_document(PORT, source, "text")).pivot == source
