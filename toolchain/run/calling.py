"""One call of one function of an image, in this interpreter, with arguments written on a command line.

A list becomes an array of the element type that one of the function's signatures takes at its place; numbers stay what
Python reads. The image's own code runs here: what it raises is told as an error, a crash ends this process.
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
from pkgimage.image import read_image
from toolchain.errors import ToolError
from toolchain.signature import Array, Signature, parse_signature

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
    """(position from 1, repr) of each array argument that the call changed."""


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
    arguments = [as_array(value, [_place(s, i) for s in signatures]) for i, value in enumerate(values)]
    before = [value.copy() if isinstance(value, np.ndarray) else None for value in arguments]
    result = _call(target, arguments, [f"{function}: {signature}" for signature in signatures])
    changed = tuple(
        (position, repr(now))
        for position, (was, now) in enumerate(zip(before, arguments, strict=True), 1)
        if was is not None and was.tobytes() != now.tobytes()
    )
    return Called(repr(result), changed)


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


def as_array(value: object, places: Sequence[Array | None]) -> Any:
    """A list as an array; anything else as it is.

    places: what each signature of the function takes here. The first whose element type holds the list's numbers
    without changing their kind decides the element type, the layout and the shape of an empty list; without one NumPy
    does. Raises ToolError 'argument-invalid' for a ragged or non-numeric list.
    """
    if not isinstance(value, list):
        return value
    try:
        natural = np.array(value)
    except ValueError as problem:
        raise ToolError("argument-invalid", "a list's rows have different lengths", [repr(value)]) from problem
    if natural.dtype.kind not in _NUMERIC:
        raise ToolError("argument-invalid", "a list holds something that is no number", [repr(value)])
    for place in places:
        if place is None or place.ndim != natural.ndim:
            continue
        if not natural.size or np.can_cast(natural.dtype, place.element.dtype, "same_kind"):
            return natural.astype(place.element.dtype, order="F" if place.layout == "F" else "C")
    return natural


def _place(signature: Signature, index: int) -> Array | None:
    argument = signature.arguments[index] if index < len(signature.arguments) else None
    return argument if isinstance(argument, Array) else None


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
