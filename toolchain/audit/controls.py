"""Negative controls: planted faults, each of which exactly one rule must catch.

A check that never fails proves nothing. For every quirk there are faults that change an otherwise good link:
other words on LLD's command line, one more object, other libraries, or bytes changed after the link. The change
comes *after* all earlier gates (the refusal rule, LLD's own checks), so that the audit itself is seen to fail;
and the set of finding codes must equal the planted one, so that a rule which cries at everything is seen too.

This module says what to change, as data; `toolchain.run.controls` does it. Neither uses any code of the rules
or of the readers: the byte patches below find their places on their own.

Windows faults are linked by the `link` face of LLD, which every LLD has, whatever face linked the product (both
make the same bytes from a good object).
"""

from collections.abc import Callable
from dataclasses import dataclass

from toolchain.audit import patches
from toolchain.platforms import Platform

UNDEFINED = "pkgimage_control_undefined"
KEEP = '@llvm.used = appending global [1 x ptr] [ptr @pkgimage_fault], section "llvm.metadata"\n'
TABLE_KEPT = f"@pkgimage_table = external global i8\n@pkgimage_fault = hidden global ptr @pkgimage_table\n{KEEP}"
"""An object that keeps the table, and what it refers to, when nobody exports it."""


@dataclass(frozen=True)
class Fault:
    """One planted fault: what is changed, and the one finding that must follow."""

    name: str
    """Stable name, unique on its platform."""
    expects: str
    """The only finding code that the faulty image may have."""
    quirk: str
    """The quirk that it breaks."""
    drop: tuple[str, ...] = ()
    """Runs of argv words to take away; a run that is not there is an error, not a control that does nothing."""
    add: tuple[str, ...] = ()
    """Words put before the libraries; `{work}` is the directory of `files`."""
    ir: str = ""
    """LLVM IR of one more object (without its triple)."""
    files: tuple[tuple[str, str], ...] = ()
    """(name, text) of files to write first."""
    stubs: tuple[tuple[str, str, str], ...] = ()
    """ELF: (soname, symbol, version) of stub libraries that are linked first, needed or not; version "" = none."""
    definitions: tuple[tuple[str, str], ...] = ()
    """PE: (DLL, line below EXPORTS) of import libraries that are linked first."""
    libraries: bool = True
    """False: the platform's own libraries are left away."""
    patch: Callable[[bytes], bytes] | None = None
    """Changes the linked file."""


def faults_for(platform: Platform) -> tuple[Fault, ...]:
    """The faults of images of `platform`."""
    match platform.object_format:
        case "elf":
            return _elf(platform)
        case "coff":
            return _pe(platform)
        case "macho":
            return _macho(platform)


def _calling(symbol: str, windows: bool = False) -> str:
    """An object that needs `symbol` and is kept."""
    imported, hidden = ("dllimport ", "") if windows else ("", "hidden ")
    return (
        f"declare {imported}void @{symbol}()\n"
        f"define {hidden}void @pkgimage_fault() uwtable {{\n  call void @{symbol}()\n  ret void\n}}\n{KEEP}"
    )


def _pointing(windows: bool) -> str:
    """An object with an absolute address inside its code."""
    hidden = "" if windows else "hidden "
    return f"define {hidden}void @pkgimage_fault() uwtable prefix ptr @pkgimage_fault {{\n  ret void\n}}\n{KEEP}"


def _exporting(windows: bool) -> str:
    """An object with an export of its own."""
    return f"define {'dllexport ' if windows else ''}void @pkgimage_control_export() uwtable {{\n  ret void\n}}\n"


def _elf(platform: Platform) -> tuple[Fault, ...]:
    library = platform.libraries[0]
    symbol = min(library.symbols)
    script = "{ global: PyInit__pkgimage; local: *; };\n"
    return (
        Fault("undefined-symbol", "undefined-not-allowed", "L5", ir=_calling(UNDEFINED)),
        Fault("needs-foreign-library", "elf-needed-foreign", "L5", stubs=(("libforeign.so.1", "foreign", ""),)),
        Fault("needs-libpython", "elf-libpython-needed", "L5", stubs=(("libpython3.11.so.1.0", "Py_Foreign", ""),)),
        Fault("needs-nothing", "elf-needed-missing", "L5", ir=_calling(symbol), libraries=False),
        Fault("lazy-binding", "elf-bind-now-missing", "L5", drop=("-z now",)),
        Fault("no-relro", "elf-relro-missing", "L5", drop=("-z relro",), add=("-z", "norelro")),
        Fault("executable-stack", "elf-executable-stack", "L5", drop=("-z noexecstack",), add=("-z", "execstack")),
        Fault(
            "pinned-version",
            "elf-symbol-version",
            "L5",
            ir=_calling(symbol),
            stubs=((library.name, symbol, "CONTROL_9.9"),),
        ),
        Fault("absolute-address-in-code", "text-relocations", "L5", add=("-z", "notext"), ir=_pointing(False)),
        Fault("writable-code", "segment-writable-executable", "L5", patch=patches.writable_code),
        Fault("no-unwind-index", "no-unwind-info", "L5", drop=("--eh-frame-hdr",)),
        Fault("extra-export", "export-extra", "I5", ir=_exporting(False)),
        Fault(
            "hidden-table",
            "export-missing",
            "I5",
            add=("--version-script", "{work}/exports.map"),
            ir=TABLE_KEPT,
            files=(("exports.map", script),),
        ),
        Fault("no-data-section", "section-missing", "I2", patch=patches.rename_section),
        Fault("run-path", "search-path", "L1", add=("-rpath", "/opt/lib")),
        Fault("directory-in-soname", "own-name", "I7", add=("-soname", "/opt/lib/image.so")),
        Fault("program", "not-a-library", "L1", patch=patches.no_library),
        Fault("other-machine", "machine-wrong", "L1", patch=patches.other_machine),
        Fault("one-byte-short", "truncated", "L1", patch=patches.one_byte_short),
        Fault("other-format", "format-wrong", "L1", patch=patches.other_format),
    )


def _pe(platform: Platform) -> tuple[Fault, ...]:
    library = platform.libraries[0]
    symbol = min(library.symbols)
    helper = "define ptr @__delayLoadHelper2(ptr %a, ptr %b) uwtable {\n  ret ptr null\n}\n"
    entry = "/entry:_DllMainCRTStartup"
    return (
        Fault("no-entry", "pe-entry-stub-missing", "L3", drop=(entry,), add=("/noentry",)),
        Fault("other-entry", "pe-entry-stub-missing", "L3", drop=(entry,), add=("/entry:PyInit__pkgimage",)),
        Fault(
            "undefined-symbol",
            "undefined-not-allowed",
            "L3",
            ir=_calling(UNDEFINED, windows=True),
            definitions=((library.name, UNDEFINED),),
        ),
        Fault(
            "imports-foreign-dll",
            "pe-foreign-import",
            "L3",
            ir=_calling("foreign", windows=True),
            definitions=(("foreign.dll", "foreign"),),
        ),
        Fault(
            "imports-from-wrong-dll",
            "pe-foreign-import",
            "L3",
            ir=_calling(symbol, windows=True),
            definitions=(("python3.dll", symbol),),
        ),
        Fault(
            "imports-by-ordinal",
            "pe-import-by-ordinal",
            "L3",
            ir=_calling("nameless", windows=True),
            definitions=((library.name, "nameless @7 NONAME"),),
        ),
        Fault(
            "delay-load",
            "pe-delay-load",
            "L3",
            add=(f"/delayload:{library.name}",),
            ir=_calling(symbol, windows=True) + helper,
        ),
        Fault("time", "pe-timestamp", "I7", drop=("/timestamp:0",), add=("/timestamp:1700000000",)),
        Fault("fixed-address", "pe-aslr", "L3", drop=("/dynamicbase",), add=("/dynamicbase:no",)),
        Fault("low-entropy", "pe-aslr", "L3", drop=("/highentropyva",), add=("/highentropyva:no",)),
        Fault("executable-data", "pe-nx", "L3", drop=("/nxcompat",), add=("/nxcompat:no",)),
        Fault("force-integrity", "pe-force-integrity", "L3", add=("/integritycheck",)),
        Fault("debug-directory", "pe-debug-directory", "I7", add=("/debug:dwarf",)),
        Fault("absolute-address-in-code", "text-relocations", "L3", ir=_pointing(True)),
        Fault("writable-code", "segment-writable-executable", "L3", add=("/section:.text,erw",)),
        Fault("no-unwind-table", "no-unwind-info", "L3", patch=patches.no_exceptions),
        Fault("extra-export", "export-extra", "I5", ir=_exporting(True)),
        Fault("hidden-table", "export-missing", "I5", patch=patches.hide_exports),
        Fault("no-data-section", "section-missing", "I2", add=("/merge:.pkgimgd=.rdata",)),
        Fault("program", "not-a-library", "L1", patch=patches.no_library),
        Fault("other-machine", "machine-wrong", "L1", patch=patches.other_machine),
        Fault("one-byte-short", "truncated", "L1", patch=patches.one_byte_short),
        Fault("other-format", "format-wrong", "L1", patch=patches.other_format),
    )


def _macho(platform: Platform) -> tuple[Fault, ...]:
    minimum = platform.minimum_os.removeprefix("macos ")
    targets = "[ x86_64-macos, arm64-macos ]"
    system = (
        f"--- !tapi-tbd\ntbd-version: 4\ntargets: {targets}\ninstall-name: /usr/lib/libSystem.B.dylib\n"
        f"exports:\n  - targets: {targets}\n    symbols: [ _pkgimage_control_unused ]\n...\n"
    )
    library = (("libSystem.tbd", system),)
    versions = ("-platform_version", "macos")
    oldest = f"-platform_version macos {minimum} {minimum}"
    faults = (
        Fault("undefined-symbol", "undefined-not-allowed", "L4", ir=_calling(UNDEFINED)),
        Fault("links-libsystem", "macho-load-dylib", "L4", add=("-L{work}", "-lSystem"), files=library),
        Fault("weak-libsystem", "macho-load-dylib", "L4", add=("-weak_library", "{work}/libSystem.tbd"), files=library),
        Fault("binds-in-itself", "macho-bind-not-flat", "L4", patch=patches.look_in_itself),
        Fault("newer-system", "macho-platform-version", "L4", drop=(oldest,), add=(*versions, "12.0", minimum)),
        Fault("newer-sdk", "macho-platform-version", "L4", drop=(oldest,), add=(*versions, minimum, "15.4")),
        Fault("lazy-stubs", "macho-no-chained-fixups", "L4", drop=("-fixup_chains",), add=("-no_fixup_chains",)),
        Fault(
            "changed-after-signing",
            "macho-signature-broken",
            "L4",
            add=("-adhoc_codesign",),
            patch=patches.flip_header_pad,
        ),
        Fault("no-uuid", "macho-no-uuid", "L4", add=("-no_uuid",)),
        Fault("no-room", "macho-header-pad", "L4", drop=("-headerpad 800",), add=("-headerpad", "0")),
        Fault("writable-code", "segment-writable-executable", "L4", add=("-segprot", "__TEXT", "rwx", "rwx")),
        Fault(
            "no-unwind-table",
            "no-unwind-info",
            "L4",
            add=("-rename_section", "__TEXT", "__unwind_info", "__TEXT", "__elsewhere"),
        ),
        Fault("extra-export", "export-extra", "I5", ir=_exporting(False)),
        Fault("hidden-table", "export-missing", "I5", add=("-unexported_symbol", "_pkgimage_table"), ir=TABLE_KEPT),
        Fault(
            "no-data-section",
            "section-missing",
            "I2",
            add=("-rename_section", "__TEXT", "__pkgimgd", "__TEXT", "__elsewhere"),
        ),
        Fault("run-path", "search-path", "L1", add=("-rpath", "@loader_path/lib")),
        Fault("directory-in-install-name", "own-name", "I7", add=("-install_name", "/opt/lib/image.dylib")),
        Fault("program", "not-a-library", "L1", patch=patches.no_library),
        Fault("other-machine", "machine-wrong", "L1", patch=patches.other_machine),
        Fault("one-byte-short", "truncated", "L1", patch=patches.one_byte_short),
        Fault("other-format", "format-wrong", "L1", patch=patches.other_format),
    )
    if platform.arch != "aarch64":
        return faults
    return (*faults, Fault("unsigned", "macho-unsigned", "L4", add=("-no_adhoc_codesign",)))
