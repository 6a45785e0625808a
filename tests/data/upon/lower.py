"""A package that another one depends on (`upper.py`)."""

import enum
from typing import NamedTuple

import numpy as np
from numba import njit

TABLE = np.arange(1.0, 9.0)
LARGE = np.arange(40000, dtype=np.float32).reshape(200, 200)
COLUMNS = np.asfortranarray(np.arange(6.0).reshape(2, 3))
POINTS = np.array([(1, 2.5), (3, 4.5)], dtype=[("n", "i8"), ("x", "f8")])
PLACES = {"inner": np.arange(5, dtype=np.int16)}
TWO = (TABLE, COLUMNS)


class Pair(NamedTuple):
    """A named tuple that a method takes."""

    count: int
    values: np.ndarray


class Shade(enum.Enum):
    """No global of the package."""

    LIGHT = 1
    DARK = 2


@njit
def secret(x):
    """Exported by nobody."""
    return x * 3.0 + 1.0


@njit
def scale(x):
    """Scalar to scalar."""
    return secret(x) / 2.0


@njit
def positive(n):
    """Raises."""
    if n < 0:
        raise ValueError("negative, says lower")
    if n == 13:
        raise ZeroDivisionError
    return n + 1


@njit
def made(n):
    """A new array."""
    out = np.empty(n)
    for i in range(n):
        out[i] = i * 0.5
    return out


@njit
def tail(values):
    """A view of the argument."""
    return values[1:]


@njit
def same(values):
    """The argument itself."""
    return values


@njit
def several(values, n):
    """A tuple: a number, a view of the argument, a new array."""
    return n * 2, values[::-1], np.ones(n)


@njit
def perhaps(x):
    """Optional."""
    if x > 0:
        return x * 2.0
    return None


@njit
def maybe(x, y):
    """An optional argument."""
    if y is None:
        return x
    return x + y


@njit
def moved(point, by):
    """A record and a tuple as arguments: the record is changed."""
    point.x += by[0]
    return point.n + int(by[1])


@njit
def rotate(z):
    """Complex."""
    return z * 1j


@njit
def both(flag, small):
    """Bool and small integers."""
    return not flag, small


@njit
def fib(n):
    """Recursion."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@njit
def chosen(values):
    """A captured array of its own."""
    total = 0.0
    for i in range(len(values)):
        total += values[i] * TABLE[i % 8]
    return total


@njit
def fill(values, x):
    """No result."""
    for i in range(len(values)):
        values[i] = x


@njit
def counted(pair):
    """A named tuple."""
    return pair.count + pair.values[0]


@njit
def first(points):
    """A record of an argument, as a result."""
    return points[0]


@njit
def power(x, n=2):
    """A default."""
    return x**n


@njit
def some(values, n):
    """An optional array: a view of the argument."""
    if n > 0:
        return values[:n]
    return None


@njit
def darker(shade):
    """A member of an enum."""
    return Shade.DARK if shade is Shade.LIGHT else shade
