"""The speed of sound, upon the atmosphere."""

import math

from chain_a.atmosphere import NAMES, STANDARD, Air, temperature
from numba import njit

ISENTROPIC = 1.4
GROUND = Air(288.15, 1.225)
CONSTANTS = {"model": STANDARD, "names": NAMES, "isentropic": ISENTROPIC}


@njit
def speed_of_sound(height):
    """Metres per second."""
    return math.sqrt(1.4 * 287.05287 * temperature(height))
