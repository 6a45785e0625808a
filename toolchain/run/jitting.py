"""Compiling a variant without native code, inside a worker: from its bitcode and data section to an object.

The result is the object that an image would be linked from, for the platform's baseline CPU. The worker links it in
memory as the caller will: should LLVM abort at that, it aborts here.
"""

from pathlib import Path
from typing import Any

from pkgimage import header as core
from pkgimage.data import Data, MethodRecord
from toolchain.codegen import compile_package, undefined_symbols
from toolchain.flags import Flags
from toolchain.frontends.described import described
from toolchain.package import Convention, ExceptionRow, Method, Package
from toolchain.platforms import load_platforms
from toolchain.run.linking import linked
from toolchain.serialize import DataSection, Dependency
from toolchain.signature import parse_signature

OBJECT = "variant.o"
PARTS = ("header.bin", "bitcode.bc", "data.bin")
"""Files of the job's input directory: the parts of the cache file."""
BELOW = ("header-{}.bin", "data-{}.bin")
"""And of each dependency, by its number."""


def compile_variant(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Compiles the parts in the directory `parts` with `flags` ({name: text}) to `output`/OBJECT.

    below: the number of dependencies. value: undefined (names of symbols). Raises CodegenError, LoadError R33.
    """
    header_bytes, bitcode, data = ((Path(arguments["parts"]) / name).read_bytes() for name in PARTS)
    header = core.decode(header_bytes)
    section = DataSection(data, header.index_size, header.methods_offset, header.exceptions_offset)
    package = package_of(header, bitcode, data)
    platform = load_platforms()[header.platform]
    upon = [_dependency(Path(arguments["parts"]), number) for number in range(arguments["below"])]
    flags = Flags().over(arguments["flags"])
    content = compile_package(package, platform, section, header_bytes, flags, dependencies=upon)
    undefined = sorted(undefined_symbols(content, platform))
    linked(content, undefined)
    (output / OBJECT).write_bytes(content)
    return {"undefined": undefined}


def package_of(header: core.Header, bitcode: bytes, content: bytes) -> Package:
    """The package as far as code generation needs it: no globals, they stand in the data section already."""
    data = Data(content, header)
    rows = zip(data.methods(), described(bitcode), strict=True)
    methods = tuple(_method(one, symbol, convention, origin) for one, (symbol, convention, origin) in rows)
    return _package(header, data, bitcode, methods)


def _dependency(directory: Path, number: int) -> Dependency:
    """What code generation needs of a dependency: no code, it is called through its table."""
    header_bytes, content = ((directory / name.format(number)).read_bytes() for name in BELOW)
    header = core.decode(header_bytes)
    data = Data(content, header)
    methods = tuple(_method(one, "", "numba", "") for one in data.methods())
    section = DataSection(bytes(data.view), header.index_size, header.methods_offset, header.exceptions_offset)
    return Dependency(header.build_id, _package(header, data, b"", methods), section)


def _method(one: MethodRecord, symbol: str, convention: Convention, origin: str) -> Method:
    return Method(
        one.name, parse_signature(one.signature), symbol, convention, one.parameters, one.doc, one.file, one.line,
        one.first_exception, one.exception_count, origin,
    )  # fmt: skip


def _package(header: core.Header, data: Data, bitcode: bytes, methods: tuple[Method, ...]) -> Package:
    exceptions = tuple(ExceptionRow(row.type, row.text, row.file, row.line, row.bare) for row in data.exceptions())
    return Package(header.name, header.version, "", "", header.producers, bitcode, methods, exceptions, b"")
