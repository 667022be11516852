"""YAML without surprises: plain data and the line of every entry.

PyYAML's own loaders read `no` as False, `12:30:45` as 45045 and `2025-12-10` as a date, keep the last of two equal
keys in silence, and overflow the stack on deep nesting. Building from parse events avoids all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from .errors import ConfigError

KeyPath = tuple[str | int, ...]

MAX_DEPTH = 20
"""Our files are five levels deep at most; more is a mistake or an attack."""

CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}
INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,29})")
"""No octal, hexadecimal or sexagesimal: `007` and `12:30` stay text."""
FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,29})\.[0-9]{1,30}")
UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.2.2 does not allow in a file (production 1, c-printable)."""
PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C is about ten times faster, where PyYAML was built with it."""


def load(text: str, path: str) -> tuple[Any, Mapping[KeyPath, int]]:
    """Read one YAML document, with the line (from 1) at which the entry of each key path begins."""
    unprintable = UNPRINTABLE.search(text)
    if unprintable:
        raise ConfigError(path, text.count("\n", 0, unprintable.start()) + 1,
                          f"is not YAML: character U+{ord(unprintable[0]):04X} is not allowed")
    try:
        return _Builder(text, path).build()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ConfigError(path, mark.line + 1 if mark else 0, f"is not YAML: {error.problem or error.context}"
                          ) from error


class _Builder:
    """Data and lines made from the events of the parser."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.lines: dict[KeyPath, int] = {(): 1}
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=PARSER)

    def build(self) -> tuple[Any, Mapping[KeyPath, int]]:
        data: Any = None
        seen = False
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if seen:
                    raise self.error(event, "holds more than one YAML document; leave out the second '---'")
                seen = True
                data = self.value(next(self.events), ())
        return data, self.lines

    def error(self, event: yaml.Event, message: str) -> ConfigError:
        return ConfigError(self.path, line_of(event), message)

    def value(self, event: yaml.Event, place: KeyPath) -> Any:
        if isinstance(event, yaml.AliasEvent):
            raise self.error(event, f"aliases are not read here; write out what *{event.anchor} stands for")
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            raise self.error(event, f"the tag {tag} is not read here; leave it out")
        if len(place) > MAX_DEPTH:
            raise self.error(event, f"is nested more than {MAX_DEPTH} levels deep")
        if isinstance(event, yaml.ScalarEvent):
            return plain_value(event.value) if event.implicit[0] else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(place)
        return self.mapping(place)

    def sequence(self, place: KeyPath) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            here = (*place, len(items))
            self.lines[here] = line_of(event)
            items.append(self.value(event, here))
        return items

    def mapping(self, place: KeyPath) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self.error(event, "a key must be plain text")
            key = event.value
            here = (*place, key)
            if key in entries:
                raise self.error(event, f'the key "{key}" stands twice; the first is in line {self.lines[here]}')
            self.lines[here] = line_of(event)
            entries[key] = self.value(next(self.events), here)
        return entries


def line_of(event: yaml.Event) -> int:
    """The line, from 1, at which an event of the parser begins."""
    return event.start_mark.line + 1 if event.start_mark else 0


def plain_value(text: str) -> Any:
    """Resolve an unquoted scalar: only null, true, false and plain decimal numbers are not text."""
    if text in CONSTANTS:
        return CONSTANTS[text]
    if INTEGER.fullmatch(text):
        return int(text)
    if FLOAT.fullmatch(text):
        return float(text)
    return text
