"""The plane: polygons, and points as complex numbers."""

import math

from numba import njit


@njit
def contains(xs, ys, x, y):
    """Whether the polygon with corners (xs[i], ys[i]) holds the point (x, y): even-odd rule."""
    inside = False
    j = xs.shape[0] - 1
    for i in range(xs.shape[0]):
        if (ys[i] > y) != (ys[j] > y) and x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]:
            inside = not inside
        j = i
    return inside


@njit
def mark_inside(xs, ys, px, py, flags):
    """Write to `flags` (bool) whether each point lies in the polygon; returns None."""
    for i in range(px.shape[0]):
        flags[i] = contains(xs, ys, px[i], py[i])


@njit
def rotate(point, turn, mirror):
    """Multiply a point by `turn`, after mirroring it on the real axis when `mirror` is set."""
    if mirror:
        point = point.conjugate()
    return point * turn


@njit
def area(corners):
    """Signed area of a polygon whose corners are complex numbers; counterclockwise is positive."""
    total = 0.0
    for i in range(corners.shape[0]):
        a = corners[i]
        b = corners[(i + 1) % corners.shape[0]]
        total += a.real * b.imag - a.imag * b.real
    return total / 2


@njit
def descriptor(corners, k):
    """Fourier descriptor k of an outline of complex numbers: its discrete Fourier transform at k, over n.

    Raises ValueError for an empty outline.
    """
    n = corners.shape[0]
    if n == 0:
        raise ValueError("the outline is empty")
    total = 0j
    for i in range(n):
        angle = -2.0 * math.pi * ((k * i) % n) / n
        total += corners[i] * complex(math.cos(angle), math.sin(angle))
    return total / n


@njit
def escape(point, limit):
    """Steps of z -> z * z + point that stay within radius 2, at most `limit`."""
    z = point
    for step in range(limit):
        if z.real * z.real + z.imag * z.imag > 4.0:
            return step
        z = z * z + point
    return limit
