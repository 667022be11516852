"""Java's .properties files -> the strings, in the order of their keys."""

from __future__ import annotations

import re

from ..errors import InputError
from .draft import Content, Draft

ENTRY = re.compile(r"""
    ^[ \t\f]* (?: (?P<comment>[\#!][^\r\n]*)
    | (?P<key>(?:[^\s:=\\]|\\.)+) [ \t\f]*[=:]?[ \t\f]* (?P<value>(?:[^\\\r\n]|\\(?:\r\n|[^\r]|\r))*) )
""", re.VERBOSE | re.MULTILINE)
"""A line, and those on which its value goes on (java.util.Properties.load)."""

ESCAPE = re.compile(r"\\(?:[uU]([0-9a-fA-F]{4})|(\r\n|\n|\r)[ \t\f]*|(.))", re.DOTALL)
ESCAPES = {"n": "\n", "t": "\t", "r": "", "f": ""}


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read the strings; those of two languages come in the same order, however the files are sorted.

    :raises InputError: there are none.
    """
    draft = Draft(text)
    entries = [match for match in ENTRY.finditer(text) if match["key"]]
    for match in sorted(entries, key=lambda match: match["key"]):
        key = ESCAPE.sub(_said, match["key"])
        draft.open("paragraph", place=f"key {key}", unit=key)
        place = match.start("value")
        for escape in ESCAPE.finditer(text, place, match.end("value")):
            draft.write(text[place:escape.start()], place)
            draft.write(_said(escape), escape.start())
            place = escape.end()
        draft.write(text[place:match.end("value")], place)
    draft.close()
    if not draft.blocks:
        raise InputError(path, "holds no strings; exclude it")
    return (draft.content(),)


def _said(escape: re.Match[str]) -> str:
    if escape[1]:
        return chr(int(escape[1], 16))
    return "" if escape[2] else ESCAPES.get(escape[3], escape[3])
