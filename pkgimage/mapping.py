"""Would mapping this ELF file be safe? What the system's loader believes without asking, checked beforehand.

glibc maps what the program headers say and follows every address of the dynamic section; a damaged one is a fault that
no handler catches. A linked image says most of this twice, in program headers and section headers, in dynamic entries
and sections, so damage to either side shows as a contradiction. Contents of code, symbol tables and relocations are
said once: only a digest of the whole file covers those (`load(path, sha256=...)`).

Source: System V gABI, chapters 4 and 5; the layout is the one that LLD gives to `-shared -z now -z relro`.
"""

from __future__ import annotations

import struct

from pkgimage.sections import truncated

_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_PROGRAM = struct.Struct("<IIQQQQQQ")
_SECTION = struct.Struct("<IIQQQQIIQQ")
_DYNAMIC = struct.Struct("<QQ")

_LOAD, _DYN, _NOTE, _PHDR = 1, 2, 4, 6
_EH_FRAME, _STACK, _RELRO = 0x6474E550, 0x6474E551, 0x6474E552
_READ, _WRITE, _EXECUTE = 4, 2, 1
_NOBITS = 8
_WRITABLE, _ALLOCATED, _EXECUTABLE = 1, 2, 4
_MEMORY = 1 << 40
"""No image needs more address space."""

_NEEDED, _PLTGOT, _SONAME = 1, 3, 14
_ADDRESSES = {5: ".dynstr", 6: ".dynsym", 7: ".rela.dyn", 23: ".rela.plt", 0x6FFFFEF5: ".gnu.hash",
              0x6FFFFFF0: ".gnu.version", 0x6FFFFFFE: ".gnu.version_r"}  # fmt: skip
"""Dynamic entry to the section whose address it is."""
_SIZES = {10: ".dynstr", 8: ".rela.dyn", 2: ".rela.plt"}
"""Dynamic entry to the section whose size it is."""
_VALUES = {9: (24,), 11: (24,), 16: (0,), 20: (7,), 30: (8, 10), 0x6FFFFFFB: (1,)}
"""Dynamic entry to the values it may have: entry sizes, RELA, BIND_NOW (and SYMBOLIC), NOW."""
_COUNTS = {0x6FFFFFF9: (".rela.dyn", 24), 0x6FFFFFFF: (".gnu.version_r", 16)}
"""Dynamic entry to the section whose entries it counts, and the least bytes of one."""

_ALWAYS = (0, 5, 6, 10, 11)
"""Dynamic entries that no image is without: the end, and those of the symbol table."""
_WITH = {".rela.dyn": (7, 8, 9), ".rela.plt": (2, 20, 23), ".gnu.hash": (0x6FFFFEF5,)}
"""Section to the dynamic entries that come with it."""

Row = tuple[int, ...]


def check(content: memoryview) -> None:
    """Nothing when the ELF image in `content` can be mapped without a fault. Raises LoadError R03 otherwise."""
    header = _HEADER.unpack_from(content, 0)
    version, entry, flags, size = header[3], header[4], header[7], header[8]
    if (version, entry, flags, size) != (1, 0, 0, _HEADER.size) or content[7] not in (0, 3):
        raise truncated("the ELF header has fields that no image has")
    segments = list(_PROGRAM.iter_unpack(content[header[5] : header[5] + _PROGRAM.size * header[10]]))
    rows = list(_SECTION.iter_unpack(content[header[6] : header[6] + _SECTION.size * header[12]]))
    sections = _named(content, rows, header[13])
    loads = [segment for segment in segments if segment[0] == _LOAD]
    _check_loads(loads)
    for name, row in sections.items():
        if row[2] & _ALLOCATED:
            _check_section(name, row, loads)
    for segment in segments:
        _check_segment(segment, header, loads, sections)
    if sum(segment[0] == _DYN for segment in segments) != 1:
        raise truncated("there is not one dynamic segment")
    _check_dynamic(content, sections)


def _named(content: memoryview, rows: list[Row], names: int) -> dict[str, Row]:
    """Section headers by name; `pkgimage.sections` has checked that names and bounds lie inside the file."""
    start, end = rows[names][4], rows[names][4] + rows[names][5]
    text = bytes(content[start:end])
    return {text[row[0] : text.index(0, row[0])].decode("latin-1"): row for row in rows[1:]}


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


def _check_section(name: str, row: Row, loads: list[Row]) -> None:
    """Inside one loaded segment, at the place that both say, with permissions that the segment gives."""
    kind, flags, address, offset, size = row[1:6]
    for load in loads:
        inside = load[3] <= address and address + size <= load[3] + load[6]
        if not inside or (size == 0 and address == load[3] + load[6]):
            continue
        placed = kind == _NOBITS or (offset - load[2] == address - load[3] and offset + size <= load[2] + load[5])
        writable = bool(flags & _WRITABLE) == bool(load[1] & _WRITE)
        executable = bool(flags & _EXECUTABLE) == bool(load[1] & _EXECUTE)
        if placed and writable and executable:
            return
    if size:
        raise truncated(f"the section {name} lies in no loaded segment that fits it")


def _check_segment(segment: Row, header: Row, loads: list[Row], sections: dict[str, Row]) -> None:
    """A segment that is not loaded by itself names a part of one that is."""
    kind, flags, offset, address, _, stored, size, _ = segment
    if kind == _LOAD:
        return
    if kind == _STACK:
        good = flags == _READ | _WRITE
    elif kind == _PHDR:
        good = (offset, address, stored, size) == (header[5], header[5], header[10] * _PROGRAM.size, stored)
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


def _check_dynamic(content: memoryview, sections: dict[str, Row]) -> None:
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
        if not _is_entry(tag, value, sections, names[5]):
            raise truncated(f"the entry {tag:#x} of the dynamic section contradicts the rest of the file")
    wanted = set(_ALWAYS)
    for section, tags in _WITH.items():
        if section in sections:
            wanted.update(tags)
    if not wanted <= seen:
        raise truncated(f"the dynamic section lacks the entries {sorted(wanted - seen)}")


def _is_entry(tag: int, value: int, sections: dict[str, Row], names_size: int) -> bool:
    """The entry says what its section's header says."""
    if tag in (_NEEDED, _SONAME):
        return value < names_size
    if tag == _PLTGOT:
        return any(value == row[3] for name, row in sections.items() if name in (".got", ".got.plt"))
    if tag in _VALUES:
        return value in _VALUES[tag]
    name = _ADDRESSES.get(tag) or _SIZES.get(tag) or _COUNTS.get(tag, ("", 0))[0]
    row = sections.get(name)
    if row is None:
        return False
    if tag in _COUNTS:
        return value * _COUNTS[tag][1] <= row[5]
    return value == (row[3] if tag in _ADDRESSES else row[5])
