"""`factcheck extract`, `facts` and `align`: what factcheck reads in the texts, so that a user can see why."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from factcheck.commands.check import readable
from factcheck.commands.configured import configured, debug_option
from factcheck.commands.terminal import page, put, tell

if TYPE_CHECKING:
    from factcheck.config import Settings


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--language", metavar="LANGUAGE", help="The language of the text; found out if not given.")
@click.option("--format", "style", type=click.Choice(["full", "json"]), default="full", show_default=True)
@debug_option
def extract(file: str, language: str | None, style: str) -> None:
    """Show every fact of one text, and how its value was read."""
    from factcheck.align.documents.folder import settled
    from factcheck.config import Settings
    from factcheck.extract import extract as facts_of
    from factcheck.languages.detect import UNKNOWN
    from factcheck.languages.profile import profile
    from factcheck.model import Trouble
    from factcheck.read import as_version, contents, load
    from factcheck.read.discover import format_of
    from factcheck.read.labels import labels
    from factcheck.report import machine, tables
    if language is not None:
        profile(language)  # raises UsageError for a language that nobody knows
    data = sys.stdin.buffer.read() if file == "-" else load(file)
    for content in contents(data, file, format_of(file) or "text"):
        label = labels((file,), Settings())[file]
        read = as_version(content, language, file, "") if language else settled(label, content).version
        if read.language == UNKNOWN:
            tell([Trouble(file, "has too few words to tell its language; give --language", fatal=False)])
        found = facts_of(read.text, read.language)
        put(machine.facts(found) if style == "json" else tables.facts(read, found, page().width))


@click.command()
@configured
@click.pass_context
def facts(ctx: click.Context, paths: tuple[str, ...], settings: Settings) -> None:
    """Show the facts of each document: a row for each fact, a column for each language."""
    from factcheck import pipeline
    from factcheck.align.documents.folder import gather
    from factcheck.report import tables
    documents, troubles = gather(paths, settings)
    for document in documents:
        put(tables.rows(pipeline.analyse(document, settings), page().width))
    tell(troubles)
    ctx.exit(readable(troubles))


@click.command()
@configured
@click.pass_context
def align(ctx: click.Context, paths: tuple[str, ...], settings: Settings) -> None:
    """Show which sentences line up with which, side by side."""
    from factcheck import pipeline
    from factcheck.align.documents.folder import gather
    from factcheck.report import tables
    documents, troubles = gather(paths, settings)
    for document in documents:
        put(tables.beads(document, pipeline.beads(pipeline.analyse(document, settings)), page().width))
    tell(troubles)
    ctx.exit(readable(troubles))
