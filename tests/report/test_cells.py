"""Width, cutting, wrapping, direction, and hostile characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.report.cells import around, clean, head, is_rtl, isolate, middle, tail, wrap

THAI = "รายได้เพิ่มขึ้นมาก"
FAMILY = "👨‍👩‍👧‍👦"


@pytest.mark.parametrize(("text", "expected"), [
    ("a\tb\r\n c", "a b c"),
    ("\x1b[31mred\x07", "<U+001B>[31mred<U+0007>"),
    ("abc\u202egpj", "abc<U+202E>gpj"),
    ("\u2066x\u2069", "<U+2066>x<U+2069>"),
    ("a\u2028b\x85c", "a<U+2028>b<U+0085>c"),
    ("\udcff", "<U+DCFF>"),
    ("5\u00a0%", "5\u00a0%"),  # a no-break space is what an editor wants to see kept
    ("می‌خواهم", "می‌خواهم"),  # so is the joiner that Persian is written with
    ("ab\u200f", "ab\u200f"),  # and a mark of direction, which reorders nothing outside its isolate
])
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(("cut", "text", "room", "expected"), [
    (head, "third quarter", 13, "third quarter"),
    (head, "third quarter", 12, "third qua..."),
    (head, "third quarter", 9, "third..."),  # no space before the dots
    (head, "第三季度营业收入", 10, "第三季..."),
    (tail, "chiffre d’affaires", 9, "...faires"),
    (tail, "营业收入", 6, "...入"),
    (middle, "2025-12-10/2026-01-31", 11, "2025...1-31"),
    (head, THAI, 8, "รายได้..."),  # five letters and the marks above them
    (head, FAMILY * 3, 5, FAMILY + "..."),
])
def test_cut(cut: object, text: str, room: int, expected: str) -> None:
    assert callable(cut)
    assert cut(text, room) == expected


@pytest.mark.parametrize(("before", "mark", "after", "room", "expected"), [
    ("a " * 20, "[5]", " b" * 20, 21, "...a a a [5] b b b..."),
    ("a ", "[5]", " b" * 20, 21, "a [5] b b b b b b..."),
    ("a " * 20, "[5]", " b", 21, "...a a a a a a [5] b"),
    ("", "[" + "x" * 50 + "]", " rest of it", 20, "[xxxxx...xxxxx] r..."),
])
def test_around(before: str, mark: str, after: str, room: int, expected: str) -> None:
    assert "".join(around(before, mark, after, room)) == expected


@pytest.mark.parametrize(("text", "room", "expected"), [
    ("The outlook for 2026 is unchanged.", 12, ["The outlook", "for 2026 is", "unchanged."]),
    ("公司在亚洲的订单有所下降。", 12, ["公司在亚洲的", "订单有所下", "降。"]),  # no full stop begins a line
    ("增长5.3%，达到88亿", 8, ["增长", "5.3%，达", "到88亿"]),
    ("unbreakable", 5, ["unbre", "akabl", "e"]),
    ("", 5, [""]),
])
def test_wrap(text: str, room: int, expected: list[str]) -> None:
    assert wrap(text, room) == expected


@given(st.text(), st.integers(4, 40))
def test_wrapped_lines_fit_and_lose_nothing(text: str, room: int) -> None:
    text = clean(text)
    lines = wrap(text, room)
    assert all(cell_len(line) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.text(), st.text(min_size=1), st.text(), st.integers(20, 80))
def test_what_is_cut_fits(before: str, mark: str, after: str, room: int) -> None:
    assert cell_len("".join(around(clean(before), clean(mark), clean(after), room))) <= room


@given(st.text())
def test_clean_text_is_one_harmless_line(text: str) -> None:
    assert clean(text).isprintable() or not any(
        character in clean(text) for character in "\x1b\n\r\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(("text", "expected"), [("5,3 %", False), ("٥٫٣ في", True), ("ב-5%", True), ("５％", False)])
def test_direction(text: str, expected: bool) -> None:
    assert is_rtl(text) is expected
    assert isolate(text).startswith("\u2068") is expected
