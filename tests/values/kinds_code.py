"""A function that is also data."""

import kinds
from numba import njit


@njit
def area(a, b):
    if a < 0:
        raise ValueError("negative")
    return a * b


WAYS = {"area": area, kinds.Colour.RED: [area, area.py_func]}
