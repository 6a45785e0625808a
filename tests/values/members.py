"""Members of enums as arguments and results."""

import enum

from numba import njit


class Colour(enum.Enum):
    """Values that are integers."""

    RED = 1
    GREEN = 5
    BLUE = -7


class Level(enum.IntEnum):
    """Members that are integers themselves."""

    LOW = 1
    HIGH = 10


class Weight(enum.Enum):
    """Values that are floats."""

    LIGHT = 0.5
    HEAVY = 2.5


class Mode(enum.Flag):
    """Members that combine."""

    READ = 1
    WRITE = 2


class Outer:
    """Holds an enum."""

    class Inner(enum.Enum):
        """A class inside of a class."""

        ONE = 1
        TWO = 2


Inner = Outer.Inner
FAVOURITE = Colour.GREEN


@njit
def following(colour):
    """One that the code names."""
    if colour == Colour.RED:
        return Colour.GREEN
    if colour is Colour.GREEN:
        return Colour.BLUE
    return Colour.RED


@njit
def above(level, n):
    """A member that counts as a number."""
    return level + n


@njit
def heavier(weight, colour):
    """Members in a tuple."""
    if weight == Weight.LIGHT:
        return Weight.HEAVY, colour, 1
    return weight, colour, 2


@njit
def perhaps(colour):
    """A member or None."""
    if colour is None:
        return None
    return colour


@njit
def whichever(x):
    """Overloaded."""
    return x


@njit
def nearest(level):
    """Overloaded for the members, which are numbers, and for numbers."""
    return level


@njit
def kept(mode):
    """A combination of flags."""
    return mode


@njit
def other(inner):
    """Of a class inside of a class."""
    return Inner.TWO if inner is Inner.ONE else Inner.ONE


@njit
def first(colours):
    """Of a tuple."""
    return colours[0]
