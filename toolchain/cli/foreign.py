"""`pkgimage foreign-python prepare`."""

from pathlib import Path

import click

from toolchain.report.console import talk, write
from toolchain.report.lines import line


@click.group("foreign-python")
def foreign_python() -> None:
    """The arm64 CPython in which images of other platforms are called from Python."""


@foreign_python.command()
@click.argument("directory", required=False, type=click.Path(path_type=Path))
def prepare(directory: Path | None) -> None:
    """Fetch Debian's arm64 Python and NumPy into DIRECTORY, once.

    Without DIRECTORY they go where matrix runs look: the folder that PKGIMAGE_AARCH64_PYTHON names, or one in the
    user's cache. It needs apt-get and dpkg-deb, no administrator, and changes nothing of this system.
    """
    from toolchain.run.arm64_prepare import prepare as prepare_tree

    made = prepare_tree(directory, lambda text: talk([line(text, "quiet")]))
    write([line(f"{made.directory}: Python {made.versions.python}, NumPy {made.versions.numpy}")])
