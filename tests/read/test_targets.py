# ruff: noqa: E501  (parts of documents)
"""Links whose addresses are not read as words: each format tells which words lead where."""

from __future__ import annotations

import io
import zipfile

import pytest

from factcheck import compare
from factcheck.read import contents

Seen = list[tuple[str, str]]

W = 'xmlns:w="w" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def package(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def relations(folder: str, part: str) -> dict[str, str]:
    external = '<Relationship Id="rId7" Target="https://x.org/2024" TargetMode="External"/>'
    inner = '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="slides/slide1.xml"/>'
    return {f"{folder}/_rels/{part}.xml.rels": f"<Relationships>{inner}{external}</Relationships>"}


def docx(body: str) -> bytes:
    return package({"[Content_Types].xml": "<Types/>", **relations("word", "document"),
                    "word/document.xml": f"<w:document {W}><w:body><w:p>{body}</w:p></w:body></w:document>"})


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def field(kind: str) -> str:
    return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"


def sheet(formula: str) -> bytes:
    return package({"xl/workbook.xml": f"<w {W}><sheet name='A' r:id='rId1'/></w>", **relations("xl", "workbook"),
                    "xl/worksheets/sheet1.xml": f"<s><row r='1'><c r='A1' t='str'><f>A2</f><v>a</v></c><c r='B1' t='str'><f>{formula}</f><v>the report</v></c></row></s>"})


def cell(formula: str) -> bytes:
    return package({"content.xml": f"<o xmlns:t='t'><spreadsheet><t:table t:name='A'><t:table-row><t:table-cell t:formula='{formula}'><p>the report</p></t:table-cell>"
                                   "<t:table-cell t:formula='of:=[.A1]'><p>a</p></t:table-cell></t:table-row></t:table></spreadsheet></o>"})


CODE = "<w:r><w:instrText> HYPERLINK \"https://x.org/</w:instrText><w:instrText>2024\" \\o \"tip\"</w:instrText></w:r>"
RESULT = [("the report", "https://x.org/2024")]


@pytest.mark.parametrize(("text", "format", "expected"), [
    ("<p>See <a href='https://x.org/2024'>the <b>report</b></a>.", "html", RESULT),
    ("<p>See <a href=https://x.org/2024> the\n report </a>.", "html", RESULT),
    ("<ul><li><a href='https://x.org/2024'>the report</a></ul><p>more", "html", RESULT),
    ("<table><tr><td>a<td><a href='https://x.org/2024'>the report</a></table>", "html", RESULT),
    ("<p>See<a href='#n1'>1</a> <a href='mailto:a@x.org'>us</a> <a href=' javascript:f(1)'>print</a> <a name='t4'>here</a>.", "html", []),
    ("<nav><a href='/2025'>menu</a></nav><p>text", "html", []),
    ("See [the report][r2] and [r3], [^r2] or ![r3].\n\n[r2]: https://x.org/2024\n[R3]: <https://x.org/3>\n", "markdown",
     [("the report", "https://x.org/2024"), ("r3", "https://x.org/3")]),
    ("See https://x.org/2024[the report] and link:a-7.pdf[this,window=_blank].\n", "asciidoc",
     [*RESULT, ("this", "a-7.pdf")]),
    ("See `the report <https://x.org/2024>`_ and :doc:`this <a-7>`, :ref:`that <x>`.\n", "rst", [*RESULT, ("this", "a-7")]),
    ("See \\href{https://x.org/2024}{the \\emph{report}}, or \\url{https://x.org/5}.\n", "latex", RESULT),
])
def test_text(text: str, format: str, expected: Seen) -> None:
    content, = contents(text.encode(), f"a.{format}", format)
    assert [(content.text[each.start:each.end], each.address) for each in content.targets] == expected


@pytest.mark.parametrize(("data", "format"), [
    (docx(run(" See ") + f"<w:hyperlink r:id='rId7'>{run('the ')}{run('report')}</w:hyperlink>" + run(".")), "docx"),
    (docx(run("See ") + field("begin") + CODE + field("separate") + run("the report") + field("end") + run(" on")), "docx"),
    (docx("<w:fldSimple w:instr='HYPERLINK &quot;https://x.org/2024&quot;'>" + run("the report") + "</w:fldSimple>"), "docx"),
    (package({"content.xml": "<o xmlns:xlink='x'><p>See  <span/><a xlink:href='https://x.org/2024'>the <span>report</span></a> on</p></o>"}), "odf"),
    (package({"ppt/presentation.xml": f"<p {W}><sldId r:id='rId2'/></p>", **relations("ppt", "presentation"),
              **relations("ppt/slides", "slide1"),
              "ppt/slides/slide1.xml": f"<s {W}><sp><p><r><t>See </t></r><r><rPr><hlinkClick r:id='rId7'/></rPr><t>the report</t></r><r><t>.</t></r></p></sp></s>"}), "pptx"),
    (package({"xl/workbook.xml": f"<w {W}><sheet name='A' r:id='rId1'/></w>", **relations("xl", "workbook"),
              **relations("xl/worksheets", "sheet1"),
              "xl/worksheets/sheet1.xml": f"<s {W}><row r='1'><c r='A1' t='str'><v>a</v></c><c r='B1' t='str'><v>the report</v></c></row>"
                                          "<hyperlinks><hyperlink ref='B1' r:id='rId7'/></hyperlinks></s>"}), "xlsx"),
    (sheet('HYPERLINK("https://x.org/2024","the report")'), "xlsx"),
    (cell('of:=HYPERLINK("https://x.org/2024";"the report")'), "odf"),
])
def test_packages(data: bytes, format: str) -> None:
    content, = contents(data, "a", format)
    assert [(content.text[each.start:each.end], each.address) for each in content.targets] == RESULT


@pytest.mark.parametrize("formula", ["HYPERLINK(A1)", "HYPERLINK(\"https://x.org/\"&amp;A1, \"the report\")", "HYPERLINK(\"#A.A1\")",
                                     "CONCAT(\"HYPERLINK(\")"])
def test_formulas_that_lead_to_no_page(formula: str) -> None:
    for data, format in ((sheet(formula), "xlsx"), (cell(f"of:={formula}"), "odf")):
        content, = contents(data, "a", format)
        assert content.targets == ()


def pdf(*links: tuple[str, str]) -> bytes:
    """A page with a paragraph of two lines, and areas that lead somewhere."""
    annotations = " ".join(f"<< /Type /Annot /Subtype /Link /Rect [{area}] /A << /S /URI /URI ({address}) >> >>" for area, address in links)
    words = "BT /F1 10 Tf 50 600 Td (It is told in the report that the board of the company) Tj 0 -12 Td (has made, and elsewhere.) Tj ET"
    return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
            "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> "
            f"/Annots [{annotations}] >>\nendobj\n4 0 obj\n<< /Length {len(words)} >>\nstream\n{words}\nendstream\nendobj\n"
            "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF").encode()


def test_areas_of_pages() -> None:
    data = pdf(("98 598 150 610", "https://x.org/2024"), ("50 598 70 586", "https://x.org/5"), ("400 598 450 610", "https://x.org/6"),
               ("240 598 300 610", "https://x.org/7"), ("50 586 75 598", "https://x.org/7"))
    content, = contents(data, "a.pdf", "pdf")
    assert [(content.text[each.start:each.end], each.address) for each in content.targets] == [
        ("the report", "https://x.org/2024"), ("company", "https://x.org/7"), ("has", "https://x.org/5")]


@pytest.mark.parametrize(("english", "french", "expected"), [
    ("/en/reports/2024", "/fr/rapports/2024", []),
    ("/en/reports/2024", "/fr/rapports/2023", [("error", "rapport")]),
    ("https://doi.org/10.5/x12", "https://doi.org/10.5/x21", [("error", "rapport")]),
    ("https://x.org/en/node/48213", "https://x.org/fr/node/48377", [("warning", "rapport")]),
    ("https://x.org/report", "https://x.com/report", [("warning", "rapport")]),
    ("", "/fr/rapports/2023", []),
    ("https://x.org/annex", "https://x.org/staff", [("error", "rapport")]),   # where other words of the document lead
])
def test_pages_whose_links_lead_elsewhere(english: str, french: str, expected: Seen) -> None:
    links = "<p>{} <a href='https://x.org/staff'>{}</a>.</p>"
    texts = {"en": f"<p>The <a href='{english}'>report</a> tells how sales rose.</p>" + links.format("It has a list of", "staff"),
             "fr": f"<p>Le <a href='{french}'>rapport</a> dit comment les ventes ont augmenté.</p>" + links.format("Il a une liste du", "personnel")}
    found = compare(texts, "en", "html")
    assert [(finding.severity, finding.location.text) for finding in found] == expected


def test_sites_that_count_their_pages_by_language() -> None:
    english = "".join(f"<p>The <a href='/en/n/{number}'>report {number}</a> tells how sales rose.</p>" for number in range(11, 17))
    french = "".join(f"<p>Le <a href='/fr/n/{number + 30}'>rapport {number}</a> dit comment les ventes ont augmenté.</p>" for number in range(11, 17))
    assert compare({"en": english, "fr": french}, format="html") == []


def test_words_that_are_an_address_are_compared_once() -> None:
    page = "<p>{} <a href='https://x.org/{}'>https://x.org/{}</a>.</p>"
    found = compare({"en": page.format("The report is at", 5, 5), "fr": page.format("Le rapport est ici :", 6, 6)}, format="html")
    assert [finding.rule for finding in found] == ["code-mismatch"]


def test_links_of_one_sentence_are_paired_by_what_they_are() -> None:
    def text(annex: str, law: str, image: str, place: str) -> str:
        return f"See [a]({annex}), [b]({law}), ![c]({image}) and [d]({place})."

    found = compare({"en": text("annex-2.en.md", "/en/laws/2024/13", "img/map-2024.png", "#2-costs"),
                     "de": text("anhang-3.de.md", "/de/gesetze/2023/13", "img/karte-2023.png", "#2-kosten")}, "en", "markdown")
    assert [(finding.location.value, finding.related[0].value) for finding in found if finding.rule == "code-mismatch"] == [
        ("anhang-3.de.md", "annex-2.en.md"), ("/de/gesetze/2023/13", "/en/laws/2024/13"), ("img/karte-2023.png", "img/map-2024.png")]
