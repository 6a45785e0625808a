"""Making one image inside a worker: data section and header, object, link.

The object is kept beside the image, because the controls of a cell plant their faults between object and link.
"""

import tempfile
from pathlib import Path
from typing import Any

from toolchain.codegen import compile_method, compile_targets, plan
from toolchain.cpu import resolve
from toolchain.errors import WorkerError
from toolchain.flags import read_flags
from toolchain.package import INPUTS, Package
from toolchain.platforms import Platform, load_platforms
from toolchain.run.basing import lay_beside, read_base
from toolchain.run.linker import link_image
from toolchain.run.lld import find_lld
from toolchain.run.planning import planned_dependencies, rows_of, tools_of
from toolchain.run.results import digest_of
from toolchain.serialize import Dependency, core_header, data_section

PACKAGE_FILES = ("package.json", "package.bc", "globals.bin")
"""The files of a package's directory that are built from (`Package.to_files`)."""


def read_package(directory: Path) -> Package:
    """The package that stands in `directory`, with its inputs where they are. Raises WorkerError 'package-damaged'."""
    names = (*PACKAGE_FILES, INPUTS) if (directory / INPUTS).is_file() else PACKAGE_FILES
    try:
        return Package.from_files({name: (directory / name).read_bytes() for name in names})
    except OSError as problem:
        raise WorkerError("package-damaged", "the front end's result cannot be read", [str(problem)]) from problem


OBJECT = "image.o"
"""Name of the object in a build's output directory."""


def make_image(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Builds the image of a package for a platform into `output`.

    arguments: package (directory), platform (id), flags (`Flags.document`), lld (pin), base (path of the base image),
    below ([directory, pin, base's CPU targets] of each package of its closure, in that order), targets (CPU targets,
    '' = the baseline). value: image and base (file names), objects (one for each CPU target), sha256, size, argv and
    output of the link, lld ("19.1.7 (system)").
    Raises CodegenError, LinkError.
    """
    package = read_package(Path(arguments["package"]))
    platform = load_platforms()[arguments["platform"]]
    lld = find_lld(arguments["lld"])
    flags = read_flags(arguments["flags"])
    section = data_section(package)
    base = read_base(Path(arguments["base"]))
    upon = _below(arguments, platform)
    targets = resolve(platform, arguments["targets"]) if arguments["targets"] else ()
    chosen = plan(package, platform, targets) if targets else None
    header = core_header(
        package, platform, section, tools_of(package, lld), flags, base.build_id, rows_of(upon),
        [target.header() for target in targets], chosen.manifest() if chosen else "",
    )  # fmt: skip
    objects = []
    for number, content in enumerate(compile_targets(package, platform, section, header, flags, base, upon, chosen)):
        objects.append(output / (f"image.{number}.o" if number else OBJECT))
        objects[-1].write_bytes(content)
    image = output / f"{package.name}{platform.suffix}"
    with tempfile.TemporaryDirectory() as work:
        linked = link_image(objects, image, platform, lld, Path(work), debug=flags.debug_info > 0)
    return {
        "image": image.name,
        "base": lay_beside(Path(arguments["base"]), output).name,
        "objects": [path.name for path in objects],
        "sha256": digest_of(image),
        "size": image.stat().st_size,
        "argv": list(linked.argv),
        "output": linked.output,
        "lld": f"{lld.version} ({lld.source})",
    }


def _below(arguments: dict[str, Any], platform: Platform) -> tuple[Dependency, ...]:
    """What the image is built upon besides its base."""
    rows = [(read_package(Path(place)), find_lld(pin), targets) for place, pin, targets in arguments["below"]]
    return planned_dependencies(rows, platform)


def compile_one(arguments: dict[str, Any], _output: Path) -> dict[str, Any]:
    """Compiles method `index` of a package by itself: asked for each one after LLVM aborted, to name the guilty.

    arguments: package, platform, flags, base, index. value: size of the object.
    """
    package = read_package(Path(arguments["package"]))
    platform: Platform = load_platforms()[arguments["platform"]]
    base, flags = read_base(Path(arguments["base"])), read_flags(arguments["flags"])
    return {"size": compile_method(package, int(arguments["index"]), platform, flags, base)}
