"""Facts whose words the other version has as they are: in a title, or in what was left untranslated."""

from __future__ import annotations

import re

from ...model import Span
from .beads import Bead

_LETTER, _WORD = re.compile(r"[^\W\d_]"), re.compile(r"[^\W\d_]{3}")
_DECIMAL = re.compile(r"\d[.,]")


def drop_copied(bead: Bead, texts: tuple[str, str]) -> None:
    """Take the facts that the other side has in the same words from those without a counterpart.

    Of such words that language reads the figures at most; if it reads more, they may mean something else in it.
    """
    for side in (0, 1):
        for fact in bead.free[side][:]:
            place = _standing(fact.text, texts[1 - side], bead.places[1 - side]) if _LETTER.search(fact.text) else None
            if place is None:
                continue
            read = [other for other in bead.free[1 - side] if other.start < place[1] and place[0] < other.end]
            if all(place[0] <= other.start and other.end <= place[1] and not _WORD.search(other.text)
                   for other in read):
                bead.remove(side, fact)
                for other in read:
                    bead.remove(1 - side, other)


def _standing(words: str, text: str, place: Span) -> Span | None:
    """Where words stand in a part of a text, not as a part of longer ones or of a longer number."""
    found = text.find(words, *place)
    while found >= 0:
        after = found + len(words)
        if not (text[found - 1:found].isalnum() or text[after:after + 1].isalnum() or _DECIMAL.match(text, found - 2)):
            return found, after
        found = text.find(words, found + 1, place[1])
    return None
