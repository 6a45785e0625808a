"""`pkgimage inspect`, `pkgimage disasm` and `pkgimage run`: one image file."""

import sys
from pathlib import Path

import click

from toolchain.report.console import talk, write
from toolchain.report.document import json_text
from toolchain.report.inspection import inspection_lines
from toolchain.report.lines import line

IMAGE = click.argument("image", type=click.Path(path_type=Path))


@click.command()
@IMAGE
@click.option("--json", "as_json", is_flag=True, help="Print everything as canonical JSON.")
def inspect(image: Path, as_json: bool) -> None:
    """Say what IMAGE holds, for any platform, without executing anything of it."""
    from toolchain.run.inspecting import inspect_image, one_image

    described = inspect_image(one_image(image))
    if as_json:
        sys.stdout.write(json_text(described))
    else:
        write(inspection_lines(described))


@click.command()
@IMAGE
@click.argument("function")
@click.option("--target", metavar="N|NAME", default="", help="Which CPU target's code; without it the first one's.")
@click.option("--json", "as_json", is_flag=True, help="Print the listings as canonical JSON.")
def disasm(image: Path, function: str, target: str, as_json: bool) -> None:
    """Show the machine code of FUNCTION in IMAGE, for any platform, without executing anything of it.

    One listing per signature: the entry that is called after the arguments were converted. Calls are named (imports,
    other functions' entries), constants are shown; a colon marks an instruction that others jump to.
    """
    from toolchain.report.disassembly import listing_lines
    from toolchain.run.disassembly import disassemble
    from toolchain.run.inspecting import one_image

    listings = disassemble(one_image(image), function, target)
    if as_json:
        sys.stdout.write(json_text([listing.document() for listing in listings]))
    else:
        write(listing_lines(listings))


@click.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@IMAGE
@click.argument("function")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="ARGS...")
def run(image: Path, function: str, arguments: tuple[str, ...]) -> None:
    """Load IMAGE here, call FUNCTION with ARGS and print its result.

    ARGS are Python literals: 1, -2.5, 1+2j, True, nan, inf. A list is an array, [[1, 2], [3, 4]], of the element
    type that the function takes; @FILE.npy is an array from a file; module.name is a function that is passed,
    Class.MEMBER a member of an enum; a first `--` is passed over. Arrays that the call changed are shown on stderr.
    """
    from toolchain.run.calling import call_function
    from toolchain.run.inspecting import one_image

    texts = arguments[1:] if arguments[:1] == ("--",) else arguments
    called = call_function(one_image(image), function, texts)
    write([line(called.result)])
    talk(line(f"argument {position} after the call: {text}", "quiet") for position, text in called.changed)
