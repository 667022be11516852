"""Strings of apps: Android's strings.xml, and the .strings and .stringsdict files of iOS and macOS."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..errors import InputError
from .draft import Content, Draft
from .markup import parse

PAIR = re.compile(r'/\*.*?\*/|//[^\r\n]*|"(?P<key>(?:[^"\\]|\\.)*)"\s*=\s*"(?P<value>(?:[^"\\]|\\.)*)"\s*;', re.DOTALL)
ESCAPE = re.compile(r"\\(?:[uU]([0-9a-fA-F]{4})|(.))", re.DOTALL)
SPECIFIED = frozenset(["NSStringFormatSpecTypeKey", "NSStringFormatValueTypeKey"])
"""Keys of a .stringsdict whose values are code."""

ESCAPES = {"n": "\n", "t": "\t", "r": ""}


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read the strings.

    :raises InputError: it is damaged, or holds no strings.
    """
    draft = Draft(text)
    if text.lstrip().startswith("<"):
        handler = _PropertyList(draft) if "<plist" in text else _Resources(draft)
        parse(text.encode("utf-8", "surrogatepass"), handler, path, encoding="utf-8")
    else:
        pairs = [match for match in PAIR.finditer(text) if match["key"] is not None]
        for match in sorted(pairs, key=lambda match: match["key"]):
            draft.open("paragraph", place=f"key {match['key']}", unit=match["key"])
            _write(draft, match["value"], match.start("value"))
    draft.close()
    if not draft.blocks:
        raise InputError(path, "holds no strings; exclude it")
    return (draft.content(),)


def _write(draft: Draft, written: str, at: int) -> None:
    place = 0
    for match in ESCAPE.finditer(written):
        draft.write(written[place:match.start()], at + place)
        draft.write(chr(int(match[1], 16)) if match[1] else ESCAPES.get(match[2], match[2]), at + match.start())
        place = match.end()
    draft.write(written[place:], at + place)


class _Resources:
    """Goes through the resources of an Android app."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.name = ""
        self.item = 0
        self.reading = False

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if name in ("string", "string-array", "plurals"):
            self.name, self.item = attributes.get("name", ""), 0
        if name in ("string", "item") and attributes.get("translatable") != "false":
            self.reading = True
            quantity = attributes.get("quantity", "")
            self.item += name == "item"
            part = f", {quantity}" if quantity else f", item {self.item}" if self.item else ""
            unit = self.name if quantity else self.name + part
            self.draft.open("paragraph", place=f"key {self.name}{part}", unit=unit)

    def end(self, name: str) -> None:
        if name in ("string", "item"):
            self.draft.close()
            self.reading = False

    def words(self, text: str, at: int) -> None:
        if self.reading and not text.startswith("@"):
            _write(self.draft, text, at)


class _PropertyList:
    """Goes through a property list: strings by their keys, and for each number that they are about."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.keys: list[str] = []
        self.inside = ""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        self.inside = name
        if name == "dict":
            self.keys.append("")
        elif name == "key" and self.keys:
            self.keys[-1] = ""
        elif name == "string" and self.keys and self.keys[-1] not in SPECIFIED:
            key = ", ".join(filter(None, self.keys))
            self.draft.open("paragraph", place=f"key {key}", unit=key)

    def end(self, name: str) -> None:
        self.inside = ""
        if name == "string":
            self.draft.close()
        elif name == "dict":
            self.keys.pop()

    def words(self, text: str, at: int) -> None:
        if self.inside == "key" and self.keys:
            self.keys[-1] += text
        elif self.inside == "string" and self.draft.kind:
            self.draft.write(text, at)
