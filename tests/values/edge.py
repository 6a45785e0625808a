"""Values inside values: optional items, empty tuples, fixed numbers."""

from collections import namedtuple
from typing import NamedTuple

import numpy as np
from numba import njit
from shapes import Point


@njit
def pick(x, way, up):
    y = x + way
    return y * 10 if up else y


@njit
def maybe(pair):
    a, b = pair
    if a is None:
        return b
    return a + b


@njit
def first_or(values, pair):
    if values is None:
        return pair[1][0]
    return values[0] + pair[0]


@njit
def give(x):
    n = None
    if x > 0:
        n = x
    return n, x > 1, np.float32(x)


@njit
def flags(t):
    return t[0] and not t[1], t


@njit
def none_in(t):
    return t


@njit
def opt_array(a, b):
    if a is None:
        return b
    return a


@njit
def second(_a, b):
    return b[1:]


@njit
def nested(a):
    return (a, (a[::-1], (1, True))), None


class Fit(NamedTuple):
    """Of several types, one of which owns memory."""

    slope: float
    values: np.ndarray
    good: bool


Renamed = namedtuple("Renamed", ["x", "class", "x"], rename=True)  # noqa: PYI024 - names that NamedTuple refuses


@njit
def middle(first, second):
    return Point((first.x + second.x) / 2, (first.y + second.y) / 2)


@njit
def fit(values, slope):
    if slope < 0:
        return None
    return Fit(slope, values * slope, slope > 1)


@njit
def fits(values, slope):
    if slope < 0:
        raise ValueError("downwards")
    return Fit(slope, values * slope, slope > 1), Renamed(1, slope, True)
