"""Rules: the entries of the YAML packs, extended, validated, overridden and selected.

A pack and the `rules` of a configuration file are written the same way. An entry with a `check` defines a rule;
any other entry changes a rule that an extended pack has defined: its severity alone (`date-mismatch: warning`, or
`off`), or a mapping with severity, message and the options of its check.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cache
from inspect import isfunction
from pathlib import Path
from string import Formatter
from typing import Any, cast

from . import glossary
from .checks import CHECKS, NEEDED, OPTIONS, SHARED, figures
from .config import NAME, OFF, Settings, hint
from .errors import UsageError
from .model import SEVERITIES, Severity
from .packs import Pack, find, read
from .read.patterns import matcher
from .strict_yaml import KeyPath

WORDS = ("bad", "check", "enabled", "good", "message", "options", "severity", "why")
"""The keys of an entry that are not options of its check."""

SETTING = ("format", "languages", "source", "terms", "values")
"""The keys of an example that are no languages."""


@dataclass(frozen=True, slots=True)
class Example:
    """A small document in which a rule finds something, or nothing: language -> text."""

    texts: Mapping[str, str]
    source: str | None = None
    format: str = "text"
    languages: tuple[str, ...] = ()
    terms: tuple[Any, ...] = ()
    values: tuple[Any, ...] = ()


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
        merge(rules, _custom(own, entry, ("custom", position)))
    for position, override in enumerate(settings.overrides):  # a mistake in one is told even if no path matches it
        merge(dict(rules), replace(own, entries=override.rules, at=("overrides", position, "rules")), define=False)
    return select(tuple(rules.values()), settings)


def _custom(own: Pack, entry: Mapping[str, Any], at: KeyPath) -> Pack:
    """A rule under `custom`, written as a pack of its own: its id is a key of the entry there."""
    words = {key: value for key, value in entry.items() if key != "id"}
    lines = {(*at, entry["id"], *key[len(at):]): line for key, line in own.lines.items() if key[:len(at)] == at}
    return replace(own, entries={entry["id"]: words}, lines=lines, at=at)


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
    """The document of `bad` or `good`: texts by language beside what else is to be known of it."""
    if not isinstance(entry, Mapping):
        raise pack.error(key, f"{key[-1]} of {key[0]} is a mapping: language and text")
    texts = {name: value for name, value in entry.items() if name not in SETTING}
    for language, text in texts.items():
        if not isinstance(text, str):
            raise pack.error((*key, language), f"{key[-1]} of {key[0]} is a mapping: language and text")
    lists = {name: tuple(entry.get(name) or ()) for name in ("languages", "terms", "values")}
    return Example(texts, entry.get("source"), entry.get("format", "text"), **lists)


def _message(message: Any, pack: Pack, name: str) -> str:
    try:
        if isinstance(message, str) and all(word is None or word.isidentifier() for _, word, _, _ in
                                            Formatter().parse(message)):
            return message
    except ValueError:  # a brace without its partner
        pass
    raise pack.error((name, "message"), f"message of {name} is a text with placeholders such as {{here}} and {{there}}")


# ---------------------------------------------------------------- which rules run where

def select(rules: tuple[Rule, ...], settings: Settings) -> tuple[Rule, ...]:
    """The rules that are wanted and not unwanted, both given as ids or patterns such as `number-*`.

    A rule that is switched off in the configuration is switched on again when it is wanted by its own id.
    """
    wanted, unwanted = settings.select, settings.ignore
    ids = [rule.id for rule in rules]
    for key, patterns in (("select", wanted), ("ignore", unwanted)):
        for index, pattern in enumerate(patterns):
            if not any(matches(name, [pattern]) for name in ids):
                message = f'unknown rule "{pattern}"{hint(pattern, ids)}'
                place = next((place for place in ((key, index), (key,)[:1 - index]) if place in settings.lines), None)
                raise settings.error(place, message) if place else UsageError(message)
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
        if _matcher(override.paths)(relative):
            present = {name: entry for name, entry in override.rules.items() if name in result}
            merge(result, Pack(settings.path or NAME, present, settings.lines, ("overrides", position, "rules")))
    return tuple(rule for rule in result.values() if rule.enabled)


def _relative(path: str, base: Path) -> str:
    try:
        return Path(path).resolve().relative_to(base.resolve()).as_posix()
    except ValueError:  # a path outside the folder of the configuration
        return Path(path).as_posix()


_matcher = cache(matcher)


def informed(rules: Iterable[Rule], names: tuple[glossary.Term, ...]) -> tuple[Rule, ...]:
    """The rules, given further names that the configuration does not have."""
    return tuple(replace(rule, options={**rule.options, "names": (*rule.options.get("names", ()), *names)})
                 if SHARED.get(rule.check) == "names" else rule for rule in rules)


def bound(rules: Iterable[Rule], settings: Settings) -> tuple[Rule, ...]:
    """The rules with what their checks need of the configuration: languages, names, glossary, figures."""
    shared = {"languages": settings.languages, "names": glossary.names(settings), "terms": glossary.terms(settings),
              "values": figures.load(settings)}
    return tuple(replace(rule, options={**rule.options, SHARED[rule.check]: shared[SHARED[rule.check]]})
                 if rule.check in SHARED else rule for rule in rules)
