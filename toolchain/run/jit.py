"""The entry point `pkgimage.jit`: a variant without native code as a module, through LLVM.

Its bitcode is compiled by code generation as for an image, in a worker process, because LLVM aborts the process on a
fatal error; only the finished object comes back. It is linked in memory by llvmlite's loader of object files, after the
worker has done the same with the same bytes; no linker and no file is needed. What runs is what an image would be, so
functions, globals and exceptions are the same. A variant is compiled once per process and choice of flags.
"""

import ctypes
import sys
import tempfile
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

from pkgimage import loader
from pkgimage.cachefile import CacheFile
from pkgimage.candidate import Candidate
from pkgimage.dependencies import modules_of
from pkgimage.digest import sha256
from pkgimage.errors import LoadError
from pkgimage.flags import Flags
from toolchain.errors import ToolError
from toolchain.run.jitting import BELOW, OBJECT, PARTS
from toolchain.run.linking import linked
from toolchain.run.local import LocalExecutor
from toolchain.run.protocol import make_job

DEADLINE = 900.0
API_VERSION = 1013
"""PYTHON_API_VERSION of CPython 3."""

_compiled: dict[tuple[bytes, int], tuple[Any, int]] = {}
"""(sha256 of the core header, which has the digests of bitcode and data; flags) to what keeps the code in memory and
the address of its module entry; until the process ends."""


def jit(candidate: Candidate, flags: Flags) -> ModuleType:
    """The module of a variant without native code, compiled as `flags` say; `check-bounds` is in its bitcode.

    What it is built upon is loaded first. Raises LoadError: R20 to R22 for that, R33 for damaged parts, R34 for what
    cannot be compiled or linked, R35 for another image.
    """
    file = candidate.file
    assert file is not None, "an accepted variant was read"
    if not sys.platform.startswith("linux"):
        raise LoadError("R34", "variants without native code run on Linux only", [f"this is {sys.platform}"])
    bound = loader.bound_to(file.core.build_id, file.core_bytes)
    if bound is not None:
        return bound
    upon = modules_of(file.core, candidate.path, None, mode=flags.mode)
    key = sha256(file.core_bytes), flags.byte
    if key not in _compiled:
        _compiled[key] = _compile(candidate, file, flags, upon)
    module = _module(_compiled[key][1], file.core.name, candidate.path, upon)
    loader.finish(module, file.core, file.core_bytes, candidate.path, upon)
    return module


def _compile(
    candidate: Candidate, file: CacheFile, flags: Flags, upon: tuple[ModuleType, ...]
) -> tuple[Any, int]:
    """The code of a variant, linked; upon: the modules of its dependencies. Raises LoadError R33, R34."""
    contents = (file.core_bytes, candidate.payload(file.bitcode), candidate.payload(file.data))
    digests = (sha256(file.core_bytes), file.core.bitcode_digest, file.core.data_digest)
    with tempfile.TemporaryDirectory(prefix="pkgimage-jit-") as work:
        directory = Path(work).resolve()
        for name, content, digest in zip(PARTS, contents, digests, strict=True):
            if sha256(content) != digest:
                raise LoadError("R33", "the cache file is damaged", [f"its {name.partition('.')[0]}"], "build it again")
            (directory / name).write_bytes(content)
        inputs = [directory / name for name in PARTS]
        for number, module in enumerate(upon):
            for name, attribute in zip(BELOW, ("__pkgimage_header__", "__pkgimage_data__"), strict=True):
                inputs.append(directory / name.format(number))
                inputs[-1].write_bytes(module.__dict__[attribute])
        chosen = {word: text for word, text in flags.texts().items() if word != "pkgimages"}
        arguments = {"parts": str(directory), "flags": chosen, "below": len(upon)}
        job = make_job("jit", arguments, directory / "output", inputs, deadline=DEADLINE)
        with LocalExecutor() as executor:
            try:
                result = executor.run(job).require()
                return linked(result.files[OBJECT].read_bytes(), result.value["undefined"])
            except ToolError as problem:
                details = [problem.brief, *problem.details]
                raise LoadError("R34", f"'{candidate.path}' cannot be compiled", details, problem.hint) from problem


def _module(address: int, name: str, path: str, upon: tuple[ModuleType, ...]) -> ModuleType:
    """A new module of the linked code: what importing an extension module of two phases does. Raises LoadError R34."""
    entry = ctypes.PYFUNCTYPE(ctypes.c_void_p)(address)
    create, execute = ctypes.pythonapi.PyModule_FromDefAndSpec2, ctypes.pythonapi.PyModule_ExecDef
    create.restype, create.argtypes = ctypes.py_object, (ctypes.c_void_p, ctypes.py_object, ctypes.c_int)
    execute.restype, execute.argtypes = ctypes.c_int, (ctypes.py_object, ctypes.c_void_p)
    try:
        definition = entry()
        module: ModuleType = create(definition, ModuleSpec(loader.ENTRY, None, origin=path), API_VERSION)
        # Before the entry runs: functions take their __module__ from it.
        module.__name__ = name
        if upon:
            module.__dict__[loader.DEPENDENCY_TABLES] = tuple(each.__dict__[loader.TABLE] for each in upon)
        execute(module, definition)
    except Exception as problem:
        text = str(problem) or type(problem).__name__
        raise LoadError("R34", f"the code of '{path}' does not start", text.splitlines()) from problem
    return module
