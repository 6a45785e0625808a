"""The faults of ELF images."""

from toolchain.audit import patches
from toolchain.audit.fault import (
    LSE,
    TABLE_KEPT,
    UNDEFINED,
    Fault,
    calling,
    exporting,
    for_other_cpus,
    instruction_faults,
    pointing,
)  # fmt: skip
from toolchain.platforms import Platform


def elf_faults(platform: Platform) -> tuple[Fault, ...]:
    """Every fault of a Linux image."""
    library = platform.libraries[0]
    symbol = min(library.symbols)
    script = "{ global: PyInit__pkgimage; local: *; };\n"
    atomics = Fault("lse-in-the-baseline", "isa-above-baseline", "C4", ir=for_other_cpus("lse", LSE))
    return (
        Fault("undefined-symbol", "undefined-not-allowed", "L5", ir=calling(UNDEFINED)),
        Fault("needs-foreign-library", "elf-needed-foreign", "L5", stubs=(("libforeign.so.1", "foreign", ""),)),
        Fault("needs-libpython", "elf-libpython-needed", "L5", stubs=(("libpython3.11.so.1.0", "Py_Foreign", ""),)),
        Fault("needs-nothing", "elf-needed-missing", "L5", ir=calling(symbol), libraries=False),
        Fault("lazy-binding", "elf-bind-now-missing", "L5", drop=("-z now",)),
        Fault("no-relro", "elf-relro-missing", "L5", drop=("-z relro",), add=("-z", "norelro")),
        Fault("executable-stack", "elf-executable-stack", "L5", drop=("-z noexecstack",), add=("-z", "execstack")),
        Fault(
            "pinned-version",
            "elf-symbol-version",
            "L5",
            ir=calling(symbol),
            stubs=((library.name, symbol, "CONTROL_9.9"),),
        ),
        Fault("absolute-address-in-code", "text-relocations", "L5", add=("-z", "notext"), ir=pointing(platform.arch)),
        Fault("writable-code", "segment-writable-executable", "L5", patch=patches.writable_code),
        Fault("no-unwind-index", "no-unwind-info", "L5", drop=("--eh-frame-hdr",)),
        Fault("extra-export", "export-extra", "I5", ir=exporting(False)),
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
        *instruction_faults(platform.arch),
        *([atomics] if platform.arch == "aarch64" else []),
    )
