"""The bytes of an array's elements, a function of their values alone.

What lies between the fields of a structured dtype is nobody's. NumPy copies elements field by field whenever it cannot
copy memory as it stands (`tobytes`, `flatten` and `copy` as well, when an order has to be turned or strides closed up),
and leaves between the fields of its copy what the memory held before. Bytes that go into an image or into a digest, and
bytes that are compared, therefore come from here.
"""

from typing import Any, Literal

import numpy as np


def element_bytes(array: "np.ndarray[Any, Any] | np.void", order: Literal["C", "F"] = "C") -> bytes:
    """The elements of an array, or one record, in C or Fortran order, with zeros between their fields."""
    if array.dtype.fields is None:
        return array.tobytes(order)
    raw = np.zeros(array.nbytes, np.uint8)
    _copy(np.asarray(array), np.ndarray(array.shape, array.dtype, raw.data, order=order))
    return raw.tobytes()


def _copy(source: "np.ndarray[Any, Any]", target: "np.ndarray[Any, Any]") -> None:
    """Field by field, nested ones too."""
    if source.dtype.fields is None:
        target[...] = source
        return
    for name in source.dtype.names or ():
        _copy(source[name], target[name])
