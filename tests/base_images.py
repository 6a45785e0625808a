"""Base images and small images built upon them, for this machine: input for the tests of the base image.

The package `upon` is LLVM IR by hand, in Numba's convention: `filled` allocates an array through the support run-time,
`total` adds up an array, `big` calls a special function. A second base differs from the first in one thing that is part
of its identity, the version of a tool, and so has another build id. Built once per session, in a temporary directory.
"""

import functools
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from llvmlite import binding as llvm

from pkgimage import base as core
from pkgimage import dependencies, header
from tests.conftest import skip_or_fail
from toolchain.codegen import compile_base, compile_package
from toolchain.codegen.objects import patched
from toolchain.errors import LinkError
from toolchain.flags import Flags
from toolchain.image_names import section_names
from toolchain.package import Method, Package
from toolchain.platforms import load_platforms
from toolchain.run import basing
from toolchain.run.linker import link_image
from toolchain.run.lld import find_lld
from toolchain.serialize import core_header, data_section, encode_values, known_values
from toolchain.signature import parse_signature

_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-base-")
PLATFORM = load_platforms()["linux-x86_64"]

IR = """
declare ptr @NRT_MemInfo_alloc_aligned(i64, i32)
declare double @scipy_special_gammainc(double, double)

define i32 @filled(ptr %result, ptr %problem, i64 %count, double %value) {
  %bytes = shl i64 %count, 3
  %info = call ptr @NRT_MemInfo_alloc_aligned(i64 %bytes, i32 32)
  %where = getelementptr i8, ptr %info, i64 24
  %data = load ptr, ptr %where, align 8
  br label %test
test:
  %i = phi i64 [ 0, %0 ], [ %next, %body ]
  %more = icmp slt i64 %i, %count
  br i1 %more, label %body, label %done
body:
  %cell = getelementptr double, ptr %data, i64 %i
  store double %value, ptr %cell, align 8
  %next = add i64 %i, 1
  br label %test
done:
  %dataat = getelementptr i8, ptr %result, i64 32
  %shape = getelementptr i8, ptr %result, i64 40
  %stride = getelementptr i8, ptr %result, i64 48
  store ptr %info, ptr %result, align 8
  store ptr %data, ptr %dataat, align 8
  store i64 %count, ptr %shape, align 8
  store i64 8, ptr %stride, align 8
  ret i32 0
}

define i32 @total(ptr %result, ptr %problem, ptr %info, ptr %parent, i64 %items, i64 %size, ptr %data, i64 %count, i64 %stride) {
  br label %test
test:
  %i = phi i64 [ 0, %0 ], [ %next, %body ]
  %sum = phi double [ 0.0, %0 ], [ %plus, %body ]
  %more = icmp slt i64 %i, %count
  br i1 %more, label %body, label %done
body:
  %cell = getelementptr double, ptr %data, i64 %i
  %value = load double, ptr %cell, align 8
  %plus = fadd double %sum, %value
  %next = add i64 %i, 1
  br label %test
done:
  store double %sum, ptr %result, align 8
  ret i32 0
}

define i32 @big(ptr %result, ptr %problem, double %a, double %x) {
  %value = call double @scipy_special_gammainc(double %a, double %x)
  store double %value, ptr %result, align 8
  ret i32 0
}
"""

METHODS = (
    ("filled", "float64[::1](int64, float64)", ("count", "value")),
    ("total", "float64(float64[::1])", ("values",)),
    ("big", "float64(float64, float64)", ("a", "x")),
)


@functools.cache
def package(name: str) -> Package:
    """The package. (Equal text gives equal bitcode, but not twice in one process.)"""
    with llvm.parse_assembly(IR) as module:
        bitcode = module.as_bitcode()
    methods = tuple(Method(n, parse_signature(s), n, "numba", names, "", "upon.py", 1, 0, 0) for n, s, names in METHODS)
    uuid = "6ba7b811-9dad-11d1-80b4-00c04fd430c8"
    return Package(name, "1.0", uuid, "llvm", (), bitcode, methods, (), encode_values({"ANSWER": 42}))


@functools.cache
def lld():
    """The linker of this machine; skips without one."""
    try:
        return find_lld()
    except LinkError as problem:
        skip_or_fail("lld", problem.brief)


@functools.cache
def _compiled():
    """(package, data section, header, object) of the first base."""
    made, section, content = basing.planned(PLATFORM, lld())
    return made, section, content, compile_base(made, PLATFORM, section, content, basing.FLAGS)[0]


def base(number: int = 0) -> Path:
    """Base image `number` (0 or 1)."""
    return _base(number)


@functools.cache
def _base(number: int) -> Path:
    made, section, content, code = _compiled()
    if number:
        tools = (("lld", lld().version), ("pkgimage", "0.0.0"))  # as long as the real one: 0.1.0
        content = core_header(made, PLATFORM, section, tools, basing.FLAGS)
        code = patched(code, {section_names("elf")[0]: content})
    folder = Path(_DIRECTORY.name) / f"base{number}"
    folder.mkdir()
    image = folder / core.file_name(header.decode(content).build_id, ".so")
    return _linked(code, image)


def _linked(code: bytes, image: Path) -> Path:
    source = image.with_suffix(".o")
    source.write_bytes(code)
    with tempfile.TemporaryDirectory() as work:
        link_image(source, image, PLATFORM, lld(), Path(work))
    return image


def image(number: int | None = 0, name: str = "upon") -> Path:
    """The image upon base `number`, which lies beside it; None: with the support run-time inside, upon none."""
    return _image(number, name)


@functools.cache
def _image(number: int | None, name: str) -> Path:
    return _built(number, package(name), ())


def pair(values: dict[str, object], above: dict[str, object]) -> tuple[Path, Path]:
    """An image upon the first base with `values`, and one upon the second base and that image, with `above`."""
    lower = replace(package("lower"), globals=encode_values(values))
    first = _built(0, lower, ())
    known = known_values(lower, values, {})
    upper = replace(package("upper"), globals=encode_values(above, dependencies=[known]), depends=("lower",))
    return first, _built(1, upper, (first,))


def upon(found: Path, folder: Path) -> Path:
    """The image of the package `upon` in `folder`, upon the base `found`, which is laid beside it."""
    made, known = package("upon"), basing.read_base(found)
    section = data_section(made)
    content = core_header(made, PLATFORM, section, (("lld", lld().version),), Flags(), known.build_id)
    shutil.copy(found, folder)
    return _linked(compile_package(made, PLATFORM, section, content, Flags(), known), folder / "upon.so")


def _built(number: int | None, made: Package, below: tuple[Path, ...]) -> Path:
    """The image of a package; below: the images of its dependencies, which are laid beside it with their bases."""
    upon = None if number is None else basing.read_base(base(number))
    section = data_section(made)
    build_id = b"" if upon is None else upon.build_id
    rows = [(found.name, found.build_id) for found in (header.read_file(path)[0] for path in below)]
    content = core_header(made, PLATFORM, section, (("lld", lld().version),), Flags(), build_id, rows)
    folder = Path(_DIRECTORY.name) / f"{made.name}-{number}"
    folder.mkdir()
    if number is not None:
        shutil.copy(base(number), folder)
    for path, row in zip(below, rows, strict=True):
        shutil.copy(path, folder / dependencies.file_name(*row, ".so"))
        for beside in path.parent.glob("base-*.so"):
            shutil.copy(beside, folder)
    code = compile_package(made, PLATFORM, section, content, Flags().over({"optimize": 2}), upon)
    return _linked(code, folder / f"{made.name}.so")
