"""Number words against text2num (licence MIT): where it reads a number, we read the same.

The words are those of CLDR's spell-out rules. Both packages are optional: pip install factcheck[cross-check].
"""

from __future__ import annotations

import random
import unicodedata
from decimal import Decimal

import pytest

from factcheck.extract import figures

text_to_num = pytest.importorskip("text_to_num")
unicode_rbnf = pytest.importorskip("unicode_rbnf")

LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "pt")
"""Those that both know."""
SAMPLE = [*range(21, 100, 9), 101, 200, 345, 1001, 2500, 21_000, 123_456, 1_000_000, 2_300_045,
          *(random.Random(11).randrange(10 ** power) for power in range(3, 10) for _ in range(4))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_reads_what_text2num_reads(language: str) -> None:
    engine = unicode_rbnf.RbnfEngine.for_language(language)
    differing, read = [], 0
    for number in SAMPLE:
        words = unicodedata.normalize("NFC", engine.format_number(number).text.replace("\u00ad", ""))
        try:
            theirs = text_to_num.text2num(words, language)
        except ValueError:
            continue
        read += 1
        ours = {value.value for fact in figures(words, language) for value in fact.readings}
        if Decimal(theirs) not in ours:
            differing.append((words, theirs, ours))
    assert not differing
    assert read > len(SAMPLE) / 2
