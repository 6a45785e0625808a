"""What makes two values one object, which values may be keys, and an order for the elements of sets.

All three are about Python values and know nothing of records.
"""

import enum
import math
import struct
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from pkgimage import records as r
from pkgimage.definitions import Definition
from toolchain.serialize.dtypes import canonical
from toolchain.serialize.types import class_name

_ATOMS = (type(None), bool, int, float, complex, str, bytes)

Definitions = Callable[[type], Definition | None]
"""Class to its definition, None for one that an image cannot hold."""


def identity(value: Any, methods: Mapping[int, str]) -> object:
    """What makes `value` the same object as another one (see `toolchain.serialize.values`)."""
    kind = type(value)
    if kind in (bool, int, str, bytes):
        return kind, value
    if kind is float and not math.isnan(value):
        return kind, _bits(value)
    if kind is complex and not (math.isnan(value.real) or math.isnan(value.imag)):
        return kind, _bits(value.real), _bits(value.imag)
    if issubclass(kind, np.dtype):
        return "dtype", canonical(value)
    if id(value) in methods:
        return "method", methods[id(value)]
    return "id", id(value)


def _bits(value: float) -> int:
    return int.from_bytes(struct.pack("<d", value), "little")


def key_problem(key: Any, definitions: Definitions) -> str:
    """Why `key` cannot be a key of a dict or an element of a set; '' when it can.

    Its weight is what `pkgimage.records` defines; hashing it must run no code but Python's own.
    """
    weight, pending = 0, [key]
    while pending and weight <= r.KEY_WEIGHT:
        item = pending.pop()
        kind = type(item)
        weight += 1
        if kind in _ATOMS:
            if kind is int and not -(1 << 63) <= item < 1 << 63:
                weight += (item.bit_length() // 8 + 1) // 8
        elif issubclass(kind, np.generic) and kind is item.dtype.type and item.dtype.kind in r.SIZES:
            continue
        elif kind is range:
            weight += 3
        elif kind in (tuple, frozenset):
            pending += list(item)[: r.KEY_WEIGHT + 1]
        else:
            definition = definitions(kind)
            if definition is None or not definition.hashable:
                return f"cannot be a key: {class_name(kind)} is not hashed by code of Python's own"
            if not issubclass(kind, enum.Enum):
                pending += parts(item, definition)
    return f"is too large: a key may have {r.KEY_WEIGHT} parts" if weight > r.KEY_WEIGHT else ""


def parts(value: Any, definition: Definition) -> list[Any]:
    """The values of a named tuple or dataclass instance, in the order of its fields. Raises AttributeError."""
    if definition.which == r.NAMED_TUPLE:
        return list(tuple.__iter__(value))
    return [object.__getattribute__(value, field.name) for field in definition.fields]


def order(value: Any, definitions: Definitions) -> str:
    """A text by which the elements of a set are put in an order that depends on their values alone."""
    pieces: list[str] = []
    pending = [value]
    while pending:
        item = pending.pop()
        kind = type(item)
        name = f"{kind.__module__}.{kind.__qualname__}"
        definition = None if kind in _ATOMS else definitions(kind)
        if issubclass(kind, frozenset):
            pieces.append(f"{name}({', '.join(sorted(order(part, definitions) for part in item))})")
        elif issubclass(kind, enum.Enum):
            pieces.append(f"{name}.{item._name_}")
        elif issubclass(kind, tuple) or definition is not None:
            inner = list(item) if definition is None else parts(item, definition)
            pieces.append(f"{name} of {len(inner)}")
            pending += reversed(inner)
        else:
            pieces.append(f"{name} {item.tobytes().hex() if issubclass(kind, np.generic) else repr(item)}")
    return "\n".join(pieces)
