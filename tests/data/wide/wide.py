"""One function for each way in which Numba makes code of its own: array expressions, containers, closures."""

import numpy as np
from numba import njit, prange

TABLE = np.arange(12.0).reshape(3, 4)


@njit
def filled(n):
    return np.ones(n) * 5


@njit
def two(x):
    return x*2.0+1.0


@njit
def stats(x):
    return np.mean(x)+np.std(x)+np.sum(x*x)+np.median(x)+np.percentile(x, 30.0)


@njit
def where(x):
    return np.where(x > 0, x, -x).max()


@njit
def mixed(x, y):
    return np.minimum(x, y).argmax() + np.searchsorted(x, y[0])


@njit
def ordered(x):
    return np.sort(x)[np.argsort(x)] + np.cumsum(x) - np.roll(x, 2)


@njit
def products(x):
    return np.dot(x, x), np.linalg.norm(x), np.outer(x, x).sum()


@njit
def containers(n):
    d = {i: i * 2.0 for i in range(n)}
    s = set([n, n % 3, 7])  # noqa: C405 (the call, not the literal, is tried)
    pairs = [(i, float(i)) for i in range(n)]
    return d[1] + len(s) + pairs[0][1]


@njit(parallel=True)
def par(x):
    t = 0.0
    for i in prange(x.size):
        t += x[i]
    return t


@njit
def texts(n):
    return len("abc" * n)


@njit
def complexes(x):
    return np.exp(1j * x).real + np.abs(x + 2j)


@njit
def shapes(x):
    return (np.concatenate((x, x)).reshape(2, -1).T + TABLE[0, 1]).sum()


@njit
def raising(x):
    if x.size == 0:
        raise ValueError("empty")
    return np.array([v * 2 for v in x]) ** 2


@njit
def applied(x):
    def inner(v):
        return v + TABLE[1, 2]

    return max([inner(v) for v in x])


@njit
def ufuncs(x):
    return np.hypot(x, x) + np.clip(x, 0.0, 1.0) + np.sign(x) * np.floor(x) + np.isnan(x)
