"""Images with several CPU targets, linked, and on this machine bound to one target after the other."""

import ctypes
import functools
import struct
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from pkgimage import hostfacts
from tests.base_images import lld
from tests.conftest import skip_or_fail
from tests.sample import method, sample
from toolchain.codegen.image import compile_targets
from toolchain.codegen.targets import Plan, plan
from toolchain.cpu import resolve
from toolchain.flags import Flags
from toolchain.package import Package
from toolchain.platforms import load_platforms
from toolchain.run.linker import link_image
from toolchain.serialize import core_header, data_section

PLATFORMS = load_platforms()
STRINGS = {
    "linux-x86_64": "generic;x86-64-v3;x86-64-v4,clone_all;x86-64-v3,clone_all,opt_size;x86-64-v2,base(2)",
    "windows-x86_64": "generic;x86-64-v3,clone_all;x86-64-v4,base(1)",
    "macos-x86_64": "generic;x86-64-v3",
    "linux-aarch64": "generic;neoverse-n1;neoverse-v1,clone_all",
    "macos-arm64": "generic;apple-m1,clone_all",
}
"""Targets of each platform."""

IR = """
@calls = internal global i64 0
@table = internal constant [2 x double] [double 1.5, double 2.5]

define i64 @c_count(i64 %n) {
  %old = load i64, ptr @calls
  %new = add i64 %old, %n
  store i64 %new, ptr @calls
  ret i64 %new
}
define i64 @c_count_slowly(i64 %n) {
  br label %again
again:
  %i = phi i64 [0, %0], [%next, %again]
  %all = call i64 @c_count(i64 1)
  %next = add i64 %i, 1
  %more = icmp slt i64 %next, %n
  br i1 %more, label %again, label %out
out:
  ret i64 %all
}
define i64 @c_products(ptr %a, i64 %count) {
  br label %again
again:
  %i = phi i64 [0, %0], [%next, %again]
  %sum = phi i64 [0, %0], [%more, %again]
  %at = getelementptr i64, ptr %a, i64 %i
  %x = load i64, ptr %at
  %xx = mul i64 %x, %x
  %more = add i64 %sum, %xx
  %next = add i64 %i, 1
  %go = icmp slt i64 %next, %count
  br i1 %go, label %again, label %out
out:
  ret i64 %more
}
define double @c_pick(i64 %i) {
  %at = getelementptr double, ptr @table, i64 %i
  %x = load double, ptr %at
  ret double %x
}
declare i1 @"pkgimage.cpu.avx2"()
declare i1 @"pkgimage.cpu.dotprod"()
define i64 @c_asked(i64 %x) {
  %a = call i1 @"pkgimage.cpu.avx2"()
  %y = select i1 %a, i64 2, i64 0
  %b = call i1 @"pkgimage.cpu.dotprod"()
  %z = select i1 %b, i64 1, i64 0
  %all = or i64 %y, %z
  ret i64 %all
}
define double @c_large(i64 %i) {
  %at = getelementptr double, ptr @large, i64 %i
  %x = load double, ptr %at
  ret double %x
}
""" + f"@large = internal constant [2000 x double] [{', '.join(f'double {1.25 * i}' for i in range(2000))}]\n"
METHODS = (
    method("count", "i8(i8)", "c_count", "c", ("n",)),
    method("count_slowly", "i8(i8)", "c_count_slowly", "c", ("n",)),
    method("products", "i8(i8[::1])", "c_products", "c", ("a",)),
    method("pick", "f8(i8)", "c_pick", "c", ("i",)),
    method("asked", "i8(i8)", "c_asked", "c", ("x",)),
    method("large", "f8(i8)", "c_large", "c", ("i",)),
)
_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-clones-")


@functools.cache
def package() -> Package:
    """The sample package, with a variable that its code changes, and loops over arrays."""
    return sample(IR, METHODS)


@functools.cache
def made(platform_id: str, targets: str = "", optimize: int = 2) -> tuple[Plan, list[bytes]]:
    """(plan, objects) of the package for `targets` ('': those of `STRINGS`)."""
    return compiled(package(), platform_id, targets or STRINGS[platform_id], optimize)


def compiled(
    what: Package, platform_id: str, targets: str, optimize: int = 2, change: Callable[[Plan], Plan] = lambda good: good
) -> tuple[Plan, list[bytes]]:
    """(plan, objects) of a package. change: what is done to the plan before anything is compiled."""
    platform, flags = PLATFORMS[platform_id], Flags(optimize=optimize)
    section = data_section(what)
    chosen = change(plan(what, platform, resolve(platform, targets)))
    rows = [target.header() for target in chosen.targets]
    header = core_header(what, platform, section, what.producers, flags, targets=rows, clones=chosen.manifest())
    return chosen, compile_targets(what, platform, section, header, flags, chosen=chosen)


@functools.cache
def image(platform_id: str, targets: str = "", optimize: int = 2) -> Path:
    """The linked image; skips where LLD is missing."""
    return linked(made(platform_id, targets, optimize)[1], platform_id, folder())


def folder() -> Path:
    """A new directory, which goes when the process ends."""
    return Path(tempfile.mkdtemp(dir=_DIRECTORY.name))


def linked(objects: Sequence[bytes], platform_id: str, folder: Path) -> Path:
    """The image of some objects in `folder`."""
    paths = [folder / f"{number}.o" for number in range(len(objects))]
    for path, content in zip(paths, objects, strict=True):
        path.write_bytes(content)
    output = folder / f"sample{PLATFORMS[platform_id].suffix}"
    link_image(paths, output, PLATFORMS[platform_id], lld(), folder)
    return output


def here() -> str:
    """The platform of this machine; skips where no test image runs."""
    found = "linux-x86_64"
    if not sys.platform.startswith("linux") or __import__("platform").machine() != "x86_64":
        skip_or_fail("host", f"the images are for {found}")
    return found


class Bound:
    """An image's table in this process."""

    def __init__(self, path: Path, base: int | None = None) -> None:
        self.library = ctypes.PyDLL(str(path))
        self.table = ctypes.addressof(ctypes.c_char.in_dll(self.library, "pkgimage_table"))
        bind, select, slots, self.methods, self.targets = struct.unpack("<5Q", ctypes.string_at(self.table + 8, 40))
        self.bind_function = ctypes.CFUNCTYPE(ctypes.c_int32, *[ctypes.c_void_p] * 3)(bind)
        self.select_function = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p)(select)
        self.slots = (ctypes.c_uint64 * (2 * self.methods)).from_address(slots)
        self.base = base

    def bind(self, host: bytes | None = None) -> int:
        """The status of `bind`."""
        return int(self.bind_function(self.base, None, host))

    def select(self, host: bytes | None = None) -> int:
        """The target that `bind` would take."""
        return int(self.select_function(host))

    def call(self, index: int, *words: int, room: int = 2) -> tuple[int, bytes]:
        """(status, bytes of the results) of a method's uniform entry, through its slot."""
        cells = (ctypes.c_int64 * (len(words) + room))(*words)
        status = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p)(self.slots[2 * index + 1])(cells)
        return int(status), bytes(cells)[8 * len(words) :]


def facts(features: Sequence[str] = (), forced: int | None = None, arch: str = "x86_64") -> bytes:
    """What a host with some features tells an image."""
    return hostfacts.encode((frozenset(features), frozenset(), 0), arch, forced)
