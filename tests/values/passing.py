"""Functions that are arguments of functions."""

from numba import njit


@njit
def square(x):
    return x * x


@njit
def cube(x):
    return x * x * x


@njit
def above(x, limit):
    if x < 0:
        raise ValueError("below nothing")
    return x > limit


def _power(exponent):
    @njit
    def raised(x):
        return x**exponent

    return raised


fourth, fifth = _power(4), _power(5)
"""Made by a factory: both call themselves the same."""


@njit
def total(values, of):
    result = 0.0
    for value in values:
        result += of(value)
    return result


@njit
def count(values, holds, limit=2.0):
    found = 0
    for value in values:
        if holds(value, limit):
            found += 1
    return found


@njit
def both(x, pair):
    first, second = pair
    return first(x) - second(x)


@njit
def single(x, of):
    return of(x)


def plain(x):
    return x
