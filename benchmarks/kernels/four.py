"""The four shapes of call that are measured: a number, two integers, an array, a matrix and a vector to fill.

The shapes with arrays come twice: without a loop, and with one, whose code differs from compiler to compiler.
"""

from numba import njit


@njit
def number(x):
    """A number to a number."""
    return x * x + 1.0


@njit
def integers(a, b):
    """Two integers to an integer."""
    return a * 3 + b


@njit
def array(x):
    """First and last element of four: no loop, so that the call is measured and not the kernel."""
    return x[0] + x[3]


@njit
def rows(x, out):
    """Two elements of a matrix to a vector."""
    out[0] = x[0, 0]
    out[1] = x[1, 2]


@njit
def array_sum(x):
    """The sum of a vector: the kernel counts too."""
    total = 0.0
    for index in range(x.shape[0]):
        total += x[index]
    return total


@njit
def rows_sum(x, out):
    """Fills `out` with the sums of the rows of `x`: the kernel counts too."""
    for row in range(x.shape[0]):
        total = 0.0
        for column in range(x.shape[1]):
            total += x[row, column]
        out[row] = total
