"""HTML -> the words of its main part, block by block, each with its line and column in the file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from html import unescape

import regex

from ..errors import InputError
from ..model import BlockKind
from .draft import SUPERSCRIPTS, Content, Draft
from .fields import said_something
from .html_tables import Table
from .html_tags import (
    ATTRIBUTE,
    CHROME,
    CHROME_NAMES,
    CHROME_ROLES,
    CLOSED_BY,
    CODED,
    CONTAINERS,
    KINDS,
    META,
    NOTES,
    RAW,
    REFERENCE,
    SKIPPED,
    TOKEN,
    VOID,
    Attributes,
    attributes_of,
)

MAX_DEPTH = 5_000
"""Elements inside one another; browsers stop nesting at 512, and real pages stay below 100."""


@dataclass(frozen=True, slots=True)
class Element:
    """An open element, and what it says of the words inside it."""

    tag: str
    read: bool = True
    kind: BlockKind = "paragraph"
    level: int = 0
    raised: bool = False
    spaced: bool = False
    """Whether white space is kept, as in `pre`."""
    drawn: bool = False
    """Whether it is in a drawing whose words are read."""
    link: tuple[int, str] = (0, "")
    """Where the words of a link begin, and where they lead."""


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read a page.

    :raises InputError: elements are nested too deeply.
    """
    lowered = text.lower()
    page = _Page(text, path, whole="<main" not in lowered and 'role="main"' not in lowered)
    page.walk()
    return (page.draft.content(page.language),)


class _Page:
    """Walks through a page and writes down what is read."""

    def __init__(self, text: str, path: str, whole: bool) -> None:
        self.text = text
        self.path = path
        self.top = Element("", read=whole)
        self.stack = [self.top]
        self.opened: Counter[str] = Counter()
        self.tables: list[Table] = []
        self.table_count = 0
        self.language = ""
        self.tooltips: list[tuple[str, int]] = []
        self.draft = Draft(text)

    def walk(self) -> None:
        """Take the tokens one after the other."""
        place = 0
        while match := TOKEN.search(self.text, place):
            start, end = match.span()
            if start > place:
                self._write(self.text[place:start], place)
            place = end
            if tag := match["tag"]:
                tag = tag.lower()
                if match["end"]:
                    self._end(tag)
                elif tag in VOID:
                    self._void(tag, match)
                else:
                    self._start(tag, match)
                    if tag in RAW:
                        place = raw.start() if (raw := RAW[tag].search(self.text, end)) else len(self.text)
                        if tag == "title" and self.opened["head"]:
                            self._field("title", self.text[end:place], end)
            elif match["reference"]:
                self._reference(match["reference"], start)
            elif "factcheck" in (match["comment"] or "").lower():
                self.draft.comment(match[0], start)
        self._write(self.text[place:], place)
        for number, (said, at) in enumerate(self.tooltips, 1):
            self.draft.open("caption", place=f"tooltip {number}", aside=True,
                            unit=f"tooltip {number} of {len(self.tooltips)}")  # compared where each has its like
            self.draft.flow(said, at)

    # ------------------------------------------------------------ elements

    def _start(self, tag: str, match: regex.Match[str]) -> None:
        attributes = attributes_of(match)
        parting = tag in CONTAINERS or tag in KINDS or (tag == "text" and self.top.drawn)
        if parting and self.top.tag == "p":
            self._pop()
        while self.top.tag in CLOSED_BY.get(tag, ()):
            self._pop()
        if len(self.stack) > MAX_DEPTH:
            raise InputError(self.path, f"has more than {MAX_DEPTH:,} elements inside one another (line "
                                        f"{self.text.count(chr(10), 0, match.start()) + 1}); mend or exclude it")
        self.language = self.language or (attributes.get("lang") or "" if tag in ("html", "body", "main") else "")
        if tag == "table":
            self.tables.append(Table(self.table_count))
            self.table_count += 1
        elif tag == "tr" and self.tables:
            self.tables[-1].next_row()
        elif tag in ("td", "th") and self.tables:
            self.tables[-1].next_cell(attributes)
        self.top = self._element(tag, attributes)
        self.stack.append(self.top)
        self.opened[tag] += 1
        if self.top.read and any(map(str.isdecimal, tooltip := attributes.get("title") or "")):
            self.tooltips.append((tooltip, max(self.text.find(tooltip, *match.span()), match.start())))
        if parting:
            self.draft.close()

    def _end(self, tag: str) -> None:
        if self.opened[tag]:
            while self.top.tag != tag:
                self._pop()
            self._pop()

    def _pop(self) -> None:
        gone = self.stack.pop()
        tag = gone.tag
        self.top = self.stack[-1]
        self.opened[tag] -= 1
        if gone.link[1]:
            self.draft.link(*gone.link)
        if tag == "table":
            self.tables.pop()
        if tag in CONTAINERS or tag in KINDS or (gone.drawn and tag == "text"):
            self.draft.close()

    def _element(self, tag: str, attributes: Attributes) -> Element:
        above = self.top
        role = (attributes.get("role") or "").lower()
        named = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {role}".lower()
        kind, level = above.kind, above.level
        if tag in CONTAINERS and any(note in named for note in NOTES):
            kind = "footnote"
        elif tag in KINDS and (kind != "footnote" or KINDS[tag] == "cell"):
            kind = KINDS[tag]
            level = int(tag[1]) if kind == "heading" else self.opened["ul"] + self.opened["ol"] if kind == "item" else 0
        read = self._is_read(tag, role, named, attributes)
        drawn = (above.drawn or tag == "svg" and above.read) and attributes.get("aria-hidden") != "true"
        link = (self.draft.length, attributes.get("href") or "") if tag == "a" and read else (0, "")
        return Element(tag, read, "caption" if drawn else kind, level, above.raised or tag == "sup",
                       above.spaced or tag == "pre", drawn, link)

    def _is_read(self, tag: str, role: str, named: str, attributes: Attributes) -> bool:
        if tag in SKIPPED or role in CHROME_ROLES or "hidden" in attributes or attributes.get("aria-hidden") == "true":
            return False
        if not CHROME_NAMES.isdisjoint(named.split()):
            return False
        if tag == "code" and self.top.tag == "pre" or tag == "pre" and not CODED.isdisjoint(named.split()):
            return False
        if tag == "text" and self.top.drawn and not self.opened["defs"]:
            return True
        if tag == "main" or role == "main":
            return True
        inside = self.opened["main"] or self.opened["article"] or self.opened["section"]
        return self.top.read and (tag not in CHROME or bool(inside) or role.startswith("doc-"))

    def _field(self, name: str, written: str, at: int) -> None:
        """Write what the head says of the page."""
        if said_something(written) and not any(block.unit == name for block in self.draft.blocks):
            self.draft.open("caption", unit=name, aside=True)
            place = 0
            for match in REFERENCE.finditer(written):
                self.draft.flow(written[place:match.start()], at + place)
                self.draft.flow(unescape(match[0]), at + match.start())
                place = match.end()
            self.draft.flow(written[place:], at + place)
            self.draft.close()

    def _void(self, tag: str, match: regex.Match[str]) -> None:
        if tag == "meta" and self.opened["head"]:
            attributes = attributes_of(match)
            name = (attributes.get("name") or "").lower()
            for each in ATTRIBUTE.finditer(match["attributes"]) if name in META else ():
                if each[1].lower() == "content" and (group := each.lastindex or 1) > 1:
                    self._field(name, each[group], match.start("attributes") + each.start(group))
        if not self.top.read:
            return
        if tag == "br":
            if not self.draft.spaced:
                self.draft.write("\n", match.start())
        elif tag == "hr":
            self.draft.close()
        elif tag == "img" and (alt := attributes_of(match).get("alt")):
            self._image(alt, max(self.text.find(alt, match.start(), match.end()), match.start()))

    def _image(self, alt: str, at: int) -> None:
        """Write what an image shows: a caption where it stands alone, words among words."""
        if self.draft.start >= 0 or self.top.kind != "paragraph":
            self._write(alt, at)
            return
        self.draft.open("caption")
        self.draft.flow(alt, at)
        self.draft.close()

    # ------------------------------------------------------------ words

    def _reference(self, written: str, at: int) -> None:
        said = unescape(written)
        if said != "\N{SOFT HYPHEN}":  # a place where a word may be broken is no part of it
            self._write(said, at)

    def _write(self, data: str, at: int) -> None:
        top = self.top
        if not top.read:
            return
        if self.draft.kind is None:
            if data.isspace() or not data:
                return
            table = self.tables[-1] if top.kind == "cell" and self.tables else None
            self.draft.open(top.kind, top.level, (table.number, table.row, table.column) if table else None)
        if top.raised:
            data = data.translate(SUPERSCRIPTS)
        if top.spaced:
            self.draft.write(data, at)
        else:
            self.draft.flow(data, at)
