"""Names that a version writes in two ways: Seres in one paragraph, Ceres in the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Prefix

from ...extract.names.folding import skeleton
from ...extract.names.mentions import Word
from ...extract.names.naming import places
from .likeness import inflected, may_end, typing_error
from .mentions import Mentions

USUAL = 2
"""A name must stand so often in its usual form before another form is the odd one."""
LONG, SHORT = 7, 5
"""From `LONG` letters on one wrong letter is enough; from `SHORT` on if both forms sound alike."""


def variants(version: Mentions, others: Sequence[Mentions]) -> Iterator[tuple[Word, Word]]:
    """Find words that stand once, a letter off a name that stands more often, and one place of that name.

    What another version has letter by letter is a name of its own; if there are others, one of them must
    have the usual form.
    """
    words = {word.folded: word for sentence in reversed(version.words) for word in reversed(sentence)
             if len(word.folded) >= SHORT and word.text.isalpha()}
    usual = defaultdict(list)
    for name in words:
        if len(version.places[name]) >= USUAL:
            for key in _keys(name):
                usual[key].append(name)
    once = sorted(name for name in words if len(version.places[name]) == 1) if usual else ()
    for name in once:
        word, near = words[name], {other for key in _keys(name) for other in usual.get(key, ())}
        if not near or version.ordinary(word) or word.initial and version.small(word):
            continue
        candidates = sorted(other for other in near if _varies(version, other, name)
                            and not version.ordinary(words[other]))
        if candidates and not any(name in other.places for other in others) and (
                not others or any(candidates[0] in other.places for other in others)):
            yield word, words[candidates[0]]


def _varies(version: Mentions, usual: str, name: str) -> bool:
    known = version.naming
    if not typing_error(usual, name) or inflected(usual, known, name, known) or inflected(name, known, usual, known):
        return False
    if usual in places(known.language) or name in places(known.language) or {usual[-1], name[-1]} <= {*"aeiouy"} and (
            usual[-1] != name[-1]):
        return False
    if may_end(usual, name, known) or min(len(usual), len(name)) - Prefix.similarity(usual, name) < 1:
        return False
    return len(name) >= LONG or skeleton(usual) == skeleton(name)


def _keys(name: str) -> tuple[str, str]:
    """The beginning and the end of a word: a single typing error leaves one of them as it is."""
    return f"{name[:2]}-", f"-{name[-2:]}"
