"""The report for people: for each finding a line that says what is wrong, a row for each version, and a remedy."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

import regex
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factcheck.model import Finding, Location, Report
from factcheck.report import Page
from factcheck.report.cells import clean, head, is_rtl, middle, pad, tail, wrap
from factcheck.report.excerpt import GAP, Excerpt, Line, Versions, excerpt, index, neighbours
from factcheck.report.telling import SIGNS, about_text, headline, ordered, plural, remedies, sources

INDENT = " " * 4
STYLES = {"==": "green", "!=": "bold red", "--": "bold red", "..": "bold red", "++": "bold yellow",
          "error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
WIDE = 120
"""From this width on rows name the file, and texts stand side by side."""
LINES = 4
"""How many lines of a text are shown before it is shortened."""
ROW_HEAD = 20
"""About how many cells of a row stand before the excerpt of a text."""
SEPARATOR = " | "


def render(report: Report, page: Page) -> str:
    """Write a report; what is in colour is the same text."""
    if not page.color:
        return "".join(f"{line.plain}\n" for line in lines(report, page.width))
    out = io.StringIO()
    console = Console(file=out, width=page.width, force_terminal=True, no_color=False, color_system="standard",
                      legacy_windows=False, markup=False, emoji=False, highlight=False, soft_wrap=True)
    for line in lines(report, page.width):
        console.print(line)
    return out.getvalue()


def lines(report: Report, width: int) -> Iterator[Text]:
    """Yield the lines of a report, an empty one between two findings."""
    versions = index(report.documents)
    source_of = sources(report)
    for number, finding in enumerate(report.findings):
        if number:
            yield Text()
        yield _headline(finding)
        yield from _places(finding, versions, source_of.get(finding.document), width)
        yield from _remarks(finding, width)


def _headline(finding: Finding) -> Text:
    line = Text(headline(finding))
    start = line.plain.find(f": {finding.severity}[") + 2
    line.stylize("bold", 0, start - 2)
    line.stylize(STYLES[finding.severity], start, start + len(finding.severity))
    return line


def _places(finding: Finding, versions: Versions, source: str | None, width: int) -> Iterator[Text]:
    """Yield the versions one below the other, or two texts side by side where there is room."""
    places = ordered(finding, source)
    if not about_text(finding):
        yield from _rows([Row.of(place, excerpt(place, versions), width) for place in places], width)
        return
    faulty = finding.location
    others = [place for place in places if place.language != faulty.language and place.role != "context"]
    reference = next((place for place in sorted(others, key=lambda place: place.role != "agrees")), None)
    named = set(regex.findall(r"[\w-]+", finding.message))
    rest = [place for place in others if place is not reference and place.language not in named]
    if width >= WIDE and reference is not None:
        yield from _panels(reference, faulty, versions, width)
    else:
        mine = [place for place in places if place.language == faulty.language]
        pair = [reference, *mine] if reference is not None else mine
        yield from _rows([row for place in pair for row in _text_rows(place, pair, versions, width)], width)
    yield from _rows([Row.of(place, excerpt(place, versions), width) for place in rest], width)


# ---------------------------------------------------------------- rows

@dataclass(frozen=True, slots=True)
class Row:
    """A version's part in a finding, its excerpt at the end, where its width and direction can move nothing."""

    sign: str
    language: str
    place: str
    value: str
    excerpt: Excerpt
    most: int

    @classmethod
    def of(cls, place: Location, shown: Excerpt, width: int, most: int = 1) -> Row:
        """Most is how many lines it may take; a text that fits into several is said to begin where they do."""
        whole = cell_len(shown.before + shown.mark + shown.after) <= (width - ROW_HEAD) * most
        line, column = (shown.line, shown.column) if most > 1 and whole else (place.line, place.column)
        path = tail(clean(place.path), width // 4) + ":" if width >= WIDE else ""
        value = middle(clean(place.value or ""), width // 4)
        return cls(SIGNS[place.role], clean(place.language), f"{path}{line}:{column}", value, shown, most)


def _text_rows(place: Location, places: Sequence[Location], versions: Versions, width: int) -> Iterator[Row]:
    """Yield a text, and what stands before and after a gap unless the finding itself brings that along."""
    shown = excerpt(place, versions)
    bare = shown.gap and not any(other.role == "context" and other.language == place.language for other in places)
    around = list(neighbours(place, versions)) if bare else []
    for _, block in (pair for pair in around if pair[0]):
        yield Row.of(block, excerpt(block, versions), width, most=2)
    yield Row.of(place, shown, width, most=LINES)
    for _, block in (pair for pair in around if not pair[0]):
        yield Row.of(block, excerpt(block, versions), width, most=2)


def _rows(rows: Sequence[Row], width: int) -> Iterator[Text]:
    """Yield rows, all their columns but the last as wide as the widest cell."""
    if not rows:
        return
    columns = [max(map(cell_len, column)) for column in
               zip(*((row.language, row.place, row.value) for row in rows), strict=True)]
    for row in rows:
        cells = zip((row.language, row.place, row.value), columns, strict=True)
        start = f"{INDENT}{row.sign} " + "".join(f"{pad(cell, column)}  " for cell, column in cells if column)
        room = max(width - cell_len(start), 20)
        for number, excerpted in enumerate(row.excerpt.lines(room, row.most)):
            line = Text(start if number == 0 else " " * cell_len(start))
            if number == 0:
                line.stylize(STYLES.get(row.sign, ""), len(INDENT), len(INDENT) + len(row.sign))
            line.append_text(_bold(excerpted))
            line.rstrip()
            yield line


def _bold(line: Line) -> Text:
    """A line of an excerpt with its mark in bold."""
    text = Text(line.text)
    if line.start < line.end:
        text.stylize("bold", line.start, line.end)
    return text


# ---------------------------------------------------------------- panels

def _panels(reference: Location, faulty: Location, versions: Versions, width: int) -> Iterator[Text]:
    """Yield two texts side by side, a right-to-left one on the right, paragraph beside paragraph."""
    pair = [reference, faulty]
    if is_rtl(reference.text) and not is_rtl(_words(faulty, versions)):
        pair.reverse()
    left_width = (width - len(INDENT) - len(SEPARATOR)) // 2
    widths = left_width, width - len(INDENT) - len(SEPARATOR) - left_width
    aside = any(excerpt(place, versions).gap for place in pair)
    left, right = (_panel(place, versions, room, aside) for place, room in zip(pair, widths, strict=True))
    for left_lines, right_lines in zip(left, right, strict=True):
        for left_line, right_line in zip_longest(left_lines, right_lines, fillvalue=Text()):
            gap = " " * (left_width - cell_len(left_line.plain))
            line = Text.assemble(INDENT, left_line, gap, SEPARATOR, right_line)
            line.rstrip()
            yield line


def _panel(place: Location, versions: Versions, room: int, aside: bool) -> list[list[Text]]:
    """A heading and paragraphs: the place, and if asked for what stands before and after it, with line numbers."""
    shown = excerpt(place, versions)
    around = {before: excerpt(block, versions) for before, block in neighbours(place, versions)} if aside else {}
    sign, language = SIGNS[place.role], clean(place.language)
    path = tail(f"{clean(place.path)}:{around.get(True, shown).line}", room - len(f"{sign} {language}  "))
    heading = Text.assemble((sign, STYLES.get(sign, "")), f" {language}  {path}")
    paragraphs = [around.get(True), shown, around.get(False)] if aside else [shown]
    labels = ["" if part is None or not aside else "--" if part.mark == GAP else str(part.line) for part in paragraphs]
    indent = max(map(len, labels)) + 2 if aside else 0
    return [[heading], *([Text(pad(label if number == 0 else "", indent)) + _bold(line) for number, line in
                          enumerate(part.lines(room - indent, LINES) if part else [])]
                         for label, part in zip(labels, paragraphs, strict=True))]


def _words(place: Location, versions: Versions) -> str:
    """The text of a place, or of its surroundings if it is empty."""
    shown = excerpt(place, versions)
    return place.text or shown.before + shown.after or "".join(block.text for _, block in neighbours(place, versions))


# ---------------------------------------------------------------- remarks

def _remarks(finding: Finding, width: int) -> Iterator[Text]:
    """Yield how to mend it, and what was lost with it."""
    if remedy := remedies(finding):
        yield from _remark("help:", remedy, width)
    if finding.folded:
        end = f" ({plural(len(finding.folded), 'finding')} folded into this one)"
        room = width - len(INDENT) - len("lost with it: ") - len(end)
        yield from _remark("lost with it:", head(clean(", ".join(finding.folded)), max(room, 20)) + end, width)


def _remark(label: str, text: str, width: int) -> Iterator[Text]:
    for number, line in enumerate(wrap(text, width - len(INDENT) - len(label) - 1)):
        yield Text.assemble(INDENT, (label, "cyan") if number == 0 else " " * len(label), " ", line)
