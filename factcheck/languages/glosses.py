"""What common words mean, by the beginnings of English words: sentences have these in common where no spelling is.

The files in glosses/ are made by tools/glosses.py; a language without a file has no glosses, and English needs none.
"""

from __future__ import annotations

import lzma
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from .tables import canonical, fallbacks

_FOLDER = files("factcheck.languages") / "glosses"


@cache
def glosses(tag: str) -> Mapping[str, tuple[str, ...]]:
    """The glosses by the beginning of a word, as `align.keys.stem` has it, or by a word of a text without spaces."""
    for code in fallbacks(canonical(tag)):
        path = _FOLDER / f"{code}.txt.xz"
        if path.is_file():
            lines = lzma.decompress(path.read_bytes()).decode("utf-8").splitlines()
            return {word: tuple(found) for word, *found in map(str.split, lines)}
    return {}
