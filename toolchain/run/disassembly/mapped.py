"""An image as a loader would place it: memory, cells that hold addresses, cells that hold imports.

Mach-O and PE come from `toolchain.run.flatten`; ELF is read here in the same form. Addresses are offsets into the
memory everywhere below; only what people read has `base` added, so that it agrees with other disassemblers.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lief

from toolchain.errors import ToolError
from toolchain.image_names import TABLE
from toolchain.run import flatten

READ, WRITE, EXECUTE = flatten.READ, flatten.WRITE, flatten.EXECUTE
IMPORTS = frozenset({
    "X86_64_JUMP_SLOT", "X86_64_GLOB_DAT", "X86_64_64", "AARCH64_JUMP_SLOT", "AARCH64_GLOB_DAT", "AARCH64_ABS64",
})  # fmt: skip
RELATIVE = frozenset({"X86_64_RELATIVE", "AARCH64_RELATIVE"})


@dataclass(frozen=True)
class Mapped:
    """One image in memory."""

    arch: str
    """"x86_64" or "aarch64"."""
    base: int
    """The address that the file was linked for."""
    memory: bytes
    pointers: dict[int, int]
    """Cell -> the offset it will point to."""
    imports: dict[int, str]
    """Cell -> C name of the symbol whose address it will hold."""
    ranges: tuple[tuple[int, int, int], ...]
    """(offset, size, protection)."""
    table: int
    functions: tuple[tuple[int, int], ...]
    """(start, end) of every function that the file's unwind data or function table names, sorted."""

    def executable(self, offset: int) -> bool:
        """`offset` lies in memory that may be executed."""
        return any(start <= offset < start + size for start, size, flags in self.ranges if flags & EXECUTE)

    def number(self, offset: int, size: int) -> int:
        """The little-endian number of `size` bytes at `offset`; zeros where there is no memory."""
        return int.from_bytes(self.memory[max(offset, 0) : max(offset, 0) + size], "little")


def unreadable(path: Path, detail: str) -> ToolError:
    """The error for a file whose structure does not lead to its code."""
    brief = f"the code of {path.name} cannot be found"
    return ToolError("disasm-unreadable", brief, [detail], "build the image again; is it damaged?")


def elf_flat(binary: Any) -> flatten.Flat:
    """The flattened form of a parsed ELF image, which the caller keeps alive. Segments lie at their addresses."""
    loads = [segment for segment in binary.segments if segment.type == lief.ELF.Segment.TYPE.LOAD]
    end = max((segment.virtual_address + segment.virtual_size for segment in loads), default=0)
    if end > 1 << 31:
        raise ToolError("disasm-unreadable", f"the image asks for {end} bytes of memory", [], "build the image again")
    memory, ranges = bytearray(end), []
    for segment in loads:
        content = bytes(segment.content)[: segment.virtual_size]
        memory[segment.virtual_address : segment.virtual_address + len(content)] = content
        flags = int(segment.flags)  # PF_X 1, PF_W 2, PF_R 4: the other way round
        protection = READ * bool(flags & 4) | WRITE * bool(flags & 2) | EXECUTE * bool(flags & 1)
        ranges.append((segment.virtual_address, segment.virtual_size, protection))
    relocations, binds = [], []
    for entry in (*binary.dynamic_relocations, *binary.pltgot_relocations):
        if entry.type.name in RELATIVE:
            relocations.append((entry.address, entry.addend))
        elif entry.type.name in IMPORTS and entry.has_symbol:
            symbol = entry.symbol
            if symbol.shndx:  # defined here: its address is known
                relocations.append((entry.address, symbol.value + entry.addend))
            else:
                binds.append((entry.address, entry.addend, str(symbol.name)))
    table = next((int(s.value) for s in binary.dynamic_symbols if s.name == TABLE and s.shndx), -1)
    return flatten.Flat(bytes(memory), tuple(relocations), tuple(binds), tuple(ranges), table, flatten.SYSTEM_V)
