"""Fields that say something of a document and stand outside its text: front matter, and the properties of files.

They are compared by their names, and only where all versions have them: programs and formats differ in what they keep.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import regex

from ..model import Version
from .draft import Draft
from .markup import parse
from .package import Package

FRONT_MATTER = regex.compile(r"(?s)\A(---|\+\+\+)[ \t]*(?:\r\n|\n|\r).*?(?:\r\n|\n|\r)(?:\1|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
"""YAML or TOML metadata at the very start, as static site generators have it."""

ENTRY = regex.compile(r"""
    (?<![^\r\n]) (?<indent>[ \t]*+) (?:-[ \t]++)?+ (?<name>[\w.-]++|"[^"\r\n]++"|'[^'\r\n]++') [ \t]*+ [:=]
    (?: [ \t]++ (?<value>\S[^\r\n]*+) )?+ (?=[\r\n]|\Z)
    (?<more> (?:
        (?:\r\n|\n|\r) (?=\g<indent>[ \t]) (?![ \t]*+(?:-[ \t]++)?[\w.-]++[ \t]*+[:=](?:\s|\Z)) [^\r\n]*+
    )*+ )
""", regex.VERBOSE)
"""A field, and the lines below it that are indented and no fields themselves."""

PASSED = frozenset("""
    aliases bibliography canonical canonicalurl class classes comments cover csl css draft featured fontsize
    geometry hash hidden id image images img indent js key kind lang language lastmod lastmodified lastreviewdate
    lastupdate lastupdated layout linkcolor locale logo mainfont math menu modified monofont nav navorder navtitle
    noindex order output outputs papersize parent path pdfengine permalink position priority redirect redirectfrom
    redirects sansfont script section sha sidebar sidebarlabel sidebarposition sitemap slug style tableofcontents
    template theme thumbnail toc tocdepth translated translationdate translationkey translationof translator
    translators type updated url uuid weight
""".split())
"""Names of fields that set up a site, or are about this version alone, without their hyphens."""

NOTHING = regex.compile(r"""(?xi)
    [!-/:-~]*+ | \S*[/\\]\S*\p{L}\S* | [0-9a-f-]{16,} | \{.* | [>|][-+0-9]*     # identifiers, paths, hashes
  | .*\.(?:docx?|dotx?|html?|indd|key|md|odp|ods|odt|pages|pdf|pptx?|qxd|rst|rtf|tex|txt|xlsx?)
  | (?:created|generated|made|produced)\ (?:by|from|using|with)\ .*
  | (?:microsoft\ )?(?:word|excel|powerpoint)\ -.* | .{0,20}powerpoint.{0,20} | untitled.{0,5}
""")
"""Values that are no text, and titles that programs make up."""

CORE = "docProps/core.xml"
"""The part with the properties of an Office Open XML package."""

OWN = "docProps/custom.xml"
"""The part with the properties that have names of the author's own."""

NAMED = ("property", "user-defined")
"""The elements of such properties, in that part and in OpenDocument."""

PROGRAMS = regex.compile(r"""(?xi)
    _ | (?: addin | appversion | contenttype | csl | docsecurity | enterpriseid | grammarly | hyperlinks | icv | kso
    | links | mendeley | microsoft | msip | ole | pdf | producer | progid | scalecrop | sharedoc | sharepoint | template
    | titus | workbookguid | xd_ | zotero ) | .*guid | \Z
""")
"""How the names of properties begin that programs make up."""

LONGEST = 500
"""Characters by which a value is judged."""

WANTED: Mapping[str, str] = {"title": "title", "subject": "subject", "keywords": "keywords", "keyword": "keywords",
                             "description": "description", "category": "category"}
"""The properties that an author writes; days, counts and names of programs are made by machines."""


def front_matter(text: str) -> Iterator[tuple[str, int, int]]:
    """The fields of the front matter: name and span."""
    head = FRONT_MATTER.match(text)
    for match in ENTRY.finditer(text, head.end(1), head.end() - 3) if head else ():
        name = match["name"].strip("\"'")
        start, end = match.span("value") if match["value"] else match.span("more")
        written = text[start:end]
        if match["value"] and regex.fullmatch(r"[>|][-+\d]*", written):
            start, end = match.span("more")
        elif match["value"] and written[0] in "\"'[":
            end = text.find("]" if written[0] == "[" else written[0], start + 1, match.end())
            start, end = start + 1, end if end >= 0 else match.end()
        elif match["more"].strip() and written[0] not in "&!|>{":
            end = match.end("more")
        elif match["value"]:
            end = start + len(regex.sub(r"[ \t]#.*", "", written))
        said = text[start:end]
        start, end = start + len(said) - len(said.lstrip(" \t\r\n-")), start + len(said.rstrip())
        if start < end and regex.sub(r"[-_.]", "", name.lower()) not in PASSED and said_something(text[start:end]):
            yield name, start, end


def said_something(value: str) -> bool:
    """Whether a value is more than an identifier, a path, or what a program makes up."""
    return NOTHING.fullmatch(value.strip()[:LONGEST]) is None


def write(draft: Draft, name: str, value: str) -> None:
    """Write a property of a file."""
    if value.strip() and said_something(value):
        draft.open("caption", place=f"property {name}", unit=name, aside=True)
        draft.flow(value)
        draft.close()


def properties(package: Package, draft: Draft, part: str) -> None:
    """Write the properties of a package of an office program, those with names of the author's own last."""
    found = _Properties()
    for each in (part, OWN):
        if each in package:
            parse(package.part(each), found, package.path, each)
    for name in (*dict.fromkeys(WANTED.values()), *found.own):
        write(draft, name, ", ".join(found.values.get(name, ())))


@dataclass(slots=True)
class _Properties:
    """Goes through a list of properties."""

    values: dict[str, list[str]] = field(default_factory=dict)
    own: list[str] = field(default_factory=list)
    """The names that the author made up."""
    reading: str = ""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if name in NAMED:
            written = attributes.get("name", "").strip()
            if not PROGRAMS.match(written) and written not in self.values:
                self.own.append(written)
                self.values[written] = [""]
                self.reading = written
        elif name in WANTED and not self.reading:
            self.reading = WANTED[name]
            self.values.setdefault(self.reading, []).append("")

    def end(self, name: str) -> None:
        if name in NAMED or name in WANTED:
            self.reading = ""

    def words(self, text: str, at: int) -> None:
        if self.reading:
            self.values[self.reading][-1] += text


def shared(versions: Sequence[Version]) -> tuple[Version, ...]:
    """The versions with those fields that all of them have."""
    names = [{block.unit for block in version.blocks if block.aside} for version in versions]
    common = set.intersection(*names) if len(names) > 1 else set()
    return tuple(version if found == common else replace(version, blocks=tuple(
        block for block in version.blocks if not block.aside or block.unit in common))
        for version, found in zip(versions, names, strict=True))
