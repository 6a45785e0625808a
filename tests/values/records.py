"""Structured arrays and records, as arguments and as results."""

import numpy as np
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


PLAIN = np.dtype([("x", np.float32), ("count", np.uint8), ("z", np.complex128)])


@njit
def moved(point, by):
    point.x += by
    point.count += 1
    return point.z.real + point["x"]


@njit
def chosen(points, index):
    return points[index]


@njit
def turned_over(point):
    point.x = -point.x
    return point


@njit
def positive_one(point, other):
    if point.x > 0:
        return point
    if other.x > 0:
        return other
    return None


@njit
def x_or_less(point):
    if point is None:
        return -1.0
    return point.x


@njit
def weighed(pair, points):
    return pair[0].x * pair[1] + points[1].x


@njit
def summed(body):
    body.v[0, 1] = 7
    total = body.p.a * body.p.b
    for row in range(2):
        for column in range(3):
            total += body.v[row, column] * (row + 1)
    for part in body.q:
        total += part.b
    return total


@njit
def part(body):
    return body.p


@njit
def parts(bodies):
    return bodies["p"]


@njit
def values_of(body):
    return body.v.copy(), body.v[1]


@njit
def twice(points):
    both = points.copy()
    for x in np.nditer(both["x"]):
        x[()] *= 2
    return both, points


@njit
def new_points(count):
    points = np.zeros(count, PLAIN)
    for index in range(count):
        points[index].count = index
    return points[::2]


@njit
def lost(count):
    points = np.zeros(count, PLAIN)
    return points[count - 1]


def two_records(rng):
    """Arguments of `positive_one`: records, one of its own and one of an array."""
    points = np.zeros(3, {"names": ["x", "b"], "formats": ["f8", "i2"], "offsets": [0, 8], "itemsize": 16})
    points["x"] = rng.uniform(1.0, 2.0, 3)
    return points[0].copy(), points[2]
