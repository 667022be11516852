"""The files of language data, and the tags by which they are found."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

LANGUAGES = tuple("ar bg cs da de el en es et fa fi fr ga he hi hr hu id it ja ko lt lv mt nb nl pl pt ro ru sk sl sv "
                  "th tr uk vi zh zh-Hant".split())
"""The languages with full data; any other one in CLDR works with digits, months, separators, currencies and codes."""

ALIASES = {"no": "nb", "iw": "he", "in": "id", "zh-hans": "zh", "zh-cn": "zh", "zh-sg": "zh", "zh-tw": "zh-hant",
           "zh-hk": "zh-hant", "zh-mo": "zh-hant"}
"""Tags that BCP 47 deprecates or whose likely script (CLDR likelySubtags) decides: lower-case tag to tag."""

_DATA = files("factcheck.languages")


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")


def _built(event: Any, events: Iterator[Any]) -> Any:
    """The value that begins with a parser event: text, but for integers, true and false that are not quoted.

    So `no` is Norwegian and `1:30` is text, and it takes half the time of a loader that guesses types.
    """
    if isinstance(event, yaml.ScalarEvent):
        if event.implicit[0] and _INTEGER.fullmatch(event.value):
            return int(event.value)
        return event.value == "true" if event.implicit[0] and event.value in ("true", "false") else event.value
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(_built(event, events))
        return items
    entries: dict[Any, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _built(event, events)
        entries[key] = _built(next(events), events)
    return entries


@cache
def table(name: str) -> Mapping[str, Any]:
    """Load `languages/<name>.yaml`; names may lead into folders."""
    text = (_DATA / f"{name}.yaml").read_text(encoding="utf-8")
    events = (event for event in yaml.parse(text, Loader=_LOADER)
              if not isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)))
    loaded: Mapping[str, Any] = _built(next(events), events)
    return loaded


@lru_cache(maxsize=1024)
def canonical(tag: str) -> str:
    """The tag of a BCP 47 language as the data knows it: `zh_TW` -> `zh-Hant`, `pt_br` -> `pt-BR`, `deu` -> `de`."""
    lower = tag.strip().replace("_", "-").lower()
    lower = ALIASES.get(lower, lower)
    first, *rest = lower.split("-")
    if len(first) == len("deu"):
        from babel.core import get_global
        first = get_global("language_aliases").get(first, first)
    return "-".join([first, *(part.title() if len(part) == 4 else part.upper() for part in rest)])


def fallbacks(tag: str) -> tuple[str, ...]:
    """The tag and what it falls back to: `pt-BR`, `pt`."""
    parts = tag.split("-")
    return tuple("-".join(parts[:size]) for size in range(len(parts), 0, -1))


def section(name: str, tag: str) -> Any:
    """The entry for a language in a table keyed by language, falling back from `zh-Hant-HK` to `zh`; None if none."""
    entries = table(name)
    return next((entries[code] for code in fallbacks(canonical(tag)) if code in entries), None)


@cache
def data(tag: str) -> Mapping[str, Any]:
    """The YAML of a language, or of the language that it falls back to; empty for one that has none."""
    return next((table(f"data/{code}") for code in fallbacks(tag) if (_DATA / "data" / f"{code}.yaml").is_file()), {})


def spellout(tag: str) -> Mapping[str, Any]:
    """Number words from the spell-out rules of CLDR (tools/spellout.py)."""
    for code in fallbacks(tag):
        path = _DATA / "spellout" / f"{code}.json"
        if path.is_file():
            loaded: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            return loaded
    return {}
