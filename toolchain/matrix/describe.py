"""A canonical, type-tagged description of a value: equal text = the same value with the same sharing.

It is how a global is checked: the live object in the package's Python process and the one decoded from the image are
described separately, and the texts compared. So the text holds everything that must survive, and nothing else:

* exact types: `int:1`, `bool:True`, `float:0x1.8000000000000p+0`; NumPy scalars with dtype and bytes;
* numbers to the last bit, NaNs with their payload; long texts and bytes by length and sha256;
* the order of dict entries; arrays by dtype, shape and the sha256 of their elements in C order (not their memory
  layout: an image stores values), whether NumPy or a plain buffer holds them;
* identity: tuples, lists, dicts and arrays are numbered in the order in which they are first met, from 0, and a
  second reference is written `^3`. Cycles end there too. (The empty tuple is one object anyway: no identity.)

The walk is iterative: no depth of nesting is too deep.
"""

import hashlib
import json
import struct
from collections.abc import Callable
from typing import Any

import numpy as np

from toolchain.errors import ToolError

LONG = 128
"""Characters or bytes beyond which only length and digest are written."""


class _Text(str):
    """A piece of output on the stack, told apart from a value that is a str."""

    __slots__ = ()


def describe(value: object) -> str:
    """The description of `value`, one line of ASCII.

    Supported, by exact type: None, bool, int, float, complex, str, bytes, tuple, list, dict, NumPy arrays and scalars
    without Python objects in them, memoryviews (as arrays). Raises ToolError 'value-undescribed' for anything else:
    two unknown objects must not look equal.
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
            output.append(f"scalar({_dtype(item.dtype)}, {item.tobytes().hex()})")
        elif id(item) in met:
            output.append(f"^{met[id(item)][0]}")
        else:
            if kind is not tuple or item != ():
                met[id(item)] = (len(met), item)
            stack.extend(reversed(_parts(item)))
    return "".join(output)


def _parts(item: object) -> list[object]:
    """A container as pieces of text and the values between them."""
    kind = type(item)
    if isinstance(item, tuple | list) and kind in (tuple, list):
        inner: list[object] = [piece for element in item for piece in (element, _Text(", "))]
        return [_Text("tuple(" if kind is tuple else "list("), *inner[:-1], _Text(")")]
    if isinstance(item, dict) and kind is dict:
        inner = [piece for k, v in item.items() for piece in (k, _Text(": "), v, _Text(", "))]
        return [_Text("dict("), *inner[:-1], _Text(")")]
    if isinstance(item, np.ndarray | memoryview) and kind in (np.ndarray, memoryview):
        return [_Text(_array(np.asarray(item)))]
    raise ToolError("value-undescribed", f"a value of type {kind.__module__}.{kind.__qualname__} cannot be described")


def _array(array: np.ndarray[Any, Any]) -> str:
    digest = hashlib.sha256(array.tobytes(order="C")).hexdigest()
    return f"array({_dtype(array.dtype)}, {list(array.shape)}, sha256:{digest})"


def _dtype(dtype: np.dtype[Any]) -> str:
    """`<f8`, or the fields of a structured one."""
    if dtype.hasobject:
        raise ToolError("value-undescribed", f"an array of dtype {dtype} cannot be described")
    return dtype.str if dtype.fields is None else json.dumps(dtype.descr)


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
