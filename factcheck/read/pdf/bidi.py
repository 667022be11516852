"""Glyphs as they stand on a line, from left to right -> the text in the order in which it is read.

The inverse of the bidirectional algorithm (UAX 9), as far as one can tell: files that say where glyphs stand do not say
which of them were turned around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import bidirectional, normalize

TURNED = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Characters of the scripts that run from right to left, but for those of the supplementary planes."""

FORMS = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]+")
"""Letters in the shape that they have at their place in a word, for which the letter itself is read."""

PAIRS = {each: (pair[0], pair[1]) for pair in ("()", "[]", "{}", "«»", "‹›") for each in pair}


ENDS = ".,:;!?،؛؟"
"""Marks that end a phrase: a bracket is closed before them, and a line with one at its left end reads leftward."""


def logical(glyphs: Sequence[str], rightward: bool = False) -> str:
    """The text of a line.

    :param rightward: whether the line runs from left to right, with words of the other direction in it.
    """
    kinds = [_kind(glyph) for glyph in glyphs]
    if rightward:
        return "".join(_rightward(glyphs, kinds))
    arabic = any(bidirectional(glyph[0]) in ("AL", "AN") for glyph in glyphs)
    written: list[str] = []
    place = len(glyphs)
    for start, end in reversed(list(_runs(glyphs, kinds, arabic))):
        written += reversed(glyphs[end:place])
        written.append("".join(glyphs[start:end]))
        place = start
    written += reversed(glyphs[:place])
    paired = [_facing(written, index) if glyph in PAIRS else glyph for index, glyph in enumerate(written)]
    return FORMS.sub(lambda match: normalize("NFKC", match[0]), "".join(paired))


def _kind(glyph: str) -> str:
    """R or L for letters, N for digits, and for what may belong to a number: S inside it, T beside it; else a blank."""
    return {"R": "R", "AL": "R", "L": "L", "EN": "N", "AN": "N", "ES": "S", "CS": "S", "ET": "T"}.get(
        bidirectional(glyph[0]), " ")


def _rightward(glyphs: Sequence[str], kinds: Sequence[str]) -> Iterator[str]:
    """The pieces of a line from left to right; what stands between letters of the other direction is turned."""
    place = 0
    for match in re.finditer("R(?:[^L]*R)?", "".join(kinds)):
        start, end = match.span()
        yield from glyphs[place:start]
        yield logical(glyphs[start:end])
        place = end
    yield from glyphs[place:]


def _runs(glyphs: Sequence[str], kinds: Sequence[str], arabic: bool) -> Iterator[tuple[int, int]]:
    """The spans of a line from right to left that run from left to right: words of other scripts, and numbers.

    After Arabic letters the sign of a percentage or currency is no part of the number (rules W2 and W5).
    """
    line = "".join("(" if glyph in PAIRS else kind for glyph, kind in zip(glyphs, kinds, strict=True))
    number = "N(?:S?N)*"
    beside = number if arabic else f"T*{number}T*"
    for match in re.finditer(rf"(?:N(?:[NS]*N)?)?L(?:[^R(]*[LN])?|{beside}", line):
        yield match.span()


def _facing(written: Sequence[str], index: int) -> str:
    """A bracket as it is read, opening or closing: mirrored ones are named now this way, now that."""
    opening, closing = PAIRS[written[index]]
    before = written[index - 1] if index else " "
    after = written[index + 1] if index + 1 < len(written) else " "
    if before.isspace() != after.isspace():
        return opening if before.isspace() else closing
    if before[-1].isalnum() != after[0].isalnum():
        return opening if after[0].isalnum() else closing
    if after[0] in ENDS:
        return closing
    return written[index]
