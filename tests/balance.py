"""Runs functions of the Numba front end with an allocator that counts.

    python -m tests.balance counted FOLDER MODULE
    NUMBA_DISABLE_JIT=1 python -m tests.balance plain FOLDER MODULE

Extraction changes Numba for the life of a process, so this is a program. It prints JSON. counted: optimisation level ->
function -> one row per argument: [whether it raised, blocks never freed, blocks freed twice or used after it]. plain:
function -> whether Python raises, per argument. Freed memory is filled with 0xDD and stays allocated: a count that is
changed afterwards is seen.
"""

import ctypes
import importlib
import json
import re
import sys
from pathlib import Path

from llvmlite import binding

from toolchain.codegen import image, llvm
from toolchain.frontends.numba import extract
from toolchain.frontends.request import ExtractRequest
from toolchain.platforms import load_platform

ARGUMENTS = (2, 3, 4, 5, 9)
ENORMOUS = 1 << 40
"""Bytes: an allocation that fails."""

SIZE, POINTER = ctypes.c_size_t, ctypes.c_void_p
LIBC = ctypes.CDLL(None)
LIBC.malloc.restype, LIBC.malloc.argtypes = POINTER, [SIZE]
live, freed, wrong = {}, {}, []


@ctypes.CFUNCTYPE(POINTER, SIZE)
def malloc(size):
    if size >= ENORMOUS:
        return 0
    address = LIBC.malloc(size)
    live[address] = size
    ctypes.memset(address, 0xA5, size)
    return address


@ctypes.CFUNCTYPE(POINTER, SIZE, SIZE)
def calloc(count, size):
    """What LLVM makes of malloc and memset."""
    address = malloc(count * size)
    if address:
        ctypes.memset(address, 0, count * size)
    return address


@ctypes.CFUNCTYPE(None, POINTER)
def free(address):
    if address in live:
        freed[address] = live.pop(address)
        ctypes.memset(address, 0xDD, freed[address])
    elif address:
        wrong.append(address)


@ctypes.CFUNCTYPE(POINTER, POINTER, SIZE)
def realloc(address, size):
    moved = malloc(size)
    if address and moved:
        ctypes.memmove(moved, address, min(size, live.get(address, 0)))
        free(address)
    return moved


def machine_code(package, level):
    """The engine that holds the methods of `package` as an image would, on the allocator of here."""
    platform = load_platform(Path(__file__).parent.parent / "platforms" / "linux-x86_64.toml")
    machine = llvm.machine(binding.get_default_triple(), "", "", level)
    module = llvm.parse_bitcode(package.bitcode)
    image._retarget(module, platform, machine)
    image._link_support(module, platform, machine, sharing=False)
    module.triple = binding.get_default_triple()
    for value in llvm.globals_of(module):
        if not value.is_declaration and value.name not in {method.symbol for method in package.methods}:
            value.linkage = "internal"
    llvm.optimize_module(module, machine, level)
    for name, function in (("malloc", malloc), ("calloc", calloc), ("free", free), ("realloc", realloc)):
        binding.add_symbol(name, ctypes.cast(function, POINTER).value)
    binding.load_library_permanently("libm.so.6")
    for value in llvm.globals_of(module):
        if value.is_declaration and not value.name.startswith("llvm.") and not binding.address_of_symbol(value.name):
            binding.add_symbol(value.name, ctypes.addressof(UNUSED))  # named by dead code only, or read and not used
    engine = binding.create_mcjit_compiler(module, machine)
    engine.finalize_object()
    return engine


UNUSED = (ctypes.c_byte * 64)()
NATIVE = ctypes.CFUNCTYPE(ctypes.c_int32, POINTER, POINTER, ctypes.c_int64)


def raises(function, argument):
    try:
        function(argument)
    except Exception:  # noqa: BLE001 - whatever the function raises
        return True
    return False


def balance(engine, method):
    """One row per argument; what a method returns is none of the blocks that stay."""
    rows, native = [], NATIVE(engine.get_function_address(method.symbol))
    returned = str(method.signature.result).count("[")
    for argument in ARGUMENTS:
        for seen in (live, freed, wrong):
            seen.clear()
        failed = native((ctypes.c_uint64 * 64)(), (POINTER * 1)(), argument) != 0
        left = len(live) - (0 if failed else returned)
        touched = [at for at, size in freed.items() if ctypes.string_at(at, size) != bytes([0xDD]) * size]
        rows.append([failed, left, len(wrong) + len(touched)])
    return rows


def counted(folder, module, names):
    exports = tuple((f"{module}.{name}", ("(int64)",)) for name in names)
    package = extract(ExtractRequest(module, "1", "", "numba", folder, (module,), (), exports))
    engines = {level: machine_code(package, level) for level in (0, 2)}
    return {
        level: {method.name: balance(engine, method) for method in package.methods} for level, engine in engines.items()
    }


def plain(folder, module, names):
    sys.path.insert(0, folder)
    functions = vars(importlib.import_module(module))
    return {
        name: [raises(functions[name], argument) for argument in ARGUMENTS] for name in names if "control" not in name
    }


def main(what, folder, module):
    names = re.findall(r"^def (\w+)\(n\)", (Path(folder) / f"{module}.py").read_text(), re.MULTILINE)
    found = {"counted": counted, "plain": plain}[what](folder, module, names)
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
