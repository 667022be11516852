# ruff: noqa: E501  (tables of texts)
"""PDF: lines in reading order, without what runs over all pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.position import locate
from factcheck.read import as_version, contents

Text = tuple[float, float, float, str]
"""x, y, size and the words."""


def pdf(*pages: list[Text]) -> bytes:
    """A PDF file of pages of 600 by 800 points in Helvetica."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{4 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    for number, page in enumerate(pages):
        words = "".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, size, text in page)
        objects += [f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * number} 0 R "
                    "/Resources << /Font << /F1 3 0 R >> >> >>", f"<< /Length {len(words)} >>\nstream\n{words}endstream"]
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def seen(data: bytes) -> list[tuple[str, str]]:
    content, = contents(data, "a.pdf", "pdf")
    return [(block.kind, content.text[block.start:block.end]) for block in content.blocks]


WORDS = "Revenue of the company rose by 5.3 % to 8.8 billion"


def column(x: float, y: float, *lines: str) -> list[Text]:
    return [(x, y - 12 * number, 10, line) for number, line in enumerate(lines)]


def test_paragraphs_and_headings() -> None:
    data = pdf([(50, 700, 18, "Annual report"), *column(50, 660, WORDS + " after", "many years in which nothing hap-",
                                                         "pened at all."), *column(50, 600, "Costs fell.")])
    assert seen(data) == [("heading", "Annual report"),
                          ("paragraph", WORDS + " after many years in which nothing happened at all."),
                          ("paragraph", "Costs fell.")]


def test_two_columns_that_the_file_has_line_by_line() -> None:
    left = ["The city of Gent counted more", "people in this year than ever", "before, and built new houses."]
    right = ["The museum counted 412,300 of", "them in its halls, which is a", "little more than last year it."]
    page = [text for pair in zip(column(50, 600, *left), column(320, 600, *right), strict=True) for text in pair]
    assert seen(pdf([(50, 640, 10, "A line over both of the columns that is as wide as the page of the report is, or so."),
                     *page])) == [
        ("paragraph", "A line over both of the columns that is as wide as the page of the report is, or so."),
        ("paragraph", " ".join(left)), ("paragraph", " ".join(right))]


def test_what_runs_over_all_pages_is_left_out_and_paragraphs_go_on() -> None:
    def page(number: int, *lines: str) -> list[Text]:
        return [(50, 770, 9, f"Annual report 2024 - part {number}"), *column(50, 600, *lines), (300, 30, 9, str(number))]

    data = pdf(page(1, WORDS, "of euros, and then it"), page(2, "went on to rise for years and years and years after it.",),
               page(3, "The end came in 2024."))
    assert seen(data) == [("paragraph", f"{WORDS} of euros, and then it went on to rise for years and years and years after it."),
                          ("paragraph", "The end came in 2024.")]


def test_rows_of_a_table() -> None:
    rows = [(x, 600 - 14 * row, 10, text) for row, cells in enumerate((("Year", "Sales"), ("2024", "1,234.5")))
            for x, text in zip((50, 300), cells, strict=True)]
    content, = contents(pdf([(50, 650, 10, "Before the table."), *rows]), "a.pdf", "pdf")
    assert [(content.text[block.start:block.end], block.cell) for block in content.blocks[1:]] == [
        ("Year", (0, 0, 0)), ("Sales", (0, 0, 1)), ("2024", (0, 1, 0)), ("1,234.5", (0, 1, 1))]


def test_a_report_of_two_columns_with_a_table_across_pages() -> None:
    """Columns one after the other, as programs write them; the table goes on; no header, footer or number is a fact."""
    prose = ["Revenue of the company rose by 5.3 % to", "8.8 billion euros in the third quarter, the", "board said in Geneva, and it will go on to"]

    def page(number: int, left: list[Text], right: list[Text]) -> list[Text]:
        return [(50, 775, 9, "Annual report 2024"), *left, *right, (300, 25, 9, f"Page {number}")]

    def rows(first: int) -> list[Text]:
        return [text for row in range(3) for text in ((50, 700 - 14 * row, 10, str(first + row)), (180, 700 - 14 * row, 10, f"{row}.5"))]

    data = pdf(page(1, column(50, 700, *prose), column(320, 700, "rise in the years after 2030.", "")),
               page(2, rows(2001), []), page(3, rows(2004), column(320, 600, "Costs fell.")))
    content, = contents(data, "a.pdf", "pdf")
    assert [content.text[block.start:block.end] for block in content.blocks if block.kind == "paragraph"] == [
        " ".join([*prose, "rise in the years after 2030."]), "Costs fell."]
    cells = [block for block in content.blocks if block.kind == "cell"]
    assert [content.text[block.start:block.end] for block in cells if block.cell and block.cell[2] == 0] == [
        str(year) for year in range(2001, 2007)]
    assert [block.cell[:2] for block in cells if block.cell] == [(0, row) for row in range(6) for _ in range(2)]
    assert "Page" not in content.text
    assert "report" not in content.text


def test_numbers_before_headings_make_no_table() -> None:
    rows = [(x, 500 - 14 * row, 10, text) for row, cells in enumerate((("Plant", "2023"), ("Riga", "4,120")))
            for x, text in zip((50, 300), cells, strict=True)]
    assert seen(pdf([(50, 700, 14, "2"), (80, 700, 14, "Results"), *column(50, 660, WORDS), *rows,
                     (50, 460, 14, "3"), (80, 460, 14, "Staff"), *column(50, 440, WORDS),
                     (50, 400, 10, "3.1"), (90, 400, 10, "Pay"), *column(50, 380, WORDS)])) == [
        ("heading", "2 Results"), ("paragraph", WORDS), ("cell", "Plant"), ("cell", "2023"), ("cell", "Riga"), ("cell", "4,120"),
        ("heading", "3 Staff"), ("paragraph", WORDS), ("paragraph", "3.1 Pay"), ("paragraph", WORDS)]


def test_notes_at_the_foot_are_told_after_the_text() -> None:
    first = [*column(50, 600, WORDS, "of euros, and then it"), (50, 200, 8, "1"), (60, 200, 8, "Measured at 41 wells, without the 6 of"),
             (60, 190, 8, "private owners."), (50, 180, 8, "ii"), (90, 180, 8, "In May 2024.")]
    second = column(50, 600, "went on to rise for years and years.")
    assert seen(pdf(first, second)) == [("paragraph", f"{WORDS} of euros, and then it went on to rise for years and years."),
                                        ("footnote", "Measured at 41 wells, without the 6 of private owners."),
                                        ("footnote", "In May 2024.")]


def test_rows_in_small_print_are_no_notes() -> None:
    rows = [(x, 300 - 12 * row, 8, text) for row, cells in enumerate((("1", "Riga", "4,120"), ("2", "Oslo", "2,015")))
            for x, text in zip((50, 100, 300), cells, strict=True)]
    assert [kind for kind, _ in seen(pdf([*column(50, 600, WORDS, WORDS), *rows]))] == ["paragraph"] + ["cell"] * 6


def test_a_wide_gap_in_a_justified_line_makes_no_table() -> None:
    lines = [(50, 612, 10, "Revenue rose by 5.3 % to 8.8"), (50, 600, 10, "in the year."), (121.4, 600, 10, "Costs fell and"),
             (50, 588, 10, "so they did in the third year.")]
    assert [kind for kind, _ in seen(pdf(lines))] == ["paragraph"]


def test_a_number_alone_at_the_end_of_a_page_is_its_own() -> None:
    assert seen(pdf([*column(50, 600, WORDS), (300, 130, 10, "- 7 -")])) == [("paragraph", WORDS)]


def test_a_header_that_runs_over_one_page_does_not_stand_in_a_sentence() -> None:
    data = pdf(column(50, 600, WORDS, "of euros, and then it"), [(50, 760, 9, "Annual report"), (500, 760, 9, "2024"),
                                                                *column(50, 700, "went on to rise for years and years.")])
    assert seen(data) == [("paragraph", f"{WORDS} of euros, and then it went on to rise for years and years."),
                          ("paragraph", "Annual report 2024")]


def test_rows_of_figures_at_one_height_do_not_run() -> None:
    pages = [[text for x, words in ((50, f"Plant {7 * n}"), (200, str(2001 + 5 * n)), (300, f"{n}.5")) for text in [(x, 750, 10, words)]]
             + column(50, 600, WORDS) for n in range(4)]
    assert [text for kind, text in seen(pdf(*pages)) if kind == "cell"][-3:] == ["Plant 21", "2016", "3.5"]


def test_bullets_stand_apart_and_a_little_lower() -> None:
    assert seen(pdf([(50, 598, 6, "\x95"), (70, 600, 10, "The first item of 5"), (70, 588, 10, "goes on."), (50, 568, 10, "\x95"),
                     (70, 570, 10, "The second.")])) == [("item", "The first item of 5 goes on."), ("item", "The second.")]


def test_bullets_that_the_file_has_after_all_text() -> None:
    assert seen(pdf([*column(70, 600, "The first item of 5", "The second."), (50, 600, 10, "\x95"), (50, 588, 10, "\x95")])) == [
        ("item", "The first item of 5"), ("item", "The second.")]


def test_labels_in_two_lines_and_broken_words_in_cells() -> None:
    rows = [((50, 600, "Plant"), (150, 600, "2023"), (205, 600, "2024")), ((50, 580, "Riga"), (150, 580, "4,120"), (205, 580, "3,980")),
            ((50, 560, "Elimi-"),), ((50, 549, "nations"), (150, 549, "15"), (205, 549, "16")),
            ((50, 529, "Oslo"), (150, 529, "2,015"), (205, 529, "2,101"))]
    found = seen(pdf([(x, y, 10, text) for row in rows for x, y, text in row]))
    assert [text for _, text in found] == ["Plant", "2023", "2024", "Riga", "4,120", "3,980", "Eliminations", "15", "16",
                                           "Oslo", "2,015", "2,101"]


def test_marks_of_notes_are_no_digits() -> None:
    assert seen(pdf([(50, 600, 10, "It rose by 5.3"), (108.7, 604, 6, "1"), (115, 600, 10, "percent.")])) == [
        ("paragraph", "It rose by 5.3¹ percent.")]


def test_places() -> None:
    content, = contents(pdf(column(50, 700, "One."), [(50, 700, 10, "Two."), *column(50, 650, WORDS, "in 2024 alone.")]),
                        "a.pdf", "pdf")
    version = as_version(content, "en", "a.pdf", "")
    start = version.text.index("2024")
    assert locate(version, (start, start + 4)).place == "page 2, line 3"


@pytest.mark.parametrize(("data", "message"), [
    (b"", "is empty"),
    (b"PK\x03\x04", "is no PDF file"),
    (b"%PDF-1.4\n%%EOF", "is a damaged PDF file"),
    (pdf([]), "has no text, only pictures"),
    (pdf([(1, 1, 1, "x")])[:200], "is a damaged PDF file"),
])
def test_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as raised:
        contents(data, "a.pdf", "pdf")
    assert message in raised.value.message


def test_a_report_of_two_columns_as_a_program_writes_it() -> None:
    """The sample has a header and a page number on each page, hyphens, and a table of 71 rows whose titles run."""
    folder = Path(__file__).parent / "samples"
    content, = contents((folder / "columns.pdf").read_bytes(), "columns.pdf", "pdf")
    found = [(block, content.text[block.start:block.end]) for block in content.blocks]
    prose = (folder / "columns.txt").read_text("utf-8").split("\n\n")
    assert [_unbroken(text) for block, text in found if not block.cell] == [
        *map(_unbroken, prose), _unbroken("Sales by country"), _unbroken("The last year is 2031.")]
    cells = [(block.cell, text) for block, text in found if block.cell]
    table = [["Country", "Sales", "Share"]] + [[f"Country {number}", f"{1000 + 37 * number:,}", f"{number / 10} %"]
                                               for number in range(1, 71)]
    assert cells == [((0, row, column), text) for row, texts in enumerate(table) for column, text in enumerate(texts)]


def _unbroken(text: str) -> str:
    """A text without hyphens: at the end of a line it cannot be told whether a word has one."""
    return text.replace("-", "").strip()
