"""From paths to documents: which files are versions of one report, in which language, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from ..config import Settings
from ..errors import InputError, UsageError
from ..languages.detect import UNKNOWN, detect
from ..languages.tags import best, known
from ..model import Document, Trouble, Version
from ..read import FORMATS, version
from ..read.decode import decode
from ..read.discover import Found, discover, format_of
from ..read.labels import Label, bare_key, labels
from ..strict_yaml import KeyPath
from . import grouping

CONTRADICTS = 0.9
"""Probability from which a text that speaks another language outweighs a label without siblings (`it/plan.md`)."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that was read, with what its path says of it."""

    label: Label
    version: Version

    @property
    def path(self) -> str:
        return self.version.path


def gather(paths: Sequence[str], settings: Settings) -> tuple[tuple[Document, ...], tuple[Trouble, ...]]:
    """Find, read and group the files under some paths.

    Nothing is raised for a file: what cannot be read or grouped comes back as trouble, and the others go on.
    """
    _check_languages(settings)
    found = discover(paths, settings)
    troubles = list(found.troubles)
    files = _read(found.files, settings, troubles)
    documents = tuple(_documents(files, settings, troubles))
    told = not files and any(trouble.fatal for trouble in troubles)  # what is to be mended is known already
    if not told and not any(len(document.versions) > 1 for document in documents):
        troubles.append(_nothing(paths, found, len(files)))
    return documents, tuple(troubles)


def _check_languages(settings: Settings) -> None:
    places: list[tuple[KeyPath, str]] = [(("languages", index), tag) for index, tag in enumerate(settings.languages)]
    if settings.source is not None:
        places.append((("source",), settings.source))
    for place, tag in places:
        if known(tag) is None:
            message = f'unknown language code "{tag}"; use a BCP 47 tag such as en, pt-BR or zh-Hant'
            raise settings.error(place, message) if place in settings.lines else UsageError(message)


def _read(paths: Iterable[str], settings: Settings, troubles: list[Trouble]) -> list[File]:
    texts: dict[str, str] = {}
    for path in paths:
        try:
            texts[path] = decode(Path(path).read_bytes(), path)[0]
        except InputError as error:
            troubles.append(Trouble(path, error.message))
        except OSError as error:
            troubles.append(Trouble(path, f"cannot be read: {error.strerror or error}; check its permissions"))
    files = []
    for path, label in labels(tuple(texts), settings).items():
        file = _file(label, texts[path])
        if file.version.language == UNKNOWN:
            name = PurePosixPath(path)
            troubles.append(Trouble(path, "has too few words to tell its language; name it, as in "
                                          f"{name.stem}.en{name.suffix}"))
        else:
            files.append(file)
    return files


def _file(label: Label, text: str) -> File:
    """Settle the language of a file: by its label, or by its text."""
    kind = format_of(label.path) or "text"
    if label.language and label.sure:
        return File(label, version(text, label.language, kind, label.path, label.reason))
    language, probability = detect(text)
    if label.language and (language.partition("-")[0] == label.language.partition("-")[0] or probability < CONTRADICTS):
        return File(label, version(text, label.language, kind, label.path, label.reason))
    bare = Label(label.path, bare_key(label.path))
    return File(bare, version(text, language, kind, label.path, f"detected {probability:.2f}"))


def _documents(files: Sequence[File], settings: Settings, troubles: list[Trouble]) -> Iterator[Document]:
    """The documents, in the order of their first paths."""
    groups: list[tuple[File, ...]] = []
    second: dict[str, str] = {}
    for labelled in _by_key(files):
        group, spare = _one_of_each(labelled)
        groups.append(group)
        for file in spare:
            groups.append((file,))
            second[file.path] = next(other.path for other in group if other.version.language == file.version.language)
    groups = sorted(_lined_up(groups), key=lambda group: group[0].path)
    names = Counter(_name(group) for group in groups)
    for group in groups:
        if len(group) == 1:
            troubles.append(_alone(group[0], second.get(group[0].path)))
        name = _name(group) if names[_name(group)] == 1 else group[0].path
        yield Document(name, tuple(file.version for file in group), _source(group, settings))


def _alone(file: File, first: str | None) -> Trouble:
    language = file.version.language
    why = (f"is a second {language} version beside {first}" if first
           else f"no other language version found ({language}, {file.version.reason})")
    return Trouble(file.path, f"{why}; it is checked alone", fatal=False)


def _lined_up(groups: Sequence[tuple[File, ...]]) -> Iterator[tuple[File, ...]]:
    """Join single files to one another, and to documents that lack their language, where the texts line up."""
    singles = {group[0].version.language for group in groups if len(group) == 1}
    open_groups = [group for group in groups
                   if len(group) == 1 or singles - {file.version.language for file in group}]
    taken = {id(group) for group in open_groups}
    yield from (group for group in groups if id(group) not in taken)
    if len(open_groups) < 2 or not singles:
        yield from open_groups
        return
    items = sorted(open_groups, key=lambda group: group[0].path)
    together, ties = grouping.group([[file.version for file in group] for group in items])
    for indexes in together:
        joined = [_tied(items[index], ties.get(index), items) for index in indexes]
        yield tuple(sorted((file for group in joined for file in group), key=lambda file: file.path))


def _tied(group: tuple[File, ...], tie: grouping.Tie | None, items: Sequence[tuple[File, ...]]) -> tuple[File, ...]:
    """Say of a single file which one it was joined to."""
    if tie is None or len(group) > 1:
        return group
    file, other = group[0], items[tie.to][0]
    reason = f"{file.version.reason}, lines up with {other.path}"
    return (replace(file, version=replace(file.version, reason=reason)),)


def _by_key(files: Iterable[File]) -> Iterator[tuple[File, ...]]:
    """Files with one key; those of each format apart, where one format does not do for all languages."""
    by_key: defaultdict[str, list[File]] = defaultdict(list)
    for file in files:
        by_key[file.label.key].append(file)
    for group in by_key.values():
        languages = {file.version.language for file in group}
        by_suffix: defaultdict[str, list[File]] = defaultdict(list)
        for file in group:
            by_suffix[PurePosixPath(file.path).suffix].append(file)
        apart = len(languages) < len(group) and len(by_suffix) > 1
        yield from (tuple(part) for part in (by_suffix.values() if apart else [group]))


def _one_of_each(group: Sequence[File]) -> tuple[tuple[File, ...], tuple[File, ...]]:
    """One file for each language, labelled ones first; and those that are left over."""
    chosen: dict[str, File] = {}
    for file in sorted(group, key=lambda file: (file.label.language is None, file.path)):
        chosen.setdefault(file.version.language, file)
    kept = tuple(sorted(chosen.values(), key=lambda file: file.path))
    if len(kept) > 1:
        kept = tuple(_beside(file, kept) for file in kept)
    return kept, tuple(file for file in group if file.path not in {other.path for other in kept})


def _beside(file: File, group: Sequence[File]) -> File:
    """Say of a file without label which labelled one it goes with."""
    if file.label.language:
        return file
    other = next(other for other in group if other is not file)
    return replace(file, version=replace(file.version, reason=f"{file.version.reason}, beside {other.path}"))


def _source(group: Sequence[File], settings: Settings) -> str | None:
    """The source of a document: as the settings say, else the one that needs no label beside others that have one."""
    if settings.source:
        return best(settings.source, (file.version.language for file in group))
    bare = [file for file in group if not file.label.language]
    beside = {file.label.key for file in group if file.label.language}
    return bare[0].version.language if len(bare) == 1 and bare[0].label.key in beside else None


def _name(group: Sequence[File]) -> str:
    """What the paths of a document have in common."""
    return group[0].label.key.removesuffix("/*")


def _nothing(paths: Sequence[str], found: Found, files: int) -> Trouble:
    where = ", ".join(paths)
    if files:
        return Trouble(where, "nothing to compare: no two files are versions of one document; name them alike, as in "
                              "report.en.md and report.fr.md; --list-files shows what was found")
    passed = f"; passed over: {' '.join(sorted(found.passed))}" if found.passed else ""
    excluded = f"; excluded: {found.excluded}" if found.excluded else ""
    return Trouble(where, f"nothing to compare: no file that can be read ({' '.join(FORMATS)}){passed}{excluded}")
