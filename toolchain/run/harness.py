"""Harnesses: the small programs in which images are called, emitted from checked-in LLVM IR and linked by LLD.

| kind | platform | program | opens the image with |
| --- | --- | --- | --- |
| runner | linux-* | `runner`, ELF for that platform | dlopen |
| runner | windows-* | `runner.exe`, beside it a stub `python3.dll` | LoadLibrary |
| flat | any | `flat`, ELF for Linux on the image's architecture | itself: a flattened image |
| mapper | any | `mapper`, the same as a shared library that a CPython opens | itself: a flattened image |
| probe | linux-*, windows-* | `probe`, `probe.exe`: writes the facts of its CPU | no image |

No C compiler, no start files, no libraries of the target: the entry is our own, the C library is named through stub
libraries (glibc is needed where the program runs), kernel32.dll through an import library. The sources are the `.c`
files in `platforms/native`; `scripts/native_ir.py` makes the IR from them.
"""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any, Literal

from llvmlite import binding as llvm

from toolchain.errors import CodegenError
from toolchain.link import LinkJob, elf_stub_argv, link_argv
from toolchain.platforms import Library, Platform, load_platforms, probe_parts, python_symbols
from toolchain.resources import folder
from toolchain.run.linker import emit_object, execute, import_library
from toolchain.run.lld import Lld
from toolchain.run.shims import python_stubs, read_signatures, win64_shims

Kind = Literal["runner", "flat", "mapper", "probe"]

DYNAMIC_LINKERS = {"x86_64": "/lib64/ld-linux-x86-64.so.2", "aarch64": "/lib/ld-linux-aarch64.so.1"}
"""Fixed by the psABI of each architecture."""

LIBDL = frozenset({"dlopen", "dlsym", "dlerror"})
"""In a library of its own before glibc 2.34; the library is still there, empty, in newer ones."""


def build(platform: Platform, kind: Kind, lld: Lld, work: Path) -> Path:
    """The path of the harness program for images of `platform`, built below `work` unless it is there already.

    The directory is named after the content and appears by one rename: processes may share `work`.
    Raises LinkError 'lld-failed', CodegenError 'harness-damaged' when the checked-in IR cannot be read.
    """
    host = platform if kind in ("runner", "probe") else load_platforms()[f"linux-{platform.arch}"]
    texts = _texts(host, kind)
    identity = "\0".join([kind, host.id, lld.argv0, lld.version, str(lld.mingw), *texts])
    key = hashlib.sha256(identity.encode()).hexdigest()
    name = f"{kind}.exe" if host.os == "windows" else kind
    final = work / f"harness-{key[:16]}"
    if (final / name).exists():
        return final / name
    work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=work) as temporary:
        aside = Path(temporary) / "harness"
        aside.mkdir()
        _build(host, name, texts, lld, aside)
        return _publish(aside, final) / name


def _publish(aside: Path, final: Path) -> Path:
    """Rename the complete directory into place; when another process was faster, its equal one stays."""
    try:
        os.replace(aside, final)  # noqa: PTH105 - refuses a non-empty target, which is the point
    except OSError:
        if not final.is_dir():
            raise
        shutil.rmtree(aside)
    return final


def _texts(host: Platform, kind: Kind) -> list[str]:
    """The IR texts of one program."""
    native = folder("platforms") / "native"
    if kind == "probe":
        return [_read(native / f"{name}.ll") for name in ("start", "probe_main", f"os_{host.os}", *probe_parts(host))]
    names = [] if kind == "mapper" else ["start", "runner", "retarget"]
    if host.os == "windows":
        return [_read(native / f"{name}.ll") for name in (*names, "os_windows", *_looking(host, kind))]
    names += ["os_linux", *_looking(host, kind)]
    names += ["open_elf"] if kind == "runner" else ["flat", "darwin", f"darwin_{host.arch}"]
    texts = [_read(native / f"{name}.ll") for name in names]
    if kind != "runner":
        texts.append(win64_shims(read_signatures(native / "signatures.txt"), host.arch))
    # The interpreter that loads a mapper has Python's names; stubs would only stand in their way.
    return texts if kind == "mapper" else [*texts, python_stubs(python_symbols())]


def _looking(host: Platform, kind: Kind) -> tuple[str, ...]:
    """What a harness looks at the CPU with, to force a target; the image that it calls has a probe of its own."""
    return () if kind == "mapper" else probe_parts(host)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as problem:
        raise CodegenError("harness-damaged", f"{path.name} cannot be read", [str(problem)]) from problem


def _build(host: Platform, name: str, texts: list[str], lld: Lld, directory: Path) -> None:
    """The program `name` in `directory`."""
    content, undefined = _object(texts, host)
    source = directory / "harness.o"
    source.write_bytes(content)
    if host.os == "windows":
        _build_windows(host, source, undefined, lld, directory / name)
    else:
        _build_linux(host, source, undefined, lld, directory / name)


def _object(texts: list[str], host: Platform) -> tuple[bytes, frozenset[str]]:
    """(the object of all texts linked into one module, the names it leaves undefined)."""
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    try:
        modules: list[Any] = [llvm.parse_assembly(text) for text in texts]
        whole = modules[0]
        for module in modules[1:]:
            whole.link_in(module)
        whole.verify()
    except RuntimeError as problem:
        raise CodegenError("harness-damaged", "the harness's IR cannot be read", str(problem).splitlines()) from problem
    undefined = frozenset(function.name for function in whole.functions if function.is_declaration)
    return emit_object(str(whole), host), undefined


def _build_linux(host: Platform, source: Path, undefined: frozenset[str], lld: Lld, output: Path) -> None:
    """An ELF program. Which stub claims a name does not matter: ELF looks a name up in all needed libraries."""
    libraries = [
        Library("libc.so.6", undefined - LIBDL),
        Library("libdl.so.2", LIBDL),
        Library("libm.so.6", frozenset({"sin"})),
    ]
    stubs = [str(_stub(library, host, lld, source.parent)) for library in libraries]
    argv = library_argv if output.name == "mapper" else program_argv
    execute(argv(lld.argv0, host, str(source), str(output), stubs), output)


def program_argv(lld: str, host: Platform, source: str, output: str, stubs: list[str]) -> list[str]:
    """The argv that links a position-independent ELF program which exports all its names (Python's stubs)."""
    how = ("-pie", "-dynamic-linker", DYNAMIC_LINKERS[host.arch], "-e", "pk_start", "--export-dynamic")
    return _elf_argv(lld, host, how, source, output, stubs)


def library_argv(lld: str, host: Platform, source: str, output: str, stubs: list[str]) -> list[str]:
    """The argv that links an ELF shared library which exports all its names."""
    return _elf_argv(lld, host, ("-shared", "-soname", "libpkgimage-mapper.so"), source, output, stubs)


def _elf_argv(lld: str, host: Platform, how: tuple[str, ...], source: str, output: str, stubs: list[str]) -> list[str]:
    return [
        *(lld, "-flavor", "gnu", "-m", host.lld_emulation, *how, "-o", output),
        *("-z", "now", "-z", "relro", "-z", "noexecstack", "--hash-style=gnu", "--build-id=none"),
        *(source, "--no-as-needed", *stubs),
    ]


def _stub(library: Library, host: Platform, lld: Lld, directory: Path) -> Path:
    text = "\n".join(f'define void @"{name}"() {{\n  ret void\n}}' for name in sorted(library.symbols))
    source, output = directory / f"{library.name}.o", directory / f"{library.name}.stub"
    source.write_bytes(emit_object(text, host))
    execute(elf_stub_argv(lld.argv0, library, host, str(source), str(output)), output)
    return output


def _build_windows(host: Platform, source: Path, undefined: frozenset[str], lld: Lld, output: Path) -> None:
    kernel = import_library(Library("kernel32.dll", undefined), lld, output.parent)
    execute(exe_argv(lld, host, str(source), str(output), str(kernel)), output)
    stub, dll = output.parent / "python3.o", output.parent / "python3.dll"
    stub.write_bytes(emit_object(python_stubs(python_symbols(), export=True), host))
    execute(link_argv(LinkJob(lld.argv0, str(dll), (str(stub),), (), host, dll.name), lld.mingw), dll)


def exe_argv(lld: Lld, host: Platform, source: str, output: str, library: str) -> list[str]:
    """The argv that links a Windows console program, by the MinGW driver or, without it, by the `link` face."""
    if lld.mingw:
        return [
            *(lld.argv0, "-flavor", "gnu", "-m", host.lld_emulation),
            *("--entry", "pk_start", "--subsystem", "console", "-o", output),
            *("--disable-auto-import", "--disable-runtime-pseudo-reloc", "--no-insert-timestamp", "--build-id=none"),
            *(source, library),
        ]
    return [
        *(lld.argv0, "-flavor", "link", "-lldmingw", "/nologo", "/machine:x64", "/entry:pk_start"),
        *("/subsystem:console", f"/out:{output}", "/nodefaultlib", "/auto-import:no", "/runtime-pseudo-reloc:no"),
        *("/timestamp:0", source, library),
    ]
