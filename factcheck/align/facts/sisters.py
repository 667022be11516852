"""Where a version and the pivot differ, what the other versions have there: they are its sisters.

Each version is paired with the pivot alone, which may be the odd one: it rounds what all others convert exactly, or
says in other words what they say in figures. So what is left without counterpart is compared with the sisters before
anybody is accused.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...extract.equal import CONVERTED, SAME, WORDS, Agreement, agree
from ...model import Alignment, Cell, Fact, Row, Sentence, Span
from .beads import by_sentence
from .pairs import NEIGHBOURS

HANDED_ON = (SAME, WORDS, CONVERTED)
"""Agreements that hold from one version to the next: what agrees with a sister agrees with all."""
FEWEST = 3
"""Versions from which on there are sisters."""


def heard(pivot: str, rows: Sequence[Row], sentences: Mapping[str, Sequence[Sentence]],
          facts: Mapping[str, Sequence[Fact]], alignments: Mapping[str, Alignment]) -> tuple[Row, ...]:
    """The rows after each fact without counterpart in the pivot was looked for among those of the sisters."""
    if len(sentences) < FEWEST:
        return tuple(rows)
    table = _Table(pivot, rows, sentences, facts, alignments)
    for language in alignments:
        table.fill(language)
    for language in alignments:
        table.excuse(language)
    return table.rows()


@dataclass(slots=True)
class _Line:
    """A row that is being filled, and the sentence of the pivot that it belongs to."""

    kind: str
    cells: dict[str, Cell]
    home: int


class _Table:
    """All rows of a document, by the sentence of the pivot."""

    def __init__(self, pivot: str, rows: Sequence[Row], sentences: Mapping[str, Sequence[Sentence]],
                 facts: Mapping[str, Sequence[Fact]], alignments: Mapping[str, Alignment]) -> None:
        self.pivot, self.sentences, self.facts, self.alignments = pivot, sentences, facts, alignments
        starts = [sentence.start for sentence in sentences[pivot]]
        self.lines = [_Line(row.kind, dict(row.cells), bisect_right(starts, row.cells[pivot].span[0]) - 1)
                      for row in rows]
        self.open: defaultdict[str, list[_Line]] = defaultdict(list)
        for line in self.lines:
            for language, cell in line.cells.items():
                if language != pivot and cell.role != "agrees":
                    self.open[language].append(line)
        self._by_sentence: dict[str, dict[int, list[Fact]]] = {}
        self._runs: dict[str, dict[int, Span]] = {}

    def rows(self) -> tuple[Row, ...]:
        return tuple(Row(line.kind, line.cells) for line in self.lines
                     if any(cell.fact for cell in line.cells.values()))

    # ------------------------------------------------------------ rows that want a fact

    def fill(self, language: str) -> None:
        """Give the facts that a version has left over to the rows near by in which a sister has the same."""
        offers = [line for line in self.open[language] if line.cells[language].fact]
        wants = [line for line in self.open[language]
                 if line.cells[self.pivot].fact and line.cells[language].role in ("differs", "absent")]
        near: defaultdict[int, list[int]] = defaultdict(list)
        for place, want in enumerate(wants):
            for home in range(want.home - NEIGHBOURS, want.home + NEIGHBOURS + 1):
                near[home].append(place)
        fitting = [(wants[place] is not offer, abs(wants[place].home - offer.home), place, number, way)
                   for number, offer in enumerate(offers) for place in near.get(offer.home, ())
                   if (way := self._agreement(offer.cells[language].fact, wants[place], language))]
        fitting.sort(key=lambda option: option[:4])
        moved: dict[int, Cell] = {}
        taken: set[int] = set()
        for _, _, place, number, way in fitting:
            if place not in moved and number not in taken:
                taken.add(number)
                cell = offers[number].cells[language]
                moved[place] = Cell("agrees", cell.span, cell.fact, way.how)
        for number in taken:
            self._withdraw(language, offers[number])
        for place, cell in moved.items():
            wants[place].cells[language] = cell

    def _agreement(self, fact: Fact | None, line: _Line, language: str) -> Agreement | None:
        """How a fact agrees with what a sister has in a row."""
        for other, cell in line.cells.items():
            if other not in (language, self.pivot) and cell.role == "agrees" and fact and cell.fact:
                way = agree(fact, cell.fact)
                if way in HANDED_ON:
                    return way
        return None

    def _withdraw(self, language: str, line: _Line) -> None:
        """Take the fact of a version out of a row."""
        cell = line.cells[language]
        if line.cells[self.pivot].fact:
            line.cells[language] = Cell("absent", self._sentence(language, cell.span))
        else:
            line.cells[language] = Cell("absent", (0, 0))

    def _sentence(self, language: str, span: Span) -> Span:
        split = self.sentences[language]
        found = split[max(0, bisect_right(split, span[0], key=lambda sentence: sentence.start) - 1)]
        return found.start, found.end

    # ------------------------------------------------------------ facts that no row wants

    def excuse(self, language: str) -> None:
        """Drop the facts that the pivot lacks and a sister has in the same place, in words or figures."""
        for line in self.open[language]:
            cell = line.cells[language]
            if cell.fact and cell.role == "extra" and self._said(cell.fact, line, language):
                self._withdraw(language, line)

    def _said(self, fact: Fact, line: _Line, language: str) -> bool:
        return any(agree(fact, other) in HANDED_ON for sister in self.alignments
                   if sister != language and not line.cells[sister].fact
                   for other in self._there(sister, line.home))

    def _there(self, language: str, home: int) -> Iterator[Fact]:
        """The facts of a version in what translates a sentence of the pivot."""
        if language not in self._runs:
            self._runs[language] = {number: link.right for link in self.alignments[language].links
                                    for number in range(*link.left)}
            self._by_sentence[language] = by_sentence(self.sentences[language], self.facts[language])
        for number in range(*self._runs[language].get(home, (0, 0))):
            yield from self._by_sentence[language].get(number, ())
