"""Whatever stands in a text, it is read, compared and judged: made of each language's own words, figures and debris."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import compare, extract
from factcheck.languages.tables import LANGUAGES, data

DEBRIS = ["9" * 40, "1.234.567", "31/02/2025", "0/0", "½", "1½", "XIVe", "-", "−", "–", "%", "€", "(1,234)", "١٢٣",
          "२०२५", "三千五百万", "亿", "二〇一八年", "\u200f", "\u202e", "\x00", "\n\n", "×10³", "10^9", "±", "令和7年",
          "1e999", "5'4\"", "2024/25", "Q3", "@", "http://a.b/c?d=1", "1 2 3", "100 000 000 000 000 000 000 000", "٫5",
          "12.", "99:99", "25 h", "13 p.m.", "0.0.0.0", "III.", "\U0001f600", "ﬁ", "İ", "\u0301", ". ",
          "“", "»", "(", "dB", "MWh"]


@cache
def forms(language: str) -> list[str]:
    return sorted({each.rstrip("*") for each in _strings(data(language))} - {""})


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for child in node.values():
            yield from _strings(child)
    elif isinstance(node, list):
        for child in node:
            yield from _strings(child)
    elif isinstance(node, str):
        yield node


def texts(language: str) -> st.SearchStrategy[str]:
    piece = st.sampled_from(forms(language)) | st.sampled_from(DEBRIS) | st.integers(0, 10**25).map(str)
    return st.builds(str.join, st.sampled_from(["", " "]), st.lists(piece, max_size=30))


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@settings(max_examples=10, deadline=None, derandomize=True)
@given(drawn=st.data())
def test_any_text_is_read_and_compared(language: str, drawn: st.DataObject) -> None:
    text = drawn.draw(texts(language))
    for fact in extract(text, language):
        assert fact.text == text[fact.start:fact.end]
        assert fact.kind
        assert fact.value
    other = "en" if language != "en" else "de"
    for finding in compare({language: text, other: drawn.draw(texts(other))}, source=language):
        assert finding.message
