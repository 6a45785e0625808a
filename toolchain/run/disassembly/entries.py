"""Where the entries of the methods are: through the table, as a loader goes.

The table (docs/design.md, section 3) holds the addresses of `bind` and of the slots. Before `bind` ran, a slot leads to
a function that only says "not bound"; `bind` copies the array of entries into the slots. So the array is what `bind`
names, is not the slots, and holds two addresses of functions for each method.
"""

import struct

from toolchain.errors import ToolError
from toolchain.run.disassembly.decode import decode
from toolchain.run.disassembly.mapped import Mapped
from toolchain.run.disassembly.opened import function_at

BIND, SELECT, SLOTS, METHODS, HEADER, DATA = 8, 16, 24, 32, 48, 64


def slots(mapped: Mapped) -> int:
    """The offset of the first slot. Raises ToolError 'disasm-unreadable'."""
    return _pointer(mapped, SLOTS, "the slots")


def entries(mapped: Mapped, methods: int) -> list[tuple[int, int]]:
    """(typed entry, uniform entry) of each of `methods` methods. Raises ToolError 'disasm-unreadable'."""
    (counted,) = struct.unpack_from("<Q", mapped.memory, mapped.table + METHODS)
    if counted != methods:
        raise _lost(f"the table counts {counted} methods, the method records are {methods}")
    start, end = function_at(mapped, _pointer(mapped, BIND, "bind"))
    code = decode(mapped.arch, mapped.memory[start:end], start, mapped.base)
    named = sorted({one.address for one in code if one.address is not None} - {slots(mapped)})
    for place in named:
        found = [mapped.pointers.get(place + 8 * index, -1) for index in range(2 * methods)]
        if all(mapped.executable(offset) for offset in found):
            return list(zip(found[::2], found[1::2], strict=True))
    raise _lost("bind names no array of entries")


def _pointer(mapped: Mapped, field: int, what: str) -> int:
    offset = mapped.pointers.get(mapped.table + field)
    if offset is None:
        raise _lost(f"the table has no address of {what}")
    return offset


def _lost(detail: str) -> ToolError:
    brief = "the entries of the methods cannot be found"
    return ToolError("disasm-unreadable", brief, [detail], "build the image again")
