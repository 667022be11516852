# ruff: noqa: E501  (tables of texts)
"""reStructuredText to blocks."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.position import locate
from factcheck.read import version
from factcheck.read.rst import read


def seen(text: str) -> list[tuple[str, str]]:
    content, = read(text, "a.rst")
    return [(block.kind, content.text[block.start:block.end]) for block in content.blocks]


GRID = """
+------+----------+
| A    | Wide     |
+======+==========+
| 1    | two      |
|      | lines 2  |
+------+----------+
| over both 3     |
+------+----------+
| left | right 4  |
|      +----------+
| long | right 5  |
+------+----------+
| 宽   | 亿       |
+------+----------+
"""

SIMPLE = """
=====  =====
Name   Value
=====  =====
a      1.5
b      2.5
       more

c d    long value 3
=====  =====
"""


@pytest.mark.parametrize(("text", "expected"), [
    ("=====\nTitle\n=====\n\nOne\n---\n\nText,\nwrapped.\n\nTwo\n---\n\n数字\n----\n",
     [("heading", "Title"), ("heading", "One"), ("paragraph", "Text, wrapped."), ("heading", "Two"), ("heading", "数字")]),
    ("**bold 5 %**, *emph*, ``code 7``, `link 8 <http://x.org/9>`_, word_, 10\\ :sup:`6` and H\\ :sub:`2`\\ O.",
     [("paragraph", "bold 5 %, emph, code 7, link 8, word, 10⁶ and H2O.")]),
    ("See :ref:`Table 4 <t4>`, :ref:`t5`, [1]_ and [#n]_.", [("paragraph", "See Table 4, , ¹ and .")]),
    ("2 * 3 * 4 = 24, snake_case stays, `phrase 5`_ too", [("paragraph", "2 * 3 * 4 = 24, snake_case stays, phrase 5 too")]),
    ("It is |x| now.\n\n.. |x| replace:: 5 %", [("paragraph", "It is 5 % now.")]),
    ("- one\n  on\n- two\n\n  more\n\n  1. deep\n\n#. auto\n", [("item", "one on"), ("item", "two"), ("paragraph", "more"),
                                                             ("item", "deep"), ("item", "auto")]),
    ("- * inner\n", [("item", "inner")]),
    ("Term\n  Meaning 5.\n\n  More.\n", [("item", "Term"), ("paragraph", "Meaning 5."), ("paragraph", "More.")]),
    ("Text:\n\n  Said 5.\n\n| Line 1\n| Line 2", [("paragraph", "Text:"), ("quotation", "Said 5."), ("paragraph", "Line 1"),
                                                ("paragraph", "Line 2")]),
    (":Date: 2025-03-01\n:Version: 8.0\n:orphan:\n:tocdepth: 2\n\nText.", [("caption", "2025-03-01"), ("caption", "8.0"),
                                                                        ("paragraph", "Text.")]),
    # notes
    ("Text [1]_.\n\n.. [1] Note 17\n   goes on.\n.. [#a] Other.\n", [("paragraph", "Text ¹."), ("footnote", "Note 17 goes on."),
                                                                   ("footnote", "Other.")]),
    # code, comments, targets and directives that make something are no text
    ("Code::\n\n    x = 77\n\nand\n\n>>> 6\n6\n\n::\n\n  8\n\n.. comment 9\n   10\n\n.. _t: http://x/5\n\n__ http://y/6\n\nend.",
     [("paragraph", "Code:"), ("paragraph", "and"), ("paragraph", "end.")]),
    (".. code-block:: python\n   :caption: List 3\n\n   y = 8\n\n.. math:: x = 5\n\n.. toctree::\n\n   a\n\nText.",
     [("caption", "List 3"), ("paragraph", "Text.")]),
    # directives with text
    (".. note:: A note of 4\n   words.\n\n.. warning::\n\n   Body 5.\n\n   - item\n\n.. admonition:: Title 6\n   :class: x\n\n   Text.",
     [("paragraph", "A note of 4 words."), ("paragraph", "Body 5."), ("item", "item"), ("heading", "Title 6"),
      ("paragraph", "Text.")]),
    (".. figure:: a5.png\n   :alt: Alt 8\n   :width: 50%\n\n   Caption 20.\n\n   Legend.\n\n.. image:: b.png\n   :alt: Map 6",
     [("caption", "Alt 8"), ("caption", "Caption 20."), ("paragraph", "Legend."), ("caption", "Map 6")]),
    (".. meta::\n   :description: Report of 2024\n\nText.", [("caption", "Report of 2024"), ("paragraph", "Text.")]),
    (GRID, [("cell", each) for each in ("A", "Wide", "1", "two lines 2", "over both 3", "left long", "right 4", "right 5",
                                        "宽", "亿")]),
    (SIMPLE, [("cell", each) for each in ("Name", "Value", "a", "1.5", "b", "2.5 more", "c d", "long value 3")]),
    (".. list-table:: Title 7\n   :header-rows: 1\n\n   * - Year\n     - Sales\n   * - 2024\n     - 5.3\n       more\n",
     [("caption", "Title 7"), *(("cell", each) for each in ("Year", "Sales", "2024", "5.3 more"))]),
    (".. csv-table:: CSV 4\n   :header: \"x\", y\n\n   \"a, b\", 2.5\n", [("caption", "CSV 4"), *(
        ("cell", each) for each in ("x", "y", "a, b", "2.5"))]),
    # less deep than the line before
    ("- a\n\n    b 5\n  c 6\n", [("item", "a"), ("paragraph", "b 5"), ("paragraph", "c 6")]),
])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_blocks(text: str, expected: list[tuple[str, str]], end: str) -> None:
    assert seen(text.replace("\n", end)) == expected


def test_levels_and_cells() -> None:
    content, = read("A\n=\n\nA\n===\n\nB\n---\n\n- c\n\n  - d\n" + SIMPLE + "\n" + GRID, "a.rst")
    assert [block.level for block in content.blocks if block.kind == "heading"] == [1, 2]
    assert [block.level for block in content.blocks if block.kind == "item"] == [1, 2]
    cells = [block.cell for block in content.blocks if block.cell]
    assert cells[:4] == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)]
    assert cells[8:12] == [(1, 0, 0), (1, 0, 1), (1, 1, 0), (1, 1, 1)]


def test_places_lead_back() -> None:
    text = "Title\n=====\n\n* It is\n  **5** here.\n\n" + SIMPLE
    made = version(text, "en", "rst")
    for words in ("5", "2.5", "more"):
        start = made.text.index(words)
        location = locate(made, (start, start + len(words)))
        assert text.split("\n")[location.line - 1][location.column - 1:].startswith(words)


def test_comments_for_this_program_are_kept() -> None:
    content, = read("Text.\n\n.. factcheck: ignore[x] reason\n\nMore.", "a.rst")
    assert ".. factcheck: ignore[x] reason" in content.text
    assert len(content.blocks) == 2


@pytest.mark.parametrize(("text", "message"), [(".. nothing", "holds no prose"), ("- " * 10_000 + "a", "lists inside one another")])
def test_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read(text, "a.rst")


PIECES = ["  - a\n", "`", "**", "|", "[", "+---+\n", "====  ====\n", ".. note:: ", "::\n\n", "a\n===\n", ":a: ", "\\", "* - ",
          '"x",', "+-", "``", "| a\n", ".. [1] ", "    b\n", "  c\n"]


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_takes_quadratic_time(piece: str) -> None:
    started = time.process_time()
    with suppress(InputError):
        read("word\n\n" + piece * 20_000, "a.rst")
    assert time.process_time() - started < 10


@given(st.lists(st.sampled_from([*PIECES, "\n", "\n\n", "word ", "5 %", "- ", "   :alt: b\n", ".. list-table:: t\n\n", "  "]),
                max_size=40).map("".join))
def test_blocks_lie_in_order(text: str) -> None:
    page = version("word\n\n" + text, "en", "rst")
    place = 0
    for block in page.blocks:
        assert place <= block.start < block.end <= len(page.text)
        place = block.end
