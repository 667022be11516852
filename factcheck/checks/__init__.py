"""The functions behind the rules, by the name that a rule pack gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

from ..model import Comparison, Problem
from . import patterns
from .facts.announcement import announced
from .facts.modifiers import direction, qualifier
from .facts.quantity import same_quantity
from .facts.scales import scale
from .facts.stated import added, code, foreign_format, mismatch, missing, unit
from .facts.totals import totals
from .fields import Column, same
from .figures import required, retired
from .names import name_added, name_inconsistent, name_mismatch, name_missing
from .parallel import CAPTURES, count, pattern
from .references import broken
from .structure import structure
from .terms import term
from .text import added_text, missing_text, repeated, residue, truncated, unbalanced, untranslated
from .unused import unused
from .versions import version
from .wording import forbid, require

Check = Callable[[Comparison, Mapping[str, Any]], Iterator[Problem]]

CHECKS: dict[str, Check] = {
    "added": added,
    "added_text": added_text,
    "announced": announced,
    "broken": broken,
    "code": code,
    "count": count,
    "direction": direction,
    "forbid": forbid,
    "format": foreign_format,
    "mismatch": mismatch,
    "missing": missing,
    "missing_text": missing_text,
    "name_added": name_added,
    "name_inconsistent": name_inconsistent,
    "name_mismatch": name_mismatch,
    "name_missing": name_missing,
    "pattern": pattern,
    "qualifier": qualifier,
    "repeated": repeated,
    "require": require,
    "required": required,
    "residue": residue,
    "retired": retired,
    "same": same,
    "same_quantity": same_quantity,
    "scale": scale,
    "structure": structure,
    "term": term,
    "totals": totals,
    "truncated": truncated,
    "unbalanced": unbalanced,
    "unit": unit,
    "untranslated": untranslated,
    "unused": unused,
    "version": version,
}

_KINDS = {"kinds": tuple[str, ...]}
_PATTERN = {"pattern": patterns.read}
_SECTION = {**_PATTERN, "section": patterns.read}

OPTIONS: dict[str, dict[str, Any]] = {name: {} for name in CHECKS} | {
    "added": _KINDS, "count": _PATTERN, "forbid": _SECTION, "mismatch": _KINDS, "missing": _KINDS,
    "pattern": {**_PATTERN, "captures": Literal[CAPTURES]}, "require": _SECTION,
    "same": {"fields": tuple[str, ...], "columns": tuple[Column, ...]}}
"""The options of each check, with their types, or with the functions that read them."""

NEEDED: dict[str, tuple[str, ...]] = dict.fromkeys(("count", "forbid", "pattern", "require"), ("pattern",))
"""The options without which a check cannot work."""

SHARED: dict[str, str] = {
    "name_added": "names", "name_inconsistent": "names", "name_mismatch": "names", "name_missing": "names",
    "required": "values", "retired": "values", "term": "terms", "version": "languages"}
"""The checks that work on a key of the configuration, which is no option of a rule."""
