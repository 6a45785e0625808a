"""A package whose functions take and give every kind of value."""

from typing import NamedTuple

import numpy as np
from numba import int32, njit


class Point(NamedTuple):
    """A place."""

    x: float
    y: float


WEIGHTS = np.array([0.5, 0.25, 0.125])
ORIGIN = Point(0.5, 2.0)
MATRIX = np.array([[1.0, 2.0], [3.0, 4.0]])


@njit
def same(values):
    return values


@njit
def every_second(values):
    return values[::2]


@njit
def backwards(values, first):
    return values[first:][::-1]


@njit
def turned(values):
    return values.T


@njit
def weights(_x):
    return WEIGHTS


@njit
def sum_and_product(a, b):
    return a + b, a * b


@njit
def mixed(flag, small, narrow, wide):
    return not flag, small + 1, (narrow * 2, -wide), (flag, flag)


@njit
def halves(values, pair):
    middle = len(values) // 2
    return pair[0], (values[:middle], values[middle:]), pair[1]


@njit
def distance(first, second):
    return ((first.x - second.x) ** 2 + (first.y - second.y) ** 2) ** 0.5


@njit
def weighted(pair, factors):
    total = 0.0
    for index in range(3):
        total += factors[index]
    return total * pair[0] + pair[1][0]


@njit
def or_else(value, other):
    if value is None:
        return other
    return value * 2


@njit
def positive(x):
    if x > 0:
        return x
    return None


@njit
def tail(values, count):
    if count < 0:
        return None
    return values[count:]


@njit(locals={"rows": int32, "first": int32})
def counted(values):
    rows = values.shape[0]
    first, _ = values.shape
    return rows * 10 + first


@njit
def placed(x, origin=ORIGIN, weights=MATRIX, times=1):
    return times * ((x - origin.x) * weights[1, 0] + origin.y * weights.sum())


@njit
def scaled(x, factor=3, shift=None):
    y = x * factor
    if shift is not None:
        y = y + shift
    return y


@njit
def reduced(values, how):
    if how == "sum":
        return values.sum()
    if how == "mean":
        return values.sum() / len(values)
    raise ValueError("unknown way")


@njit
def cube_total(values):
    total = 0.0
    for i in range(values.shape[0]):
        for j in range(values.shape[1]):
            for k in range(values.shape[2]):
                total += values[i, j, k] * (i + 2 * j + 3 * k)
    return total


@njit
def grow(values):
    if len(values) == 0:
        raise IndexError("nothing there")
    return values[1:], values[0]


@njit
def rendezvous(values, mine, other, limit):
    """Says that it is there at `mine`, and waits until somebody does at `other`: whether that happened."""
    values[mine] = 1
    size = len(values) - 2
    for step in range(limit):
        values[2 + step % size] += 1
        if values[other] != 0:
            return True
    return False


@njit
def alone(x, factor=3, way="a"):
    return x * factor if way == "a" else x


@njit
def doubled(values):
    return values * 2.0


@njit
def table(rows, columns):
    out = np.empty((rows, columns), np.complex128)
    for i in range(rows):
        for j in range(columns):
            out[i, j] = i + 1j * j
    return out


@njit
def split(values, limit):
    low = values[values < limit]
    high = np.sort(values[values >= limit])
    return low, (high[::-1], len(low))


@njit
def late(values):
    fresh = values + 1.0
    if fresh[0] > 100.0:
        raise OverflowError("too large")
    return fresh, fresh


@njit
def found(values, limit):
    if limit < 0:
        return None
    return np.nonzero(values > limit)[0]
