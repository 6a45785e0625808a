"""The options that choose flags and CPU targets."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from toolchain.cli.cpu import tell_names
from toolchain.flags import Value

Command = TypeVar("Command", bound=Callable[..., Any])

_LEVELS = click.IntRange(0, 3)
_OPTIONS = (
    click.option("-g", "--debug-info", type=click.IntRange(0, 2), help="0 none, 1 lines, 2 lines and variables."),
    click.option("--check-bounds", type=click.Choice(["auto", "yes", "no"]), help="auto: as each decorator says."),
    click.option("--inline", type=click.Choice(["yes", "no"]), help="May a function become part of another?"),
    click.option("-O", "--optimize", type=_LEVELS, help="LLVM's level."),
)


def FLAGS(command: Command) -> Command:  # noqa: N802 - stands among the other constants of options
    """Adds the options of all flags; each goes before what the profile says."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _told(context: click.Context, _option: click.Parameter, texts: tuple[str, ...]) -> tuple[str, ...]:
    """The strings; the question 'help' among them is answered, and nothing else done."""
    for text in texts:
        name, _, string = text.rpartition("=")
        if string.strip() == "help":
            tell_names(name.strip() or None)
            context.exit()
    return texts


TARGETS = click.option(
    "--cpu-targets", "targets", multiple=True, metavar="[NAME=]STRING", callback=_told,
    help="CPU targets, for platform or architecture NAME or for all; may be repeated; 'help' prints names.",
)  # fmt: skip
"""Strings that go before those of the profile."""


def given(options: Mapping[str, Value | None]) -> dict[str, Value]:
    """The flags that were given, by name."""
    return {name.replace("_", "-"): value for name, value in options.items() if value is not None}
