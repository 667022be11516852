"""Markdown to blocks, with spans into the file as it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read import version
from factcheck.read.markdown import blocks


def seen(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start:block.end]) for block in blocks(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("# One #\n\nTwo\n===\n\n### *3* ###", [("heading", "One"), ("heading", "Two"), ("heading", "*3*")]),
    ("A **bold** word,\nwrapped.\n\nNext.", [("paragraph", "A **bold** word,\nwrapped."), ("paragraph", "Next.")]),
    ("- one\n  more\n- two\n\n  second\n  1. deep", [("item", "one\n  more"), ("item", "two"), ("paragraph", "second"),
                                                    ("item", "deep")]),
    ("1. 1\n2. 2", [("item", "1"), ("item", "2")]),
    ("> quoted\n> on", [("quotation", "quoted\n> on")]),
    ("| a | b \\| c |\n|---|---|\n| 1 | 1 |", [("cell", "a"), ("cell", "b \\| c"), ("cell", "1"), ("cell", "1")]),
    ("| a | b |\n|---|---|\n|  | 1 |", [("cell", "a"), ("cell", "b"), ("cell", "1")]),
    ("![A chart of 5 %](chart.png)", [("caption", "A chart of 5 %")]),
    ("[![Chart](a.png)](b.html)", [("caption", "Chart")]),
    ("![](chart.png)", [("paragraph", "![](chart.png)")]),
    ("Text ![alt](a.png) on.", [("paragraph", "Text ![alt](a.png) on.")]),
    ("A note[^1].\n\n[^1]: word\n[^note]: Two\n  lines", [("paragraph", "A note[^1]."), ("footnote", "word"),
                                                         ("footnote", "Two\n  lines")]),
    # code, comments and link definitions are no text
    ("---\ntitle: x\ndate: 2025-12-10\n---\nText.", [("caption", "2025-12-10"), ("paragraph", "Text.")]),
    ("+++\ntitle = 1\n+++\n\nText.", [("caption", "1"), ("paragraph", "Text.")]),
    ("Text.\n\n---\n\nMore.", [("paragraph", "Text."), ("paragraph", "More.")]),
    ("```\n30\n```\n\n    30\n\nText.", [("paragraph", "Text.")]),
    ("<!-- factcheck: ignore[x] 5 -->\n\nText.", [("paragraph", "Text.")]),
    ("[id]: http://example.org\n\nText.", [("paragraph", "Text.")]),
    # HTML blocks keep their text
    ('<div align="center">Hello <b>5</b></div>', [("paragraph", "Hello <b>5")]),
    ("<p>\none\n</p>\n<p>two</p>", [("paragraph", "one"), ("paragraph", "two")]),
    ("<script>var x = 5;</script>", []),
    ("", []),
])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_blocks(text: str, expected: list[tuple[str, str]], end: str) -> None:
    assert seen(text.replace("\n", end)) == [(kind, part.replace("\n", end)) for kind, part in expected]


def test_headings_and_items_have_levels() -> None:
    assert [block.level for block in blocks("# a\n\n### b\n\n- c\n  - d\n\ne")] == [1, 3, 1, 2, 0]


def test_cells_know_their_table_row_and_column() -> None:
    text = "| a | b |\n|--|--|\n| c | d |\n\ntext\n\n| e |\n|--|\n"
    assert [block.cell for block in blocks(text)] == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1), None, (1, 0, 0)]


def test_a_version_knows_its_lines() -> None:
    made = version("# a\r\n\r\nb", "en", "markdown", "a.en.md", "suffix .en")
    assert made.line_starts == (0, 5, 7)
    assert [block.kind for block in made.blocks] == ["heading", "paragraph"]
    assert (made.path, made.language, made.reason) == ("a.en.md", "en", "suffix .en")


pieces = st.lists(st.sampled_from(["# ", "> ", "- ", "1. ", "|", "---", "===", "\n", "\n\n", "\r\n", "    ", "\t", "a ",
                                   "30,5 % ", "**", "`", "```", "<!--", "-->", "<b>", "[^1]: ", "![a](b)", "。", "\\"]),
                  max_size=40).map("".join)


@given(pieces | st.text())
def test_spans_lie_inside_the_text_in_order(text: str) -> None:
    place = 0
    for block in blocks(text):
        assert place <= block.start < block.end <= len(text)
        assert text[block.start:block.end] == text[block.start:block.end].strip()
        place = block.end


def test_the_mark_of_a_footnote_within_html_is_no_text() -> None:
    assert not blocks("<b>\n[^1]: ")
