"""The one place of the report that writes: lines to stdout or stderr, with colour only on a terminal.

`NO_COLOR` and `FORCE_COLOR` are respected (rich does). On a pipe nothing is wrapped, whatever COLUMNS says: programs
read it.
"""

import sys
from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.text import Text

from toolchain.report.lines import STYLES, Line

NARROWEST = 60
"""Columns below which a table is not squeezed further."""


def width_of(stream: TextIO) -> int | None:
    """Columns of the terminal behind `stream`; None when it is not one."""
    return max(Console(file=stream).width, NARROWEST) if stream.isatty() else None


def write(lines: Iterable[Line], stream: TextIO | None = None) -> None:
    """Write each line to `stream` (stdout when None)."""
    stream = sys.stdout if stream is None else stream
    if not stream.isatty():
        stream.writelines(f"{line}\n" for line in lines)
        stream.flush()
        return
    console = Console(file=stream, highlight=False, soft_wrap=True)
    for line in lines:
        console.print(to_text(line))


def to_text(line: Line) -> Text:
    """The line in rich's terms; brackets in it are text, not markup."""
    return Text.assemble(*((text, STYLES.get(style, "")) for text, style in line.pieces))


def talk(lines: Iterable[Line]) -> None:
    """Write each line to stderr."""
    write(lines, sys.stderr)
