"""True and calibrated airspeed: calls of the atmosphere's functions, and its table read directly."""

import math

from chain_a.atmosphere import DENSITY, STANDARD, Air, Layer, air, densities, density
from numba import njit

TABLE = DENSITY
"""The atmosphere's own array: one in memory, whoever asks."""
SEA_LEVEL = Air(288.15, 1.225)
"""A value of the atmosphere's type."""
LIMITS = {Layer.TROPOSPHERE: 340.0, Layer.TROPOPAUSE: 295.0}
"""Metres per second, by the atmosphere's own members."""
SOURCES = [STANDARD, STANDARD.layers, DENSITY, density]
"""Objects of the atmosphere: a model, its tuple, its table, its function."""


@njit
def true_airspeed(calibrated, height):
    """Metres per second through the air, from what the instrument shows."""
    return calibrated * math.sqrt(DENSITY[0] / density(height))


@njit
def dynamic_pressure(calibrated, height):
    """Pascal, from speed and the state of the air."""
    state = air(height)
    speed = true_airspeed(calibrated, height)
    return 0.5 * state.density * speed * speed


@njit
def mean_density(heights):
    """The mean over an array that the atmosphere makes."""
    found = densities(heights)
    total = 0.0
    for i in range(found.size):
        total += found[i]
    return total / max(found.size, 1)
