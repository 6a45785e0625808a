"""The standard atmosphere (ISO 2533) up to 20 km above the sea."""

import enum
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numba import njit


class Layer(enum.Enum):
    """A range of heights with one law of temperature."""

    TROPOSPHERE = 0
    TROPOPAUSE = 1


class Air(NamedTuple):
    """The state of the air at one place."""

    temperature: float
    """Kelvin."""
    density: float
    """Kilograms per cubic metre."""


@dataclass(frozen=True)
class Model:
    """A standard and its constants."""

    name: str
    gas_constant: float
    """Joules per kilogram and kelvin."""
    layers: tuple[Layer, ...]


STANDARD = Model("ISO 2533", 287.05287, (Layer.TROPOSPHERE, Layer.TROPOPAUSE))
STEP = 10.0
"""Metres between two rows of the table."""
CEILING = 20_000.0
TROPOPAUSE = 11_000.0


def _density(height: np.ndarray) -> np.ndarray:
    """Kilograms per cubic metre at heights in metres, by the formula of each layer."""
    below = np.minimum(height, TROPOPAUSE)
    temperature = 288.15 - 0.0065 * below
    pressure = 101_325.0 * (temperature / 288.15) ** 5.255880
    pressure = pressure * np.exp((below - height) * 9.80665 / (STANDARD.gas_constant * 216.65))
    return pressure / (STANDARD.gas_constant * temperature)


DENSITY = _density(np.arange(0.0, CEILING + STEP, STEP))
"""Density every ten metres: 2001 numbers, which all packages above share."""
NAMES = {Layer.TROPOSPHERE: "troposphere", Layer.TROPOPAUSE: "tropopause"}


@njit
def temperature(height):
    """Kelvin at a height in metres."""
    if not 0.0 <= height <= 20_000.0:
        raise ValueError("the height is outside of the table")
    return 288.15 - 0.0065 * min(height, 11_000.0)


@njit
def density(height):
    """Kilograms per cubic metre at a height in metres, between the rows of the table."""
    if not 0.0 <= height <= 20_000.0:
        raise ValueError("the height is outside of the table")
    row = min(int(height / 10.0), DENSITY.size - 2)
    share = height / 10.0 - row
    return DENSITY[row] + share * (DENSITY[row + 1] - DENSITY[row])


@njit
def densities(heights):
    """The density at each height, as a new array."""
    found = np.empty(heights.size)
    for i in range(heights.size):
        found[i] = density(heights[i])
    return found


@njit
def air(height):
    """The whole state at a height."""
    return Air(temperature(height), density(height))


@njit
def level(weights):
    """The mean of weights, which must be some."""
    if weights.size == 0:
        raise IndexError("no weights")
    total = 0.0
    for i in range(weights.size):
        total += weights[i]
    return total / weights.size
