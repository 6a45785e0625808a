"""The options that choose flags."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

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


def given(options: Mapping[str, Value | None]) -> dict[str, Value]:
    """The flags that were given, by name."""
    return {name.replace("_", "-"): value for name, value in options.items() if value is not None}
