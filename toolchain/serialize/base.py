"""The base image as a package: what every image of a platform may call, in the format of any other image.

Its code is the support run-time (platforms/native/support.c tells what that is), as text: the same on every machine and
with every LLVM, so that the base's build id is known before anything is compiled. Its functions are no methods: no
signature of ours describes them, and no Python function stands for them. The table has their addresses, and the global
`functions` their names, in the same order; an image names one by the build id of its base and this index.
"""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pkgimage
from pkgimage.depots import BASE
from toolchain import resources
from toolchain.package import Package
from toolchain.platforms import Platform, probe_parts
from toolchain.serialize.values import encode_values

SUPPORT = (
    "support_char.ll", "support_blas.ll", "support_special.ll", "support_dict.ll", "support_list.ll", "support.ll",
)  # fmt: skip
"""The support run-time, each file before those it refers to."""

SUPPORT_OF = {"windows": ("support_windows.ll",)}
"""What the support run-time adds on one operating system."""

GLUE = (
    "pkgimage_float_slow", "pkgimage_int_slow", "pkgimage_uint_slow", "pkgimage_bool_slow", "pkgimage_complex",
    "pkgimage_out_of_range", "pkgimage_too_large", "pkgimage_array_slow", "pkgimage_bind_arguments", "pkgimage_box",
    "pkgimage_release_memory",
)  # fmt: skip
"""Functions of the glue that a base has for its images: what is long or rare, and asks nothing of one image (its
methods, its exceptions). They keep what they find (NumPy's classes) for themselves, as each image's own glue does."""

FUNCTIONS, TARGETS = "functions", "targets"
"""The base's globals: the names of its functions; its CPU targets as a string, which a base for the platform's baseline
alone has not. A global is part of the build id, so that bases of one platform with other targets are other bases."""

UUID = str(uuid.uuid5(uuid.NAMESPACE_URL, "pkgimage:@base"))
LOOK = ("__pkgimage_look__", "pkgimage_look")
"""The base's one function for Python, and its name in C: the facts of the CPU (platforms/native/look.c)."""
SEPARATOR = b"\n;\n"
"""Between the files in `Package.bitcode` of a base."""

_DEFINED = re.compile(r"^define (?!internal )[^@\n]*@(\w+)\(", re.MULTILINE)
_OWN = "pkgimage_"
"""How names begin that the support run-time's files use among themselves."""


@dataclass(frozen=True)
class Base:
    """The base image that an image is built upon."""

    build_id: bytes
    functions: tuple[str, ...]
    """Names of its functions; an image calls them by their index."""


def native(name: str) -> str:
    """The text of a file of `platforms/native`."""
    return (resources.folder("platforms") / "native" / name).read_text("utf-8")


def support_files(os: str) -> tuple[str, ...]:
    """The files of the support run-time for an operating system."""
    return (*SUPPORT, *SUPPORT_OF.get(os, ()))


@cache
def base_functions(os: str) -> tuple[str, ...]:
    """The names of all functions of a base, in its order."""
    return support_functions(os) + GLUE


@cache
def support_functions(os: str) -> tuple[str, ...]:
    """The names that the support run-time defines for others, in the order of the files."""
    names = [name for file in support_files(os) for name in _DEFINED.findall(native(file))]
    return tuple(name for name in names if not name.startswith(_OWN))


def look_files(platform: Platform) -> tuple[str, ...]:
    """The files that tell Python what the CPU can do."""
    return ("look.ll", *(f"{name}.ll" for name in probe_parts(platform)))


def base_package(platform: Platform, producers: Iterable[tuple[str, str]], targets: str = "") -> Package:
    """The base image's package for a platform. producers: (tool, version) of what compiles it.

    targets: its CPU targets, as a string that means the same on every machine; '' = the platform's baseline alone.
    """
    values = {FUNCTIONS: base_functions(platform.os)} | ({TARGETS: targets} if targets else {})
    files = (*support_files(platform.os), *look_files(platform), "bind.ll", "glue.ll")
    code = SEPARATOR.join(native(file).encode() for file in files)
    return Package(
        name=BASE, version=pkgimage.__version__, uuid=UUID, frontend="native", producers=tuple(producers),
        bitcode=code, methods=(), exceptions=(), globals=encode_values(values),
    )  # fmt: skip
