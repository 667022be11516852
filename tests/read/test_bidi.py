"""Lines that run from right to left: what stands from left to right on a page -> what is read."""

from __future__ import annotations

import pytest

from factcheck.read.pdf.bidi import logical


def turned(text: str) -> list[str]:
    """The glyphs of a line, written here from right to left, as they stand from left to right."""
    return list(reversed(text))


@pytest.mark.parametrize(("glyphs", "expected"), [
    # Arabic, and numbers, which keep their direction
    ([*"2025", " ", *turned("عام")], "عام 2025"),
    ([*"5.3", " ", *turned("بنسبة")], "بنسبة 5.3"),
    # the sign of a percentage stands on the left of its number after Arabic letters, on the right in Hebrew
    (["%", *"5.3", " ", *turned("بنسبة")], "بنسبة 5.3%"),
    ([*"5.3%", " ", *turned("של")], "של 5.3%"),
    ([*"6.9%", "+"], "+6.9%"),
    ([*"3.1%", "−"], "−3.1%"),
    ([".", *"2024", " ", *turned("عام")], "عام 2024."),
    # words of other scripts, with brackets that PDF has this way or the other
    ([*"(", *"Velmara Instruments", ")", " ", *turned("شركة")], "شركة (Velmara Instruments)"),
    ([*")", *"Velmara Instruments", "(", " ", *turned("شركة")], "شركة (Velmara Instruments)"),
    ([*"XS1830472915", " ", *turned("السند")], "السند XS1830472915"),
    ([".", *"ir@velmara.example", " ", *turned("عبر")], "عبر ir@velmara.example."),
    ([*turned("ولم"), " ", *"IAS 34", " ", *turned("للمعيار")], "للمعيار IAS 34 ولم"),
    # ligatures and letters in the shape of their place
    (["ﻡ", "ﻼ", "ﺳ"], "سلام"),
    (["ا", "لم", "ع"], "علما"),
])
def test_from_right_to_left(glyphs: list[str], expected: str) -> None:
    assert logical(glyphs) == expected


@pytest.mark.parametrize(("glyphs", "expected"), [
    ([*"the word ", *turned("שלום עולם"), *" of 5"], "the word שלום עולם of 5"),
    ([*"plain (5)"], "plain (5)"),
])
def test_from_left_to_right(glyphs: list[str], expected: str) -> None:
    assert logical(glyphs, rightward=True) == expected
