"""reStructuredText -> its prose: headings, paragraphs, items, fields, cells, captions and notes, without code.

Which lines belong together is told by their indentation; what stands in a line is cleaned of its markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..errors import InputError
from ..model import BlockKind
from . import rst_inline as inline
from .draft import Content, Draft
from .rst_directives import PASSED, SAID, TITLED
from .rst_tables import Cell, grid, listed, separated, simple

ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}")
"""A line above or below a title, or between two paragraphs."""

EXPLICIT = re.compile(r"\.\.(?:[ \t]+|$)")
NOTE = re.compile(r"\[(?:\d+|#[\w.-]*|\*|[\w.-]+)\][ \t]*")
SUBSTITUTION = re.compile(r"\|([^|\s][^|]*)\|[ \t]+")
DIRECTIVE = re.compile(r"([A-Za-z][\w.+:-]*?)[ \t]?::(?:[ \t]+|$)")
OPTION = re.compile(r":([\w-]+(?:[ \t][\w-]+)*):(?:[ \t]+|$)")
FIELD = re.compile(r":((?![: \t])(?:[^:\\]|\\.|:(?![ \t]|$|`))*):(?:[ \t]+|$)")

ITEM = re.compile(r"""
    (?: [-*+•‣⁃] | \(? (?:\d{1,4} | [A-Za-z] | [ivxlcdm]+ | [IVXLCDM]+ | \#) \) | (?:\d{1,4} | [A-Za-z] | \#) \. )
    (?: [ \t]+ | $ )
""", re.VERBOSE)
LINE_BLOCK = re.compile(r"\|(?:[ \t]+|$)")
DOCTEST = ">>> "

MAX_DEPTH = 100
"""Lists and notes inside one another; documents stay below ten."""

UNREAD = frozenset("orphan tocdepth nocomments nosearch id revision".split())
"""Fields that speak to programs."""

TABLE = re.compile(r"={2,}(?:[ \t]+={2,})+[ \t]*")
REPLACED = re.compile(r"(?m)^\.\.[ \t]+\|([^|\n]+)\|[ \t]+replace::[ \t]+(.*)$")

LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read a document.

    :raises InputError: there is no prose.
    """
    document = _Document(text, path)
    document.body(0, len(document.lines), 0)
    document.draft.close()
    if not document.draft.blocks:
        raise InputError(path, "holds no prose; exclude it")
    return (document.draft.content(),)


class _Document:
    """Goes through the lines."""

    def __init__(self, text: str, path: str) -> None:
        self.draft = Draft(text)
        self.path = path
        self.depth = self.lists = 0
        self.lines = [(match.start(), match[1].rstrip()) for match in LINE.finditer(text)]
        self.indents = [_indent(line) for _, line in self.lines]
        self.substitutions = {match[1].strip(): match[2].strip() for match in REPLACED.finditer(text)}
        self.titles: list[str] = []
        """The styles of titles in the order of their first use, which is that of their levels."""
        self.tables = 0

    # ------------------------------------------------------------ blocks

    def body(self, place: int, end: int, indent: int, kind: BlockKind = "paragraph", level: int = 0) -> None:
        """Read lines of an indentation, and what is indented below; the first paragraph may be an item or a note."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise InputError(self.path, f"has more than {MAX_DEPTH} lists inside one another (line {place + 1}); mend "
                                        "or exclude it")
        while place < end:
            if self.indents[place] < 0:
                place += 1
                continue
            if self.indents[place] > indent:
                after = self._indented(place, end, indent)
                self.body(place, after, self.indents[place], "quotation")
            else:
                indent = self.indents[place]
                after = self._element(place, end, indent, self.lines[place][1][indent:], kind, level)
            place, kind, level = after, "paragraph" if kind != "quotation" else kind, 0
        self.depth -= 1

    def _element(self, place: int, end: int, indent: int, line: str, kind: BlockKind, level: int) -> int:
        """Read what begins in a line; the line after it."""
        following = self.lines[place + 1][1][indent:] if place + 1 < end else ""
        if EXPLICIT.match(line):
            return self._explicit(place, end, indent)
        if line.startswith(("__ ", DOCTEST)):
            return self._paragraph_end(place, end, indent)
        if line.startswith("+-") or TABLE.fullmatch(line):
            return self._table(place, end, indent, line)
        if (title := self._title(place, end, indent, line, following)) is not None:
            return title
        if match := FIELD.match(line) or LINE_BLOCK.match(line) or ITEM.match(line):
            return self._marked(place, end, indent, match)
        return self._paragraph(place, end, indent, kind, level)

    def _title(self, place: int, end: int, indent: int, line: str, following: str) -> int | None:
        """Read a title, or the line between two paragraphs."""
        over = ADORNMENT.fullmatch(line)
        if over and place + 2 < end and following.strip() and self.lines[place + 2][1][indent:] == line:
            self._heading(place + 1, line[0] * 2)
            return place + 3
        if over:
            return place + 1
        if ADORNMENT.fullmatch(following) and 2 * len(following) > len(line):
            self._heading(place, following[0])
            return place + 2
        return None

    def _heading(self, place: int, style: str) -> None:
        if style not in self.titles:
            self.titles.append(style)
        self._write("heading", *self._span(place, place + 1), min(self.titles.index(style) + 1, 6))

    def _marked(self, place: int, end: int, indent: int, match: re.Match[str]) -> int:
        """Read a field, a line of verse, or an item, with what is indented below it."""
        after = self._indented(place + 1, end, indent)
        start = self.lines[place][0] + indent + match.end()
        if match.re is FIELD and match[1].lower() in UNREAD:
            return after
        if match.re is FIELD and self.draft.empty and after == place + 1:  # before the text, as its properties
            self.draft.open("caption", unit=match[1].lower(), aside=True)
            inline.write(self.draft, start, self._span(place, after)[1], self.substitutions)
            self.draft.close()
            return after
        listed = match.re is ITEM
        self.lists += listed
        self._first(start, place, after, "item" if listed else "paragraph", self.lists if listed else 0)
        self.lists -= listed
        return after

    def _first(self, start: int, place: int, after: int, kind: BlockKind, level: int = 0) -> None:
        """Read what begins in the middle of a line, and goes on below it."""
        inner = next((self.indents[index] for index in range(place + 1, after) if self.indents[index] >= 0), 0)
        base, line = self.lines[place]
        rest = line[start - base:]
        if ITEM.match(rest) or EXPLICIT.match(rest):  # an item in an item
            self.lines[place] = (base, " " * (start - base) + rest)
            self.indents[place] = start - base
            self.body(place, after, start - base, kind, level)
            return
        ending = place + 1
        while ending < after and self.indents[ending] >= 0 and not (ITEM.match(self.lines[ending][1][inner:]) and rest):
            ending += 1
        if not rest:
            self.body(place + 1, after, inner, kind, level)
            return
        stop = self._span(ending - 1, ending)[1]
        literal = self.draft.source[start:stop].endswith("::")
        self._write(kind, start, stop, level)
        self.body(self._literal(ending, after, inner - 1) if literal else ending, after, inner)

    def _paragraph(self, place: int, end: int, indent: int, kind: BlockKind, level: int) -> int:
        if place + 1 < end and self.indents[place + 1] > indent:  # a term and what it means
            after = self._indented(place + 1, end, indent)
            self._write("item", *self._span(place, place + 1), 1)
            self.body(place + 1, after, self.indents[place + 1])
            return after
        after = self._paragraph_end(place, end, indent)
        start, stop = self._span(place, after)
        said = self.draft.source[start:stop]
        if said != "::":
            self._write(kind, start, stop, level)
        return self._literal(after, end, indent) if said.endswith("::") else after

    def _literal(self, place: int, end: int, indent: int) -> int:
        """Where a block of code ends: it is indented, or each of its lines begins with the same mark."""
        while place < end and self.indents[place] < 0:
            place += 1
        if place < end and self.indents[place] == indent and not self.lines[place][1][indent].isalnum():
            return self._paragraph_end(place, end, indent)
        return self._indented(place, end, indent)

    # ------------------------------------------------------------ explicit markup

    def _explicit(self, place: int, end: int, indent: int) -> int:
        """Read a note or a directive; comments and targets are passed over."""
        base, line = self.lines[place]
        at = indent + EXPLICIT.match(line[indent:]).end()  # type: ignore[union-attr]
        after = self._indented(place + 1, end, indent)
        if note := NOTE.match(line, at):
            self._first(base + note.end(), place, after, "footnote")
            return after
        if substitution := SUBSTITUTION.match(line, at):
            at = substitution.end()
        directive = DIRECTIVE.match(line, at)
        if directive:
            self._directive(directive, place, after)
        elif "factcheck" in line.lower():
            self.draft.comment(line[indent:], base + indent)
        return after

    def _directive(self, match: re.Match[str], place: int, after: int) -> None:
        name = match[1].lower()
        kind = TITLED.get(name)
        start, last = self.lines[place][0] + match.end(), place + 1
        content = last
        while content < after and self.indents[content] >= 0 and not OPTION.match(self.lines[content][1].lstrip()):
            content += 1
        argued = match.end() < len(self.lines[place][1])
        if kind and (argued or content > last):
            self._write(kind, start if argued else self._span(last, last + 1)[0], self._span(content - 1, content)[1])
        if kind or argued:
            last = content
        first = last
        if name != "meta":
            last = self._options(last, after)
        inner = next((self.indents[index] for index in range(last, after) if self.indents[index] >= 0), 0)
        if name == "list-table":
            self._cells(listed(self.lines[last:after]))
        elif name == "csv-table":
            titles = [(start + line.index(":header:") + 8, line.partition(":header:")[2])
                      for start, line in self.lines[first:last] if ":header:" in line]
            self._cells(separated([*titles, *self.lines[last:after]]))
        elif name not in PASSED:
            self.body(last, after, inner, "caption" if name == "figure" else "paragraph")

    def _options(self, place: int, after: int) -> int:
        while place < after and (match := OPTION.match(self.lines[place][1].lstrip())):
            start = self.lines[place][0] + self.indents[place] + match.end()
            if match[1] in SAID:
                self._write("caption", start, self._span(place, place + 1)[1])
            place += 1
        return place

    # ------------------------------------------------------------ tables

    def _table(self, place: int, end: int, indent: int, line: str) -> int:
        after = place + 1
        framed = line.startswith("+")
        while after < end and (self.lines[after][1][indent:indent + 1] in ("+", "|") if framed else True):
            after += 1
            if not framed and TABLE.fullmatch(self.lines[after - 1][1][indent:]) and (
                    after == end or self.indents[after] < 0):
                break
        rows = [(start + indent, text[indent:]) for start, text in self.lines[place:after]]
        self._cells(grid(rows) if framed else simple(rows))
        return after

    def _cells(self, cells: Iterable[Cell]) -> None:
        for cell in cells:
            self.draft.open("cell", cell=(self.tables, cell.row, cell.column))
            for start, stop in cell.pieces:
                self.draft.flow(" ")
                inline.write(self.draft, start, stop, self.substitutions)
        self.draft.close()
        self.tables += 1

    # ------------------------------------------------------------ lines

    def _indented(self, place: int, end: int, indent: int) -> int:
        """Where the lines end that are indented more deeply, and the blank ones among them."""
        after = place
        while place < end and (self.indents[place] < 0 or self.indents[place] > indent):
            after = place + 1 if self.indents[place] >= 0 else after
            place += 1
        return after

    def _paragraph_end(self, place: int, end: int, indent: int) -> int:
        while place < end and self.indents[place] == indent:
            place += 1
        return place

    def _span(self, place: int, after: int) -> tuple[int, int]:
        """The span of some lines, without the white space around it."""
        last, text = self.lines[after - 1]
        return self.lines[place][0] + max(self.indents[place], 0), last + len(text)

    def _write(self, kind: BlockKind, start: int, end: int, level: int = 0) -> None:
        if self.draft.source[end - 2:end] == "::":
            end -= 1
        self.draft.open(kind, level)
        inline.write(self.draft, start, end, self.substitutions)
        self.draft.close()


def _indent(line: str) -> int:
    """How deeply a line is indented; -1 for a blank one."""
    return len(line) - len(line.lstrip()) if line.strip() else -1
