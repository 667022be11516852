"""Whether the links of two versions, whose readers see only words, may lead to the same page.

Sites name a page anew in each language: words of a path prove nothing, its figures do. Services that find documents by
their numbers have one address for all languages, in which each letter counts.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Literal
from urllib.parse import unquote

import regex

from ..model import Fact, Reading, Version
from .addresses import LINK, is_absolute, languages, same_address

Difference = Literal["", "figures", "number", "site"]
"""What tells two targets apart: a figure or identifier, a long number that sites count their pages by, or the site;
nothing where both may be one page."""

RESOLVERS = frozenset("arxiv.org data.europa.eu doi.org dx.doi.org hdl.handle.net identifiers.org n2t.net orcid.org "
                      "purl.org ror.org undocs.org urn.fi w3id.org".split())
"""Services that lead from the identifier of a document, the same in every language, to the document."""

SECOND = frozenset("ac co com edu go gob gouv gov govt gub ne net or org".split())
"""Domains under a country in which names are registered."""

COUNTED = 5
"""Digits from which a number may be one that a site gave to a page: each translation of the page has its own."""

_PREFIX = regex.compile(r"(?:https?:)?//(?:www\.)?|^www\.")
_HOST = regex.compile(r"[^/?#]*")
_FIGURE = regex.compile(r"\p{Nd}+")
_WORD = regex.compile(r"\p{L}{4,}")
_POSTED = regex.compile(r"(?<=/)(?:19|20)\d\d/\d{1,2}(?:/\d{1,2})?(?=/)")
"""The day on which a page was published, as the addresses of magazines have it."""
_DAY = regex.compile(r"(?:19|20)\d{6}")
_PICTURE = regex.compile(r"(?i)\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)(?=$|[?#])")
_LETTER = regex.compile(r"(?<=/)\p{L}{1,2}(?=/|$)")
"""A whole part of a path that is no word."""


def links(version: Version, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The links of a version as facts: those behind its words, and those that its format writes into the text.

    A link behind words that are its address is left out: the words are compared.
    """
    written = [fact for fact in facts if fact.unit == LINK]
    visible = {fact.start: fact for fact in facts if fact.kind == "code" and fact.unit != LINK}
    behind = []
    for target in version.targets:
        start, end = target.start, target.end
        said = next((visible[place].value for place in range(start, end) if place in visible), "")
        if said and _PREFIX.sub("", target.address.casefold()).startswith(_PREFIX.sub("", said)):
            continue
        behind.append(Fact(version.text[start:end], start, end, (Reading("code", target.address, LINK),)))
    return tuple(sorted([*written, *behind], key=lambda fact: (fact.start, fact.end)))


@lru_cache(maxsize=4096)
def difference(one: str, other: str) -> Difference:
    """What tells the pages apart to which two addresses lead."""
    first, second = _plain(one), _plain(other)
    absolute = is_absolute(one) and is_absolute(other)
    if first == second or absolute and same_address(f"https://{first}", f"https://{second}"):
        return ""
    hosts = [_HOST.match(each)[0] for each in (first, second)]  # type: ignore[index]
    paths = [each[len(host):] for each, host in zip((first, second), hosts, strict=True)]
    if not absolute:
        return "figures" if _contradict(_figures(first), _figures(second)) else ""
    if not _one_site(*hosts):
        shared = set(_WORD.findall(paths[0])) & set(_WORD.findall(paths[1]))
        own = languages(first) != languages(second) or _country(hosts[0]) != _country(hosts[1])
        return "" if own and not shared else "site"
    if hosts[0] in RESOLVERS:
        return "figures" if _identifier(paths[0]) != _identifier(paths[1]) else ""
    translated = languages(first) != languages(second)
    if translated:
        paths = [_POSTED.sub("", path) for path in paths]
    mine, theirs = (_figures(path) for path in paths)
    if _contradict(mine, theirs):
        long = translated and all(len(figure) >= COUNTED and not _DAY.fullmatch(figure)
                                  for figure in (mine - theirs) + (theirs - mine))
        return "number" if long else "figures"
    letters = [set(_LETTER.findall(path)) for path in paths]
    return "figures" if not translated and letters[0] - letters[1] and letters[1] - letters[0] else ""


def nearness(one: str, other: str) -> float:
    """How much two addresses have in common, from 0 to 2."""
    mine, theirs = (set(_WORD.findall(each)) | set(_FIGURE.findall(each)) for each in (_plain(one), _plain(other)))
    return (shape(one) == shape(other)) + len(mine & theirs) / max(1, len(mine | theirs))


def shape(address: str) -> str:
    """What kind of thing an address leads to: a site, a place on the page, a picture, or a page beside it."""
    if is_absolute(address):
        return "site"
    return "place" if address[:1] == "#" else "picture" if _PICTURE.search(address) else "page"


def _plain(address: str) -> str:
    """An address without what says how to get there, and to which place of the page."""
    address = _PREFIX.sub("", unquote(address).casefold(), count=1)
    page = address.partition("#")[0].rstrip("/")
    return page or address


def _figures(address: str) -> Counter[str]:
    return Counter(figure.lstrip("0") or "0" for figure in _FIGURE.findall(address))


def _contradict(mine: Counter[str], theirs: Counter[str]) -> bool:
    """Whether both have a figure that the other one lacks; one that a title has in one language alone says nothing."""
    return bool(mine - theirs) and bool(theirs - mine)


def _identifier(path: str) -> str:
    return "".join(filter(str.isalnum, path))


def _one_site(one: str, other: str) -> bool:
    """Whether two hosts belong to one owner: data.example.org, example.org, example.fr."""
    (mine, here), (theirs, there) = _owner(one), _owner(other)
    return mine == theirs and (here == there or _country(one) != _country(other))


def _country(host: str) -> str:
    """The country at the end of a host, if there is one."""
    end = host.rpartition(".")[2]
    return end if len(end) == 2 and end != "eu" else ""


def _owner(host: str) -> tuple[str, str]:
    """The name that an owner has registered, without what stands before it, and the domain at the end."""
    labels = host.partition(":")[0].split(".")
    end = labels.pop()
    if len(labels) > 1 and labels[-1] in SECOND:
        labels.pop()
    return labels[-1] if labels else host, end
