# ruff: noqa: E501  (tables of texts)
"""LaTeX to blocks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.position import locate
from factcheck.read import version
from factcheck.read.latex import read


def seen(text: str) -> list[tuple[str, str]]:
    content, = read(text, "a.tex")
    return [(block.kind, content.text[block.start:block.end]) for block in content.blocks]


@pytest.mark.parametrize(("text", "expected"), [
    ("\\documentclass{a}\n\\title{no}\n\\begin{document}\n\\section*{One}\nText 5\\,000.\n\nNext.\n\\end{document} no",
     [("heading", "One"), ("paragraph", "Text 5\u202f000."), ("paragraph", "Next.")]),
    ("5\\,\\% of \\textbf{all \\emph{8}}~km, 2020--24 % no 9\nmore \\$7", [("paragraph", "5\u202f% of all 8\u00a0km, 2020–24 more $7")]),
    ("a\\footnote{Note \\textit{7}.} b", [("paragraph", "a b"), ("footnote", "Note 7.")]),
    ("a\\footnote{One\\footnote{Two.}.} b\\thanks[3]{Three \\{4\\}.}", [("paragraph", "a b"), ("footnote", "One."), ("footnote", "Three {4}."), ("footnote", "Two.")]),
    # siunitx
    ("\\SI[per-mode=symbol]{1.5}{\\kilo\\watt\\hour\\per\\square\\metre} and \\qty{20}{\\percent}, \\num{1 234,5e-6}", [("paragraph", "1.5 kWh/m² and 20 %, 1234.5 × 10⁻⁶")]),
    ("\\SIrange{10}{15}{\\kg}, \\qtylist{1;2}{km/h}, \\si{\\metre\\squared}, \\ang{5;30;}, \\num{e3}, \\num{5(2)}", [("paragraph", "10–15 kg, 1, 2 km/h, m², 5°30′, 10³, 5")]),
    # accents, letters, quotation marks
    ("G\\\"ottingen, caf\\'{e}, \\v{S}koda, na\\\"{\\i}ve, \\aa{}, {\\L}\\'od\\'z, \\c{c}a", [("paragraph", "Göttingen, café, Škoda, naïve, å, Łódź, ça")]),
    ("``good'' \\glqq gut\\grqq{} \"`so\"' \\frac{1}{2} m\\textsuperscript{2}", [("paragraph", "“good” „gut“ „so“ 1/2 m²")]),
    ("\\textcolor{red!20}{5} \\cmidrule(lr){2-3} \\multicolumn{2}{c}{6} \\rule{1cm}{2pt}", [("paragraph", "5 6")]),
    ("\\begin{itemize}\\item[x] one\n\\item two\n\\end{itemize}", [("item", "one"), ("item", "two")]),
    ("\\begin{table}[h]\\caption{Sales in 2024}\\label{t}\\begin{tabular}{l|r@{x}}\\hline A & B \\\\ 1 & 2 \\\\ \\end{tabular}\\end{table}",
     [("caption", "Sales in 2024"), ("cell", "A"), ("cell", "B"), ("cell", "1"), ("cell", "2")]),
    ("see \\ref{t5} and \\cite[p. 9]{x7} here", [("paragraph", "see and here")]),
    ("a\n\\begin{verbatim}\nx = 5\n\\end{verbatim}\nb\n\\begin{equation*}y = 6\\end{equation*}", [("paragraph", "a b")]),
    ("costs $5.3$ million", [("paragraph", "costs 5.3 million")]),
    ("\\begin{quote}said\\end{quote}", [("quotation", "said")]),
])
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert seen(text) == expected


def test_places_lead_back() -> None:
    text = "\\section{A}\nIt is\n  \\textbf{5} here.\n"
    read_version = version(text, "en", "latex")
    start = read_version.text.index("5")
    location = locate(read_version, (start, start + 1))
    assert (location.line, location.column) == (3, 11)


def test_nothing_to_read() -> None:
    with pytest.raises(InputError, match="holds no prose"):
        read("% nothing", "a.tex")


@pytest.mark.parametrize("piece", ["{", "}", "\\footnote{", "\\begin{verbatim}", "\\begin{tabular}{", "\\", "%", "&", "\\cite[", "\n\n", "$"])
def test_no_text_takes_quadratic_time(piece: str) -> None:
    started = time.process_time()
    read("x" + piece * 20_000, "a.tex")
    assert time.process_time() - started < 10


@given(st.lists(st.sampled_from(["\\section{", "}", "{", "a ", "5", "\\footnote{", "\\item ", "\\begin{tabular}{l}", "\\end{tabular}", "&",
                                 "\\\\", "\n\n", "%\n", "~", "--", "\\begin{quote}", "\\end{quote}", "$"]), max_size=30).map("".join))
def test_blocks_lie_in_order(text: str) -> None:
    page = version("word " + text, "en", "latex")
    place = 0
    for block in page.blocks:
        assert place <= block.start < block.end <= len(page.text)
        place = block.end
