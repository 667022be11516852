# ruff: noqa: E501  (parts of documents)
"""Office formats: what is read of a document, and how its places are named."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from factcheck.align.documents.folder import gather
from factcheck.config import Settings
from factcheck.errors import InputError
from factcheck.position import locate
from factcheck.read import as_version, contents
from factcheck.read.office.xlsx import shown

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="wp" xmlns:mc="mc"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
O = ('xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:draw="d" xmlns:style="s" xmlns:fo="f" xmlns:svg="v" '  # noqa: E741
     'xmlns:presentation="p"')


def package(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    return package({"[Content_Types].xml": "<Types/>", "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
                    **{f"word/{name}.xml": f"<w:x {W}>{text}</w:x>" for name, text in parts.items()}})


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def odf(body: str, styles: str = "", kind: str = "text") -> bytes:
    return package({"content.xml": f"<office:document-content {O}><office:automatic-styles>{styles}</office:automatic-styles>"
                                   f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"})


def pptx(*slides: str) -> bytes:
    ids = "".join(f'<p:sldId id="{256 + n}" r:id="rId{n}"/>' for n in range(len(slides)))
    relations = "".join(f'<Relationship Id="rId{n}" Target="slides/slide{9 - n}.xml"/>' for n in range(len(slides)))
    return package({"ppt/presentation.xml": f'<p:presentation xmlns:p="p" {R}>{ids}</p:presentation>',
                    "ppt/_rels/presentation.xml.rels": f"<Relationships>{relations}</Relationships>",
                    **{f"ppt/slides/slide{9 - n}.xml": f'<p:sld xmlns:p="p" xmlns:a="a">{slide}</p:sld>'
                       for n, slide in enumerate(slides)}})


def xlsx(rows: str) -> bytes:
    return package({
        "xl/workbook.xml": f'<workbook {R}><sheets><sheet name="Q3" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
        "xl/sharedStrings.xml": "<sst><si><t>Revenue</t></si><si><r><t>in </t></r><r><t>millions</t></r><rPh><t>x</t></rPh></si></sst>",
        "xl/styles.xml": '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0.0&quot; t&quot;"/></numFmts>'
                         '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
                         '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>"})


TABLE = ("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + paragraph("A") + "</w:tc><w:tc>" + paragraph("B")
         + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("5") + "</w:tc></w:tr></w:tbl>")
NOTES = ("<w:footnote w:type='separator' w:id='0'>" + paragraph("no") + "</w:footnote><w:footnote w:id='2'>" + paragraph("Note 7.")
         + "</w:footnote>")
STYLES = '<w:style w:styleId="X1"><w:name w:val="heading 2"/></w:style><w:style w:styleId="C"><w:name w:val="caption"/></w:style>'

Seen = list[tuple[str, str, str]]


def seen(data: bytes, format: str) -> Seen:
    content, = contents(data, "a", format)
    version = as_version(content, "en", "a", "")
    return [(block.kind, version.text[block.start:block.end], locate(version, (block.start, block.end)).place)
            for block in version.blocks]


DOCX: list[tuple[bytes, Seen]] = [
    (docx(paragraph("Title", '<w:pStyle w:val="X1"/>') + paragraph("Text 5") + paragraph("one", '<w:numPr><w:ilvl w:val="0"/></w:numPr>')
          + paragraph("Figure 1", '<w:pStyle w:val="C"/>'), styles=STYLES),
     [("heading", "Title", "heading 1"), ("paragraph", "Text 5", "heading 1, paragraph 1"),
      ("item", "one", "heading 1, paragraph 2"), ("caption", "Figure 1", "heading 1, paragraph 3")]),
    # words fall into runs anywhere; raised digits are the mark of a note
    (docx("<w:p><w:r><w:t>5</w:t></w:r><w:r><w:t>00</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>"
          "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"), [("paragraph", "500¹\tb\nc", "paragraph 1")]),
    (docx("<w:p><w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:position w:val='8'/><w:sz w:val='19'/></w:rPr><w:t>1</w:t></w:r>"
          "<w:r><w:rPr><w:position w:val='-6'/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:rStyle w:val='Up'/></w:rPr><w:t>3</w:t></w:r></w:p>",
          styles="<w:style w:styleId='Up'><w:name w:val='up'/><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>"),
     [("paragraph", "5¹2³", "paragraph 1")]),
    # hidden text, signs of a font of their own
    (docx("<w:p><w:r><w:t>5 </w:t></w:r><w:r><w:sym w:font='Symbol' w:char='F0B1'/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>no 9</w:t></w:r>"
          "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> 2</w:t></w:r></w:p>"), [("paragraph", "5 ± 2", "paragraph 1")]),
    # tracked changes are accepted, fields show their result, comments are elsewhere
    (docx("<w:p><w:ins><w:r><w:t>new 6</w:t></w:r></w:ins><w:del><w:r><w:delText>old 5</w:delText></w:r></w:del>"
          "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>!</w:t></w:r></w:p>", comments=paragraph("no")),
     [("paragraph", "new 6!", "paragraph 1")]),
    (docx(TABLE + paragraph("after"), footnotes=NOTES),
     [("cell", "A", "table 1, row 1, column 1"), ("cell", "B", "table 1, row 1, column 3"), ("cell", "5", "table 1, row 2, column 1"),
      ("paragraph", "after", "paragraph 1"), ("footnote", "Note 7.", "footnote 2")]),
    # a text box is said once
    (docx("<w:p><w:r><mc:AlternateContent><mc:Choice><wp:docPr descr='A chart of 8'/><w:txbxContent>" + paragraph("box 5")
          + "</w:txbxContent></mc:Choice><mc:Fallback>" + paragraph("box 5") + "</mc:Fallback></mc:AlternateContent></w:r>"
          "<w:r><w:t>around</w:t></w:r></w:p>"),
     [("caption", "A chart of 8", "paragraph 1"), ("paragraph", "box 5", "paragraph 2"), ("paragraph", "around", "paragraph 3")]),
    (docx(paragraph("a")).replace(b"", b""), [("paragraph", "a", "paragraph 1")]),
]


@pytest.mark.parametrize(("data", "expected"), DOCX)
def test_docx(data: bytes, expected: Seen) -> None:
    assert seen(data, "docx") == expected


def test_numbers_of_a_chart_in_docx() -> None:
    chart = '<c:chart xmlns:c="c" xmlns:a="a"><c:tx><a:p><a:t>Sales</a:t></a:p></c:tx><c:pt><c:v>5.5</c:v></c:pt><c:f>A1</c:f></c:chart>'
    data = package({"[Content_Types].xml": "<Types/>", "word/charts/chart1.xml": chart,
                    "word/document.xml": f"<w:document {W}>{paragraph('a')}</w:document>"})
    assert seen(data, "docx")[1:] == [("caption", "Sales", "chart 1"), ("caption", "5.5", "chart 1")]


@pytest.mark.parametrize(("data", "expected"), [
    (odf("<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:h text:outline-level='2'>Title</text:h>"
         "<text:p>A<text:s/>5<text:span text:style-name='T1'>2</text:span><text:note text:note-class='footnote'><text:note-citation>1"
         "</text:note-citation><text:note-body><text:p>Note 7.</text:p></text:note-body></text:note><text:annotation><text:p>no</text:p>"
         "</text:annotation>\n  end</text:p><text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>",
         "<style:style style:name='T1'><style:text-properties style:text-position='super 58%'/></style:style>"),
     [("heading", "Title", "heading 1"), ("paragraph", "A 5² end", "heading 1, paragraph 1"),
      ("item", "item", "heading 1, paragraph 2"), ("footnote", "Note 7.", "footnote 1")]),
    (odf("<text:p>A 5<text:span text:style-name='T1'>1</text:span><text:span text:style-name='T2'>2</text:span></text:p>",
         "<style:style style:name='T1'><style:text-properties style:text-position='33% 80%'/></style:style>"
         "<style:style style:name='T2'><style:text-properties style:text-position='-33% 80%'/></style:style>"),
     [("paragraph", "A 5¹2", "paragraph 1")]),
    (odf("<table:table table:name='Q3'><table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row><table:table-row>"
         "<table:table-cell table:number-columns-repeated='2'/><table:table-cell><text:p>1,5</text:p></table:table-cell></table:table-row>"
         "</table:table>", kind="spreadsheet"), [("cell", "1,5", "sheet Q3, cell C3")]),
    (odf("<draw:page><draw:frame><draw:text-box><text:p>One</text:p></draw:text-box></draw:frame><presentation:notes><text:p>say</text:p>"
         "</presentation:notes></draw:page><draw:page><draw:frame><svg:desc>A map</svg:desc></draw:frame></draw:page>", kind="presentation"),
     [("paragraph", "One", "slide 1, shape 1"), ("paragraph", "say", "slide 1, notes"), ("caption", "A map", "slide 2, shape 1")]),
])
def test_odf(data: bytes, expected: Seen) -> None:
    assert seen(data, "odf") == expected


@pytest.mark.parametrize(("attributes", "text", "expected"), [
    ("office:value-type='float' office:value='3980'", "3,980", "3\u202f980"),
    ("office:value-type='float' office:value='3.98'", "3.98", "3,98"),
    ("office:value-type='float' office:value='-4215.004'", "(4.215,00)", "(4\u202f215,00)"),
    ("office:value-type='percentage' office:value='0.041'", "4.1%", "4,1%"),
    ("office:value-type='currency' office:value='5.3'", "Fr. 5.30", "Fr. 5,30"),
    ("office:value-type='date' office:date-value='2024-05-03'", "05/03/24", "2024-05-03"),
    ("office:value-type='date' office:date-value='2024-05-03T14:30:00'", "03.05.24 14:30", "2024-05-03 14:30"),
    ("office:value-type='float' office:value='1500000'", "1.5E6", "1.5E6"),
    ("office:value-type='string'", "3.5 million", "3.5 million"),
])
def test_values_of_sheets_as_the_language_writes_them(attributes: str, text: str, expected: str) -> None:
    data = odf(f"<table:table><table:table-row><table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell></table:table-row></table:table>",
               kind="spreadsheet")
    content, = contents(data, "a", "odf")
    assert as_version(content, "de", "a", "").text == f"{expected}\n"


def test_titles_and_tables_of_slides() -> None:
    table = "<table:table><table:table-row><table:table-cell><text:p>5</text:p></table:table-cell></table:table-row></table:table>"
    data = odf("<draw:page><draw:frame presentation:class='title'><text:p>Title</text:p></draw:frame><draw:custom-shape><text:p>Box</text:p>"
               f"</draw:custom-shape><draw:frame>{table}</draw:frame></draw:page>", kind="presentation")
    assert seen(data, "odf") == [("heading", "Title", "slide 1, shape 1"), ("paragraph", "Box", "slide 1, shape 2"),
                                 ("cell", "5", "slide 1, row 1, column 1")]


def test_bullets_of_slides() -> None:
    data = pptx("<p:sp><a:p><a:pPr lvl='1'><a:buChar char='-'/></a:pPr><a:r><a:t>item</a:t></a:r></a:p>"
                "<a:p><a:pPr><a:buNone/></a:pPr><a:r><a:t>text</a:t></a:r></a:p></p:sp>")
    content, = contents(data, "a", "pptx")
    assert [(block.kind, block.level) for block in content.blocks] == [("item", 2), ("paragraph", 0)]


def test_pptx() -> None:
    def shape(text: str, placeholder: str) -> str:
        return f"<p:sp><p:nvPr>{placeholder}</p:nvPr><a:p><a:r><a:rPr lang='en-US'/><a:t>{text}</a:t></a:r></a:p></p:sp>"

    table = "<p:graphicFrame><a:tbl><a:tr><a:tc><a:p><a:r><a:t>5</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:graphicFrame>"
    data = pptx(shape("Title", '<p:ph type="title"/>') + shape("point", '<p:ph idx="1"/>') + shape("3", '<p:ph type="sldNum"/>'),
                shape("free", "") + table)
    assert seen(data, "pptx") == [("heading", "Title", "slide 1, shape 1"), ("item", "point", "slide 1, shape 2"),
                                  ("paragraph", "free", "slide 2, shape 1"), ("cell", "5", "slide 2, row 1, column 1")]


def test_xlsx() -> None:
    data = xlsx('<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>46001</v></c></row>'
                '<row><c s="2"><v>0.0535</v></c><c s="3"><v>1234.56</v></c><c t="inlineStr"><is><t>words</t></is></c>'
                '<c t="b"><v>1</v></c><c t="str"><v>made</v></c><c><v>0.1</v></c></row>')
    content, = contents(data, "a", "xlsx")
    german = as_version(content, "de", "a", "")
    assert [german.text[block.start:block.end] for block in german.blocks] == [
        "Revenue", "in millions", "2025-12-10", "5,35%", "1\u202f234,6 t", "words", "made", "0,1"]
    assert locate(german, (german.text.index("234,6") - 2,) * 2).place == "sheet Q3, cell B3"
    assert german.blocks[4].cell == (0, 2, 1)


@pytest.mark.parametrize(("value", "pattern", "expected"), [
    ("5", "", "5"), ("0.30000000000000004", "", "0.3"), ("1E+3", "", "1000"), ("-5.5", "0", "-6"), ("1234567", "#,##0,", "1\u202f235"), ("2015", "0", "2015"), ("-1234567.5", "#,##0.00 _€", "-1\u202f234\u202f567.50"),
    ("0.5", "0%", "50%"), ("5", '[$€-407] #,##0.00;[Red]-0', "5.00 €"), ("46001.5", "dd/mm/yyyy hh:mm", "2025-12-10 12:00"),
    ("0.75", "h:mm", "18:00"), ("46001", "mmm yyyy", "2025-12"), ("x", "0", "x"), ("1E+400", "0", "1E+400"), ("NaN", "0", "NaN"),
    ("99999999", "yyyy-mm-dd", "99999999"),
])
def test_numbers_as_they_are_shown(value: str, pattern: str, expected: str) -> None:
    assert shown(value, pattern)[0] == expected


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


def test_values_of_charts_are_named_by_series_and_category() -> None:
    def points(*values: str) -> str:
        return "".join(f"<c:pt idx='{number}'><c:v>{value}</c:v></c:pt>" for number, value in enumerate(values))

    chart = f"<c:chart xmlns:c='c'><c:ser><c:tx>{points('Oslo')}</c:tx><c:cat>{points('2023', '2024')}</c:cat><c:val>{points('1.5', '2')}</c:val></c:ser></c:chart>"
    content, = contents(added(docx(paragraph("Text.")), **{"word/charts/chart1.xml": chart}), "a", "docx")
    assert [(content.text[start:].split()[0], place) for start, place in content.places][-2:] == [
        ("1.5", "chart 1, Oslo, 2023"), ("2", "chart 1, Oslo, 2024")]


@pytest.mark.parametrize("value", ["", "abc", "1.5", "-1", "99999999999", "NaN"])
def test_attributes_that_are_no_numbers(value: str) -> None:
    """A damaged file says what it still says."""
    for data, format in [
        (docx(f"<w:p><w:pPr><w:outlineLvl w:val='{value}'/><w:numPr><w:ilvl w:val='{value}'/></w:numPr></w:pPr><w:r><w:rPr><w:position w:val='{value}'/>"
              f"</w:rPr><w:t>Text</w:t></w:r></w:p>", styles=f"<w:style w:styleId='A'><w:outlineLvl w:val='{value}'/></w:style>"), "docx"),
        (odf(f"<table:table><table:table-row table:number-rows-repeated='{value}'><table:table-cell table:number-columns-repeated='{value}' "
             f"office:value-type='float' office:value='{value}'><text:p>Text</text:p></table:table-cell></table:table-row></table:table>", kind="spreadsheet"), "odf"),
        (pptx(f"<p:sp><a:p><a:pPr lvl='{value}'/><a:r><a:rPr baseline='{value}'/><a:t>Text</a:t></a:r></a:p></p:sp>"), "pptx"),
        (xlsx(f"<row r='{value}'><c r='B{value}' s='{value}' t='str'><v>Text</v></c></row>"), "xlsx"),
    ]:
        content, = contents(data, "a", format)
        assert content.text == "Text\n"


@pytest.mark.parametrize(("data", "format", "message"), [
    (b"", "docx", "is empty"),
    (package({"[Content_Types].xml": "", "word/document.xml": "<?xml version='1.0' encoding='A'?><a/>"}), "docx", "unknown encoding: A"),
    (b"%PDF-1.4", "docx", "is no DOCX file, whatever its name says"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "docx", "is a document of before 2007; save it as DOCX"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "docx", "is encrypted"),
    (docx(paragraph("a"))[:-30], "docx", "is a damaged package"),
    (docx("<w:p>"), "docx", "is damaged XML"),
    (docx("<w:p/>"), "docx", "holds no text"),
    (docx("<w:p>" * 2000), "docx", "elements inside one another"),
    (docx(" " * 60_000_000), "docx", "zip bombs"),
    (package({"[Content_Types].xml": "", "word/document.xml": BOMB}), "docx", "declares entities"),
    (package({"[Content_Types].xml": ""}), "docx", "has no word/document.xml"),
    (package({"a": "b"}), "xlsx", "is no XLSX file: it has no xl/workbook.xml"),
    (package({"content.xml": "<a/>", "META-INF/manifest.xml": "<encryption-data/>"}), "odf", "is encrypted"),
    (odf(""), "odf", "holds no text"),
    (pptx(), "pptx", "holds no text"),
    (xlsx(""), "xlsx", "holds no text"),
])
def test_refused_in_one_line(data: bytes, format: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        contents(data, "a", format)
    assert message in raised.value.message
    assert "\n" not in raised.value.message


def test_versions_in_different_formats_are_one_document(tmp_path: Path) -> None:
    (tmp_path / "r.en.docx").write_bytes(docx(paragraph("It rose by 5.5 % in 2024.")))
    (tmp_path / "r.fr.odt").write_bytes(odf("<text:p>Il a augmenté de 5,5 % en 2024.</text:p>"))
    (tmp_path / "r.de.html").write_text("<p>Es stieg 2024 um 5,5 %.")
    documents, troubles = gather([str(tmp_path)], Settings())
    assert [version.language for version in documents[0].versions] == ["de", "en", "fr"]
    assert not troubles


CHART = '<c:chart xmlns:c="c" xmlns:a="a"><a:p><a:r><a:t>Sales of 2024</a:t></a:r></a:p><c:v>5.5</c:v></c:chart>'
DIAGRAM = '<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:pt><dgm:t><a:p><a:r><a:t>Step 1 of 3</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>'


def added(data: bytes, **parts: str) -> bytes:
    """A package with more parts."""
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(("data", "format", "expected"), [
    (added(docx(paragraph("a")), **{"word/diagrams/data1.xml": DIAGRAM}), "docx", [("caption", "Step 1 of 3", "diagram 1")]),
    (added(pptx("<p:sp><a:p><a:r><a:t>a</a:t></a:r></a:p></p:sp>"), **{"ppt/diagrams/data1.xml": DIAGRAM, "ppt/slides/_rels/slide9.xml.rels":
        '<Relationships><Relationship Id="r" Target="../diagrams/data1.xml"/></Relationships>'}), "pptx",
     [("caption", "Step 1 of 3", "slide 1, diagram")]),
    # the numbers of a chart in a workbook stand in its cells
    (added(xlsx('<row><c t="str"><v>a</v></c></row>'), **{"xl/charts/chart1.xml": CHART}), "xlsx", [("caption", "Sales of 2024", "chart 1")]),
    (added(xlsx('<row><c t="str"><v>a</v></c></row>'), **{"xl/drawings/drawing1.xml": "<w><sp><cNvPr descr='A map of 8'/><p><r><t>Box 5</t></r></p></sp></w>"}),
     "xlsx", [("caption", "A map of 8", "drawing 1"), ("caption", "Box 5", "drawing 1")]),
    (added(odf("<text:p>a</text:p>"), **{"Object 1/content.xml": f"<office:document-content {O}><office:body><office:chart><text:p>Sales of 2024</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>5.5</text:p></table:table-cell></table:table-row></table:table>"
        "</office:chart></office:body></office:document-content>"}), "odf",
     [("paragraph", "Sales of 2024", "chart 1"), ("cell", "5.5", "chart 1")]),
])
def test_charts_and_diagrams(data: bytes, format: str, expected: Seen) -> None:
    assert seen(data, format)[1:] == expected
