"""Arguments for the checks of `configs/quickstart.toml`: each function draws from a seeded generator."""

import numpy as np


def track(rng):
    """A track of 200 points: (lat, lon) in degrees."""
    return np.cumsum(rng.normal(0.0, 0.1, 200)) + 48.0, np.cumsum(rng.normal(0.0, 0.1, 200)) + 11.0


def points32(rng):
    """100 float32 points between 80 degrees south and north, and two arrays to fill."""
    lat = rng.uniform(-80.0, 80.0, 100).astype(np.float32)
    lon = rng.uniform(-180.0, 180.0, 100).astype(np.float32)
    return lat, lon, np.zeros(100, np.float32), np.zeros(100, np.float32)


def hills(rng):
    """A grid of 40 by 30 heights, a cell size, and a grid to fill."""
    return rng.uniform(0.0, 900.0, (40, 30)), 30.0, np.zeros((40, 30))


def sunlit(rng):
    """A grid of 40 by 30 heights, the sun, and a grid of grey values to fill."""
    return rng.uniform(0.0, 4.0, (40, 30)), 315.0, 45.0, np.zeros((40, 30), np.uint8)


def strided(rng):
    """Every second row and third column of a grid of int16 heights: neither C nor Fortran order."""
    return (rng.integers(-400, 9000, (64, 96)).astype(np.int16)[::2, ::3],)


def star(rng):
    """A star with 24 corners, 300 points around it, and the flags to fill."""
    angle = np.linspace(0.0, 2 * np.pi, 24, endpoint=False)
    radius = np.where(np.arange(24) % 2 == 0, 10.0, 4.0)
    flags = np.zeros(300, np.bool_)
    return radius * np.cos(angle), radius * np.sin(angle), rng.uniform(-10, 10, 300), rng.uniform(-10, 10, 300), flags


def counts(rng):
    """1000 values, the limits, and 16 bins."""
    return rng.normal(0.0, 1.0, 1000), -2.0, 2.0, np.zeros(16, np.int64)


def grey_reference(red, green, blue, out):
    """`luminance` written with NumPy: an oracle that shares nothing with the kernel."""
    out[:] = (77 * red.astype(int) + 150 * green.astype(int) + 29 * blue.astype(int)) // 256
