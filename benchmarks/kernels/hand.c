/* What a careful person writes by hand: METH_FASTCALL, exact checks, NumPy's C API. With -DPLAIN the kernels alone are
 * exported, for ctypes. The arithmetic is that of four.py. */
#include <stddef.h>

#ifdef PLAIN
#define KERNEL
#else
#define KERNEL static
#endif

KERNEL double number(double x) { return x * x + 1.0; }

KERNEL long long integers(long long a, long long b) { return a * 3 + b; }

KERNEL double array(const double *x, ptrdiff_t n) { return x[0] + x[3]; }

KERNEL void rows(const double *x, ptrdiff_t n, ptrdiff_t m, double *out) {
    out[0] = x[0];
    out[1] = x[m + 2];
}

KERNEL double array_sum(const double *x, ptrdiff_t n) {
    double total = 0.0;
    for (ptrdiff_t i = 0; i < n; i++) total += x[i];
    return total;
}

KERNEL void rows_sum(const double *x, ptrdiff_t n, ptrdiff_t m, double *out) {
    for (ptrdiff_t i = 0; i < n; i++) {
        double total = 0.0;
        for (ptrdiff_t j = 0; j < m; j++) total += x[i * m + j];
        out[i] = total;
    }
}

#ifndef PLAIN
#define PY_SSIZE_T_CLEAN
#define NPY_NO_DEPRECATED_API NPY_1_7_API_VERSION
#include <Python.h>
#include <numpy/arrayobject.h>

static PyObject *wrong(void) {
    PyErr_SetString(PyExc_TypeError, "wrong arguments");
    return NULL;
}

static PyArrayObject *doubles(PyObject *object, int ndim, int flags) {
    PyArrayObject *x = (PyArrayObject *)object;
    if (!PyArray_CheckExact(object) || PyArray_TYPE(x) != NPY_DOUBLE || PyArray_NDIM(x) != ndim ||
        !PyArray_CHKFLAGS(x, flags) || !PyArray_ISNOTSWAPPED(x)) {
        wrong();
        return NULL;
    }
    return x;
}

static PyObject *py_number(PyObject *self, PyObject *const *arguments, Py_ssize_t given) {
    if (given != 1) return wrong();
    double x = PyFloat_AsDouble(arguments[0]);
    if (x == -1.0 && PyErr_Occurred()) return NULL;
    return PyFloat_FromDouble(number(x));
}

static PyObject *py_integers(PyObject *self, PyObject *const *arguments, Py_ssize_t given) {
    if (given != 2) return wrong();
    long long a = PyLong_AsLongLong(arguments[0]);
    if (a == -1 && PyErr_Occurred()) return NULL;
    long long b = PyLong_AsLongLong(arguments[1]);
    if (b == -1 && PyErr_Occurred()) return NULL;
    return PyLong_FromLongLong(integers(a, b));
}

#define TAKES_ARRAY(NAME) \
    static PyObject *py_##NAME(PyObject *self, PyObject *const *arguments, Py_ssize_t given) { \
        if (given != 1) return wrong(); \
        PyArrayObject *x = doubles(arguments[0], 1, NPY_ARRAY_C_CONTIGUOUS | NPY_ARRAY_ALIGNED); \
        if (!x) return NULL; \
        return PyFloat_FromDouble(NAME((const double *)PyArray_DATA(x), PyArray_DIM(x, 0))); \
    }
TAKES_ARRAY(array)
TAKES_ARRAY(array_sum)

#define TAKES_ROWS(NAME) \
    static PyObject *py_##NAME(PyObject *self, PyObject *const *arguments, Py_ssize_t given) { \
        if (given != 2) return wrong(); \
        PyArrayObject *x = doubles(arguments[0], 2, NPY_ARRAY_C_CONTIGUOUS | NPY_ARRAY_ALIGNED); \
        if (!x) return NULL; \
        PyArrayObject *out = doubles(arguments[1], 1, NPY_ARRAY_C_CONTIGUOUS | NPY_ARRAY_ALIGNED | NPY_ARRAY_WRITEABLE); \
        if (!out) return NULL; \
        NAME((const double *)PyArray_DATA(x), PyArray_DIM(x, 0), PyArray_DIM(x, 1), (double *)PyArray_DATA(out)); \
        Py_RETURN_NONE; \
    }
TAKES_ROWS(rows)
TAKES_ROWS(rows_sum)

static PyMethodDef methods[] = {
    {"number", (PyCFunction)(void (*)(void))py_number, METH_FASTCALL, NULL},
    {"integers", (PyCFunction)(void (*)(void))py_integers, METH_FASTCALL, NULL},
    {"array", (PyCFunction)(void (*)(void))py_array, METH_FASTCALL, NULL},
    {"rows", (PyCFunction)(void (*)(void))py_rows, METH_FASTCALL, NULL},
    {"array_sum", (PyCFunction)(void (*)(void))py_array_sum, METH_FASTCALL, NULL},
    {"rows_sum", (PyCFunction)(void (*)(void))py_rows_sum, METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "hand_four", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_hand_four(void) {
    import_array();
    return PyModule_Create(&module);
}
#endif
