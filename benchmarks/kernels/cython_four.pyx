# cython: language_level=3, boundscheck=False, wraparound=False
"""The four shapes in Cython, with typed memoryviews."""


def number(double x):
    return x * x + 1.0


def integers(long long a, long long b):
    return a * 3 + b


def array(const double[::1] x):
    return x[0] + x[3]


def rows(const double[:, ::1] x, double[::1] out):
    out[0] = x[0, 0]
    out[1] = x[1, 2]


def array_sum(const double[::1] x):
    cdef double total = 0.0
    cdef Py_ssize_t index
    for index in range(x.shape[0]):
        total += x[index]
    return total


def rows_sum(const double[:, ::1] x, double[::1] out):
    cdef Py_ssize_t row, column
    cdef double total
    for row in range(x.shape[0]):
        total = 0.0
        for column in range(x.shape[1]):
            total += x[row, column]
        out[row] = total
