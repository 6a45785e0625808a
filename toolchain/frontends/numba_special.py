"""SciPy's special functions, which packages call from compiled code by their addresses in `cython_special`.

An address says nothing in an image. `cython_special` lists the functions that it offers to C, with name and types; for
those below, the support run-time (platforms/native/support_special.c) has one of the same name and meaning.
"""

import ctypes
import sys
from dataclasses import dataclass
from functools import cache

SUPPORTED = frozenset({
    "betainc", "chndtr", "chndtrix", "erfcx", "gammainc", "gammaincc", "gammaincinv", "ive", "log_ndtr", "ndtri",
    "owens_t", "stdtr", "stdtrit", "xlog1py", "xlogy",
})  # fmt: skip
"""Functions of double precision in the support run-time, each `scipy_special_<name>`."""

MODULE = "scipy.special.cython_special"
FUSED = ("__pyx_fuse_0", "__pyx_fuse_1")
"""Before the names of functions that exist for several types of arguments."""


@dataclass(frozen=True)
class Special:
    """A function of `cython_special`."""

    name: str
    arguments: int
    """How many."""
    symbol: str | None
    """Of the support run-time; None = it has none."""


@cache
def special_functions() -> dict[int, Special]:
    """{address in this process: function}; empty while the package has not loaded `cython_special`."""
    offered = getattr(sys.modules.get(MODULE), "__pyx_capi__", {})
    return {_address(capsule): _special(name, _types(capsule)) for name, capsule in offered.items()}


def _special(offered: str, types: str) -> Special:
    name = offered
    for prefix in FUSED:
        name = name.removeprefix(prefix)
    count = types.count("double") - 1
    plain = types.startswith("double (double") and types.count(",") == count and "complex" not in types
    return Special(f"scipy.special.{name}", count, f"scipy_special_{name}" if name in SUPPORTED and plain else None)


def _types(capsule: object) -> str:
    """C's declaration: `double (double, double, int __pyx_skip_dispatch)`."""
    name = ctypes.pythonapi.PyCapsule_GetName
    name.restype, name.argtypes = ctypes.c_char_p, [ctypes.py_object]
    return bytes(name(capsule)).decode()


def _address(capsule: object) -> int:
    pointer = ctypes.pythonapi.PyCapsule_GetPointer
    pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    return int(pointer(capsule, _types(capsule).encode()))
