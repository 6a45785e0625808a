"""A package that depends on `lower.py`."""

import lower
import numpy as np
from lower import POINTS, Pair, TABLE
from numba import njit


@njit
def scaled(x):
    return lower.scale(x) + 1.0
