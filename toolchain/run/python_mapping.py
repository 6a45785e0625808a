"""`load` for an image that this system's loader cannot open: a Mach-O file in a CPython of Linux.

Imported by `toolchain.run.python_entry` in the separate interpreter, with `pkgimage` importable and nothing else of
this project. PKGIMAGE_MAPPER names a shared library made from `platforms/native/flat.c`, the very loader that the
harness of route `flat` has; PKGIMAGE_FLAT the flattened image, whose exported address is its module entry.
PKGIMAGE_BASE and PKGIMAGE_BASE_FLAT are the same of the base that it is built upon; PKGIMAGE_DEPENDENCY_0 and so on of
the images of its dependencies, PKGIMAGE_DEPENDENCIES many, each behind those that it is built upon itself. The library
maps an image and binds what it imports: `Py*` to this interpreter's own functions and variables, the rest to glibc.
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
    tables: Tables = {}
    names = ["PKGIMAGE_BASE"] if "PKGIMAGE_BASE" in os.environ else []
    names += [f"PKGIMAGE_DEPENDENCY_{index}" for index in range(int(os.environ.get("PKGIMAGE_DEPENDENCIES", "0")))]
    for name in names:
        _mapped(os.environ[name], os.environ[f"{name}_FLAT"], tables)
    return _mapped(path, os.environ["PKGIMAGE_FLAT"], tables)


Tables = dict[bytes, object]
"""Build id to the capsule with the table of each image that is mapped."""


def _mapped(path: str, flat: str, tables: Tables) -> ModuleType:
    """The module of one image, upon those of `tables`, to which its own is added. Raises LoadError."""
    file = read_image(path)
    base, needed = file.header.base_build_id, [build for _, build in file.header.dependencies]
    missing = [build.hex() for build in (*needed, *([base] if base else [])) if build not in tables]
    if missing:
        raise LoadError("R20", f"what '{path}' is built upon is not there", missing)
    entry = ctypes.PYFUNCTYPE(ctypes.c_void_p)(map_entry(os.environ["PKGIMAGE_MAPPER"], flat))
    module = module_of(entry(), file.header.name, path, tables.get(base), tuple(tables[build] for build in needed))
    start, size = file.header_range
    if bytes(module.__dict__["__pkgimage_header__"][:size]) != bytes(file.content[start : start + size]):
        raise LoadError("R35", f"'{path}' is not the image its header describes", ["the mapped header differs"])
    tables[file.header.build_id] = module.__dict__[TABLE]
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


def module_of(
    definition: int, name: str, path: str, base: object | None = None, dependencies: tuple[object, ...] = ()
) -> ModuleType:
    """The executed module of a PyModuleDef (multi-phase initialisation). Raises what the image raises.

    base, dependencies: capsules with the tables of what it is built upon, in the order of its header.
    """
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
    if dependencies:
        module.__dict__["__pkgimage_dependencies__"] = dependencies
    api.PyModule_ExecDef(module, definition)
    if not isinstance(module, ModuleType):
        raise TypeError(f"the module entry gave {type(module).__name__}")
    return module
