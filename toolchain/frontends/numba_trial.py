# mypy: disable-error-code="attr-defined,method-assign,no-untyped-call"
"""Numba for trials: originals compiled for exact types, with loops of `parallel=True` run one after the other.

Threads that Numba starts in a process do not live on in its forks, where trials call the originals, and sums by several
threads come in another order each time.
"""

from functools import cache, wraps
from typing import Any

import numba
from numba.core import cpu, dispatcher, typing

from toolchain.frontends import numba_items
from toolchain.frontends.arguments import given, typed
from toolchain.frontends.numba_types import argument_types, numba_type
from toolchain.signature import Signature


def run_sequentially() -> None:
    """From here on `parallel=True` is ignored in this process."""
    customize = dispatcher._FunctionCompiler._customize_flags  # noqa: SLF001 - see numba_pipeline

    @wraps(customize)
    def flags_of(self: Any, flags: Any) -> Any:
        flags = customize(self, flags)
        flags.auto_parallel = cpu.ParallelOptions(False)
        return flags

    dispatcher._FunctionCompiler._customize_flags = flags_of  # noqa: SLF001 (Numba has no public way)
    numba_items.install(setattr)


def compile_for(function: Any, signature: Signature) -> None:
    """Compile a dispatcher for exactly these types. Raises what Numba raises."""
    types = argument_types(function, signature)
    if hasattr(function, "py_func") and types not in function.overloads and getattr(function, "_can_compile", True):
        function.compile(types)


@cache
def with_signature(function: Any, signature: Signature) -> Any:
    """A dispatcher for `signature`, result included, with the options of `function`: compiled as Numba would."""
    compiled = function if isinstance(function, dispatcher.Dispatcher) else numba.njit(function)
    wanted = typing.signature(numba_type(signature.result), *argument_types(function, signature))
    return numba.jit(wanted, locals=compiled.locals, **compiled.targetoptions)(compiled.py_func)


def call(function: Any, signature: Signature, arguments: tuple[Any, ...]) -> Any:
    """What the original gives: numbers as NumPy scalars of their type; defaults at the end are left out."""
    return function(*(typed(value, kind) for value, kind in given(arguments, signature)))
