"""Language tags as people write them -> BCP 47 tags that CLDR knows."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from .tables import canonical, fallbacks

TAG = regex.compile(r"""
    (?<language>[a-z]{2,3})
    (?:[-_](?<script>[a-z]{4}))?
    (?:[-_](?<region>[a-z]{2}|[0-9]{3}))?
""", regex.VERBOSE | regex.IGNORECASE)
"""Language, script and region, the subtags that choose a translation (RFC 5646, 2.2)."""


@cache
def known(text: str) -> str | None:
    """The canonical tag for a language code, or None if CLDR does not know all of its parts."""
    match = TAG.fullmatch(text)
    if not match:
        return None
    from babel import localedata
    from babel.core import get_global

    language = match["language"].lower()
    language = get_global("language_aliases").get(language, language)
    if "_" in language or not localedata.exists(language):
        return None
    if match["script"] and match["script"].title() not in _names("scripts"):
        return None
    if match["region"] and match["region"].upper() not in _names("territories"):
        return None
    return canonical("-".join(part for part in (language, match["script"], match["region"]) if part))


@cache
def _names(kind: str) -> frozenset[str]:
    from babel import Locale

    return frozenset(getattr(Locale("en"), kind))


def best(wanted: str, languages: Iterable[str]) -> str | None:
    """The one of some tags that a tag stands for: itself, else the first that it is a part of, or that is a part of it.

    A user who says "pt" means the version "pt-BR" where that is the only Portuguese one.
    """
    tags = list(languages)
    wanted = canonical(wanted)
    if wanted in tags:
        return wanted
    return next((tag for tag in tags if wanted in fallbacks(tag) or tag in fallbacks(wanted)), None)
