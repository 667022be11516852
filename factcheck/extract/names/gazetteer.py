"""What cities, rivers, lands, rulers and great organisations are called in other languages: München, Munich, Monaco.

The cities are from GeoNames (CC BY 4.0), by `tools/gazetteer.py`; the others stand in `languages/exonyms.yaml`.
Loaded when a name is about to be accused, which most documents never come to, or may be a compound of nouns.
"""

from __future__ import annotations

import lzma
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.resources import files

from ...languages.tables import table
from .folding import fold

RULERS = "rulers"
"""The kind of names that only kings, popes and saints have in every language."""


def same_city(one: str, other: str, endings: Collection[str], stems: Collection[str]) -> bool:
    """Whether two words name one city, the other one perhaps inflected: with endings, or others than a stem's."""
    number = city(one)
    return number is not None and any(cities().get(form) == number for form in _forms(other, endings, stems))


def city(word: str, endings: Collection[str] = (), stems: Collection[str] = ()) -> int | None:
    """The number of the city that a word, perhaps inflected, is the name of."""
    return next((number for form in _forms(word, endings, stems)
                 if (number := cities().get(form)) is not None), None)


def exonyms_of_one(one: str, other: str, endings: Collection[str], stems: Collection[str]) -> frozenset[str]:
    """The kinds of what two words name both in two languages, the other one perhaps inflected."""
    named = exonyms().get(fold(one))
    return frozenset(kind for form in _forms(other, endings, stems)
                     for kind, _ in named & exonyms().get(form, frozenset())) if named else frozenset()


def organisations(initials: str) -> frozenset[int]:
    """The numbers of the organisations, sums and techniques that are so abbreviated in some language."""
    return frozenset(number for kind, number in exonyms().get(fold(initials), ()) if kind == "organisations")


def _forms(word: str, endings: Collection[str], stems: Collection[str]) -> Iterator[str]:
    """What a word may be a form of: without an ending, and with what a stem may have lost."""
    folded = fold(word)
    for form in {folded, *(folded[:-len(ending)] for ending in endings if ending and folded.endswith(ending))}:
        yield form
        yield from (form + stem for stem in stems)


@cache
def cities() -> Mapping[str, int]:
    """For each folded name, the number of its city."""
    packed = (files("factcheck.languages") / "words" / "cities.txt.xz").read_bytes()
    lines = lzma.decompress(packed).decode("utf-8").splitlines()
    return {name: number for number, line in enumerate(lines) for name in line.split("\t")}


@cache
def exonyms() -> Mapping[str, frozenset[tuple[str, int]]]:
    """For each folded name, the kind and number of each thing that is called so."""
    found: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    for kind, named in table("exonyms").items():
        for number, names in enumerate(named):
            for name in names:
                found[fold(name)].add((kind, number))
    return {name: frozenset(things) for name, things in found.items()}
