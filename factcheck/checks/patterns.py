"""Regular expressions of the user's: one for all languages or one for each, searched under a time limit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

from ..languages.tables import canonical, fallbacks
from ..model import Span

LIMIT = 0.5
"""Seconds of processor time for one expression in one text; honest ones take a thousandth of it."""
FLAGS = regex.V1 | regex.MULTILINE
"""`^` and `$` are the edges of a line, as people who write rules for texts expect."""

ALL = "*"


class SlowPatternError(Exception):
    """An expression took longer than `LIMIT`: the rule is given up, and the others go on."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """Expressions by language tag; `*` holds for all languages that have none of their own."""

    sources: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return str(dict(self.sources).get(ALL) or dict(self.sources))

    def of(self, language: str) -> str | None:
        """The expression for a language; None if there is none, and the rule does not concern it."""
        entries = dict(self.sources)
        return next((entries[tag] for tag in (*fallbacks(canonical(language)), ALL) if tag in entries), None)


def read(value: Any) -> Patterns:
    """Read an option: an expression, or a mapping from languages to expressions.

    :raises ValueError: it is something else, or no regular expression.
    """
    if isinstance(value, str):
        value = {ALL: value}
    if not isinstance(value, Mapping) or not all(isinstance(source, str) for source in value.values()) or not value:
        raise ValueError("expected a regular expression, or one for each language")
    for source in value.values():
        try:
            compiled(source)
        except regex.error as error:
            raise ValueError(f'"{source}" is no regular expression: {error}') from error
    return Patterns(tuple((tag if tag == ALL else canonical(tag), source) for tag, source in value.items()))


@cache
def compiled(source: str) -> regex.Pattern[str]:
    """An expression, ready for use."""
    return regex.compile(source, FLAGS)


_slow: set[str] = set()
"""What was too slow once is not tried again on the next document."""


def search(source: str, text: str, region: Span | None = None) -> Iterator[regex.Match[str]]:
    """All matches in a text, or in a part of it, that are not empty.

    :raises SlowPatternError: the time is up.
    """
    start, end = region or (0, len(text))
    try:
        if source in _slow:
            raise TimeoutError
        found = list(compiled(source).finditer(text, start, end, timeout=LIMIT))
    except TimeoutError as error:
        _slow.add(source)
        raise SlowPatternError(f"the regular expression {source} takes too long; "
                          "write it without a repetition inside a repetition") from error
    return (match for match in found if match.end() > match.start())
