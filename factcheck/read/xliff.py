"""XLIFF 1.2 and 2.x, and TMX -> a content for each language, with the same units in the same order."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import InputError
from .draft import Content, Draft
from .markup import parse

CODES = frozenset(["ph", "bpt", "ept", "it", "ut"])
"""Elements whose content is code of the original format (XLIFF 1.2, 2.3; TMX 1.4b, 3.2)."""

WORDS = frozenset(["source", "target", "seg"])
PASSED = frozenset(["alt-trans", "originalData", "seg-source", "notes", "note", "prop", "glossary", "matches"])
"""Elements with suggestions and remarks."""


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read a file of units; what is not translated is empty in that language.

    :raises InputError: it is damaged, or holds no text.
    """
    units = _Units(text)
    parse(text.encode("utf-8", "surrogatepass"), units, path, encoding="utf-8")
    found = [units.drafts[language].content(language)
             for language in sorted(units.drafts, key=lambda language: language != units.source)]
    spoken = tuple(content for content in found if content.blocks)
    if not spoken:
        raise InputError(path, "holds no translation units with text; exclude it")
    return spoken


class _Units:
    """Goes through the units."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.drafts: dict[str, Draft] = {}
        self.source = self.target = self.language = self.unit = ""
        self.count = self.segment = 0
        self.reading: Draft | None = None
        self.silent = 0
        """How many elements around this one are no words."""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if self.silent or name in CODES or name in PASSED:
            self.silent += 0 if name == "sub" else 1
        elif name in ("xliff", "file"):
            self.source = attributes.get("srcLang") or attributes.get("source-language") or self.source
            self.target = attributes.get("trgLang") or attributes.get("target-language") or self.target
        elif name == "header":
            self.source = attributes.get("srclang") or self.source
        elif name in ("trans-unit", "unit", "tu"):
            self.count, self.segment = self.count + 1, 0
            self.silent += attributes.get("translate") == "no"
            self.unit = attributes.get("id") or attributes.get("tuid") or str(self.count)
        elif name in ("segment", "ignorable"):
            self.segment += 1
        elif name == "tuv":
            self.language = attributes.get("lang", "")
        elif name in WORDS:
            said = {"source": self.source or "source", "target": self.target or "target", "seg": self.language}[name]
            self.reading = self.drafts.setdefault(said, Draft(self.text))
            self.reading.open("paragraph", place=f"unit {self.unit}", unit=f"{self.count}.{self.segment}")

    def end(self, name: str) -> None:
        if self.silent:
            self.silent -= 1
        elif name in WORDS and self.reading:
            self.reading.close()
            self.reading = None

    def words(self, text: str, at: int) -> None:
        if self.reading and not self.silent:
            self.reading.flow(text, at)
