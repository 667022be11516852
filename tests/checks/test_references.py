"""References that lead nowhere, and the many that lead into other reports."""

from __future__ import annotations

import pytest

from factcheck import compare

CAPTIONS = "Table 1: Sales\n\nTable 2: Costs\n\n"


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
