"""Markdown -> blocks, with spans into the text as it stands on disk; inline markup stays inside the spans.

markdown-it-py tells the lines of a block; its columns are found by searching those lines for its content.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from ..model import Block, BlockKind, Target
from ..position import line_starts
from .draft import Content
from .fields import FRONT_MATTER, front_matter

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

FOOTNOTE = regex.compile(r"(?<![^\r\n]) {0,3}\[\^[^\]\s]+\]:[ \t]*")
"""The start of a footnote. markdown-it reads it as a link definition or as text, so it is masked."""

MASK = "\uf8ff"
"""A private-use character, as long as what it masks, so that all offsets stay."""

NOTE = regex.compile(MASK + "+")
RUN = regex.compile(r"\S(?:[^\r\n]*\S)?(?:(?:\r\n|\n|\r)[ \t]*\S(?:[^\r\n]*\S)?)*")
"""Lines that follow one another without a blank one between them."""

IMAGE = regex.compile(r"\[?!\[(?<alt>[^\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])(?:\]\([^)]*\))?")
"""An image, which may stand inside a link."""

DEFINITION = regex.compile(r"(?m)^ {0,3}\[(?<label>[^\[\]^][^\[\]]*+)\]:\s*+<?(?<address>[^\s<>]++)")
"""Where the links of a label lead."""

LABELLED = regex.compile(r"(?<!!)\[(?<words>[^\[\]^][^\[\]]*+)\](?:\[(?<label>[^\[\]]*+)\])?+(?![(:])")
"""A link that leads where its label says, or the label that its words are."""

MARKUP = regex.compile(r"(?is)<!--.*?(?:-->|\Z)|<(script|style|pre)\b.*?(?:</\1\s*>|\Z)|<[/!?a-z][^>]*>?")
"""What is not text in an HTML block."""


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read a text, which stays as it stands on disk."""
    found = blocks(text)
    return (Content(text, found, targets=tuple(_targets(text, found))),)


def _targets(text: str, found: Sequence[Block]) -> Iterator[Target]:
    """The links whose addresses stand apart, under a label; others stand in the text."""
    known = {_label(match["label"]): match["address"] for match in DEFINITION.finditer(text)} if "]:" in text else {}
    for block in found if known else ():
        for match in LABELLED.finditer(text, block.start, block.end):
            address = known.get(_label(match["label"] or match["words"]), "")
            if address and not address.startswith("#"):
                yield Target(*match.span("words"), address)


def _label(written: str) -> str:
    return " ".join(written.casefold().split())


def blocks(text: str) -> tuple[Block, ...]:
    """Take a Markdown text apart; code and comments are passed over."""
    fields = (Block("caption", start, end, unit=name, aside=True) for name, start, end in front_matter(text))
    masked = FRONT_MATTER.sub(lambda match: _blank(match[0]), text, count=1)
    masked = FOOTNOTE.sub(lambda match: MASK * len(match[0]), masked)
    walk = _Walk(masked, line_starts(masked))
    return (*fields, *walk.blocks(_parser().parse(masked)))


@cache
def _parser() -> MarkdownIt:
    """Block structure is all that is needed of the parser, and tables are all that CommonMark lacks."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _blank(text: str) -> str:
    """As many spaces, in as many lines."""
    return regex.sub(r"[^\r\n]", " ", text)


@dataclass(slots=True)
class _Walk:
    """Goes through the tokens of the parser, and knows where it is."""

    text: str
    starts: Sequence[int]
    lists: int = 0
    quotations: int = 0
    new_item: bool = False
    table: int = -1
    row: int = -1
    column: int = -1
    cursor: int = 0
    """Where the search for the next cell of the row begins."""

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        for before, token in zip((None, *tokens), tokens, strict=False):
            self._step(token)
            if token.type == "html_block" and token.map:
                yield from self._html(token.map[0], token.map[1])
            elif token.type == "inline" and token.content.strip() and before is not None:
                yield from self._inline(before, token)

    def _step(self, token: Token) -> None:
        """Follow the structure."""
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"):
            self.lists += token.nesting
        elif kind in ("blockquote_open", "blockquote_close"):
            self.quotations += token.nesting
        elif kind == "list_item_open":
            self.new_item = True
        elif kind == "table_open":
            self.table, self.row = self.table + 1, -1
        elif kind == "tr_open" and token.map:
            self.row, self.column = self.row + 1, -1
            self.cursor = self.starts[token.map[0]]
        elif kind in ("th_open", "td_open"):
            self.column += 1

    def _inline(self, opened: Token, token: Token) -> Iterator[Block]:
        """The blocks of a token with text."""
        if opened.type in ("th_open", "td_open"):
            yield self._cell(token.content)
        elif token.map and opened.type == "heading_open":
            start, end = self._span(token)
            note = NOTE.match(self.text, start, end)  # underlined by a list that is empty
            start, end = _trimmed(self.text, note.end() if note else start, end)
            if start < end:
                yield Block("heading", start, end, int(opened.tag[1:]))
        elif token.map:
            start, end = self._span(token)
            yield from self._paragraph(start, end)

    def _cell(self, content: str) -> Block:
        written = content.strip().replace("|", r"\|")
        start = self.text.find(written, self.cursor)
        self.cursor = start + len(written)
        return Block("cell", start, self.cursor, cell=(self.table, self.row, self.column))

    def _span(self, token: Token) -> tuple[int, int]:
        """Where the content of a token stands: what comes before it in its lines is the markup of its containers."""
        first, after = token.map or (0, 1)
        lines = token.content.strip().split("\n")
        start, _ = self._found(lines[0].strip(), first)
        _, end = self._found(lines[-1].strip(), min(after, first + len(lines)) - 1)
        return start, end

    def _found(self, content: str, line: int) -> tuple[int, int]:
        low, high = self._line(line)
        start = self.text.rfind(content, low, high)
        if start >= 0:
            return start, start + len(content)
        whole = self.text[low:high]
        return low + len(whole) - len(whole.lstrip()), low + len(whole.rstrip())

    def _line(self, line: int) -> tuple[int, int]:
        """The span of a line, counted from 0, with its end."""
        return self.starts[line], self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)

    def _paragraph(self, start: int, end: int) -> Iterator[Block]:
        """A paragraph, which is an item, a quotation, a caption, or several footnotes, by where it stands."""
        for part in self._notes(start, end):
            yield self._plain(*part)

    def _notes(self, start: int, end: int) -> Iterator[tuple[BlockKind | None, int, int]]:
        """The footnotes of a text, and what stands before the first one."""
        marks = [match.span() for match in NOTE.finditer(self.text, start, end)]
        edges = [(start, start), *marks, (end, end)]
        for (mark, low), (high, _) in pairwise(edges):
            low, high = _trimmed(self.text, low, high)
            if low < high:
                yield "footnote" if self.text.startswith(MASK, mark) else None, low, high

    def _plain(self, kind: BlockKind | None, start: int, end: int) -> Block:
        image = IMAGE.fullmatch(self.text, start, end)
        if kind:
            return Block(kind, start, end)
        if image and image["alt"].strip():
            return Block("caption", *_trimmed(self.text, *image.span("alt")))
        if self.quotations:
            return Block("quotation", start, end)
        if self.lists and self.new_item:
            self.new_item = False
            return Block("item", start, end, self.lists)
        return Block("paragraph", start, end)

    def _html(self, first: int, after: int) -> Iterator[Block]:
        """What is left of an HTML block without its markup, a paragraph for each run of lines."""
        start, end = self.starts[first], self._line(after - 1)[1]
        bare = MARKUP.sub(lambda match: _blank(match[0]), self.text[start:end])
        for match in RUN.finditer(bare):
            for kind, low, high in self._notes(start + match.start(), start + match.end()):
                yield Block(kind or "paragraph", low, high)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the white space around it."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())
