"""One call of one function of an image, in this interpreter, with arguments written on a command line.

Lists become the arrays and records that one of the function's signatures takes: what fits is decided, and arrays are
made, as for the arguments that a profile writes; so the dotted name of a function that is passed becomes a function of
that name. Numbers stay what Python reads; the image converts them. The image's own code runs here: what it raises is
told as an error, a crash ends this process.
"""

import ast
import difflib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

import pkgimage
from pkgimage.classes import of_member
from pkgimage.image import read_image
from toolchain.elements import element_bytes
from toolchain.errors import ToolError
from toolchain.frontends.arguments import written
from toolchain.profile.fit import fits
from toolchain.run.python_entry import stand_in
from toolchain.signature import Argument, Array, Function, Member, Record, Signature, parse_signature

_WORDS = {"nan": math.nan, "inf": math.inf, "+inf": math.inf, "-inf": -math.inf, "-nan": -math.nan}
"""Floats that have no literal in Python."""
_NUMERIC = "biufc"
"""NumPy's kinds of bool, integers, floats and complex numbers."""


@dataclass(frozen=True)
class Called:
    """How a call ended."""

    result: str
    """repr of what it returned."""
    changed: tuple[tuple[int, str], ...]
    """(position from 1, repr) of each array or record that the call changed."""


def call_function(image: Path, function: str, texts: Sequence[str]) -> Called:
    """Call `function` of `image` with the arguments that `texts` write.

    Raises LoadError when the image cannot be loaded here; ToolError 'function-unknown', 'argument-invalid', and
    'call-raised' with what the function raised.
    """
    methods = read_image(image).data().methods()
    signatures = [parse_signature(method.signature) for method in methods if method.name == function]
    names = sorted({method.name for method in methods})
    values = [parse_argument(text, position) for position, text in enumerate(texts, 1)]
    module = pkgimage.load(image)
    target = _function(module, function, names)
    given = with_arrays(values, signatures)
    arguments = [_member(module, value, position, signatures) for position, value in enumerate(given)]
    before = [element_bytes(value) if isinstance(value, np.ndarray | np.void) else None for value in arguments]
    result = _call(target, arguments, [f"{function}: {signature}" for signature in signatures])
    changed = tuple(
        (position, repr(now))
        for position, (was, now) in enumerate(zip(before, arguments, strict=True), 1)
        if was is not None and was != element_bytes(now)
    )
    return Called(repr(result), changed)


def _member(module: ModuleType, value: object, position: int, signatures: Sequence[Signature]) -> Any:
    """The member that a text 'Colour.RED' names where a signature takes one; else the value as it is."""
    for argument in [signature.arguments[position] for signature in signatures if position < len(signature.arguments)]:
        if isinstance(value, str) and isinstance(argument, Member) and fits(value, argument):
            header, content = module.__dict__["__pkgimage_header__"], module.__dict__["__pkgimage_data__"]
            members: dict[str, object] = of_member(header, content, argument.name).__members__
            return members.get(value.rpartition(".")[2], value)
    return value


def parse_argument(text: str, position: int) -> object:
    """The value that `text` writes: a Python literal, nan or inf, or `@file.npy`.

    Raises ToolError 'argument-invalid' naming the position (from 1).
    """
    try:
        if text.startswith("@"):
            return np.load(text[1:], allow_pickle=False)
        return _WORDS[text] if text in _WORDS else ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError, OSError, EOFError) as problem:
        told = problem.strerror if isinstance(problem, OSError) and problem.strerror else problem
        raise ToolError(
            "argument-invalid",
            f"cannot read argument {position}: {text}",
            [f"{type(problem).__name__}: {told}"],
            "write a Python literal (1, -2.5, 1+2j, [1.0, 2.0]), nan, inf, or @file.npy",
        ) from problem


def with_arrays(values: Sequence[object], signatures: Sequence[Signature]) -> list[Any]:
    """`values` with lists as arrays; anything else as it is.

    The first signature that all values fit decides element types and layouts; else the first that all lists fit (the
    image takes more numbers than a profile may write, True for an int64); else NumPy does, and the image refuses.
    Raises ToolError 'argument-invalid' for a list that is ragged or holds something else than numbers.
    """
    able = [signature for signature in signatures if len(signature.arguments) == len(values)]
    for lists_only in (False, True):
        for signature in able:
            pairs = list(zip(values, signature.arguments, strict=True))
            if all(_takes(argument, value, lists_only) for value, argument in pairs):
                return [_as_array(value, argument) for value, argument in pairs]
    return [_natural(value) if isinstance(value, list) else value for value in values]


def _takes(argument: Argument, value: object, lists_only: bool) -> bool:
    if isinstance(value, np.ndarray):
        same = isinstance(argument, Array) and (value.dtype, value.ndim) == (argument.element.dtype, argument.ndim)
        same = same or (isinstance(argument, Record) and (value.dtype, value.ndim) == (argument.dtype, 0))
        return lists_only or same
    return (lists_only and not isinstance(value, list)) or fits(value, argument)


def _as_array(value: object, argument: Argument) -> Any:
    if isinstance(argument, Function) and value == argument.name:
        return stand_in(argument.name)
    return _with_records(written((value,), Signature(None, (argument,)))[0] if isinstance(value, list) else value)


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


def _function(module: ModuleType, name: str, names: Sequence[str]) -> Callable[..., object]:
    if name in names:
        found: Callable[..., object] = getattr(module, name)
        return found
    near = difflib.get_close_matches(name, names, 1)
    hint = f"did you mean '{near[0]}'?" if near else ""
    if not name.startswith("_") and hasattr(module, name):
        hint = f"'{name}' is a global; pkgimage inspect describes it"
    raise ToolError("function-unknown", f"the image has no function '{name}'", [f"functions: {', '.join(names)}"], hint)


def _call(target: Callable[..., object], arguments: Sequence[object], signatures: Sequence[str]) -> object:
    try:
        return target(*arguments)
    except Exception as problem:
        raise ToolError(
            "call-raised", f"the call raised {type(problem).__name__}: {problem}", signatures
        ) from problem
