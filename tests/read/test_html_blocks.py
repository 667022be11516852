# ruff: noqa: E501  (tables of texts)
"""HTML to blocks: what is read of a page, and where it stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.position import locate
from factcheck.read import version
from factcheck.read.html import MAX_DEPTH, read


def seen(text: str) -> list[tuple[str, str]]:
    content, = read(text, "a.html")
    return [(block.kind, content.text[block.start:block.end]) for block in content.blocks]


@pytest.mark.parametrize(("text", "expected"), [
    ("<h1>One</h1><p>Two <b>bold</b> words", [("heading", "One"), ("paragraph", "Two bold words")]),
    ("<p>5&nbsp;000&#44;5 &amp; R&D &euro;", [("paragraph", "5\u00a0000,5 & R&D €")]),
    ("<p>a\n   b\t c<br>d", [("paragraph", "a b c\nd")]),
    ("<p>un<b>believ</b>able, exc&shy;ept", [("paragraph", "unbelievable, except")]),
    ("<ul><li>one<li>two<ul><li>deep</ul></ul>", [("item", "one"), ("item", "two"), ("item", "deep")]),
    ("<dl><dt>term<dd>5 %</dl>", [("item", "term"), ("item", "5 %")]),
    ("<blockquote><p>said</p></blockquote>", [("quotation", "said")]),
    ("<figure><img src=x alt='A chart of 5 %'><figcaption>Figure 1</figcaption></figure>",
     [("caption", "A chart of 5 %"), ("caption", "Figure 1")]),
    ("<p>Text <img alt='5 %'> on.", [("paragraph", "Text 5 % on.")]),
    # raised digits are no digits of the figure before them
    ("<p>5.3<sup>1</sup> and 10<sup>6</sup> km<sup><a href='#n2'>2</a></sup>", [("paragraph", "5.3¹ and 10⁶ km²")]),
    ("<section class='footnotes'><ol><li><p>Note.</p></li></ol></section>", [("footnote", "Note.")]),
    ("<aside role='doc-footnote'>Note.</aside>", [("footnote", "Note.")]),
    # words beside elements
    ("<div>loose<p>in</p>after</div>", [("paragraph", "loose"), ("paragraph", "in"), ("paragraph", "after")]),
    # what is not the report
    ("<head><title>5 &amp; more</title><meta content='It is 6' name=Description><meta name=viewport content='width=7'></head><script>var x = '<p>6';</script><style>p {}</style><nav>7</nav><p>8",
     [("caption", "5 & more"), ("caption", "It is 6"), ("paragraph", "8")]),
    ("<header>Site 1</header><p>text</p><aside>see also</aside><footer>2025</footer>", [("paragraph", "text")]),
    ("<article><header><h1>Title</h1></header><aside>Box 5</aside></article>",
     [("heading", "Title"), ("paragraph", "Box 5")]),
    ("<p>site</p><main><p>report</p></main><p>more</p>", [("paragraph", "report")]),
    ("<div role=main>report</div><div role=navigation>1</div>", [("paragraph", "report")]),
    ("<p hidden>1</p><p aria-hidden=true>2</p><p>3", [("paragraph", "3")]),
    ("<pre>a 5\n b 6</pre><pre><code>x = 5</code></pre>", [("paragraph", "a 5\n b 6")]),
    ("<div class='navheader'><a href='2.html'>Chapter 2</a></div><p>5 files</p>", [("paragraph", "5 files")]),
    ("<pre class='screen'>$ count 5</pre><p>5 files</p>", [("paragraph", "5 files")]),   # as DocBook writes it
    ("<p>a</p><!-- 5 --><!-- factcheck: ignore[x] --><p>b", [("paragraph", "a"), ("paragraph", "b")]),
    # pages as they are
    ("5 < 6 & 7 > 3", [("paragraph", "5 < 6 & 7 > 3")]),
    ("<p>a</b></div></p>b", [("paragraph", "a"), ("paragraph", "b")]),
    ("<p title='a > b' class = x>c", [("paragraph", "c")]),
    ("<a href=x", [("paragraph", "<a href=x")]),
    ("", []),
])
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert seen(text) == expected


def test_cells_know_their_row_and_column() -> None:
    content, = read("<table><tr><th colspan=2>A<th>B<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5</table>"
                    "<table><tr><td>6</table>", "a.html")
    assert [(content.text[block.start:block.end], block.cell) for block in content.blocks] == [
        ("A", (0, 0, 0)), ("B", (0, 0, 2)), ("1", (0, 1, 0)), ("2", (0, 1, 1)), ("3", (0, 1, 2)),
        ("4", (0, 2, 1)), ("5", (0, 2, 2)), ("6", (1, 0, 0))]
    assert content.text == "A | B\n1 | 2 | 3\n4 | 5\n\n6\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_lead_back_to_the_file(end: str) -> None:
    text = "<h1>One</h1>\n<p>It rose by\n   <b>5&nbsp;000</b> t, or\n6&#37;.</p>".replace("\n", end)
    page = version(text, "en", "html")
    lines = text.split(end)
    for word, place in {"One": (1, 5), "rose": (2, 7), "5\u00a0000": (3, 7), "6%": (4, 1)}.items():
        start = page.text.index(word)
        location = locate(page, (start, start + len(word)))
        assert (location.line, location.column) == place
        assert lines[location.line - 1][location.column - 1] == word[0]
    start = page.text.index("5\u00a0000")
    assert locate(page, (start, start + 5)).end_column == 17
    assert locate(page, (page.text.index("rose"), page.text.index(" t"))).end_line == 3


def test_a_page_says_its_language() -> None:
    assert read('<html lang="fr-CA"><p lang=en>x', "a.html")[0].language == "fr-CA"


def test_too_deep() -> None:
    with pytest.raises(InputError, match=r"elements inside one another \(line 1\)"):
        read("<div>" * (MAX_DEPTH + 2), "a.html")


@pytest.mark.parametrize("piece", ["<!--", "<a ", '<a "', "<a =\"<a ='", "<!", "&", "<", "<![CDATA[", "<?", "</",
                                   "</a ", "<p>x ", "<script>", "<td rowspan=99 colspan=99>", "</p>", "=", " "])
def test_no_page_takes_quadratic_time(piece: str) -> None:
    started = time.process_time()
    read("<table>" + piece * 20_000, "a.html")
    assert time.process_time() - started < 10


TOKENS = ["<p>", "</p>", "<b>", "<td>", "<tr>", "<table>", "</table>", "<li>", "<ul>", "<br>", "<sup>", "</sup>", "\n",
          "  ", "\r\n", "5", "word", "&amp;", "&nbsp;", "&", "<", "<!--", "-->", "<img alt='x'>", "<pre>", "</pre>",
          "<main>", "<script>", "</script>", "<hr>"]


@given(st.lists(st.sampled_from(TOKENS), max_size=40).map("".join) | st.text())
def test_blocks_lie_in_order_and_lead_back(text: str) -> None:
    page = version(text, "en", "html")
    place = 0
    for block in page.blocks:
        assert place <= block.start < block.end <= len(page.text)
        shown = page.text[block.start:block.end]
        assert shown == shown.strip()
        place = block.end
    assert list(page.origins) == sorted(page.origins)


@given(st.lists(st.text("ab5 .,%€", min_size=1).filter(lambda word: word.strip()), min_size=1, max_size=5))
def test_every_word_is_read_and_leads_back(paragraphs: list[str]) -> None:
    text = "<!DOCTYPE html>\n<body>\n" + "".join(f"<p>{words}</p>\n" for words in paragraphs)
    page = version(text, "en", "html")
    lines = text.split("\n")
    assert [page.text[block.start:block.end] for block in page.blocks] == [
        " ".join(words.split()) for words in paragraphs]
    for block in page.blocks:
        for offset in range(block.start, block.end):
            location = locate(page, (offset, offset + 1))
            assert lines[location.line - 1][location.column - 1] == location.text
