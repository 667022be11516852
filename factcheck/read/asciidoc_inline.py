"""The words in a line of AsciiDoc, without the markup around them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .draft import SUPERSCRIPTS, Draft

TOKEN = re.compile(r"""
    footnote(?:ref)?:[\w-]*\[(?P<note>(?:[^\]\\]|\\.){0,2000})\]
  | \(\(\([^()]*\)\)\) | \[\[[^\[\]]*\]\] | \[\#[\w-]+\]          # terms of the index, anchors
  | <<[^<>,]*(?:,(?P<title>[^<>]*))?>>
  | (?<![\w:]) (?: (?P<url>(?:https?|ftp|irc)://[^\s\[\]<>]+) | (?:link|mailto|xref):(?P<target>[^\s\[\]]+) )
    \[(?P<link>(?:[^\]\\]|\\.){0,2000})\]
  | (?<![\w:])image:[^\s:\[\]][^\s\[\]]*\[(?P<alt>[^\]]{0,2000})\]
  | (?<![\w:])(?:kbd|btn|menu|icon|stem|latexmath|asciimath|pass|indexterm2?|anchor):[^\s\[\]]*
    \[(?P<macro>[^\]]{0,2000})\]
  | \{(?P<name>[\w-]+)\}
  | \^(?P<raised>[^\s^]+)\^ | ~(?P<lowered>[^\s~]+)~
  | "`|`"|'`|`'
  | (?<![\w*])\[[.\#][^\[\]]*\](?=[\#*_`])                         # roles
  | \*\*|__|\#\#|``
  | (?<![\w*])\*(?=[^\s*]) | (?<=[^\s*])\*(?![\w*])
  | (?<![\w_])_(?=[^\s_]) | (?<=[^\s_])_(?![\w_])
  | (?<![\w`])`(?=[^\s`]) | (?<=[^\s`])`(?![\w`])
  | (?<![\w\#&])\#(?=[^\s\#]) | (?<=[^\s\#])\#(?![\w\#])
  | (?P<dashes>(?<=\w)--(?=\w)|(?<=\s)--(?=\s)) | (?P<dots>\.\.\.)
  | [ ]\+(?=\r|\n|\Z) | (?<!\S)<(?:\d+|\.)>(?!\S)                  # line ends, marks of code
  | \\(?P<escaped>[|*_`\#{\[<^~"'])
""", re.VERBOSE)

SAID: Mapping[str, str] = {"nbsp": "\u00a0", "amp": "&", "lt": "<", "gt": ">", "deg": "°", "plus": "+", "apos": "'",
                           "quot": '"', "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "startsb": "[",
                           "endsb": "]", "vbar": "|", "caret": "^", "asterisk": "*", "tilde": "~", "empty": "",
                           "sp": " ", "zwsp": "", "wj": "", "brvbar": "¦", "backslash": "\\", "backtick": "`",
                           "cpp": "C++"}
"""Attributes that stand for characters."""

WINDOW = re.compile(r",\s*\w+=.*|\^$", re.DOTALL)
"""What follows the text of a link."""


def write(draft: Draft, start: int, end: int, attributes: Mapping[str, str], notes: list[tuple[int, int]]) -> None:
    """Write a span of the source; the spans of the notes in it are put aside."""
    text = draft.source
    place = start
    for match in TOKEN.finditer(text, start, end):
        draft.flow(text[place:match.start()], place)
        place = match.end()
        name = match.lastgroup
        if name == "note":
            notes.append(match.span("note"))
        elif name == "name":
            draft.flow(SAID.get(match["name"], attributes.get(match["name"].lower(), "")), match.start())
        elif name == "raised":
            draft.flow(match["raised"].translate(SUPERSCRIPTS), match.start("raised"))
        elif name == "dashes":
            draft.flow("—", match.start())
        elif name == "dots":
            draft.flow("…", match.start())
        elif name in ("link", "alt"):
            begin = draft.length
            draft.flow(WINDOW.sub("", match[name]), match.start(name))
            draft.link(begin, match["url"] or match["target"] or "")
        elif name:
            draft.flow(match[name], match.start(name))
    draft.flow(text[place:end], place)
