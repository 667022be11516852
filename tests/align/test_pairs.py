"""True and false pairs of names over the scripts: most of the true ones are known, hardly any false one is taken."""

from __future__ import annotations

import csv
from pathlib import Path

from factcheck.align.names.likeness import same_name
from factcheck.extract.names.naming import naming

with (Path(__file__).parent / "pairs.tsv").open(encoding="utf-8", newline="") as file:
    PAIRS = [tuple(row) for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]


def wrong(expected: str) -> tuple[list[tuple[str, ...]], int]:
    """The pairs of a kind that are told to be of the other, and how many there are."""
    pairs = [pair for pair in PAIRS if pair[4] == expected]
    return [pair for pair in pairs
            if same_name(pair[0], naming(pair[1]), pair[2], naming(pair[3])) is not (expected == "same")], len(pairs)


def test_names_that_are_the_same() -> None:
    missed, count = wrong("same")
    assert count >= 400
    assert len(missed) <= 0.1 * count, missed


def test_names_that_are_others() -> None:
    taken, count = wrong("other")
    assert count >= 400
    assert len(taken) <= 0.01 * count, taken
