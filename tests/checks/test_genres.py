"""Laws, resolutions and data sheets: numbered paragraphs, headings with numerals, lines of figures and units.

The versions of each row say the same; the last column has the rules that find something nevertheless.
"""

from __future__ import annotations

import pytest

from factcheck import compare

LAW = "## Article 1\n\n{0} The council sets the levy each year.\n\n{1} Farms of less than 5 hectares pay nothing." \
      "\n\n{2} The council hears the farmers before it sets the levy.\n"
GESETZ = "## Artikel 1\n\n{0} Die Abgabe wird jährlich vom Rat festgelegt.\n\n{1} Höfe unter 5 Hektar zahlen" \
         " nichts.\n\n{2} Der Rat hört die Bauern an, bevor er die Abgabe festlegt.\n"
REPORT = "{} Harbour\n\n1. The harbour handled 412 ships, more than in any year before.\n\n2. The pilots guided 390" \
         " of them to the quay.\n\n{} Staff\n\n3. The office employs 57 people, of whom 9 are pilots.\n\n{} Outlook" \
         "\n\n4. The second quay will open in 2027 and be 300 metres long.\n"
BAOGAO = "{} 港口\n\n1. 港口接待了412艘船，比以往任何一年都多。\n\n2. 引航员将其中390艘引至码头。\n\n{} 人员\n\n" \
         "3. 办公室有57名员工，其中9人是引航员。\n\n{} 展望\n\n4. 第二码头将于2027年启用，长300米。\n"
CELLS = "| Item | Model A | Model B |\n|---|---|---|\n| Pressure | {} | {} |\n| Flow | {} | {} |\n"
RATES = "Growth was {} in the north. It was {} in the south. The whole land had {} of growth."
RATEN = "Das Wachstum betrug {} im Norden. Es betrug {} im Süden. Das ganze Land hatte {} Wachstum."


@pytest.mark.parametrize(("english", "language", "other", "form", "expected"), [
    # the number of a paragraph is counted by the one format and typed in the other
    (LAW.format("1.", "2.", "3."), "de", GESETZ.format("(1)", "(2)", "(3)"), "markdown", []),
    (LAW.format("(1)", "(2)", "(3)"), "de", GESETZ.format("1.", "2.", "3."), "markdown", []),
    (LAW.format("(1)", "(2)", "(3)"), "de", GESETZ.format("(1)", "(2)", "(3)"), "markdown", []),
    # ... and is a figure where it does not go on from its neighbours
    (LAW.format("(1)", "(2)", "(3)"), "de", GESETZ.format("(1)", "(2)", "(5)"), "markdown",
     ["number-mismatch"]),
    (LAW.format("1.1", "1.2", "1.3"), "de", GESETZ.format("(1)", "(2)", "(3)"), "markdown", []),
    # a paragraph of a section is one of two levels, whichever words name them
    ("It ends after 90 days. Claims under clause 3.2 remain, see article 9(4).", "de",
     "Es endet nach 90 Tagen. Ansprüche nach § 3 Abs. 2 bleiben, siehe Artikel 9 Absatz 4.", "text", []),
    ("It ends after 90 days. Claims under clause 3.2 remain, see article 9(4).", "pl",
     "Kończy się po 90 dniach. Roszczenia z § 3 ust. 2 pozostają, zob. art. 9 ust. 4.", "text", []),
    ("It ends after 90 days. Claims under clause 3.2 remain, see article 9(4).", "fr",
     "Il prend fin après 90 jours. Les droits de l’article 3.2 demeurent, voir l’article 9, paragraphe 5.", "text",
     ["number-mismatch"]),
    # a short numbered line between paragraphs is a heading, whichever numerals it has
    (REPORT.format("I.", "II.", "III."), "zh", BAOGAO.format("一.", "二.", "三."), "text", []),
    (REPORT.format("I.", "II.", "III."), "zh", BAOGAO.format("一、", "二、", "三、"), "text", []),
    # units are the same in every language
    (CELLS.format("120 bar (1,740 psi)", "150 bar (2,175 psi)", "7.5 l/min", "8.5 l/min"), "de",
     "| Größe | Modell A | Modell B |\n|---|---|---|\n| Druck | 120 bar (1.740 psi) | 150 bar (2.175 psi) |\n"
     "| Menge | 7,5 l/min | 8,5 l/min |\n", "markdown", []),
    ("Mass did not change (β = 0.02 kg/m; p = 0.64).\n\nNobody left the study.", "ja",
     "体重に変化はなかった（β=0.02 kg/m、p=0.64）。\n\n研究を離れた人はいなかった。", "text", []),
    # a source that has the decimal mark of another language throughout is accused once
    (RATES.format("4,2 %", "3,1 %", "3,9 %"), "de", RATEN.format("4,2 %", "3,1 %", "3,9 %"), "text", ["number-format"]),
    (RATES.format("4.2 %", "3,1 %", "3,9 %"), "de", RATEN.format("4,2 %", "3,1 %", "3,9 %"), "text",
     ["number-format", "number-format"]),
    # the cover of a report of the United Nations names the language of the version
    ("Port Council  Distr.: General  Original: English\n\nThe port has 412 ships and a quay of 300 metres.", "ru",
     "Совет порта  Distr.: General  Russian  Original: English\n\nВ порту 412 судов и причал в 300 метров.", "text",
     []),
    # a common word and its cousin, which has an accent
    ("Seven parties cited article 86 of the Constitution in the court.", "es",
     "Siete partidos invocaron el artículo 86 de la Constitución ante el tribunal.", "text", []),
])
def test_genres(english: str, language: str, other: str, form: str, expected: list[str]) -> None:
    found = compare({"en": english, language: other}, "en", form)
    assert sorted(finding.rule for finding in found) == expected


LETTER = "{}\n\nThe harbour handled 412 ships, more than in any year before.\n\n{}\n\nThe office employs 57 people now."
BRIEF = "{}\n\nDer Hafen fertigte 412 Schiffe ab, mehr als je zuvor.\n\n{}\n\nDas Amt beschäftigt 57 Menschen."


@pytest.mark.parametrize(("english", "german", "expected"), [
    (("# Harbour traffic", "# People employed"), ("# Schiffsverkehr", "# People employed"), ["People employed"]),
    (("# 1 Harbour", "# 2 People Employed"), ("# 1 Hafen", "# 2 People Employed"), ["2 People Employed"]),
    (("# Article 1", "# Article 2"), ("# Artikel 1", "# Article 2"), ["Article 2"]),
    (("# A. Harbour", "# B. People and work"), ("# A. Hafen", "# B. People and work"), ["B. People and work"]),
    # a name has capitals and no number; a word may be one of both languages
    (("# Harbour", "# Blue Origin"), ("# Hafen", "# Blue Origin"), []),
    (("# 1 Harbour", "# 2 Personal"), ("# 1 Hafen", "# 2 Personal"), []),
    (("# Windows 10", "# Windows 11"), ("# Windows 10", "# Windows 11"), []),
])
def test_headings_left_untranslated(english: tuple[str, str], german: tuple[str, str], expected: list[str]) -> None:
    found = compare({"en": LETTER.format(*english), "de": BRIEF.format(*german)}, "en", "markdown")
    assert [finding.location.text for finding in found if finding.rule == "text-untranslated"] == expected


ITEMS = ("The quay is long.", "The crane is new.", "The pilots rest.")
STUECKE = ("Der Kai ist lang.", "Der Kran ist neu.", "Die Lotsen ruhen.")


@pytest.mark.parametrize(("marks", "apart", "other", "form"), [
    ("- - -", "\n", "• • •", "markdown"),
    ("- - -", "\n", "a) b) c)", "markdown"),
    ("1. 2. 3.", "\n", "① ② ③", "markdown"),
    ("1. 2. 3.", "\n\n", "(i) (ii) (iii)", "markdown"),
    ("1. 2. 3.", "\n\n", "(i) (ii) (iii)", "text"),
    ("**1.** **2.** **3.**", "\n\n", "1. 2. 3.", "markdown"),
])
def test_lists_with_typed_marks(marks: str, apart: str, other: str, form: str) -> None:
    english = apart.join(map(" ".join, zip(marks.split(), ITEMS, strict=True)))
    german = "\n\n".join(map(" ".join, zip(other.split(), STUECKE, strict=True)))
    assert compare({"en": f"A port.\n\n{english}\n", "de": f"Ein Hafen.\n\n{german}\n"}, "en", form) == []
