"""Plain text to blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.text import BULLET, blocks, columns

LONG = "The city built three hundred flats and twelve kilometres of cycle paths in the year that has come to an end."
WRAPPED = "\n".join((
    "The city built three hundred flats and twelve kilometres of cycle",
    "paths in the year that has now come to an end. It will go on with",
    "that in the next one.",
))


def seen(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start:block.end]) for block in blocks(text)]


@pytest.mark.parametrize(("text", "expected"), [
    # paragraphs between blank lines
    (f"Flats\n\n{LONG}\n\n{LONG}", [("heading", "Flats"), ("paragraph", LONG), ("paragraph", LONG)]),
    (f"  {LONG}  \r\n \t\r\n{LONG}\r\n", [("paragraph", LONG), ("paragraph", LONG)]),
    # a paragraph on every line, headings among them
    (f"{LONG} {LONG}\nFlats\n{LONG}", [("paragraph", f"{LONG} {LONG}"), ("heading", "Flats"), ("paragraph", LONG)]),
    (f"{LONG}\n{LONG}\n{LONG}", [("paragraph", LONG)] * 3),
    # a short numbered line is a heading where text parts it from its neighbours in the row
    (f"1. Flats\n\n{LONG}\n\n2. Paths\n\n{LONG}",
     [("heading", "1. Flats"), ("paragraph", LONG), ("heading", "2. Paths"), ("paragraph", LONG)]),
    (f"一、住房\n\n1. {LONG}\n\n二、道路\n\n2. {LONG}",
     [("heading", "一、住房"), ("item", f"1. {LONG}"), ("heading", "二、道路"), ("item", f"2. {LONG}")]),
    (f"{LONG}\n\n1. Flats\n\n2. Paths\n\n{LONG}",
     [("paragraph", LONG), ("item", "1. Flats"), ("item", "2. Paths"), ("paragraph", LONG)]),
    # lines wrapped by hand belong together
    (f"{WRAPPED}\n\n{WRAPPED}", [("paragraph", WRAPPED)] * 2),
    (f"Flats\n{WRAPPED}", [("heading", "Flats"), ("paragraph", WRAPPED)]),
    (f"{WRAPPED}\n{WRAPPED}", [("paragraph", WRAPPED)] * 2),  # a short last line with its mark ends a paragraph
    # list items
    ("Built:\n\n- flats\n- paths\n• a bridge", [("paragraph", "Built:"), ("item", "flats"), ("item", "paths"),
                                                ("item", "a bridge")]),
    # direct speech after a dash (Norwegian): whole sentences that neither a heading nor a colon announces
    (f"{LONG}\n\n– Vi bygger videre, sa hun.\n\n– Neste år også.\n\n{LONG}",
     [("paragraph", LONG), ("paragraph", "Vi bygger videre, sa hun."), ("paragraph", "Neste år også."),
      ("paragraph", LONG)]),
    (f"Boliger\n\n- Vi bygger videre, sa hun.\n\n{LONG}",
     [("heading", "Boliger"), ("paragraph", "Vi bygger videre, sa hun."), ("paragraph", LONG)]),
    ("Built:\n\n– Flats were built.\n– Paths were dug.", [("paragraph", "Built:"), ("item", "Flats were built."),
                                                        ("item", "Paths were dug.")]),
    (f"{LONG}\n\n– flats\n– paths", [("paragraph", LONG), ("item", "flats"), ("item", "paths")]),
    ("1. Flats\n2. Paths\n3. Bridge", [("item", "1. Flats"), ("item", "2. Paths"), ("item", "3. Bridge")]),
    ("一、住房\n二、道路", [("item", "一、住房"), ("item", "二、道路")]),
    # a date at the start of a line is no item, and loses nothing (German)
    (f"1. Januar 2025 war ein Mittwoch.\n\n{LONG}", [("paragraph", "1. Januar 2025 war ein Mittwoch."),
                                                    ("paragraph", LONG)]),
    # a last line without a mark is no heading: nothing follows it
    (f"{LONG}\n发表回复", [("paragraph", LONG), ("paragraph", "发表回复")]),
    # a text cut off in the middle of a sentence
    (f"{LONG}\n\nThe city built", [("paragraph", LONG), ("paragraph", "The city built")]),
    # final marks of other scripts, with closing quotes
    ("他说：“是的。”\n\n好", [("paragraph", "他说：“是的。”"), ("paragraph", "好")]),
    ("शहर ने फ्लैट बनाए।\n\nफ्लैट\n\nशहर ने फ्लैट बनाए।",
     [("paragraph", "शहर ने फ्लैट बनाए।"), ("heading", "फ्लैट"), ("paragraph", "शहर ने फ्लैट बनाए।")]),
    ("", []),
    (" \n\n\t", []),
])
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert seen(text) == expected


def test_paragraphs_without_final_marks_are_no_headings() -> None:
    """Thai has no full stop: only what is short stands out there."""
    paragraph = "เมืองนี้ได้สร้างอพาร์ตเมนต์สามร้อยแห่งและทางจักรยานสิบสองกิโลเมตรในปีที่ผ่านมา " * 3
    text = f"อพาร์ตเมนต์\n{paragraph}\n{paragraph[:120]}\n{paragraph}"
    assert [kind for kind, _ in seen(text)] == ["heading", "paragraph", "paragraph", "paragraph"]


def test_wide_characters_take_two_columns() -> None:
    assert columns("重庆 a") == 6


pieces = st.lists(st.sampled_from(["word", "\t", "30.000", "end.", "重庆。", "- item", "1. one", "2) two", "• ", " ",
                                   "\n", "\n\n", "\r\n", "\r", "«a»", LONG]), max_size=30).map("".join)


@given(pieces | st.text())
def test_blocks_are_ordered_trimmed_and_cover_all_prose(text: str) -> None:
    place = 0
    for block in blocks(text):
        assert place <= block.start < block.end <= len(text)
        between = text[place:block.start].strip()
        assert not between or BULLET.match(text[text.index(between, place):])
        assert text[block.start:block.end] == text[block.start:block.end].strip()
        place = block.end
    assert not text[place:].strip()
