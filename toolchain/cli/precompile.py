"""`pkgimage precompile`: variants of a profile into a depot."""

import os
from pathlib import Path

import click

from pkgimage.depots import Depot, depot_list
from toolchain.cli.building import FRESH, PLATFORMS, PROFILE, VERBOSE
from toolchain.cli.flags import FLAGS, TARGETS, given
from toolchain.cli.story import ExecutorName, Mode, Stored, listener, precompiler
from toolchain.flags import Value
from toolchain.report.console import write
from toolchain.report.lines import Cell, columns

DEPOT = click.option(
    "--depot", type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
    help="The depot; else the first of PKGIMAGE_DEPOT_PATH that can be written, ~/.pkgimage without that variable.",
)  # fmt: skip


def depots(chosen: Path | None) -> list[Depot]:
    """The depot that was chosen, else those of the environment."""
    return depot_list(os.environ) if chosen is None else [Depot(os.path.abspath(chosen))]  # noqa: PTH100 (links stay)


@click.command()
@PROFILE
@PLATFORMS
@DEPOT
@click.option(
    "--pkgimages",
    "mode",
    type=click.Choice(["yes", "no", "existing"]),
    default="yes",
    show_default=True,
    help="no, existing: without native code, for LLVM's JIT.",
)
@click.option("--matrix-flags", "choices", is_flag=True, help="Every choice of flags that the profile's matrix proves.")
@FRESH
@click.option("--executor", type=click.Choice(["local", "docker"]), default="local", show_default=True, help="Where.")
@FLAGS
@TARGETS
@VERBOSE
@click.pass_context
def precompile(
    context: click.Context,
    /,
    profile: Path,
    platforms: tuple[str, ...],
    depot: Path | None,
    mode: Mode,
    choices: bool,
    fresh: bool,
    executor: ExecutorName,
    verbose_linking: bool,
    targets: tuple[str, ...],
    **flags: Value | None,
) -> None:
    """Build the variants of PROFILE into a depot, where `pkgimage.load("name")` finds them.

    Prints what stands there in the end: variant, status, directory. What stands there already is left alone.
    """
    app = precompiler(context)
    found: list[Stored] = []
    try:
        with listener() as events:
            app.precompile(
                profile, platforms, depots(depot), events=events, flags=given(flags), targets=targets,
                choices=choices, mode=mode, fresh=fresh, executor=executor, verbose_linking=verbose_linking,
                environment=os.environ, stored=found.append,
            )  # fmt: skip
    finally:  # what was published is told even when another variant failed
        rows: list[list[Cell]] = [[each.id, (each.status, each.status), str(each.directory)] for each in found]
        write(columns(rows) if rows else [])
