"""`factcheck names`: how each version writes the names of a document, as the checks have learned it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.commands.check import readable
from factcheck.commands.configured import configured
from factcheck.commands.terminal import page, put, tell

if TYPE_CHECKING:
    from factcheck.config import Settings


@click.command()
@configured
@click.option("--format", "style", type=click.Choice(["full", "csv"]), default="full", show_default=True,
              help="A table to read, or one to correct, keep and name under `names` in the configuration: a column for "
                   "each language, each name whole and, where that is known, as a dictionary has it.")
@click.pass_context
def names(ctx: click.Context, paths: tuple[str, ...], settings: Settings, style: str) -> None:
    """Show how each version writes each name: the source's name, how often it is met, and its forms elsewhere."""
    from factcheck import glossary, pipeline
    from factcheck.align.documents.folder import gather
    from factcheck.align.names.learned import learned
    from factcheck.report import names as report
    documents, troubles = gather(paths, settings)
    known = glossary.names(settings)
    tables = []
    for document in documents:
        comparison = pipeline.analyse(document, settings)
        tables.append((comparison, learned(comparison, known)))
        if style == "full":
            put(report.full(*tables.pop(), page().width))
    if style == "csv":
        put(report.csv(tables))
    tell(troubles)
    ctx.exit(readable(troubles))
