"""The styles of DOCX: which are headings, captions or raised, and the language of the document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..markup import whole

HEADING = re.compile(r"(?i)(?:heading|überschrift|titre|title|título|titolo|kop|rubrik|nagłówek|заголовок)\s*(\d)?$")


@dataclass(slots=True)
class Styles:
    """The styles that are headings, captions or raised, by their id, and the language of the document."""

    levels: dict[str, int] = field(default_factory=dict)
    captions: set[str] = field(default_factory=set)
    raised: set[str] = field(default_factory=set)
    """The styles of characters that stand above the line."""
    language: str = ""
    style: str = ""
    defaults: bool = False

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if name == "style":
            self.style = attributes.get("styleId", "")
        elif name == "docDefaults":
            self.defaults = True
        elif name == "name" and self.style:
            said = attributes.get("val", "")
            if match := HEADING.match(said):
                self.levels[self.style] = int(match[1] or 1)
            elif said.lower() == "caption":
                self.captions.add(self.style)
        elif name == "outlineLvl" and self.style:
            level = whole(attributes, "val", 9)
            if level < 9:
                self.levels[self.style] = level + 1
        elif name == "vertAlign" and self.style and attributes.get("val") == "superscript":
            self.raised.add(self.style)
        elif name == "lang" and self.defaults and not self.language:
            self.language = attributes.get("val") or attributes.get("eastAsia") or ""

    def end(self, name: str) -> None:
        if name == "style":
            self.style = ""
        elif name == "docDefaults":
            self.defaults = False

    def words(self, text: str, at: int) -> None:
        """Styles have no words."""
