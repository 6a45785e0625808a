"""Functions that `use_quantecon.py` has optimised and solved: signatures name functions of modules."""

from numba import njit


@njit
def hill(x):
    return -((x - 1.0) ** 2)


@njit
def slope(x):
    return 2.0 * (x - 1.0)


@njit
def curvature(x):
    return 2.0 + 0.0 * x


@njit
def flat(x):
    return 0.0 * x


@njit
def rosenbrock(x):
    return -(100.0 * (x[1] - x[0] ** 2) ** 2 + (1.0 - x[0]) ** 2)
