"""`pkgimage coverage`: what becomes of the signatures that real programs compiled."""

from pathlib import Path

import click

from toolchain.report.console import talk, write
from toolchain.report.lines import columns, line

LISTS = click.argument("lists", nargs=-1, type=click.Path(path_type=Path))


@click.command()
@LISTS
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("docs/coverage.md"),
    show_default=True, metavar="FILE", help="The page.",
)
@click.option(
    "--kept", type=click.Path(path_type=Path, file_okay=False), default=Path(".coverage-kept"), show_default=True,
    metavar="DIR", help="Results of what is done: an interrupted run goes on from there.",
)
def coverage(lists: tuple[Path, ...], output: Path, kept: Path) -> None:
    """Build and check every signature of LISTS (all of configs/recorded when none are given), and write a page.

    The packages must be installed in this Python, in the versions of the lists.
    """
    from toolchain.report.coverage import counts, coverage_text
    from toolchain.report.document import write_report
    from toolchain.resources import folder
    from toolchain.run.coverage import cover

    chosen = lists or tuple(sorted((folder("configs") / "recorded").glob("*.toml")))
    found = cover(chosen, kept, lambda text: talk([line(text, "quiet")]))
    write_report(output, coverage_text(found))
    head = ["list", "signatures", "built", "agree", "differ", "not compared"]
    write(columns([head, *([one.name, *map(str, counts(one.outcomes))] for one in found)], right=range(1, 6)))
