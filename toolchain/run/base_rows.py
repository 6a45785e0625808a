"""The functions of a base image, one row for each CPU target: read from its file, and held against its code.

A base offers its functions through the table (docs/design.md, sections 3 and 9): before `bind` ran those of the first
target, then those of the chosen one, which `bind` copies from a row. No symbol leads to the rows; but the first is what
the table offers in the file, and the others follow it. A row that holds another target's code would run on a host that
was asked for less, in every image that is built upon this base.
"""

from collections.abc import Iterator
from pathlib import Path

from pkgimage.image import read_image
from toolchain.cpu.target import CLONE_ALL
from toolchain.errors import ToolError
from toolchain.run.clones import code_of, owner
from toolchain.run.disassembly.mapped import Mapped
from toolchain.run.disassembly.opened import opened
from toolchain.serialize.base import FUNCTIONS, GLUE

OFFERED, COUNT = 104, 112
"""Offsets in the table: of the address of the functions, of their number."""


def rows(mapped: Mapped, names: int, targets: int) -> list[list[int]]:
    """The offsets of the functions, target after target. Raises ToolError 'disasm-unreadable'."""
    offered, counted = mapped.pointers.get(mapped.table + OFFERED), mapped.number(mapped.table + COUNT, 8)
    if offered is None or counted != names:
        raise _lost(f"the table counts {counted} functions, there are names of {names}")
    first = [mapped.pointers.get(offered + 8 * index, -1) for index in range(names)]
    for place, offset in mapped.pointers.items():
        if place == offered or offset != first[0]:
            continue
        found = [mapped.pointers.get(place + 8 * index, -1) for index in range(names * targets)]
        if found[:names] == first and all(map(mapped.executable, found)):
            return [found[names * target : names * (target + 1)] for target in range(targets)]
    raise _lost("nothing holds a row of functions for each CPU target")


def misplaced(path: Path) -> Iterator[str]:
    """One text for each function of the base image at `path` that stands in a row which its code is not for.

    Raises LoadError (no image, damaged), ToolError 'disasm-unreadable' or 'image-unreadable'.
    """
    file, mapped = read_image(path), opened(path)
    names, targets = file.data().get(FUNCTIONS), file.header.targets
    if not isinstance(names, tuple):
        raise _lost(f"its global '{FUNCTIONS}' is no tuple of names")
    code, found = code_of(path, mapped), rows(mapped, len(names), len(targets))
    for target, row in enumerate(found):
        _, _, flags, below = targets[target]
        for name, function, inherited in zip(names, row, found[below], strict=True):
            whose = owner(code, function)
            may = target and function == inherited and (name in GLUE or not flags & CLONE_ALL)
            if whose != target and not may:
                yield f"{target} {targets[target][0]}: {name} is code of {whose} {targets[whose][0]}"


def _lost(detail: str) -> ToolError:
    brief = "the functions of the base image cannot be found"
    return ToolError("disasm-unreadable", brief, [detail], "build the image again")
