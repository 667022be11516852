"""From paths to documents: which files are versions of one report, in which language, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from ...config import Settings
from ...errors import InputError, UsageError
from ...languages.detect import UNKNOWN, detect
from ...languages.tables import LANGUAGES, fallbacks
from ...languages.tags import best, known
from ...model import Document, Trouble, Version
from ...read import FORMATS, as_version, contents, load
from ...read.discover import Found, discover, format_of, seen_from
from ...read.draft import Content
from ...read.fields import shared
from ...read.labels import Label, bare_key, labels
from ...strict_yaml import KeyPath
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
    files, whole = _read(found.files, settings, troubles)
    documents = (*_documents(files, settings, troubles), *whole)
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


def _read(paths: Iterable[str], settings: Settings, troubles: list[Trouble]) -> tuple[list[File], list[Document]]:
    """The files in one language, and those in several, which are documents by themselves."""
    read: dict[str, tuple[Content, ...]] = {}
    for path in paths:
        try:
            read[path] = contents(load(path), path, format_of(path) or "text")
        except InputError as error:
            troubles.append(Trouble(path, error.message))
    files, documents = [], []
    for path, label in labels(tuple(read), settings).items():
        if len(read[path]) > 1:
            try:
                documents.append(_document(label, read[path], settings))
            except InputError as error:
                troubles.append(Trouble(path, error.message))
            continue
        file = settled(label, read[path][0])
        if file.version.language == UNKNOWN:
            name = PurePosixPath(path)
            troubles.append(Trouble(path, "has too few words to tell its language; name it, as in "
                                          f"{name.stem}.en{name.suffix}"))
        else:
            files.append(file)
    return files, documents


def settled(label: Label, content: Content) -> File:
    """Settle the language of a file: by its label, by what the file says of itself, or by its words."""
    if label.language and label.sure:
        return File(label, as_version(content, label.language, label.path, label.reason))
    language, probability = detect(content.text)
    if label.language and (_primary(language) == _primary(label.language) or probability < CONTRADICTS):
        return File(label, as_version(content, label.language, label.path, label.reason))
    bare = Label(label.path, bare_key(label.path))
    said = _said(content)
    if said and (_primary(language) == _primary(said) or probability < CONTRADICTS):
        return File(bare, as_version(content, said, label.path, f"the file says {content.language}"))
    return File(bare, as_version(content, language, label.path, f"detected {probability:.2f}"))


def _document(label: Label, read: Sequence[Content], settings: Settings) -> Document:
    """A file that holds several languages, the source first; the last one may have its name from the path."""
    versions: dict[str, Version] = {}
    for content in read:
        said = _said(content)
        language, reason = said or "", f"the file says {content.language}"
        if not said and content is read[-1] and label.language:
            language, reason = label.language, label.reason
        elif not said:
            language, probability = detect(content.text)
            reason = f"detected {probability:.2f}"
        if language in versions or language == UNKNOWN:
            what = f"holds {language} twice" if language in versions else "does not tell its languages"
            raise InputError(label.path, f"{what}; name them in the file, or the second one in its path")
        versions[language] = as_version(content, language, label.path, reason)
    source = best(settings.source, versions) if settings.source else next(iter(versions))
    return Document(seen_from(settings, label.path), shared(tuple(versions.values())), source)


def _said(content: Content) -> str | None:
    """The language that a file claims, without a region that makes no difference (`fr-FR`)."""
    tag = known(content.language) if content.language else None
    return next((short for short in fallbacks(tag) if short in LANGUAGES), tag) if tag else None


def _primary(tag: str) -> str:
    return tag.partition("-")[0]


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
    called = [seen_from(settings, _name(group)) for group in groups]
    names = Counter(called)
    for group, name in zip(groups, called, strict=True):
        if len(group) == 1:
            troubles.append(_alone(group[0], second.get(group[0].path)))
        name = name if names[name] == 1 else seen_from(settings, group[0].path)
        yield Document(name, shared([file.version for file in group]), _source(group, settings))


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
    formats = " ".join(sorted({*FORMATS.values()}))
    return Trouble(where, f"nothing to compare: no file that can be read ({formats}){passed}{excluded}")
