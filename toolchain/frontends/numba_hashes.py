# mypy: disable-error-code="attr-defined,no-untyped-call"
"""The hash of nan, which Numba draws from random numbers of its process: images have it in the support run-time.

Since Python 3.10 no two nans need have the same hash (it is that of the object), so what a program computes cannot
depend on it. Every other hash of a number is the same in every process, and Numba's own code computes it.
"""

from typing import Any

from llvmlite import ir
from numba.core import cgutils
from numba.cpython import hashing

from toolchain.frontends.numba_switch import Replace


def install(replace: Replace) -> None:
    """Puts a call of the support run-time in the place of Numba's random numbers, for hashes only."""
    replace(hashing, "get_state_ptr", _no_state)
    replace(hashing, "get_next_int", _random_hash)


def _no_state(_context: Any, _builder: Any, _name: str) -> Any:
    return None


def _random_hash(_context: Any, builder: Any, _state: Any, _bits: Any, _signed: bool) -> Any:
    kind = ir.FunctionType(ir.IntType(64), ())
    return builder.call(cgutils.get_or_insert_function(builder.module, kind, "numba_random_hash"), ())
