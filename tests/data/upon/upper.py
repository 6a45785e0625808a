"""A package that depends on `lower.py`: every way to use it."""

import lower
import numpy as np
from lower import COLUMNS, LARGE, PLACES, POINTS, TABLE, TWO, Pair, Shade
from numba import njit

INNER = PLACES["inner"]
OWN = np.arange(1.0, 9.0)
"""Equal to the dependency's TABLE, and another object."""


@njit
def scaled(x):
    return lower.scale(x) + 1.0


@njit
def guarded(n):
    return lower.positive(n) * 10


@njit
def caught(n):
    try:
        return lower.positive(n)
    except Exception:  # noqa: BLE001 - Numba knows no other
        return -1


@njit
def own_error(n):
    if n == 7:
        raise KeyError("upper says no")
    return lower.positive(n)


@njit
def summed(n):
    total = 0.0
    for _ in range(3):
        values = lower.made(n)
        total += values.sum()
    return total


@njit
def handed(n):
    return lower.made(n)


@njit
def tails(values):
    return lower.tail(values)


@njit
def own_tail(n):
    return lower.tail(np.arange(n) * 1.0)


@njit
def far_tail(n):
    return lower.tail(lower.tail(lower.made(n)))


@njit
def own_same(n):
    values = np.ones(n)
    values = lower.same(values)
    other = np.zeros(n)
    return lower.same(values), lower.same(other)[:1]


@njit
def pieces(n):
    number, back, ones = lower.several(np.arange(n) * 1.0, n)
    return number, back[0] + ones[0]


@njit
def split(values, n):
    return lower.several(values, n)


@njit
def held(n):
    values = np.arange(n) * 1.0
    view = lower.tail(values)
    return lower.positive(-n) + len(view)


@njit
def doubled(x):
    found = lower.perhaps(x)
    return -1.0 if found is None else found


@njit
def perhaps(x):
    return lower.perhaps(x)


@njit
def some(values, n):
    found = lower.some(values, n)
    return 0.0 if found is None else found.sum()


@njit
def own_some(n):
    return lower.some(np.ones(5), n)


@njit
def added(x, y):
    return lower.maybe(x, y if y > 0 else None)


@njit
def moved(points, by):
    return lower.moved(points[1], (by, 2))


@njit
def turned(z):
    return lower.rotate(lower.rotate(z))


@njit
def both(flag, small):
    return lower.both(flag, small)


@njit
def fib(n):
    return lower.fib(n)


@njit
def down(n):
    return 0.0 if n == 0 else lower.scale(1.0 * n) + down(n - 1)


@njit
def even(n):
    return True if n == 0 else odd(n - 1)


@njit
def odd(n):
    return lower.both(n == 0, 1)[0] and even(n - 1)


@njit
def table(i):
    return TABLE[i]


@njit
def weighted(values):
    total = 0.0
    for i in range(len(values)):
        total += values[i] * lower.TABLE[i % 8]
    return total


@njit
def large(i, j):
    return LARGE[i, j]


@njit
def columns():
    return COLUMNS.sum() + COLUMNS[1, 2]


@njit
def points(i):
    return POINTS[i].n + POINTS[i].x


@njit
def inner():
    return INNER[3]


@njit
def two():
    return TWO[0][1] + TWO[1][1, 0]


@njit
def own(i):
    return OWN[i]


@njit
def given():
    return lower.chosen(TABLE)


@njit
def whole():
    return TABLE


@njit
def filled(n, x):
    values = np.zeros(n)
    lower.fill(values, x)
    return values


@njit
def counted(n):
    return lower.counted(Pair(n, np.ones(2)))


@njit
def first(points):
    return lower.first(points).x


@njit
def squared(x):
    return lower.power(x) + lower.power(x, 3)


@njit
def half(x):
    return lower.scale(x)


@njit
def applied(function, x):
    return function(x)


@njit
def passed(x):
    return applied(lower.scale, x)


@njit
def shaded(n):
    return 10 if lower.darker(Shade.LIGHT if n > 0 else Shade.DARK) is Shade.DARK else n


@njit
def shade(member):
    return lower.darker(member)
