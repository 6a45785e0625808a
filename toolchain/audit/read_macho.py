"""Facts of a Mach-O image."""

from collections.abc import Iterator
from typing import Any, Literal

import lief

from toolchain.audit.codesign import check
from toolchain.audit.facts import Code, Facts, Import, Segment, text

MACHINES = {"X86_64": "x86_64", "ARM64": "aarch64"}
WRITE, EXECUTE = 2, 4


def read_macho(binary: Any, content: bytes) -> Facts:
    """The facts of a parsed Mach-O file, which the caller keeps alive. content: the whole file, for its signature."""
    header = binary.header
    machine = header.cpu_type.name
    own = lief.MachO.LoadCommand.TYPE.ID_DYLIB
    libraries = [(library.command, text(library.name)) for library in binary.libraries]
    kind, problem = _signature(binary, content)
    build = binary.build_version if binary.has_build_version else None
    return Facts(
        format="macho",
        machine=MACHINES.get(machine, machine),
        shared=header.file_type == lief.MachO.Header.FILE_TYPE.DYLIB,
        exports=tuple(sorted(_exports(binary))),
        imports=tuple(_imports(binary)),
        needed=tuple(name for command, name in libraries if command != own),
        name=next((name for command, name in libraries if command == own), ""),
        search_paths=tuple(text(rpath.path) for rpath in binary.rpaths),
        sections=tuple(f"{text(section.segment_name)},{text(section.name)}" for section in binary.sections),
        segments=tuple(_segment(segment) for segment in binary.segments),
        beyond=max([0, *(segment.file_offset + segment.file_size - len(content) for segment in binary.segments)]),
        unwind=any(section.name == "__unwind_info" and section.size > 0 for section in binary.sections),
        code=tuple(_code(binary)),
        load_commands=tuple(command.command.name for command in binary.commands),
        platform=build.platform.name.lower() if build else "",
        minimum_os=_version(build.minos) if build else "",
        sdk=_version(build.sdk) if build else "",
        signature=kind,
        signature_problem=problem,
        header_pad=binary.available_command_space,
    )


def _exports(binary: Any) -> set[str]:
    """C names in the exports trie (or its older form inside the dyld info)."""
    for holder, present in (("dyld_exports_trie", "has_dyld_exports_trie"), ("dyld_info", "has_dyld_info")):
        if getattr(binary, present):
            exports = list(getattr(binary, holder).exports)
            return {_c_name(text(entry.symbol.name)) for entry in exports if entry.has_symbol}
    return set()


def _imports(binary: Any) -> list[Import]:
    """Symbols that dyld binds, with the ordinal of the library it looks in; each pair once, sorted."""
    bindings = [binding for binding in binary.bindings if binding.has_symbol]
    found = {(_c_name(text(binding.symbol.name)), binding.library_ordinal) for binding in bindings}
    return [Import(name, ordinal=ordinal) for name, ordinal in sorted(found)]


def _code(binary: Any) -> Iterator[Code]:
    """Sections of instructions, cut around LC_DATA_IN_CODE: LLVM puts the tables of x86-64's `switch` there.

    Also where zeros stand before a function: LLD fills the gap between two objects with them, and they need not be
    whole instructions.
    """
    flags = lief.MachO.Section.FLAGS
    base = min((segment.virtual_address for segment in binary.segments if segment.virtual_size), default=0)
    entries = binary.data_in_code.entries if binary.has_data_in_code else ()
    data = [(base + entry.offset, base + entry.offset + entry.length) for entry in entries]
    starts = [base + start for start in binary.function_starts.functions] if binary.has_function_starts else []
    for section in binary.sections:
        if not section.has(flags.PURE_INSTRUCTIONS) and not section.has(flags.SOME_INSTRUCTIONS):
            continue
        start, content = section.virtual_address, bytes(section.content)
        at = 0
        inside = [begin for begin in starts if 0 < begin - start < len(content)]
        gaps = [(begin, begin) for begin in inside if content[begin - start - 1] == 0]
        for begin, end in sorted(data + gaps):
            if start + at <= begin and end <= start + len(content):
                yield Code(start + at, content[at : begin - start], text(section.name))
                at = end - start
        yield Code(start + at, content[at:], text(section.name))


def _segment(segment: Any) -> Segment:
    protection = int(segment.init_protection) | int(segment.max_protection)
    return Segment(
        text(segment.name),
        segment.virtual_address,
        segment.virtual_size,
        bool(protection & WRITE),
        bool(protection & EXECUTE),
    )


def _signature(binary: Any, content: bytes) -> tuple[Literal["none", "ad-hoc", "other"], str]:
    """The kind of signature, and what is wrong with it."""
    if not binary.has_code_signature:
        return "none", ""
    command = binary.code_signature
    return check(content, command.data_offset, command.data_size)


def _c_name(symbol: str) -> str:
    """The C name of a Mach-O symbol; `dyld_stub_binder` and the like have no underscore and are kept."""
    return symbol.removeprefix("_")


def _version(parts: list[int]) -> str:
    """"11.0" for [11, 0, 0]."""
    return ".".join(map(str, parts[:2] if not parts[2] else parts))
