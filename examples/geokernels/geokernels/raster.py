"""Kernels on elevation grids: two-dimensional arrays, row 0 in the north. Results go to arrays of the caller."""

import math

from numba import njit

from geokernels.tables import ELEVATION, GAUSS


@njit
def sample(grid, row, column):
    """Bilinear interpolation of `grid` at a fractional position.

    Raises IndexError outside of the grid, and for a position that is NaN.
    """
    rows, columns = grid.shape
    if not (0.0 <= row <= rows - 1 and 0.0 <= column <= columns - 1):
        raise IndexError("the position lies outside of the grid")
    i = min(int(row), rows - 2)
    j = min(int(column), columns - 2)
    u = row - i
    v = column - j
    top = grid[i, j] * (1.0 - v) + grid[i, j + 1] * v
    bottom = grid[i + 1, j] * (1.0 - v) + grid[i + 1, j + 1] * v
    return top * (1.0 - u) + bottom * u


@njit
def elevation(row, column):
    """Height in metres of the built-in elevation model at a fractional position."""
    return sample(ELEVATION, row, column)


@njit
def slope(grid, cell, out):
    """Steepness (rise over run) of every inner cell by Horn's method; the border becomes NaN.

    `cell` is the distance between neighbours, in the unit of the heights.
    """
    rows, columns = grid.shape
    for i in range(rows):
        for j in range(columns):
            if i == 0 or j == 0 or i == rows - 1 or j == columns - 1:
                out[i, j] = math.nan
                continue
            east = grid[i - 1, j + 1] + 2.0 * grid[i, j + 1] + grid[i + 1, j + 1]
            west = grid[i - 1, j - 1] + 2.0 * grid[i, j - 1] + grid[i + 1, j - 1]
            south = grid[i + 1, j - 1] + 2.0 * grid[i + 1, j] + grid[i + 1, j + 1]
            north = grid[i - 1, j - 1] + 2.0 * grid[i - 1, j] + grid[i - 1, j + 1]
            dx = (east - west) / (8.0 * cell)
            dy = (south - north) / (8.0 * cell)
            out[i, j] = math.sqrt(dx * dx + dy * dy)


@njit
def hillshade(grid, azimuth, altitude, out):
    """Shaded relief from 0 to 255 of every inner cell, for a sun at `azimuth` and `altitude` degrees."""
    rows, columns = grid.shape
    sun = math.radians(altitude)
    direction = math.radians(azimuth)
    up, east, north = math.sin(sun), math.cos(sun) * math.sin(direction), math.cos(sun) * math.cos(direction)
    for i in range(1, rows - 1):
        for j in range(1, columns - 1):
            dx = (grid[i, j + 1] - grid[i, j - 1]) / 2.0
            dy = (grid[i - 1, j] - grid[i + 1, j]) / 2.0
            light = (up - dx * east - dy * north) / math.sqrt(1.0 + dx * dx + dy * dy)
            out[i, j] = int(255.0 * max(0.0, light))


@njit
def smooth(values, out):
    """Five point smoothing of a float32 profile; the ends repeat."""
    n = values.shape[0]
    for i in range(n):
        total = GAUSS[2] * values[i]
        for k in range(1, 3):
            total += GAUSS[2 - k] * values[max(0, i - k)]
            total += GAUSS[2 + k] * values[min(n - 1, i + k)]
        out[i] = total


@njit
def relief(grid):
    """Difference between the highest and the lowest value; 0 for an empty grid. Takes any strides."""
    rows, columns = grid.shape
    if rows == 0 or columns == 0:
        return 0.0
    low = grid[0, 0]
    high = grid[0, 0]
    for i in range(rows):
        for j in range(columns):
            low = min(low, grid[i, j])
            high = max(high, grid[i, j])
    return float(high) - float(low)
