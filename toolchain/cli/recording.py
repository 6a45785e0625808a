"""`pkgimage record`: which signatures does a program compile?"""

import sys
from pathlib import Path

import click

from toolchain.report.console import talk
from toolchain.report.lines import line


@click.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Not to stdout.")
@click.option("--package", "packages", multiple=True, metavar="NAME", help="Only of this package; may be repeated.")
@click.option("--all", "everything", is_flag=True, help="Write a frozen list: also what a profile cannot hold yet.")
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED, metavar="COMMAND...")
def record(output: Path | None, packages: tuple[str, ...], everything: bool, command: tuple[str, ...]) -> None:
    """Run COMMAND and write the signatures that Numba compiled in it, as rows for a profile.

    A Python script, or `-m MODULE`, runs in this Python; anything else is a program. Its output goes to stderr.
    """
    from toolchain.frontends.recorded import fragment, frozen
    from toolchain.report.document import write_report
    from toolchain.run.recording import record as run

    found = run(command, packages)
    text = frozen(found) if everything else fragment(found)
    if output is None:
        sys.stdout.write(text)
        return
    write_report(output, text)
    functions = {row.function for row in found.signatures}
    talk([line(f"{len(found.signatures)} signatures of {len(functions)} functions: {output}")])
