"""`factcheck extract`, `facts` and `align`: what factcheck reads in the texts, so that a user can see why."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.check import readable
from factcheck.commands.configured import configured, debug_option
from factcheck.commands.terminal import page, put, tell
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.config import Settings


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--language", metavar="LANGUAGE", help="The language of the text; found out if not given.")
@click.option("--format", "style", type=click.Choice(["full", "json"]), default="full", show_default=True)
@debug_option
def extract(file: str, language: str | None, style: str) -> None:
    """Show every fact of one text, and how its value was read."""
    from factcheck.extract import extract as facts_of
    from factcheck.languages.detect import detect
    from factcheck.languages.profile import profile
    from factcheck.read import version
    from factcheck.read.decode import decode
    from factcheck.read.discover import format_of
    from factcheck.report import machine, tables
    if language is not None:
        profile(language)  # raises UsageError for a language that nobody knows
    text, _ = decode(sys.stdin.buffer.read() if file == "-" else _bytes(file), file)
    language = language or detect(text)[0]
    found = facts_of(text, language)
    if style == "json":
        put(machine.facts(found))
    else:
        put(tables.facts(version(text, language, format_of(file) or "text", file), found, page().width))


def _bytes(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise InputError(file, f"cannot be read: {error.strerror}") from error


@click.command()
@configured
@click.pass_context
def facts(ctx: click.Context, paths: tuple[str, ...], settings: Settings) -> None:
    """Show the facts of each document: a row for each fact, a column for each language."""
    from factcheck import pipeline
    from factcheck.align.documents import gather
    from factcheck.report import tables
    documents, troubles = gather(paths, settings)
    for document in documents:
        put(tables.rows(pipeline.analyse(document), page().width))
    tell(troubles)
    ctx.exit(readable(troubles))


@click.command()
@configured
@click.pass_context
def align(ctx: click.Context, paths: tuple[str, ...], settings: Settings) -> None:
    """Show which sentences line up with which, side by side."""
    from factcheck import pipeline
    from factcheck.align.documents import gather
    from factcheck.report import tables
    documents, troubles = gather(paths, settings)
    for document in documents:
        put(tables.beads(document, pipeline.beads(pipeline.analyse(document)), page().width))
    tell(troubles)
    ctx.exit(readable(troubles))
