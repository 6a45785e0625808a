"""Functions whose calls hold memory: they return arrays and tuples, or raise while they hold some."""

import numpy as np
from numba import njit


@njit
def series(n):
    """An array."""
    return np.arange(n) * 0.5


@njit
def both(x, n):
    """Two arrays, one of them a view of the argument, and a number."""
    return x[1:], np.ones(n), n


@njit
def checked(x, n):
    """An array; raises while it holds one."""
    twice = x * 2.0
    if n > 3:
        raise ValueError("more than three")
    return twice


@njit
def held(n):
    """Raises in a callee, in a loop, with arrays, a list and a tuple at hand."""
    first = np.ones(n)
    total = 0.0
    for i in range(3):
        rows = [first + i, first * i]
        pair = (rows[0], checked(rows[1], n + i))
        total += pair[1][0]
    return total


@njit
def mismatched(n):
    """NumPy's own error, in the middle of an expression."""
    return ((np.ones(n) + 1.0) * (np.ones(3) + 2.0)).sum()
