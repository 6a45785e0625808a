"""The faults of Mach-O images."""

from toolchain.audit import patches
from toolchain.audit.fault import TABLE_KEPT, UNDEFINED, Fault, calling, exporting, instruction_faults
from toolchain.platforms import Platform


def macho_faults(platform: Platform) -> tuple[Fault, ...]:
    """Every fault of a macOS image."""
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
        Fault("undefined-symbol", "undefined-not-allowed", "L4", ir=calling(UNDEFINED)),
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
        Fault("extra-export", "export-extra", "I5", ir=exporting(False)),
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
        *instruction_faults(platform.arch),
    )
    if platform.arch != "aarch64":
        return faults
    return (*faults, Fault("unsigned", "macho-unsigned", "L4", add=("-no_adhoc_codesign",)))
