"""Flattening: a Mach-O or PE image as memory and lists of what a loader has to do (docs/design.md section 6).

LIEF reads the file; what comes out is simple enough for the 150 lines of C in `platforms/native/flat.c`: the memory as
it lies in the address space, relative to its lowest address; cells that get the load address plus an addend; cells that
get a symbol plus an addend; ranges with their final protection; where the table is.

What macOS and Windows do and this does not: library search and two-level name spaces (names are looked up in glibc
and in the harness), thread-local variables, initialisers (`DllMain`, `__mod_init_func`), code signatures,
delay-loaded imports. An image has none of these but the signature. A flattened image that runs therefore shows that
code, data, fixups and imported names are right, not that the system's loader would accept the file: the audit of the
file is for that.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lief

from toolchain.errors import ToolError
from toolchain.image_names import TABLE, TABLE_SIZE

READ, WRITE, EXECUTE = 1, 2, 4
SYSTEM_V, WIN64 = 0, 1
PAGE = 4096

LAZY_BINDER = "dyld_stub_binder"
"""Only called by lazily bound stubs; here everything is bound before the first call."""

POINTER = struct.Struct("<Q")


@dataclass(frozen=True)
class Flat:
    """An image, ready to be mapped. Offsets count from the start of `memory`; addends may wrap around 2**64."""

    memory: bytes
    relocations: tuple[tuple[int, int], ...]
    """(offset of the cell, addend): the cell becomes load address + addend."""
    binds: tuple[tuple[int, int, str], ...]
    """(offset of the cell, addend, C name): the cell becomes address of the name + addend."""
    ranges: tuple[tuple[int, int, int], ...]
    """(offset, size, protection): whole pages, never writable and executable at once."""
    table: int
    """Offset of what was asked for: the table, or the module entry."""
    abi: int


def flatten(path: Path, export: str = TABLE) -> bytes:
    """The flattened image of the Mach-O or PE file at `path`; its address is that of `export`, a C name.

    Raises ToolError 'flatten-unreadable' (not a file of these formats) or 'flatten-unsupported' (a cell outside of the
    memory, `export` is not there, a range that is writable and executable).
    """
    return encode(read_image(path, export))


def read_image(path: Path, export: str = TABLE) -> Flat:
    """What `flatten` encodes. Raises the same errors."""
    try:
        with path.open("rb") as file:
            head = file.read(4)
    except OSError as problem:
        raise ToolError("flatten-unreadable", f"{path.name} cannot be read", [str(problem)]) from problem
    # LIEF: the parsed object has to stay alive while its parts are used.
    parsed: Any = lief.parse(str(path)) if head[:2] == b"MZ" or head == b"\xcf\xfa\xed\xfe" else None
    if isinstance(parsed, lief.MachO.Binary):
        flat = _from_macho(parsed, export)
    elif isinstance(parsed, lief.PE.Binary):
        flat = _from_pe(parsed, export)
    else:
        raise ToolError("flatten-unreadable", f"{path.name} is neither a 64-bit Mach-O nor a PE file")
    problems = list(_problems(flat, export))
    if problems:
        raise ToolError("flatten-unsupported", f"{path.name} cannot be flattened", problems)
    return flat


def encode(flat: Flat) -> bytes:
    """The bytes that the flat loader reads."""
    names: dict[str, int] = {}
    text = bytearray()
    for _, _, name in flat.binds:
        if name not in names:
            names[name] = len(text)
            text += name.encode() + b"\0"
    text += bytes(-len(text) % 8)
    lists = (flat.relocations, flat.binds, flat.ranges)
    counts = (len(flat.memory), *map(len, lists), flat.table, flat.abi, len(text))
    mask = (1 << 64) - 1
    return b"".join([
        b"PKGFLAT1",
        struct.pack("<7Q", *counts),
        *(struct.pack("<QQ", offset, addend & mask) for offset, addend in flat.relocations),
        *(struct.pack("<QQQ", offset, addend & mask, names[name]) for offset, addend, name in flat.binds),
        *(struct.pack("<QQQ", *span) for span in flat.ranges),
        bytes(text),
        flat.memory,
    ])  # fmt: skip


def _from_macho(image: Any, export: str) -> Flat:
    segments = [segment for segment in image.segments if segment.virtual_size]
    base = min(segment.virtual_address for segment in segments)
    memory = bytearray(max(segment.virtual_address + segment.virtual_size for segment in segments) - base)
    ranges = []
    for segment in segments:
        start = segment.virtual_address - base
        content = bytes(segment.content)[: segment.virtual_size]
        memory[start : start + len(content)] = content
        # SG_READ_ONLY: dyld takes the right to write away after the fixups.
        protection = int(segment.init_protection) & (~WRITE if int(segment.flags) & 0x10 else 7)
        ranges.append((start, _pages(segment.virtual_size), protection))
    binds = tuple(
        (bind.address - base, bind.addend, bind.symbol.name.removeprefix("_"))
        for bind in image.bindings
        if bind.symbol.name != LAZY_BINDER
    )
    bound = {offset for offset, _, _ in binds}
    relocations = [
        (fixup.address - base, _target(fixup, memory, base))
        for fixup in image.relocations
        if fixup.address - base not in bound
    ]
    exported = {symbol.name: symbol.value for symbol in image.exported_symbols}
    table = exported.get(f"_{export}", base - 1) - base
    return Flat(bytes(memory), tuple(relocations), binds, tuple(ranges), table, SYSTEM_V)


def _target(fixup: Any, memory: bytearray, base: int) -> int:
    """The addend of a relocation: chained fixups name it; with dyld's older opcodes it stands in the cell."""
    target = getattr(fixup, "target", None)
    if target is None:
        target = _cell(memory, fixup.address - base)
    return int(target) - base


def _from_pe(image: Any, export: str) -> Flat:
    header = image.optional_header
    memory = bytearray(_pages(header.sizeof_image))
    ranges = [(0, PAGE, READ)]
    for section in image.sections:
        content = bytes(section.content)[: section.virtual_size]
        memory[section.virtual_address : section.virtual_address + len(content)] = content
        flags = int(section.characteristics)
        protection = READ * bool(flags & 1 << 30) | WRITE * bool(flags & 1 << 31) | EXECUTE * bool(flags & 1 << 29)
        ranges.append((section.virtual_address, _pages(section.virtual_size), protection))
    relocations = []
    for block in image.relocations:
        for entry in block.entries:
            kind = int(entry.type) & 0xF
            if kind == 10:  # IMAGE_REL_BASED_DIR64
                relocations.append((entry.address, _cell(memory, entry.address) - header.imagebase))
            elif kind != 0:  # IMAGE_REL_BASED_ABSOLUTE pads
                relocations.append((-1, kind))
    binds = tuple(
        (entry.iat_address, 0, entry.name if not entry.is_ordinal else f"ordinal {entry.ordinal} of {library.name}")
        for library in image.imports
        for entry in library.entries
    )
    exported = {entry.name: entry.address for entry in image.get_export().entries} if image.has_exports else {}
    return Flat(bytes(memory), tuple(relocations), binds, tuple(ranges), exported.get(export, -1), WIN64)


def _cell(memory: bytearray, offset: int) -> int:
    """The eight bytes at `offset`; 0 outside (`_problems` reports the cell)."""
    return int(POINTER.unpack_from(memory, offset)[0]) if 0 <= offset <= len(memory) - 8 else 0


def _pages(size: int) -> int:
    return -(-size // PAGE) * PAGE


def _problems(flat: Flat, export: str) -> Iterator[str]:
    size = len(flat.memory)
    if not 0 <= flat.table <= size - TABLE_SIZE:
        yield f"{export} is not exported"
    cells = [*(cell[:2] for cell in flat.relocations), *(cell[:2] for cell in flat.binds)]
    if any(not 0 <= offset <= size - 8 for offset, _ in cells):
        yield "a relocation or bind lies outside of the memory, or has a type other than a 64-bit pointer"
    for start, length, protection in flat.ranges:
        if start % PAGE or start + length > _pages(size):
            yield f"the range at {start:#x} does not consist of whole pages of the memory"
        if protection & WRITE and protection & EXECUTE:
            yield f"the range at {start:#x} is writable and executable"
