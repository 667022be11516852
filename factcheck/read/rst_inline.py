"""The words in a line of reStructuredText, without the markup around them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .draft import SUPERSCRIPTS, Draft

TOKEN = re.compile(r"""
    ``(?P<literal>[^`]+(?:`[^`]+)*)``
  | (?::(?P<role>[A-Za-z][\w.+:-]*):)? `(?P<text>[^`\\]*(?:\\.[^`\\]*)*)` (?: :(?P<after>[A-Za-z][\w.+:-]*): | _{0,2} )
  | (?<![\w\\])\[(?P<note>\d+|\#[\w.-]*|\*|[A-Za-z][\w.-]*)\]_(?!\w)
  | (?<![\w|])\|(?P<name>[^|\s](?:[^|\n]*[^|\s])?)\|_{0,2}
  | (?<![\w*])\*{1,2}(?=[^\s*]) | (?<=[^\s*])\*{1,2}(?![\w*])  # emphasis
  | (?<=[^\W_])_{1,2}(?!\w) | _(?=`)                            # references
  | \\(?P<escaped>.|\n)
""", re.VERBOSE | re.DOTALL)

TITLE = re.compile(r"(?s)(.*?)\s*<([^<>]*)>\Z")
"""What is shown of a reference, before the target in angle brackets."""

LINKS = ("", "doc", "download")
"""Roles whose target is an address: none, and those of Sphinx for files."""

REFERENCES = frozenset("ref numref doc eq cite cite:p cite:t footcite any download raw index".split())
"""Roles that show something else than their text, unless that has a title."""


def write(draft: Draft, start: int, end: int, substitutions: Mapping[str, str]) -> None:
    """Write a span of the source."""
    text = draft.source
    place = start
    for match in TOKEN.finditer(text, start, end):
        draft.flow(text[place:match.start()], place)
        place = match.end()
        if match["literal"] is not None:
            draft.flow(match["literal"], match.start("literal"))
        elif match["text"] is not None:
            _write_role(draft, match)
        elif match["note"] is not None:
            draft.flow(match["note"].translate(SUPERSCRIPTS) if match["note"].isdecimal() else "", match.start())
        elif match["name"] is not None:
            draft.flow(substitutions.get(match["name"], ""), match.start())
        elif match["escaped"] is not None and not match["escaped"].isspace():
            draft.flow(match["escaped"], match.start("escaped"))
    draft.flow(text[place:end], place)


def _write_role(draft: Draft, match: re.Match[str]) -> None:
    role = match["role"] or match["after"] or ""
    title = TITLE.match(match["text"])
    said = title[1] if title else match["text"]
    if title or role not in REFERENCES:
        said = re.sub(r"\\(.)", r"\1", said) if "\\" in said else said
        begin = draft.length
        draft.flow(said.translate(SUPERSCRIPTS) if role in ("sup", "superscript") else said, match.start("text"))
        if title and role in LINKS:
            draft.link(begin, title[2])
