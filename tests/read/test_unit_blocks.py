# ruff: noqa: E501  (tables of texts)
"""Formats of translators: catalogues, units, subtitles and tables, with the way back to the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.align.documents.folder import gather
from factcheck.config import Settings
from factcheck.errors import InputError
from factcheck.position import line_starts, locate
from factcheck.read import as_version, contents, version

PO = r'''# Translators
msgid ""
msgstr ""
"Language: fr\n"
"X-Source-Language: en\n"

#: a.c:5
#, fuzzy
msgid "It rose by 5 %."
msgstr "Il a augmenté de 5 %."

msgctxt "menu"
msgid ""
"A \"long\" line,\n"
"and 7 more."
msgstr ""
"Une « longue » ligne,\n"
"et 7 de plus."

msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d fichier"
msgstr[1] "%d fichiers"

msgid "Not yet 9"
msgstr ""

#~ msgid "Old"
#~ msgstr "Vieux"
'''

XLIFF12 = '''<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="en" target-language="fr" original="a"><body>
<trans-unit id="t1"><source>It is <g id="1">5</g> &lt; 6<ph id="2">&lt;br/&gt;</ph>.</source>
<target>C'est <g id="1">5</g> &lt; 6.</target><note>note 9</note>
<alt-trans><target>8</target></alt-trans></trans-unit>
<trans-unit id="t2"><source>Two</source></trans-unit></body></file></xliff>'''

XLIFF20 = '''<xliff version="2.0" srcLang="en" trgLang="de" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">
<unit id="u"><notes><note>9</note></notes><originalData><data id="d">8</data></originalData>
<segment><source>A <pc id="1">B</pc>.</source><target>C <pc id="1">D</pc>.</target></segment>
<segment><source>E.</source><target>F.</target></segment></unit></file></xliff>'''

TMX = '''<tmx version="1.4"><header srclang="en"/><body>
<tu tuid="7"><tuv xml:lang="en"><seg>It is <bpt i="1">{b 8}</bpt>5<ept i="1">{/b}</ept>.</seg></tuv>
<tuv xml:lang="fr"><seg>C'est 5.</seg></tuv><tuv xml:lang="de"><seg>Es ist 5.</seg></tuv></tu></body></tmx>'''


def seen(text: str, format: str) -> dict[str, list[str]]:
    return {content.language: [content.text[block.start:block.end] for block in content.blocks]
            for content in contents(text.encode(), "x", format)}


@pytest.mark.parametrize(("text", "format", "expected"), [
    (PO, "po", {"en": ["It rose by 5 %.", 'A "long" line,\nand 7 more.', "%d file\n%d files", "Not yet 9"],
                "fr": ["Il a augmenté de 5 %.", "Une « longue » ligne,\net 7 de plus.", "%d fichier\n%d fichiers"]}),
    (XLIFF12, "xliff", {"en": ["It is 5 < 6.", "Two"], "fr": ["C'est 5 < 6."]}),
    (XLIFF20, "xliff", {"en": ["A B.", "E."], "de": ["C D.", "F."]}),
    (TMX, "tmx", {"en": ["It is 5."], "fr": ["C'est 5."], "de": ["Es ist 5."]}),
    ('{"b": {"z": "two \\u00e9 \\"5\\" \\ud83d\\ude00", "n": 7}, "a": ["one", "1,5"], "@a": {"description": "no"}, '
     '"@@locale": "fr", "m": {"message": "hi", "description": "no"}}', "json", {"fr": ["one", "1,5", 'two é "5" 😀', "hi"]}),
    ("de:\n  b: 'it''s 5'\n  a: plain\n  n: 7\n  l: [x, |]\n".replace(", |", ", y"), "yaml", {"de": ["plain", "it's 5", "x", "y"]}),
    ("a: |\n  one 5\n  two\nb: >-\n  folded\n  text\nc: &x again\nd: *x\n", "yaml",
     {"": ["one 5\ntwo", "folded text", "again"]}),
    ('/* "k" = "no"; */\n"b" = "two \\"5\\"";\n"a" = "one\\nline";\n', "strings", {"": ["one\nline", 'two "5"']}),
    ('{"sourceLanguage": "en", "strings": {"k": {"comment": "no 9", "localizations": {"de": {"stringUnit": {"state": "new", "value": "Es 5"}}, '
     '"en": {"stringUnit": {"value": "It 5"}}}}, "d": {"localizations": {"de": {"variations": {"plural": {"one": {"stringUnit": '
     '{"value": "1 Tag"}}}}}}}}, "version": "1.0"}', "json", {"en": ["It 5"], "de": ["1 Tag", "Es 5"]}),
    ("# no 9\n! 8\nb = two \\u00e9 \\\n    on 5\na:one\\nline\nk\\:x  plain = 7\n", "properties",
     {"": ["one\nline", "two é on 5", "plain = 7"]}),
    ("<plist><dict><key>days</key><dict><key>NSStringLocalizedFormatKey</key><string>%#@d@</string><key>d</key><dict>"
     "<key>NSStringFormatValueTypeKey</key><string>d</string><key>one</key><string>1 day</string></dict></dict></dict></plist>",
     "strings", {"": ["%#@d@", "1 day"]}),
    ("<resources><string name='a'>It\\'s <b>5</b> &amp; more</string><string name='b' translatable='false'>no</string>"
     "<plurals name='p'><item quantity='one'>%d day</item></plurals></resources>", "strings", {"": ["It's 5 & more", "%d day"]}),
    ('a;b\n1,5;"two\nlines"\n"say ""5""";\n', "csv", {"": ["a", "b", "1,5", "two\nlines", 'say "5"']}),
    ("a\tb\n1,000\t2,000\n", "csv", {"": ["a", "b", "1,000", "2,000"]}),
    ("1\n00:00:01,000 --> 00:00:02,000\nIt <i>rose</i>\nby\n\n2\n00:00:03,000 --> 00:00:04,000\n{\\an8}5 %.\n\n"
     "3\n00:00:05,000 --> 00:00:06,000\nGood.\n", "srt", {"": ["It rose by 5 %.", "Good."]}),
    ("WEBVTT\nLanguage: fr\n\nNOTE 9\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Ann>Oui.\n", "vtt",
     {"fr": ["Oui."]}),
])
def test_blocks(text: str, format: str, expected: dict[str, list[str]]) -> None:
    assert seen(text, format) == expected


@pytest.mark.parametrize(("text", "format", "index", "words", "line", "column", "place"), [
    (PO, "po", 0, "5 %", 9, 19, "entry 2"),
    (PO, "po", 1, "5 %", 10, 26, "entry 2"),
    (PO, "po", 1, "et 7", 18, 2, "entry 3"),
    (PO, "po", 0, "long", 14, 6, "entry 3"),
    (XLIFF12, "xliff", 1, "6", 5, 36, "unit t1"),
    ('{"b": 1,\n "k": {"x": "\\u00e9 is 5"}}', "json", 0, "5", 2, 24, "key k.x"),
    ("a:\n  k: |\n    one\n    two 5\n", "yaml", 0, "5", 4, 9, "key a.k"),
    ('"k" = "is\\n5";', "strings", 0, "5", 1, 12, "key k"),
    ("a = b\nk.x = is \\\n  \\u00e9 5\n", "properties", 0, "5", 3, 10, "key k.x"),
    ("<plist><dict><key>a</key><dict><key>one</key><string>5 days</string></dict></dict></plist>", "strings", 0, "5", 1, 54,
     "key a, one"),
    ('a,b\n"x ""y"" 5",7\n', "csv", 0, "5", 2, 10, "cell A2"),
    ("1\n00:00:01,000 --> 00:00:02,000\nA <i>b\n\n2\n00:00:03,000 --> 00:00:04,000\n5 %.\n", "srt", 0, "5 %", 7, 1,
     "cue 2, 00:00:03"),
])
def test_places(text: str, format: str, index: int, words: str, line: int, column: int, place: str) -> None:
    read = as_version(contents(text.encode(), "x", format)[index], "en", "x", "")
    start = read.text.index(words)
    location = locate(read, (start, start + len(words)))
    assert (location.line, location.column, location.place) == (line, column, place)
    assert text.split("\n")[line - 1][column - 1:].startswith(words)


def test_cells_know_their_row_and_column() -> None:
    assert [block.cell for block in version("a,b\n,2\n", "en", "csv").blocks] == [(0, 0, 0), (0, 0, 1), (0, 1, 1)]


@pytest.mark.parametrize(("text", "format", "message"), [
    ("msgid broken", "po", "is no PO catalogue (line 1)"),
    ('msgid ""\nmsgstr ""\n', "po", "holds no entries"),
    ("<xliff><file>", "xliff", "is damaged XML (line 1): no element found"),
    ('<!DOCTYPE x [<!ENTITY a "b">]><xliff>&a;</xliff>', "xliff", "declares entities (line 1)"),
    ("<a>" * 1000, "xliff", "elements inside one another"),
    ("[" * 1000 + "]" * 1000, "json", "objects inside one another"),
    ('{"a": }', "json", "is no JSON (line 1)"),
    ("[1]", "json", "holds no strings"),
    ("a: [", "yaml", "is no YAML (line"),
    ("[" * 1000, "yaml", "mappings inside one another"),
    ("- " * 1000 + "x", "yaml", "mappings inside one another"),
    ("a: 1", "yaml", "holds no strings"),
    ("x", "strings", "holds no strings"),
    ("# x", "properties", "holds no strings"),
    ("<xliff/>", "xliff", "holds no translation units"),
])
def test_refused(text: str, format: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        contents(text.encode(), "x", format)
    assert message in raised.value.message


def test_a_file_of_several_languages_is_a_document(tmp_path: Path) -> None:
    (tmp_path / "fr.po").write_text(PO)
    (tmp_path / "a.tmx").write_text(TMX)
    documents, troubles = gather([str(tmp_path)], Settings())
    assert [(document.source, [version.language for version in document.versions]) for document in documents] == [
        ("en", ["en", "fr", "de"]), ("en", ["en", "fr"])]
    assert not troubles
    assert line_starts(documents[0].versions[0].text) == documents[0].versions[0].line_starts


def test_strings_of_programs_are_found_by_their_languages(tmp_path: Path) -> None:
    for name, text in {"package.json": '{"name": "x"}', "config.yaml": "a: b", "data.csv": "a,b",
                       "locales/en.json": '{"a": "The house has 5 rooms, a kitchen and a garden."}', "locales/fr.json": '{"a": "La maison a 5 pièces."}',
                       "res/values/strings.xml": "<resources><string name='a'>The house has 5 rooms, a kitchen and a garden.</string></resources>",
                       "res/values-pt-rBR/strings.xml": "<resources><string name='a'>A casa tem 5 quartos.</string></resources>",
                       "en.lproj/L.strings": '"a" = "The house has 5 rooms, a kitchen and a garden.";', "fr.lproj/L.strings": '"a" = "La maison a 5 pièces.";',
                       }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    documents, troubles = gather([str(tmp_path)], Settings())
    found = {document.name.removeprefix(f"{tmp_path}/"): [version.language for version in document.versions] for document in documents}
    assert found == {"L": ["en", "fr"], "locales": ["en", "fr"], "res/values/strings": ["pt-BR", "en"]}
    assert not troubles


def test_units_that_are_not_to_be_translated() -> None:
    text = XLIFF12.replace('<trans-unit id="t1">', '<trans-unit id="t0" translate="no"><source>X9</source><target>X9</target></trans-unit><trans-unit id="t1">')
    assert ["X9" in content.text for content in contents(text.encode(), "a.xlf", "xliff")] == [False, False]


def test_keys_of_a_catalogue_that_are_the_text() -> None:
    text = ('{"sourceLanguage": "en", "strings": {"It rose by \\"5\\" %": {"localizations": {"de": {"stringUnit": {"value": "Plus 6 %"}}}}, '
            '"b": {"localizations": {"en": {"stringUnit": {"value": "Two"}}, "de": {"stringUnit": {"value": "Zwei"}}}}}}')
    english, german = contents(text.encode(), "a.xcstrings", "json")
    assert (english.language, english.text, german.text) == ("en", 'It rose by "5" %\n\nTwo\n', "Plus 6 %\n\nZwei\n")
    location = locate(as_version(english, "en", "a", ""), (12, 13))
    assert text[location.column - 1] == "5"
