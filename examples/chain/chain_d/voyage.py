"""What a flight plan asks: climb and sound together, which both stand upon the atmosphere."""

from chain_a.atmosphere import DENSITY, STANDARD, Layer
from chain_b.airspeed import SEA_LEVEL, true_airspeed
from chain_c.climb import PROFILE, climb_time, even_weights
from chain_e.sound import CONSTANTS, GROUND, speed_of_sound
from numba import njit

ROUTE = [Layer.TROPOSPHERE, Layer.TROPOPAUSE, Layer.TROPOSPHERE]
SHARED = {"table": DENSITY, "profile": PROFILE, "constants": CONSTANTS, "model": STANDARD}
"""Objects of four packages; the model and the table are each one object, whichever way one goes."""
STATES = (SEA_LEVEL, GROUND)


@njit
def mach(calibrated, height):
    """How many times the speed of sound."""
    return true_airspeed(calibrated, height) / speed_of_sound(height)


@njit
def longest_climb(ends, calibrated, gradient):
    """Seconds of the longest of some climbs from the ground."""
    longest = 0.0
    for i in range(ends.size):
        longest = max(longest, climb_time(0.0, ends[i], calibrated, gradient))
    return longest


@njit
def thin_air(height):
    """The share of the ground's density that is left, straight from the atmosphere's table."""
    return DENSITY[int(height / 10.0)] / DENSITY[0]


@njit
def balance(weights):
    """Weights against their mean."""
    mean = even_weights(weights)
    return weights[0] - mean
