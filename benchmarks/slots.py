"""What a call through a slot costs: one function, called by an address in a register and by the cell that holds it.

A loop of calls is compiled by LLVM's JIT, once with the cell read before each call, once before all of them.
"""

import ctypes
import struct
import time
from pathlib import Path

from llvmlite import binding

CALLS = 200_000
IR = """
define void @slot(ptr %cell, ptr %words, i64 %count) {
  br label %again
again:
  %i = phi i64 [0, %0], [%next, %again]
  %entry = load volatile ptr, ptr %cell
  %status = call i32 %entry(ptr %words)
  %next = add i64 %i, 1
  %more = icmp slt i64 %next, %count
  br i1 %more, label %again, label %out
out:
  ret void
}
define void @direct(ptr %cell, ptr %words, i64 %count) {
  %entry = load volatile ptr, ptr %cell
  br label %again
again:
  %i = phi i64 [0, %0], [%next, %again]
  %status = call i32 %entry(ptr %words)
  %next = add i64 %i, 1
  %more = icmp slt i64 %next, %count
  br i1 %more, label %again, label %out
out:
  ret void
}
"""
WAYS = ("direct", "slot")


def measure(path: Path, rounds: int) -> dict[str, list[float]]:
    """Nanoseconds per call of the first function of an image, which takes two arrays: way -> one number per round."""
    import pkgimage

    module = pkgimage.load(path)
    pointer = ctypes.pythonapi.PyCapsule_GetPointer
    pointer.restype, pointer.argtypes = ctypes.c_void_p, (ctypes.py_object, ctypes.c_char_p)
    name = ctypes.pythonapi.PyCapsule_GetName
    name.restype, name.argtypes = ctypes.c_char_p, (ctypes.py_object,)
    capsule = module.__dict__["__pkgimage_table__"]
    (cells,) = struct.unpack("<Q", ctypes.string_at(pointer(capsule, name(capsule)) + 24, 8))  # docs/design.md, 3
    numbers = (ctypes.c_double * 2)(1.5, 2.5)
    # Two arrays of two elements, as words: address, length, step. The result follows.
    array = (ctypes.addressof(numbers), 2, 8)
    words = (ctypes.c_int64 * 8)(*array, *array)
    binding.initialize_native_target()
    binding.initialize_native_asmprinter()
    machine = binding.Target.from_default_triple().create_target_machine()
    with binding.create_mcjit_compiler(binding.parse_assembly(IR), machine) as engine:
        engine.finalize_object()
        kind = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64)
        functions = {way: kind(engine.get_function_address(way)) for way in WAYS}
        found: dict[str, list[float]] = {way: [] for way in WAYS}
        for turn in range(rounds + 1):
            for way, function in functions.items():
                began = time.perf_counter_ns()
                function(cells + 8, words, CALLS)  # the uniform entry of method 0
                if turn:
                    found[way].append((time.perf_counter_ns() - began) / CALLS)
    total = struct.unpack("<d", bytes(words)[48:56])[0]
    if total != 1.5 * 1.5 + 2.5 * 2.5:
        raise SystemExit(f"error: the function that was called gave {total}")
    return found
