"""Linking as values: argv, LLVM IR text of stub libraries, text of module definition files.

One narrow interface: a `LinkJob` goes in, an argv comes out, one straight function for each of LLD's faces.
Nothing here starts a process or touches a file; `toolchain.run.linker` does. Why four straight functions
instead of one table of options: each of them is read, compared and explained alone, and the platforms agree on
next to nothing.

What every image has in common, whatever the face:

* its exports are exactly what the *object* exports (`PyInit__pkgimage` and `pkgimage_table`); no export list is
  given to the linker, because a list would hide a mistake of the code generator from the audit;
* the bytes depend on the object, the platform, the file name and the version of LLD: not on directories, times,
  threads;
* nothing of the build machine is linked: no start files, no system libraries, no SDK.
"""

from toolchain.link.elf import elf_argv, elf_stub_argv, stub_ir
from toolchain.link.job import LinkJob
from toolchain.link.macho import macho_argv
from toolchain.link.pe import coff_argv, definition_text, import_library_argv, mingw_argv

__all__ = [
    "LinkJob",
    "coff_argv",
    "definition_text",
    "elf_argv",
    "elf_stub_argv",
    "import_library_argv",
    "link_argv",
    "macho_argv",
    "mingw_argv",
    "stub_ir",
]


def link_argv(job: LinkJob, mingw: bool) -> list[str]:
    """The argv that links `job` for its platform.

    mingw: this LLD has the MinGW driver (`Lld.mingw`); without it a Windows image is linked by the `link` face.
    """
    match job.platform.object_format:
        case "elf":
            return elf_argv(job)
        case "macho":
            return macho_argv(job)
        case "coff":
            return mingw_argv(job) if mingw else coff_argv(job)
