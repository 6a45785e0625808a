"""Values inside values: optional items, empty tuples, fixed numbers."""

import numpy as np
from numba import njit


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
def nested(a):
    return (a, (a[::-1], (1, True))), None
