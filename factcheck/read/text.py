"""Plain text -> blocks.

Three habits are read: paragraphs parted by blank lines, lines wrapped by hand, and a paragraph on every line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import regex

from ..model import Block
from ..position import line_starts
from .draft import Content

WRAPPED = range(40, 133)
"""Columns to which people wrap lines: up to the widest of the classic terminals. Wider ones are paragraphs."""

HEADING, BARE_HEADING = 160, 60
"""Columns that a heading has at most (Han and kana take two each): in a text whose paragraphs end in final marks,
and in one whose paragraphs do not, as in Thai, where a missing mark tells nothing."""

FINAL = regex.compile(r"[\p{Sentence_Break=STerm}\p{Sentence_Break=ATerm}…:：;；,，、][\p{Pe}\p{Pf}\p{Pi}\"'*_»\s]*$")
"""The end of a line that is no heading: a final mark or one that promises more, and closing marks after it."""

_WIDE = regex.compile(r"[\p{ea=W}\p{ea=F}]")
"""Characters that take two columns (UAX 11)."""

BULLET = regex.compile(r"(?:[-*+•‣⁃◦▪▫■□●○·–—➢✓]|\p{No})[ \t\u3000]+(?=\S)")
DASH = regex.compile(r"[-–—][ \t]")
"""What an item may begin with, and in the press of many languages what somebody says."""
SENTENCE = regex.compile(r"[\p{Sentence_Break=STerm}\p{Sentence_Break=ATerm}…][\p{Pe}\p{Pf}\p{Pi}\"'*_»\s]*$")
NUMBERED = regex.compile(r"""
    [(（]?
    (?: (?<number>\p{Nd}{1,3}) | (?<letter>[a-z]) | (?<han>[一二三四五六七八九十]) )
    (?: [.)）．] [ \t]+ | [、．）] )
    (?=\S)
""", regex.VERBOSE)
"""A number at the start of a line makes an item only in a row of them: "1. Januar" begins a sentence."""

Number = tuple[str, int]
HAN_DIGITS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its span without the white space around it."""

    start: int
    end: int
    text: str
    width: int
    after_blank: bool


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read a text, which stays as it stands on disk."""
    return (Content(text, blocks(text)),)


def blocks(text: str) -> tuple[Block, ...]:
    """Take a plain text apart into headings, paragraphs and list items."""
    lines = tuple(_lines(text))
    if not lines:
        return ()
    groups = tuple(_groups(lines))
    numbers = [_number(group[0].text) for group in groups]
    widest = _widest_heading(groups)
    said = _said(groups)
    return tuple(_block(groups, numbers, widest, said, index) for index in range(len(groups)))


def columns(text: str) -> int:
    """The columns that a text takes on a terminal, nearly: two for a wide character."""
    if text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text))


def _lines(text: str) -> Iterator[Line]:
    starts = line_starts(text)
    blank = True
    for start, end in zip(starts, (*starts[1:], len(text)), strict=True):
        whole = text[start:end]
        stripped = whole.strip()
        if stripped:
            start += len(whole) - len(whole.lstrip())
            yield Line(start, start + len(stripped), stripped, columns(stripped), blank)
        blank = not stripped


def _groups(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """The lines of each block."""
    margin = _margin(lines)
    group = [lines[0]]
    for line, following in pairwise(lines):
        if _parted(line, following, len(group) == 1, margin):
            yield tuple(group)
            group = []
        group.append(following)
    yield tuple(group)


def _margin(lines: Sequence[Line]) -> int | None:
    """The width to which a text is wrapped by hand; None where each line is a block of its own."""
    joints = [(line, following) for line, following in pairwise(lines)
              if not following.after_blank]
    if not joints:
        return None
    widths = sorted(line.width for line, _ in joints)
    margin = widths[len(widths) * 9 // 10]
    full = sum(_full(line, following, margin) for line, following in joints)
    ended = sum(FINAL.search(line.text) is not None for line, _ in joints)
    return margin if margin in WRAPPED and 2 * full > len(joints) > 2 * ended else None


def _full(line: Line, following: Line, margin: int) -> bool:
    """Whether a line ends because the next word would not have fitted."""
    word = following.text.split(None, 1)[0]
    return line.width + 1 + min(columns(word), margin // 3) > margin - margin // 20


def _parted(line: Line, following: Line, first: bool, margin: int | None) -> bool:
    """Whether a new block begins between two lines."""
    if margin is None or following.after_blank or BULLET.match(following.text):
        return True
    if _full(line, following, margin):
        return False
    if NUMBERED.match(following.text) or FINAL.search(line.text):
        return True
    return first and 2 * line.width < margin and not following.text[0].islower()


def _number(text: str) -> Number:
    """The number with which an item begins, and how it is written; 0 for none."""
    match = NUMBERED.match(text)
    if not match:
        return "", 0
    if match["number"]:
        return "number", int(match["number"])
    return ("letter", ord(match["letter"]) - ord("a") + 1) if match["letter"] else (
        "han", HAN_DIGITS.index(match["han"]) + 1)


def _widest_heading(groups: Sequence[tuple[Line, ...]]) -> int:
    long = [group[-1] for group in groups if len(group) > 1 or group[0].width > HEADING]
    marked = sum(FINAL.search(line.text) is not None for line in long)
    return HEADING if 2 * marked > len(long) else BARE_HEADING


def _said(groups: Sequence[tuple[Line, ...]]) -> frozenset[int]:
    """The blocks that begin with a dash because they are direct speech: whole sentences that nothing announces.

    Several in a row may be items, if a heading or a colon stands before them.
    """
    said: set[int] = set()
    first = 0
    for dashed, row in groupby(range(len(groups)), lambda index: DASH.match(groups[index][0].text) is not None):
        numbers = tuple(row)
        if dashed and all(SENTENCE.search(groups[index][-1].text) for index in numbers) and (
                len(numbers) == 1 or not first or SENTENCE.search(groups[first - 1][-1].text)):
            said.update(numbers)
        first = numbers[-1] + 1
    return frozenset(said)


def _block(groups: Sequence[tuple[Line, ...]], numbers: Sequence[Number], widest: int, said: Collection[int],
           index: int) -> Block:
    group = groups[index]
    start, end = group[0].start, group[-1].end
    bullet = BULLET.match(group[0].text)
    if bullet:
        start += bullet.end()
        return Block("paragraph", start, end) if index in said else Block("item", start, end, 1)
    if _in_a_row(numbers, index) and not (_apart(numbers, index) and _heads(groups, widest, index)):
        return Block("item", start, end, 1)
    if _heads(groups, widest, index):
        return Block("heading", start, end, 1)
    return Block("paragraph", start, end)


def _heads(groups: Sequence[tuple[Line, ...]], widest: int, index: int) -> bool:
    """Whether a block may be a heading: a short line without a final mark that something follows."""
    group = groups[index]
    return (len(group) == 1 and index + 1 < len(groups) and group[0].width <= widest
            and not FINAL.search(group[0].text))


def _apart(numbers: Sequence[Number], index: int) -> bool:
    """Whether a numbered block has text between it and its neighbours in the row, as a heading has."""
    style, number = numbers[index]
    return (style, number - 1) not in numbers[max(0, index - 1):index] and (
        (style, number + 1) not in numbers[index + 1:index + 2])


def _in_a_row(numbers: Sequence[Number], index: int) -> bool:
    """Whether a numbered block has its neighbour in the row nearby; items may have a second paragraph or two."""
    style, number = numbers[index]
    before, after = numbers[max(0, index - 3):index], numbers[index + 1:index + 4]
    return number > 0 and ((style, number - 1) in before or (style, number + 1) in after)
