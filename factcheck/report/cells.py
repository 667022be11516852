"""Cells of a terminal: hostile characters made visible, width, cutting and wrapping, direction."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from rich.cells import cell_len

DOTS = "..."
"""ASCII, because `…` takes two cells where the terminal is set to a CJK language."""

HOSTILE = regex.compile(r"""
    [\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]   # controls such as ESC, lone surrogates, private use, separators of lines
  | [\uFFFE\uFFFF]                     # no characters at all; XML forbids them
  | [\u202A-\u202E\u2066-\u2069]       # embeddings, overrides and isolates of the bidirectional algorithm (UAX 9)
""", regex.VERBOSE)
SPACES = regex.compile(r"[ \t\r\n]+")
GRAPHEME = regex.compile(r"\X")
RTL = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}\p{Bidi_Class=AN}]")
NO_START = regex.compile(r"[\p{Pe}\p{Pf}\p{Po}\p{Lm}]")
"""What may not begin a line in scripts without spaces: closing marks, full stops, commas, long vowels."""

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def clean(text: str) -> str:
    """Make a text from outside harmless: one line, and every control or override written as `<U+202E>`."""
    return visible(SPACES.sub(" ", text))


def visible(line: str) -> str:
    """Write every control or override of a line as `<U+202E>`, and leave its spaces alone."""
    return HOSTILE.sub(lambda match: f"<U+{ord(match[0]):04X}>", line)


def is_rtl(text: str) -> bool:
    """Whether a text has letters that are written from right to left."""
    return RTL.search(text) is not None


def isolate(text: str) -> str:
    """Keep right-to-left text, with its brackets and dots, from moving what stands around it (UAX 9, isolates)."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if is_rtl(text) else text


def pad(text: str, width: int) -> str:
    """Fill a text up to a width in cells."""
    return text + " " * (width - cell_len(text))


def head(text: str, room: int) -> str:
    """The beginning of a text that fits, with dots if something is cut off."""
    if cell_len(text) <= room:
        return text
    return "".join(_take(GRAPHEME.findall(text), room - len(DOTS))).rstrip() + DOTS[:max(room, 0)]


def tail(text: str, room: int) -> str:
    """The end of a text that fits, with dots if something is cut off."""
    if cell_len(text) <= room:
        return text
    return DOTS[:max(room, 0)] + "".join(reversed(list(_take(GRAPHEME.findall(text)[::-1], room - len(DOTS))))).lstrip()


def middle(text: str, room: int) -> str:
    """The beginning and the end of a text that fit, with dots between them if something is left out."""
    if cell_len(text) <= room:
        return text
    start = (room - len(DOTS) + 1) // 2
    return head(text, start + len(DOTS)) + tail(text, room - start)[len(DOTS):]


def _take(graphemes: list[str], room: int) -> Iterator[str]:
    for grapheme in graphemes:
        room -= cell_len(grapheme)
        if room < 0:
            return
        yield grapheme


def around(before: str, mark: str, after: str, room: int) -> tuple[str, str, str]:
    """Cut what stands around a marked text so that all fits; the shorter side gives its spare room to the other.

    The marked text stays whole as long as it leaves a quarter of the room for what stands around it.
    """
    mark = middle(mark, max(room * 3 // 4, room - cell_len(before) - cell_len(after)))
    spare = room - cell_len(mark)
    left, right = cell_len(before), cell_len(after)
    if left + right > spare:
        left = min(left, max(spare // 2, spare - right))
        right = spare - left
    return tail(before, left), mark, head(after, right)


def wrap(text: str, room: int) -> list[str]:
    """Break a text into lines at spaces and between wide characters, or anywhere if there is no such place.

    The lines together are the text, but for the spaces at which it was broken.
    """
    if cell_len(text) <= room:
        return [text.rstrip(" ")]
    lines: list[str] = []
    line: list[str] = []
    width, last = 0, 0  # of the line so far, and where it may be broken
    for grapheme in GRAPHEME.findall(text):
        cells = cell_len(grapheme)
        wide = cells == 2 or (line and cell_len(line[-1]) == 2)
        if line and grapheme != " " and (line[-1] == " " or (wide and not NO_START.match(grapheme))):
            last = len(line)
        if width + cells > room and grapheme != " ":
            end = last or len(line)
            lines.append("".join(line[:end]).rstrip(" "))
            line = line[end:]
            width, last = cell_len("".join(line)), 0
        line.append(grapheme)
        width += cells
    lines.append("".join(line).rstrip(" "))
    return lines
