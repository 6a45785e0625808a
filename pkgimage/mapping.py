"""Would mapping this ELF file be safe? What the system's loader believes without asking, checked beforehand.

glibc maps what the program headers say and follows every address of the dynamic section; a damaged one is a fault that
no handler catches. A linked image says most of this twice, in program headers and section headers, in dynamic entries
and sections, so damage to either side shows as a contradiction. Contents of code, symbol tables and relocations are
said once: only a digest of the whole file covers those (`load(path, sha256=...)`).

Source: System V gABI, chapters 4 and 5; the layout is the one that LLD gives to `-shared -z now -z relro`.
"""

from __future__ import annotations

import struct

from pkgimage import sections as files
from pkgimage.sections import Row, truncated

_HEADER_SIZE, _PROGRAM_SIZE = 64, 56
_DYNAMIC = struct.Struct("<QQ")

_LOAD, _DYN, _NOTE, _PHDR = 1, 2, 4, 6
_EH_FRAME, _STACK, _RELRO = 0x6474E550, 0x6474E551, 0x6474E552
_READ, _WRITE, _EXECUTE = 4, 2, 1
_NOBITS = 8
_WRITABLE, _ALLOCATED, _EXECUTABLE = 1, 2, 4
_MEMORY = 1 << 40
"""No image needs more address space."""

_NEEDED, _PLTGOT, _SONAME = 1, 3, 14
_PLACES = {
    5: (".dynstr", 3), 6: (".dynsym", 3), 7: (".rela.dyn", 3), 23: (".rela.plt", 3),
    0x6FFFFEF5: (".gnu.hash", 3), 0x6FFFFFF0: (".gnu.version", 3), 0x6FFFFFFE: (".gnu.version_r", 3),
    10: (".dynstr", 5), 8: (".rela.dyn", 5), 2: (".rela.plt", 5),
}  # fmt: skip
"""Dynamic entry to the section whose address (column 3 of its header) or size (column 5) it is."""
_VALUES = {9: (24,), 11: (24,), 16: (0,), 20: (7,), 30: (8, 10), 0x6FFFFFFB: (1,)}
"""Dynamic entry to the values it may have: entry sizes, RELA, BIND_NOW (and SYMBOLIC), NOW."""
_COUNTS = {0x6FFFFFF9: (".rela.dyn", 24), 0x6FFFFFFF: (".gnu.version_r", 16)}
"""Dynamic entry to the section whose entries it counts, and the least bytes of one."""

_ALWAYS = (0, 5, 6, 10, 11)
"""Dynamic entries that no image is without: the end, and those of the symbol table."""
_WITH = {".rela.dyn": (7, 8, 9), ".rela.plt": (2, 20, 23), ".gnu.hash": (0x6FFFFEF5,)}
"""Section to the dynamic entries that come with it."""


def check(content: memoryview | files.Pieces, tables: files.ElfTables | None = None) -> None:
    """Nothing when the ELF image in `content` can be mapped without a fault. Raises LoadError R03 otherwise.

    tables: what `pkgimage.sections.read` found, which has checked that everything lies inside the file.
    """
    tables = tables or files.read(content).elf
    assert tables is not None, "the caller asks for ELF files only"
    header, segments, rows = tables.header, tables.segments, tables.rows
    version, entry, flags, size = header[3], header[4], header[7], header[8]
    if (version, entry, flags, size) != (1, 0, 0, _HEADER_SIZE) or bytes(content[7:8]) not in (b"\0", b"\3"):
        raise truncated("the ELF header has fields that no image has")
    loads = [segment for segment in segments if segment[0] == _LOAD]
    _check_loads(loads)
    _check_sections(tables, loads)
    sections = dict(zip(tables.names[1:], rows[1:], strict=True))
    for segment in segments:
        if segment[0] != _LOAD:
            _check_segment(segment, header, loads, sections)
    if sum(segment[0] == _DYN for segment in segments) != 1:
        raise truncated("there is not one dynamic segment")
    _check_dynamic(content, sections)


def _check_loads(loads: list[Row]) -> None:
    """Ascending, apart, congruent with the file, never writable and executable."""
    end = 0
    for index, (_, flags, offset, address, _, stored, size, alignment) in enumerate(loads):
        bad = (
            address < end
            or (index == 0 and (address, offset) != (0, 0))
            or stored > size
            or address + size > _MEMORY
            or alignment < 4096
            or alignment & (alignment - 1)
            or (offset - address) % alignment
            or flags not in (_READ, _READ | _EXECUTE, _READ | _WRITE)
        )
        if bad:
            raise truncated(f"loaded segment {index} cannot be mapped as it says")
        # The next segment must not begin in this one's last page: it would be mapped over it.
        end = -(-(address + size) // 4096) * 4096 if flags & _WRITE else address + size
    if not loads:
        raise truncated("there is no segment to load")


def _check_sections(tables: files.ElfTables, loads: list[Row]) -> None:
    """Each is inside one loaded segment, at the place that both say, with the permissions that the segment gives."""
    areas = []
    for _, permissions, offset, address, _, stored, size, _ in loads:
        given = (_WRITABLE if permissions & _WRITE else 0) | (_EXECUTABLE if permissions & _EXECUTE else 0)
        areas.append((address, address + size, address - offset, offset + stored, given))
    for index, (_, kind, flags, address, offset, size, _, _, _, _) in enumerate(tables.rows):
        if not flags & _ALLOCATED or not index:
            continue
        end, asked = address + size, flags & (_WRITABLE | _EXECUTABLE)
        for first, last, ahead, stored, given in areas:
            if (
                first <= address
                and end <= last
                and asked == given
                and (size or address < last)
                and (kind == _NOBITS or (address - offset == ahead and offset + size <= stored))
            ):
                break
        else:
            if size:
                raise truncated(f"the section {tables.names[index]} lies in no loaded segment that fits it")


def _check_segment(segment: Row, header: Row, loads: list[Row], sections: dict[str, Row]) -> None:
    """A segment that is not loaded by itself names a part of one that is."""
    kind, flags, offset, address, _, stored, size, _ = segment
    if kind == _STACK:
        good = flags == _READ | _WRITE
    elif kind == _PHDR:
        good = (offset, address, stored, size) == (header[5], header[5], header[10] * _PROGRAM_SIZE, stored)
    elif kind == _DYN:
        good = _is_section(segment, sections.get(".dynamic"))
    elif kind == _EH_FRAME:
        good = _is_section(segment, sections.get(".eh_frame_hdr"))
    elif kind == _RELRO:
        good = _is_relro(segment, loads, sections)
    else:
        good = kind == _NOTE and any(load[3] <= address and address + size <= load[3] + load[6] for load in loads)
    if not good:
        raise truncated(f"a segment of type {kind:#x} contradicts the rest of the file")


def _is_section(segment: Row, row: Row | None) -> bool:
    _, _, offset, address, _, stored, size, _ = segment
    return row is not None and (offset, address, stored, size) == (row[4], row[3], row[5], row[5])


def _is_relro(segment: Row, loads: list[Row], sections: dict[str, Row]) -> bool:
    """It covers the beginning of a writable segment and no section that is written after start-up."""
    _, _, offset, address, _, stored, size, _ = segment
    end = -(-(address + size) // 4096) * 4096
    written = [row for name, row in sections.items() if name in (".data", ".bss") and row[5]]
    apart = all(row[3] >= end or row[3] + row[5] <= address for row in written)
    return apart and any(
        load[1] & _WRITE and (load[2], load[3]) == (offset, address) and stored <= load[5] and size <= load[6]
        for load in loads
    )


def _check_dynamic(content: memoryview | files.Pieces, sections: dict[str, Row]) -> None:
    """Every address, size and count of the dynamic section is that of the section it speaks of."""
    row = sections[".dynamic"]
    names = sections.get(".dynstr")
    if names is None or ".dynsym" not in sections:
        raise truncated("the dynamic section has no symbols")
    seen: set[int] = set()
    for tag, value in _DYNAMIC.iter_unpack(content[row[4] : row[4] + row[5] // 16 * 16]):
        if tag in seen and tag != _NEEDED:
            raise truncated(f"the dynamic section has the entry {tag:#x} twice")
        seen.add(tag)
        if tag == 0:
            break
        place = _PLACES.get(tag)
        if place is not None:
            good = place[0] in sections and value == sections[place[0]][place[1]]
        else:
            good = _is_entry(tag, value, sections, names[5])
        if not good:
            raise truncated(f"the entry {tag:#x} of the dynamic section contradicts the rest of the file")
    wanted = set(_ALWAYS)
    for section, tags in _WITH.items():
        if section in sections:
            wanted.update(tags)
    if not wanted <= seen:
        raise truncated(f"the dynamic section lacks the entries {sorted(wanted - seen)}")


def _is_entry(tag: int, value: int, sections: dict[str, Row], names_size: int) -> bool:
    """An entry that is neither address nor size of a section has a value that it may have."""
    if tag in (_NEEDED, _SONAME):
        return value < names_size
    if tag == _PLTGOT:
        return any(name in sections and value == sections[name][3] for name in (".got", ".got.plt"))
    if tag in _COUNTS:
        name, least = _COUNTS[tag]
        return name in sections and value * least <= sections[name][5]
    return value in _VALUES.get(tag, ())
