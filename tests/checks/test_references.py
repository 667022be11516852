"""References that lead nowhere, and the many that lead into other reports."""

from __future__ import annotations

import pytest

from factcheck import compare

CAPTIONS = "Table 1: Sales\n\nTable 2: Costs\n\n"
SECTIONS = "# 1 Sales\n\n## 1.1 Asia\n\n## 1.2 Africa\n\n# 2. Costs\n\n"


def found(text: str, language: str = "en") -> list[str]:
    return [finding.location.text for finding in compare({language: text}, None, "markdown")
            if finding.rule == "reference-broken"]


@pytest.mark.parametrize(("text", "language", "broken"), [
    (CAPTIONS + "See Table 2.", "en", []),
    (CAPTIONS + "See Table 3.", "en", ["Table 3"]),
    (CAPTIONS + "**Table 3.** Staff\n\nSee Table 3.", "en", []),
    # whose table it is
    (CAPTIONS + "See Table 9 of the annual report.", "en", []),
    # no captions, captions with gaps, a single one: an excerpt
    ("See Table 3.", "en", []),
    ("Table 1: Sales\n\nTable 4: Costs\n\nSee Table 3.", "en", []),
    ("Table 1: Sales\n\nSee Table 3.", "en", []),
    (CAPTIONS + "See Figure 3 and Section 9.", "en", []),
    ("表1：销售额\n\n表2：成本\n\n见表3。", "zh", ["表3"]),
    ("表1　売上高\n\n表2　費用\n\n表2を参照。", "ja", []),
    ("الجدول 1: المبيعات\n\nالجدول 2: التكاليف\n\nانظر الجدول 3.", "ar", ["الجدول 3"]),
    ("**1. táblázat:** Eladások\n\n**2. táblázat:** Költségek\n\nLásd a 3. táblázatot.", "hu", ["3. táblázatot"]),
    # sections
    (SECTIONS + "See Section 1.2, Section 2 and Chapter 1.", "en", []),
    (SECTIONS + "See Section 1.3. And (see Section 2.1).", "en", ["Section 1.3", "Section 2.1"]),
    (SECTIONS + "Mehr steht in Abschnitt 3.", "de", ["Abschnitt 3"]),
    (SECTIONS + "Lásd a 3. fejezetet.", "hu", ["3. fejezetet"]),
    ("# 第1章 销售额\n\n# 第2章 成本\n\n见第3章。", "zh", ["第3章"]),
    ("# الفصل 1: المبيعات\n\n# الفصل ٢: التكاليف\n\nانظر الفصل 3.", "ar", ["الفصل 3"]),
    # whose section it is; laws, books
    (SECTIONS + "See Section 3 of the act, Section 4 GDPR, § 5, Section 230.", "en", []),
    # no numbers, and numbers that are none of sections
    ("# Sales\n\n# Costs\n\nSee Section 3.", "en", []),
    ("# 3 reasons to buy\n\n# 5 reasons to sell\n\nSee Section 4.", "en", []),
    ("# 1 Sales\n\n# 2 Costs\n\nSee Section 1.2.", "en", []),
    # the paragraphs of an article, which no heading begins; the articles of a law are no sections
    (SECTIONS + "(Article 9, paragraph 4.) It holds for paragraph 7.", "en", []),
    ("# Artikel 1\n\n# Artikel 2\n\nDie Frist nach Absatz 4, Abschnitt 5.", "de", []),
    (SECTIONS + "Es gilt nach Absatz 4, siehe Ziffer 1.3.", "de", ["Ziffer 1.3"]),
    (SECTIONS + "Volgens lid 4, lid 5.", "nl", []),
    ("# 第1条 目的\n\n# 第2条 范围\n\n依照第4款、第5条、第6节。", "zh", []),
    # notes
    ("Sales rose.[^1] Costs fell.[^2]\n\n[^1]: Audited.\n", "en", ["[^2]"]),
    ("Sales rose.[^1] Costs fell.[^2]\n", "en", []),
    # anchors
    ("# Results\n\nSee [above](#results) and [below](#outlook).", "en", ["outlook"]),
    ("# 2.3 Results and outlook\n\nSee [a](#results-and-outlook), [b](#23-results-and-outlook).", "en", []),
    ("# Ergebnisse für Köln {#cologne}\n\nSiehe [a](#cologne), [b](#ergebnisse-für-köln), [c](#ergebnisse-fur-koln).",
     "de", []),
    ("<a name=\"x\"></a>\n\n# Results\n\nSee [a](#x).", "en", []),
    ("# Results\n\n# Results\n\nSee [a](#results-1).", "en", []),
    ("# 结果\n\n见[上文](#结果)和[下文](#outlook)。", "zh", ["outlook"]),
    ("Code: `[a](#x)`.\n\n# Results\n", "en", []),
])
def test_references(text: str, language: str, broken: list[str]) -> None:
    assert found(text, language) == broken


def test_section_that_another_version_has() -> None:
    english = SECTIONS + "# 3 Staff\n\nHow costs fell is told in Section 3 below, where staff is counted."
    german = SECTIONS + "# Personal\n\nWie die Kosten sanken, steht in Abschnitt 3, wo das Personal gezählt wird."
    found = compare({"en": english, "de": german}, "en", "markdown")
    assert [finding.location.text for finding in found if finding.rule == "reference-broken"] == ["Abschnitt 3"]


@pytest.mark.parametrize(("german", "expected"), [
    ("# 1 Absatz\n\nText.\n\n# 2 Kosten\n\nText.\n\n# 3 Personal\n\nText.", []),
    ("# Absatz\n\nText.\n\n# Kosten\n\nText.\n\n# Personal\n\nText.", []),      # the program counts when it prints
    ("# 1 Absatz\n\nText.\n\n# 2 Kosten\n\nText.\n\n# 4 Personal\n\nText.", ["4"]),
    ("# 1 Absatz\n\nText.\n\n# 3 Kosten\n\nText.\n\n# 2 Personal\n\nText.", ["2", "3"]),
])
def test_numbers_of_headings(german: str, expected: list[str]) -> None:
    english = "# 1 Sales\n\nText.\n\n# 2 Costs\n\nText.\n\n# 3 Staff\n\nText."
    found = compare({"en": english, "de": german}, "en", "markdown")
    assert sorted(finding.location.text for finding in found if not finding.rule.startswith("text-")) == expected


def test_one_that_differs_is_told_once() -> None:
    found = compare({"en": CAPTIONS + "How costs fell is seen in Table 2.",
                     "de": CAPTIONS.replace("Table", "Tabelle") + "Wie Kosten sanken, zeigt Tabelle 3."},
                    "en", "markdown")
    assert [finding.rule for finding in found] == ["code-mismatch"]
