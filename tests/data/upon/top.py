"""A package that depends on `upper.py`, and through it and directly on `lower.py`."""

import lower
import upper
from numba import njit


@njit
def summit(x):
    return upper.scaled(x) + lower.scale(x) + lower.TABLE[1]


@njit
def fallen(n):
    return upper.guarded(n) + 1


@njit
def caught(n):
    try:
        return upper.own_error(n)
    except Exception:  # noqa: BLE001 - Numba knows no other
        return -1


@njit
def far(n):
    return upper.tails(lower.tail(upper.handed(n)))
