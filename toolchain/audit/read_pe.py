"""Facts of a PE image."""

from typing import Any

import lief

from toolchain.audit.facts import Code, Facts, Import, Segment, text

MACHINES = {"AMD64": "x86_64", "ARM64": "aarch64"}


def read_pe(binary: Any, size: int) -> Facts:
    """The facts of a parsed PE file of `size` bytes, which the caller keeps alive."""
    optional, header = binary.optional_header, binary.header
    imports = list(binary.imports)
    export = binary.get_export()
    kinds = lief.PE.DataDirectory.TYPES
    exceptions = binary.data_directory(kinds.EXCEPTION_TABLE)
    machine = header.machine.name
    segments = tuple(_segment(section) for section in binary.sections)
    return Facts(
        format="coff",
        machine=MACHINES.get(machine, machine),
        shared=header.has_characteristic(lief.PE.Header.CHARACTERISTICS.DLL),
        exports=tuple(sorted(text(entry.name) or f"#{entry.ordinal}" for entry in export.entries)) if export else (),
        imports=tuple(_import(library, entry) for library in imports for entry in library.entries),
        needed=tuple(text(library.name) for library in imports),
        name=text(export.name) if export else "",
        search_paths=(),
        sections=tuple(text(section.name) for section in binary.sections),
        segments=segments,
        beyond=max([0, *(section.pointerto_raw_data + section.sizeof_raw_data - size for section in binary.sections)]),
        unwind=exceptions is not None and exceptions.rva != 0 and exceptions.size > 0,
        code=tuple(
            Code(section.virtual_address, bytes(section.content)[: section.virtual_size], text(section.name))
            for section in binary.sections
            if section.has_characteristic(lief.PE.Section.CHARACTERISTICS.MEM_EXECUTE)
        ),
        text_relocations=_text_relocations(binary, segments),
        entry=optional.addressof_entrypoint,
        entry_code=_code(binary, optional.addressof_entrypoint),
        characteristics=frozenset(flag.name for flag in optional.dll_characteristics_lists),
        relocatable=not header.has_characteristic(lief.PE.Header.CHARACTERISTICS.RELOCS_STRIPPED),
        timestamp=max(header.time_date_stamps, export.timestamp if export else 0),
        debug_entries=len(list(binary.debug)),
        debug_notes=tuple(_note(entry) for entry in binary.debug if entry.timestamp or any(_said(entry))),
        delay_loaded=tuple(text(library.name) for library in binary.delay_imports),
    )


_SIGNATURES = (b"RSDS", b"NB10")
"""How records on a PDB file begin; the rest is digest, age and path (zero and empty where there is no such file)."""


def _said(entry: Any) -> bytes:
    """What an entry of the debug directory holds beyond its kind."""
    payload = bytes(entry.payload)
    if payload[:4] not in _SIGNATURES:
        return payload
    return payload[4:20] + payload[24:]


def _note(entry: Any) -> str:
    said = _said(entry).rpartition(b"\0")[0].rpartition(b"\0")[2] or _said(entry)[:16]
    return f"{entry.type.name}, time {entry.timestamp:#x}, {ascii(said)[1:]}"


def _import(library: Any, entry: Any) -> Import:
    if entry.is_ordinal:
        return Import("", text(library.name), entry.ordinal)
    return Import(text(entry.name), text(library.name))


def _segment(section: Any) -> Segment:
    flags = lief.PE.Section.CHARACTERISTICS
    return Segment(
        text(section.name),
        section.virtual_address,
        max(section.virtual_size, section.size),
        section.has_characteristic(flags.MEM_WRITE),
        section.has_characteristic(flags.MEM_EXECUTE),
    )


def _code(binary: Any, entry: int) -> bytes:
    """At most 16 bytes at the entry, when it lies in an executable section; else nothing."""
    for section in binary.sections:
        start = section.virtual_address
        if start <= entry < start + section.virtual_size and _segment(section).executable:
            return bytes(section.content[entry - start : entry - start + 16])
    return b""


def _text_relocations(binary: Any, segments: tuple[Segment, ...]) -> tuple[str, ...]:
    """Base relocations inside executable sections."""
    absolute = lief.PE.RelocationEntry.BASE_TYPES.ABS  # padding
    code = [segment for segment in segments if segment.executable]
    return tuple(
        f"{entry.type.name} at {entry.address:#x}"
        for block in binary.relocations
        for entry in block.entries
        if entry.type != absolute
        and any(segment.start <= entry.address < segment.start + segment.size for segment in code)
    )
