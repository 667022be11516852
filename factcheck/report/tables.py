"""What lies behind the findings, for people: the facts of a text, of all versions of a document, and its beads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len

from factcheck.extract.explain import explain
from factcheck.extract.shown import written
from factcheck.model import Bead, Cell, Comparison, Document, Fact, Version
from factcheck.position import locate
from factcheck.report.cells import clean, head, is_rtl, isolate, middle, pad, wrap
from factcheck.report.full import INDENT, SEPARATOR
from factcheck.report.telling import SIGNS

NARROWEST = 16
"""Columns are not made narrower than this; where they do not fit, versions stand one below the other."""
PREVIEW = 4000
"""How many characters of a sentence are looked at."""


def facts(version: Version, found: Sequence[Fact], width: int) -> str:
    """The facts of one text: place, kind, value, the words that say it, and how they were read."""
    heads = [(f"{place.line}:{place.column}", fact.kind, _value(fact))
             for fact in found for place in [locate(version, (fact.start, fact.end))]]
    sizes = [max(map(cell_len, column)) for column in zip(*heads, strict=True)]
    lines = []
    for cells, fact in zip(heads, found, strict=True):
        start = "".join(f"{pad(cell, size)}  " for cell, size in zip(cells, sizes, strict=True))
        room = max(width - cell_len(start) - len("[]"), NARROWEST)
        surface = isolate(f"[{middle(clean(fact.text), room)}]")
        lines.append(start + surface + _remarks(fact, explain(fact, version.language)))
    return _text(lines)


def _value(fact: Fact) -> str:
    """The most likely value with its unit and qualifier: `>5.3%`."""
    qualifier = fact.qualifier or ""
    return clean(f"{qualifier}{' ' * qualifier.isalpha()}{written(fact.readings[0])}")


def _remarks(fact: Fact, steps: str = "") -> str:
    """What else there is to say of a fact: how it was read, its other readings, that it is weak, what it falls into."""
    remarks = [steps] if steps else []
    remarks += [f"or {clean(written(reading))}" + ("" if reading.regular else ", irregularly")
               for reading in fact.readings[1:]]
    if fact.direction:
        remarks.append("rising" if fact.direction > 0 else "falling")
    if fact.strength == "weak":
        remarks.append("weak")
    if fact.parts:
        remarks.append("of " + ", ".join(clean(part.value) for part in fact.parts))
    return f"  ({'; '.join(remarks)})" if remarks else ""


def rows(comparison: Comparison, width: int) -> str:
    """The fact table of a document: a row for each fact, a column for each language."""
    document = comparison.document
    languages = _languages(document)
    room = (width - len(INDENT)) // max(len(languages), 1) - 2
    lines = [f"{clean(document.name)}: {len(comparison.rows)} facts"]
    if room >= NARROWEST:
        lines.append(INDENT + "".join(pad(clean(language), room + 2) for language in languages).rstrip())
    for row in comparison.rows:
        cells = [(language, row.cells[language]) for language in languages if language in row.cells]
        if room >= NARROWEST:
            shown = dict(cells)
            lines.append(INDENT + "".join(pad(_cell(shown[language], room) if language in shown else "", room + 2)
                                          for language in languages).rstrip())
            continue
        lines.append(f"{INDENT}{row.kind}")
        for language, cell in cells:
            place = locate(document.version(language), cell.span)
            start = f"{INDENT * 2}{pad(clean(language), 8)}{pad(f'{place.line}:{place.column}', 8)}"
            lines.append(start + _cell(cell, width - len(start)))
    return _text(lines)


def _cell(cell: Cell, room: int) -> str:
    """Sign, canonical value and words of a cell: `== 5.3 [5,3 %]`."""
    if cell.fact is None:
        return SIGNS[cell.role]
    value = middle(_value(cell.fact), room // 2)
    how = f" {cell.how}" if cell.how not in ("", "same") else ""
    left = f"{SIGNS[cell.role]} {value}{how} "
    return left + isolate(f"[{middle(clean(cell.fact.text), max(room - cell_len(left) - 2, 4))}]")


def beads(document: Document, lined_up: Iterable[Bead], width: int) -> str:
    """What lines up with what: two versions side by side, more one below the other."""
    versions = {version.language: version for version in document.versions}
    languages = _languages(document)
    if len(languages) == 2:  # right-to-left text stands on the right, where it can move nothing
        languages.sort(key=lambda language: is_rtl(versions[language].text[:PREVIEW]))
    lines = [clean(document.name)]
    for number, bead in enumerate(lined_up, 1):
        texts = {language: _sentence(versions[language], *bead.spans[language]) if language in bead.spans else "--"
                 for language in languages}
        lines.extend(_side_by_side(number, list(texts.values()), width) if len(languages) == 2
                     else _stacked(number, texts, width))
    return _text(lines)


def _side_by_side(number: int, texts: Sequence[str], width: int) -> Iterator[str]:
    label = f"{number:>6}  "
    room = max((width - len(label) - len(SEPARATOR)) // 2, NARROWEST)
    left, right = ([isolate(line) for line in wrap(text, room)] for text in texts)
    for index in range(max(len(left), len(right))):
        cells = [side[index] if index < len(side) else "" for side in (left, right)]
        yield f"{label if index == 0 else ' ' * len(label)}{pad(cells[0], room)}{SEPARATOR}{cells[1]}".rstrip()


def _stacked(number: int, texts: dict[str, str], width: int) -> Iterator[str]:
    longest = max(map(len, texts))
    for index, (language, text) in enumerate(texts.items()):
        start = f"{number if index == 0 else '':>6}  {clean(language):{longest}}  "
        yield start + isolate(head(text, max(width - len(start), NARROWEST)))


def _sentence(version: Version, start: int, end: int) -> str:
    return clean(version.text[start:min(end, start + PREVIEW)]).strip()


def _languages(document: Document) -> list[str]:
    """The languages of a document, the source first."""
    return sorted((version.language for version in document.versions),
                  key=lambda language: (language != document.source, language))


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
