"""Instances of frozen dataclasses as arguments, results and captured globals."""

from dataclasses import dataclass, field

import numpy as np
from members import Colour
from numba import njit


@dataclass(frozen=True)
class Point:
    """Fields of one type."""

    x: float
    y: float = 0.5


@dataclass(frozen=True, slots=True)
class Mixed:
    """Fields of many kinds, two by keyword alone."""

    there: bool
    count: int = 3
    label: complex = field(default=1j, kw_only=True)
    colour: Colour = field(kw_only=True)


@dataclass(frozen=True)
class Cloud:
    """Arrays, and instances of another class."""

    points: np.ndarray
    centre: Point
    ends: tuple[Point, Point]
    limit: float | None = None


ORIGIN = Point(-1.0, 2.0)
FAR = Cloud(np.arange(4.0), ORIGIN, (Point(0.0), Point(1.0)), 2.5)
MIXED = Mixed(there=True, colour=Colour.RED)


@njit
def mirrored(p):
    """Fields read, an instance made by position."""
    return Point(-p.y, p.x)


@njit
def by_name(x):
    """By keyword; a default is filled in."""
    if x > 1.0:
        return Point(y=x, x=1.0)
    return Point(x)


@njit
def copied(p):
    """A copy of the argument."""
    return p


@njit
def many_fields(m, n):
    """All kinds of fields."""
    return Mixed(not m.there, m.count + n, label=m.label * 2.0, colour=m.colour), Mixed(False, colour=m.colour)


@njit
def summed_up(cloud):
    """Arrays and instances inside of an instance."""
    found = cloud.centre.x + cloud.ends[0].y + cloud.ends[1].x
    for value in cloud.points:
        found += value
    if cloud.limit is not None and found > cloud.limit:
        return cloud.limit
    return found


@njit
def shifted(cloud, by):
    """A new array in a new instance, and the old array in another."""
    moved = Cloud(cloud.points + by, Point(cloud.centre.x + by, cloud.centre.y), cloud.ends, cloud.limit)
    return moved, Cloud(cloud.points, cloud.centre, cloud.ends, cloud.limit)


@njit
def swapped(p):
    """An instance or None."""
    if p is None:
        return None
    return Point(p.y, p.x)


@njit
def from_globals(x):
    """Globals that are instances."""
    return Point(x + ORIGIN.x + FAR.points[2] + FAR.ends[1].x, FAR.centre.y)


@njit
def any_kind(x):
    """Overloaded."""
    return x


@njit
def joined(pq):
    """Of a tuple; the fields' types are brought to one."""
    p, q = pq
    if p.x > q.x:
        return Point(1, 2)
    return Point(p.x, q.y)


def clouds(rng):
    """Arguments of `shifted`."""
    return Cloud(rng.uniform(size=6)[::2], ORIGIN, (Point(0.0), Point(1.0, 3.0)), None), 2.0
