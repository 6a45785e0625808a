"""`pkgimage build`."""

from pathlib import Path

import click

from toolchain.cli.flags import FLAGS, TARGETS, given
from toolchain.cli.story import Built, ExecutorName, listener, story
from toolchain.flags import Value
from toolchain.report.console import write
from toolchain.report.lines import columns, size

PROFILE = click.argument("profile", type=click.Path(path_type=Path))
"""Whether the file is there and readable is the profile loader's to say: one error for one problem."""
VERBOSE = click.option(
    "--verbose-linking", is_flag=True, help="Print the exact command of every link and LLD's own output."
)
PLATFORMS = click.option(
    "-p", "--platform", "platforms", multiple=True, metavar="P", help="Only this platform; may be repeated."
)
FRESH = click.option("--fresh", is_flag=True, help="Use no result of an earlier run.")


@click.command()
@PROFILE
@PLATFORMS
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("images"), show_default=True,
    metavar="DIR", help="Images go to DIR/<platform>/.",
)
@click.option("--executor", type=click.Choice(["local", "docker"]), default="local", show_default=True, help="Where.")
@FRESH
@FLAGS
@TARGETS
@VERBOSE
@click.pass_context
def build(
    context: click.Context,
    /,
    profile: Path,
    platforms: tuple[str, ...],
    output: Path,
    executor: ExecutorName,
    fresh: bool,
    verbose_linking: bool,
    targets: tuple[str, ...],
    **flags: Value | None,
) -> None:
    """Build the images of PROFILE, one per platform, and print their paths."""
    app = story(context)
    images: list[Built] = []
    try:
        with listener() as events:
            app.build(
                profile, tuple(platforms), output, events=events, verbose_linking=verbose_linking, executor=executor,
                flags=given(flags), targets=targets, fresh=fresh, published=images.append,
            )  # fmt: skip
    finally:  # what was published is told even when another platform failed
        rows = [[built.platform, str(built.path), size(built.size), built.sha256] for built in images]
        write(columns(rows, right=(2,)) if rows else [])
