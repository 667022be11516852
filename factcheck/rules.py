"""Rules: the entries of the YAML packs, extended, validated, overridden and selected.

A pack and the `rules` of a configuration file are written the same way. An entry with a `check` defines a rule;
any other entry changes a rule that an extended pack has defined: its severity alone (`date-mismatch: warning`, or
`off`), or a mapping with severity, message and the options of its check.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from inspect import isfunction
from pathlib import Path
from string import Formatter
from typing import Any, cast

from factcheck import strict_yaml
from factcheck.checks import CHECKS, NEEDED, OPTIONS
from factcheck.config import NAME, OFF, Settings, hint, nearest_line
from factcheck.errors import ConfigError, UsageError
from factcheck.model import SEVERITIES, Severity
from factcheck.strict_yaml import KeyPath

WORDS = ("bad", "check", "enabled", "good", "message", "options", "severity", "why")
"""The keys of an entry that are not options of its check."""


@dataclass(frozen=True, slots=True)
class Example:
    """A small document in which a rule finds something, or nothing: language -> text."""

    texts: Mapping[str, str]
    source: str | None = None
    format: str = "text"
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What to look for, how grave it is, what to say about it, and why."""

    id: str
    check: str
    options: Mapping[str, Any] = field(default_factory=dict)
    severity: Severity = "error"
    message: str = ""
    why: str = ""
    bad: Example | None = None
    good: Example | None = None
    enabled: bool = True
    origin: str = ""
    """Where it is defined: `house.yaml:7`."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A file of entries, and where each of its keys stands."""

    path: str
    entries: Mapping[str, Any]
    lines: Mapping[KeyPath, int]
    at: KeyPath = ("rules",)
    """The key of the file under which the entries stand."""

    def error(self, key: KeyPath, message: str) -> ConfigError:
        """A mistake at a key of an entry, or at the nearest key around it that has a line."""
        return ConfigError(self.path, nearest_line(self.lines, (*self.at, *key)), message)

    def place(self, key: KeyPath) -> str:
        """The file, and the line of a key in it."""
        return f"{self.path}:{nearest_line(self.lines, (*self.at, *key))}"


# ---------------------------------------------------------------- where packs are found

def folder() -> Path:
    """The folder of the packs that ship with the package.

    In a wheel it lies inside the package; in a checkout and an editable installation, beside it.
    """
    inside = Path(str(files("factcheck"))) / "rules"
    return inside if inside.is_dir() else Path(__file__).parents[1] / "rules"


def shipped() -> tuple[str, ...]:
    """The names of the packs that ship with the package."""
    return tuple(sorted(path.stem for path in folder().glob("*.yaml")))


def read(path: Path, above: tuple[Path, ...] = ()) -> Iterator[Pack]:
    """Yield the packs that a pack extends, then the pack itself."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(str(path), 0, f"is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except OSError as error:
        raise ConfigError(str(path), 0, f"cannot read this rule pack: {error.strerror}") from error
    data, lines = strict_yaml.load(text, str(path))
    pack = Pack(str(path), {}, lines, at=())
    if not isinstance(data, Mapping):
        raise pack.error((), "a rule pack is a mapping with the keys extends and rules")
    for key in data:
        if key not in ("extends", "rules"):
            raise pack.error((key,), f'unknown key "{key}"{hint(str(key), ("extends", "rules"))}')
    extends, entries = data.get("extends") or [], data.get("rules") or {}
    if not isinstance(extends, list) or not all(isinstance(name, str) for name in extends):
        raise pack.error(("extends",), "extends is a list of names of packs or paths of files")
    if not isinstance(entries, Mapping):
        raise pack.error(("rules",), "rules is a mapping: the id of a rule, and what it does")
    for position, name in enumerate(extends):
        yield from find(name, path.parent, pack, ("extends", position), (*above, path.resolve()))
    yield replace(pack, entries=entries, at=("rules",))


def find(name: str, base: Path, origin: Pack, key: KeyPath, above: tuple[Path, ...] = ()) -> Iterator[Pack]:
    """Yield the packs behind a name in `extends`: a shipped one, or a path that counts from the file that names it."""
    if name in shipped():
        path = folder() / f"{name}.yaml"
    else:
        path = base / name
        if not path.is_file():
            raise origin.error(key, f'no rule pack "{name}": neither shipped nor a file{hint(name, shipped())}')
    if path.resolve() in above:
        raise origin.error(key, f'the rule pack "{name}" extends itself')
    yield from read(path, above)


# ---------------------------------------------------------------- from entries to rules

def load(settings: Settings) -> tuple[Rule, ...]:
    """The rules of a run: the packs extended, the settings applied, selected and ignored ones sorted out.

    Rules that are switched off stay among them, since an override may switch them on: see `effective`.
    """
    own = Pack(settings.path or NAME, settings.rules, settings.lines)
    rules: dict[str, Rule] = {}
    for position, name in enumerate(settings.extends):
        for pack in find(name, Path(settings.path).parent, replace(own, at=()), ("extends", position)):
            merge(rules, pack)
    merge(rules, own)
    for position, entry in enumerate(settings.custom):
        if not isinstance(entry.get("id"), str):
            raise settings.error(("custom", position), "a rule of one's own needs an id")
        words = {key: value for key, value in entry.items() if key != "id"}
        merge(rules, replace(own, entries={entry["id"]: words}, at=("custom", position)))
    for position, override in enumerate(settings.overrides):  # a mistake in one is told even if no path matches it
        merge(dict(rules), replace(own, entries=override.rules, at=("overrides", position, "rules")), define=False)
    return select(tuple(rules.values()), settings.select, settings.ignore)


def load_pack(path: Path) -> tuple[Rule, ...]:
    """The rules that one file defines or changes, for `factcheck rules --check`."""
    rules: dict[str, Rule] = {}
    own: tuple[str, ...] = ()
    for pack in read(path):
        merge(rules, pack)
        own = tuple(pack.entries)
    return tuple(rules[name] for name in own)


def merge(rules: dict[str, Rule], pack: Pack, define: bool = True) -> None:
    """Add the rules that a pack defines, and change those that it names."""
    for name, entry in pack.entries.items():
        known = rules.get(name)
        if known is None and not (define and isinstance(entry, Mapping) and "check" in entry):
            remedy = hint(name, rules) or ("; a new rule needs a check" if define else "")
            raise pack.error((name,), f'unknown rule "{name}"{remedy}')
        rules[name] = change(known, entry, pack, name)


def change(rule: Rule | None, entry: Any, pack: Pack, name: str) -> Rule:
    """A rule as an entry defines or changes it."""
    if entry is False or entry == OFF:
        entry = {"enabled": False}
    elif isinstance(entry, str):
        entry = {"severity": entry}
    elif entry is True:
        entry = {"enabled": True}
    if not isinstance(entry, Mapping):
        raise pack.error((name,), f"{name} takes a severity, off, or a mapping of options")
    if rule is None or entry.get("check", rule.check) != rule.check:
        rule = define(entry, pack, name)
    severity = entry.get("severity", rule.severity)
    if severity not in SEVERITIES:
        remedy = hint(str(severity), (*SEVERITIES, OFF))
        raise pack.error((name, "severity"), f'unknown severity "{severity}" of {name}{remedy}')
    enabled = entry.get("enabled", rule.enabled)
    if not isinstance(enabled, bool):
        raise pack.error((name, "enabled"), f"enabled of {name} is true or false")
    return replace(rule, severity=cast(Severity, severity), enabled=enabled, options=options(rule, entry, pack),
                   message=_message(entry.get("message", rule.message), pack, name),
                   why=" ".join(str(entry.get("why", rule.why)).split()),
                   bad=example(entry["bad"], pack, (name, "bad")) if "bad" in entry else rule.bad,
                   good=example(entry["good"], pack, (name, "good")) if "good" in entry else rule.good)


def define(entry: Mapping[str, Any], pack: Pack, name: str) -> Rule:
    """The bare rule of an entry with a check."""
    check = entry["check"]
    if check not in CHECKS:
        raise pack.error((name, "check"), f'unknown check "{check}" of {name}{hint(str(check), CHECKS)}')
    if "message" not in entry:
        raise pack.error((name,), f"{name} needs a message")
    return Rule(name, check, origin=pack.place((name,)))


def options(rule: Rule, entry: Mapping[str, Any], pack: Pack) -> dict[str, Any]:
    """The options of a rule with those that an entry gives, under `options` or beside `severity`."""
    from msgspec import ValidationError, convert
    types = OPTIONS.get(rule.check, {})
    inner = entry.get("options") or {}
    if not isinstance(inner, Mapping):
        raise pack.error((rule.id, "options"), f"options of {rule.id} is a mapping: option and value")
    given: list[tuple[KeyPath, str, Any]]
    given = [((rule.id, key), key, value) for key, value in entry.items() if key not in WORDS]
    given += [((rule.id, "options", key), key, value) for key, value in inner.items()]
    result = dict(rule.options)
    for place, key, value in given:
        if key not in types:
            remedy = hint(key, (*types, "message", "severity"))
            raise pack.error(place, f'unknown option "{key}" of {rule.id}{remedy}')
        try:
            result[key] = types[key](value) if isfunction(types[key]) else convert(value, types[key])
        except (ValidationError, ValueError) as error:
            reason = str(error)[:1].lower() + str(error)[1:].replace("`", "")
            raise pack.error(place, f'option "{key}" of {rule.id}: {reason}') from error
    for key in NEEDED.get(rule.check, ()):
        if key not in result:
            raise pack.error((rule.id,), f'{rule.id} needs the option "{key}"')
    return result


def example(entry: Any, pack: Pack, key: KeyPath) -> Example:
    """The document of `bad` or `good`: texts by language beside source, format and languages."""
    if not isinstance(entry, Mapping):
        raise pack.error(key, f"{key[-1]} of {key[0]} is a mapping: language and text")
    texts = {name: value for name, value in entry.items() if name not in ("source", "format", "languages")}
    for language, text in texts.items():
        if not isinstance(text, str):
            raise pack.error((*key, language), f"{key[-1]} of {key[0]} is a mapping: language and text")
    return Example(texts, entry.get("source"), entry.get("format", "text"), tuple(entry.get("languages", ())))


def _message(message: Any, pack: Pack, name: str) -> str:
    try:
        if isinstance(message, str) and all(word is None or word.isidentifier() for _, word, _, _ in
                                            Formatter().parse(message)):
            return message
    except ValueError:  # a brace without its partner
        pass
    raise pack.error((name, "message"), f"message of {name} is a text with placeholders such as {{here}} and {{there}}")


# ---------------------------------------------------------------- which rules run where

def select(rules: tuple[Rule, ...], wanted: Sequence[str], unwanted: Sequence[str]) -> tuple[Rule, ...]:
    """The rules that are wanted and not unwanted, both given as ids or patterns such as `number-*`.

    A rule that is switched off in the configuration is switched on again when it is wanted by its own id.
    """
    ids = [rule.id for rule in rules]
    for pattern in (*wanted, *unwanted):
        if not any(matches(name, [pattern]) for name in ids):
            raise UsageError(f'unknown rule "{pattern}"{hint(pattern, ids)}')
    kept = [rule for rule in rules if (not wanted or matches(rule.id, wanted)) and not matches(rule.id, unwanted)]
    return tuple(replace(rule, enabled=True) if rule.id in wanted else rule for rule in kept)


def matches(name: str, patterns: Iterable[str]) -> bool:
    """Whether a name fits one of the patterns."""
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def effective(rules: tuple[Rule, ...], settings: Settings, path: str) -> tuple[Rule, ...]:
    """The enabled rules as they hold for one path: the overrides whose patterns match it, the last one winning."""
    if not settings.overrides:
        return tuple(rule for rule in rules if rule.enabled)
    relative = _relative(path, Path(settings.path).parent)
    result = {rule.id: rule for rule in rules}
    for position, override in enumerate(settings.overrides):
        if any(_pattern(pattern).fullmatch(relative) for pattern in override.paths):
            present = {name: entry for name, entry in override.rules.items() if name in result}
            merge(result, Pack(settings.path or NAME, present, settings.lines, ("overrides", position, "rules")))
    return tuple(rule for rule in result.values() if rule.enabled)


def _relative(path: str, base: Path) -> str:
    try:
        return Path(path).resolve().relative_to(base.resolve()).as_posix()
    except ValueError:  # a path outside the folder of the configuration
        return Path(path).as_posix()


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    """A glob as a regular expression: `*` stays within a folder, `**` does not, `folder/` is all that it holds."""
    glob = glob + "**" if glob.endswith("/") else glob
    parts = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    tokens = re.split(r"(\*\*/|\*\*|\*|\?)", glob)
    return re.compile("".join(parts.get(token, re.escape(token)) for token in tokens), re.DOTALL)
