# ruff: noqa: C416, PERF403, PLR0124, PLW0177 - plain numeric code, as Numba has to take it
"""Typed lists and dictionaries inside of functions: every operation that needs the support run-time."""

import math

import numpy as np
from numba import njit, types
from numba.extending import intrinsic
from numba.typed import Dict, List

PADDED = types.Tuple((types.int8, types.int64))


@intrinsic
def take(typing, value):
    """One reference more than Numba knows of: the control of the test."""

    def generate(context, builder, signature, arguments):
        context.nrt.incref(builder, signature.args[0], arguments[0])
        return context.get_dummy_value()

    return types.none(value), generate


@njit
def control_kept(n):
    values = List([n, n])
    take(values)
    return values[0]


@njit
def enormous(n):
    """No memory, with lists and dictionaries at hand."""
    kept = {1: List([List([n])])}
    if n > 3:
        kept[1].append(List.empty_list(types.int64, n << 40))
    return len(kept[1])


# ---- lists ----


@njit
def appended(n):
    values = List.empty_list(types.int64)
    for i in range(n):
        values.append(i * i)
    total = 0
    for i, value in enumerate(values):
        total += (i + 1) * value
    return total * 1000 + values._allocated()


@njit
def changed(n):
    values = List([i for i in range(n)])
    values.insert(1, -5)
    values.insert(-1, 7)
    del values[2]
    del values[1:9:3]
    del values[::-4]
    del values[-4:-2]
    values[0], values[-1] = values[-1], 100
    values.remove(7)
    values.reverse()
    total = values.pop() * 3 + values.pop(2) + values.count(8) + values.index(100) + (60 in values)
    for value in values[::2]:
        total = total * 3 + value
    return total + len(values) * values._allocated()


@njit
def replaced(n):
    values = List([i for i in range(n)])
    values[1:3] = List([50, 60, 70])
    values[-3:] = List([80])
    total = 0
    for value in values:
        total = total * 3 + value
    return total


@njit
def shrunk(n):
    values = List([x * 0.5 for x in range(n)])
    total = 0.0
    while values:
        total = total * 1.0625 + values.pop(len(values) // 2) + values._allocated()
    return total


@njit
def narrow(n):
    letters = List.empty_list(types.uint8)
    for i in range(n):
        letters.append(np.uint8(i * 37))
    flags = List([x > 100 for x in letters])
    return sum([int(x) for x in letters]) * 100 + sum([int(x) for x in flags])


@njit
def rows(n):
    """Arrays in a list: items that are counted."""
    kept = List([np.full(i + 1, i * 1.0) for i in range(n)])
    kept[0] = np.ones(3)
    kept[1] = kept[1]
    kept.append(kept[-1] + 1)
    del kept[2:4]
    last = kept.pop()
    return last.sum() + sum([row.sum() for row in kept]) + len(kept)


@njit
def nested(n):
    """Lists in a list, some of them twice."""
    outer = List([List([i, i + 1]) for i in range(n)])
    outer.append(outer[0])
    outer[0].append(50)
    copy = outer.copy()
    copy[1] = outer[2]
    return sum([sum([x for x in inner]) for inner in copy]) + (copy == outer) + (copy < outer) * 2


@njit
def pairs(n):
    found = List([(i, i * 0.5) for i in range(n)])
    found.append((-1, 2.5))
    return sum([i + x for i, x in found])


@njit
def named(n):
    names = List.empty_list(types.unicode_type)
    for i in range(n):
        names.append("a" if i % 3 else "bcd")
    names[0] = names.pop()
    return sum([len(name) for name in names])


@njit
def immutable(n):
    values = List([1, 2, 3])
    if n > 3:
        values._make_immutable()
    values.append(n)
    return values[-1]


@njit
def beyond(n):
    return List([1, 2, 3])[n]


@njit
def from_nothing(n):
    values = List.empty_list(types.int64)
    return values.pop() + n


@njit
def growing_while_read(n):
    values = List([1, 2, 3])
    for value in values:
        values.append(value + n)
    return len(values)


@njit
def reserved(n):
    return List.empty_list(types.int64, n)._allocated()


# ---- dictionaries ----


@njit
def counted(x):
    """In the order in which the keys came first."""
    seen = Dict.empty(types.int64, types.int64)
    for value in x:
        seen[value] = seen.get(value, 0) + 1
    total = 0
    for key, count in seen.items():
        total = total * 31 + key * 7 + count
    return total + len(seen)


@njit
def deleted(n):
    squares = {i: i * i for i in range(n)}
    for i in range(0, n, 3):
        del squares[i]
    squares[3] = -1
    total = squares.pop(4) + squares.pop(6, 1000) + squares.setdefault(5, 1) + squares.setdefault(999, 2)
    last, value = squares.popitem()
    for i in range(n, 2 * n):
        squares[i] = i
    for key in squares:
        total = total * 3 + key
    for x in squares.values():
        total = total * 5 + x
    squares.clear()
    return total + last * value + len(squares) + (7 in squares)


@njit
def crowded(n):
    """Keys that all begin their search at the same slot, and negative ones."""
    found = Dict.empty(types.int64, types.float64)
    for i in range(n):
        found[i << 32] = i * 0.5
        found[-i] = i * 2.0
    total = 0.0
    for i in range(n):
        total = total * 1.0625 + found[i << 32] + found[-i]
    return total + len(found)


@njit
def places(n):
    """Tuples as keys."""
    board = {(i % 7, i // 7): i for i in range(n)}
    board[2, 0] = -100
    total = board[1, 0] * 5 + ((9, 9) in board)
    for (x, y), i in board.items():
        total = total * 3 + x * 11 + y * 13 + i
    return total


@njit
def small_keys(n):
    """Keys with padding behind them."""
    found = Dict.empty(PADDED, types.int8)
    for i in range(n):
        found[np.int8(i % 5), i % 3] = np.int8(i)
    total = 0
    for key in found:
        total = total * 7 + key[0] * key[1] + found[key]
    return total * 100 + len(found)


@njit
def weighed(n):
    """Floats and complex numbers as keys: no nan is a key, -0.0 and 0.0 are two of a typed dictionary."""
    found = {1.5: 1, -0.0: 2, math.nan: 3, math.inf: 4}
    for i in range(n):
        found[i * 0.25 - 1] = found.get(i * 0.25 - 1, 10) + i
        found[math.nan] = i
    total = len(found) * 1000 + found[1.5] * 7 + found[math.inf] + (math.nan in found) + (0.0 in found)
    for x, i in found.items():
        total = total * 3 + i * (x > 1.0) + (x != x) * 5
    points = {1j: 1, 2 + 0j: 2, complex(math.nan, 1): 3, complex(math.nan, 1): 4}
    numbers = {0.0, -0.0, 1.0, math.nan, math.nan}
    return total + points[2 + 0j] * 100 + len(points) * 10 + len(numbers)


@njit
def hashed(x):
    return hash(x)


@njit
def grouped(n):
    """Arrays and lists as values: they are counted."""
    groups = {i: List([i * 1.0]) for i in range(3)}
    sums = Dict.empty(types.int64, types.float64[::1])
    for i in range(n):
        groups[i % 3].append(i * 0.5)
        sums[i % 4] = np.full(i + 1, 1.0)
    sums[0] = sums[1]
    total = groups.pop(1)[-1] + sums[0].sum() + sums.popitem()[1].sum()
    for key, values in groups.copy().items():
        total += key * sum([x for x in values])
    return total


@njit
def equal(n):
    a, b = {i: i for i in range(n)}, {i: i for i in range(n - 1, -1, -1)}
    same = a == b
    b.update({n: 1})
    return same * 10 + (a == b) + (a != b) * 2


@njit
def changed_while_read(n):
    """Numba ends the loop."""
    found = {i: i for i in range(n)}
    total = 0
    for key in found:
        total += key
        if key == 2:
            found[-1] = 1
    for key in found:
        total = total * 3 + key
        if key == n - 2:
            found.pop(0)
            found[0] = 5
    return total


@njit
def absent(n):
    return {1: 2}[n]


@njit
def from_no_key(n):
    found = {1: n}
    found.clear()
    return found.popitem()[0]


@njit
def sized(n):
    found = Dict.empty(types.int64, types.int64, n)
    found[1] = 2
    return found[1]
