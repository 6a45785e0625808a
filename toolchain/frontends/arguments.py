"""Arguments of checks: from what a profile writes, from a seeded generator, or from a function of the package.

Numbers are plain Python values rounded to their type (a float32 argument is a float that float32 can hold); arrays are
NumPy arrays of the element's dtype in the layout of the signature. Layout 'A' arrays are really strided: every second
element of a larger array along each axis. A record is an array without axes, until somebody's code gets it: then it is
the `numpy.void` that looks at the array's memory.

`random` draws, per argument and in order, from `numpy.random.default_rng(seed)`: floats and both parts of complex
numbers uniformly from -10 to 10, signed integers from -100 to 100, unsigned from 0 to 200, bools evenly; arrays have
`size` elements along each axis; each field of a record is drawn as an argument of its type. Of optional values every
second one is None; what a signature fixes is drawn as it is. In a profile None is written "none". A function stands
for itself by its dotted name, until Numba gets the function.
"""

import enum
from typing import Any

import numpy as np

from pkgimage import classes
from toolchain.frontends.values import named
from toolchain.signature import (
    Argument,
    Array,
    Constant,
    Dataclass,
    Field,
    Function,
    Kind,
    Member,
    Optional,
    Record,
    Scalar,
    Signature,
    SubArray,
    Tuple,
)


def strided(array: Any) -> Any:
    """A copy of `array` as every second element of a larger array, along each axis."""
    whole = np.zeros([2 * n for n in array.shape], array.dtype)
    view = whole[tuple(slice(None, None, 2) for _ in array.shape)]
    view[...] = array
    return view


def copy(value: Any) -> Any:
    """An independent copy with the same layout and the same right to be written to."""
    if isinstance(value, tuple):
        return tuple(copy(item) for item in value)
    if not isinstance(value, np.ndarray):
        return value
    contiguous = value.flags.c_contiguous or value.flags.f_contiguous
    out = value.copy(order="K") if contiguous else strided(value)
    out.flags.writeable = value.flags.writeable
    return out


def rounded(value: Any, scalar: Scalar) -> Any:
    """The Python number that `value` becomes in this type. Raises ValueError when it does not fit."""
    if scalar.kind == "bool":
        if not isinstance(value, bool | np.bool_):
            raise ValueError(f"{value!r} is no bool")
        return bool(value)
    if scalar.kind == "complex":
        number = complex(value.replace(" ", "")) if isinstance(value, str) else complex(value)
        return complex(np.complex64(number)) if scalar.bits == 64 else number
    if scalar.kind == "float":
        return float(np.float32(value)) if scalar.bits == 32 else float(value)
    whole = int(value)
    low = 0 if scalar.kind == "uint" else -(1 << (scalar.bits - 1))
    if whole != value or not low <= whole < low + (1 << scalar.bits):
        raise ValueError(f"{value!r} is no {scalar}")
    return whole


def typed(value: Any, argument: Argument) -> Any:
    """The value as Numba must see it to choose the overload for this type: numbers as NumPy scalars."""
    if type(argument) is Scalar:
        return np.dtype(argument.dtype).type(value)
    if isinstance(argument, Tuple):
        return _together([typed(item, kind) for item, kind in zip(value, argument.items, strict=True)], argument)
    if isinstance(argument, Optional):
        return None if value is None else typed(value, argument.item)
    return natural(value, argument)


def natural(value: Any, argument: Argument) -> Any:
    """The value as the package's own code gets it: named tuples are of their class, functions are functions."""
    if isinstance(argument, Function):
        return named(argument.name)
    if isinstance(argument, Tuple):
        return _together([natural(item, kind) for item, kind in zip(value, argument.items, strict=True)], argument)
    if isinstance(argument, Record):
        return value[()]
    if isinstance(argument, Member):
        return named(argument.name)(value)
    if isinstance(argument, Optional) and value is not None:
        return natural(value, argument.item)
    return value


def _together(items: list[Any], kind: Tuple) -> Any:
    """The tuple, or the object of its class."""
    if isinstance(kind, Dataclass):
        return classes.instance(named(kind.name), items)
    return named(kind.name)(*items) if kind.name else tuple(items)


def _number(value: Any, kind: Scalar) -> Any:
    """The number of this type; of a member of an enum, or of the one that a text 'Colour.RED' names, its value.

    Raises ValueError for what does not fit.
    """
    if not isinstance(kind, Member):
        return rounded(value, kind)
    cls = named(kind.name)
    if isinstance(value, str) and not isinstance(value, enum.Enum):
        value = cls.__members__.get(value.removeprefix(f"{cls.__name__}."), value)
    if not isinstance(value, cls):
        raise ValueError(f"{value!r} is no {kind}")  # noqa: TRY004 - a wrong value of a profile
    return rounded(value.value, kind)


def drawn_member(kind: Member, rng: Any) -> Any:
    """The value of some member."""
    members = list(named(kind.name))
    return rounded(members[int(rng.integers(0, len(members)))].value, kind)


def laid_out(array: Any, argument: Array) -> Any:
    """The values of `array` in the layout of the argument, writable or not."""
    array = strided(array) if argument.layout == "A" else np.array(array, order=argument.layout)
    array.flags.writeable = argument.mutable
    return array


def given(arguments: tuple[Any, ...], signature: Signature) -> list[tuple[Any, Argument]]:
    """The arguments that a call passes, each with its type: defaults at the end are left out."""
    pairs = list(zip(arguments, signature.arguments, strict=True))
    while pairs and isinstance(pairs[-1][1], Constant) and pairs[-1][1].omitted:
        pairs.pop()
    return pairs


def fixed(argument: Constant | Function) -> Any:
    """What stands for an argument that the signature fixes."""
    return argument.name if isinstance(argument, Function) else argument.value


def written(values: tuple[Any, ...], signature: Signature) -> tuple[Any, ...]:
    """Arguments from the values of a profile: nested lists become arrays. Raises ValueError."""
    return tuple(_written(value, argument) for value, argument in zip(values, signature.arguments, strict=True))


def _written(value: Any, argument: Argument) -> Any:
    if isinstance(argument, Scalar):
        return _number(value, argument)
    if isinstance(argument, Constant | Function):
        return fixed(argument)
    if isinstance(argument, Optional):
        return None if value in (None, "none") else _written(value, argument.item)
    if isinstance(argument, Tuple):
        return tuple(_written(item, kind) for item, kind in zip(value, argument.items, strict=True))
    if isinstance(argument, Record):
        return np.array(_element(value, argument), argument.dtype)
    shape = _shape(value, argument.ndim)
    flat = [_element(leaf, argument.element) for leaf in _leaves(value, argument.ndim)]
    return laid_out(np.array(flat, dtype=argument.element.dtype).reshape(shape), argument)


def _element(value: Any, element: Field) -> Any:
    """A number, a tuple of the fields of a record, or lists of these for an array inside of one."""
    if isinstance(element, Scalar):
        return rounded(value, element)
    if isinstance(element, Record):
        return tuple(_element(one, kind) for one, (_, kind, _) in zip(value, element.fields, strict=True))
    if len(value) != element.shape[0]:
        raise ValueError(f"{value!r} is no {element}")
    inner = SubArray(element.element, element.shape[1:]) if len(element.shape) > 1 else element.element
    return [_element(one, inner) for one in value]


def _shape(value: Any, ndim: int) -> tuple[int, ...]:
    if ndim == 0:
        return ()
    if not isinstance(value, list | tuple):
        raise ValueError(f"{value!r} is no list")  # noqa: TRY004 - a wrong value of a profile
    inner = {_shape(item, ndim - 1) for item in value} or {(0,) * (ndim - 1)}
    if len(inner) > 1:
        raise ValueError("the rows differ in length")
    return (len(value), *inner.pop())


def _leaves(value: Any, ndim: int) -> list[Any]:
    return [leaf for item in value for leaf in _leaves(item, ndim - 1)] if ndim else [value]


def drawn(signature: Signature, seed: int, size: int) -> tuple[Any, ...]:
    """The arguments of the built-in generator `random`."""
    rng = np.random.default_rng(seed)
    return tuple(_drawn(argument, rng, size) for argument in signature.arguments)


def _drawn(argument: Argument, rng: Any, size: int) -> Any:  # noqa: PLR0911 - one for each kind of type
    if isinstance(argument, Constant | Function):
        return fixed(argument)
    if isinstance(argument, Optional):
        return None if rng.integers(0, 2) else _drawn(argument.item, rng, size)
    if isinstance(argument, Tuple):
        return tuple(_drawn(item, rng, size) for item in argument.items)
    if isinstance(argument, Scalar):
        if isinstance(argument, Member):
            return drawn_member(argument, rng)
        return rounded(_values(argument, rng, ()).item(), argument)
    if isinstance(argument, Record):
        return filled(argument, rng, ())
    return laid_out(filled(argument.element, rng, (size,) * argument.ndim), argument)


def filled(kind: Field, rng: Any, shape: tuple[int, ...]) -> Any:
    """An array of that shape with drawn elements."""
    if isinstance(kind, Scalar):
        return _values(kind, rng, shape)
    if isinstance(kind, SubArray):
        return filled(kind.element, rng, (*shape, *kind.shape))
    records = np.zeros(shape, kind.dtype)
    for name, field, _ in kind.fields:
        records[name] = filled(field, rng, shape)
    return records


def _values(scalar: Scalar, rng: Any, shape: tuple[int, ...]) -> Any:
    values: Any
    if scalar.kind == "bool":
        values = rng.integers(0, 2, shape) == 1
    elif scalar.kind == "int":
        values = rng.integers(-100, 101, shape)
    elif scalar.kind == "uint":
        values = rng.integers(0, 201, shape)
    else:
        values = rng.uniform(-10.0, 10.0, shape)
        if scalar.kind == "complex":
            values = values + 1j * rng.uniform(-10.0, 10.0, shape)
    return np.asarray(values).astype(scalar.dtype)


def generated(function: Any, signature: Signature, seed: int) -> tuple[Any, ...]:
    """The arguments that `function(rng)` makes. Raises ValueError when they do not fit the signature."""
    values = tuple(function(np.random.default_rng(seed)))
    if len(values) != len(signature.arguments):
        raise ValueError(f"the generator made {len(values)} arguments, the signature has {len(signature.arguments)}")
    return tuple(_generated(value, argument) for value, argument in zip(values, signature.arguments, strict=True))


def _generated(value: Any, argument: Argument) -> Any:
    if isinstance(argument, Scalar):
        return _number(value, argument)
    if isinstance(argument, Constant | Function):
        if not _is_fixed(value, argument):
            raise ValueError(f"the generator made {value!r} for {argument}")
        return fixed(argument)
    if isinstance(argument, Optional):
        return None if value is None else _generated(value, argument.item)
    if isinstance(argument, Tuple):
        value = _taken_apart(value, argument)
        if not isinstance(value, tuple) or len(value) != len(argument.items):
            raise ValueError(f"the generator made {type(value).__name__} for {argument}")
        return tuple(_generated(item, kind) for item, kind in zip(value, argument.items, strict=True))
    if isinstance(argument, Record):
        return _as_record(value, argument, "the generator made")
    dtype = np.dtype(argument.element.dtype)
    if not isinstance(value, np.ndarray) or value.dtype != dtype or value.ndim != argument.ndim:
        made = f"{value.dtype}, {value.ndim}-D" if isinstance(value, np.ndarray) else type(value).__name__
        raise ValueError(f"the generator made {made} for {argument}")
    right = {"C": value.flags.c_contiguous, "F": value.flags.f_contiguous, "A": True}[argument.layout]
    if not right:
        raise ValueError(f"the generator made an array of another layout for {argument}")
    value.flags.writeable = argument.mutable
    return value


def _taken_apart(value: Any, kind: Tuple) -> Any:
    """The values of the fields of an instance of the dataclass that `kind` names; anything else as it is."""
    return classes.parts_of(value) if isinstance(kind, Dataclass) and type(value) is named(kind.name) else value


def _as_record(value: Any, record: Record, who: str) -> Any:
    """A copy of a record as an array without axes. Raises ValueError for anything else."""
    dtype = np.dtype(record.dtype)
    if not isinstance(value, np.void | np.ndarray) or value.dtype != dtype or value.shape:
        raise ValueError(f"{who} {getattr(value, 'dtype', type(value).__name__)}, not {record}")
    return np.array(value).astype(dtype)


def _is_fixed(value: Any, argument: Constant | Function) -> bool:
    if isinstance(argument, Function):
        return value is named(argument.name) or (isinstance(value, str) and value == argument.name)
    return Constant(value).key == argument.key


def result_of(value: Any, signature: Signature) -> Any:
    """An oracle's result as a value of the declared type. Raises ValueError when it is something else."""
    if signature.result is None:
        if value is not None:
            raise ValueError(f"the oracle returned {value!r}, the method returns none")
        return None
    return _resulting(value, signature.result)


def _resulting(value: Any, kind: Kind) -> Any:  # noqa: PLR0911 - one for each kind of type
    if isinstance(kind, Constant | Optional) and (value is None or (isinstance(value, str) and value == "none")):
        return None
    if isinstance(kind, Optional):
        return _resulting(value, kind.item)
    if value is None or isinstance(kind, Constant | Function):
        raise ValueError(f"the oracle returned {value!r}, the method returns {kind}")
    if isinstance(kind, Scalar):
        return _number(value, kind)
    if isinstance(kind, Tuple):
        value = _taken_apart(value, kind)
        if not isinstance(value, tuple | list) or len(value) != len(kind.items):
            raise ValueError(f"the oracle returned {value!r}, the method returns {kind}")
        return tuple(_resulting(item, one) for item, one in zip(value, kind.items, strict=True))
    if not isinstance(value, np.ndarray | np.void):
        return _written(value, kind)
    if isinstance(kind, Record):
        return _as_record(value, kind, "the oracle returned")
    if value.dtype != np.dtype(kind.element.dtype) or value.ndim != kind.ndim:
        raise ValueError(f"the oracle returned {value.dtype}, {value.ndim}-D, the method returns {kind}")
    return np.array(value)
