"""JSON string files, and the string catalogues of Xcode -> the strings, in the order of their keys."""

from __future__ import annotations

import json
import re

from ..errors import InputError
from ..languages.tags import known
from .draft import Content, Draft

MAX_DEPTH = 200
"""Objects inside one another; string files stay below ten."""

TOKEN = re.compile(r'"(?P<string>(?:[^"\\]|\\.)*)"|(?P<mark>[{}\[\]:,])', re.DOTALL)
ESCAPE = re.compile(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.)")

WRAPPERS = frozenset(["stringUnit", "variations", "plural", "device"])
"""Keys of a string catalogue that hold the texts of a string together."""

REMARKS = frozenset(["description", "comment", "context", "note", "placeholders"])
"""Keys beside a message that speak to translators (Chrome's messages.json, FormatJS)."""


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read the strings; those of two languages come in the same order, however the files are sorted.

    :raises InputError: it is no JSON, too deep, or holds no strings.
    """
    _check(text, path)
    strings: list[tuple[tuple[str, ...], str, int]] = []
    open_lists: list[bool] = []
    keys: list[str] = []
    before = ""
    for match in TOKEN.finditer(text):
        mark = match["mark"]
        if mark in ("{", "["):
            open_lists.append(mark == "[")
            keys.append("0000")
        elif mark in ("}", "]"):
            open_lists.pop()
            keys.pop()
        elif mark == "," and open_lists[-1]:
            keys[-1] = f"{int(keys[-1]) + 1:04}"
        elif mark is None and open_lists and not open_lists[-1] and before in ("{", ","):
            keys[-1] = match["string"]
        elif mark is None:
            strings.append((tuple(keys), match["string"], match.start("string")))
        before = mark or '"'
    if any(keys[0] == "strings" and keys[2:3] == ("localizations",) for keys, _, _ in strings):
        return _catalogue(text, path, strings)
    return (_content(text, path, strings),)


def _catalogue(text: str, path: str, strings: list[tuple[tuple[str, ...], str, int]]) -> tuple[Content, ...]:
    """Read a string catalogue of Xcode, which holds all languages; the source first."""
    source = next((written for keys, written, _ in strings if keys == ("sourceLanguage",)), "")
    drafts: dict[str, Draft] = {}
    said = {(keys[1], keys[3]) for keys, _, _ in strings if len(keys) > 4 and keys[2] == "localizations"}
    texts = {key for key, _ in said if source and " " in key and (key, source) not in said}  # keys that are the text
    unsaid = [(("strings", key, "localizations", source, "stringUnit", "value"), key, text.find(f'"{key}"') + 1)
              for key in texts]
    for keys, written, at in sorted([*strings, *unsaid], key=lambda entry: entry[0]):
        if len(keys) > 4 and keys[2] == "localizations" and keys[-1] == "value":
            draft = drafts.setdefault(keys[3], Draft(text))
            name = ", ".join((keys[1], *(key for key in keys[4:-1] if key not in WRAPPERS)))
            draft.open("paragraph", place=f"key {name}", unit=name)
            _write(draft, written, at)
    found = [drafts[language].content(language) for language in sorted(drafts, key=lambda tag: (tag != source, tag))]
    if not any(content.blocks for content in found):
        raise InputError(path, "holds no strings; exclude it")
    return tuple(content for content in found if content.blocks)


def _write(draft: Draft, written: str, at: int) -> None:
    place = 0
    for match in ESCAPE.finditer(written):
        draft.write(written[place:match.start()], at + place)
        draft.write(json.loads(f'"{match[0]}"'), at + match.start())
        place = match.end()
    draft.write(written[place:], at + place)


def _check(text: str, path: str) -> None:
    depth = deepest = 0
    for match in TOKEN.finditer(text):
        mark = match["mark"]
        depth += 1 if mark in ("{", "[") else -1 if mark in ("}", "]") else 0
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise InputError(path, f"has more than {MAX_DEPTH} objects inside one another; mend or exclude it")
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(path, f"is no JSON (line {error.lineno}): {error.msg}; mend that line") from error


def _content(text: str, path: str, strings: list[tuple[tuple[str, ...], str, int]]) -> Content:
    draft = Draft(text)
    language = ""
    roots = {keys[0] for keys, _, _ in strings}
    depth = int(len(roots) == 1 and known(next(iter(roots))) is not None)  # the strings of one language, under its name
    messages = {keys[:-1] for keys, _, _ in strings if keys[-1:] in (("message",), ("defaultMessage",))}
    for keys, written, at in sorted(strings, key=lambda entry: entry[0]):
        if keys[-1:] == ("@@locale",):
            language = written
        if any(key.startswith("@") for key in keys) or (keys[:-1] in messages and keys[-1] in REMARKS):
            continue
        draft.open("paragraph", place=f"key {'.'.join(keys)}", unit=".".join(keys[depth:]))
        _write(draft, written, at)
    draft.close()
    if not draft.blocks:
        raise InputError(path, "holds no strings; exclude it")
    return draft.content(language)
