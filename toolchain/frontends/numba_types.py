# mypy: disable-error-code="no-untyped-call"
"""Numba's types for the types of signatures, and back. Only public names of Numba are used here."""

import inspect
from collections.abc import Iterator
from typing import Any

import numpy as np
from numba import from_dtype, types

from pkgimage import live
from toolchain.errors import ToolError
from toolchain.frontends import numba_dataclass_code, numba_dataclasses  # noqa: F401 - Numba is given the code
from toolchain.frontends.numba_enums import member_of, member_type
from toolchain.frontends.values import named
from toolchain.signature import (
    SCALARS,
    Argument,
    Array,
    Constant,
    Dataclass,
    Default,
    Function,
    Kind,
    Layout,
    Member,
    Optional,
    Record,
    Scalar,
    Signature,
    Tuple,
    parse_signature,
)
from toolchain.signature.notation import MAX_DIMENSIONS, record_problem

LAYOUTS: tuple[Layout, ...] = ("C", "F", "A")


def numba_type(argument: Argument | None) -> Any:
    """Numba's type of an argument or result.

    Raises ImportError or AttributeError for what no module holds, Refusal for an enum whose members have no such type.
    """
    match argument:
        case None:
            found: Any = types.none
        case Array(element, ndim, layout, mutable):
            found = types.Array(numba_type(element), ndim, layout, readonly=not mutable)
        case Record():
            found = from_dtype(np.dtype(argument.dtype))
        case Tuple():
            found = _tuple_type(argument)
        case Optional(item):
            found = types.Optional(numba_type(item))
        case Constant(value, omitted):
            found = types.Omitted(value) if omitted else types.none if value is None else types.literal(value)
        case Function(name):
            found = types.Dispatcher(named(name))
        case Member(name=name):
            found = member_type(argument, named(name))
        case Scalar():
            found = types.boolean if argument.kind == "bool" else getattr(types, str(argument))
    return found


def _tuple_type(kind: Tuple) -> Any:
    made: Any = named(kind.name) if kind.name else None
    items = [numba_type(item) for item in kind.items]
    if isinstance(kind, Dataclass):
        return numba_dataclasses.Dataclass(made, tuple(items))
    if made is not None and not (isinstance(made, type) and issubclass(made, tuple) and hasattr(made, "_fields")):
        raise AttributeError(f"{kind.name} is no named tuple")
    return types.BaseTuple.from_types(items, made)


def argument_types(function: Any, signature: Signature) -> tuple[Any, ...]:
    """Numba's types of the arguments; a `Default` is the one that `function` has at its place.

    Raises LookupError for another default, and what `numba_type` raises.
    """
    return tuple(_argument_types(function, signature))


def _argument_types(function: Any, signature: Signature) -> Iterator[Any]:
    parameters = list(inspect.signature(getattr(function, "py_func", function)).parameters.values())
    for index, argument in enumerate(signature.arguments):
        if isinstance(argument, Constant) and isinstance(argument.value, Default):
            default = parameters[index].default if index < len(parameters) else inspect.Parameter.empty
            if " ".join(repr(default).split()) != argument.value.text:
                raise LookupError(f"the default of argument {index + 1} is {default!r}, not {argument.value}")
            yield types.Omitted(default)
        else:
            yield numba_type(argument)


def result_kind(found: Any) -> Kind | None:
    """Our type of Numba's result type; a text, a list have none. Raises ValueError naming the part, or Refusal."""
    plain = types.unliteral(found)
    kind = None if plain == types.none else _kind(plain)
    if record_problem(kind):
        raise ValueError(f"{plain}")
    return kind


def _class(plain: Any) -> tuple[str, tuple[str, ...]]:
    """Dotted name and fields of the class of a named tuple. Raises ValueError for one made inside of a function."""
    if not isinstance(plain, types.NamedTuple | types.NamedUniTuple):
        return "", ()
    made = plain.instance_class
    dotted = f"{made.__module__}.{made.__qualname__}"
    if not all(word.isidentifier() for word in dotted.split(".")):
        raise ValueError(f"{plain}")
    return dotted, tuple(plain.fields)


def _record(plain: Any) -> Record:
    """Raises ValueError for one with fields that the notation has not."""
    try:
        found = parse_signature(f"none({plain})").arguments[0]
    except ToolError as problem:
        raise ValueError(f"{plain}") from problem
    assert isinstance(found, Record), "that is what the text begins with"
    return found


def _array(plain: Any) -> Array:
    """Raises ValueError for what is no result: of a field that is an array nobody would keep the memory alive."""
    element = _record(plain.dtype) if isinstance(plain.dtype, types.Record) else _kind(plain.dtype)
    layout = next((one for one in LAYOUTS if one == plain.layout), None)
    aligned = plain.aligned or isinstance(element, Record)
    if isinstance(plain, types.NestedArray) or not (layout and aligned and 0 < plain.ndim <= MAX_DIMENSIONS):
        raise ValueError(f"{plain}")
    if not isinstance(element, Scalar | Record) or isinstance(element, Member):
        raise ValueError(f"{plain}")  # noqa: TRY004 - not a wrong type of ours
    return Array(element, plain.ndim, "C" if plain.ndim == 1 and layout == "F" else layout, plain.mutable)


def _kind(plain: Any) -> Kind:  # noqa: PLR0911 - one for each kind of type
    if isinstance(plain, types.Array):
        return _array(plain)
    if isinstance(plain, types.Record):
        return _record(plain)
    if isinstance(plain, types.Optional):
        inner = _kind(plain.type)
        if not isinstance(inner, Optional | Constant | Function):
            return Optional(inner)
    if isinstance(plain, types.Tuple | types.UniTuple | types.NamedTuple | types.NamedUniTuple):
        return Tuple(tuple(_kind(types.unliteral(item)) for item in plain.types), *_class(plain))
    if isinstance(plain, numba_dataclasses.Dataclass):
        dotted = live.name_of(plain.instance_class)
        return Dataclass(tuple(_kind(types.unliteral(item)) for item in plain.types), dotted, plain.fields)
    if isinstance(plain, types.EnumMember):
        return member_of(plain)
    if plain == types.none:
        return Constant(None)
    if str(plain) in SCALARS:
        return SCALARS[str(plain)]
    raise ValueError(printed(plain))


def printed(kind: Any) -> str:
    """A type as Numba prints it, without the address that it prints of a generator's function."""
    return f"generator({kind.yield_type})" if isinstance(kind, types.Generator) else f"{kind}"
