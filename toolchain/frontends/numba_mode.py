# mypy: disable-error-code="no-untyped-call"
"""Extract mode: Numba made to yield unoptimised, host-independent LLVM IR. Its private API is used in `numba_*` only.

Numba compiles for the machine it runs on: it optimises each function for the host's CPU, loads it into a JIT engine,
writes host addresses and pickles into the IR. Asking a dispatcher for its IR afterwards gives code that has 512-bit
vectors in it on one machine and not on the other. In extract mode, which a `Session` switches on for the rest of the
process, the same front end (typing, lowering) runs, and the steps after it do not:

* no optimisation of functions and modules, nothing is added to the JIT engine, no wrappers for CPython and C, no
  executable objects (a unique dummy stands in: the typing context uses it as a key; `numba_pipeline`);
* an exception constant is `{i8* null, i32 k+1, i8* null, i8* null, i32 0}`, where k is the index of the exception in
  `Session.rows`; Numba stores a pickle there that holds the source path (`numba_exceptions`);
* an exception with values known only at run time is refused in the package's own code; in library code (where it is
  mostly dead after optimisation) it becomes a static one whose text shows `...` for each such value;
* constant arrays are embedded, whatever their size, once per content; Numba stores the address in this process of those
  above 1 MB or not contiguous (`numba_constants`). Layout 'A' ones are refused;
* any other address of this process becomes a load from the undefined symbol `numba.dynamic.globals`: when it survives
  optimisation the object cannot be linked and is refused; mostly it is dead;
* `parallel=True` is ignored, in whatever function, and noted: `prange` is `range` there. Debug information is ours
  (`numba_debug`), the on-disk cache (host code) is off, environment variables of Numba have no say;
* BLAS needs no SciPy (the support run-time has the loops); calls of LAPACK are left to the refusal rule;
* the hash of nan comes from the support run-time, not from random numbers of this process (`numba_hashes`);
* an exception gives back the memory that the functions it passes through hold (`numba_cleanup`);
* signatures in decorators do not compile at import: they are recorded and compiled when the function is first used
  (`numba_dispatchers`).

Code that runs at import may call compiled functions: until `Session.activate` Numba works as usual (`numba_switch`);
everything compiled up to then is forgotten. What was refused is kept aside (`numba_refusal`), because an exception
would be taken by Numba for one way of typing that failed.

Native functions follow Numba's convention. `i32 f(result*, excinfo**, arguments...)`, where (measured on real IR)

    bool argument         one i8          int, uint      one iN         float32, float64    one float, double
    complex               two floats or doubles (real, imaginary)
    1-D array             7: i8* meminfo, i8* parent, i64 items, i64 itemsize, T* data, i64 shape, i64 stride
    2-D array             9: the same with shape0, shape1, stride0, stride1 (strides in bytes)
    T of array data       i8 for bool, {float, float} or {double, double} for complex
    result*               i8* for bool, i8** for none (null is stored), {T, T}* for complex, T* otherwise
    excinfo**             {i8*, i32, i8*, i8*, i32}**; a raising function stores the address of its constant

    tuple                 its items           Optional       the value, i8 flag
    None, text literal    i8* (not read)      omitted        nothing
    record                pointer to its bytes, as an argument and as a result
    result of an array, a tuple: the structure by value (toolchain.codegen.storing); of an Optional: that of the value

status: 0 the result is stored (null for none), 1 an exception was stored, -1 and others an error without one; -2,
"None", comes only from functions with an optional result, which then is not stored.
"""

import inspect
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numba
from numba.core import dispatcher
from numba.core.compiler_lock import global_compiler_lock
from numba.core.errors import NumbaError

from toolchain.flags import CheckBounds
from toolchain.frontends import (
    numba_cleanup,
    numba_constants,
    numba_dataclasses,
    numba_debug,
    numba_hashes,
    numba_items,
    numba_pipeline,
)
from toolchain.frontends.numba_dependencies import Dependencies
from toolchain.frontends.numba_dispatchers import Dispatchers
from toolchain.frontends.numba_exceptions import Exceptions
from toolchain.frontends.numba_places import Place, Places
from toolchain.frontends.numba_refusal import NUMBA_DIRECTORY, Refusal, Refusals, at, useful_lines
from toolchain.frontends.numba_switch import Switch
from toolchain.frontends.numba_types import argument_types, numba_type, printed, result_kind
from toolchain.package import ExceptionRow
from toolchain.signature import Kind, Signature
from toolchain.signature.foreign import foreign


@dataclass(frozen=True)
class Unit:
    """One compiled method: its native function's name, its module (with everything it calls), its result type."""

    symbol: str
    module: Any
    result: Kind | None


class Session:
    """Extract mode of this process. Make one, import the package, `activate`, then `compile` its methods."""

    def __init__(self, root: str, check_bounds: CheckBounds = "auto", others: Iterable[str] = ()) -> None:
        """root: of the package; others: of those that it depends on, whose files are named relative to them."""
        self.root = Path(root)
        self._roots = tuple(dict.fromkeys(Path(one).resolve() for one in (root, *others)))
        self.notes: list[str] = []
        self.functions: dict[Any, dict[str, Any]] = {}
        """Every Python function that was compiled, with the options of its decorator."""
        self.dependencies = Dependencies()
        self.places = Places(self.relative)
        self._refusals = Refusals(self.places)
        self._exceptions = Exceptions(self.relative, self._refusals)
        switch = Switch()
        self._dispatchers = Dispatchers(switch)
        numba_pipeline.settings(check_bounds)
        numba_pipeline.install(switch.replace, self.places, self._refusals)
        numba_pipeline.follow_options(switch, self.functions, self.note)
        self._dispatchers.install()
        numba_constants.install(switch.replace, self._refusals, self.dependencies.array)
        self._exceptions.install(switch.replace)
        numba_items.install(switch.replace)
        numba_dataclasses.install(self._refusals)
        numba_hashes.install(switch.replace)
        numba_cleanup.install(switch.replace)
        numba_debug.install(switch.replace, self.relative)
        self.places.install(switch.replace)

    @property
    def rows(self) -> list[ExceptionRow]:
        """The exceptions that what was compiled can raise: their constants hold indices of this list."""
        return self._exceptions.rows

    def activate(self) -> None:
        """From here on nothing is compiled for the host; what was, is forgotten."""
        self._dispatchers.activate()

    def compile(self, function: Any, signature: Signature, *, declared: bool) -> Unit:
        """The unit of `function` for `signature`; its result type counts only when `declared`. Raises Refusal."""
        compiled = function if isinstance(function, dispatcher.Dispatcher) else numba.njit(function)
        try:
            arguments = argument_types(compiled, signature)
            result = numba_type(signature.result) if declared else None
        except (ImportError, AttributeError) as problem:
            text = f"a class or function that the signature names is not there: {problem}"
            raise Refusal("class-missing", text) from problem
        except LookupError as problem:
            raise Refusal("default-differs", str(problem)) from problem
        # What was refused is compiled all the same: its callers must be refused too.
        self._dispatchers.begin(afresh=self._refusals.first() is not None)
        self._refusals.clear()
        try:
            found = self._dispatchers.overload(compiled, arguments, result)
        except Refusal:
            raise
        except NumbaError as problem:
            raise self._refused(problem) or self._failed(problem, "") from problem
        except Exception as problem:
            raise self._refused(problem) or self._failed(problem, f"{type(problem).__name__}: ") from problem
        refusal = self._refusals.first()
        if refusal:
            raise refusal
        with global_compiler_lock:
            found.library._ensure_finalized()  # noqa: SLF001 - links in everything that it calls
        result = self._result(found.signature.return_type, compiled.py_func)
        return Unit(found.fndesc.llvm_func_name, found.library._final_module.clone(), result)  # noqa: SLF001 (Numba has no public way)

    def _refused(self, problem: Exception) -> Refusal | None:
        """What was refused before `problem`, which knows the place of what was refused by its type."""
        found = self._refusals.first()
        if found is None or found.code != "dataclass-unsupported":
            return found
        return Refusal(found.code, at(found.text, self.places.of(problem)))

    def _failed(self, problem: Exception, kind: str) -> Refusal:
        if isinstance(problem, NotImplementedError) and str(problem) == "float16":  # it types, but has no code for it
            text = at("uses float16 numbers, which Numba cannot compile for a CPU", self.places.of(problem))
            return Refusal("float16-unsupported", text)
        text = kind + useful_lines(str(problem), str(self.root))
        return Refusal("does-not-compile", at(text, self.places.of(problem)))

    def _result(self, kind: Any, function: Any) -> Kind | None:
        """Our type of a function's result. Raises Refusal 'result-unsupported', and others of what it says better."""
        made, shown = inspect.unwrap(function).__code__, printed(kind)
        file = self.relative(made.co_filename)
        place = Place(made.co_qualname, file, made.co_firstlineno) if file else None
        try:
            return result_kind(kind)
        except Refusal as problem:
            raise Refusal(problem.code, at(f"returns {shown}; {problem.text}", place), problem.hint) from problem
        except ValueError as problem:
            found = foreign(str(problem))
            part = "" if str(problem) == shown else f", with {problem} in it"
            why = found.what if found else "a method returns numbers, records, arrays, tuples of these, or none"
            code = found.code if found else "result-unsupported"
            raise Refusal(code, at(f"returns {shown}{part}; {why}", place)) from problem

    def note(self, text: str) -> None:
        """Keep what the user should hear about the compilation; a repeated note counts once."""
        if text not in self.notes:
            self.notes.append(text)

    def relative(self, filename: str) -> str:
        """`filename` below the root of the package or of a dependency, or Numba's directory, else ''.

        Never an absolute path.
        """
        if filename.startswith("<"):  # made by exec: there is no file, whatever stands in the current folder
            return ""
        path = Path(filename).resolve()
        for root in self._roots:
            if path.is_relative_to(root):
                return path.relative_to(root).as_posix()
        if path.is_relative_to(NUMBA_DIRECTORY):
            return path.relative_to(NUMBA_DIRECTORY.parent).as_posix()
        return ""
