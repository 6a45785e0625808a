"""An image whose functions show what Python's glue passed on: input for the tests of arguments, errors and dispatch.

`scalar` functions give their argument back; `first_*` functions give the first element of an array, or its length.
Built once per test session for this machine, in the session's temporary directory. There are two: functions of the
`bent` one have a branch, so that none is a straight line (`toolchain.codegen.fast`).
"""

import functools
import platform
import tempfile
from pathlib import Path

from llvmlite import binding as llvm

import pkgimage
from tests.conftest import skip_or_fail
from toolchain.codegen import compile_package
from toolchain.errors import LinkError
from toolchain.flags import Flags
from toolchain.package import Method, Package
from toolchain.platforms import load_platforms
from toolchain.run.linker import link_image
from toolchain.run.lld import Lld, find_lld
from toolchain.serialize import core_header, data_section, encode_values
from toolchain.signature import Scalar, Signature, parse_signature

_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-glue-")
_TYPES = {"bool": "i1", "float32": "float", "float64": "double", "complex64": "{ float, float }"}
_TYPES["complex128"] = "{ double, double }"

ROOT = Path(pkgimage.__file__).resolve().parent.parent

WIDE = 70
"""Parameters of the function `wide`."""

FUNCTIONS = (
    # Python name, signatures, parameter names
    *((name, (f"{name}({name})",), ("x",)) for name in ("bool", "int8", "int64", "uint8", "uint64", "float32", "float64")),
    *((name, (f"{name}({name})",), ("x",)) for name in ("complex64", "complex128")),
    *((f"first_{name}", (f"{name}({name}[::1])",), ("values",)) for name in ("bool", "int32", "float64")),
    ("length", ("i8(f8[:])",), ("values",)),
    ("table", ("f8(const(f8[:,::1]))",), ("values",)),
    ("columns", ("f8(f8[::1,:])",), ("values",)),
    ("late", ("f8(f8[::1], f8, f8[::1])",), ("values", "number", "more")),
    ("pair", ("i8(i8)", "f8(f8)"), ("x",)),
    ("four", ("b1(b1)", "i8(i8)", "f8(f8)", "c16(c16)"), ("x",)),
    ("widths", ("i1(i1)", "u8(u8)", "f4(f4)"), ("x",)),
    ("truth", ("b1(b1)", "f8(f8[::1])"), ("x",)),
    ("element", ("f8(f8[::1])", "i8(i8[::1])"), ("values",)),
    ("mixed", ("f8(f8[::1], f8)", "i8(i8[::1], i8)"), ("values", "y")),
    ("größe", ("f8(f8, f8)",), ("länge", "höhe")),
    ("größen", ("f8(f8, f8)", "i8(i8, i8)"), ("länge", "höhe")),
    ("two", ("f8(f8, f8)",), ("a", "b")),
    ("wide", (f"f8({', '.join(['f8'] * WIDE)})", f"i8({', '.join(['i8'] * WIDE)})"), tuple(f"p{i}" for i in range(WIDE))),
)  # fmt: skip


def _lower(argument: Scalar) -> str:
    return _TYPES.get(str(argument), f"i{argument.bits}")


BEND = "  switch i32 0, label %go [ i32 1, label %go ]\ngo:\n"
"""How a function of the bent image begins."""


def _define(symbol: str, signature: Signature, *, bent: bool) -> str:
    """IR of a function in C's convention: its last number, or the first element (the length) of its first array."""
    names, last, result = [], "", signature.result
    assert result is not None
    array = ""
    for index, argument in enumerate(signature.arguments):
        if isinstance(argument, Scalar):
            names.append(f"{_lower(argument)} %x{index}")
            last = f"%x{index}"
        else:
            names += [f"ptr %x{index}", f"i64 %n{index}"]
            array = array or f"%x{index}"
    kind = _lower(result)
    if symbol.startswith("length"):
        body = "  ret i64 %n0"
    elif not array:
        body = f"  ret {kind} {last}"
    elif kind == "i1":
        body = f"  %v = load i8, ptr {array}\n  %t = trunc i8 %v to i1\n  ret i1 %t"
    else:
        body = f"  %v = load {kind}, ptr {array}, align 1\n  ret {kind} %v"
    return f'define {kind} @"{symbol}"({", ".join(names)}) {{\n{BEND if bent else ""}{body}\n}}\n'


def package(*, bent: bool = False) -> Package:
    """The package `glue`."""
    methods, text = [], []
    for name, signatures, parameters in FUNCTIONS:
        for number, written in enumerate(signatures):
            signature, symbol = parse_signature(written), f"{name}_{number}".encode("ascii", "replace").decode()
            text.append(_define(symbol, signature, bent=bent))
            doc = "Before\0after." if name == "bool" else "Doc."
            methods.append(Method(name, signature, symbol, "c", parameters, doc, "glue.py", 1, 0, 0))
    with llvm.parse_assembly("\n".join(text)) as module:
        bitcode = module.as_bitcode()
    uuid = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
    return Package("glue", "1.0", uuid, "llvm", (), bitcode, tuple(methods), (), encode_values({}))


def _lld() -> Lld:
    try:
        return find_lld()
    except LinkError as problem:
        skip_or_fail("lld", problem.brief)


def path(*, bent: bool = False) -> Path:
    """The linked image for this machine; skips when LLD is missing."""
    return _linked(bent)


@functools.cache
def _linked(bent: bool) -> Path:
    machine = {"amd64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())
    where = load_platforms()[f"{ {'darwin': 'macos'}.get(platform.system().lower(), platform.system().lower()) }-{machine}"]
    directory, made = Path(_DIRECTORY.name) / ("bent" if bent else "straight"), package(bent=bent)
    directory.mkdir()
    section = data_section(made)
    header = core_header(made, where, section, (("lld", "19"),), Flags())
    (directory / "glue.o").write_bytes(compile_package(made, where, section, header, Flags()))
    (directory / "work").mkdir()
    image = directory / f"glue{where.suffix}"
    link_image(directory / "glue.o", image, where, _lld(), directory / "work")
    return image


def module(*, bent: bool = False):
    """The image, loaded."""
    return _loaded(bent)


@functools.cache
def _loaded(bent: bool):
    return pkgimage.load(path(bent=bent))
