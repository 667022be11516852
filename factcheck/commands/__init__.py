"""The verbs of the command line."""

from __future__ import annotations

import click

from factcheck.commands import accept, check, names, rulebook, texts

COMMANDS: tuple[click.Command, ...] = (
    accept.accept,
    texts.align,
    check.check,
    rulebook.explain,
    texts.extract,
    texts.facts,
    rulebook.init,
    names.names,
    rulebook.rules,
)
