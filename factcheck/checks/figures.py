"""Figures that the configuration names: those that every version must state, and retired ones that none may."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..config import Settings, hint
from ..extract import figures
from ..extract.equal import KIND, SAME, WORDS, agree
from ..extract.shown import written
from ..languages.profile import profile
from ..model import Comparison, Fact, Problem
from ..position import locate
from ..read.patterns import matcher
from ..strict_yaml import KeyPath
from .facts.suggestion import suggest
from .places import cut

KEYS = ("instead", "language", "paths", "required", "retired")

HOME = "en"
"""The language in which figures are written if neither they nor a source say so."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value as the configuration writes it."""

    fact: Fact
    retired: bool
    instead: Fact | None = None
    paths: tuple[str, ...] = ()

    def concerns(self, path: str) -> bool:
        """Whether it is about a file."""
        return not self.paths or matcher(self.paths)(path)


def load(settings: Settings) -> tuple[Figure, ...]:
    """The figures that the settings name."""
    return tuple(_figure({"required": entry} if isinstance(entry, str) else entry, ("values", index), settings)
                 for index, entry in enumerate(settings.values))


def _figure(entry: Mapping[str, Any], place: KeyPath, settings: Settings) -> Figure:
    for key in entry:
        if key not in KEYS:
            raise settings.error((*place, key), f'unknown key "{key}" of a value{hint(key, KEYS)}')
    if ("required" in entry) == ("retired" in entry):
        raise settings.error(place, "a value is either required or retired")
    language = entry.get("language") or settings.source or HOME
    profile(language)  # raises UsageError for a language that nobody knows
    paths = entry.get("paths") or ()
    paths = (paths,) if isinstance(paths, str) else tuple(map(str, paths))
    retired = "retired" in entry
    fact = _fact(entry, "retired" if retired else "required", language, place, settings)
    instead = _fact(entry, "instead", language, place, settings) if "instead" in entry else None
    return Figure(fact, retired, instead, paths)


def _fact(entry: Mapping[str, Any], key: str, language: str, place: KeyPath, settings: Settings) -> Fact:
    said = str(entry[key])
    found = figures(said, language)
    if len(found) != 1:
        what = "several figures" if found else "no figure"
        raise settings.error((*place, key), f'"{said}" holds {what} in {language}; write one as a text would')
    return found[0]


def required(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report versions that do not state a figure which all must."""
    for figure in _figures(options, retired=False):
        for version in comparison.document.versions:
            facts = comparison.facts[version.language]
            if figure.concerns(version.path) and not any(agree(figure.fact, fact) for fact in facts):
                yield Problem(locate(version, (0, 0), "absent"), suggestion=suggest(figure.fact, version.language),
                              values={"there": written(figure.fact.readings[0]), "language": version.language})


def retired(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report figures that are stated no more, however they are written."""
    for figure in _figures(options, retired=True):
        for version in comparison.document.versions:
            for fact in comparison.facts[version.language] if figure.concerns(version.path) else ():
                if agree(figure.fact, fact) in (SAME, WORDS, KIND):
                    instead = figure.instead
                    here = locate(version, (fact.start, fact.end), "extra", written(fact.readings[0]))
                    yield Problem(here, suggestion=suggest(instead, version.language) if instead else None,
                                  values={"here": cut(fact.text), "there": written(figure.fact.readings[0]),
                                          "instead": written(instead.readings[0]) if instead else "nothing"})


def _figures(options: Mapping[str, Any], retired: bool) -> Sequence[Figure]:
    return [figure for figure in options.get("values", ()) if figure.retired is retired]
