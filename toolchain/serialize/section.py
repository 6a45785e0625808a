"""A package's data section: the globals' records, then methods, exceptions and their texts.

The front end already encoded the globals as a section of their own (`Package.globals`). Their records keep their
offsets here; what is added stands behind them and before the bulk arrays, which count from the end of the index part.
"""

import keyword
from collections.abc import Iterator
from dataclasses import dataclass

from pkgimage import records as r
from pkgimage.data import Data
from pkgimage.errors import LoadError
from toolchain.errors import ExtractError, WorkerError
from toolchain.package import Package
from toolchain.serialize.encoder import assemble


@dataclass(frozen=True)
class DataSection:
    """The content of the image's data section and what the core header and the table say about it."""

    content: bytes
    index_size: int
    """Bytes from the start that the always-checked digest covers; bulk arrays lie behind them."""
    methods_offset: int
    exceptions_offset: int


class _Texts:
    """UTF-8 texts, each stored once with a NUL behind it; offsets count from the start of the section."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.content = bytearray()
        self.known: dict[str, tuple[int, int]] = {}

    def put(self, text: str) -> tuple[int, int]:
        """(offset, length without the NUL) of `text`."""
        if text not in self.known:
            raw = text.encode()
            self.known[text] = (self.start + len(self.content), len(raw))
            self.content += raw + b"\0"
        return self.known[text]


def data_section(package: Package) -> DataSection:
    """The data section of `package`.

    Raises ExtractError 'name-collision' or 'name-invalid' for names that one module cannot hold, and WorkerError
    'package-damaged' when `package.globals` is not what `encode_values` makes.
    """
    try:
        values = Data(package.globals)
        names = values.names()
    except LoadError as problem:
        raise WorkerError("package-damaged", "the front end's result cannot be read", [str(problem)]) from problem
    _check_names(package, names)
    start = values.values_end
    methods_at = start + -start % r.ALIGNMENT
    exceptions_at = methods_at + len(package.methods) * r.METHOD.size
    texts = _Texts(exceptions_at + len(package.exceptions) * r.EXCEPTION.size)
    methods = b"".join(_methods(package, texts))
    exceptions = b"".join(
        r.EXCEPTION.pack(
            *texts.put(row.type), *texts.put(row.text), *texts.put(row.file), row.line, r.BARE if row.bare else 0
        )
        for row in package.exceptions
    )
    preamble = r.PREAMBLE.unpack_from(package.globals, 0)
    index = package.globals[r.PREAMBLE.size : start] + bytes(methods_at - start) + methods + exceptions + texts.content
    content = assemble(
        index, package.globals[values.bulk : len(values.view)], values_end=start,
        objects=(preamble[7], preamble[5]), names=(preamble[8], preamble[6]),
        methods=(methods_at, len(package.methods)), exceptions=(exceptions_at, len(package.exceptions)),
    )  # fmt: skip
    return DataSection(content, Data(content).index_size, methods_at, exceptions_at)


def _methods(package: Package, texts: _Texts) -> Iterator[bytes]:
    """The method records; method i has the slots 2i (typed) and 2i + 1 (uniform)."""
    for index, method in enumerate(package.methods):
        if any("," in parameter for parameter in method.parameters):
            raise ExtractError("name-invalid", f"a parameter of '{method.name}' has a comma in its name")
        yield r.METHOD.pack(
            *texts.put(method.name), *texts.put(str(method.signature)), *texts.put(",".join(method.parameters)),
            *texts.put(method.file), 2 * index, method.first_exception, method.exception_count, method.signature.words,
            method.line, 0, *texts.put(method.doc),
        )  # fmt: skip


def _check_names(package: Package, names: tuple[str, ...]) -> None:
    """Raises unless every function and global can be an attribute of one module, each under its own name."""
    functions = {method.name for method in package.methods}
    both = sorted(functions & set(names))
    if both:
        raise ExtractError(
            "name-collision",
            f"'{both[0]}' is both a function and a global",
            [f"'{name}' is both a function and a global" for name in both[1:]],
            "an image is one module: rename one of them, or leave it out of the profile",
        )
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for method in package.methods:
        key = (method.name, tuple(str(argument) for argument in method.signature.arguments))
        if key in seen:
            raise ExtractError("name-collision", f"'{method.name}' has the signature '{method.signature}' twice")
        seen.add(key)
    for name in sorted(functions | set(names)):
        if not name.isidentifier() or keyword.iskeyword(name) or (name.startswith("__") and name.endswith("__")):
            raise ExtractError(
                "name-invalid",
                f"'{name}' cannot be an attribute of the image's module",
                ["names with two underscores on both sides belong to Python and pkgimage"] if name[:2] == "__" else (),
                "export it under another name",
            )
