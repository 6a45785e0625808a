"""Planting faults.

An object is linked as `toolchain.run.linker` would link it, with one change (see `toolchain.audit.controls`).
"""

import shlex
from collections.abc import Sequence
from pathlib import Path

from toolchain.audit.controls import Fault
from toolchain.errors import LinkError
from toolchain.link import LinkJob, coff_argv, elf_stub_argv, import_library_argv, link_argv, stub_ir
from toolchain.platforms import Library, Platform
from toolchain.run.linker import emit_object, execute, make_libraries
from toolchain.run.lld import Lld


def plant(fault: Fault, objects: Sequence[Path], platform: Platform, lld: Lld, work: Path) -> Path:
    """The path of the faulty image made from good objects, in a directory of its own below `work`.

    Raises LinkError `lld-failed` when LLD itself refuses, `control-not-planted` when the change has nothing to act on.
    """
    directory = work / fault.name
    directory.mkdir(parents=True, exist_ok=True)
    for name, text in fault.files:
        (directory / name).write_text(text, encoding="ascii")
    output = directory / f"image{platform.suffix}"
    execute(_argv(fault, objects, output, platform, lld, directory), output)
    if fault.patch is not None:
        content = output.read_bytes()
        changed = fault.patch(content)
        if changed == content:
            raise _not_planted(fault, "the patch changed nothing")
        output.write_bytes(changed)
    return output


def _argv(
    fault: Fault, objects: Sequence[Path], output: Path, platform: Platform, lld: Lld, directory: Path
) -> list[str]:
    """The command line of the good link, changed as the fault says."""
    paths = [str(path) for path in objects]
    if fault.ir:
        extra = directory / "fault.o"
        extra.write_bytes(emit_object(f'target triple = "{platform.triple}"\n{fault.ir}', platform))
        paths.append(str(extra))
    own = make_libraries(platform, lld, directory) if fault.libraries else ()
    job = LinkJob(lld.argv0, str(output), tuple(paths), own, platform, output.name)
    argv = coff_argv(job) if platform.object_format == "coff" else link_argv(job, lld.mingw)
    for words in fault.drop:
        argv = _without(argv, words.split(), fault)
    last = argv.index(paths[-1]) + 1
    added = [word.replace("{work}", str(directory)) for word in fault.add]
    return [*argv[:last], *added, *_libraries(fault, platform, lld, directory), *argv[last:]]


def _without(argv: list[str], words: list[str], fault: Fault) -> list[str]:
    """`argv` without the first run of `words`."""
    for start in range(len(argv)):
        if argv[start : start + len(words)] == words:
            return argv[:start] + argv[start + len(words) :]
    raise _not_planted(fault, f"{shlex.join(words)} is not in: {shlex.join(argv)}")


def _libraries(fault: Fault, platform: Platform, lld: Lld, directory: Path) -> list[str]:
    """Paths (and options) of the fault's own stub and import libraries."""
    made = [
        path
        for soname, symbol, version in fault.stubs
        for path in ("--no-as-needed", _stub(soname, symbol, version, platform, lld, directory))
    ]
    for index, (dll, line) in enumerate(fault.definitions):
        definition, output = directory / f"fault{index}.def", directory / f"fault{index}.lib"
        definition.write_text(f"LIBRARY {dll}\nEXPORTS\n  {line}\n", encoding="ascii")
        execute(import_library_argv(lld.argv0, str(definition), str(output)), output)
        made.append(str(output))
    return made


def _stub(soname: str, symbol: str, version: str, platform: Platform, lld: Lld, directory: Path) -> str:
    """The path of an ELF stub library with one symbol, versioned when `version` is given."""
    source, output, script = (directory / f"fault.{soname}{end}" for end in (".o", "", ".map"))
    library = Library(soname, frozenset({symbol}))
    source.write_bytes(emit_object(stub_ir(library, platform), platform))
    argv = elf_stub_argv(lld.argv0, library, platform, str(source), str(output))
    if version:
        script.write_text(f"{version} {{ global: *; }};\n", encoding="ascii")
        argv += ["--version-script", str(script)]
    execute(argv, output)
    return str(output)


def _not_planted(fault: Fault, why: str) -> LinkError:
    return LinkError("control-not-planted", f"the fault {fault.name} was not planted", [why])
