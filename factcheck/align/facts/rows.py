"""Rows: one fact across all versions of a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...extract.equal import agree
from ...model import Cell, Row, Span
from .pairs import Pair


def rows(pivot: str, pairs: Mapping[str, Sequence[Pair]]) -> tuple[Row, ...]:
    """Join the pairs of the pivot with each other version to rows, in the order of the pivot.

    Facts that the pivot lacks share a row when they agree with one another and stand at the same place.
    """
    anchored: dict[tuple[int, int], dict[str, Pair]] = {}
    loose: list[tuple[Span, dict[str, Pair]]] = []
    for language, found in pairs.items():
        for pair in found:
            if pair.pivot is not None:
                anchored.setdefault((pair.pivot.start, pair.pivot.end), {})[language] = pair
            else:
                _shared(loose, language, pair)[language] = pair
    made = [(span, _row(pivot, cells, pairs)) for span, cells in anchored.items()]
    made += [(place, _row(pivot, cells, pairs)) for place, cells in loose]
    return tuple(row for _, row in sorted(made, key=lambda item: item[0]))


def _shared(loose: list[tuple[Span, dict[str, Pair]]], language: str, pair: Pair) -> dict[str, Pair]:
    """The row that a fact without counterpart in the pivot belongs to, a new one if there is none."""
    for place, cells in loose:
        if (
            place == pair.pivot_place
            and language not in cells
            and any(other.other and pair.other and agree(other.other, pair.other) for other in cells.values())
        ):
            return cells
    loose.append((pair.pivot_place, {}))
    return loose[-1][1]


def _row(pivot: str, found: Mapping[str, Pair], languages: Mapping[str, Sequence[Pair]]) -> Row:
    first = next(iter(found.values()))
    fact = first.pivot or first.other
    assert fact is not None
    cells = {pivot: Cell("agrees" if first.pivot else "absent", first.pivot_place, first.pivot, "same")}
    for language in languages:
        pair = found.get(language)
        if pair is None:
            if first.pivot is None:
                cells[language] = Cell("absent", (0, 0))
            continue
        role = (
            "extra" if pair.pivot is None else "absent" if pair.other is None else "agrees" if pair.how else "differs"
        )
        cells[language] = Cell(role, pair.other_place, pair.other, pair.how)  # type: ignore[arg-type]
    return Row(fact.kind, cells)
