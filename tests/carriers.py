"""Real images and objects to read, damage and load: a two-function package through code generation and LLD.

Built once per test session and platform, in the session's temporary directory.
"""

import functools
import tempfile
from pathlib import Path

import numpy as np
from llvmlite import binding as llvm

from tests.conftest import skip_or_fail
from toolchain.codegen import compile_package
from toolchain.errors import LinkError
from toolchain.flags import Flags
from toolchain.package import ExceptionRow, Method, Package
from toolchain.platforms import load_platforms
from toolchain.run.linker import link_image
from toolchain.run.lld import Lld, find_lld
from toolchain.serialize import core_header, data_section, encode_values
from toolchain.signature import parse_signature

PLATFORMS = load_platforms()
IR = """
define double @twice(double %x) {
  %y = fadd double %x, %x
  ret double %y
}
define i64 @add(i64 %a, i64 %b) {
  %c = add i64 %a, %b
  ret i64 %c
}
"""
TABLE = np.arange(30_000, dtype=np.float64)
SHARED = [1, 2]
VALUES = {
    "TABLE": TABLE,
    "SMALL": np.arange(6, dtype=np.int32).reshape(2, 3),
    "NESTED": {"a": (1, 2.5, None, True), "b": [SHARED, SHARED], ("k", 1): "text", "big": 1 << 100, "c": 1 - 2j},
}
TOOLS = (("lld", "19"),)
_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-carriers-")


@functools.cache
def bitcode() -> bytes:
    """The package's bitcode, made once: LLVM also writes the kinds of metadata that this process came to know."""
    with llvm.parse_assembly(IR) as module:
        return bytes(module.as_bitcode())


def package(values: dict[str, object] | None = None) -> Package:
    """The package `sample` 1.2: twice(x), add(a, b), and `values`."""
    methods = tuple(
        Method(name, parse_signature(text), name, "c", parameters, f"{name} of numbers", "sample.py", 3, 0, 0)
        for name, text, parameters in (
            ("twice", "float64(float64)", ("x",)),
            ("add", "int64(int64, int64)", ("a", "b")),
        )
    )
    uuid = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
    rows = (ExceptionRow("ValueError", "bad", "sample.py", 4),)
    values = VALUES if values is None else values
    return Package("sample", "1.2", uuid, "llvm", (), bitcode(), methods, rows, encode_values(values))


@functools.cache
def object_bytes(platform_id: str) -> bytes:
    """The object of the package for a platform."""
    platform, made = PLATFORMS[platform_id], package()
    section = data_section(made)
    header = core_header(made, platform, section, TOOLS, Flags().over({"optimize": 2}))
    return compile_package(made, platform, section, header, Flags())


def built(made: Package, platform_id: str, directory: Path) -> Path:
    """The path of the linked image of a package in `directory`; skips when LLD is missing."""
    platform, section = PLATFORMS[platform_id], data_section(made)
    header = core_header(made, platform, section, TOOLS, Flags().over({"optimize": 2}))
    (directory / "made.o").write_bytes(compile_package(made, platform, section, header, Flags()))
    path = directory / f"made{platform.suffix}"
    link_image(directory / "made.o", path, platform, lld(), directory)
    return path


@functools.cache
def image_path(platform_id: str) -> Path:
    """The path of the linked image of the package for a platform; skips when LLD is missing."""
    platform = PLATFORMS[platform_id]
    directory = Path(_DIRECTORY.name) / platform_id
    work = directory / "work"
    work.mkdir(parents=True, exist_ok=True)
    (directory / "sample.o").write_bytes(object_bytes(platform_id))
    path = directory / f"sample{platform.suffix}"
    link_image(directory / "sample.o", path, platform, lld(), work)
    return path


@functools.cache
def lld() -> Lld:
    """The LLD that is used; skips when there is none."""
    try:
        return find_lld()
    except LinkError as problem:
        skip_or_fail("lld", problem.brief)
