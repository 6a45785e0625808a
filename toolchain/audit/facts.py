"""Facts: what stands in an image file, whatever its format, before anybody judges it.

A fact is read from the linked file itself, never from argv or from the object, and never by loading the file:
loaders accept many files that they should not (wine imports by ordinal, glibc opens libraries whose DT_NEEDED
is incomplete). Names of symbols are C names: Mach-O's leading underscore is taken off.
"""

from dataclasses import dataclass, field
from typing import Literal

FLAT = -2
"""Mach-O library ordinal of a flat lookup (BIND_SPECIAL_DYLIB_FLAT_LOOKUP)."""


def text(name: str | bytes) -> str:
    """A name as text: LIEF gives names that are not UTF-8, which a damaged file has, as bytes."""
    return name if isinstance(name, str) else name.decode(errors="backslashreplace")


@dataclass(frozen=True)
class Import:
    """One symbol that the loader has to find."""

    symbol: str
    """C name; "" when a PE image asks by ordinal."""
    library: str = ""
    """The DLL it is asked from (PE); "" where the format does not say."""
    ordinal: int = 0
    """PE: the ordinal, when there is no name. Mach-O: the library ordinal (-2 = flat lookup)."""
    version: str = ""
    """ELF: the symbol version it is bound to; "" = none."""


@dataclass(frozen=True)
class Segment:
    """One mapped range (ELF and Mach-O segment, PE section)."""

    name: str
    start: int
    """Address relative to the image base, in bytes."""
    size: int
    """Size in memory, in bytes."""
    writable: bool
    executable: bool


@dataclass(frozen=True)
class Code:
    """Machine code that lies in one piece."""

    start: int
    """The address of its first byte."""
    content: bytes = field(repr=False)
    section: str = ""


@dataclass(frozen=True)
class Facts:
    """Everything the rules look at. Fields that a format does not have keep their default."""

    format: Literal["elf", "coff", "macho"]
    machine: str
    """"x86_64", "aarch64", or the file's own word for anything else."""
    shared: bool
    """It is a shared library (ET_DYN, IMAGE_FILE_DLL, MH_DYLIB)."""
    exports: tuple[str, ...]
    """C names that others can link to, sorted."""
    imports: tuple[Import, ...]
    needed: tuple[str, ...]
    """Libraries loaded with the image: DT_NEEDED, imported DLLs, LC_LOAD_DYLIB and its relatives."""
    name: str
    """Its own name: soname, name in the export table, install name; "" = none."""
    search_paths: tuple[str, ...]
    """Where the loader is told to look: DT_RPATH, DT_RUNPATH, LC_RPATH."""
    sections: tuple[str, ...]
    """Section names; Mach-O: "segment,section"."""
    segments: tuple[Segment, ...]
    beyond: int
    """Bytes that the headers place behind the end of the file; 0 = the file is whole."""
    unwind: bool
    """Unwinders find a table of functions (.eh_frame_hdr, exception directory, __unwind_info)."""
    code: tuple[Code, ...] = ()
    """All sections of instructions, without what the file says is data between them."""
    targets: tuple[frozenset[str], ...] = ()
    """What each CPU target needs of a host beyond the baseline, by the core header; () = it cannot be read."""
    text_relocations: tuple[str, ...] = ()
    """Relocations that would write to executable memory."""

    bind_now: bool = False
    """ELF: all symbols are resolved at load."""
    relro: bool = False
    """ELF: there is a PT_GNU_RELRO."""
    executable_stack: bool = False
    """ELF: PT_GNU_STACK is absent or executable."""

    entry: int = 0
    """PE: address of the entry relative to the image base; 0 = none."""
    entry_code: bytes = b""
    """PE: the first bytes of machine code there, at most 16."""
    characteristics: frozenset[str] = frozenset()
    """PE: DLL characteristics by their names ("DYNAMIC_BASE")."""
    relocatable: bool = True
    """PE: base relocations were kept."""
    timestamp: int = 0
    """PE: TimeDateStamp of the file header and of the export directory, the larger."""
    debug_entries: int = 0
    """PE: entries of the debug directory."""
    debug_notes: tuple[str, ...] = ()
    """PE: what stands in those that are not empty: a time, a path, a digest."""
    delay_loaded: tuple[str, ...] = ()
    """PE: DLLs loaded at first use."""

    load_commands: tuple[str, ...] = ()
    """Mach-O: names of the load commands, in order."""
    platform: str = ""
    """Mach-O: the platform of LC_BUILD_VERSION ("macos"); "" = no such command."""
    minimum_os: str = ""
    """Mach-O: for example "11.0"."""
    sdk: str = ""
    """Mach-O: the SDK version, on which dyld's policies depend."""
    signature: Literal["none", "ad-hoc", "other"] = "none"
    """Mach-O: kind of code signature."""
    signature_problem: str = ""
    """Mach-O: how the signature contradicts the file; "" = every page agrees with its digest."""
    header_pad: int = 0
    """Mach-O: free bytes after the load commands."""
