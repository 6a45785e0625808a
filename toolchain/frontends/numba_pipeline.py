# ruff: noqa: SLF001 - private members of Numba: the modules numba_*.py are the place that uses them
# mypy: disable-error-code="attr-defined,no-untyped-call"
"""Numba's pipeline, stopped after lowering: settings, steps left out, options of each function.

No optimisation of functions and modules, nothing is added to the JIT engine, no wrappers for CPython and C, no
executable objects. Python inside of compiled code is refused here by name: without an interpreter behind it LLVM folds
such a block into "always fails".
"""

import itertools
from collections.abc import Callable
from typing import Any

from numba.core import codegen, config, cpu, dispatcher
from numba.np import arraymath, linalg

from toolchain.flags import CheckBounds
from toolchain.frontends.numba_places import Places
from toolchain.frontends.numba_refusal import Refusal, Refusals, at
from toolchain.frontends.numba_switch import Replace, Switch

_SETTINGS = {
    "DISABLE_JIT": 0, "DEBUGINFO_DEFAULT": 0, "DEBUG_NRT": 0, "NRT_STATS": 0,
    "DISABLE_ERROR_MESSAGE_HIGHLIGHTING": 1,
    "FULL_TRACEBACKS": 0, "DEVELOPER_MODE": 0, "LLVM_REFPRUNE_PASS": 1, "DIFF_IR": 0, "CAPTURED_ERRORS": "new_style",
}  # fmt: skip
"""Numba's settings that come from the environment and would change the result or its messages."""

BOUNDSCHECK: dict[CheckBounds, int | None] = {"auto": None, "yes": 1, "no": 0}
"""Numba's setting BOUNDSCHECK for each value of the flag `check-bounds`; None leaves the decorator its word."""


def settings(check_bounds: CheckBounds) -> None:
    """From here on Numba's environment variables have no say."""
    for name, value in _SETTINGS.items():
        setattr(config, name, value)
    config.BOUNDSCHECK = BOUNDSCHECK[check_bounds]


def install(replace: Replace, places: Places, refusals: Refusals) -> None:
    """Stop after lowering; refuse what needs an interpreter."""
    _stop_after_lowering(replace)
    _refuse_python(replace, places, refusals)
    _open_algebra(replace)


def _stop_after_lowering(replace: Replace) -> None:
    """No optimisation, no JIT engine, no wrappers."""
    numbers = itertools.count(1)

    def nothing(*_args: Any, **_kwargs: Any) -> None:
        return None

    def dummy(_self: Any, library: Any, fndesc: Any, env: Any) -> Any:
        name, address = fndesc.qualname.split(".")[-1], next(numbers)
        return cpu._dynfunc.make_function(fndesc.lookup_module(), name, "", address, env, (library,))

    for owner, names in (
        (codegen.CPUCodeLibrary, ("_optimize_functions", "_optimize_final_module", "enable_object_caching")),
        (codegen.JITCodeLibrary, ("_finalize_specific",)),
        (codegen.JITCPUCodegen, ("_add_module", "set_env")),
        (cpu.CPUContext, ("create_cpython_wrapper", "create_cfunc_wrapper")),
    ):
        for name in names:
            replace(owner, name, nothing)
    replace(cpu.CPUContext, "get_executable", dummy)


def _refuse_python(replace: Replace, places: Places, refusals: Refusals) -> None:
    """Blocks of Python (objmode) and calls into it (print above all) are refused."""

    def lifted(self: Any, *_args: Any, **_kwargs: Any) -> Any:
        text = f"'{_called(self.py_func)}' uses objmode (Python inside compiled code)"
        raise Refusal("objmode-unsupported", at(text, places.own(self.func_ir.loc)))

    environment = cpu.CPUContext.get_env_manager

    def manager(self: Any, *args: Any, **kwargs: Any) -> Any:
        refusals.add("python-call-unsupported", "calls into Python (print)")
        return environment(self, *args, **kwargs)

    replace(dispatcher.ObjModeLiftedWith, "get_call_template", lifted)
    replace(cpu.CPUContext, "get_env_manager", manager)


def _open_algebra(replace: Replace) -> None:
    """No SciPy: Numba asks for it at typing, for the JIT calls its BLAS and LAPACK. The support run-time has loops.

    Those report no errors, so the check that would take the GIL for a last word is left out.
    """
    for module, name in ((linalg, "ensure_blas"), (arraymath, "ensure_blas"), (linalg, "ensure_lapack")):
        replace(module, name, lambda: None)
    replace(linalg, "check_blas_return", lambda *_: None)


def follow_options(switch: Switch, functions: dict[Any, dict[str, Any]], note: Callable[[str], None]) -> None:
    """Each compiled function with its decorator's options goes into `functions`; parallel=True is ignored, and noted.

    Debug information is lines and variables without other code: see `numba_debug`.
    """
    customize = dispatcher._FunctionCompiler._customize_flags

    def flags_of(self: Any, flags: Any) -> Any:
        flags = customize(self, flags)
        functions[self.py_func] = {"locals": self.locals, **self.targetoptions}
        if flags.auto_parallel.enabled:
            note(f"'{_called(self.py_func)}' says parallel=True and is compiled to run sequentially")
            flags.auto_parallel = cpu.ParallelOptions(False)
        flags.debuginfo = flags.dbg_directives_only = True
        flags.dbg_extend_lifetimes = flags.dbg_optnone = False
        return flags

    switch.replace(dispatcher._FunctionCompiler, "_customize_flags", flags_of)


def _called(function: Any) -> str:
    """Dotted name of a function."""
    return f"{function.__module__}.{function.__qualname__}"
