"""The rules for people: a list, one explained, all of them as a page of documentation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap
from typing import Any

from factcheck.report.cells import visible
from factcheck.rules import Example, Rule


def overview(rules: Sequence[Rule], width: int) -> str:
    """A line for each rule: id, severity, and the first sentence of why it matters."""
    widest = max((len(rule.id) for rule in rules), default=0)
    room = max(width - widest - len("  warning  "), 20)
    lines = (f"{rule.id:{widest}}  {rule.severity if rule.enabled else 'off':7}  {_cut(first_sentence(rule.why), room)}"
             for rule in rules)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def explanation(rule: Rule, width: int) -> str:
    """What a rule looks for, why, a bad and a good example, its options."""
    lines = [f"{rule.id} ({rule.severity if rule.enabled else 'off'})", "", *wrap(rule.why, min(width, 100))]
    for title, example in (("It finds something here:", rule.bad), ("but nothing here:", rule.good)):
        if example is not None:
            lines += ["", title, "", *_example(example)]
    lines += ["", "In .factcheck.yaml:", "", *_entry(rule)]
    return "".join(f"{visible(line).rstrip()}\n" for line in lines)


def page(rules: Iterable[Rule]) -> str:
    """All rules as a Markdown page."""
    parts = ["# Rules\n"]
    for rule in rules:
        parts.append(f"\n## {rule.id}\n\n*{rule.severity}* · `{rule.message}`\n\n{rule.why}\n")
        for title, example in (("Found", rule.bad), ("Not found", rule.good)):
            if example is not None:
                parts.append(f"\n{title}:\n\n```text\n" + "\n".join(line.rstrip() for line in _example(example))
                             + "\n```\n")
        if rule.options:
            parts.append(f"\nOptions: {', '.join(f'`{name}: {value_of(value)}`' for name, value in _sorted(rule))}\n")
    return "".join(parts)


def value_of(value: Any) -> str:
    """The value of an option the way it is written in YAML."""
    if isinstance(value, bool) or value is None:
        return str(value).lower() if value is not None else "null"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {value_of(each)}' for key, each in value.items())}}}"
    return f"[{', '.join(map(value_of, value))}]" if isinstance(value, list | tuple | set | frozenset) else str(value)


def first_sentence(text: str) -> str:
    return text.split(". ")[0].rstrip(".") + "." if text else ""


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[:room - 3].rstrip() + "..."


def _sorted(rule: Rule) -> Sequence[tuple[str, Any]]:
    options: Mapping[str, Any] = rule.options
    return sorted(options.items())


def _example(example: Example) -> list[str]:
    """The configuration of an example, if it needs one, and its texts."""
    needed = {"languages": example.languages, "terms": example.terms, "values": example.values}
    lines = [f"    {name}: {value_of(value)}" for name, value in needed.items() if value]
    for language, text in example.texts.items():
        for number, line in enumerate(text.strip().splitlines()):
            lines.append(f"    {language if number == 0 else '':8}{line}")
    return lines


def _entry(rule: Rule) -> list[str]:
    return ["    rules:", f"      {rule.id}:", f"        severity: {rule.severity}",
            *(f"        {name}: {value_of(value)}" for name, value in _sorted(rule))]
