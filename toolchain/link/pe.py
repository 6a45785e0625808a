"""PE: how a Windows image is linked, by two faces of LLD, and how import libraries are made.

**The entry.** A DLL's entry is normally `_DllMainCRTStartup` of a C run-time's start files. An image links no
mingw and no MSVC file, so the object defines a stub of that name (it returns 1) and `_fltused`, which LLVM's
code refers to.

**Import libraries** are made by LLD from a module definition: names only, no DLL is looked at. An import
library costs an image nothing: only DLLs from which a symbol is really used are imported. `python3.dll` is the
stable ABI's library; its data names carry `DATA`, so that no call stub is made for them and the object must say
`dllimport`.

**Two faces.** `-flavor gnu -m i386pep` is the MinGW driver, the product's choice. LLDs without it (the one from
PyPI) link through `-flavor link -lldmingw`: the same linker below, other words for the same options. Both say:

* only what the object marks `dllexport` is exported (`--exclude-all-symbols`: an object without any such mark
  exports nothing, where MinGW's habit would be to export everything);
* the time stamp is 0, and there is no debug directory, so that the bytes depend on nothing but the input.
  (`/Brepro` would do for the `link` face too, but puts a hash where readers expect a time, and the two faces
  would differ.) DWARF sections are kept by `-debug:dwarf` alone, which the MinGW driver implies unless it is told to
  strip; it makes a debug directory even with `--build-id=none`, whose one entry then is empty: no path, no time, no
  digest. The audit allows just that. No symbol table: names of local functions stand in the DWARF;
* address space randomisation with high entropy, no executable data, relocations kept;
* no auto-import: data of a DLL that is used without `dllimport` would need mingw's run-time to be patched at
  load; here that is an error at link.
"""

from toolchain.link.job import LinkJob
from toolchain.platforms import Library

ENTRY = "_DllMainCRTStartup"


def mingw_argv(job: LinkJob) -> list[str]:
    """The argv of the MinGW face for a Windows image."""
    return [
        *(job.lld, "-flavor", "gnu", "-m", job.platform.lld_emulation),
        *("--shared", "--entry", ENTRY, "-o", job.output),
        *("--exclude-all-symbols", "--disable-auto-import", "--disable-runtime-pseudo-reloc"),
        *("--no-insert-timestamp", "--build-id=none"),
        *("-Xlink=-debug:nosymtab" if job.debug else "--strip-all", "--gc-sections"),
        *("--dynamicbase", "--high-entropy-va", "--nxcompat"),
        *job.objects,
        *job.libraries,
    ]


def coff_argv(job: LinkJob) -> list[str]:
    """The argv of the `link` face for a Windows image: for an LLD without the MinGW driver."""
    return [
        *(job.lld, "-flavor", "link", "-lldmingw", "/nologo", "/machine:x64"),
        *("/dll", f"/entry:{ENTRY}", f"/out:{job.output}"),
        *("/nodefaultlib", "/noimplib", "/auto-import:no", "/runtime-pseudo-reloc:no"),
        *("/timestamp:0", "/opt:ref,noicf"),
        *(("/debug:dwarf", "/debug:nosymtab") if job.debug else ()),
        *("/dynamicbase", "/highentropyva", "/nxcompat"),
        *job.objects,
        *job.libraries,
    ]


def definition_text(library: Library, data: frozenset[str] = frozenset()) -> str:
    """The module definition of a DLL: its name and its symbols in order; those in `data` are marked DATA."""
    names = (f'  "{name}"{" DATA" if name in data else ""}' for name in sorted(library.symbols | data))
    return "\n".join([f'LIBRARY "{library.name}"', "EXPORTS", *names, ""])


def import_library_argv(lld: str, definition: str, output: str) -> list[str]:
    """The argv that makes an import library for x86-64 from a module definition file."""
    return [lld, "-flavor", "link", "/lib", "/nologo", "/machine:x64", f"/def:{definition}", f"/out:{output}"]
