"""Facts of an ELF image."""

from typing import Any

import lief

from toolchain.audit.facts import Code, Facts, Import, Segment, text

MACHINES = {"X86_64": "x86_64", "AARCH64": "aarch64"}


def read_elf(binary: Any, size: int) -> Facts:
    """The facts of a parsed ELF file of `size` bytes, which the caller keeps alive."""
    tags, flags = lief.ELF.DynamicEntry.TAG, lief.ELF.DynamicEntryFlags.FLAG
    types = lief.ELF.Segment.TYPE
    entries = list(binary.dynamic_entries)
    flagged = {flag for entry in entries if hasattr(entry, "flags") for flag in entry.flags}
    present = {entry.tag for entry in entries}
    segments = list(binary.segments)
    stack = [segment for segment in segments if segment.type == types.GNU_STACK]
    machine = binary.header.machine_type.name
    return Facts(
        format="elf",
        machine=MACHINES.get(machine, machine),
        shared=binary.header.file_type == lief.ELF.Header.FILE_TYPE.DYN,
        exports=tuple(sorted(text(s.name) for s in binary.dynamic_symbols if _exported(s))),
        imports=tuple(_imports(binary)),
        needed=tuple(text(entry.name) for entry in entries if entry.tag == tags.NEEDED),
        name=next((text(entry.name) for entry in entries if entry.tag == tags.SONAME), ""),
        search_paths=tuple(
            text(getattr(entry, "rpath", "") or getattr(entry, "runpath", ""))
            for entry in entries
            if entry.tag in (tags.RPATH, tags.RUNPATH)
        ),
        sections=tuple(text(section.name) for section in binary.sections),
        segments=tuple(_segment(segment) for segment in segments if segment.type == types.LOAD),
        beyond=max(0, _end(binary.header, segments) - size),
        unwind=any(segment.type == types.GNU_EH_FRAME and segment.physical_size for segment in segments),
        code=tuple(
            Code(section.virtual_address, bytes(section.content), text(section.name))
            for section in binary.sections
            if section.has(lief.ELF.Section.FLAGS.EXECINSTR)
        ),
        text_relocations=_text_relocations(binary, segments, tags.TEXTREL in present or flags.TEXTREL in flagged),
        bind_now=bool({flags.BIND_NOW, flags.NOW} & flagged) or tags.BIND_NOW in present,
        relro=any(segment.type == types.GNU_RELRO for segment in segments),
        executable_stack=not stack or any(_has(segment, "X") for segment in stack),
    )


def _end(header: Any, segments: list[Any]) -> int:
    """The end of the last thing that the headers place in the file."""
    ends = [segment.file_offset + segment.physical_size for segment in segments]
    tables = header.section_header_offset + header.numberof_sections * header.section_header_size
    return int(max([*ends, tables]))


def _exported(symbol: Any) -> bool:
    """Others can bind to it: defined, not local, default or protected visibility."""
    kinds = lief.ELF.Symbol
    return (
        bool(symbol.name)
        and symbol.shndx != 0
        and symbol.binding != kinds.BINDING.LOCAL
        and symbol.visibility in (kinds.VISIBILITY.DEFAULT, kinds.VISIBILITY.PROTECTED)
    )


def _imports(binary: Any) -> list[Import]:
    """Undefined dynamic symbols, sorted, with the version each is bound to."""
    found = []
    for symbol in binary.dynamic_symbols:
        if symbol.name and symbol.shndx == 0:
            version = symbol.symbol_version if symbol.has_version else None
            auxiliary = version.symbol_version_auxiliary if version and version.has_auxiliary_version else None
            found.append(Import(text(symbol.name), version=text(auxiliary.name) if auxiliary else ""))
    return sorted(found, key=lambda entry: entry.symbol)


def _segment(segment: Any) -> Segment:
    return Segment("LOAD", segment.virtual_address, segment.virtual_size, _has(segment, "W"), _has(segment, "X"))


def _has(segment: Any, flag: str) -> bool:
    return bool(int(segment.flags) & int(getattr(lief.ELF.Segment.FLAGS, flag)))


def _text_relocations(binary: Any, segments: list[Any], declared: bool) -> tuple[str, ...]:
    """Dynamic relocations inside segments that are not writable; also when only the flag says so."""
    fixed = [s for s in segments if s.type == lief.ELF.Segment.TYPE.LOAD and not _has(s, "W")]
    places = tuple(
        f"{relocation.type.name} at {relocation.address:#x}"
        for relocation in binary.dynamic_relocations
        if any(s.virtual_address <= relocation.address < s.virtual_address + s.virtual_size for s in fixed)
    )
    return places or (("DT_TEXTREL",) if declared else ())
