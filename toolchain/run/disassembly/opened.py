"""From a path to the image in memory, any format."""

import warnings
from pathlib import Path
from typing import Any

import lief

from pkgimage.image import read_image
from toolchain.errors import ToolError
from toolchain.image_names import TABLE, TABLE_SIZE
from toolchain.run import flatten
from toolchain.run.disassembly.decode import decode
from toolchain.run.disassembly.functions import elf_functions, leaf_end, macho_functions, pe_functions
from toolchain.run.disassembly.mapped import Mapped, elf_flat, unreadable


def opened(path: Path) -> Mapped:
    """The image at `path` as a loader would place it.

    Raises LoadError when the file is no image or is damaged, ToolError 'disasm-unreadable' or 'flatten-...' when its
    loader structures do not lead to its code.
    """
    file = read_image(path).file
    lief.logging.disable()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # of LIEF, for numbers that are no members of its enums
        try:
            return _mapped(path, file.arch, lief.parse(str(path)))
        except (AttributeError, ValueError, TypeError, IndexError, OverflowError) as problem:
            raise unreadable(path, str(problem)) from problem


def _mapped(path: Path, arch: str, binary: Any) -> Mapped:
    base = 0
    match binary:
        case lief.ELF.Binary():
            flat = elf_flat(binary)
            functions = elf_functions(binary, flat.memory)
        case lief.PE.Binary():
            flat, base = flatten.read_image(path), binary.optional_header.imagebase
            functions = pe_functions(binary, flat.memory)
        case lief.MachO.Binary():
            flat = flatten.read_image(path)
            base = min(segment.virtual_address for segment in binary.segments if segment.virtual_size)
            functions = macho_functions(binary, base)
        case _:
            raise unreadable(path, "LIEF cannot read it")
    if flat.table < 0 or flat.table + TABLE_SIZE > len(flat.memory):
        raise unreadable(path, f"{TABLE} is not exported")
    if not functions:
        raise unreadable(path, "it has no table of functions")
    imports = {offset: name for offset, addend, name in flat.binds if not addend}
    return Mapped(arch, base, flat.memory, dict(flat.relocations), imports, flat.ranges, flat.table, tuple(functions))


def function_at(mapped: Mapped, start: int) -> tuple[int, int]:
    """(start, end) of the function that begins at `start`. Raises ToolError 'disasm-unreadable' when none can."""
    for begin, end in mapped.functions:
        if begin == start and end <= len(mapped.memory):
            return begin, end
        if begin < start < end:
            raise lost(mapped, start)
    if not mapped.executable(start):
        raise lost(mapped, start)
    places = [begin for begin, _ in mapped.functions] + list(mapped.pointers.values())
    places += [begin + size for begin, size, _ in mapped.ranges]
    limit = min([place for place in places if place > start], default=start)
    return start, leaf_end(decode(mapped.arch, mapped.memory[start:limit], start, mapped.base))


def lost(mapped: Mapped, start: int) -> ToolError:
    """The error for an address where no function begins."""
    detail = f"no function begins at {mapped.base + start:#x}"
    brief = "the code of this function cannot be found"
    return ToolError("disasm-unreadable", brief, [detail], "build the image again")
