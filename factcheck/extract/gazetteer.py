"""What the larger cities are called: München, Munich, Monaco. From GeoNames (CC BY 4.0), by `tools/gazetteer.py`.

Loaded when a name is about to be accused, which most documents never come to, or may be a compound of nouns.
"""

from __future__ import annotations

import lzma
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files

from .folding import fold


def same_city(one: str, other: str, endings: Collection[str], stems: Collection[str]) -> bool:
    """Whether two words name one city, the other one perhaps inflected: with endings, or others than a stem's."""
    known_cities = cities()
    city = known_cities.get(fold(one))
    if city is None:
        return False
    folded = fold(other)
    forms = {folded, *(folded[:-len(ending)] for ending in endings if ending and folded.endswith(ending))}
    return any(known_cities.get(form + stem) == city for form in forms for stem in ("", *stems))


@cache
def cities() -> Mapping[str, int]:
    """For each folded name, the number of its city."""
    packed = (files("factcheck.languages") / "words" / "cities.txt.xz").read_bytes()
    lines = lzma.decompress(packed).decode("utf-8").splitlines()
    return {name: number for number, line in enumerate(lines) for name in line.split("\t")}
