"""The functions behind the rules, by the name that a rule pack gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..model import Comparison, Problem
from .facts import added, code, direction, foreign_format, mismatch, missing, qualifier, unit
from .names import name_added, name_inconsistent, name_mismatch, name_missing
from .structure import structure
from .text import added_text, missing_text, repeated, residue, truncated, unbalanced, untranslated
from .versions import version

Check = Callable[[Comparison, Mapping[str, Any]], Iterator[Problem]]

CHECKS: dict[str, Check] = {
    "added": added,
    "added_text": added_text,
    "code": code,
    "direction": direction,
    "format": foreign_format,
    "mismatch": mismatch,
    "missing": missing,
    "missing_text": missing_text,
    "name_added": name_added,
    "name_inconsistent": name_inconsistent,
    "name_mismatch": name_mismatch,
    "name_missing": name_missing,
    "qualifier": qualifier,
    "repeated": repeated,
    "residue": residue,
    "structure": structure,
    "truncated": truncated,
    "unbalanced": unbalanced,
    "unit": unit,
    "untranslated": untranslated,
    "version": version,
}

_KINDS = {"kinds": tuple[str, ...]}

OPTIONS: dict[str, dict[str, Any]] = {name: {} for name in CHECKS} | {
    "added": _KINDS, "mismatch": _KINDS, "missing": _KINDS, "version": {"languages": tuple[str, ...]}}
"""The options of each check, and their types."""
