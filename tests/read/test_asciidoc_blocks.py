# ruff: noqa: E501  (tables of texts)
"""AsciiDoc to blocks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.position import locate
from factcheck.read import version
from factcheck.read.asciidoc import read


def seen(text: str) -> list[tuple[str, str]]:
    content, = read(text, "a.adoc")
    return [(block.kind, content.text[block.start:block.end]) for block in content.blocks]


@pytest.mark.parametrize(("text", "expected"), [
    ("= Title 2024\nAnn Smith <a@b.c>\nv1.2, 2025-03-01\n:description: Of 5.\n:toc:\n\n== One\n\nText,\nwrapped.\n\nOld\n---\n\nx",
     [("heading", "Title 2024"), ("paragraph", "Ann Smith <a@b.c>"), ("paragraph", "v1.2, 2025-03-01"), ("caption", "Of 5."),
      ("heading", "One"), ("paragraph", "Text, wrapped."), ("heading", "Old"), ("paragraph", "x")]),
    ("*bold 5 %*, _emph_, `code 7`, **m**id, #mark#, https://x.org/8[link,window=_blank], link:y[Y], <<t4,Table 4>>, <<t5>>.",
     [("paragraph", "bold 5 %, emph, code 7, mid, mark, link, Y, Table 4, .")]),
    ("10^6^, H~2~O, {nbsp}{x} -- \"`said`\" a--b ... 2 * 3 * 4, snake_case, C{plus}{plus} \\{x}, image:i9.png[Alt]",
     [("paragraph", "10⁶, H2O, \u00a0 — said a—b … 2 * 3 * 4, snake_case, C++ {x}, Alt")]),
    (":p: Widget 9\n\nBuy {p}\nnow +\nor later.", [("paragraph", "Buy Widget 9 now or later.")]),
    ("Text.footnote:[Note 17 of _x_.] More.", [("paragraph", "Text. More."), ("footnote", "Note 17 of x.")]),
    ("* one\non\n** deep\n* [x] done\n+\nMore.\n\n. first\n\nTerm:: Means 5.\n", [
        ("item", "one on"), ("item", "deep"), ("item", "done"), ("paragraph", "More."), ("item", "first"), ("item", "Term"),
        ("paragraph", "Means 5.")]),
    ("NOTE: Of 42.\n\n[TIP]\n====\nBody 43.\n====\n\n****\nSide.\n****\n\n--\nOpen.\n--", [
        ("paragraph", "Of 42."), ("paragraph", "Body 43."), ("paragraph", "Side."), ("paragraph", "Open.")]),
    ("[quote, Ann, Book of 2020]\n____\nSaid 3.\n____\n\nOwn.", [
        ("paragraph", "Ann, Book of 2020"), ("quotation", "Said 3."), ("paragraph", "Own.")]),
    (".Title 9\nimage::a5.png[Alt 8, 300, title=\"In 7\"]", [("caption", "Title 9"), ("caption", "Alt 8"), ("caption", "In 7")]),
    # code, comments and what is included are no text
    ("[source,c]\n----\nx = 1\n----\n\n....\n2\n....\n\n 3\n\n[source]\ny = 4\n\n////\n5\n////\n// 6\n\n```c\n7\n```\n\n++++\n8\n++++\n\ninclude::9[]\n\nText.",
     [("paragraph", "Text.")]),
    ("[cols=\"1,2\"]\n|===\n|Year |Sales\n\n|2024\n|5.3\nmore\n2+|over 6\n|a \\| b |c\n|===", [
        ("cell", each) for each in ("Year", "Sales", "2024", "5.3 more", "over 6", "a | b", "c")]),
    (",===\na,1.5\nb,\"2,5\"\n,===", [("cell", each) for each in ("a", "1.5", "b", "2,5")]),
])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_blocks(text: str, expected: list[tuple[str, str]], end: str) -> None:
    assert seen(text.replace("\n", end)) == expected


def test_levels_and_cells() -> None:
    content, = read("= A\n\n== B\n\n* c\n** d\n\n|===\n|a |b |c\n\n.2+|1 2+|2\n|3 |4\n|===", "a.adoc")
    assert [block.level for block in content.blocks if block.level] == [1, 2, 1, 2]
    assert [block.cell for block in content.blocks if block.cell] == [
        (0, 0, 0), (0, 0, 1), (0, 0, 2), (0, 1, 0), (0, 1, 1), (0, 2, 1), (0, 2, 2)]


def test_places_lead_back() -> None:
    text = "= Title\n\n* It is\n  *5* here.footnote:[Note 17.]\n\n|===\n|a |2.5\n|===\n"
    made = version(text, "en", "asciidoc")
    for words in ("5", "17", "2.5"):
        start = made.text.index(words)
        location = locate(made, (start, start + len(words)))
        assert text.split("\n")[location.line - 1][location.column - 1:].startswith(words)


def test_comments_for_this_program_are_kept() -> None:
    content, = read("Text.\n\n// factcheck: ignore[x] reason\nMore.", "a.adoc")
    assert "// factcheck: ignore[x] reason" in content.text
    assert len(content.blocks) == 2


def test_nothing_to_read() -> None:
    with pytest.raises(InputError, match="holds no prose"):
        read("// nothing", "a.adoc")


def test_a_table_may_end_with_the_file() -> None:
    assert [block.kind for block in read("|===\n|a", "a.adoc")[0].blocks] == ["cell"]


PIECES = ["* a\n", "`", "**", "|", "[", "|===\n", "----\n", "====\n", "NOTE: ", "a\n===\n", ":a: b\n", "\\", "footnote:[", "<<", "((", "{", "a:: ",
          "image::x[", '"`', "^", "99*|a\n", "[cols=3]\n", "'''\n", "link:", "--"]


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_takes_quadratic_time(piece: str) -> None:
    started = time.process_time()
    read("word\n\n" + piece * 20_000, "a.adoc")
    assert time.process_time() - started < 10


@given(st.lists(st.sampled_from([*PIECES, "\n", "\n\n", "word ", "5 %", "]", "}", ">>", "2+|a\n", "____\n"]), max_size=40).map("".join))
def test_blocks_lie_in_order(text: str) -> None:
    page = version("word\n\n" + text, "en", "asciidoc")
    place = 0
    for block in page.blocks:
        assert place <= block.start < block.end <= len(page.text)
        place = block.end
