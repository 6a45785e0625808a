"""The command `pkgimage`: every group of commands, by name."""

import click

import pkgimage as runtime
from toolchain.cli.building import build
from toolchain.cli.containers import containers
from toolchain.cli.coverage import coverage
from toolchain.cli.cpu import cpu
from toolchain.cli.depot import depot
from toolchain.cli.door import Door
from toolchain.cli.foreign import foreign_python
from toolchain.cli.images import disasm, inspect, run
from toolchain.cli.looking import doctor, schema
from toolchain.cli.matrix import matrix
from toolchain.cli.precompile import precompile
from toolchain.cli.reasons import why
from toolchain.cli.recording import record


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(runtime.__version__, prog_name="pkgimage", message="%(prog)s %(version)s")
def pkgimage() -> None:
    """Package images for Python: compile numeric packages ahead of time and prove them on every platform."""


COMMANDS = (
    build, precompile, depot, inspect, disasm, run, matrix, record, coverage, containers, foreign_python, why,
    cpu, doctor, schema,
)  # fmt: skip

for _command in COMMANDS:
    pkgimage.add_command(_command)
