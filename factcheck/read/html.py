"""HTML -> the words of its main part, block by block, each with its line and column in the file.

The parser of the standard library takes hours for some pages of a megabyte, such as one of unclosed tags. Here no token
is looked at twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape

import regex

from ..errors import InputError
from ..model import BlockKind
from .draft import SUPERSCRIPTS, Content, Draft
from .fields import said_something

MAX_DEPTH = 5_000
"""Elements inside one another; browsers stop nesting at 512, and real pages stay below 100."""

TOKEN = regex.compile(r"""
    <!--(?<comment>.*?)(?:--!?>|\Z)
  | <(?<end>/)?(?<tag>[a-zA-Z][^\s/<>]*+)(?<attributes>(?:[^<>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|[^\s<>]*+))*+)>
  | <!\[CDATA\[.*?(?:\]\]>|\Z) | <[!?/][^>]*+>?
  | (?<reference>&(?:\#[0-9]++|\#[xX][0-9a-fA-F]++|[a-zA-Z][a-zA-Z0-9]*+);?)
""", regex.VERBOSE | regex.DOTALL)
"""What is not plain words (13.1 and 13.2.5, as far as pages have it)."""

ATTRIBUTE = regex.compile(r"""([^\s=/"'][^\s=/]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s]++)))?""")

REFERENCE = regex.compile(r"&(?:\#[0-9]++|\#[xX][0-9a-fA-F]++|[a-zA-Z][a-zA-Z0-9]*+);?")

META = frozenset(["description", "keywords", "subject"])
"""What the head says of a page in its words; the rest is for programs."""

RAW = {tag: regex.compile(rf"</{tag}(?=[\s/>])", regex.IGNORECASE)
       for tag in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")}
"""Elements in which there is no markup, and how they end."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without content or end (HTML Living Standard, 13.1.2)."""

SKIPPED = frozenset("script style template head nav noscript svg math iframe object canvas audio video map datalist "
                    "select button textarea dialog menu".split())
"""Elements whose content is no running text."""

CHROME = frozenset(["header", "footer", "aside"])
"""Elements that belong to the site, not to the report, where no part of the report holds them."""

CHROME_ROLES = frozenset("banner contentinfo navigation search complementary menu menubar dialog".split())

CONTAINERS = frozenset("address article aside body center details div dl fieldset figure footer form header hgroup "
                       "html legend main ol p pre section summary table tbody tfoot thead tr ul".split())
"""Elements that part blocks, and whose words are paragraphs, or what the element around them makes of them."""

KINDS: Mapping[str, BlockKind] = {
    "li": "item", "dt": "item", "dd": "item", "td": "cell", "th": "cell", "blockquote": "quotation",
    "caption": "caption", "figcaption": "caption",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
}
"""Elements that part blocks and say of which kind theirs are."""

ROWS = frozenset(["tr", "td", "th"])
CLOSED_BY: Mapping[str, frozenset[str]] = {
    "li": frozenset(["li"]), "dt": frozenset(["dt", "dd"]), "dd": frozenset(["dt", "dd"]),
    "td": frozenset(["td", "th"]), "th": frozenset(["td", "th"]), "tr": ROWS,
    "tbody": ROWS | {"thead", "tbody"}, "tfoot": ROWS | {"thead", "tbody"},
}
"""What an element ends by beginning, because end tags may be left out (13.1.2.4)."""

NOTES = ("footnote", "endnote")
"""What the class, id or role of notes is made of."""

Attributes = Mapping[str, str | None]


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


@dataclass(slots=True)
class Table:
    """An open table and the cell that was reached."""

    number: int
    row: int = -1
    column: int = -1
    across: int = 1
    """Columns that the cell takes."""
    taken: dict[int, int] = field(default_factory=dict)
    """Column -> the last row into which a cell reaches from above."""

    def next_row(self) -> None:
        self.row, self.column, self.across = self.row + 1, -1, 1

    def next_cell(self, attributes: Attributes) -> None:
        self.row = max(self.row, 0)
        self.column += self.across if self.column >= 0 else 1
        while self.taken.get(self.column, -1) >= self.row:
            self.column += 1
        self.across = _number(attributes.get("colspan"))
        down = _number(attributes.get("rowspan"))
        if down > 1:
            self.taken.update((self.column + column, self.row + down - 1) for column in range(self.across))


def _number(value: str | None) -> int:
    """A colspan or rowspan; more than a hundred are nonsense, or meant to cost memory."""
    return min(int(value), 100) if value and value.isdecimal() and len(value) < 9 and int(value) else 1


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

    # ------------------------------------------------------------ elements

    def _start(self, tag: str, match: regex.Match[str]) -> None:
        attributes = _attributes(match)
        parting = tag in CONTAINERS or tag in KINDS
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
        if parting:
            self.draft.close()

    def _end(self, tag: str) -> None:
        if self.opened[tag]:
            while self.top.tag != tag:
                self._pop()
            self._pop()

    def _pop(self) -> None:
        tag = self.stack.pop().tag
        self.top = self.stack[-1]
        self.opened[tag] -= 1
        if tag == "table":
            self.tables.pop()
        if tag in CONTAINERS or tag in KINDS:
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
        read = self._is_read(tag, role, attributes)
        return Element(tag, read, kind, level, above.raised or tag == "sup", above.spaced or tag == "pre")

    def _is_read(self, tag: str, role: str, attributes: Attributes) -> bool:
        if tag in SKIPPED or role in CHROME_ROLES or "hidden" in attributes or attributes.get("aria-hidden") == "true":
            return False
        if tag == "code" and self.top.tag == "pre":
            return False
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
            attributes = _attributes(match)
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
        elif tag == "img" and (alt := _attributes(match).get("alt")):
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


def _attributes(match: regex.Match[str]) -> Attributes:
    """The attributes of a tag; of several with one name the first counts."""
    found: dict[str, str | None] = {}
    for name, *values in ATTRIBUTE.findall(match["attributes"]) if match["attributes"] else ():
        found.setdefault(name.lower(), unescape("".join(values)))
    return found
