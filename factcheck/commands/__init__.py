"""The verbs of the command line."""

from __future__ import annotations

import click

from factcheck.commands import check, rulebook, texts

COMMANDS: tuple[click.Command, ...] = (
    texts.align,
    check.check,
    rulebook.explain,
    texts.extract,
    texts.facts,
    rulebook.init,
    rulebook.rules,
)
