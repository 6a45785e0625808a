"""The faults of PE images, in words of LLD's `link` face."""

from toolchain.audit import patches
from toolchain.audit.fault import UNDEFINED, Fault, calling, exporting, instruction_faults, pointing
from toolchain.platforms import Platform


def pe_faults(platform: Platform) -> tuple[Fault, ...]:
    """Every fault of a Windows image."""
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
            ir=calling(UNDEFINED, windows=True),
            definitions=((library.name, UNDEFINED),),
        ),
        Fault(
            "imports-foreign-dll",
            "pe-foreign-import",
            "L3",
            ir=calling("foreign", windows=True),
            definitions=(("foreign.dll", "foreign"),),
        ),
        Fault(
            "imports-from-wrong-dll",
            "pe-foreign-import",
            "L3",
            ir=calling(symbol, windows=True),
            definitions=(("python3.dll", symbol),),
        ),
        Fault(
            "imports-by-ordinal",
            "pe-import-by-ordinal",
            "L3",
            ir=calling("nameless", windows=True),
            definitions=((library.name, "nameless @7 NONAME"),),
        ),
        Fault(
            "delay-load",
            "pe-delay-load",
            "L3",
            add=(f"/delayload:{library.name}",),
            ir=calling(symbol, windows=True) + helper,
        ),
        Fault("time", "pe-timestamp", "I7", drop=("/timestamp:0",), add=("/timestamp:1700000000",)),
        Fault("fixed-address", "pe-aslr", "L3", drop=("/dynamicbase",), add=("/dynamicbase:no",)),
        Fault("low-entropy", "pe-aslr", "L3", drop=("/highentropyva",), add=("/highentropyva:no",)),
        Fault("executable-data", "pe-nx", "L3", drop=("/nxcompat",), add=("/nxcompat:no",)),
        Fault("force-integrity", "pe-force-integrity", "L3", add=("/integritycheck",)),
        Fault("debug-directory", "pe-debug-directory", "I7", add=("/debug", "/pdb:{work}/image.pdb")),
        Fault("absolute-address-in-code", "text-relocations", "L3", ir=pointing(platform.arch, windows=True)),
        Fault("writable-code", "segment-writable-executable", "L3", add=("/section:.text,erw",)),
        Fault("no-unwind-table", "no-unwind-info", "L3", patch=patches.no_exceptions),
        Fault("extra-export", "export-extra", "I5", ir=exporting(True)),
        Fault("hidden-table", "export-missing", "I5", patch=patches.hide_exports),
        Fault("no-data-section", "section-missing", "I2", add=("/merge:.pkgimgd=.rdata",)),
        Fault("program", "not-a-library", "L1", patch=patches.no_library),
        Fault("other-machine", "machine-wrong", "L1", patch=patches.other_machine),
        Fault("one-byte-short", "truncated", "L1", patch=patches.one_byte_short),
        Fault("other-format", "format-wrong", "L1", patch=patches.other_format),
        *instruction_faults(platform.arch, windows=True),
    )
