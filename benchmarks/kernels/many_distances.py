"""One point to many: the loop that calls pynndescent's distances, which are compiled into it as they are."""

from numba import njit
from pynndescent import distances


@njit
def euclidean(query, points, out):
    """Euclidean distances of `query` to the rows of `points`."""
    for row in range(points.shape[0]):
        out[row] = distances.squared_euclidean(query, points[row])


@njit
def cosine(query, points, out):
    """Cosine distances."""
    for row in range(points.shape[0]):
        out[row] = distances.alternative_cosine(query, points[row])


@njit
def manhattan(query, points, out):
    """Sums of differences."""
    for row in range(points.shape[0]):
        out[row] = distances.manhattan(query, points[row])


@njit
def canberra(query, points, out):
    """Sums of relative differences."""
    for row in range(points.shape[0]):
        out[row] = distances.canberra(query, points[row])


@njit
def hellinger(query, points, out):
    """Distances of distributions: a square root per element."""
    for row in range(points.shape[0]):
        out[row] = distances.hellinger(query, points[row])


@njit
def bit_hamming(query, points, out):
    """Differing bits of packed bits."""
    for row in range(points.shape[0]):
        out[row] = distances.bit_hamming(query, points[row])
