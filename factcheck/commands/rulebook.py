"""`factcheck explain`, `rules` and `init`: what is looked for, why, and how to say what is wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.check import FAILED
from factcheck.commands.configured import configuration, debug_option
from factcheck.commands.terminal import page, put, say
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.model import Document
    from factcheck.rules import Rule


@click.command()
@click.argument("rule")
@click.option("--config", metavar="FILE", help="Read this file instead of the nearest .factcheck.yaml.")
@debug_option
def explain(rule: str, config: str | None) -> None:
    """Show what a rule looks for, why, and examples."""
    from factcheck import rules
    from factcheck.config import hint
    from factcheck.report import rulebook
    known = {each.id: each for each in rules.load(configuration((".",), config, isolated=False))}
    if rule not in known:
        raise UsageError(f'unknown rule "{rule}"{hint(rule, known)}')
    put(rulebook.explanation(known[rule], page().width))


@click.command()
@click.option("--check", "pack", metavar="FILE", help="Validate a rule pack and run its examples.")
@click.option("--format", "style", type=click.Choice(["full", "markdown"]), default="full", show_default=True)
@click.option("--config", metavar="FILE", help="Read this file instead of the nearest .factcheck.yaml.")
@debug_option
@click.pass_context
def rules(ctx: click.Context, pack: str | None, style: str, config: str | None) -> None:
    """List the rules, or validate a pack of one's own."""
    from factcheck import rules as loading
    from factcheck.report import rulebook
    from factcheck.report.telling import plural
    if pack is not None:
        found = loading.load_pack(Path(pack))
        failed = failures(found, pack)
        for line in failed:
            say(f"error: {pack}: {line}")
        if failed:
            ctx.exit(FAILED)
        say(f"{pack}: {plural(len(found), 'rule')}, all examples behave")
        return
    found = loading.load(configuration((".",), config, isolated=False))
    put(rulebook.page(found) if style == "markdown" else rulebook.overview(found, page().width))


def failures(found: Sequence[Rule], pack: str = "default") -> list[str]:
    """What is wrong with the examples of a pack: a bad one in which nothing is found, or a good one in which is."""
    from factcheck import pipeline
    from factcheck.config import Settings
    lines = []
    for rule in found:
        for name, example, expected in (("bad", rule.bad, True), ("good", rule.good, False)):
            if example is None:
                lines.append(f"{rule.id} has no {name} example")
                continue
            settings = Settings(source=example.source, languages=example.languages, extends=(pack,),
                                terms=example.terms, values=example.values)
            findings = pipeline.compare(example.texts, example.source, example.format, settings)
            if any(finding.rule == rule.id for finding in findings) is not expected:
                lines.append(f"{rule.id} finds {'nothing' if expected else 'something'} in its {name} example")
    return lines


@click.command()
@click.argument("folder", default=".")
@debug_option
def init(folder: str) -> None:
    """Write a commented .factcheck.yaml for the documents of a folder."""
    from factcheck.align.documents.folder import gather
    from factcheck.config import NAME, Settings
    path = Path(folder) / NAME
    if path.exists():
        raise UsageError(f"{path} is there already")
    if not path.parent.is_dir():
        raise UsageError(f"{folder} is not a folder")
    documents, _ = gather((folder,), Settings())
    path.write_text(starter(documents), "utf-8")
    say(f"wrote {path}")


def starter(documents: Sequence[Document]) -> str:
    """A configuration file for these documents, with what one may want to change commented out."""
    languages = Counter(version.language for document in documents for version in document.versions)
    sources = Counter(document.source for document in documents if document.source)
    source = sources.most_common(1)[0][0] if sources else ""
    return f"""\
# What factcheck is to know about these documents. Every line may be left out.

# The version that is right when others differ from it; without one, the majority decides.
{'source: ' + source if source else '# source: en'}

# The languages in which every document must exist.
{'' if languages else '# '}languages: [{', '.join(sorted(languages)) or 'en, fr'}]

# Files that are no documents.
# exclude: [drafts/**]

# Packs of rules: shipped ones (default, strict) and files of your own.
extends: [default]

# Severities and options: error, warning, info or off. `factcheck rules` lists the rules, `factcheck explain` tells why.
# rules:
#   name-added: off
#   number-format: error

# Findings that are known and not reported; `factcheck --write-baseline FILE` and `factcheck accept` write to it.
# baseline: factcheck-baseline.json

# Rules for some paths only.
# overrides:
#   - paths: [archive/**]
#     rules: {{date-mismatch: warning}}
"""
