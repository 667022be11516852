"""Links that lead to the same page in another language, and links that lead elsewhere."""

from __future__ import annotations

import pytest

from factcheck import compare
from factcheck.extract.addresses import same_address

SAME = [
    ("https://x.org/en/report", "https://x.org/fr/report"),
    ("https://x.org/en/annual-report-2024", "https://x.org/fr/rapport-annuel-2024"),
    ("https://x.org/report", "https://x.org/fr/report"),
    ("https://x.org/en-us/report", "https://x.org/pt-br/report"),
    ("https://x.org/report?lang=en", "https://x.org/report?lang=fr"),
    ("https://x.org/report.en.pdf", "https://x.org/report.fr.pdf"),
    ("https://x.org/2024/report_en.pdf", "https://x.org/2024/report_de.pdf"),
    ("https://x.org/zh-hans/report", "https://x.org/zh-hant/report"),
    ("https://en.wikipedia.org/wiki/london", "https://fr.wikipedia.org/wiki/londres"),
    ("https://www.x.org/report", "https://fr.x.org/report"),
    ("https://eur-lex.europa.eu/legal-content/en/txt/?uri=celex:32016r0679",
     "https://eur-lex.europa.eu/legal-content/de/txt/?uri=celex:32016r0679"),
    ("https://x.org/english/report", "https://x.org/french/report"),
    ("https://x.de/bericht", "https://x.fr/rapport"),
    ("http://x.org/report/", "https://x.org/report"),
    ("#results", "#ergebnisse"),
    ("#table-4", "#tabelle-4"),
    ("annex-2.md", "anhang-2.de.md"),
]

OTHER = [
    ("https://x.org/report/2024", "https://x.org/report/2025"),
    ("https://x.org/en/report-2024", "https://x.org/fr/report-2025"),
    ("https://x.org/report", "https://x.org/budget"),
    ("https://x.org/en/report", "https://y.org/fr/report"),
    ("https://x.org/report", "https://x.com/report"),
    ("https://en.wikipedia.org/wiki/apollo_11", "https://fr.wikipedia.org/wiki/apollo_13"),
    ("https://x.org/report", "https://x.org/fr/budget"),
    ("#table-4", "#tabelle-5"),
    ("info@x.org", "sales@x.org"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_leads_to_the_same_page(one: str, other: str) -> None:
    assert same_address(one, other)
    assert same_address(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_leads_elsewhere(one: str, other: str) -> None:
    assert not same_address(one, other)
    assert not same_address(other, one)


@pytest.mark.parametrize(("one", "other", "rules"), [
    ("https://x.org/en/report", "https://x.org/fr/rapport", []),
    ("https://x.org/en/2024", "https://x.org/fr/2025", ["code-mismatch"]),
    ("#results", "#resultats", []),
    ("#table-4", "#tableau-5", ["code-mismatch"]),
    ("annexes/annex.en.md", "annexes/annexe.fr.md", []),
])
def test_links_in_texts(one: str, other: str, rules: list[str]) -> None:
    found = compare({"en": f"The [report]({one}) is open to all readers.",
                     "fr": f"Le [rapport]({other}) est ouvert à tous les lecteurs."}, format="markdown")
    assert [finding.rule for finding in found] == rules
