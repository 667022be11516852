"""Quantities that a version names twice in the same way, with two values.

A word more ("of women") makes another quantity, as do another year and another section; so a sentence counts only if it
says nothing but the name of the quantity, up to the next comma after the figure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import Any

import regex

from ...extract.equal import agree
from ...extract.shown import written
from ...languages.inflection import inflection
from ...languages.tables import section
from ...model import Block, Comparison, Fact, Problem, Span, Version
from ...position import locate
from ..inflection import SOLID, WORD, Words, words
from .sections import Path, paths, together

KINDS = frozenset({"percent", "money", "measure"})
"""Figures with a unit; a bare number may count anything."""
CONTENT = 3
"""Words before a figure, small ones aside, that name a quantity."""
DENSE = 2
"""Letters for a word where no spaces part words."""
NAMED = 2
"""Words of a row's label that name a quantity by themselves; a single one may be a country with many shares."""

_PAUSE = regex.compile(r"[,;:،؛、，；(（–—。.!?！？؟।](?:\s|$)|[、，；（。！？]")
_BRACKETS = regex.compile(r"\s*[(\[（].*?[)\]）]")
_PERCENT = regex.compile(r"[%％٪]")


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence with one figure."""

    span: Span
    figure: Fact
    end: int
    """Where the clause of the figure ends."""
    dates: frozenset[str]
    path: Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell with one figure, and what names it."""

    figure: Fact
    label: str
    names: tuple[str, ...]
    """What a sentence must name: the label, and the head of the column if that says more than when."""
    dates: frozenset[str]
    path: Path


def same_quantity(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report quantities of the pivot with two values; where another version differs, the comparison finds it."""
    version = comparison.document.version(comparison.pivot)
    facts = comparison.facts[version.language]
    sections = paths(version)
    stated = list(_stated(comparison, version, facts, sections))
    entries = list(_entries(version, facts, sections))
    done = set()
    for one, figure in _against_tables(version, facts, stated, entries):
        done.add(one.figure)
        yield _problem(version, one.figure, figure)
    for first, second in _against_sentences(version, facts, stated):
        if not {first.figure, second.figure} & done:
            done.add(second.figure)
            yield _problem(version, second.figure, first.figure)


def _problem(version: Version, here: Fact, there: Fact) -> Problem:
    mine, other = written(here.readings[0]), written(there.readings[0])
    related = locate(version, (there.start, there.end), "differs", other)
    return Problem(locate(version, (here.start, here.end), "differs", mine), (related,),
                   values={"here": mine, "there": other, "line": str(related.line)})


# ---------------------------------------------------------------- values


def _usable(fact: Fact) -> bool:
    return (fact.kind in KINDS and fact.strength == "strong" and fact.digits and not fact.qualifier
            and isinstance(fact.readings[0].value, Decimal))


def _differ(first: Fact, second: Fact) -> bool:
    """Whether two figures of one unit have values of which neither is the other one, rounded."""
    if (first.kind, first.unit) != (second.kind, second.unit) or agree(first, second):
        return False
    one, two = (abs(Decimal(fact.value)) for fact in (first, second))
    return abs(one - two) >= max(_place(one), _place(two))


def _place(number: Decimal) -> Decimal:
    """One unit of the last digit of a number that is no zero."""
    return Decimal(1).scaleb(int(number.normalize().as_tuple().exponent))


def _inside(facts: Sequence[Fact], span: Span) -> list[Fact]:
    first = bisect_left(facts, span[0], key=lambda fact: fact.start)
    found = []
    for fact in facts[first:]:
        if fact.start >= span[1]:
            break
        found.append(fact)
    return found


def _dates(facts: Sequence[Fact]) -> frozenset[str]:
    return frozenset(fact.value for fact in facts if fact.kind == "date")


# ---------------------------------------------------------------- sentences


def _stated(comparison: Comparison, version: Version, facts: Sequence[Fact], sections: Sequence[Path]
            ) -> Iterator[Stated]:
    """The sentences with one figure. A year named before in the paragraph holds on."""
    known: dict[int, frozenset[str]] = {}
    for sentence in comparison.sentences[version.language]:
        if version.blocks[sentence.block].kind not in ("paragraph", "item"):
            continue
        span = sentence.start, sentence.end
        inside = _inside(facts, span)
        dates = _dates(inside) or known.get(sentence.block, frozenset())
        known[sentence.block] = dates
        figures = [fact for fact in inside if fact.kind in KINDS]
        if len(figures) == 1 and _usable(figures[0]):
            pause = _PAUSE.search(version.text, figures[0].end, sentence.end)
            yield Stated(span, figures[0], pause.start() if pause else sentence.end, dates, sections[sentence.block])


def _said(version: Version, facts: Sequence[Fact], one: Stated, names: Sequence[Span] = ()) -> list[str]:
    """The words of a clause with a figure, without dates and names; the figure is `=`."""
    letters = list(version.text[one.span[0]:one.end])
    dates = [(fact.start, fact.end) for fact in _inside(facts, one.span) if fact.kind == "date"]
    for start, end in [*dates, *names, (one.figure.start, one.figure.end)]:
        for place in range(start - one.span[0], min(end - one.span[0], len(letters))):
            letters[place] = " "
    letters[one.figure.start - one.span[0]] = "="
    plain = inflection(version.language).plain
    return [plain(match[0]) for match in regex.finditer(rf"{WORD.pattern}|=", "".join(letters))]


@cache
def _small(language: str) -> frozenset[str]:
    """Words that name nothing."""
    said = (section("consistency", language) or {}).get("said", ())
    plain = inflection(language).plain
    return frozenset(plain(str(word)) for word in (*said, *(section("function_words", language) or ())))


def _content(said: Sequence[str], language: str) -> int:
    """How many words say something."""
    telling = [word for word in said if word not in _small(language)]
    return sum(len(word) // DENSE if SOLID.search(word) else 1 for word in telling)


def _against_sentences(version: Version, facts: Sequence[Fact], stated: Sequence[Stated]
                       ) -> Iterator[tuple[Stated, Stated]]:
    """Pairs of sentences that say the same but for the figure; three of them make a series."""
    alike: defaultdict[tuple[str, ...], list[Stated]] = defaultdict(list)
    for one in stated:
        said = _said(version, facts, one)
        if _content(said[:said.index("=")], version.language) >= CONTENT:
            alike[tuple(said)].append(one)
    for group in alike.values():
        if len({one.figure.value for one in group}) == 2:
            yield from ((first, second) for first, second in combinations(group, 2)
                        if first.dates == second.dates and together(first.path, second.path)
                        and _differ(first.figure, second.figure))


# ---------------------------------------------------------------- tables


def _against_tables(version: Version, facts: Sequence[Fact], stated: Sequence[Stated], entries: Sequence[Entry]
                    ) -> Iterator[tuple[Stated, Fact]]:
    """Sentences that name what a cell has another figure for, and no cell of that label has theirs."""
    found = words(version) if entries else None
    places = {name: _places(found, name) for entry in entries for name in entry.names} if found else {}
    for one in stated if places else ():
        named = [entry for entry in entries if _names(version, facts, one, [places[name] for name in entry.names])]
        labels = {entry.label for entry in named}
        rivals = [entry for entry in named if _differ(one.figure, entry.figure) and together(one.path, entry.path)
                  and _period(one, entry, named)]
        same_row = [entry.figure for entry in entries if entry.label in labels]
        unit = [figure for figure in same_row if figure.unit == one.figure.unit and figure.kind == one.figure.kind]
        if len(rivals) == 1 and not one.figure.direction and all(_differ(one.figure, figure) for figure in unit):
            yield one, rivals[0].figure


def _places(found: Words, name: str) -> list[Span]:
    return sorted(found.find(name))


def _names(version: Version, facts: Sequence[Fact], one: Stated, names: Sequence[Sequence[Span]]) -> bool:
    """Whether a clause names these, and nothing else."""
    inside = [[span for span in spans if one.span[0] <= span[0] and span[1] <= one.end] for spans in names]
    if not all(inside):
        return False
    said = _said(version, facts, one, [span for spans in inside for span in spans])
    return all(word == "=" or word in _small(version.language) for word in said)


def _period(one: Stated, entry: Entry, named: Sequence[Entry]) -> bool:
    """Whether a sentence and a cell speak of one time; a cell may say more only if it is the one cell."""
    same = [other for other in named if other.label == entry.label and other.figure.unit == entry.figure.unit]
    return one.dates == entry.dates or (not one.dates and len(same) == 1)


def _entries(version: Version, facts: Sequence[Fact], sections: Sequence[Path]) -> Iterator[Entry]:
    """The cells with a figure in all tables; labels that a version has twice name nothing."""
    tables: defaultdict[int, dict[tuple[int, int], tuple[Block, Path]]] = defaultdict(dict)
    for block, path in zip(version.blocks, sections, strict=True):
        if block.cell:
            tables[block.cell[0]][block.cell[1:]] = block, path
    found = [entry for cells in tables.values() for entry in _rows(version, facts, cells)]
    figures = Counter((entry.names, entry.dates, entry.figure.kind, entry.figure.unit) for entry in found)
    yield from (entry for entry in found
                if figures[entry.names, entry.dates, entry.figure.kind, entry.figure.unit] == 1)


def _rows(version: Version, facts: Sequence[Fact], cells: Mapping[tuple[int, int], tuple[Block, Path]]
          ) -> Iterator[Entry]:
    columns = {column for _, column in cells}
    for (row, column), (block, path) in cells.items():
        sides = [cells.get((row, 0)), cells.get((0, column))]
        if not row or not column or not sides[0] or not sides[1]:
            continue
        (label, when), (head, then) = (_title(version, facts, side[0]) for side in sides if side)
        alone = len(columns) == 2 and len(WORD.findall(label)) >= NAMED
        names = tuple(name for name in (label, "" if alone else head) if name)
        figure = _figure(version, _inside(facts, (block.start, block.end)), block, [side[0] for side in sides if side])
        if figure and names:
            yield Entry(figure, label, names, when | then, path)


def _title(version: Version, facts: Sequence[Fact], block: Block) -> tuple[str, frozenset[str]]:
    """What a label or head says besides dates and what is in brackets, and its dates, of which a bare year is one."""
    dates = {fact.text: str(reading) for fact in _inside(facts, (block.start, block.end))
             for reading in fact.readings if reading.kind == "date"}
    text = version.text[block.start:block.end]
    for date in dates:
        text = text.replace(date, " ")
    text = _PERCENT.sub("", _BRACKETS.sub("", text))
    return " ".join(text.split()) if SOLID.search(text) else " ".join(WORD.findall(text)), frozenset(dates.values())


def _figure(version: Version, inside: Sequence[Fact], cell: Block, titles: Sequence[Block]) -> Fact | None:
    """The one figure of a cell, whose per cent sign may stand in the label of its row or the head of its column."""
    if len(inside) != 1:
        return None
    fact = inside[0]
    number = next((reading for reading in fact.readings if reading.kind == "number"), None)
    if number and any(_PERCENT.search(version.text, title.start, title.end) for title in titles):
        fact = replace(fact, readings=(replace(number, kind="percent", unit="percent"),))
    return fact if _usable(fact) else None
