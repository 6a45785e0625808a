"""Where the sections of an image or object stand in its file: ELF64, PE/COFF x64 and arm64, Mach-O 64.

The run-time reads an image before it lets the operating system map it, because system loaders are not careful:
glibc maps files whose segments end behind the end of the file, and the first touch of such a page kills the process
(SIGBUS). `read` therefore checks that every section, every segment and every table named by a load command lies
inside the file, so a file that was cut anywhere is noticed.

Nothing here trusts the file: counts are bounded by the size of their tables before a table is walked, names are
looked up in at most `NAME_LIMIT` bytes, and whatever is wrong becomes a LoadError: R02 when the file is not a library
or object that we could have made, R03 when a bound is exceeded.
"""

from __future__ import annotations

import os
import struct

from pkgimage.errors import LoadError

HEADER_NAMES = (".pkgimgh", "__TEXT,__pkgimgh")
"""The core header's section: ELF and PE, Mach-O."""
DATA_NAMES = (".pkgimgd", "__TEXT,__pkgimgd")
"""The data section: ELF and PE, Mach-O."""

NAME_LIMIT = 256
COMMAND_LIMIT = 4096
"""Load commands a Mach-O file may have; LLD writes about 15."""

ELF_MACHINES = {62: "x86_64", 183: "aarch64"}
COFF_MACHINES = {0x8664: "x86_64", 0xAA64: "aarch64"}
MACHO_CPUS = {0x01000007: "x86_64", 0x0100000C: "aarch64"}


Row = tuple[int, ...]
"""One entry of a table of an ELF file, as `struct` gives it."""


class ElfTables:
    """header: of the file; segments, rows: the entries of its two tables; names: one for each of `rows`."""

    __slots__ = ("header", "names", "rows", "segments")

    def __init__(self, header: Row, segments: list[Row], rows: list[Row], names: list[str]) -> None:
        self.header = header
        self.segments = segments
        self.rows = rows
        self.names = names


class SectionFile:
    """What `read` found.

    format: 'elf', 'coff' (PE images too) or 'macho'; arch: 'x86_64' or 'aarch64'; image: mapped by a loader, as
    opposed to a relocatable object; sections: name to (file offset, bytes in the file, alignment in bytes).
    Mach-O names are 'segment,section'. Of sections with one name the first counts. elf: its tables, for
    `pkgimage.mapping`; None for other formats.
    """

    __slots__ = ("arch", "elf", "format", "image", "sections")

    def __init__(
        self,
        format: str,  # noqa: A002 (the field's own name)
        arch: str,
        image: bool,
        sections: dict[str, tuple[int, int, int]],
        elf: ElfTables | None = None,
    ) -> None:
        self.format = format
        self.arch = arch
        self.image = image
        self.sections = sections
        self.elf = elf

    def find(self, names: tuple[str, ...]) -> tuple[int, int, int] | None:
        """(offset, size, alignment) of the first of `names` (HEADER_NAMES, DATA_NAMES) that exists."""
        for name in names:
            if name in self.sections:
                return self.sections[name]
        return None


START = 4096
"""Bytes of an open file that are read at once: an ELF file's header and segments stand there."""


class Pieces:
    """The bytes of an open file like a memoryview of them, but a slice is read when it is asked for.

    descriptor: of a regular file; `close` closes it. Slicing raises LoadError R01 or R03.
    """

    __slots__ = ("_start", "descriptor", "size")

    def __init__(self, descriptor: int, size: int) -> None:
        self.descriptor = descriptor
        self.size = size
        self._start = os.pread(descriptor, START, 0)

    def __len__(self) -> int:
        return self.size

    def __getitem__(self, part: slice) -> memoryview:
        start, end, _ = part.indices(self.size)
        if end <= len(self._start):
            return memoryview(self._start)[start:end]
        try:
            raw = os.pread(self.descriptor, max(end - start, 0), start)
        except OSError as problem:
            reason = problem.strerror or str(problem)
            raise LoadError("R01", "the file cannot be read", [reason], "copy the image again") from problem
        if len(raw) < end - start:
            raise truncated(f"it became shorter while it was read: it had {self.size} bytes")
        return memoryview(raw)

    def close(self) -> None:
        """Closes the file: nothing beyond its start can be read any more."""
        os.close(self.descriptor)


class _Bytes:
    """The file's bytes with bounds: every read and every range goes through here.

    view: all of them, of `Pieces` the start; pieces: all of them, to be sliced.
    """

    __slots__ = ("pieces", "size", "view")

    def __init__(self, data: bytes | bytearray | memoryview | Pieces) -> None:
        self.pieces = data if isinstance(data, Pieces) else memoryview(data).cast("B")
        self.view = data[:START] if isinstance(data, Pieces) else memoryview(data).cast("B")
        self.size = len(self.pieces)

    def unpack(self, layout: struct.Struct, offset: int, what: str) -> tuple[int, ...]:
        self.inside(offset, layout.size, what)
        return layout.unpack_from(self.view, offset)

    def inside(self, offset: int, size: int, what: str) -> None:
        if offset + size > self.size:
            raise truncated(f"{what} ends at byte {offset + size}; the file has {self.size}")

    def name(self, offset: int, end: int) -> str:
        raw = bytes(self.view[offset : min(end, offset + NAME_LIMIT)])
        return raw.split(b"\0", 1)[0].decode("latin-1")


def truncated(detail: str) -> LoadError:
    """R03 for a file whose structure points outside itself."""
    return LoadError(
        "R03",
        "the file is cut short or damaged",
        [detail],
        "copy or build the image again; its size or content changed after it was linked",
    )


def foreign(detail: str) -> LoadError:
    """R02 for a file that is no image."""
    hint = "give the path of a file that 'pkgimage build' wrote"
    return LoadError("R02", "the file is not a package image", [detail], hint)


def read(data: bytes | bytearray | memoryview | Pieces) -> SectionFile:
    """The sections of an ELF64, PE/COFF or Mach-O 64 file; of an ELF file alone when given in `Pieces`.

    Raises LoadError R02 or R03, nothing else; for `Pieces` also R01.
    """
    file = _Bytes(data)
    start = bytes(file.view[:4])
    if start == b"\x7fELF":
        return _elf(file)
    if start[:2] == b"MZ":
        return _pe(file)
    if start == b"\xcf\xfa\xed\xfe":
        return _macho(file)
    if start in (b"\xca\xfe\xba\xbe", b"\xca\xfe\xba\xbf"):
        raise foreign("it is a universal (fat) binary or a Java class; an image holds one architecture")
    if start[:2] in (b"\x64\x86", b"\x64\xaa") and file.size >= 20:
        return _coff(file, 0, image=False)
    if file.size == 0:
        raise truncated("the file is empty")
    raise foreign(f"it starts with {start!r}: neither ELF, PE/COFF nor Mach-O")


_ELF = struct.Struct("<16sHHIQQQIHHHHHH")
_PROGRAM = struct.Struct("<IIQQQQQQ")
_SECTION = struct.Struct("<IIQQQQIIQQ")
_NOBITS = 8


def _elf(file: _Bytes) -> SectionFile:
    file.inside(0, _ELF.size, "the ELF header")
    if bytes(file.view[4:7]) != b"\x02\x01\x01":
        raise foreign("it is a 32-bit or big-endian ELF file")
    fields = _ELF.unpack_from(file.view, 0)
    kind, machine, phoff, shoff = fields[1], fields[2], fields[5], fields[6]
    phentsize, phnum, shentsize, shnum, shstrndx = fields[9:14]
    if machine not in ELF_MACHINES:
        raise foreign(f"it is an ELF file for machine {machine}")
    if kind not in (1, 3):
        raise foreign("it is an ELF file, but neither a shared library nor an object")
    if (phnum and phentsize != _PROGRAM.size) or (shnum and shentsize != _SECTION.size):
        raise truncated(f"ELF table entries of {phentsize} and {shentsize} bytes")
    file.inside(phoff, phnum * _PROGRAM.size, "the ELF program header table")
    file.inside(shoff, shnum * _SECTION.size, "the ELF section header table")
    segments = list(_PROGRAM.iter_unpack(file.pieces[phoff : phoff + phnum * _PROGRAM.size]))
    for index, segment in enumerate(segments):
        if segment[2] + segment[5] > file.size:
            file.inside(segment[2], segment[5], f"ELF segment {index}")
        if segment[0] == 1 and segment[5] > segment[6]:
            raise truncated(f"ELF segment {index} has more bytes in the file than in memory")
    rows = list(_SECTION.iter_unpack(file.pieces[shoff : shoff + shnum * _SECTION.size]))
    names = _elf_names(file, rows, shstrndx)
    tables = ElfTables(fields, segments, rows, names)
    return SectionFile("elf", ELF_MACHINES[machine], kind == 3, _elf_sections(rows, names), tables)


def _elf_names(file: _Bytes, rows: list[Row], names_index: int) -> list[str]:
    """The names of the sections in an ELF section header table, from the section `names_index`; bounds checked."""
    for index, row in enumerate(rows):
        if row[4] + row[5] > file.size and row[1] not in (0, _NOBITS):
            file.inside(row[4], row[5], f"ELF section {index}")
    if not rows:
        return []
    if names_index >= len(rows) or rows[names_index][1] != 3:
        raise truncated(f"ELF section {names_index} is not the table of section names")
    start, length = rows[names_index][4:6]
    texts = str(file.pieces[start : start + length], "latin-1")
    names = [""]
    for index, row in enumerate(rows[1:], 1):
        start = row[0]
        if start >= length:
            raise truncated(f"the name of ELF section {index} lies outside the table of names")
        end = texts.find("\0", start, start + NAME_LIMIT)
        names.append(texts[start : start + NAME_LIMIT if end < 0 else end])
    return names


def _elf_sections(rows: list[Row], names: list[str]) -> dict[str, tuple[int, int, int]]:
    """Name to (offset, bytes in the file, alignment) of all sections but the first, which is none."""
    sections: dict[str, tuple[int, int, int]] = {}
    for index in range(1, len(rows)):
        row, name = rows[index], names[index]
        place = (row[4], 0 if row[1] == _NOBITS else row[5], _aligned(row[8]))
        if name not in sections:
            sections[name] = place
    return sections


def _aligned(alignment: int) -> int:
    """An ELF alignment; 0 means 1."""
    if alignment & (alignment - 1):
        raise truncated(f"an alignment of {alignment}")
    return alignment or 1


_COFF = struct.Struct("<HHIIIHH")
_COFF_SECTION = struct.Struct("<8sIIIIIIHHI")
_PE_DIRECTORY = 112
"""Offset of the data directories in a PE32+ optional header."""


def _pe(file: _Bytes) -> SectionFile:
    (start,) = file.unpack(struct.Struct("<I"), 60, "the DOS header")
    file.inside(start, 4 + _COFF.size, "the PE header")
    if bytes(file.view[start : start + 4]) != b"PE\0\0":
        raise foreign("it is a DOS program without a PE header")
    return _coff(file, start + 4, image=True)


def _coff(file: _Bytes, start: int, *, image: bool) -> SectionFile:
    machine, count, _, symbols, symbol_count, optional, _ = file.unpack(_COFF, start, "the COFF header")
    if machine not in COFF_MACHINES:
        raise foreign(f"it is a PE/COFF file for machine {machine:#06x}")
    if image != (optional != 0):
        raise foreign("it is no PE image and no COFF object")
    base = start + _COFF.size
    alignment = 1
    if image:
        alignment = _pe_optional(file, base, optional)
    table = base + optional
    file.inside(table, count * _COFF_SECTION.size, "the table of sections")
    if symbols:
        end = symbols + 18 * symbol_count
        (size,) = file.unpack(struct.Struct("<I"), end, "the COFF symbol table")
        file.inside(end, max(size, 4), "the COFF string table")
    sections: dict[str, tuple[int, int, int]] = {}
    for index in range(count):
        at = table + index * _COFF_SECTION.size
        row = _COFF_SECTION.unpack_from(file.view, at)
        virtual, raw, pointer, relocations, flags = row[1], row[3], row[4], row[5], row[9]
        size = 0
        if pointer and not flags & 0x80:  # 0x80: uninitialised data, nothing in the file
            file.inside(pointer, raw, f"section {index + 1}")
            size = min(raw, virtual) if image else raw
        file.inside(relocations, 10 * row[7], f"the relocations of section {index + 1}")
        if not image:
            alignment = 1 << max((flags >> 20 & 15) - 1, 0)
        sections.setdefault(file.name(at, at + 8), (pointer, size, alignment))
    return SectionFile("coff", COFF_MACHINES[machine], image, sections)


def _pe_optional(file: _Bytes, base: int, size: int) -> int:
    """Checks the optional header and what its directories claim; returns the section alignment."""
    file.inside(base, size, "the PE optional header")
    if size < _PE_DIRECTORY:
        raise foreign("its PE optional header is too short for a 64-bit image")
    (magic,) = file.unpack(struct.Struct("<H"), base, "the PE optional header")
    if magic != 0x20B:
        raise foreign("it is a 32-bit PE image")
    alignment, _ = file.unpack(struct.Struct("<II"), base + 32, "the PE optional header")
    image_size, headers = file.unpack(struct.Struct("<II"), base + 56, "the PE optional header")
    (directories,) = file.unpack(struct.Struct("<I"), base + 108, "the PE optional header")
    file.inside(0, headers, "the PE headers")
    if directories > 16 or _PE_DIRECTORY + 8 * directories > size:
        raise truncated(f"{directories} data directories do not fit the PE optional header")
    for index in range(directories):
        address, length = file.unpack(struct.Struct("<II"), base + _PE_DIRECTORY + 8 * index, "a data directory")
        if index == 4:  # certificates: a file offset, not an address
            file.inside(address, length, "the certificate table")
        elif address + length > image_size:
            raise truncated(f"data directory {index} ends behind the image's {image_size} bytes of memory")
    return _aligned(alignment)


_MACHO = struct.Struct("<IIIIIIII")
_SEGMENT = struct.Struct("<II16sQQQQIIII")
_MACHO_SECTION = struct.Struct("<16s16sQQIIIIIIII")
_ZEROFILL = (0x1, 0xC, 0x12)
_LINKEDIT = (0x1D, 0x1E, 0x26, 0x29, 0x2B, 0x2E, 0x80000033, 0x80000034)
_DYLD_INFO = tuple((8 + 8 * index, 12 + 8 * index, 1) for index in range(5))
_TABLES = {
    **dict.fromkeys(_LINKEDIT, ((8, 12, 1),)),
    0x2: ((8, 12, 16), (16, 20, 1)),  # LC_SYMTAB
    0xB: ((32, 36, 8), (40, 44, 56), (48, 52, 4), (56, 60, 4), (64, 68, 8), (72, 76, 8)),  # LC_DYSYMTAB
    0x22: _DYLD_INFO,
    0x80000022: _DYLD_INFO,
}
"""Load command to its tables: (position of the file offset, position of the count, bytes of one entry)."""


def _macho(file: _Bytes) -> SectionFile:
    _, cpu, _, kind, count, size, _, _ = file.unpack(_MACHO, 0, "the Mach-O header")
    if cpu not in MACHO_CPUS:
        raise foreign(f"it is a Mach-O file for CPU type {cpu:#x}")
    if kind not in (1, 6, 8):
        raise foreign("it is a Mach-O file, but neither a library nor an object")
    file.inside(_MACHO.size, size, "the load commands")
    if count > COMMAND_LIMIT:
        raise truncated(f"{count} load commands")
    sections: dict[str, tuple[int, int, int]] = {}
    at, end = _MACHO.size, _MACHO.size + size
    for index in range(count):
        what = f"load command {index}"
        command, length = file.unpack(struct.Struct("<II"), at, what)
        if length < 8 or length % 8 or at + length > end:
            raise truncated(f"{what} has {length} bytes")
        if command == 0x19:
            _macho_segment(file, at, length, what, sections)
        else:
            _macho_tables(file, at, length, what, _TABLES.get(command, ()))
        at += length
    return SectionFile("macho", MACHO_CPUS[cpu], kind != 1, sections)


def _macho_tables(file: _Bytes, at: int, length: int, what: str, tables: tuple[tuple[int, int, int], ...]) -> None:
    """Checks that the tables of a load command (see `_TABLES`) lie inside the file."""
    for offset_at, count_at, entry in tables:
        if count_at + 4 > length:
            raise truncated(f"{what} has only {length} bytes")
        (offset,) = file.unpack(struct.Struct("<I"), at + offset_at, what)
        (count,) = file.unpack(struct.Struct("<I"), at + count_at, what)
        file.inside(offset, count * entry, f"the table of {what}")


def _macho_segment(file: _Bytes, at: int, length: int, what: str, sections: dict[str, tuple[int, int, int]]) -> None:
    if length < _SEGMENT.size:
        raise truncated(f"{what} has only {length} bytes")
    segment = _SEGMENT.unpack_from(file.view, at)
    file.inside(segment[5], segment[6], f"the segment of {what}")
    count = segment[9]
    if _SEGMENT.size + count * _MACHO_SECTION.size > length:
        raise truncated(f"{what} has no room for {count} sections")
    for index in range(count):
        row_at = at + _SEGMENT.size + index * _MACHO_SECTION.size
        row = _MACHO_SECTION.unpack_from(file.view, row_at)
        size, offset, align, relocations, relocation_count, flags = row[3:9]
        if flags & 0xFF in _ZEROFILL:
            offset = size = 0
        file.inside(offset, size, f"section {index} of {what}")
        file.inside(relocations, 8 * relocation_count, f"the relocations of section {index} of {what}")
        if align > 31:
            raise truncated(f"section {index} of {what} has alignment 2**{align}")
        name = f"{file.name(row_at + 16, row_at + 32)},{file.name(row_at, row_at + 16)}"
        sections.setdefault(name, (offset, size, 1 << align))
