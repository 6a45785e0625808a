"""`pkgimage why`: the choice among the variants of a package, explained."""

import sys

import click

from pkgimage.whycommand import HELP, SAYS
from toolchain.report.console import width_of, write
from toolchain.report.document import json_text
from toolchain.report.lines import Line


@click.command(help=f"{SAYS}\n\nThe exit code is 0 when a variant would be used and 1 when none.")
@click.argument("package")
@click.option("--all", "whole", is_flag=True, help=HELP["all"])
@click.option("--flags", multiple=True, metavar="WORD=VALUE", help=HELP["flags"])
@click.option("--host", metavar="FILE", help=HELP["host"])
@click.option("--depot", "depots", multiple=True, metavar="DIRECTORY", help=HELP["depot"])
@click.option("--root", metavar="DIRECTORY", help=HELP["root"])
@click.option("--verify", type=click.Choice(["auto", "full"]), help=HELP["verify"])
@click.option("--json", "as_json", is_flag=True, help=HELP["json"])
@click.option("--write-host", metavar="FILE", help=HELP["write-host"])
def why(
    package: str, whole: bool, flags: tuple[str, ...], host: str | None, depots: tuple[str, ...], root: str | None,
    verify: str | None, as_json: bool, write_host: str | None,
) -> int:  # fmt: skip
    """See SAYS."""
    from pkgimage.whyasked import ask, write_machine
    from pkgimage.whytext import ENDLESS, lines

    if write_host is not None:
        write_machine(package, write_host, depots)
        return 0
    found = ask(package, whole=whole, flags=flags, host=host, depots=depots, root=root, verify=verify)
    if as_json:
        sys.stdout.write(json_text(found.document()))
    else:
        write(Line(tuple(pieces)) for pieces in lines(found.document(), width_of(sys.stdout) or ENDLESS))
    return 0 if found.used is not None else 1
