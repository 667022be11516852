"""Links behind words: what may be one page in two languages, and what tells two pages apart."""

from __future__ import annotations

import pytest

from factcheck.extract.targets import difference

ONE_PAGE = [
    ("https://x.org/en/report-2024", "https://x.org/de/bericht-2024"),
    ("https://x.org/annual-report", "https://x.org/rapport-annuel"),
    ("https://x.org/three-reasons", "https://x.org/3-gruende"),
    ("https://x.org/report#results", "https://x.org/report#resultats-2"),
    ("report-2024.pdf", "../fr/rapport-2024.pdf"),
    ("/reports/2024", "https://x.org/reports/2024"),
    ("https://x.org/2024/q3-results", "https://x.org/ergebnisse-q3-2024"),
    ("https://x.org/2024/05/12/floods/", "https://fr.x.org/2024/05/20/inondations/"),  # the day of each translation
    ("https://data.x.org/start", "https://x.org/anfang"),
    ("https://x.co.uk/report", "https://x.fr/rapport"),
    ("https://a.fr/journal", "https://b.de/zeitung"),                                  # each reader's own paper
    ("https://doi.org/10.1787/ABC-2024-12", "http://dx.doi.org/10.1787/abc-2024-12"),
    ("https://en.wikipedia.org/wiki/World_War_II", "https://zh.wikipedia.org/wiki/第二次世界大战"),
    ("https://x.org/en/legal?uri=CELEX%3A32016R0679", "https://x.org/pt-BR/legal?uri=CELEX:32016R0679"),
    ("https://x.org/%E5%A0%B1%E5%91%8A-2024", "https://x.org/report-2024"),
]

OTHER_PAGE = [
    ("https://x.org/en/laws/2024/13", "https://x.org/fr/lois/2024/15", "figures"),
    ("https://doi.org/10.1787/abc-2024-12", "https://doi.org/10.1787/abd-2024-12", "figures"),
    ("https://www.x.org/standard/62085.html", "https://www.x.org/standard/62058.html", "figures"),
    ("annex-2.pdf", "annexe-3.pdf", "figures"),
    ("https://x.org/a", "https://x.org/b", "figures"),
    ("https://undocs.org/en/A/RES/70/1", "https://undocs.org/fr/A/RES/71/1", "figures"),
    ("https://x.org/data?year=2024", "https://x.org/daten?year=2023", "figures"),
    ("https://x.org/en/node/48213", "https://x.org/fr/node/48377", "number"),          # each translation is counted
    ("https://x.org/report", "https://x.com/report", "site"),
    ("https://data.worldbank.org/indicator", "https://data.wordbank.org/indicator", "site"),
    ("https://x.org/report", "https://y.net/budget", "site"),
]


@pytest.mark.parametrize(("one", "other"), ONE_PAGE)
def test_may_be_one_page(one: str, other: str) -> None:
    assert difference(one, other) == difference(other, one) == ""


@pytest.mark.parametrize(("one", "other", "how"), OTHER_PAGE)
def test_are_two_pages(one: str, other: str, how: str) -> None:
    assert difference(one, other) == difference(other, one) == how
