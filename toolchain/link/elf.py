"""ELF: how a Linux image is linked.

**Undefined symbols.** `Py*` names stay undefined and no libpython is named, because many Pythons are static
programs without one; so `-z defs` must not be given, and what may stay undefined is judged by the audit
instead. The C library is different: its names must find their library without help from the process, so
libm.so.6 and libc.so.6 have to stand in DT_NEEDED.

**Stub libraries.** No libc of the target is on the build machine, and one that were would pin its newest symbol
versions (`exp@GLIBC_2.29`). So LLD is shown stub libraries: the right soname, the allowed names, each an empty
function, no versions. References stay unversioned and bind to the base version of any glibc. The stubs are
named after `--as-needed`: an image that uses no libm symbol does not need libm. (LLD alone would accept the
undefined names even without stubs, but would record no DT_NEEDED, and the image would load only by luck: when
the process had libm already.)

**Options with a reason.** `-z now`: every symbol is resolved when the image is opened, so a missing one is an
error at load, not a crash at call; with `-z relro` the table of addresses becomes read-only after that.
`-Bsymbolic`: the image's own names are its own, even when a program defines `pkgimage_table` too.
`--eh-frame-hdr`: LLD alone does not make the index that unwinders look for. `--build-id=none`: the header has
the content-derived identity.
"""

from toolchain.link.job import LinkJob
from toolchain.platforms import Library, Platform


def elf_argv(job: LinkJob) -> list[str]:
    """The argv of the ELF face for a Linux image."""
    return [
        *(job.lld, "-flavor", "gnu", "-m", job.platform.lld_emulation),
        *("-shared", "-soname", job.name, "-o", job.output),
        *("-z", "now", "-z", "relro", "-z", "noexecstack", "-Bsymbolic"),
        *("--hash-style=gnu", "--build-id=none", "--eh-frame-hdr", "--gc-sections"),
        *job.objects,
        *(("--as-needed", *job.libraries) if job.libraries else ()),
    ]


def stub_ir(library: Library, platform: Platform) -> str:
    """LLVM IR text of a stub library: an empty function for each symbol, in order of their names.

    The functions are never called: the file only satisfies the linker, and is not shipped.
    """
    functions = (f'define void @"{name}"() {{\n  ret void\n}}' for name in sorted(library.symbols))
    return "\n".join([f'target triple = "{platform.triple}"', *functions, ""])


def elf_stub_argv(lld: str, library: Library, platform: Platform, object_path: str, output: str) -> list[str]:
    """The argv that makes a stub library, whose soname is the library's name, from the object of `stub_ir`."""
    return [
        *(lld, "-flavor", "gnu", "-m", platform.lld_emulation),
        *("-shared", "-soname", library.name, "-o", output, "--build-id=none", object_path),
    ]
