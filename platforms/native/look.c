/* A Python function of the base image: what this machine's CPU can do, as a bytearray (pkgimage/hostfacts.py). */
#include "host.h"

typedef struct object PyObject;

PyObject *PyByteArray_FromStringAndSize(const char *, long long);

PyObject *pkgimage_look(PyObject *module, PyObject *nothing) {
    struct host host;
    (void)module, (void)nothing;
    host.forced = 0;
    pk_probe(&host);
    return PyByteArray_FromStringAndSize((const char *)&host, sizeof host);
}
