"""Running LLD: make the stub or import libraries of a platform, link an object into an image.

Verbose linking (`--verbose-linking`, `PKGIMAGE_VERBOSE_LINKING`, or `JULIA_VERBOSE_LINKING` when ours is unset)
shows the exact argv and LLD's own output. Both are always in the `LinkOutcome`, and a renderer prints them when it was
asked to: looking does not change what is linked.
"""

import os
import shlex
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from llvmlite import binding as llvm

from pkgimage import seal
from pkgimage.errors import LoadError
from toolchain.errors import LinkError
from toolchain.link import LinkJob, definition_text, elf_stub_argv, import_library_argv, link_argv, stub_ir
from toolchain.platforms import Library, Platform, python_symbols
from toolchain.run.lld import Lld
from toolchain.run.process import Command, run

PYTHON_DLL = "python3.dll"
DEADLINE = 300.0
OFF = frozenset({"", "0", "no", "off", "false"})


@dataclass(frozen=True)
class LinkOutcome:
    """A link that worked."""

    argv: tuple[str, ...]
    output: str
    """What LLD wrote, both streams; normally nothing."""

def verbose_linking(environment: Mapping[str, str] = os.environ) -> bool:
    """True when the environment asks for verbose linking; ours decides when it is set at all."""
    for name in ("PKGIMAGE_VERBOSE_LINKING", "JULIA_VERBOSE_LINKING"):
        if name in environment:
            return environment[name].strip().lower() not in OFF
    return False


def link_image(
    objects: Path | Sequence[Path],
    output_path: Path,
    platform: Platform,
    lld: Lld,
    work: Path,
    *,
    debug: bool = False,
) -> LinkOutcome:
    """Link one object, or one for each CPU target, into the image `output_path`.

    work: a directory for stub and import libraries. debug: the object's debug sections are wanted.
    Raises LinkError `lld-failed` with argv and output; then `output_path` does not exist.
    """
    libraries = make_libraries(platform, lld, work)
    paths = (objects,) if isinstance(objects, Path) else objects
    job = LinkJob(lld.argv0, str(output_path), tuple(map(str, paths)), libraries, platform, output_path.name, debug)
    outcome = execute(link_argv(job, lld.mingw), output_path)
    if platform.object_format == "elf":
        _seal(output_path)
    return outcome


def _seal(image: Path) -> None:
    """Seals an ELF image. What could not be loaded gets no seal: loads and audits say what is wrong."""
    with suppress(LoadError):
        image.write_bytes(seal.sealed(image.read_bytes()))


def make_libraries(platform: Platform, lld: Lld, work: Path) -> tuple[str, ...]:
    """Paths of the libraries that an image of `platform` is linked against, made in `work`; none for macOS."""
    match platform.object_format:
        case "elf":
            return tuple(str(_stub_library(library, platform, lld, work)) for library in platform.libraries)
        case "coff":
            made = [import_library(library, lld, work) for library in platform.libraries]
            python = python_symbols()
            return tuple(
                map(str, [*made, import_library(Library(PYTHON_DLL, python.functions), lld, work, python.data)])
            )
        case "macho":
            return ()


def import_library(library: Library, lld: Lld, work: Path, data: frozenset[str] = frozenset()) -> Path:
    """The import library of a DLL, made in `work`. data: names (of `library` or more) that are not functions."""
    definition, output = work / f"{library.name}.def", work / f"{library.name}.lib"
    definition.write_text(definition_text(library, data), encoding="ascii")
    execute(import_library_argv(lld.argv0, str(definition), str(output)), output)
    return output


def execute(argv: list[str], output: Path) -> LinkOutcome:
    """Run LLD; it has to make `output`. Raises LinkError `lld-failed`, and leaves no half-made output."""
    output.unlink(missing_ok=True)
    outcome = run(Command(tuple(argv), deadline=DEADLINE))
    said = (outcome.stdout + outcome.stderr).decode(errors="replace")
    if outcome.ok and output.is_file():
        return LinkOutcome(tuple(argv), said)
    output.unlink(missing_ok=True)
    end = outcome.describe() if not outcome.ok else "it made no output"
    raise LinkError(
        "lld-failed",
        f"LLD did not link {output.name}: {end}",
        [shlex.join(argv), *said.splitlines()],
        "run the command above by hand; `pkgimage doctor` says which LLD is used and what it can do",
    )


def emit_object(ir: str, platform: Platform) -> bytes:
    """The object of some LLVM IR text, unoptimised, for `platform`'s triple. The text is ours: errors are bugs."""
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    target = llvm.Target.from_triple(platform.triple)
    machine = target.create_target_machine(
        cpu=platform.cpu, features=platform.features, opt=0, reloc="pic", codemodel="small"
    )
    with llvm.parse_assembly(ir) as module:
        module.verify()
        content: bytes = machine.emit_object(module)
    return content


def _stub_library(library: Library, platform: Platform, lld: Lld, work: Path) -> Path:
    """The ELF stub of one library, made in `work` under the library's own name."""
    source, output = work / f"{library.name}.o", work / library.name
    source.write_bytes(emit_object(stub_ir(library, platform), platform))
    execute(elf_stub_argv(lld.argv0, library, platform, str(source), str(output)), output)
    return output
