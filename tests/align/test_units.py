"""Units of translation files belong together by their names, whatever their texts look like."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck import check, compare


def found(english: dict[str, object], german: dict[str, object]) -> list[tuple[str, str]]:
    texts = {"en": json.dumps(english), "de": json.dumps(german, ensure_ascii=False)}
    return [(finding.rule, finding.message) for finding in compare(texts, "en", "json")]


@pytest.mark.parametrize(("english", "german", "findings"), [
    ({"title": "Annual report", "save": "Save", "cancel": "Cancel"},
     {"cancel": "Abbrechen", "title": "Jahresbericht", "save": "Speichern"}, []),
    ({"title": "Annual report", "save": "Save", "cancel": "Cancel"},
     {"title": "Jahresbericht", "cancel": "Abbrechen"}, [("text-missing", "nothing here matches key save")]),
    ({"a": "Up to 5 files", "b": "Up to 7 files"}, {"a": "Bis zu 7 Dateien", "b": "Bis zu 5 Dateien"},
     [("number-mismatch", "7 here, 5 in en"), ("number-mismatch", "5 here, 7 in en")]),
    # each language has its own plural forms
    ({"n_one": "{n} thing", "n_other": "{n} things"}, {"n_other": "{n} Sachen"}, []),
    ({"en": {"title": "Annual report", "save": "Save"}}, {"de": {"title": "Jahresbericht", "save": "Speichern"}}, []),
])
def test_strings(english: dict[str, object], german: dict[str, object], findings: list[tuple[str, str]]) -> None:
    assert found(english, german) == findings


PO = '''msgid ""
msgstr "Language: de\\n"

msgid "Save"
msgstr "Speichern"

msgid "Cancel"
msgstr ""

msgid "Sales rose by 5% in 2024."
msgstr "Der Umsatz stieg 2024 um 6 %."
'''

XLIFF = '''<xliff version="2.0" srcLang="en" trgLang="fr"><file id="f"><unit id="u">
<segment><source>Save</source><target>Enregistrer</target></segment>
<segment><source>Cancel</source></segment></unit>
<unit id="v"><segment><source>Up to 5 files</source><target>Jusqu'à 5 fichiers</target></segment></unit>
</file></xliff>'''

CSV = '''key,en,fr,de
title,Annual report,Rapport annuel,Jahresbericht
sales,Sales rose by 5% in 2024.,Les ventes ont augmenté de 6 % en 2024.,Der Umsatz stieg 2024 um 5 %.
yes,Yes,Oui,
'''


@pytest.mark.parametrize(("name", "text", "findings"), [
    ("de.po", PO, [("text-missing", "entry 3"), ("number-mismatch", "entry 4")]),
    ("fr.xliff", XLIFF, [("text-missing", "unit u")]),
    ("strings.csv", CSV, [("number-mismatch", "sales, cell C3"), ("text-missing", "yes, cell B4")]),
])
def test_files(tmp_path: Path, name: str, text: str, findings: list[tuple[str, str]]) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    report = check(str(tmp_path / name))
    assert [(finding.rule, finding.location.place) for finding in report.findings] == findings


def test_a_table_of_countries_holds_no_languages(tmp_path: Path) -> None:
    (tmp_path / "gdp.en.csv").write_text("Year,DE,FR,IT\n2023,4.1,2.6,2.1\n2024,4.2,2.7,2.2\n", encoding="utf-8")
    (tmp_path / "gdp.de.csv").write_text("Jahr;DE;FR;IT\n2023;4,1;2,6;2,1\n2024;4,2;2,7;2,3\n", encoding="utf-8")
    report = check(str(tmp_path))
    assert [(finding.rule, finding.location.text) for finding in report.findings] == [("number-mismatch", "2,3")]
