"""Formats: a file -> what it says in each of its languages, as blocks with spans."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import cast

from ..errors import InputError, UsageError
from ..model import Version
from ..position import line_starts
from .cells import places
from .decode import decode
from .draft import Content

READERS: Mapping[str, str] = {
    "asciidoc": "asciidoc",
    "csv": "csv",
    "html": "html",
    "json": "json",
    "latex": "latex",
    "markdown": "markdown",
    "po": "po",
    "properties": "properties",
    "rst": "rst",
    "srt": "subtitles",
    "strings": "strings",
    "text": "text",
    "tmx": "xliff",
    "vtt": "subtitles",
    "xliff": "xliff",
    "yaml": "yaml",
}
"""Formats that are text, and the modules that read them, loaded when they are needed: `read(text, path)`."""

PACKED: Mapping[str, str] = {
    "docx": "office.docx",
    "odf": "office.odf",
    "pdf": "pdf",
    "pptx": "office.pptx",
    "xlsx": "office.xlsx",
}
"""Formats that are more than text: `read(data, path)`."""

FORMATS: Mapping[str, str] = {
    ".adoc": "asciidoc",
    ".arb": "json",
    ".asciidoc": "asciidoc",
    ".csv": "csv",
    ".docm": "docx",
    ".docx": "docx",
    ".dotx": "docx",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".markdown": "markdown",
    ".md": "markdown",
    ".mdown": "markdown",
    ".mdx": "markdown",
    ".mkd": "markdown",
    ".odp": "odf",
    ".ods": "odf",
    ".odt": "odf",
    ".pdf": "pdf",
    ".po": "po",
    ".pptm": "pptx",
    ".pptx": "pptx",
    ".properties": "properties",
    ".rest": "rst",
    ".rst": "rst",
    ".srt": "srt",
    ".strings": "strings",
    ".stringsdict": "strings",
    ".tex": "latex",
    ".text": "text",
    ".tmx": "tmx",
    ".tsv": "csv",
    ".txt": "text",
    ".vtt": "vtt",
    ".xcstrings": "json",
    ".xhtml": "html",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".xlsm": "xlsx",
    ".xlsx": "xlsx",
    ".yaml": "yaml",
    ".yml": "yaml",
}
"""The format of each suffix, in lower case."""


MAX_BYTES = 100_000_000
"""The largest file that is read; a book of a thousand pages takes three million."""


def load(path: str) -> bytes:
    """The bytes of a file.

    :raises InputError: it is larger than anybody's report, or cannot be read.
    """
    try:
        size = os.stat(path).st_size
        if size > MAX_BYTES:
            raise InputError(path, f"is larger than {MAX_BYTES // 1_000_000} MB ({size // 1_000_000} MB); split it, or "
                                   "exclude it")
        return Path(path).read_bytes()
    except OSError as error:
        reason = error.strerror or error
        raise InputError(path, f"cannot be read: {reason}; check the path and its permissions") from error


def contents(data: bytes, path: str, format: str) -> tuple[Content, ...]:
    """Read a file; formats that hold several languages give one content for each, the source first.

    :raises InputError: the file is empty, damaged, not what its name says, or too large.
    """
    if format in PACKED:
        return cast("tuple[Content, ...]", _module(PACKED[format]).read(data, path))
    text, _ = decode(data, path)
    return _from_text(text, path, format)


def version(text: str, language: str, format: str = "text", path: str = "", reason: str = "") -> Version:
    """Make a version of a text; of one with several languages, the one that is asked for, or the first.

    :raises UsageError: the format is not a text.
    """
    found = _from_text(text, path, format)
    content = next((content for content in found if content.language == language), found[0])
    return as_version(content, language, path, reason)


def as_version(content: Content, language: str, path: str, reason: str) -> Version:
    """Make a version of what was read."""
    text = content.text
    if content.decimals:
        from ..languages.profile import profile

        edges = (-1, *content.decimals, len(text))
        text = profile(language).decimal.join(text[start + 1:end] for start, end in pairwise(edges))
    named = content.places or tuple(places(text, content.blocks))
    return Version(language, text, content.blocks, path, reason, line_starts(content.text), content.origins, named,
                   content.targets)


def _from_text(text: str, path: str, format: str) -> tuple[Content, ...]:
    if format not in READERS:
        raise UsageError(f"{format} files are not text; check the files themselves")
    return cast("tuple[Content, ...]", _module(READERS[format]).read(text, path))


def _module(name: str) -> ModuleType:
    return import_module(f".{name}", __name__)
