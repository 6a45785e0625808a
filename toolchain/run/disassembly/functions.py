"""Where functions begin and end, by the tables that unwinders use.

ELF: `.eh_frame_hdr` (found by its segment) lists every frame description; each says begin and length (LSB Core, 10.6).
PE: the exception directory has a row (begin, end, unwind data) per function (PE/COFF, 6.5). Mach-O: `__unwind_info`
folds neighbours that unwind alike, so the boundaries come from LC_FUNCTION_STARTS, and a function's end is the start
of the next one: padding between them is cut off by whoever decodes.

A PE function that touches neither stack nor preserved registers has no row (x64 exception handling, "leaf functions");
its end is where its code leads no further (`leaf_end`).
"""

import struct
from collections.abc import Sequence
from typing import Any

import lief

from toolchain.run.disassembly.registers import Instruction

Range = tuple[int, int]
LEAVES = frozenset({"ret", "jmp", "ud2"})


def elf_functions(binary: Any, memory: bytes) -> list[Range]:
    """(start, end) of each function; empty when the encodings are not the ones that LLD writes."""
    kind = lief.ELF.Segment.TYPE.GNU_EH_FRAME
    header = next((segment.virtual_address for segment in binary.segments if segment.type == kind), None)
    # version 1; pointer: PC-relative sdata4; count: udata4; table: sdata4 relative to the header
    if header is None or memory[header : header + 4] != b"\x01\x1b\x03\x3b":
        return []
    (count,) = struct.unpack_from("<I", memory, header + 8)
    if header + 12 + 8 * count > len(memory):
        return []
    found = []
    for index in range(count):
        start, frame = struct.unpack_from("<ii", memory, header + 12 + 8 * index)
        at = header + frame
        if not 0 <= at <= len(memory) - 16:
            return []
        # length, pointer to the common part, begin (PC-relative sdata4, as the header's own table repeats it), length
        begin, length = struct.unpack_from("<iI", memory, at + 8)
        if at + 8 + begin == header + start:
            found.append((header + start, header + start + length))
    return sorted(found)


def pe_functions(binary: Any, memory: bytes) -> list[Range]:
    """(start, end) of each function in the exception directory of an x86-64 image."""
    directory = binary.data_directory(lief.PE.DataDirectory.TYPES.EXCEPTION_TABLE)
    if directory is None or directory.rva + directory.size > len(memory):
        return []
    rows = struct.iter_unpack("<III", memory[directory.rva : directory.rva + directory.size // 12 * 12])
    return sorted((start, end) for start, end, _ in rows if start < end)


def macho_functions(binary: Any, base: int) -> list[Range]:
    """(start, end) of each function in LC_FUNCTION_STARTS; padding is part of the function before it."""
    if not binary.has_function_starts:
        return []
    # Starts count from the header, which stands at the lowest address.
    starts = sorted(int(start) - base for start in binary.function_starts.functions)
    # The last function of a section ends with it.
    places = [(section.virtual_address - base, section.size) for section in binary.sections]
    ends = {start: place + size for start in starts for place, size in places if place <= start < place + size}
    return [
        (start, min(after, ends[start]))
        for start, after in zip(starts, [*starts[1:], max(ends.values(), default=0)], strict=True)
        if start in ends
    ]


def leaf_end(code: Sequence[Instruction]) -> int:
    """Where a function ends that `code` begins with: behind the return or jump that no branch leads over.

    An indirect jump that is no call of an import may lead anywhere in `code`: then all of it belongs to the function.
    """
    furthest = 0
    for one in code:
        if one.target is not None and not one.call and one.target <= code[-1].offset:
            furthest = max(furthest, one.target)
        if one.mnemonic == "jmp" and one.target is None and one.cell is None:
            break
        if one.mnemonic in LEAVES and one.offset + len(one.code) > furthest:
            return one.offset + len(one.code)
    return code[-1].offset + len(code[-1].code) if code else 0
