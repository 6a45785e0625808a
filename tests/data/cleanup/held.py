# ruff: noqa: B007, B904, BLE001, F841, PERF401, RUF059, TRY301 - plain numeric code, as Numba has to take it
"""Functions that raise while they hold memory. Each takes n; Python itself says for which n it raises."""

import numpy as np
from numba import njit
from numba.core import types
from numba.extending import intrinsic


@intrinsic
def take(typing, array):
    """One reference more than Numba knows of: the control of the test."""

    def generate(context, builder, signature, arguments):
        context.nrt.incref(builder, signature.args[0], arguments[0])
        return context.get_dummy_value()

    return types.none(array), generate


@intrinsic
def give_back(typing, array):
    """One reference less."""

    def generate(context, builder, signature, arguments):
        context.nrt.decref(builder, signature.args[0], arguments[0])
        return context.get_dummy_value()

    return types.none(array), generate


@njit
def control_kept(n):
    a = np.ones(n)
    take(a)
    return a[0]


@njit
def control_freed_twice(n):
    a = np.ones(n)
    give_back(a)
    return a[0]


@njit
def numbers(x, n):
    for i in range(n):
        if i == 3:
            raise ValueError("three")
        yield x[i]


@njit
def control_generator(n):
    total = 0.0
    for x in numbers(np.ones(n), n):
        total += x
    return total


@njit
def at_once(n):
    a = np.ones(n)
    b = a * 2
    c = b + a
    if n > 3:
        raise ValueError("three")
    return a.sum() + b.sum() + c.sum()


@njit
def callee(a, n):
    t = a + 1
    if n > 3:
        raise ValueError("callee")
    return t


@njit
def in_callee(n):
    a = np.ones(n)
    s = 0.0
    for i in range(3):
        b = callee(a, n)
        s += b[0]
    return s + a[0]


@njit
def loop(n):
    s = 0.0
    a = np.zeros(2)
    for i in range(10):
        a = np.ones(i + 1) + a[0]
        rows = [a, a * 2]
        s += 1.0 / (n - i)
        s += rows[1][0]
    return s


@njit
def from_numpy(n):
    a = np.ones(n)
    b = np.zeros(5)
    c = a + b[:n]
    return c.reshape(2, 3).sum() + a[0] + b[0]


@njit
def comprehension(n):
    a = np.ones(3)
    rows = [a * (1.0 / (n - i)) for i in range(5)]
    return rows[0][0]


@njit
def tuples(n):
    t = (np.ones(n), np.zeros(n), 3)
    u = (t, np.arange(n))
    if n > 3:
        raise ValueError("t")
    return u[0][0].sum() + u[1][0]


@njit
def reassigned(n):
    a = np.ones(n)
    a = a * 2
    if n > 2:
        a = a[1:]
    for i in range(n):
        a = a + 1
        if i == 3:
            raise ValueError("r")
    return a[0]


@njit
def borrowed(x, n):
    y = x
    z = x[1:]
    w = (y, z)
    if n > 3:
        raise ValueError("b")
    return w[0][0] + z[0]


@njit
def optional(n):
    a = None
    if n > 1:
        a = np.ones(n)
    if n > 3:
        raise ValueError("o")
    if a is None:
        return 0.0
    return a[0]


@njit
def caught(n):
    a = np.ones(n)
    r = 0.0
    for i in range(3):
        try:
            b = a * 2
            c = callee(b, n)
            r += c[0] + b[0]
        except Exception:
            r += 1.0
    return r + a[0]


@njit
def caught_unpack(n):
    r = 0.0
    for i in range(3):
        try:
            a = np.ones(n)
            x, y = a
            r += x
        except Exception:
            r += 1.0
    return r


@njit
def caught_raise(n):
    r = 0.0
    for i in range(3):
        try:
            a = np.ones(n)
            b = a + r
            if n > 3:
                raise ValueError("x")
            r += b[0]
        except Exception:
            r += 1.0
    return r


@njit
def listed(n):
    a = [np.ones(2)]
    b = [1, 2, 3]
    for i in range(n):
        a.append(np.ones(i))
    b.pop(n)
    return a[n][0]


@njit
def sets(n):
    s = {1, 2, n}
    a = np.ones(3)
    s.remove(7 - n)
    return len(s) + a[0]


@njit
def texts(n):
    s = "abc" + str(n)
    t = s * n
    if n > 3 and t[-1] == "4":
        raise ValueError("abc")
    return len(t)


@njit
def recursion(n, a):
    b = a + 1
    if n == 0:
        if b[0] > 0:
            raise ValueError("deep")
        return b[0]
    return recursion(n - 1, b) + b[0]


@njit
def deep(n):
    return recursion(n, np.ones(2)) if n > 3 else 0.0


@njit
def nested(n):
    a = np.ones(n)
    out = [[a * j for j in range(i)] for i in range(n)]
    return out[n][0][0]


@njit
def returned(n):
    a = np.ones(n)
    if n > 3:
        raise ValueError
    return a


@njit
def returned_tuple(n):
    a = np.ones(n)
    t = (a, a * 2, n)
    if n > 3:
        raise ValueError
    return t


@njit
def mixed(n):
    a = returned_tuple(n - 2)
    b = returned_tuple(n - 1)
    c = returned_tuple(n)
    return a[0].sum() + b[0].sum() + c[0].sum()


@njit
def unpack_rows(n):
    m = np.ones((n, 2))
    a, b, c = m
    return a[0] + b[0] + c[1]


@njit
def caught_zero(n):
    r = 0.0
    for i in range(3):
        try:
            a = np.ones(n)
            b = a * 2
            k = i // (n - 4) + 1 % (n - 5)
            r += (a + b)[1] + k
        except Exception:
            r += 1.0
    return r


@njit
def caught_then_raised(n):
    a = np.ones(n)
    try:
        b = a * 2
        k = 3 // (n - 4)
    except Exception:
        c = a * 3
        if n > 3:
            raise ValueError("again")
        k = 1
    return a[0] + k


@njit(boundscheck=True)
def bounds(n):
    a = np.ones(3)
    b = a * 2
    s = 0.0
    while s < 100:
        c = b + s
        s += c[n - 2] + 40
    return s


@njit
def chars(n):
    s = "a"
    for i in range(n):
        s = s + str(i)
    return len(s[1:].split("3")[1])
