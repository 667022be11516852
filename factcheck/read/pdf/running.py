"""What runs over the pages of a PDF: headers, footers and page numbers, which say nothing of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from .line import Line

MARGIN, EDGE = 0.15, 0.2
"""Shares of the height of a page at its top and bottom where running headers and footers stand, and where the very
first and last line of a page may be one."""

REPEATED = 3
"""Pages on which such a line runs; or half of the pages of a short document."""

HEIGHTS = 200
"""Heights on a page that are told apart."""

MOST = 4
"""Numbers of a line, each of which may be the same on all pages or count them."""

NUMBER = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
ALONE = re.compile(r"[-–—\s|\[(]*(?:\d{1,3}|[ivxlc]+)(?:\s*[/|]\s*\d{1,3})?[-–—\s|\])]*", re.IGNORECASE)
"""A page number without words."""

Signature = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Page:
    """A page, with its lines as the file has them."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    bases: tuple[float, ...] = field(init=False)
    """The heights of the lines from the top to the bottom."""

    tops: Mapping[int, int] = field(init=False)
    """Heights in points -> the number of the line."""

    def place(self, line: Line) -> str:
        """The name of a line."""
        return f"page {self.number}, line {self.tops[round(line.base)]}"

    def __post_init__(self) -> None:
        tops = sorted({round(line.base) for line in self.lines}, reverse=True)
        object.__setattr__(self, "tops", {base: number for number, base in enumerate(tops, 1)})
        object.__setattr__(self, "bases", tuple(sorted({line.base for line in self.lines}, reverse=True)))


def without_running(pages: Sequence[Page]) -> Iterator[tuple[Page, list[Line]]]:
    """The pages with the lines that do not run over several."""
    seen = Counter(signature for page in pages
                   for signature in {each for line in page.lines if _in_margin(page, line)
                                     for each in _signatures(line, page)})
    needed = max(2, min(REPEATED, len(pages) // 2))

    def runs(page: Page, line: Line) -> bool:
        return _in_margin(page, line) and (len(line.segments) == 1 and ALONE.fullmatch(line.text) is not None or any(
            seen[signature] >= needed for signature in _signatures(line, page)))

    for page in pages:
        yield page, [line for line in page.lines if not runs(page, line)]


def _in_margin(page: Page, line: Line) -> bool:
    share = EDGE if line.base in (page.bases[0], page.bases[-1]) else MARGIN
    return line.base > page.height * (1 - share) or line.base < page.height * share


def _signatures(line: Line, page: Page) -> Iterator[Signature]:
    """What a line says, and where, with each of its numbers as it is and as one that counts the pages."""
    height = round(line.base * HEIGHTS / page.height)
    words, numbers = NUMBER.split(line.text), NUMBER.findall(line.text)
    ways = [("#",) if not number.isdecimal() else (number,) if len(number) > MOST or len(numbers) > MOST
            else (number, f"#{int(number) - page.number}") for number in numbers]
    for said in product(*ways):
        yield "".join(part for pair in zip(words, (*said, ""), strict=True) for part in pair).strip(), height
