"""Structured arrays as arguments."""

from numba import njit, types
from numba.extending import overload


@njit
def grown(points, by):
    for index in range(len(points)):
        points[index].x += by
        points[index].count += 1
        points[index].z *= 2
    return points[0].x


@njit
def xs(points):
    return points["x"]


@njit
def sums(points, other):
    result = 0.0
    for row in range(points.shape[0]):
        for column in range(points.shape[1]):
            result += points[row, column].a * other[0].b
    return result


def first(values):
    """For arrays and for a tuple with one."""


@overload(first)
def _first(values):
    if isinstance(values, types.BaseTuple):
        return lambda values: values[0][0].b * values[1]
    return lambda values: values[0].a


@njit
def either(values):
    return first(values)
