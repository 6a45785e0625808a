"""Where the entries of the methods are: through the table, as a loader goes.

The table (docs/design.md, section 3) holds the addresses of `bind` and of the slots. Before `bind` ran, a slot leads to
a function that only says "not bound"; `bind` copies the array of entries into the slots. So the array is what `bind`
names, is not the slots, and holds two addresses of functions for each method: one row after the other for the image's
CPU targets (section 23).
"""

from collections.abc import Sequence

from toolchain.errors import ToolError
from toolchain.run.disassembly.decode import decode
from toolchain.run.disassembly.mapped import Mapped
from toolchain.run.disassembly.opened import function_at

BIND, SELECT, SLOTS, METHODS, TARGETS, HEADER, DATA = 8, 16, 24, 32, 40, 48, 64
Row = list[tuple[int, int]]
"""(typed entry, uniform entry) of each method, for one CPU target."""


def slots(mapped: Mapped) -> int:
    """The offset of the first slot. Raises ToolError 'disasm-unreadable'."""
    return _pointer(mapped, SLOTS, "the slots")


def entries(mapped: Mapped, methods: int, targets: int = 1) -> list[Row]:
    """The row of each of `targets` CPU targets over `methods` methods. Raises ToolError 'disasm-unreadable'."""
    if (counted := mapped.number(mapped.table + METHODS, 8)) != methods:
        raise _lost(f"the table counts {counted} methods, the method records are {methods}")
    if (counted := mapped.number(mapped.table + TARGETS, 8)) != targets:
        raise _lost(f"the table counts {counted} CPU targets, the core header has {targets}")
    start, end = function_at(mapped, _pointer(mapped, BIND, "bind"))
    code = decode(mapped.arch, mapped.memory[start:end], start, mapped.base)
    named = sorted({one.address for one in code if one.address is not None} - {slots(mapped)})
    for place in named:
        found = [mapped.pointers.get(place + 8 * index, -1) for index in range(2 * methods * targets)]
        if all(mapped.executable(offset) for offset in found):
            pairs = list(zip(found[::2], found[1::2], strict=True))
            return [pairs[methods * target : methods * (target + 1)] for target in range(targets)]
    raise _lost("bind names no array of entries")


def serving(rows: Sequence[Row], bases: Sequence[int], target: int, method: int) -> int:
    """The target whose code runs for `method` when `target` is chosen: a base's, where nothing was cloned."""
    while target and rows[target][method] == rows[bases[target]][method]:
        target = bases[target]
    return target


def _pointer(mapped: Mapped, field: int, what: str) -> int:
    offset = mapped.pointers.get(mapped.table + field)
    if offset is None:
        raise _lost(f"the table has no address of {what}")
    return offset


def _lost(detail: str) -> ToolError:
    brief = "the entries of the methods cannot be found"
    return ToolError("disasm-unreadable", brief, [detail], "build the image again")
