"""Formats: the text of a file -> blocks with spans into that text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..model import Block, Version, line_starts
from . import markdown, text

Reader = Callable[[str], tuple[Block, ...]]

READERS: Mapping[str, Reader] = {
    "markdown": markdown.blocks,
    "text": text.blocks,
}

FORMATS: Mapping[str, str] = {
    ".markdown": "markdown",
    ".md": "markdown",
    ".mdown": "markdown",
    ".mdx": "markdown",
    ".mkd": "markdown",
    ".text": "text",
    ".txt": "text",
}
"""The format of each suffix, in lower case."""


def version(text: str, language: str, format: str = "text", path: str = "", reason: str = "") -> Version:
    """Make a version of a text."""
    return Version(language, text, READERS[format](text), path, reason, line_starts(text))
