"""AsciiDoc -> its prose: headings, paragraphs, items, attributes, cells, captions and notes, without code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..errors import InputError
from ..model import BlockKind
from . import asciidoc_inline as inline
from .draft import Content, Draft

LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
FENCE = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|```.*|[|,:!]===)[ \t]*")
"""A line that opens a block, and the same one closes it."""

TITLE = re.compile(r"(={1,6}|\#{1,6})[ \t]+(?=\S)")
ATTRIBUTE = re.compile(r":(!?[\w-]+!?):(?:[ \t]+|$)")
STYLE = re.compile(r"\[(?!\[)([^\[\]]*)\][ \t]*")
CAPTION = re.compile(r"\.(?=[^\s.])")
ITEM = re.compile(r"""
    [ \t]* (?: (?P<bullet> \*{1,5} | - ) | (?P<dots> \.{1,5} ) | \d+\. | [a-zA-Z]\. | <(?:\d+|\.)> )
    [ \t]+ (?: \[[ xX*]\] [ \t]+ )? (?=\S)
""", re.VERBOSE)
TERM = re.compile(r"[ \t]*(\S.*?)(:{2,4}|;;)(?:[ \t]+|$)")
ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
IMAGE = re.compile(r"image::[^\[\]]+\[(?P<all>[^\]]*)\]")
MACRO = re.compile(r"[\w-]+::[^\s\[\]]*\[[^\]]*\][ \t]*|'''|<<<|toc::\[\]")
"""A line that is no text: what is included, conditions, breaks."""

AUTHOR = re.compile(r"[^\W\d][^:<>]*(?:<[^<>]*>)?(?:;.*)?")
REVISION = re.compile(r"v?\d[^:]*?(?:,[^:]*)?(?::.*)?")
UNDERLINES = "=-~^+"

PASSED = frozenset("asciimath comment ditaa graphviz latexmath listing literal mermaid pass plantuml source "
                   "stem".split())
"""Styles of paragraphs and blocks without prose."""

READ = frozenset("author date description doctitle edition isbn keywords releasedate revdate revnumber revremark "
                 "subject subtitle summary title version".split())
"""Attributes that say something of the document; the others set up the program."""

CELL = re.compile(r"""
    (?<!\\) (?: (?P<times>\d+)\* | (?P<across>\d*)(?:\.(?P<down>\d+))?\+ )?
    (?: [<^>](?:\.[<^>])? | \.[<^>] )? [adehlmsv]? (?P<mark>[|!])
""", re.VERBOSE)
COLUMNS = re.compile(r'cols="?(?:(\d+)\*|([^"\]]*))')


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read a document.

    :raises InputError: there is no prose.
    """
    document = _Document(text)
    document.walk(0, len(document.lines))
    document.notes_below()
    document.draft.close()
    if not document.draft.blocks:
        raise InputError(path, "holds no prose; exclude it")
    return (document.draft.content(document.attributes.get("lang", "")),)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its span, and the columns and rows that it takes."""

    start: int
    end: int
    across: int = 1
    down: int = 1


class _Document:
    """Goes through the lines."""

    def __init__(self, text: str) -> None:
        self.draft = Draft(text)
        self.lines = [(match.start(), match[1].rstrip()) for match in LINE.finditer(text)]
        self.attributes: dict[str, str] = {}
        self.notes: list[tuple[int, int]] = []
        self.style = ""
        """What the line above said of the block that comes."""
        self.columns = ""
        """What it said of the columns of a table."""
        self.quoted: list[str] = []
        """The fences of the open quotations, examples and sidebars."""
        self.tables = 0

    def walk(self, place: int, end: int) -> None:
        """Take the blocks one after the other."""
        while place < end:
            place = self._block(place, end)

    def notes_below(self) -> None:
        """Write the notes, which stand in the middle of what they are about."""
        notes, self.notes = self.notes, []
        for start, end in notes:
            self._write("footnote", start, end)

    def _block(self, place: int, end: int) -> int:
        """Read what begins in a line; the line after it."""
        start, line = self.lines[place]
        if not line:
            self.draft.close()
            return place + 1
        if line.startswith("//") and not FENCE.fullmatch(line):
            if "factcheck" in line.lower():
                self.draft.comment(line, start)
            return place + 1
        if FENCE.fullmatch(line):
            return self._fenced(place, end, line)
        if match := ATTRIBUTE.match(line):
            return self._attribute(place, end, match)
        if match := STYLE.fullmatch(line):
            self._styled(start, match)
            return place + 1
        if line.startswith("[[") or MACRO.fullmatch(line) and not IMAGE.fullmatch(line):
            return place + 1
        return self._text(place, end)

    def _text(self, place: int, end: int) -> int:
        start, line = self.lines[place]
        if match := IMAGE.fullmatch(line):
            self._image(match, start)
        elif match := TITLE.match(line):
            self._write("heading", start + match.end(), start + len(line), len(match[1]))
            if place == 0 or not self.draft.blocks[:-1]:
                return self._header(place + 1, end)
        elif match := CAPTION.match(line):
            self._write("caption", start + 1, start + len(line))
        elif self._underlined(place, end):
            self._write("heading", start, start + len(line), UNDERLINES.index(self.lines[place + 1][1][0]) + 1)
            return place + 2
        else:
            return self._paragraph(place, end)
        return place + 1

    def _underlined(self, place: int, end: int) -> bool:
        """Whether a line is a title with a line below it, as AsciiDoc had them first."""
        line, below = self.lines[place][1], self.lines[place + 1][1] if place + 1 < end else ""
        return (len(below) > 2 and below[0] in UNDERLINES and not below.strip(below[0])
                and abs(len(below) - len(line)) < 3 and not ITEM.match(line))

    def _header(self, place: int, end: int) -> int:
        """Read the lines of authors and of the revision below the title."""
        for pattern in (AUTHOR, REVISION):
            if place < end and (line := self.lines[place][1]) and pattern.fullmatch(line) and not ATTRIBUTE.match(line):
                self._write("paragraph", self.lines[place][0], self.lines[place][0] + len(line))
                place += 1
        return place

    def _attribute(self, place: int, end: int, match: re.Match[str]) -> int:
        start, line = self.lines[place]
        name = match[1].lower()
        self.attributes[name] = line[match.end():].removesuffix(" \\")
        after = place + 1
        while line.endswith(" \\") and after < end:
            line = self.lines[after][1]
            self.attributes[name] += " " + line.strip().removesuffix(" \\")
            after += 1
        if name in READ:
            self.draft.open("caption", unit=name, aside=True)
            inline.write(self.draft, start + match.end(), self.lines[after - 1][0] + len(line), self.attributes, [])
            self.draft.close()
        return after

    def _styled(self, start: int, match: re.Match[str]) -> None:
        """Keep what is said of the next block; who is quoted is told at once."""
        first, *others = match[1].split(",")
        self.style, self.columns = re.split(r"[.#%]", first.strip().lower())[0], match[1]
        if self.style in ("quote", "verse") and others:
            at = start + match.start(1) + len(first) + 1
            self._write("paragraph", at, start + match.end(1))

    def _image(self, match: re.Match[str], start: int) -> None:
        at = start + match.start("all")
        alt = re.match(r'"(?P<quoted>[^"]*)"|(?P<bare>[^,="]*)(?=,|$)', match["all"])
        if alt:
            left, right = alt.span(alt.lastgroup or 0)
            self._write("caption", at + left, at + right)
        for name, said in re.findall(r'(alt|title|caption)="([^"]*)"', match["all"]):
            left = match["all"].index(f'{name}="{said}"') + len(name) + 2
            self._write("caption", at + left, at + left + len(said))

    # ------------------------------------------------------------ blocks

    def _fenced(self, place: int, end: int, line: str) -> int:
        """Read a block between two fences; that of a quotation may hold other blocks."""
        style, self.style = self.style, ""
        fence = "```" if line.startswith("```") else line
        if self.quoted and line == self.quoted[-1]:
            self.quoted.pop()
            self.draft.close()
            return place + 1
        if (line == "--" or line[0] in "=*_") and style not in PASSED:
            self.quoted.append(line)
            return place + 1
        after = place + 1
        while after < end and self.lines[after][1] != fence:
            after += 1
        if line.endswith("===") and line[0] in "|,:!":
            self._table(place + 1, after, line[0])
        return after + 1

    def _paragraph(self, place: int, end: int) -> int:
        """Read a paragraph, an item, or a term and what it means."""
        style, self.style = self.style, ""
        after = place + 1
        while after < end and (line := self.lines[after][1]) and line != "+" and not (
                FENCE.fullmatch(line) or ITEM.match(line) or STYLE.fullmatch(line) or line.startswith("//")
                or TERM.fullmatch(line) or MACRO.fullmatch(line)):
            after += 1
        start, line = self.lines[place]
        stop = self.lines[after - 1][0] + len(self.lines[after - 1][1])
        if line == "+":
            return place + 1
        if item := ITEM.match(line):
            level = len(item["bullet"] or item["dots"] or "-")
            self._write("item", start + item.end(), stop, level)
        elif (term := TERM.match(line)) and "://" not in term[1]:
            self._write("item", start + term.start(1), start + term.end(1), 1)
            self._write("paragraph", start + term.end(), stop)
        elif line[0] in " \t" or style in PASSED:
            pass  # set as it is, as code is
        else:
            quoted = style in ("quote", "verse") or any(fence[0] == "_" for fence in self.quoted)
            kind: BlockKind = "quotation" if quoted else "paragraph"
            admonition = ADMONITION.match(line)
            self._write(kind, start + (admonition.end() if admonition else 0), stop)
        return after

    def _table(self, place: int, end: int, mark: str) -> None:
        """Read the cells; how many a row has is said above the table, or is what its first line has."""
        match = COLUMNS.search(self.columns)
        width = 0 if not match else int(match[1]) if match[1] else len(re.split(r"[,;]", match[2]))
        self.columns = ""
        cells = list(self._cells(place, end) if mark in "|!" else self._values(place, end, mark))
        first = self.draft.source.find("\n", cells[0].start) if cells else 0
        width = width or sum(cell.across for cell in cells if cell.start <= first or first < 0) or 1
        row = column = 0
        taken: dict[int, int] = {}
        for cell in cells:
            while column >= width or taken.get(column, -1) >= row:
                row, column = (row + 1, 0) if column + 1 >= width else (row, column + 1)
            self._write("cell", cell.start, cell.end, cell=(self.tables, row, column))
            taken.update((column + each, row + cell.down - 1) for each in range(cell.across) if cell.down > 1)
            column += cell.across
        self.tables += 1
        self.draft.close()
        self.notes_below()

    def _cells(self, place: int, end: int) -> Iterator[Cell]:
        """The cells of a table whose cells begin with a mark."""
        before: Cell | None = None
        times = 1
        for start, line in self.lines[place:end]:
            bounds = list(CELL.finditer(line))
            stops = [found.start() for found in bounds]
            if before and line[:stops[0] if stops else None].strip():
                before = replace(before, end=start + (stops[0] if stops else len(line)))
            for found, stop in zip(bounds, [*stops[1:], len(line)], strict=False):
                if before:
                    yield from [before] * times
                times = min(int(found["times"] or 1), 100)
                across, down = (min(int(found[name] or 1), 100) for name in ("across", "down"))
                before = Cell(start + found.end(), start + stop, across, down)
        if before:
            yield from [before] * times

    def _values(self, place: int, end: int, mark: str) -> Iterator[Cell]:
        for start, line in self.lines[place:end]:
            for part in re.finditer(rf'"(?P<quoted>[^"]*)"|(?P<bare>[^{mark}"]+)', line):
                left, right = part.span(part.lastgroup or 0)
                yield Cell(start + left, start + right)

    def _write(self, kind: BlockKind, start: int, end: int, level: int = 0,
               cell: tuple[int, int, int] | None = None) -> None:
        self.draft.open(kind, level, cell)
        inline.write(self.draft, start, end, self.attributes, self.notes)
        if cell is None:
            self.draft.close()
        if kind not in ("cell", "footnote"):
            self.notes_below()
