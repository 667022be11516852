"""What several commands share: paths, the settings that apply to them, and --debug."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.commands.terminal import say
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.config import Settings

DEBUG = "factcheck.debug"
"""Where the context of click keeps whether --debug was given."""


def debug(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    ctx.meta[DEBUG] = value or ctx.meta.get(DEBUG, False)


debug_option = click.option("--debug", is_flag=True, expose_value=False, is_eager=True, callback=debug,
                            help="Show a traceback when something breaks.")


def configured(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command paths, and the settings that a configuration file and the options below make up."""

    @click.argument("paths", nargs=-1)
    @click.option("--source", metavar="LANGUAGE", help="The version that is right when others differ from it.")
    @click.option("--config", metavar="FILE", help="Read this file instead of the nearest .factcheck.yaml.")
    @click.option("--isolated", is_flag=True, help="Read no configuration file.")
    @click.option("-v", "--verbose", is_flag=True, help="Say which configuration is used.")
    @debug_option
    @wraps(command)
    def run(paths: tuple[str, ...], source: str | None, config: str | None, isolated: bool, verbose: bool,
            **rest: Any) -> None:
        from dataclasses import replace

        from factcheck.languages.profile import profile
        settings = configuration(paths or (".",), config, isolated)
        if source is not None:
            profile(source)  # raises UsageError for a language that nobody knows
            settings = replace(settings, source=source)
        if verbose:
            say(f"configuration: {settings.path or 'none'}")
        command(paths=paths or (".",), settings=settings, **rest)

    return run


def choosing(command: Callable[..., None]) -> Callable[..., None]:
    """Give a configured command the options that choose among the rules."""

    @click.option("--select", multiple=True, metavar="RULES", help="Run only these rules: ids or patterns.")
    @click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these rules.")
    @wraps(command)
    def run(settings: Settings, select: tuple[str, ...], ignore: tuple[str, ...], **rest: Any) -> None:
        from dataclasses import replace
        if select:  # instead of those in the file, whose lines are not to be blamed
            lines = {place: line for place, line in settings.lines.items() if place[:1] != ("select",)}
            settings = replace(settings, select=_names(select), lines=lines)
        command(settings=replace(settings, ignore=(*settings.ignore, *_names(ignore))), **rest)

    return run


def _names(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for text in given for name in text.split(",") if name.strip())


def configuration(paths: tuple[str, ...], config: str | None, isolated: bool) -> Settings:
    """The settings of a run: a named file, or the nearest one above the first path, or the defaults."""
    from factcheck.config import Settings, find, load
    if config is not None:
        if isolated:
            raise UsageError("--config and --isolated contradict each other")
        return load(Path(config))
    found = None if isolated else find(Path(paths[0]))
    return load(_short(found)) if found else Settings()


def _short(path: Path) -> Path:
    """A path as people would write it here: relative if it lies in or below the current folder."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
