"""`pkgimage matrix list` and `pkgimage matrix run`."""

import sys
from pathlib import Path

import click

from toolchain.cli.building import FRESH, PLATFORMS, PROFILE, VERBOSE
from toolchain.cli.flags import FLAGS, TARGETS, given
from toolchain.cli.story import ExecutorName, listener, story
from toolchain.flags import Value
from toolchain.report.console import width_of, write
from toolchain.report.lines import line


@click.group()
def matrix() -> None:
    """Prove every platform, CPU target and flag of a profile."""


@matrix.command("list")
@PROFILE
@PLATFORMS
@FLAGS
@TARGETS
@click.pass_context
def list_cells(
    context: click.Context, /, profile: Path, platforms: tuple[str, ...], targets: tuple[str, ...],
    **flags: Value | None,
) -> None:  # fmt: skip
    """Print the id of every cell of PROFILE, without building anything; an excluded one with its reason.

    Where images have CPU targets: also which one is due on the cell's CPU.

    With platforms, flags: the cells of a run with these.
    """
    cells = story(context).matrix_list(profile, platforms=platforms, flags=given(flags), targets=targets)
    due = ((cell, f"  runs {cell.expected_target}" if cell.expected_target else "") for cell in cells)
    write(line(cell.id + (f"  excluded: {cell.exclude_reason}" if cell.exclude_reason else runs)) for cell, runs in due)


@matrix.command("run")
@PROFILE
@PLATFORMS
@click.option("--executor", type=click.Choice(["local", "docker"]), default="local", show_default=True, help="Where.")
@click.option(
    "--json", "json_path", type=click.Path(path_type=Path), metavar="FILE",
    help="Write the report as JSON as well.",
)
@click.option(
    "--junit", "junit_path", type=click.Path(path_type=Path), metavar="FILE",
    help="Write the report as JUnit XML as well: a suite per cell, a case per check.",
)
@FRESH
@FLAGS
@TARGETS
@VERBOSE
@click.pass_context
def run_cells(
    context: click.Context,
    /,
    profile: Path,
    platforms: tuple[str, ...],
    executor: ExecutorName,
    json_path: Path | None,
    junit_path: Path | None,
    fresh: bool,
    verbose_linking: bool,
    targets: tuple[str, ...],
    **flags: Value | None,
) -> int:
    """Build every image of PROFILE, run every check, and print the report.

    Exit code 0 when nothing failed and everything the profile requires ran; 1 otherwise. With platforms: of these
    alone, so a route that only others have is not required.
    """
    from toolchain.report.matrix import report_lines

    app = story(context)
    with listener() as events:
        outcome = app.matrix_run(
            profile, platforms=platforms, executor=executor, json_path=json_path, junit_path=junit_path, events=events,
            verbose_linking=verbose_linking, flags=given(flags), targets=targets, fresh=fresh,
        )  # fmt: skip
    write(report_lines(outcome.document, width_of(sys.stdout)))
    return outcome.exit_code
