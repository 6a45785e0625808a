"""Linking an object in memory, with llvmlite's loader of object files; nothing is compiled here.

What the object leaves undefined are Python's symbols and those of the C library, taken from this process as the
system's loader would. LLVM would look at its own table of symbols first, which is shared by everything in the process,
and Numba writes other things under the same names there (`PyExc_ValueError` is the exception itself, not the variable
that holds it). So the right addresses are put into that table, and what was there comes back, under llvmlite's lock.
"""

import ctypes
from collections.abc import Iterable
from typing import Any

from llvmlite import binding
from llvmlite.binding import ffi

from toolchain.errors import CodegenError
from toolchain.image_names import MODULE_ENTRY


def linked(content: bytes, undefined: Iterable[str]) -> tuple[Any, int]:
    """(what keeps the code in memory, address of the module entry) of an object for this platform.

    undefined: every symbol that it leaves undefined. Raises CodegenError 'symbol-undefined' for those that this process
    does not have; LLVM would abort.
    """
    addresses = _addresses(undefined)
    binding.initialize_native_target()
    binding.initialize_native_asmprinter()
    machine = binding.Target.from_default_triple().create_target_machine(jit=True)
    engine = binding.create_mcjit_compiler(binding.parse_assembly(""), machine)
    engine.add_object_file(binding.ObjectFileRef.from_data(content))
    with ffi.lib._lock:  # noqa: SLF001 (llvmlite is pinned; a Numba that links meanwhile must not see our addresses)
        before = {name: binding.address_of_symbol(name) for name in addresses}
        try:
            for name, address in addresses.items():
                binding.add_symbol(name, address)
            engine.finalize_object()
            entry = int(engine.get_function_address(MODULE_ENTRY))
        finally:
            for name, address in before.items():
                if address is not None and address != addresses[name]:
                    binding.add_symbol(name, address)
    return engine, entry


def _addresses(names: Iterable[str]) -> dict[str, int]:
    """The address of each symbol of this process. Raises CodegenError."""
    process, found, missing = ctypes.PyDLL(None), dict[str, int](), []
    for name in sorted(names):
        try:
            found[name] = ctypes.addressof(ctypes.c_char.in_dll(process, name))
        except ValueError:
            missing.append(name)
    if missing:
        raise CodegenError("symbol-undefined", "this process lacks what the code calls", missing)
    return found
