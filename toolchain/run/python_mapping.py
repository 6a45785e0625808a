"""`load` for an image that this system's loader cannot open: a Mach-O file in a CPython of Linux.

Imported by `toolchain.run.python_entry` in the separate interpreter, with `pkgimage` importable and nothing else of
this project. PKGIMAGE_MAPPER names a shared library made from `platforms/native/flat.c`, the very loader that the
harness of route `flat` has; PKGIMAGE_FLAT the flattened image, whose exported address is its module entry (and
PKGIMAGE_BASE, PKGIMAGE_BASE_FLAT the same of the base that it is built upon). The library
maps the image and binds what it imports: `Py*` to this interpreter's own functions and variables, the rest to glibc.
From there on Python's own machinery takes over: the module is made from its definition and executed, as `import` does.

Nothing is ever unmapped: functions and arrays point into the image until the process ends.
"""

from __future__ import annotations

import ctypes
import os
from types import ModuleType, SimpleNamespace

from pkgimage.errors import LoadError
from pkgimage.image import read_image
from pkgimage.loader import BASE_TABLE, TABLE

ABI3 = 3
"""PYTHON_ABI_VERSION, what extensions of the stable ABI pass."""


def load(path: str) -> ModuleType:
    """The image at `path` as a module, after the checks of header and data that `pkgimage.load` makes of the file.

    Raises LoadError: those of reading the file, 'R34' with the loader's words, 'R35' when the mapped header is another.
    """
    base = os.environ.get("PKGIMAGE_BASE")
    table = None if base is None else _mapped(base, os.environ["PKGIMAGE_BASE_FLAT"], None).__dict__[TABLE]
    return _mapped(path, os.environ["PKGIMAGE_FLAT"], table)


def _mapped(path: str, flat: str, base: object | None) -> ModuleType:
    """The module of one image; base: the capsule with the table of its base. Raises LoadError."""
    file = read_image(path)
    entry = ctypes.PYFUNCTYPE(ctypes.c_void_p)(map_entry(os.environ["PKGIMAGE_MAPPER"], flat))
    module = module_of(entry(), file.header.name, path, base)
    start, size = file.header_range
    if bytes(module.__dict__["__pkgimage_header__"][:size]) != bytes(file.content[start : start + size]):
        raise LoadError("R35", f"'{path}' is not the image its header describes", ["the mapped header differs"])
    return module


def map_entry(mapper: str, flat: str) -> int:
    """The address of the module entry of the mapped image. Raises LoadError 'R34'."""
    # Global: what macOS has and glibc has not is found in the library itself.
    library = ctypes.CDLL(mapper, mode=ctypes.RTLD_GLOBAL)
    library.pk_open.restype = ctypes.c_void_p
    library.pk_open.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_char_p)]
    problem = ctypes.c_char_p()
    address = library.pk_open(flat.encode(), ctypes.byref(problem))
    if address is None:
        raise LoadError("R34", "the image cannot be mapped", [(problem.value or b"").decode(errors="replace")])
    return int(address)


def module_of(definition: int, name: str, path: str, base: object | None = None) -> ModuleType:
    """The executed module of a PyModuleDef (multi-phase initialisation). Raises what the image raises."""
    api = ctypes.pythonapi
    api.PyModule_FromDefAndSpec2.restype = ctypes.py_object
    api.PyModule_FromDefAndSpec2.argtypes = [ctypes.c_void_p, ctypes.py_object, ctypes.c_int]
    api.PyModule_ExecDef.argtypes = [ctypes.py_object, ctypes.c_void_p]
    spec = SimpleNamespace(name="_pkgimage", origin=path)
    module = api.PyModule_FromDefAndSpec2(definition, spec, ABI3)
    # Before the entry runs: functions take their __module__ from it.
    module.__name__ = name
    if base is not None:
        module.__dict__[BASE_TABLE] = base
    api.PyModule_ExecDef(module, definition)
    if not isinstance(module, ModuleType):
        raise TypeError(f"the module entry gave {type(module).__name__}")
    return module
