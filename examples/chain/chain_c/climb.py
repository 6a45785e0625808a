"""How long a climb takes: upon airspeed, and through it upon the atmosphere."""

from chain_a.atmosphere import level
from chain_b.airspeed import LIMITS, TABLE, true_airspeed
from numba import njit

STEPS = 50
FASTEST = max(LIMITS.values())
PROFILE = {"limits": LIMITS, "table": TABLE, "steps": STEPS}
"""The airspeed's dict, and the atmosphere's table by way of it."""


@njit
def climb_time(start, end, calibrated, gradient):
    """Seconds from height to height at a calibrated speed, `gradient` metres up for each one forward."""
    if gradient <= 0.0:
        raise ValueError("no climb without a gradient")
    step = (end - start) / 50
    seconds = 0.0
    for i in range(50):
        seconds += step / (gradient * true_airspeed(calibrated, start + (i + 0.5) * step))
    return seconds


@njit
def even_weights(weights):
    """The mean weight of some parts, as the atmosphere counts."""
    return level(weights)
