# ruff: noqa: SLF001 - private members of Numba: this module is the one place that uses them
# mypy: disable-error-code="attr-defined,no-untyped-call,method-assign"
"""Extract mode: Numba made to yield unoptimised, host-independent LLVM IR. All use of Numba's private API is here.

Numba compiles for the machine it runs on: it optimises each function for the host's CPU, loads it into a JIT engine,
writes host addresses and pickles into the IR. Asking a dispatcher for its IR afterwards gives code that has 512-bit
vectors in it on one machine and not on the other. In extract mode, which a `Session` switches on for the rest of the
process, the same front end (typing, lowering) runs, and the steps after it do not:

* no optimisation of functions and modules, nothing is added to the JIT engine, no wrappers for CPython and C, no
  executable objects (a unique dummy stands in: the typing context uses it as a key);
* an exception constant is `{i8* null, i32 k+1, i8* null, i8* null, i32 0}`, where k is the index of the exception in
  `Session.rows`; Numba stores a pickle there that holds the source path;
* an exception with values known only at run time is refused in the package's own code; in library code (where it is
  mostly dead after optimisation) it becomes a static one whose text shows `...` for each such value;
* constant arrays are embedded, whatever their size, once per content; Numba stores the address in this process of those
  above 1 MB or not contiguous. Layout 'A' ones are refused (flattened data with the old strides would be wrong data);
* any other address of this process becomes a load from the undefined symbol `numba.dynamic.globals`: when it survives
  optimisation the object cannot be linked and is refused; mostly it is dead;
* `parallel=True` is ignored, in whatever function, and noted: `prange` is `range` there. Debug information is ours
  (`numba_debug`), the on-disk cache (host code) is off, environment variables of Numba have no say;
* BLAS needs no SciPy (the support run-time has the loops); calls of LAPACK are left to the refusal rule;
* an exception gives back the memory that the functions it passes through hold (`numba_cleanup`);
* signatures in decorators do not compile at import: they are recorded and compiled when the function is first used.

Code that runs at import may call compiled functions: until `Session.activate` Numba works as usual, and everything
compiled up to then is forgotten.

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
    result of an array, a tuple: the structure by value (toolchain.codegen.storing); of an Optional: that of the value

status: 0 the result is stored (null for none), 1 an exception was stored, -1 and others an error without one; -2,
"None", comes only from functions with an optional result, which then is not stored.
"""

import gc
import hashlib
import inspect
import itertools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial, wraps
from pathlib import Path
from typing import Any

import numba
from llvmlite import ir
from numba import types
from numba.core import (
    base,
    caching,
    callconv,
    cgutils,
    codegen,
    config,
    cpu,
    decorators,
    dispatcher,
    lowering,
    pythonapi,
    typeinfer,
    typing,
)
from numba.core.ccallback import CFunc
from numba.core.compiler_lock import global_compiler_lock
from numba.core.errors import NumbaError
from numba.core.registry import cpu_target
from numba.core.runtime import nrtdynmod, rtsys
from numba.experimental.jitclass.base import JitClassType
from numba.np import arraymath, linalg
from numba.np.ufunc import gufunc, ufuncbuilder, wrappers
from numba.np.ufunc.dufunc import DUFunc
from numba.stencils.stencil import StencilFunc

from toolchain.flags import CheckBounds
from toolchain.frontends import numba_cleanup, numba_debug, numba_items
from toolchain.frontends.numba_places import LIBRARY, Place, Places
from toolchain.frontends.numba_special import special_functions
from toolchain.frontends.numba_types import argument_types, numba_type, result_kind
from toolchain.package import ExceptionRow
from toolchain.signature import Kind, Signature

NUMBA_DIRECTORY = Path(numba.__file__).parent
EXCEPTION_PREFIX = "pkgimage.exception."
ADDRESS_SYMBOL = "numba.dynamic.globals"
_SYSTEM_EXCEPTION = ("RuntimeError", "the exception is not known")


@dataclass(frozen=True)
class Unit:
    """One compiled method: its native function's name, its module (with everything it calls), its result type."""

    symbol: str
    module: Any
    result: Kind | None


class Refusal(Exception):  # noqa: N818 - a verdict, turned into an ExtractError by the caller
    """One method cannot be extracted: stable code and the reason."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code, self.text = code, text


_KINDS = (
    (DUFunc, "ufunc-unsupported", "a ufunc (@vectorize)", "decorate the scalar function with @njit and export that"),
    (gufunc.GUFunc, "ufunc-unsupported", "a generalised ufunc (@guvectorize)",
     "decorate its kernel, which takes arrays and the output array, with @njit and export that"),
    (StencilFunc, "stencil-unsupported", "a stencil kernel (@stencil)",
     "export an @njit function that calls it, or write the loop"),
    (JitClassType, "jitclass-unsupported", "a class (@jitclass)",
     "export @njit functions that take the fields as numbers, arrays or tuples"),
    (CFunc, "callback-unsupported", "a C callback (@cfunc)", "decorate the function with @njit and export that"),
)  # fmt: skip


def kind_of(thing: Any) -> tuple[str, str, str]:
    """(code, what it is, remedy) of something that is no function but was named as one."""
    import numpy as np  # noqa: PLC0415

    for kind, code, what, remedy in (*_KINDS, (np.ufunc, *_KINDS[0][1:])):
        if isinstance(thing, kind):
            return code, what, remedy
    return "not-a-function", f"a {type(thing).__name__}", "name a function of the module, plain or decorated with @njit"


class Session:
    """Extract mode of this process. Make one, import the package, `activate`, then `compile` its methods."""

    def __init__(self, root: str, check_bounds: CheckBounds = "auto") -> None:
        self.root = Path(root)
        self.active = False
        self.rows: list[ExceptionRow] = []
        self.refusals: list[Refusal] = []
        self.notes: list[str] = []
        self.eager: dict[Any, list[Any]] = {}
        self.replayed: set[Any] = set()
        self.touched: set[Any] = set()
        """Dispatchers that compiled anything since the last call of `compile` began."""
        self.places = Places(self.relative)
        self.functions: dict[Any, dict[str, Any]] = {}
        """Every Python function that was compiled, with the options of its decorator."""
        self._dummy = itertools.count(1)
        for name, value in _SETTINGS.items():
            setattr(config, name, value)
        config.BOUNDSCHECK = BOUNDSCHECK[check_bounds]
        _patch_pipeline(self)
        _patch_caches()
        _patch_decorators(self)
        _patch_constants(self)
        _patch_native_calls(self)
        _patch_exceptions(self)
        _patch_algebra(self)
        numba_items.install(partial(_while_active, self))
        numba_cleanup.install(partial(_while_active, self))
        numba_debug.install(self)
        self.places.install(partial(_while_active, self))

    def activate(self) -> None:
        """From here on nothing is compiled for the host; what was, is forgotten."""
        self.active = True
        if rtsys._init:
            self._forget()
            with global_compiler_lock:
                rtsys._library = nrtdynmod.compile_nrt_functions(cpu_target.target_context)

    def _forget(self) -> None:
        """Make every dispatcher of the process compile anew."""
        # isinstance would ask dead weak proxies
        self._reset(thing for thing in gc.get_objects() if dispatcher.Dispatcher in type(thing).__mro__)

    def _reset(self, things: Iterable[Any]) -> None:
        """Make these dispatchers compile anew, and what Numba's library compiled for its own use."""
        for thing in things:
            thing._reset_overloads()
            thing.overloads.clear()
            thing._compiler._failed_cache.clear()
            if thing in self.replayed:
                self.replayed.discard(thing)
                thing._can_compile = True
        cpu_target.target_context.cached_internal_func.clear()

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
        if self.refusals:  # what was refused is compiled all the same: its callers must be refused too
            self._reset(self.touched)
            self.refusals.clear()
        self.touched.clear()
        try:
            found = self._overload(compiled, arguments, result)
        except Refusal:
            raise
        except NumbaError as problem:
            raise self._first_refusal() or self._failed(problem, "") from problem
        except Exception as problem:
            raise self._first_refusal() or self._failed(problem, f"{type(problem).__name__}: ") from problem
        refusal = self._first_refusal()
        if refusal:
            raise refusal
        with global_compiler_lock:
            found.library._ensure_finalized()  # links in everything that it calls
        result = self._result(found.signature.return_type, compiled.py_func)
        return Unit(found.fndesc.llvm_func_name, found.library._final_module.clone(), result)

    def _failed(self, problem: Exception, kind: str) -> Refusal:
        if isinstance(problem, NotImplementedError) and str(problem) == "float16":  # it types, but has no code for it
            text = _at("uses float16 numbers, which Numba cannot compile for a CPU", self.places.of(problem))
            return Refusal("float16-unsupported", text)
        text = kind + useful_lines(str(problem), str(self.root))
        return Refusal("does-not-compile", _at(text, self.places.of(problem)))

    def refuse(self, code: str, text: str) -> None:
        """Note a refusal of what the statement being lowered does; the compilation goes on."""
        self.refusals.append(Refusal(code, _at(text, self.places.here())))

    def _result(self, kind: Any, function: Any) -> Kind | None:
        """Our type of a function's result. Raises Refusal 'result-unsupported'."""
        try:
            return result_kind(kind)
        except ValueError as problem:
            part = "" if str(problem) == str(kind) else f", with {problem} in it"
            text = f"returns {kind}{part}; a method returns numbers, bools, arrays of them, tuples of these, or none"
            code = inspect.unwrap(function).__code__
            file = self.relative(code.co_filename)
            place = Place(code.co_qualname, file, code.co_firstlineno) if file else None
            raise Refusal("result-unsupported", _at(text, place)) from problem

    def _first_refusal(self) -> Refusal | None:
        return self.refusals[0] if self.refusals else None

    def _overload(self, compiled: Any, arguments: tuple[Any, ...], result: Any) -> Any:
        """The compile result; the dispatcher's own when its type agrees, so that callers and exports share code."""
        self.replay(compiled)
        found = compiled.overloads.get(arguments)
        if found is None and compiled._can_compile:
            compiled.compile(arguments if result is None else typing.signature(result, *arguments))
            found = compiled.overloads[arguments]
        if found is None or (result is not None and found.signature.return_type != result):
            with global_compiler_lock:
                found = compiled._compiler.compile(arguments, result)
        return found

    def replay(self, compiled: Any) -> None:
        """Compile the signatures that the decorator named, as Numba does at import; later calls convert to them."""
        signatures = self.eager.get(compiled) if self.active and compiled not in self.replayed else None
        if signatures:
            self.replayed.add(compiled)
            with typeinfer.register_dispatcher(compiled):
                for signature in signatures:
                    compiled.compile(signature)
                compiled.disable_compile()

    def note(self, text: str) -> None:
        """Keep what the user should hear about the compilation; a repeated note counts once."""
        if text not in self.notes:
            self.notes.append(text)

    def relative(self, filename: str) -> str:
        """`filename` below the package's root or Numba's directory, else ''. Never an absolute path."""
        if filename.startswith("<"):  # made by exec: there is no file, whatever stands in the current folder
            return ""
        path = Path(filename).resolve()
        if path.is_relative_to(self.root.resolve()):
            return path.relative_to(self.root.resolve()).as_posix()
        if path.is_relative_to(NUMBA_DIRECTORY):
            return path.relative_to(NUMBA_DIRECTORY.parent).as_posix()
        return ""

    def row(self, constant: Any) -> int:
        """Index of the exception that `constant` = (class, arguments, location) describes; notes what is refused."""
        kind, arguments, location = constant
        file, line = "", 0
        if location is not None:
            file = self.relative(location[1])
            line = int(location[2]) if file else 0
        if kind is None:
            name, shown = _SYSTEM_EXCEPTION  # a bare `raise` inside a handler: Numba knows no more
        else:
            name, shown = kind.__name__, _text(kind, arguments or ())
            if kind.__module__ != "builtins" and file.startswith(LIBRARY):
                # NumPy's AxisError in Numba's library: the first builtin class that an `except` would catch it by.
                name = next(base.__name__ for base in kind.__mro__ if base.__module__ == "builtins")
            elif kind.__module__ != "builtins":
                where = f" in '{location[0]}' ({file}:{line})" if file else ""
                text = f"raises {kind.__module__}.{name}{where}, not a builtin"
                self.refusals.append(Refusal("exception-unsupported", text))
            elif not _travels(arguments or ()) and not file.startswith(LIBRARY):
                where = f" in '{location[0]}' ({file}:{line})" if file else ""
                given = ", ".join(repr(argument) for argument in arguments)[:200]
                text = f"raises {name}({given}){where}; an image raises with one text without NUL, or with nothing"
                self.refusals.append(Refusal("exception-arguments", text))
        found = ExceptionRow(name, shown, file, line, bare=not shown and not arguments)
        if found not in self.rows:
            self.rows.append(found)
        return self.rows.index(found)


_SETTINGS = {
    "DISABLE_JIT": 0, "DEBUGINFO_DEFAULT": 0, "DEBUG_NRT": 0, "NRT_STATS": 0,
    "DISABLE_ERROR_MESSAGE_HIGHLIGHTING": 1,
    "FULL_TRACEBACKS": 0, "DEVELOPER_MODE": 0, "LLVM_REFPRUNE_PASS": 1, "DIFF_IR": 0, "CAPTURED_ERRORS": "new_style",
}
"""Numba's settings that come from the environment and would change the result or its messages."""

BOUNDSCHECK: dict[CheckBounds, int | None] = {"auto": None, "yes": 1, "no": 0}
"""Numba's setting BOUNDSCHECK for each value of the flag `check-bounds`; None leaves the decorator its word."""


def _while_active(session: Session, owner: Any, name: str, replacement: Callable[..., Any]) -> None:
    """`owner.name` becomes `replacement` while the session is active; before that it is the original."""
    original = getattr(owner, name)

    @wraps(original)
    def chosen(*args: Any, **kwargs: Any) -> Any:
        return replacement(*args, **kwargs) if session.active else original(*args, **kwargs)

    setattr(owner, name, chosen)


def _patch_pipeline(session: Session) -> None:
    """Stop after lowering: no optimisation, no JIT engine, no wrappers; other debug information."""

    def nothing(*_args: Any, **_kwargs: Any) -> None:
        return None

    def dummy(_self: Any, library: Any, fndesc: Any, env: Any) -> Any:
        name, address = fndesc.qualname.split(".")[-1], next(session._dummy)
        return cpu._dynfunc.make_function(fndesc.lookup_module(), name, "", address, env, (library,))

    for owner, names in (
        (codegen.CPUCodeLibrary, ("_optimize_functions", "_optimize_final_module", "enable_object_caching")),
        (codegen.JITCodeLibrary, ("_finalize_specific",)),
        (codegen.JITCPUCodegen, ("_add_module", "set_env")),
        (cpu.CPUContext, ("create_cpython_wrapper", "create_cfunc_wrapper")),
    ):
        for name in names:
            _while_active(session, owner, name, nothing)
    _while_active(session, cpu.CPUContext, "get_executable", dummy)

    def lifted(self: Any, *_args: Any, **_kwargs: Any) -> Any:
        # Refused here by name: without an interpreter behind it LLVM folds such a block into "always fails".
        text = f"'{_called(self.py_func)}' uses objmode (Python inside compiled code)"
        raise Refusal("objmode-unsupported", _at(text, session.places.own(self.func_ir.loc)))

    _while_active(session, dispatcher.ObjModeLiftedWith, "get_call_template", lifted)
    environment = cpu.CPUContext.get_env_manager

    def manager(self: Any, *args: Any, **kwargs: Any) -> Any:
        # Asked for by what needs an interpreter, print above all; it too would be folded into "always fails".
        session.refuse("python-call-unsupported", "calls into Python (print)")
        return environment(self, *args, **kwargs)

    _while_active(session, cpu.CPUContext, "get_env_manager", manager)
    customize = dispatcher._FunctionCompiler._customize_flags

    def flags_of(self: Any, flags: Any) -> Any:
        flags = customize(self, flags)
        if session.active:
            session.functions[self.py_func] = {"locals": self.locals, **self.targetoptions}
            if flags.auto_parallel.enabled:
                session.note(f"'{_called(self.py_func)}' says parallel=True and is compiled to run sequentially")
                flags.auto_parallel = cpu.ParallelOptions(False)
            # Lines and variables without other code: see `numba_debug`.
            flags.debuginfo = flags.dbg_directives_only = True
            flags.dbg_extend_lifetimes = flags.dbg_optnone = False
        return flags

    dispatcher._FunctionCompiler._customize_flags = flags_of


def _patch_caches() -> None:
    """Functions with `cache=True`, ufuncs too, load no host code and leave nothing of ours beside the package."""
    for owner in (dispatcher.Dispatcher, ufuncbuilder.UFuncDispatcher):
        owner.enable_caching = lambda _self: None
    wrappers.GufWrapperCache = lambda **_: caching.NullCache()


def _called(function: Any) -> str:
    """Dotted name of a function."""
    return f"{function.__module__}.{function.__qualname__}"


def _patch_decorators(session: Session) -> None:
    """Record the signatures of eager decorators, ignore their cache option, replay on first use."""
    original, template = decorators._jit, dispatcher._DispatcherBase.get_call_template
    compile_ = dispatcher.Dispatcher.compile

    def jit(sigs: Any, locals: Any, target: str, cache: bool, targetoptions: Any, **kwargs: Any) -> Any:  # noqa: A002, ARG001
        decorate = original(None, locals, target, False, targetoptions, **kwargs)

        def wrapper(function: Any) -> Any:
            compiled = decorate(function)
            if sigs is not None:
                session.eager[compiled] = list(sigs)
            return compiled

        return wrapper

    def get_call_template(self: Any, args: Any, kws: Any) -> Any:
        session.replay(self)
        return template(self, args, kws)

    @wraps(compile_)
    def compile_noted(self: Any, *args: Any, **kwargs: Any) -> Any:
        session.touched.add(self)
        return compile_(self, *args, **kwargs)

    decorators._jit = jit
    dispatcher.Dispatcher.compile = compile_noted
    dispatcher._DispatcherBase.get_call_template = get_call_template


def _patch_constants(session: Session) -> None:
    """Embed constant arrays by content; let no address of this process into the IR."""

    def make_constant_array(self: Any, builder: Any, typ: Any, ary: Any) -> Any:
        if typ.layout not in ("C", "F"):
            session.refuse("constant-array-layout", f"uses a constant array of layout 'A': {typ}")
        data = ary.flatten(order="F" if typ.layout == "F" else "C").tobytes()
        name = f".const.array.{hashlib.sha256(data).hexdigest()}"
        constant = cgutils.create_constant_array(ir.IntType(8), bytearray(data))
        pointer = self.insert_unique_const(builder.module, name, constant)
        pointer.linkage = "linkonce_odr"
        pointer.align = max(16, self.get_abi_alignment(self.get_data_type(typ.dtype)))
        integer = self.get_value_type(types.intp)
        array = self.make_array(typ)(self, builder)
        self.populate_array(
            array,
            data=builder.bitcast(pointer, array.data.type),
            shape=cgutils.create_constant_array(integer, [self.get_constant(types.intp, n) for n in ary.shape]),
            strides=cgutils.create_constant_array(integer, [self.get_constant(types.intp, n) for n in ary.strides]),
            itemsize=self.get_constant(types.intp, ary.dtype.itemsize),
            parent=None,
            meminfo=None,
        )
        return array._getvalue()

    def add_dynamic_addr(self: Any, builder: Any, address: int, info: str = "") -> Any:
        if info.startswith("FunctionType["):
            return _native_function(session, self, builder, address, info)
        kind = self.get_value_type(types.voidptr)
        found = builder.module.globals.get(ADDRESS_SYMBOL) or ir.GlobalVariable(builder.module, kind, ADDRESS_SYMBOL)
        return builder.load(found)

    _while_active(session, base.BaseContext, "make_constant_array", make_constant_array)
    _while_active(session, base.BaseContext, "add_dynamic_addr", add_dynamic_addr)


def _native_function(session: Session, context: Any, builder: Any, address: int, info: str) -> Any:
    """Where compiled code calls a native function by its address: the support run-time's of the same name, if any."""
    found = special_functions().get(address)
    if found is None or found.symbol is None:
        text = f"calls a native function of this process: {found.name if found else info}"
        session.refuse("native-function-unsupported", text)
        return ir.Constant(context.get_value_type(types.voidptr), None)
    number = ir.DoubleType()
    function = cgutils.get_or_insert_function(
        builder.module, ir.FunctionType(number, [number] * found.arguments), found.symbol
    )
    return builder.bitcast(function, context.get_value_type(types.voidptr))


def _patch_native_calls(session: Session) -> None:
    """Native functions are called by what stands for their address; Numba asks Python for one that is null."""

    def function_pointer(self: Any, kind: Any, name: str, _signature: Any) -> Any:
        address = self.builder.extract_value(self.loadvar(name), 0)
        return self.builder.bitcast(address, self.context.get_value_type(kind))

    _while_active(session, lowering.Lower, "_Lower__get_first_class_function_pointer", function_pointer)


def _patch_exceptions(session: Session) -> None:
    """Exception constants by index instead of by pickle; no exception values of run time."""

    def serialize_object(self: Any, obj: Any) -> Any:
        known = isinstance(obj, tuple) and len(obj) == 3 and (obj[0] is None or _is_exception(obj[0]))
        index = session.row(obj) + 1 if known else 0
        byte, number = ir.IntType(8).as_pointer(), ir.IntType(32)
        fields = [ir.Constant(byte, None), number(index), ir.Constant(byte, None), ir.Constant(byte, None), number(0)]
        name = f"{EXCEPTION_PREFIX}{index - 1}" if known else "pkgimage.object"
        constant = self.context.insert_unique_const(self.module, name, ir.Constant.literal_struct(fields))
        constant.linkage = "linkonce_odr"
        return constant

    def set_dynamic_user_exc(
        self: Any, builder: Any, exc: Any, exc_args: Any, nb_types: Any, loc: Any = None, func_name: Any = None
    ) -> None:
        file = session.relative(loc.filename) if loc is not None else ""
        if not file.startswith(LIBRARY):
            where = f" in '{func_name}' ({file}:{loc.line})" if file else ""
            session.refusals.append(Refusal("exception-dynamic", f"raises {exc.__name__} with a run-time value{where}"))
        shown = tuple("..." if isinstance(arg, ir.Value) else arg for arg in exc_args or ())
        for arg, kind in zip(exc_args or (), nb_types, strict=True):
            if isinstance(arg, ir.Value) and self.context.enable_nrt:  # the exception would have owned it
                self.context.nrt.decref(builder, kind, arg)
        self.set_static_user_exc(builder, exc, shown, loc, func_name)

    _while_active(session, pythonapi.PythonAPI, "serialize_object", serialize_object)
    _while_active(session, callconv.CPUCallConv, "set_dynamic_user_exc", set_dynamic_user_exc)


def _patch_algebra(session: Session) -> None:
    """No SciPy: Numba asks for it at typing, for the JIT calls its BLAS and LAPACK. The support run-time has loops.

    Those report no errors, so the check that would take the GIL for a last word is left out.
    """
    for module, name in ((linalg, "ensure_blas"), (arraymath, "ensure_blas"), (linalg, "ensure_lapack")):
        _while_active(session, module, name, lambda: None)
    _while_active(session, linalg, "check_blas_return", lambda *_: None)


@cache
def with_signature(function: Any, signature: Signature) -> Any:
    """A dispatcher for `signature`, result included, with the options of `function`: compiled as Numba would."""
    compiled = function if isinstance(function, dispatcher.Dispatcher) else numba.njit(function)
    wanted = typing.signature(numba_type(signature.result), *argument_types(function, signature))
    return numba.jit(wanted, locals=compiled.locals, **compiled.targetoptions)(compiled.py_func)


def _is_exception(thing: Any) -> bool:
    return isinstance(thing, type) and issubclass(thing, BaseException)


def _travels(arguments: tuple[Any, ...]) -> bool:
    """Whether the exception of an image can have these arguments: one text as C knows it, or none."""
    if len(arguments) == 1 and isinstance(arguments[0], str):
        return "\0" not in arguments[0] and arguments[0].encode(errors="replace").decode() == arguments[0]
    return not arguments


def _text(kind: Any, arguments: tuple[Any, ...]) -> str:
    """The text to raise with: the one string argument, else what `str` shows of the exception."""
    if len(arguments) == 1 and isinstance(arguments[0], str):
        return arguments[0]
    try:
        return str(kind(*arguments))
    except Exception:  # noqa: BLE001 - a class with its own idea of arguments; it is refused anyway
        return ", ".join(str(argument) for argument in arguments)


def _at(text: str, place: Place | None) -> str:
    """A refusal's text with the place that it is about."""
    return f"{text} {place}" if place else text


def useful_lines(message: str, root: str, limit: int = 6) -> str:
    """The first lines of Numba's message that say something, without colours, rules and this machine's paths."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", message).replace(root.rstrip("/") + "/", "")
    plain = _EXCERPT.sub("\n", plain).replace(str(NUMBA_DIRECTORY), "numba")
    plain = _IN_MEMORY.sub("", plain)
    lines = [line.strip() for line in plain.splitlines()]
    said = [line for line in lines if line and not set(line) <= set("-=^~ ") and not line.startswith(_NOISE)]
    return "; ".join(said[:limit]) or "no reason given"


_EXCERPT = re.compile(r'^File "[^"\n]+", line \d+:?\n(?:.*\S.*\n)*', re.MULTILINE)
"""A place with lines of its source, up to an empty line."""
_IN_MEMORY = re.compile(r" at 0x[0-9a-f]+(?=>)| from '/[^']*'(?=>)")
"""What Python's `repr` of functions and modules says of this process and machine."""
_NOISE = (
    "Failed in nopython mode", "During: Pass ", "This error may have been caused", "For more information",
    "Traceback (most",
)  # fmt: skip
