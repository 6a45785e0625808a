"""A canonical, type-tagged description of a value: equal text = the same value with the same sharing.

It is how a global is checked: the live object in the package's Python process and the one decoded from the image are
described separately, and the texts compared. So the text holds everything that must survive, and nothing else:

* exact types: `int:1`, `bool:True`, `float:0x1.8000000000000p+0`; NumPy scalars with dtype and bytes;
* numbers to the last bit, NaNs with their payload; long texts and bytes by length and sha256;
* the order of dict entries; arrays by dtype, shape and the sha256 of their elements in C order (not their memory
  layout: an image stores values), whether NumPy or a plain buffer holds them;
* identity: containers, arrays and instances are numbered in the order in which they are first met, from 0, and a second
  reference is written `^3`. Cycles end there too. (The empty tuple is one object anyway, and members of enums, classes,
  dtypes and functions are: no identity.) Elements of sets are met in the order of their own descriptions;
* classes by module, name, fields or members; functions of the image by name.

The walk is iterative: no depth of nesting is too deep.
"""

import dataclasses
import enum
import hashlib
import json
import struct
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np

from pkgimage.methods import MethodReference
from toolchain.errors import ToolError

LONG = 128
"""Characters or bytes beyond which only length and digest are written."""


class _Text(str):
    """A piece of output on the stack, told apart from a value that is a str."""

    __slots__ = ()


def describe(value: object, methods: Mapping[int, str] | None = None) -> str:
    """The description of `value`, one line of ASCII.

    Supported, by exact type: None, bool, int, float, complex, str, bytes, tuple, list, dict, set, frozenset, range,
    slice, NumPy arrays, scalars and dtypes without Python objects in them, memoryviews (as arrays); members of enums,
    named tuples, frozen dataclasses, and these classes; functions in `methods` (id to name) and references to such.
    Raises ToolError 'value-undescribed' for anything else: two unknown objects must not look equal.
    """
    output: list[str] = []
    met: dict[int, tuple[int, object]] = {}  # holds the objects too, so that no id is used twice
    stack: list[object] = [value]
    while stack:
        item = stack.pop()
        kind = type(item)
        if kind is _Text:
            output.append(str(item))
        elif kind in _ATOMS:
            output.append(_ATOMS[kind](item))
        elif isinstance(item, np.generic):
            output.append(f"scalar({_dtype(item.dtype)}, {_bytes(np.asarray(item)).hex()})")
        elif id(item) in met:
            output.append(f"^{met[id(item)][0]}")
        elif (single := _single(item, methods or {})) is not None:
            output.append(single)
        else:
            if kind is not tuple or item != ():
                met[id(item)] = (len(met), item)
            stack.extend(reversed(_parts(item)))
    return "".join(output)


def _single(item: object, methods: Mapping[int, str]) -> str | None:
    """What there is one of anyway: methods, dtypes, members of enums, classes."""
    if isinstance(item, MethodReference):
        return f"method:{item.name}"
    if id(item) in methods:
        return f"method:{methods[id(item)]}"
    if isinstance(item, np.dtype):
        return f"dtype({_dtype(item)})"
    if isinstance(item, enum.Enum):
        return f"member({_class(type(item))}, {item.name}={describe(item.value)})"
    return _class(item) if isinstance(item, type) else None


def _class(cls: type) -> str:
    """Kind, name and fields of a class that an image may define."""
    name = f"{cls.__module__}.{cls.__qualname__}"
    if isinstance(cls, enum.EnumMeta):
        base = next(one.__name__ for one in cls.__mro__ if one.__module__ == "enum")
        members = ", ".join(f"{key}={describe(cls.__members__[key].value)}" for key in list(cls.__members__))
        return f"enum {name}[{base}]({members})"
    if dataclasses.is_dataclass(cls):
        return f"dataclass {name}({', '.join(field.name for field in dataclasses.fields(cls))})"
    if issubclass(cls, tuple) and hasattr(cls, "_fields"):
        return f"named tuple {name}({', '.join(cls._fields)})"
    raise ToolError("value-undescribed", f"the class {name} cannot be described")


def _parts(item: object) -> list[object]:  # noqa: PLR0911 - one return for each kind
    """A container as pieces of text and the values between them."""
    kind = type(item)
    if isinstance(item, tuple | list) and kind in (tuple, list):
        return _listed("tuple" if kind is tuple else "list", item)
    if isinstance(item, set | frozenset) and kind in (set, frozenset):
        return _listed(kind.__name__, sorted(item, key=describe))
    if isinstance(item, range | slice):
        return _listed(kind.__name__, (item.start, item.stop, item.step))
    if isinstance(item, dict) and kind is dict:
        inner = [piece for k, v in item.items() for piece in (k, _Text(": "), v, _Text(", "))]
        return [_Text("dict("), *inner[:-1], _Text(")")]
    if isinstance(item, np.ndarray | memoryview) and kind in (np.ndarray, memoryview):
        return [_Text(_array(np.asarray(item)))]
    if dataclasses.is_dataclass(item):
        return _listed(_class(kind), [getattr(item, field.name) for field in dataclasses.fields(item)])
    if isinstance(item, tuple) and hasattr(kind, "_fields"):
        return _listed(_class(kind), item)
    raise ToolError("value-undescribed", f"a value of type {kind.__module__}.{kind.__qualname__} cannot be described")


def _listed(word: str, items: Iterable[object]) -> list[object]:
    inner: list[object] = [piece for element in items for piece in (element, _Text(", "))]
    return [_Text(f"{word}("), *inner[:-1], _Text(")")]


def _array(array: np.ndarray[Any, Any]) -> str:
    digest = hashlib.sha256(_bytes(array)).hexdigest()
    return f"array({_dtype(array.dtype)}, {list(array.shape)}, sha256:{digest})"


def _bytes(array: np.ndarray[Any, Any]) -> bytes:
    """The elements in C order; of structured ones the fields, one after the other, and nothing of what lies between."""
    if array.dtype.fields is None:
        return array.tobytes(order="C")
    return b"".join(_bytes(array[name]) for name in array.dtype.names or ())


def _dtype(dtype: np.dtype[Any]) -> str:
    """`<f8`, or the fields of a structured one with their offsets, its size, and whether it is aligned."""
    if dtype.hasobject:
        raise ToolError("value-undescribed", f"an array of dtype {dtype} cannot be described")
    if dtype.subdtype is not None:
        return f"{_dtype(dtype.subdtype[0])}{list(dtype.subdtype[1])}"
    if dtype.fields is None:
        return dtype.str
    rows = [(json.dumps(name), *dtype.fields[name][:2]) for name in dtype.names or ()]
    fields = [f"{name}: {_dtype(inner)} at {offset}" for name, inner, offset in rows]
    words = ["aligned"] * dtype.isalignedstruct + ["records"] * (dtype.type is np.record)
    return f"{{{', '.join(fields)}; {'; '.join([str(dtype.itemsize), *words])}}}"


def _float(value: float) -> str:
    return value.hex() if value == value else f"nan:{struct.pack('>d', value).hex()}"  # noqa: PLR0124 (is it NaN?)


def _int(value: int) -> str:
    """Decimal where a person may read it; hexadecimal beyond, which needs no quadratic conversion."""
    return str(value) if -(1 << 63) <= value < 1 << 64 else hex(value)


def _long(content: bytes, size: int, short: str) -> str:
    return short if size <= LONG else f"{size}:sha256:{hashlib.sha256(content).hexdigest()}"


def _str(value: str) -> str:
    return _long(value.encode("utf-8", "surrogatepass"), len(value), json.dumps(value[: LONG + 1]))


_ATOMS: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "None",
    bool: lambda value: f"bool:{value}",
    int: lambda value: f"int:{_int(value)}",
    float: lambda value: f"float:{_float(value)}",
    complex: lambda value: f"complex:{_float(value.real)},{_float(value.imag)}",
    str: lambda value: f"str:{_str(value)}",
    bytes: lambda value: f"bytes:{_long(value, len(value), value[:LONG].hex())}",
}
