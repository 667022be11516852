"""The tags of HTML: how they are written, and what each is to a reader.

The parser of the standard library takes hours for some pages of a megabyte, such as one of unclosed tags. Here no token
is looked at twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape

import regex

from ..model import BlockKind

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

CHROME_NAMES = frozenset("breadcrumb breadcrumbs docnav navbar navfooter navheader pagination".split())
"""Classes of what leads to other pages (DocBook, Publican, Bootstrap)."""

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
CODED = frozenset("code console highlight listing programlisting screen source sourcecode synopsis terminal".split())
"""Classes of preformatted text that is the code or the output of a program (DocBook, Pygments, AsciiDoctor)."""
"""What the class, id or role of notes is made of."""

Attributes = Mapping[str, str | None]


def attributes_of(match: regex.Match[str]) -> Attributes:
    """The attributes of a tag; of several with one name the first counts."""
    found: dict[str, str | None] = {}
    for name, *values in ATTRIBUTE.findall(match["attributes"]) if match["attributes"] else ():
        found.setdefault(name.lower(), unescape("".join(values)))
    return found
