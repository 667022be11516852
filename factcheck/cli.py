"""The command line. Nothing else in the package prints, reads the environment, or exits."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

import click

from factcheck.commands import COMMANDS
from factcheck.commands.check import FAILED
from factcheck.commands.configured import DEBUG
from factcheck.commands.terminal import put, say
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

SELDOM = 200_000
"""Objects after which garbage is looked for: the forms of the languages are many, and never become any."""

INTERRUPTED = 130
"""128 and the number of SIGINT, by the custom of shells."""


class Verbs(click.Group):
    """Commands of which `check` is implied (`factcheck reports/`), and whose errors are one line and exit code 2."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        completing = ctx.resilient_parsing and not args  # the shell asks what may stand here
        known = args and (args[0] in self.commands or args[0] in ("-h", "--help", "--version"))
        if not known and not completing:
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """What may stand first: the verbs, and all that the implied one takes."""
        implied = self.commands["check"]
        context = implied.make_context("check", [], parent=ctx, resilient_parsing=True)
        return [*super().shell_complete(ctx, incomplete), *implied.shell_complete(context, incomplete)]

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.Abort):
            raise
        except click.ClickException as error:
            say(f"error: {error.format_message()}")
        except FactcheckError as error:
            if ctx.meta.get(DEBUG):
                raise
            say(f"error: {error}")
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except Exception as error:
            if ctx.meta.get(DEBUG):
                raise
            say(f"error: this is a mistake of factcheck itself, which --debug shows: {type(error).__name__}: {error}")
        ctx.exit(FAILED)


def version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        from factcheck import __version__
        put(f"factcheck {__version__}\n")
        ctx.exit()


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=version,
              help="Show the version and exit.")
def cli() -> None:
    """Find facts that differ between the language versions of a document.

    `factcheck PATH...` is short for `factcheck check PATH...`; the path is the current folder unless it is given.
    """


for command in COMMANDS:
    cli.add_command(command)


def main() -> None:
    """Run the command line of this process."""
    gc.set_threshold(SELDOM)
    cli(prog_name="factcheck")
