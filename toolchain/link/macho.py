"""Mach-O: how a macOS image is linked.

**No libSystem, no SDK.** Every undefined name (`Py*` and the C library alike) is a *flat lookup*: dyld searches
all libraries of the process, in which libSystem always is. So no `-lSystem`, no `.tbd` file, and the image has
not one LC_LOAD_DYLIB. dyld demands a linked library only of files whose SDK version is of the 2021 epoch or
newer (in newer dyld: 15.4), therefore `-platform_version macos 11.0 11.0` stands for both the minimum OS and
the SDK, and must not grow.

**Chained fixups** (`-fixup_chains`). With the older opcodes LLD makes lazy stubs, and these import
`dyld_stub_binder`, one more name that the image would need.

**Signature.** arm64 macOS loads signed code only. LLD adds an ad-hoc signature to arm64 output by itself;
x86_64 needs none. Nothing may change the file afterwards. `-headerpad` leaves room for the load commands that
signing and install-name tools add (LLD's own pad is 32 bytes).

**Same bytes everywhere.** `-S`: the debug map would hold the object's path and its modification time. The UUID
is derived from the content and the file name.
"""

from toolchain.link.job import LinkJob

HEADER_PAD = 0x800
"""Bytes left free after the load commands: one more install name of 1024 bytes, and a signature command."""


def macho_argv(job: LinkJob) -> list[str]:
    """The argv of the Darwin face for a macOS image."""
    version = job.platform.minimum_os.removeprefix("macos ")
    return [
        *(job.lld, "-flavor", "darwin", "-arch", job.platform.lld_emulation),
        *("-platform_version", "macos", version, version),
        *("-dylib", "-install_name", f"@rpath/{job.name}", "-o", job.output),
        *("-undefined", "dynamic_lookup", "-fixup_chains", "-dead_strip"),
        *("-headerpad", f"{HEADER_PAD:x}", "-S"),
        *job.objects,
        *job.libraries,
    ]
