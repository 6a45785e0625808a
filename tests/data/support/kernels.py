"""Every feature that needs the support run-time, one small function each."""

import math

import numpy as np
from numba import njit, prange

# ---- temporaries ----


@njit
def zeros(n):
    a = np.zeros(n)
    for i in range(n):
        a[i] = i * 0.5
    return a.sum()


@njit
def constructors(n):
    whole = np.full((2, n), 3.0) + np.ones((2, n)) * np.arange(n) - np.eye(2, n)
    return whole[1, n - 1] + np.linspace(0.0, 1.0, n)[n // 2] + np.empty(0).size


@njit
def statistics(x, out):
    out[0], out[1], out[2], out[3] = x.sum(), x.mean(), x.max(), x.min()
    out[4], out[5], out[6] = x.std(), x.argmax(), np.prod(x)
    out[7] = np.cumsum(x)[len(x) // 2] + np.diff(x)[0]


@njit
def ordered(x, out):
    out[:] = np.sort(x) + np.argsort(x)


@njit
def middle(x):
    return np.median(x)


@njit
def looked_up(x, y, at):
    return np.interp(at, x, y) + np.searchsorted(x, at)


@njit
def expression(a, b, out):
    out[:] = a * b + np.sqrt(a) - a[::-1]


@njit
def masked(x):
    positive = x[x > 0.0]
    return positive.sum() + np.where(x > 0.0, 1.0, -1.0).sum() + np.concatenate((x, positive))[-1]


@njit
def reshaped(x, out):
    whole = x.reshape(3, -1)
    out[0] = whole.sum(axis=0)[1]
    out[1] = whole.T.copy().ravel()[1]
    out[2] = whole[:, ::2].copy().reshape(-1)[2]
    out[3] = x.reshape(1, 3, 1, -1, 1)[0, 2, 0, 1, 0]
    out[4] = x.reshape(2, 3, 2)[1, 2, 0]


@njit
def inner(n, k):
    return filled(n, k)[k]


@njit
def filled(n, k):
    a = np.empty(n)
    a[:] = k
    return a[:n]


# ---- lists, sets, strings ----


@njit
def listed(n):
    values = [1.0]
    for i in range(n):
        values.append(i * 2.0)  # noqa: PERF401 - a growing list is what is tested
    values.insert(1, 0.5)
    values.reverse()
    total = 0.0
    while len(values) > 1:
        total += values.pop() * len(values)
    return total + sum([v + 0.5 for v in (1.0, 2.0, 3.0)])


@njit
def arrays_in_a_list(n):
    rows = [np.full(i + 1, i * 1.0) for i in range(n)]
    rows.pop()
    rows[0] = np.ones(3)
    return sum([row.sum() for row in rows])


@njit
def distinct(x):
    seen = set()
    for value in x:
        seen.add(value)
    seen.discard(x[0])
    return len(seen | {7, 8}) * 100 + len(seen & {1, 2, 3})


@njit
def text(n):
    return len("a" * n + "bc")


# ---- numbers ----


@njit
def gamma(x):
    return math.gamma(x)


@njit
def parts(x):
    mantissa, exponent = math.frexp(x)
    return mantissa * 3 + exponent + math.ldexp(mantissa, exponent + 1)


@njit
def power(a, b):
    return a**b


@njit
def modulus(z):
    return abs(z)


# ---- linear algebra ----


@njit
def dot(a, b):
    return np.dot(a, b)


@njit
def vdot(a, b):
    return np.vdot(a, b)


@njit
def norm(a):
    return np.linalg.norm(a)


@njit
def product(a, b, out):
    out[:] = a @ b


# ---- errors ----


@njit
def enormous(n):
    return np.zeros(n)[0]


@njit
def raises_with_memory(n):
    kept = np.zeros(n)
    rows = [kept]
    if n > 3:
        raise ValueError("too many")
    return rows[0].sum()


@njit
def from_nothing(n):
    values = [1]
    values.pop()
    return values.pop() + n


@njit
def raises_a_class(n):
    if n > 3:
        raise ValueError
    return n


@njit
def raises_nothing(n):
    if n > 3:
        raise KeyError()  # noqa: RSE102 - an instance, where the function above raises the class
    return n


@njit
def raises_empty(n):
    if n > 3:
        raise ValueError("")
    return n


# ---- parallel ----


@njit(parallel=True)
def spread(x):
    total = 0
    squares = x * x
    for i in prange(len(x)):
        total += squares[i]
    return total
