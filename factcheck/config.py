"""The configuration file `.factcheck.yaml` -> `Settings`; every mistake is answered with its line and a remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import strict_yaml
from .errors import ConfigError
from .model import SEVERITIES
from .strict_yaml import KeyPath

NAME = ".factcheck.yaml"

OFF = "off"
"""`rule: off` is short for `rule: {enabled: false}`; a bare severity for `rule: {severity: ...}`."""

CLOSE_ENOUGH = 60
"""Similarity, of 100, from which another name is offered for a mistyped one: "sorce" and "source" have 91."""


@dataclass(frozen=True, slots=True)
class Override:
    """Rules that hold only for some paths."""

    paths: tuple[str, ...]
    rules: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run was told: the configuration file with its defaults filled in."""

    source: str | None = None
    languages: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    extends: tuple[str, ...] = ("default",)
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    terms: tuple[Mapping[str, Any] | str, ...] = ()
    """Entries of a glossary, or files that hold them."""
    names: tuple[Mapping[str, Any] | str, ...] = ()
    """How names are written in each language, or files that say so."""
    values: tuple[Mapping[str, Any] | str, ...] = ()
    """Figures that must, or must no longer, appear."""
    custom: tuple[Mapping[str, Any], ...] = ()
    encoder: bool = False
    """Whether a sentence encoder helps to line versions up; the extra `align` installs it."""
    baseline: str = ""
    """The file of the findings that are known, from the folder of the configuration."""
    path: str = ""
    """The file they were read from; empty when there is none."""
    lines: Mapping[KeyPath, int] = field(default_factory=dict, repr=False, compare=False)
    """The line of each key path of that file, for the errors of those who read on (`("rules", "number-mismatch")`)."""

    def error(self, place: KeyPath, message: str) -> ConfigError:
        """A mistake at a key path, or at the nearest one above it whose line is known."""
        return ConfigError(self.path or NAME, nearest_line(self.lines, place), message)


def nearest_line(lines: Mapping[KeyPath, int], place: KeyPath) -> int:
    """The line of the deepest known entry on the way to a key path; 0 if there is none."""
    return next((lines[place[:depth]] for depth in range(len(place), -1, -1) if place[:depth] in lines), 0)


def find(start: Path) -> Path | None:
    """The nearest `.factcheck.yaml` in a folder (or a file's folder) or above it; others are not merged with it."""
    folder = start if start.is_dir() else start.parent
    folder = folder.resolve()
    return next((candidate for parent in (folder, *folder.parents)
                 if (candidate := parent / NAME).is_file()), None)


def load(path: Path) -> Settings:
    """Read a configuration file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(str(path), 0, f"is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except FileNotFoundError as error:
        raise ConfigError(str(path), 0, "does not exist; `factcheck init` writes one") from error
    except OSError as error:
        raise ConfigError(str(path), 0, f"cannot be read: {error.strerror or error}") from error
    return parse(text, str(path))


def parse(text: str, path: str) -> Settings:
    """Read the text of a configuration file."""
    data, lines = strict_yaml.load(text, path)
    return _Reader(path, lines).settings({} if data is None else data)


def hint(word: str, names: Iterable[str]) -> str:
    """The end of an error message that offers the nearest valid name, or lists the few that there are."""
    from rapidfuzz import fuzz, process

    choices = sorted(set(names))
    best = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
    if best:
        return f'; did you mean "{best[0]}"?'
    return f"; known are {', '.join(choices)}" if 0 < len(choices) <= 20 else ""


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns plain data into settings, entry by entry."""

    path: str
    lines: Mapping[KeyPath, int]

    def settings(self, data: Any) -> Settings:
        entries = self.mapping(data, (), "the file")
        for key in entries:
            if key not in READERS:
                raise self.error((key,), f'unknown key "{key}"{hint(key, READERS)}')
        read: dict[str, Any] = {key: READERS[key](self, value, (key,))
                                for key, value in entries.items() if value is not None}
        return Settings(path=self.path, lines=self.lines, **read)

    def error(self, place: KeyPath, message: str) -> ConfigError:
        return ConfigError(self.path, nearest_line(self.lines, place), message)

    def text(self, value: Any, place: KeyPath) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.error(place, f"{name(place)} must be text, not {kind(value)}")
        return value

    def texts(self, value: Any, place: KeyPath) -> tuple[str, ...]:
        """A list of texts; a single text stands for a list of one."""
        if isinstance(value, str):
            return (self.text(value, place),)
        return tuple(self.text(item, (*place, index)) for index, item in enumerate(self.items(value, place)))

    def items(self, value: Any, place: KeyPath) -> list[Any]:
        if not isinstance(value, list):
            raise self.error(place, f"{name(place)} must be a list, not {kind(value)}")
        return value

    def mapping(self, value: Any, place: KeyPath, what: str = "") -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.error(place, f"{what or name(place)} must be keys with values, not {kind(value)}")
        return value

    def mappings(self, value: Any, place: KeyPath) -> tuple[Mapping[str, Any], ...]:
        return tuple(self.mapping(item, (*place, index)) for index, item in enumerate(self.items(value, place)))

    def entries(self, value: Any, place: KeyPath) -> tuple[Mapping[str, Any] | str, ...]:
        """A list of texts and of keys with values."""
        return tuple(item if isinstance(item, dict) else self.text(item, (*place, index))
                     for index, item in enumerate(self.items(value, place)))

    def rules(self, value: Any, place: KeyPath) -> Mapping[str, Mapping[str, Any]]:
        return {rule: self.rule(options, (*place, rule)) for rule, options in self.mapping(value, place).items()}

    def rule(self, value: Any, place: KeyPath) -> Mapping[str, Any]:
        """A severity, "off", or options, as options."""
        if isinstance(value, bool):
            return {"enabled": value}
        if isinstance(value, str):
            if value == OFF:
                return {"enabled": False}
            return {"severity": self.severity(value, place)}
        options = self.mapping(value, place, f"{name(place)} must be a severity, off, or options: it")
        if options.get("severity") == OFF:
            return {**{key: entry for key, entry in options.items() if key != "severity"}, "enabled": False}
        if "severity" in options:
            self.severity(options["severity"], (*place, "severity"))
        self.truth(options.get("enabled", True), (*place, "enabled"))
        return options

    def truth(self, value: Any, place: KeyPath) -> bool:
        if not isinstance(value, bool):
            raise self.error(place, f"{name(place)} must be true or false")
        return value

    def severity(self, value: Any, place: KeyPath) -> str:
        names = (*SEVERITIES, OFF)
        if value not in names:
            rule = place[-2] if place[-1] == "severity" else place[-1]
            raise self.error(place, f'unknown severity "{value}" of {rule}{hint(str(value), names)}')
        return str(value)

    def overrides(self, value: Any, place: KeyPath) -> tuple[Override, ...]:
        return tuple(self.override(item, (*place, index)) for index, item in enumerate(self.items(value, place)))

    def override(self, value: Any, place: KeyPath) -> Override:
        entries = self.mapping(value, place)
        for key in entries:
            if key not in ("paths", "rules"):
                raise self.error((*place, key), f'unknown key "{key}" in overrides{hint(key, ("paths", "rules"))}')
        for key in ("paths", "rules"):
            if key not in entries:
                raise self.error(place, f'an entry of overrides needs the key "{key}"')
        return Override(paths=self.texts(entries["paths"], (*place, "paths")),
                        rules=self.rules(entries["rules"], (*place, "rules")))


READERS: Mapping[str, Callable[[_Reader, Any, KeyPath], Any]] = {
    "baseline": _Reader.text,
    "custom": _Reader.mappings,
    "documents": _Reader.texts,
    "encoder": _Reader.truth,
    "exclude": _Reader.texts,
    "extends": _Reader.texts,
    "ignore": _Reader.texts,
    "languages": _Reader.texts,
    "names": _Reader.entries,
    "overrides": _Reader.overrides,
    "rules": _Reader.rules,
    "select": _Reader.texts,
    "source": _Reader.text,
    "terms": _Reader.entries,
    "values": _Reader.entries,
}
"""How each key of the file is read."""


def name(place: KeyPath) -> str:
    """A key path as one would say it: `overrides[0].paths`."""
    said = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return said.lstrip(".") or "the file"


def kind(value: Any) -> str:
    """What a value of the file is, in the user's words."""
    if value is None or value == "":
        return "empty"
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list):
        return "a list"
    return f'"{value}"' if isinstance(value, str) else str(value).lower()
