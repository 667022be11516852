"""Path patterns: `*` and `?` stay inside a name, `**` crosses folders, as in .gitignore."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import regex

TOKEN = regex.compile(r"\*\*/|/\*\*(?=/|$)|\*\*|\*|\?|\{[^{}]*\}|[^*?{]+|\{")

WILDCARDS = {"**/": "(?:[^/]+/)*", "/**": "(?:/.*)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def expression(pattern: str, places: Mapping[str, str] | None = None) -> str:
    """The regular expression for a pattern; `places` has the expression of each `{placeholder}`."""
    return "".join(_part(token, places or {}) for token in TOKEN.findall(pattern))


def _part(token: str, places: Mapping[str, str]) -> str:
    if token in WILDCARDS:
        return WILDCARDS[token]
    return places.get(token[1:-1], regex.escape(token)) if token.startswith("{") else regex.escape(token)


def matcher(patterns: Iterable[str]) -> Callable[[str], bool]:
    """A test whether a path (POSIX, relative) matches any of some patterns.

    As in .gitignore, one without a slash in front or in the middle matches at any depth, and one that matches a folder
    holds for all that is in it.
    """
    compiled = [regex.compile(_anchored(pattern) + "(?:/.*)?") for pattern in patterns]
    return lambda path: any(test.fullmatch(path) for test in compiled)


def _anchored(pattern: str) -> str:
    bare = pattern.removeprefix("./").rstrip("/")
    return expression(bare.lstrip("/")) if "/" in bare else "(?:.*/)?" + expression(bare)
