"""NumPy dtypes: which an image can hold, and what makes two equal."""

from typing import Any

import numpy as np

from pkgimage import records as r
from pkgimage.definitions import LARGEST, plain_size


def is_plain(dtype: "np.dtype[Any]") -> bool:
    """Whether the dtype is a number's and needs no definition."""
    return dtype.fields is None and dtype.subdtype is None and dtype.itemsize in r.SIZES.get(dtype.kind, ())


def canonical(dtype: "np.dtype[Any]") -> object:
    """Equal for dtypes that an image stores once: layout, names, alignment, and whether elements are records."""
    if dtype.subdtype is not None:
        return "sub", canonical(dtype.subdtype[0]), dtype.subdtype[1]
    if dtype.fields is None:
        return dtype.str
    fields = tuple((name, canonical(found[0]), found[1]) for name, found in in_order(dtype))
    return "struct", fields, dtype.itemsize, dtype.isalignedstruct, dtype.type is np.record


def in_order(dtype: "np.dtype[Any]") -> list[tuple[str, tuple[Any, ...]]]:
    """(name, (dtype, offset)) of each field."""
    return [(name, tuple(dtype.fields[name])) for name in dtype.names or ()] if dtype.fields is not None else []


def problem(dtype: "np.dtype[Any]") -> str:
    """What an image cannot hold: 'numpy.object'; '' when it can hold all."""
    whole = _problem(dtype)
    if not whole and not 0 < dtype.itemsize <= LARGEST:
        return f"elements of {dtype.itemsize} bytes"
    return whole or (f"more than {r.TYPE_WEIGHT} fields" if _weight(dtype) > r.TYPE_WEIGHT else "")


def _problem(dtype: "np.dtype[Any]") -> str:
    if dtype.subdtype is not None:
        return _problem(dtype.subdtype[0])
    if dtype.fields is None:
        unknown = f"numpy.{dtype.name}" if dtype.itemsize else "elements of 0 bytes"
        return "" if plain_size(dtype.str) else unknown
    if dtype.type not in (np.void, np.record):
        return f"{dtype.type.__module__}.{dtype.type.__qualname__}"
    for name, found in in_order(dtype):
        if len(found) > 2:
            return f"a dtype whose field '{name}' has a title"
        inner = _problem(found[0]) or ("" if found[0].itemsize else "elements of 0 bytes")
        if inner:
            return f"{inner} (field '{name}')"
    return "" if dtype.names else "a dtype without fields"


def _weight(dtype: "np.dtype[Any]") -> int:
    if dtype.subdtype is not None:
        return 1 + _weight(dtype.subdtype[0])
    return 1 + sum(_weight(found[0]) for _, found in in_order(dtype))
