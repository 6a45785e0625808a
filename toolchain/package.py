"""The front end's result: a package as a frozen value, the same for every platform.

It crosses process and container borders as a directory: `package.json` (everything but bytes), `package.bc` and
`globals.bin`; `digest` is over these three, so a job can name its input by content. Beside them `inputs.json` says what
the package was made from. No build reads it: sources that changed, and gave the same code, make no other image.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any, Literal

from toolchain.errors import WorkerError
from toolchain.inputs import NOTHING, Inputs
from toolchain.signature import Signature, parse_signature

INPUTS = "inputs.json"
"""The file of a package's inputs."""

Convention = Literal["numba", "c"]
"""How a method's native function is called: Numba's `i32 f(ret*, excinfo**, flattened args...)`, or plain C
(scalars by value, an array as pointer and element count, result returned)."""


@dataclass(frozen=True)
class ExceptionRow:
    """One exception a method may raise. `file` is relative to the package's root, `line` 1-based (0 = unknown)."""

    type: str
    text: str
    file: str
    line: int
    bare: bool = False
    """Raised without an argument (`raise ValueError`): then `text` is '', which as an argument is something else."""


@dataclass(frozen=True)
class Method:
    """One function name with one signature, and where its native code stands in the bitcode."""

    name: str
    signature: Signature
    symbol: str
    """The function's name in the bitcode."""
    convention: Convention
    parameters: tuple[str, ...]
    doc: str
    file: str
    """Source file relative to the package's root ('' = unknown)."""
    line: int
    first_exception: int
    """Index into `Package.exceptions` of this method's first row."""
    exception_count: int
    origin: str = ""
    """Dotted name of the Python function ('' = there is none)."""


@dataclass(frozen=True)
class Use:
    """By which line of the package a method comes to need a symbol that its bitcode leaves undefined."""

    method: str
    """Symbol of the method's function."""
    symbol: str
    file: str
    """Relative to the package's root."""
    line: int


DEPENDENCY = "pkgimage.dependency."
"""How the names of symbols begin that stand for things of a dependency."""


@dataclass(frozen=True)
class Used:
    """One thing of a dependency that the bitcode refers to, under a symbol that it leaves undefined."""

    package: str
    """Name of the dependency."""
    kind: Literal["method", "data"]
    number: int
    """method: index in the dependency's `Package.methods`; data: index of the object in its data section."""

    @property
    def symbol(self) -> str:
        """Name of the undefined symbol: 'pkgimage.dependency.geometry.method.3'."""
        return f"{DEPENDENCY}{self.package}.{self.kind}.{self.number}"


@dataclass(frozen=True)
class Package:
    """What is compiled: identity, portable bitcode, methods, exceptions, globals (encoded records)."""

    name: str
    version: str
    uuid: str
    """Canonical lower-case text; from the profile, or derived from the name."""
    frontend: str
    producers: tuple[tuple[str, str], ...]
    """(tool, version) of what made the bitcode: python 3.11, numpy, numba, llvmlite."""
    bitcode: bytes
    methods: tuple[Method, ...]
    exceptions: tuple[ExceptionRow, ...]
    globals: bytes
    """`toolchain.serialize.encode_values` of {name: value}."""
    notes: tuple[str, ...] = ()
    """Sentences for the user about what the front end did otherwise than asked (`parallel=True` run sequentially)."""
    uses: tuple[Use, ...] = ()
    """For each method and undefined symbol the first line that leads to it; none where the front end knows no lines."""
    inputs: Inputs = NOTHING
    """What it was made from; no part of `digest` and build id."""
    depends: tuple[str, ...] = ()
    """Names of all packages that it depends on, directly or not; each behind those that it depends on itself."""
    used: tuple[Used, ...] = ()
    """What its bitcode refers to of them."""

    def to_files(self) -> dict[str, bytes]:
        """The files of the package's directory: package.json (canonical), package.bc, globals.bin, inputs.json."""
        meta = {
            "name": self.name, "version": self.version, "uuid": self.uuid, "frontend": self.frontend,
            "producers": [list(p) for p in self.producers],
            "methods": [{**asdict(m), "signature": str(m.signature)} for m in self.methods],
            "exceptions": [asdict(e) for e in self.exceptions], "notes": list(self.notes),
            "uses": [asdict(use) for use in self.uses],
            "depends": list(self.depends), "used": [asdict(thing) for thing in self.used],
        }
        text = json.dumps(meta, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        return {
            "package.json": text.encode(), "package.bc": self.bitcode, "globals.bin": self.globals,
            INPUTS: self.inputs.to_json().encode(),
        }  # fmt: skip

    @property
    def digest(self) -> str:
        """sha256 over name, length and bytes of each file but the inputs: the content hash of what is compiled."""
        state = hashlib.sha256(b"pkgimage package 1\n")
        for name, content in sorted(self.to_files().items()):
            if name == INPUTS:
                continue
            state.update(f"{name} {len(content)}\n".encode())
            state.update(content)
        return state.hexdigest()

    @staticmethod
    def from_files(files: dict[str, bytes]) -> "Package":
        """The package that `to_files` wrote; its inputs may be left out. Raises WorkerError 'package-damaged'."""
        inputs = Inputs.from_json(files[INPUTS]) if INPUTS in files else NOTHING
        try:
            meta = json.loads(files["package.json"])
            methods = tuple(_method(row) for row in meta.pop("methods"))
            exceptions = tuple(ExceptionRow(**row) for row in meta.pop("exceptions"))
            producers = tuple((str(tool), str(version)) for tool, version in meta.pop("producers"))
            notes = tuple(str(note) for note in meta.pop("notes"))
            uses = tuple(Use(**row) for row in meta.pop("uses"))
            depends = tuple(str(name) for name in meta.pop("depends"))
            used = tuple(Used(**row) for row in meta.pop("used"))
            return Package(
                **meta, producers=producers, notes=notes, uses=uses, methods=methods, exceptions=exceptions,
                depends=depends, used=used, bitcode=files["package.bc"], globals=files["globals.bin"], inputs=inputs,
            )
        except (KeyError, TypeError, ValueError) as problem:
            raise WorkerError("package-damaged", "the front end's result cannot be read", [repr(problem)]) from problem


def _method(row: dict[str, Any]) -> Method:
    signature, parameters = parse_signature(row["signature"]), tuple(row["parameters"])
    return Method(**{**row, "signature": signature, "parameters": parameters})
