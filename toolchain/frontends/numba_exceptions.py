# mypy: disable-error-code="attr-defined,no-untyped-call"
"""Exceptions that compiled code raises: numbered rows of a table in the place of Numba's pickles.

Numba stores in the code a pickle of (class, arguments, location), with the path of the source in it. Here an exception
constant is `{i8* null, i32 k+1, i8* null, i8* null, i32 0}`, where k is its index in `Exceptions.rows`. What a row
cannot say is refused: classes that are not builtin, arguments other than one text, values known only at run time. In
Numba's library, where such code is mostly dead after optimisation, the nearest that can be said stands instead.
"""

from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba.core import callconv, pythonapi

from toolchain.frontends.numba_places import LIBRARY
from toolchain.frontends.numba_refusal import Refusal, Refusals
from toolchain.frontends.numba_switch import Replace
from toolchain.frontends.raised import portable
from toolchain.package import ExceptionRow

EXCEPTION_PREFIX = "pkgimage.exception."
_SYSTEM_EXCEPTION = ("RuntimeError", "the exception is not known")


class Exceptions:
    """The exceptions of one session; `relative` gives the name of a file, '' of a foreign one."""

    def __init__(self, relative: Callable[[str], str], refusals: Refusals) -> None:
        self._relative, self._refusals = relative, refusals
        self.rows: list[ExceptionRow] = []

    def row(self, constant: Any) -> int:
        """Index of the exception that `constant` = (class, arguments, location) describes; notes what is refused."""
        kind, arguments, location = constant
        file, line = "", 0
        if location is not None:
            file = self._relative(location[1])
            line = int(location[2]) if file else 0
        if kind is None:
            name, shown = _SYSTEM_EXCEPTION  # a bare `raise` inside a handler: Numba knows no more
        else:
            name, shown = kind.__name__, _text(kind, arguments or ())
            where = f" in '{location[0]}' ({file}:{line})" if file else ""
            if kind.__module__ != "builtins" and file.startswith(LIBRARY):
                # NumPy's AxisError in Numba's library: the first builtin class that an `except` would catch it by.
                name = next(base.__name__ for base in kind.__mro__ if base.__module__ == "builtins")
            elif kind.__module__ != "builtins":
                text = f"raises {kind.__module__}.{name}{where}, not a builtin"
                self._refusals.keep(Refusal("exception-unsupported", text))
            elif not _travels(arguments or ()) and not file.startswith(LIBRARY):
                given = ", ".join(repr(argument) for argument in arguments)[:200]
                text = f"raises {name}({given}){where}; an image raises with one text without NUL, or with nothing"
                self._refusals.keep(Refusal("exception-arguments", text))
        found = ExceptionRow(name, shown, file, line, bare=not shown and not arguments)
        if found not in self.rows:
            self.rows.append(found)
        return self.rows.index(found)

    def dynamic(self, exc: Any, loc: Any, func_name: Any) -> None:
        """Refuse an exception whose values are known only at run time, where the package raises it."""
        file = self._relative(loc.filename) if loc is not None else ""
        if not file.startswith(LIBRARY):
            where = f" in '{func_name}' ({file}:{loc.line})" if file else ""
            self._refusals.keep(Refusal("exception-dynamic", f"raises {exc.__name__} with a run-time value{where}"))

    def install(self, replace: Replace) -> None:
        """Exception constants by index instead of by pickle; no exception values of run time."""
        exceptions = self

        def serialize_object(self: Any, obj: Any) -> Any:
            known = isinstance(obj, tuple) and len(obj) == 3 and (obj[0] is None or _is_exception(obj[0]))
            index = exceptions.row(obj) + 1 if known else 0
            byte, number = ir.IntType(8).as_pointer(), ir.IntType(32)
            fields = [
                ir.Constant(byte, None), number(index), ir.Constant(byte, None), ir.Constant(byte, None), number(0),
            ]  # fmt: skip
            name = f"{EXCEPTION_PREFIX}{index - 1}" if known else "pkgimage.object"
            constant = self.context.insert_unique_const(self.module, name, ir.Constant.literal_struct(fields))
            constant.linkage = "linkonce_odr"
            return constant

        def set_dynamic_user_exc(
            self: Any, builder: Any, exc: Any, exc_args: Any, nb_types: Any, loc: Any = None, func_name: Any = None
        ) -> None:
            exceptions.dynamic(exc, loc, func_name)
            shown = tuple("..." if isinstance(arg, ir.Value) else arg for arg in exc_args or ())
            for arg, kind in zip(exc_args or (), nb_types, strict=True):
                if isinstance(arg, ir.Value) and self.context.enable_nrt:  # the exception would have owned it
                    self.context.nrt.decref(builder, kind, arg)
            self.set_static_user_exc(builder, exc, shown, loc, func_name)

        replace(pythonapi.PythonAPI, "serialize_object", serialize_object)
        replace(callconv.CPUCallConv, "set_dynamic_user_exc", set_dynamic_user_exc)


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
        return portable(arguments[0])
    try:
        return portable(str(kind(*arguments)))
    except Exception:  # noqa: BLE001 - a class with its own idea of arguments; it is refused anyway
        return ", ".join(str(argument) for argument in arguments)
