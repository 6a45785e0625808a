"""What compiled Python functions captured: the dependency closure of typed code, read from bytecode.

Numba freezes what a function finds outside of its arguments: globals, attributes of modules, closure cells, defaults of
parameters, and the code of every function that it calls. This module finds them by walking the bytecode of each
compiled function, and of every function of the user's that it names. It takes more than Numba used (a branch that was
pruned still counts), never less: of a module that is named without an attribute, every attribute that the function
names anywhere.

Functions and values of Numba, NumPy and Python itself are not followed: they are what their versions say.

A value's digest is over its canonical description (exact types, bits of numbers; arrays by dtype, shape and bytes).
What has no such description (a class, a record of Numba's) counts by its type and name: a change inside it shows in the
source that defines it.
"""

import dataclasses
import dis
import enum
import hashlib
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import numpy as np

from toolchain.elements import element_bytes
from toolchain.errors import ToolError
from toolchain.frontends.distributions import named
from toolchain.frontends.tooling import is_tool
from toolchain.inputs import Observed

SHORT = 60
"""Longest description of a value that people are shown."""

_MISSING = object()


def closure(
    functions: Mapping[Any, Mapping[str, Any]], relative: Callable[[str], str], left: Iterable[Any] = (),
    captured: Callable[[str, Any], None] = lambda _name, _value: None,
) -> list[Observed]:  # fmt: skip
    """Every function of the user's that `functions` (with the options of their decorators) reach, and every value.

    relative: the path of a file of the package, '' for every other one. left: functions that are not followed.
    captured: hears of each value and its name.
    """
    found = _Closure(relative, captured)
    found.met.update(map(id, left))
    for function, options in functions.items():
        found.add(function, options)
    return found.rows()


def value_of(value: object) -> tuple[str, str]:
    """(short description, sha256 in hexadecimal) of a captured value."""
    text = _described(value)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return _short(value, digest), digest


class _Closure:
    """Rows by kind and name; functions are walked once."""

    def __init__(self, relative: Callable[[str], str], captured: Callable[[str, Any], None]) -> None:
        self.relative = relative
        self.captured = captured
        self.met: set[int] = set()
        self.found: dict[tuple[str, str], dict[str, str]] = {}
        self.kept: list[Any] = []  # holds what was met, so that no id is used twice

    def rows(self) -> list[Observed]:
        """One row per kind and name; of two functions of one name (made by one factory) one digest over both."""
        rows = []
        for (kind, name), values in self.found.items():
            digest = next(iter(values)) if len(values) == 1 else _sha256("\n".join(sorted(values)))
            rows.append(Observed(kind, name, ", ".join(sorted(set(values.values()))), digest))
        return rows

    def put(self, kind: str, name: str, value: str, digest: str) -> None:
        self.found.setdefault((kind, name), {})[digest] = value

    def add(self, function: Any, options: Mapping[str, Any]) -> None:
        """A compiled function, and what it captured."""
        if id(function) in self.met or not isinstance(function, FunctionType) or is_tool(_file(function)):
            return
        self.met.add(id(function))
        self.kept.append(function)
        name = f"{function.__module__}.{function.__qualname__}"
        file = _file(function)
        place = self.relative(file) or ("" if file.startswith("<") else named(file, function.__module__))
        self.put("function", name, place, _sha256(_text(function) + _options(options)))
        for variable, value in (*_loaded(function), *_bound(name, function)):
            self.value(variable, value)

    def value(self, name: str, value: Any) -> None:
        """A captured value: a function is followed, a module said nothing yet."""
        python = getattr(value, "py_func", value)
        if isinstance(python, FunctionType):
            self.add(python, getattr(value, "targetoptions", {}))
        elif not isinstance(value, ModuleType) and not _of_tools(value):
            self.captured(name, value)
            self.put("global", name, *value_of(value))


def _file(function: Any) -> str:
    """The file of a function; one made by `exec` belongs to the module that it says."""
    name: str = function.__code__.co_filename
    return (function.__globals__.get("__file__") or name) if name.startswith("<") else name


def _text(function: Any) -> str:
    """The source text of a function; of one without text its code."""
    try:
        return inspect.getsource(function)
    except (OSError, TypeError, SyntaxError):
        return "\n".join(_coded(code) for code in _codes(function.__code__))


def _coded(code: CodeType) -> str:
    constants = [repr(one) for one in code.co_consts if not isinstance(one, CodeType)]
    return repr((code.co_code, code.co_names, code.co_varnames, code.co_freevars, constants))


def _codes(code: CodeType) -> Iterator[CodeType]:
    """The code and that of the functions inside it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _options(options: Mapping[str, Any]) -> str:
    return re.sub(r" at 0x[0-9a-f]+", "", repr(sorted((str(name), repr(value)) for name, value in options.items())))


def _bound(name: str, function: Any) -> Iterator[tuple[str, Any]]:
    """(name, value) of closure cells and defaults of parameters."""
    for cell, variable in zip(function.__closure__ or (), function.__code__.co_freevars, strict=True):
        try:
            yield f"{name}.{variable}", cell.cell_contents
        except ValueError:  # the variable was never given a value
            continue
    for parameter in inspect.signature(function).parameters.values():
        if parameter.default is not parameter.empty:
            yield f"{name}.{parameter.name}", parameter.default


def _loaded(function: Any) -> Iterator[tuple[str, Any]]:
    """(module.NAME, value) of every global and attribute of a module that the function's code names."""
    cells = dict(_bound("", function))
    for code in _codes(function.__code__):
        attributes = [name for name in code.co_names if not name.startswith("__")]
        for kind, chain in _chains(code):
            if kind == "cell":
                value = cells.get(f".{chain[0]}", _MISSING)
                if not isinstance(value, ModuleType):
                    continue  # `_bound` has it
            else:
                value = function.__globals__.get(chain[0], _MISSING)
            if value is not _MISSING:
                yield from _followed(f"{function.__module__}.{chain[0]}", value, chain[1:], attributes)


def _followed(name: str, value: Any, attributes: list[str], known: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """Through attributes of modules to a value."""
    while isinstance(value, ModuleType) and attributes:
        module, attribute = value, attributes.pop(0)
        if _of_tools(module):
            return
        name, value = f"{module.__name__}.{attribute}", getattr(module, attribute, _MISSING)
    if isinstance(value, ModuleType):
        if not _of_tools(value):  # kept in a variable: any attribute that the code names may be meant
            for attribute in known:
                found = value.__dict__.get(attribute, _MISSING)
                if found is not _MISSING and not isinstance(found, ModuleType):
                    yield f"{value.__name__}.{attribute}", found
    elif value is not _MISSING:
        yield name, value


def _chains(code: CodeType) -> Iterator[tuple[str, list[str]]]:
    """('global' or 'cell', [name, attribute, ...]) of each name that is loaded, with the attributes asked of it."""
    kind, chain = "", list[str]()
    for step in dis.get_instructions(code):
        if step.opname in ("LOAD_ATTR", "LOAD_METHOD") and chain:
            chain.append(step.argval)
            continue
        if step.opname in ("CACHE", "EXTENDED_ARG", "PUSH_NULL", "NOP"):
            continue
        if chain:
            yield kind, chain
        kind = "global" if step.opname in ("LOAD_GLOBAL", "LOAD_NAME") else "cell"
        chain = [step.argval] if kind == "global" or step.opname in ("LOAD_DEREF", "LOAD_CLASSDEREF") else []
    if chain:
        yield kind, chain


def _of_tools(thing: Any) -> bool:
    """Whether a version says what this is: modules, classes and functions of tools, and instances of their classes.

    Data (arrays, numbers) never is, whatever class it has.
    """
    if isinstance(thing, _DATA):
        return False
    if isinstance(thing, ModuleType):
        return is_tool(str(getattr(thing, "__file__", None) or "<builtin>"))
    if not isinstance(thing, type) and not callable(thing):
        return False
    module = str(getattr(thing, "__module__", None) or type(thing).__module__)
    return module.partition(".")[0] in _TOOL_MODULES


_DATA = (bool, int, float, complex, str, bytes, tuple, list, dict, set, frozenset, range, slice, np.ndarray, np.generic,
         type(None), enum.Enum)  # fmt: skip
_TOOL_MODULES = frozenset({"builtins", "math", "cmath", "operator", "numpy", "numba", "llvmlite"})


def _described(value: Any) -> str:
    """The text that is hashed."""
    from toolchain.matrix.describe import describe

    try:
        if isinstance(value, type) and dataclasses.is_dataclass(value):  # code that calls it may hold its defaults
            return f"{describe(value)} {[_described(field.default) for field in dataclasses.fields(value)]}"
        return describe(value)
    except ToolError:
        return _other(value)


def _other(value: Any) -> str:  # noqa: PLR0911 - one return for each kind
    """What `describe` does not know: named tuples, enums, sets, dtypes; others by type and name."""
    if isinstance(value, enum.EnumMeta):
        names: list[str] = list(value.__members__)
        members = [f"{name}={_described(value[name].value)}" for name in names]
        return f"enum {value.__module__}.{value.__qualname__}({', '.join(members)})"
    if isinstance(value, enum.Enum):
        return f"member {type(value).__qualname__}.{value.name}={_described(value.value)}"
    kind = f"{type(value).__module__}.{type(value).__qualname__}"
    if isinstance(value, tuple | list):
        return f"{kind}({', '.join(map(_described, value))})"
    if isinstance(value, dict):
        return f"{kind}({', '.join(f'{_described(k)}: {_described(v)}' for k, v in value.items())})"
    if isinstance(value, set | frozenset):
        return f"{kind}({', '.join(sorted(map(_described, value)))})"
    if isinstance(value, np.ndarray) and not value.dtype.hasobject:
        return f"{kind}({value.dtype}, {value.shape}, {hashlib.sha256(element_bytes(value)).hexdigest()})"
    if isinstance(value, range | slice | np.dtype):
        return f"{kind}({value!r})"
    named = getattr(value, "__qualname__", None) or getattr(value, "__name__", "")
    return f"{kind} {getattr(value, '__module__', '')}.{named} {getattr(value, '_fields', '')}"


def _short(value: Any, digest: str) -> str:
    """What people are shown: the value itself when it is short, else what it is and the first digits of its digest."""
    if isinstance(value, np.ndarray):
        shape = ", ".join(map(str, value.shape))
        return f"{value.dtype.name}[{shape}] {digest[:8]}"
    if isinstance(value, _DATA) and not isinstance(value, type):
        text = " ".join(repr(value).split()) if len(repr(value)) <= SHORT else ""
        if text and " at 0x" not in text:
            return text.encode("ascii", "backslashreplace").decode()
    return f"{type(value).__name__} {digest[:8]}"


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def files_of(functions: Iterable[Any]) -> set[Path]:
    """The files in which functions of the user's stand."""
    found = (_file(function) for function in functions if isinstance(function, FunctionType))
    return {Path(name).resolve() for name in found if not is_tool(name)}
