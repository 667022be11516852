"""PO catalogues -> the source and the translation, entry by entry."""

from __future__ import annotations

import re

from ..errors import InputError
from .draft import Content, Draft

LINE = re.compile(r'(?P<key>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?[ \t]*"(?P<text>(?:[^"\\]|\\.)*)"[ \t]*')
ESCAPE = re.compile(r"\\(.)")
ESCAPES = {"n": "\n", "t": "\t", "r": "", "a": "", "b": "", "f": "", "v": ""}
"""Escapes in the strings of C that stand for something else than the character after the backslash."""

HEADER = re.compile(r"(?im)^(?P<key>Language|X-Source-Language): *(?P<value>\S+)")


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read a catalogue. Obsolete entries are passed over; of an entry that is not translated there is only the source.

    :raises InputError: a line is no PO, or nothing has text.
    """
    source, target = Draft(text), Draft(text)
    told: dict[str, str] = {}
    entry, key, header = 0, "", False
    offset = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        bare = line.strip()
        at, offset = offset + len(line) - len(line.lstrip()), offset + len(line)
        if not bare or bare.startswith("#"):
            if bare.startswith("#") and "factcheck" in bare.lower():
                target.comment(bare, at)
            continue
        match = LINE.fullmatch(bare)
        if not match:
            raise InputError(path, f"is no PO catalogue (line {number}); mend that line")
        key = match["key"] or key
        draft = target if key.startswith("msgstr") else source
        if match["key"] == "msgid":
            entry += 1
            header = entry == 1 and not match["text"]
            source.open("paragraph", place=f"entry {entry}", unit=str(entry))
        elif match["key"] in ("msgstr", "msgstr[0]"):
            header = header and not source.length
            target.open("paragraph", place=f"entry {entry}", unit=str(entry))
        elif match["key"] and key != "msgctxt":
            draft.write("\n", at)
        if header and key == "msgstr":
            plain = match["text"].replace("\\n", "")
            told |= {found["key"].lower(): found["value"] for found in HEADER.finditer(plain)}
        elif key and key != "msgctxt":
            _write(draft, match["text"], at + match.start("text"))
    contents = (source.content(told.get("x-source-language", "")), target.content(told.get("language", "")))
    spoken = tuple(content for content in contents if content.blocks)
    if not spoken:
        raise InputError(path, "holds no entries with text; exclude it")
    return spoken


def _write(draft: Draft, text: str, at: int) -> None:
    place = 0
    for match in ESCAPE.finditer(text):
        draft.write(text[place:match.start()], at + place)
        draft.write(ESCAPES.get(match[1], match[1]), at + match.start())
        place = match.end()
    draft.write(text[place:], at + place)
