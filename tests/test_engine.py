"""Consequences fold into their cause, and only they do."""

from __future__ import annotations

import pytest

from factcheck import compare
from factcheck.engine import _explains
from factcheck.model import Finding, Location, Role
from factcheck.position import locate
from factcheck.read import version

EN = version("Sales rose to 5 million. Costs fell to 7 million.", "en", "text", "a.en.md")
DE = version("Der Umsatz stieg auf 6 Millionen.", "de", "text", "a.de.md")


def place(words: str, role: Role) -> Location:
    text = EN if words in EN.text else DE
    start = text.text.index(words)
    return locate(text, (start, start + len(words)), role)


@pytest.mark.parametrize(("sentence", "folded"), [
    (place("Costs fell to 7 million.", "agrees"), True),
    (place("Costs fell to 7 million.", "context"), False),  # a neighbour of the gap is no part of it
    (place("Sales rose to 5 million.", "agrees"), False),
])
def test_findings_inside_a_gap(sentence: Location, folded: bool) -> None:
    cause = Finding("text-missing", "error", "", locate(DE, (33, 33)), (sentence,))
    lost = Finding("number-missing", "error", "", locate(DE, (33, 33)), (place("7 million", "agrees"),))
    assert _explains(cause, lost) == folded


def test_fewer_items_explain_no_figure() -> None:
    texts = {"en": "Results:\n\n- Sales rose to 5 million euros.\n- Costs fell to 7 million euros.\n",
             "de": "Ergebnisse:\n\n- Der Umsatz stieg auf 6 Millionen Euro. Die Kosten sanken auf 7 Millionen Euro.\n"}
    assert {"number-mismatch", "structure-mismatch"} <= {finding.rule for finding in compare(texts, "en", "markdown")}


def test_articles_by_number_are_no_items() -> None:
    texts = {"en": "Article 1\nThe fee is 12 euros.\n\nArticle 2\nIt is due within 30 days.\n",
             "hu": "1. cikk\nA díj 12 euró.\n\n2. cikk\n30 napon belül esedékes.\n",
             "lv": "1. pants\nMaksa ir 12 eiro.\n\n2. pants\nTā jāsamaksā 30 dienu laikā.\n"}
    assert compare(texts, "en") == []


@pytest.mark.parametrize(("here", "folded"), [
    (place("6 Millionen", "differs"), False),  # said before the text breaks off
    (locate(DE, (33, 33), "absent"), True),
])
def test_a_text_that_breaks_off_explains_what_is_lost_and_nothing_before(here: Location, folded: bool) -> None:
    """What stands for the broken sentence elsewhere may hold the figures of the sentence before it, too."""
    cause = Finding("text-truncated", "error", "", locate(DE, (32, 33), "cut"),
                    (locate(EN, (0, len(EN.text)), "agrees"),))
    finding = Finding("number-mismatch", "error", "", here, (place("5 million", "agrees"),))
    assert _explains(cause, finding) == folded


def test_what_one_version_lacks_explains_no_wrong_figure_of_another() -> None:
    texts = {"en": "The plant opened in May 2019. Some 450 people work there. It made 12 ships.",
             "fr": "L'usine a ouvert en mai 2019. Quelque 450 personnes y travaillent. Elle a construit 12 navires.",
             "de": "Das Werk wurde im Mai 2019 eröffnet. Rund 450 Menschen arbeiten dort. Es baute 12 Schiffe."}
    wrong = {**texts, "fr": texts["fr"].replace("450", "540"),
             "de": texts["de"].replace(" Rund 450 Menschen arbeiten dort.", "")}
    found = {(finding.rule, finding.location.language) for finding in compare(wrong, "en")}
    assert found == {("number-mismatch", "fr"), ("text-missing", "de")}
