"""Arguments as a command line writes them: from texts to what a function of an image takes.

Lists become the arrays, records and tuples that one of the function's signatures takes: what fits is decided, and
arrays are made, as for the arguments that a profile writes. So the dotted name of a function that is passed becomes a
function of that name, `Class.MEMBER` the member of the image's enum, also inside of lists, and a list the instance of a
dataclass. Numbers stay what Python reads; the image converts them.
"""

import ast
import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from toolchain.errors import ToolError
from toolchain.frontends.arguments import written
from toolchain.profile.fit import fits
from toolchain.run.python_entry import stand_in
from toolchain.signature import Argument, Array, Dataclass, Function, Member, Optional, Record, Signature, Tuple

_WORDS = {"nan": math.nan, "inf": math.inf, "+inf": math.inf, "-inf": -math.inf, "-nan": -math.nan}
"""Floats that have no literal in Python."""
_NUMERIC = "biufc"
"""NumPy's kinds of bool, integers, floats and complex numbers."""
Objects = Callable[[Any, Member | Dataclass], object]
"""Finds the member of an enum by a text; makes the instance of a dataclass of a tuple of its fields' values."""


def parse_argument(text: str, position: int) -> object:
    """The value that `text` writes: a Python literal, nan or inf, or `@file.npy`; a dotted name is a text.

    Raises ToolError 'argument-invalid' naming the position (from 1).
    """
    try:
        if text.startswith("@"):
            return np.load(text[1:], allow_pickle=False)
        return _WORDS[text] if text in _WORDS else _literal(text.strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError, OSError, EOFError) as problem:
        told = problem.strerror if isinstance(problem, OSError) and problem.strerror else problem
        raise ToolError(
            "argument-invalid",
            f"cannot read argument {position}: {text}",
            [f"{type(problem).__name__}: {told}"],
            "write a Python literal (1, -2.5, 1+2j, [1.0, 2.0]), nan, inf, Class.MEMBER, or @file.npy",
        ) from problem


def _literal(text: str) -> object:
    return ast.literal_eval(_Names().visit(ast.parse(text, mode="eval")))


class _Names(ast.NodeTransformer):
    """Makes texts of dotted names."""

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        text = ast.unparse(node)
        return ast.Constant(text) if all(word.isidentifier() for word in text.split(".")) else node


def with_arrays(
    values: Sequence[object], signatures: Sequence[Signature], of_class: Objects = lambda value, _: value
) -> list[Any]:
    """`values` with lists as arrays, records and tuples, names as what they name; anything else as it is.

    of_class: finds members of enums, makes instances of dataclasses.

    The first signature that all values fit decides element types and layouts; else the first that all lists fit (the
    image takes more numbers than a profile may write, True for an int64); else NumPy does, and the image refuses.
    Raises ToolError 'argument-invalid' for a list that is ragged or holds something else than numbers.
    """
    able = [signature for signature in signatures if len(signature.arguments) == len(values)]
    for lists_only in (False, True):
        for signature in able:
            pairs = list(zip(values, signature.arguments, strict=True))
            if all(_takes(argument, value, lists_only) for value, argument in pairs):
                return [_as_argument(value, argument, of_class) for value, argument in pairs]
    return [_natural(value) if isinstance(value, list) else value for value in values]


def _takes(argument: Argument, value: object, lists_only: bool) -> bool:
    if isinstance(value, np.ndarray):
        same = isinstance(argument, Array) and (value.dtype, value.ndim) == (argument.element.dtype, argument.ndim)
        same = same or (isinstance(argument, Record) and (value.dtype, value.ndim) == (argument.dtype, 0))
        return lists_only or same
    return (lists_only and not isinstance(value, list)) or fits(value, argument)


def _as_argument(value: object, argument: Argument, of_class: Objects, *, inside: bool = False) -> Any:
    """inside: it is an item of a list, which fits."""
    found: Any = _with_records(value)
    match argument:
        case Function() if isinstance(value, str) and value == argument.name:
            found = stand_in(argument.name)
        case Member() if isinstance(value, str) and fits(value, argument):
            found = of_class(value, argument)
        case Optional() if value is None or (isinstance(value, str) and value == "none"):
            found = None
        case Optional():
            found = _as_argument(value, argument.item, of_class, inside=inside)
        case Tuple() if isinstance(value, list | tuple) and len(value) == len(argument.items):
            inside = inside or isinstance(value, list)
            pairs = zip(value, argument.items, strict=True)
            found = tuple([_as_argument(item, kind, of_class, inside=inside) for item, kind in pairs])
            found = of_class(found, argument) if isinstance(argument, Dataclass) else found
        case _ if inside or (isinstance(value, list) and fits(value, argument)):
            found = _with_records(written((value,), Signature(None, (argument,)))[0])
        case _:
            pass
    return found


def _with_records(value: Any) -> Any:
    """Arrays without axes are records, here and in files of NumPy."""
    if isinstance(value, tuple):
        return tuple(_with_records(item) for item in value)
    return value[()] if isinstance(value, np.ndarray) and value.ndim == 0 else value


def _natural(value: list[object]) -> Any:
    try:
        natural = np.array(value)
    except ValueError as problem:
        raise ToolError("argument-invalid", "a list's rows have different lengths", [repr(value)]) from problem
    if natural.dtype.kind not in _NUMERIC:
        raise ToolError("argument-invalid", "a list holds something that is no number", [repr(value)])
    return natural
