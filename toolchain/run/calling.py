"""One call of one function of an image, in this interpreter, with arguments written on a command line.

What the texts become, `toolchain.run.line_arguments` says. The image's own code runs here: what it raises is told as an
error, a crash ends this process.
"""

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

import pkgimage
from pkgimage import classes
from pkgimage.image import read_image
from toolchain.elements import element_bytes
from toolchain.errors import ToolError
from toolchain.run.line_arguments import parse_argument, with_arrays
from toolchain.signature import Dataclass, Member, parse_signature


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
    arguments = with_arrays(values, signatures, partial(_of_class, module))
    before = [element_bytes(value) if isinstance(value, np.ndarray | np.void) else None for value in arguments]
    result = _call(target, arguments, [f"{function}: {signature}" for signature in signatures])
    changed = tuple(
        (position, repr(now))
        for position, (was, now) in enumerate(zip(before, arguments, strict=True), 1)
        if was is not None and was != element_bytes(now)
    )
    return Called(repr(result), changed)


def _of_class(module: ModuleType, value: Any, kind: Member | Dataclass) -> object:
    """The member of an image's enum that 'Colour.RED' names, the instance of its dataclass with the values of a tuple.

    Raises ToolError 'argument-invalid' when there is no such member.
    """
    image = module.__dict__["__pkgimage_header__"], module.__dict__["__pkgimage_data__"]
    if isinstance(kind, Dataclass):
        return classes.instance(classes.of_dataclass(*image, kind.name), value)
    members: dict[str, object] = classes.of_member(*image, kind.name).__members__
    name = value.rpartition(".")[2]
    if name not in members:
        raise ToolError("argument-invalid", f"{kind.name} has no member '{name}'", [f"members: {', '.join(members)}"])
    return members[name]


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
