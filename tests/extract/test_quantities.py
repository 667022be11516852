"""Numbers and quantities that stand alone, in every habit of writing: quantities.tsv, a text a line.

Columns: reason (empty, or why the row is known to fail), language, text, kind, value, unit, origin.
The text must be read as one fact whose likeliest reading has this kind, value and unit. Where origin begins with
"within", other facts stand beside it.
"""

from __future__ import annotations

import csv
from itertools import combinations
from pathlib import Path

import pytest

from factcheck.extract import figures
from factcheck.extract.equal import agree

with Path(__file__).with_name("quantities.tsv").open(encoding="utf-8", newline="") as table:
    CASES = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))

SAME = [
    # what several languages write for one value
    {"en": "5.2×10³", "fr": "5,2 × 10³", "de": "5,2 · 10³", "ru": "5,2·10^3", "zh": "5200", "pl": "5200"},
    {"en": "a ratio of 2 to 1", "zh": "2∶1", "de": "im Verhältnis 2:1", "fr": "2 contre 1", "ja": "2対1",
     "ru": "2 к 1"},
    {"en": "won 4-1", "de": "gewann 4:1", "zh": "4比1", "nl": "won met 4–1"},
    {"en": "5.0 ± 0.2 mm", "de": "5,0 ± 0,2 mm", "zh": "4.8～5.2毫米", "fr": "de 4,8 à 5,2 mm"},
    {"en": "| (1,234) |", "de": "| –1.234 |", "fr": "| (1 234) |", "zh": "| -1,234 |"},
    {"en": "14 000", "zh": "1.4万", "fr": "14 000", "hi": "14,000"},
    {"en": "p < 0.05", "de": "p ＜ 0,05", "fr": "p < 0,05"},
    {"en": "twenty-one point five", "de": "einundzwanzig Komma fünf", "zh": "二十一点五",
     "ru": "двадцать одна целая пять десятых", "ja": "二十一・五", "cs": "dvacet jedna celá pět desetin", "fr": "21,5"},
    {"en": "+44 20 7946 0958", "de": "+44 (20) 7946-0958"},
]


@pytest.mark.parametrize("case", [
    pytest.param(case, id=f"{case['language']}-{case['text']}",
                 marks=[pytest.mark.xfail(reason=case["reason"], strict=True)] if case["reason"] else [])
    for case in CASES])
def test_value(case: dict[str, str]) -> None:
    read = [(fact.kind, fact.value, fact.unit or "") for fact in figures(case["text"], case["language"])]
    expected = (case["kind"], case["value"], case["unit"])
    if case["origin"].startswith("within"):
        assert expected in read
    else:
        assert read == [expected]


@pytest.mark.parametrize("texts", SAME, ids=lambda texts: next(iter(texts.values())))
def test_same_value_in_other_languages(texts: dict[str, str]) -> None:
    facts = {language: max(figures(text, language), key=lambda fact: fact.end - fact.start)
             for language, text in texts.items()}
    apart = [pair for pair in combinations(facts, 2) if agree(facts[pair[0]], facts[pair[1]]) is None]
    assert not apart
