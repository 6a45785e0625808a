"""Kernels that are compiled for several CPUs: some gain by it, some cannot.

Each is what packages have: a loop over an array or an image. What wider vectors and newer instructions do for a loop
depends on whether its turns may be done side by side, and on whether it waits for memory.
"""

import math

import numpy as np
from numba import njit


@njit(fastmath=True)
def dot(x, y):
    """Products added up in any order."""
    total = 0.0
    for index in range(x.shape[0]):
        total += x[index] * y[index]
    return total


@njit
def dot_in_order(x, y):
    """The same, in order: each sum waits for the one before it."""
    total = 0.0
    for index in range(x.shape[0]):
        total += x[index] * y[index]
    return total


@njit
def axpy(a, x, out):
    """Adds a multiple of a vector to another."""
    for index in range(x.shape[0]):
        out[index] += a * x[index]


@njit
def polynomial(x, out):
    """Horner's rule, degree 9."""
    for index in range(x.shape[0]):
        v = x[index]
        r = 1.0 / 362880.0
        r = r * v + 1.0 / 40320.0
        r = r * v + 1.0 / 5040.0
        r = r * v + 1.0 / 720.0
        r = r * v + 1.0 / 120.0
        r = r * v + 1.0 / 24.0
        r = r * v + 1.0 / 6.0
        r = r * v + 0.5
        r = r * v + 1.0
        out[index] = r * v + 1.0


@njit
def stencil(heat, out):
    """One step of heat: each cell and its four neighbours."""
    for row in range(1, heat.shape[0] - 1):
        for column in range(1, heat.shape[1] - 1):
            around = heat[row - 1, column] + heat[row + 1, column] + heat[row, column - 1] + heat[row, column + 1]
            out[row, column] = heat[row, column] + 0.2 * (around - 4.0 * heat[row, column])


@njit(fastmath=True)
def product(a, b, out):
    """A matrix product: rows of `b` added to a row of `out`."""
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            out[i, j] = 0.0
        for k in range(a.shape[1]):
            factor = a[i, k]
            for j in range(b.shape[1]):
                out[i, j] += factor * b[k, j]


@njit
def mandelbrot(reals, imaginaries, out):
    """Sixteen turns for every point, whether it has escaped or not: no branch, so points go side by side."""
    for index in range(reals.shape[0]):
        x = np.float32(0.0)
        y = np.float32(0.0)
        inside = np.int32(0)
        for _ in range(16):
            xx = x * x
            yy = y * y
            y = np.float32(2.0) * x * y + imaginaries[index]
            x = xx - yy + reals[index]
            inside += np.int32(xx + yy < np.float32(4.0))
        out[index] = inside


@njit
def escape(reals, imaginaries, out):
    """The same until a point escapes, which each does at another time: the loop stays one of single points."""
    for index in range(reals.shape[0]):
        x = np.float32(0.0)
        y = np.float32(0.0)
        turn = 0
        while turn < 16 and x * x + y * y < np.float32(4.0):
            x, y = x * x - y * y + reals[index], np.float32(2.0) * x * y + imaginaries[index]
            turn += 1
        out[index] = turn


@njit
def popcount(x, y):
    """Bits in which two rows of words differ; LLVM knows this way of counting."""
    total = 0
    for index in range(x.shape[0]):
        v = x[index] ^ y[index]
        v = v - ((v >> np.uint64(1)) & np.uint64(0x5555555555555555))
        v = (v & np.uint64(0x3333333333333333)) + ((v >> np.uint64(2)) & np.uint64(0x3333333333333333))
        v = (v + (v >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
        total += np.int64((v * np.uint64(0x0101010101010101)) >> np.uint64(56))
    return total


@njit
def grey(red, green, blue, out):
    """Bytes of three colours to one of grey."""
    for index in range(out.shape[0]):
        out[index] = (np.int32(red[index]) * 77 + np.int32(green[index]) * 150 + np.int32(blue[index]) * 29) >> 8


@njit
def histogram(values, counts):
    """Counts of bytes: each addition may hit the place of the one before it."""
    for index in range(values.shape[0]):
        counts[values[index]] += 1


@njit
def running_sum(x, out):
    """Prefix sums: each waits for the one before it."""
    total = 0.0
    for index in range(x.shape[0]):
        total += x[index]
        out[index] = total


@njit
def track(lat, lon):
    """Length of a track on the sphere: sines and cosines of the system's library."""
    total = 0.0
    for index in range(1, lat.shape[0]):
        a = math.sin((lat[index] - lat[index - 1]) / 2) ** 2
        b = math.sin((lon[index] - lon[index - 1]) / 2) ** 2
        total += 2 * math.asin(math.sqrt(a + math.cos(lat[index - 1]) * math.cos(lat[index]) * b))
    return total
