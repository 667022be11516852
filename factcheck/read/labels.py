"""Languages and documents as file names and folders tell them: `report.fr.md`, `fr/report.md`, a user's own patterns.

Many words are language codes too (`sign-in.md`, `it/`), so a label is read where others bear it out: a sibling in
another language, or none beside it but the text itself.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import regex

from ..config import Settings
from ..languages.tables import LANGUAGES, fallbacks
from ..languages.tags import TAG, known
from .patterns import expression

WORD = TAG.pattern.strip()

SUFFIX = regex.compile(rf"(?x)(?<stem>.+?) [._\-\s]* [._\-\s(\[] (?<tag>{WORD}) [)\]]?", regex.IGNORECASE)
"""`report.fr`, `report-pt-BR`, `report_zh_Hans`, `report (fr)`; the stem is lazy, so that the tag is the longest."""

PREFIX = regex.compile(rf"(?x)(?<tag>{WORD}) [._\-\s]+ (?<stem>.+)", regex.IGNORECASE)
"""`fr_report`."""

DOTTED = "suffix ."
"""How the reason begins where a dot parts the label; no English word does that, as "in" does in `sign-in.md`."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a path says of its file."""

    path: str
    key: str
    """The same for all versions of a document: the path without what names the language, and without suffix."""
    language: str | None = None
    reason: str = ""
    sure: bool = True
    """Whether the label holds whatever the text is; else only if the text does not speak another language."""


def labels(paths: Sequence[str], settings: Settings) -> dict[str, Label]:
    """Read the labels of files that are looked at together."""
    readings = {path: tuple(_readings(path)) for path in paths}
    languages: defaultdict[str, set[str | None]] = defaultdict(set)
    for path in paths:
        languages[bare_key(path)].add(None)
        for reading in readings[path]:
            languages[reading.key].add(reading.language)
    supported = {*LANGUAGES, *(tag for text in settings.languages if (tag := known(text)))}
    by_pattern = _pattern_reader(settings)
    return {path: by_pattern(path) or _chosen(path, readings[path], languages, supported) for path in paths}


def bare_key(path: str) -> str:
    """The key of a file whose path does not name its language."""
    return str(PurePosixPath(path).with_suffix(""))


def _chosen(path: str, readings: Sequence[Label], languages: Mapping[str, set[str | None]],
            supported: set[str]) -> Label:
    """The reading that most siblings bear out; of equals the first."""
    bare = Label(path, bare_key(path))
    if not readings:
        return bare
    best = max(readings, key=lambda reading: len(languages[reading.key]))
    all_languages = languages[best.key]
    siblings = all_languages - {best.language}
    familiar = _familiar(best.language, supported)
    if siblings - {None} and any(_familiar(language, supported) for language in all_languages):
        return best
    if None in siblings and familiar and best.reason.startswith(DOTTED):
        return best
    if best.reason.startswith(("suffix", "folder")) and (familiar or siblings):
        return replace(best, sure=False)
    return bare


def _familiar(language: str | None, supported: set[str]) -> bool:
    return language is not None and not supported.isdisjoint(fallbacks(language))


def _readings(path: str) -> Iterator[Label]:
    """All ways to read a label in a path, the most usual first."""
    pure = PurePosixPath(path)
    folders, stem = pure.parts[:-1], pure.stem
    for rest, tag, reason in _by_name(stem):
        others = (folder for folder in folders if known(folder) != tag)
        yield Label(path, str(PurePosixPath(*others, rest)), tag, reason)
    for index in range(len(folders) - 1, -1, -1):
        language, instead = _by_folder(folders[index])
        if language:
            key = PurePosixPath(*folders[:index], *instead, *folders[index + 1:], stem)
            yield Label(path, str(key), language, f"folder {folders[index]}/")
    language = known(stem)
    if language:
        yield Label(path, str(pure.parent / "*"), language, f"name {stem}")


def _by_name(stem: str) -> Iterator[tuple[str, str, str]]:
    for pattern, kind in ((SUFFIX, "suffix"), (PREFIX, "prefix")):
        match = pattern.fullmatch(stem)
        tag = known(match["tag"]) if match else None
        if match and tag:
            start, end = match.span("tag")
            written = stem[start - 1:end] if kind == "suffix" and stem[start - 1] in "._-" else stem[start:end]
            yield match["stem"], tag, f"{kind} {written}"


def _by_folder(name: str) -> tuple[str | None, tuple[str, ...]]:
    """The language that a folder names, and the folder that has no language in its place, if there is one."""
    if name.startswith("values-"):  # of Android, where values/ is the source
        return known(name.removeprefix("values-").replace("-r", "-")), ("values",)
    return known(name.removesuffix(".lproj")), ()


def tells_language(path: str) -> bool:
    """Whether a path seems to name a language with full data."""
    return any(_familiar(reading.language, {*LANGUAGES}) for reading in _readings(path))


def _pattern_reader(settings: Settings) -> Callable[[str], Label | None]:
    """Read labels by the patterns of `documents:`, relative to the folder of the configuration; the first that fits."""
    base = Path(settings.path).resolve().parent if settings.path else Path.cwd()
    compiled = {pattern: _compiled(settings, index) for index, pattern in enumerate(settings.documents)}

    def read(path: str) -> Label | None:
        if not compiled:
            return None
        inside = os.path.relpath(os.path.abspath(path), base).replace(os.sep, "/")
        for pattern, test in compiled.items():
            match = test.fullmatch(inside)
            tag = known(match["language"]) if match else None
            if match and tag:
                start, end = match.span("language")
                rest = (inside[:start].rstrip("._-") + inside[end:]).replace("//", "/").lstrip("/")
                return Label(path, bare_key(rest), tag, f"pattern {pattern}")
        return None

    return read


def _compiled(settings: Settings, index: int) -> regex.Pattern[str]:
    """The expression for a pattern.

    :raises ConfigError: it does not say where the language stands.
    """
    pattern = settings.documents[index]
    if pattern.count("{language}") != 1 or pattern.count("{name}") > 1:
        raise settings.error(("documents", index), f'the pattern "{pattern}" must have {{language}} once, and {{name}} '
                                                   "at most once, as in docs/{name}.{language}.md")
    places = {"name": "(?<name>[^/]+?)", "language": "(?<language>[A-Za-z0-9_-]+?)"}
    return regex.compile(expression(pattern.removeprefix("./"), places))
