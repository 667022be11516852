"""The checks of completeness, in the order of causes.

What was repeated, left untranslated or left over is neither added nor missing; what a version lacks because it
breaks off is truncated, not missing. Each check asks those before it.
"""

from __future__ import annotations

from ..places import explained
from .balance import unbalanced
from .gaps import added_text, missing_text
from .repetitions import repeated
from .residue import residue
from .truncation import truncated
from .untranslated import untranslated

__all__ = ["added_text", "explained", "missing_text", "repeated", "residue", "truncated", "unbalanced", "untranslated"]
