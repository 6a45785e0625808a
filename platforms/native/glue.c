/* The Python-facing half of every image: argument conversion, errors, module execution.
 *
 * Restricted C, compiled at development time to target-neutral LLVM IR (scripts/native_ir.py) and linked into each
 * image; the code generator adds one body per signature that calls these functions. Rules that keep the IR neutral:
 * only void, int, long long, double and pointers in signatures; no variadic call (Darwin passes those differently),
 * no struct by value, no header files. Everything Python needs is in the stable ABI of CPython 3.11
 * (platforms/native/python3.txt); the layout of Py_buffer is part of it since 3.11.
 *
 * Arrays take one of two ways. An exact numpy.ndarray is read directly: data 16, nd 24, dimensions 32, strides 40,
 * descr 56, flags 64; in the descr byteorder 26 and type number 28. These offsets are NumPy's C ABI for 1.x and 2.x,
 * compiled into every extension that exists, not CPython's; another major version turns this way off. Everything
 * else, and every mismatch, goes through the buffer protocol (PEP 3118), which also words the error.
 */

typedef void PyObject;
typedef long long word;

#define INLINE __attribute__((always_inline))
#define SLOW __attribute__((noinline, cold))

struct buffer { /* Py_buffer, stable ABI since 3.11 */
    char *data; PyObject *owner; word length; word itemsize; int readonly; int ndim;
    const char *format; const word *shape; const word *strides; const word *suboffsets; void *internal;
};

struct method { /* one per Python function; emitted by toolchain.codegen.glue */
    const char *name;
    const char *parameters; /* names, each followed by NUL */
    const char *types;      /* canonical types, each followed by NUL */
    void **slot;            /* the cell of the typed entry */
    word count;             /* of parameters */
};

struct definition { const char *name; void *function; int flags; const char *doc; }; /* PyMethodDef */

struct candidate { /* one signature of an overloaded function */
    const struct method *method;
    PyObject *(*body)(PyObject *const *, word, PyObject *, const struct method *);
    const int *parameters; /* per parameter: kind, bits, dimensions, flags, low and high half of the type mask */
};

struct overloads { const char *name; const char *listing; const struct candidate *candidates; word count; };

struct exception { int type, type_length, text, text_length, file, file_length, line, zero; };

struct table { /* docs/design.md, section 3 */
    int version, size;
    int (*bind)(const void *, const void *const *, const void *);
    int (*select)(const void *);
    void **slots;
    word methods, targets;
    const char *header; word header_size;
    const char *data; word data_size;
    word method_records, exception_records;
};

extern const struct table pkgimage_table;
extern struct definition pkgimage_methods[];

extern PyObject *PyExc_TypeError, *PyExc_OverflowError, *PyExc_RuntimeError, *PyExc_SystemError, *PyExc_MemoryError;
extern char _Py_NoneStruct, _Py_TrueStruct, _Py_FalseStruct, PyComplex_Type, PyFloat_Type, PyLong_Type;

void Py_IncRef(PyObject *);
void Py_DecRef(PyObject *);
PyObject *PyErr_Occurred(void);
int PyErr_ExceptionMatches(PyObject *);
void PyErr_Clear(void);
void PyErr_SetNone(PyObject *);
void PyErr_SetString(PyObject *, const char *);
double PyFloat_AsDouble(PyObject *);
word PyLong_AsLongLong(PyObject *);
unsigned long long PyLong_AsUnsignedLongLong(PyObject *);
PyObject *PyNumber_Index(PyObject *);
double PyComplex_RealAsDouble(PyObject *);
double PyComplex_ImagAsDouble(PyObject *);
PyObject *PyObject_Call(PyObject *, PyObject *, PyObject *);
int PyObject_RichCompareBool(PyObject *, PyObject *, int);
PyObject *PyObject_GetAttrString(PyObject *, const char *);
int PyObject_GetBuffer(PyObject *, struct buffer *, int);
void PyBuffer_Release(struct buffer *);
PyObject *PyTuple_New(word);
int PyTuple_SetItem(PyObject *, word, PyObject *);
PyObject *PyTuple_GetItem(PyObject *, word);
word PyTuple_Size(PyObject *);
int PyType_IsSubtype(PyObject *, PyObject *);
int PyUnicode_CompareWithASCIIString(PyObject *, const char *);
const char *PyUnicode_AsUTF8AndSize(PyObject *, word *);
PyObject *PyDict_GetItemString(PyObject *, const char *);
PyObject *PyImport_GetModuleDict(void);
PyObject *PyEval_GetBuiltins(void);
PyObject *PyMemoryView_FromMemory(const char *, word, int);
int PyModule_AddFunctions(PyObject *, struct definition *);
int PyModule_AddObjectRef(PyObject *, const char *, PyObject *);
PyObject *PyModuleDef_Init(void *);

static PyObject *type_of(PyObject *object) { return ((PyObject **)object)[1]; }

/* ---- messages: built in a fixed buffer, cut when too long ---- */

struct message { int length; char text[480]; };

static void add(struct message *message, const char *text) {
    while (*text && message->length < (int)sizeof message->text - 1) message->text[message->length++] = *text++;
    message->text[message->length] = 0;
}

static void add_number(struct message *message, word number) {
    char digits[24];
    int at = 23;
    unsigned long long rest = number < 0 ? 0ULL - (unsigned long long)number : (unsigned long long)number;
    digits[at] = 0;
    do { digits[--at] = (char)('0' + (int)(rest % 10)); rest /= 10; } while (rest);
    if (number < 0) digits[--at] = '-';
    add(message, digits + at);
}

static void add_type_name(struct message *message, PyObject *object) {
    PyObject *name = PyObject_GetAttrString(type_of(object), "__name__");
    word size;
    const char *text = name ? PyUnicode_AsUTF8AndSize(name, &size) : 0;
    add(message, text ? text : "object");
    if (!text) PyErr_Clear();
    if (name) Py_DecRef(name);
}

/* The index-th of several texts that stand one after the other. */
static const char *text_at(const char *texts, word index) {
    while (index-- > 0) { while (*texts) texts++; texts++; }
    return texts;
}

static void begin_argument(struct message *message, const struct method *method, word index) {
    message->length = 0;
    add(message, method->name);
    add(message, "() argument '");
    add(message, text_at(method->parameters, index));
    add(message, "' ");
}

/* "f() argument 'x' must be float64, not str" */
SLOW static int wrong_type(PyObject *object, const struct method *method, word index) {
    struct message message;
    if (PyErr_Occurred()) PyErr_Clear();
    begin_argument(&message, method, index);
    add(&message, "must be ");
    add(&message, text_at(method->types, index));
    add(&message, ", not ");
    add_type_name(&message, object);
    PyErr_SetString(PyExc_TypeError, message.text);
    return -1;
}

SLOW static int out_of_range(const struct method *method, word index) {
    struct message message;
    PyErr_Clear();
    begin_argument(&message, method, index);
    add(&message, "is out of range for ");
    add(&message, text_at(method->types, index));
    PyErr_SetString(PyExc_OverflowError, message.text);
    return -1;
}

/* A conversion failed with Python's own error: keep the kind of the error, say which argument it was. A foreign
 * error (raised by the object's own __float__ or __index__) passes unchanged. */
SLOW static int conversion_failed(PyObject *object, const struct method *method, word index) {
    if (PyErr_ExceptionMatches(PyExc_OverflowError)) return out_of_range(method, index);
    if (PyErr_ExceptionMatches(PyExc_TypeError)) return wrong_type(object, method, index);
    return -1;
}

/* ---- numbers: 0 = converted, -1 = Python error set ---- */

INLINE int pkgimage_float(PyObject *object, const struct method *method, word index, double *out) {
    double value = PyFloat_AsDouble(object);
    if (__builtin_expect(value == -1.0, 0) && PyErr_Occurred()) return conversion_failed(object, method, index);
    *out = value;
    return 0;
}

INLINE int pkgimage_int(PyObject *object, const struct method *method, word index, int bits, word *out) {
    word value = PyLong_AsLongLong(object);
    if (__builtin_expect(value == -1, 0) && PyErr_Occurred()) return conversion_failed(object, method, index);
    if (bits < 64 && (word)((unsigned long long)value << (64 - bits)) >> (64 - bits) != value)
        return out_of_range(method, index);
    *out = value;
    return 0;
}

/* PyLong_AsUnsignedLongLong takes exact integers only, so numpy.uint64 and the like go through __index__. */
INLINE int pkgimage_uint(PyObject *object, const struct method *method, word index, int bits, word *out) {
    PyObject *number = PyNumber_Index(object);
    unsigned long long value;
    if (!number) return conversion_failed(object, method, index);
    value = PyLong_AsUnsignedLongLong(number);
    Py_DecRef(number);
    if (__builtin_expect(value == ~0ULL, 0) && PyErr_Occurred()) return conversion_failed(object, method, index);
    if (bits < 64 && value >> bits) return out_of_range(method, index);
    *out = (word)value;
    return 0;
}

/* True, False, and whatever equals one of them (numpy.bool, 0, 1); anything else is a mistake, not a truth value. */
SLOW int pkgimage_bool_slow(PyObject *object, const struct method *method, word index, word *out) {
    int equal = PyObject_RichCompareBool(object, &_Py_TrueStruct, 2);
    if (equal == 1) { *out = 1; return 0; }
    if (equal == 0) equal = PyObject_RichCompareBool(object, &_Py_FalseStruct, 2);
    if (equal == 1) { *out = 0; return 0; }
    return wrong_type(object, method, index);
}

INLINE int pkgimage_bool(PyObject *object, const struct method *method, word index, word *out) {
    if (object == &_Py_TrueStruct) { *out = 1; return 0; }
    if (object == &_Py_FalseStruct) { *out = 0; return 0; }
    return pkgimage_bool_slow(object, method, index, out);
}

/* An object that is no complex goes through complex(object): reading the real part of a numpy.complex64 directly
 * would silently drop its imaginary part. A text is refused, though complex() reads it. */
SLOW int pkgimage_complex(PyObject *object, const struct method *method, word index, double *out) {
    PyObject *value = 0, *arguments;
    if (PyType_IsSubtype(type_of(object), &PyComplex_Type)) {
        out[0] = PyComplex_RealAsDouble(object);
        out[1] = PyComplex_ImagAsDouble(object);
        return 0;
    }
    {
        PyObject *real = PyObject_GetAttrString(object, "real");
        if (!real) return wrong_type(object, method, index);
        Py_DecRef(real);
    }
    arguments = PyTuple_New(1);
    if (!arguments) return -1;
    Py_IncRef(object);
    if (PyTuple_SetItem(arguments, 0, object) == 0) value = PyObject_Call(&PyComplex_Type, arguments, 0);
    Py_DecRef(arguments);
    if (!value) return conversion_failed(object, method, index);
    out[0] = PyComplex_RealAsDouble(value);
    out[1] = PyComplex_ImagAsDouble(value);
    Py_DecRef(value);
    return 0;
}

/* ---- arrays ---- */

enum { C_ORDER = 1, F_ORDER = 2, ALIGNED = 0x100, WRITABLE = 0x400 };

static PyObject *ndarray; /* numpy.ndarray once NumPy is imported and its layout is known; never imported by us */

SLOW static void find_ndarray(void) {
    PyObject *numpy = PyDict_GetItemString(PyImport_GetModuleDict(), "numpy"), *version, *type;
    const char *text;
    word size;
    if (!numpy) return;
    version = PyObject_GetAttrString(numpy, "__version__");
    text = version ? PyUnicode_AsUTF8AndSize(version, &size) : 0;
    if (text && (text[0] == '1' || text[0] == '2') && text[1] == '.') {
        type = PyObject_GetAttrString(numpy, "ndarray"); /* kept for the life of the process, as the image is */
        if (type) ndarray = type;
    }
    if (version) Py_DecRef(version);
    if (PyErr_Occurred()) PyErr_Clear();
}

/* The kind of a PEP 3118 format ('b', 'i', 'u', 'f', 'c'), 0 for anything we do not take. */
static int format_kind(const char *format) {
    int complex = 0;
    if (!format) return 'u';
    if (*format == '@' || *format == '=' || *format == '<') format++;
    if (*format == 'Z') { complex = 1; format++; }
    if (!format[0] || format[1]) return 0;
    switch (*format) {
    case '?': return complex ? 0 : 'b';
    case 'b': case 'h': case 'i': case 'l': case 'q': case 'n': return complex ? 0 : 'i';
    case 'B': case 'H': case 'I': case 'L': case 'Q': case 'N': return complex ? 0 : 'u';
    case 'f': case 'd': return complex ? 'c' : 'f';
    default: return 0;
    }
}

static int in_order(const struct buffer *view, int fortran) {
    word expected = view->itemsize;
    int step;
    for (step = 0; step < view->ndim; step++) if (view->shape[step] == 0) return 1;
    for (step = 0; step < view->ndim; step++) {
        int axis = fortran ? step : view->ndim - 1 - step;
        if (view->shape[axis] != 1 && view->strides[axis] != expected) return 0;
        expected *= view->shape[axis];
    }
    return 1;
}

static int is_aligned(const struct buffer *view, int kind) {
    unsigned long long mask = (unsigned long long)(kind == 'c' ? view->itemsize / 2 : view->itemsize) - 1;
    unsigned long long bits = (unsigned long long)view->data;
    int axis;
    for (axis = 0; axis < view->ndim; axis++) if (view->shape[axis] > 1) bits |= (unsigned long long)view->strides[axis];
    return (bits & mask) == 0;
}

/* Why this buffer is not the array that the signature asks for, or null. */
static const char *buffer_problem(const struct buffer *view, int kind, int ndim, int flags, int itemsize) {
    if (view->ndim != ndim) return "has another number of dimensions";
    if (view->suboffsets) return "is an indirect buffer";
    if (format_kind(view->format) != kind || view->itemsize != itemsize) return "has another element type or byte order";
    if ((flags & C_ORDER) && !in_order(view, 0)) return "is not C-contiguous";
    if ((flags & F_ORDER) && !in_order(view, 1)) return "is not Fortran-contiguous";
    if ((flags & WRITABLE) && view->readonly) return "is read-only; declare it const(...) to accept read-only arrays";
    if (!is_aligned(view, kind)) return "is not aligned";
    return 0;
}

SLOW static int wrong_array(PyObject *object, const struct method *method, word index, const char *problem) {
    struct message message;
    PyErr_Clear();
    begin_argument(&message, method, index);
    add(&message, "must be ");
    add(&message, text_at(method->types, index));
    add(&message, "; this ");
    add_type_name(&message, object);
    add(&message, " ");
    add(&message, problem);
    PyErr_SetString(PyExc_TypeError, message.text);
    return -1;
}

SLOW int pkgimage_array_slow(PyObject *object, const struct method *method, word index, int kind, int itemsize, int ndim,
                             int flags, word *words, struct buffer *views, int *held) {
    struct buffer *view = views + *held;
    const char *problem;
    int axis;
    if (!ndarray) find_ndarray();
    if (PyObject_GetBuffer(object, view, 0x1c) < 0) { /* PyBUF_RECORDS_RO: strides and format */
        PyErr_Clear();
        return wrong_type(object, method, index);
    }
    problem = buffer_problem(view, kind, ndim, flags, itemsize);
    if (problem) {
        PyBuffer_Release(view);
        return wrong_array(object, method, index, problem);
    }
    *held += 1;
    words[0] = (word)view->data;
    for (axis = 0; axis < ndim; axis++) { words[1 + axis] = view->shape[axis]; words[1 + ndim + axis] = view->strides[axis]; }
    return 0;
}

INLINE int pkgimage_array(PyObject *object, const struct method *method, word index, int kind, int itemsize, int ndim,
                          int flags, word types, word *words, struct buffer *views, int *held) {
    if (type_of(object) == ndarray) {
        const char *array = object, *descr = *(const char *const *)(array + 56);
        unsigned int number = *(const unsigned int *)(descr + 28);
        char order = descr[26];
        if (*(const int *)(array + 24) == ndim && (*(const int *)(array + 64) & flags) == flags && number < 64 &&
            (types >> number & 1) && order != '>') {
            const word *shape = *(const word *const *)(array + 32), *strides = *(const word *const *)(array + 40);
            int axis;
            words[0] = *(const word *)(array + 16);
            for (axis = 0; axis < ndim; axis++) { words[1 + axis] = shape[axis]; words[1 + ndim + axis] = strides[axis]; }
            return 0;
        }
    }
    return pkgimage_array_slow(object, method, index, kind, itemsize, ndim, flags, words, views, held);
}

SLOW void pkgimage_release(struct buffer *views, int held) {
    while (held-- > 0) PyBuffer_Release(views + held);
}

/* ---- calling: keywords, results, exceptions ---- */

static void count_error(const struct method *method, word given) {
    struct message message;
    message.length = 0;
    add(&message, method->name);
    add(&message, "() takes ");
    add_number(&message, method->count);
    add(&message, method->count == 1 ? " argument (" : " arguments (");
    add_number(&message, given);
    add(&message, " given)");
    PyErr_SetString(PyExc_TypeError, message.text);
}

static int name_error(const struct method *method, const char *what, const char *name) {
    struct message message;
    message.length = 0;
    add(&message, method->name);
    add(&message, "() ");
    add(&message, what);
    add(&message, " '");
    add(&message, name);
    add(&message, "'");
    PyErr_SetString(PyExc_TypeError, message.text);
    return -1;
}

/* Positional and keyword arguments in the order of the parameters; 0 = all there, -1 = TypeError as Python words it. */
SLOW int pkgimage_bind_arguments(PyObject *const *arguments, word given, PyObject *names, const struct method *method,
                                 PyObject **ordered) {
    word index, keywords = names ? PyTuple_Size(names) : 0, size;
    if (given > method->count) { count_error(method, given + keywords); return -1; }
    for (index = 0; index < method->count; index++) ordered[index] = index < given ? arguments[index] : 0;
    for (index = 0; index < keywords; index++) {
        PyObject *name = PyTuple_GetItem(names, index);
        word at = 0;
        while (at < method->count && PyUnicode_CompareWithASCIIString(name, text_at(method->parameters, at)) != 0) at++;
        if (at == method->count) {
            const char *text = PyUnicode_AsUTF8AndSize(name, &size);
            return text ? name_error(method, "got an unexpected keyword argument", text) : -1;
        }
        if (ordered[at]) return name_error(method, "got multiple values for argument", text_at(method->parameters, at));
        ordered[at] = arguments[given + index];
    }
    for (index = 0; index < method->count; index++)
        if (!ordered[index]) {
            if (!keywords) count_error(method, given);
            else name_error(method, "missing required argument", text_at(method->parameters, index));
            return -1;
        }
    return 0;
}

/* Turns a native status (docs/design.md, section 4) into the Python exception. */
SLOW void pkgimage_raise(int status) {
    const struct exception *row;
    PyObject *type;
    const char *text;
    if (status == -1) { PyErr_SetNone(PyExc_MemoryError); return; }
    if (status < 0) { PyErr_SetString(PyExc_SystemError, "the package image is not bound"); return; }
    row = (const struct exception *)(pkgimage_table.data + pkgimage_table.exception_records) + (status - 1);
    type = PyDict_GetItemString(PyEval_GetBuiltins(), pkgimage_table.data + row->type);
    text = pkgimage_table.data + row->text;
    if (!type) type = PyExc_RuntimeError;
    if (row->text_length) PyErr_SetString(type, text);
    else PyErr_SetNone(type);
}

INLINE PyObject *pkgimage_singleton(char *object) { Py_IncRef(object); return object; }
PyObject *pkgimage_none(void) { return pkgimage_singleton(&_Py_NoneStruct); }
PyObject *pkgimage_truth(word value) { return pkgimage_singleton(value ? &_Py_TrueStruct : &_Py_FalseStruct); }

/* ---- overloads: the cheapest candidate that takes the arguments; ties go to the earlier one ---- */

enum { KIND, BITS, DIMENSIONS, FLAGS, MASK_LOW, MASK_HIGH, PARAMETER_SIZE };

static int array_fits(PyObject *object, const int *parameter) {
    struct buffer view;
    int fits;
    if (PyObject_GetBuffer(object, &view, 0x1c) < 0) { PyErr_Clear(); return 0; }
    fits = !buffer_problem(&view, parameter[KIND], parameter[DIMENSIONS], parameter[FLAGS], parameter[BITS] / 8);
    PyBuffer_Release(&view);
    return fits;
}

static int has_index(PyObject *object) {
    PyObject *number = PyNumber_Index(object);
    if (!number) { PyErr_Clear(); return 0; }
    Py_DecRef(number);
    return 1;
}

static int has_attribute(PyObject *object, const char *name) {
    PyObject *value = PyObject_GetAttrString(object, name);
    if (!value) { PyErr_Clear(); return 0; }
    Py_DecRef(value);
    return 1;
}

/* Bits of a number object: NumPy's scalars say their item size, Python's own numbers count as the widest. */
static int bits_of(PyObject *object, int widest) {
    PyObject *size = PyObject_GetAttrString(object, "itemsize");
    word bytes = size ? PyLong_AsLongLong(size) : -1;
    if (size) Py_DecRef(size);
    if (PyErr_Occurred()) PyErr_Clear();
    return bytes > 0 && bytes <= 32 ? (int)bytes * 8 : widest;
}

/* The object is a NumPy scalar (or alike) whose dtype is of this kind: "u", "b". */
static int dtype_is(PyObject *object, const char *wanted) {
    PyObject *dtype = PyObject_GetAttrString(object, "dtype");
    PyObject *kind = dtype ? PyObject_GetAttrString(dtype, "kind") : 0;
    int found = kind && PyUnicode_CompareWithASCIIString(kind, wanted) == 0;
    if (PyErr_Occurred()) PyErr_Clear();
    if (kind) Py_DecRef(kind);
    if (dtype) Py_DecRef(dtype);
    return found;
}

/* The rank of a number object in bool < int < float < complex, 0 when it is no number. */
static int rank_of(PyObject *object) {
    PyObject *type = type_of(object);
    if (object == &_Py_TrueStruct || object == &_Py_FalseStruct || dtype_is(object, "b")) return 1;
    if (PyType_IsSubtype(type, &PyComplex_Type)) return 4;
    if (PyType_IsSubtype(type, &PyFloat_Type)) return 3;
    if (PyType_IsSubtype(type, &PyLong_Type) || has_index(object)) return 2;
    if (has_attribute(object, "__complex__")) return 4; /* before __float__: numpy.complex64 has both */
    return has_attribute(object, "__float__") ? 3 : 0;
}

/* How far an object is from a number parameter, -1 when it does not fit: 0 the same kind and width; a wider parameter
 * costs 1, a narrower one 8, another signedness 2, each step of kind 64. */
static int number_distance(PyObject *object, int kind, int bits) {
    int rank = rank_of(object), wanted = kind == 'c' ? 4 : kind == 'f' ? 3 : 2, own, cost;
    if (kind == 'b') return rank == 1 ? 0 : -1;
    if (!rank || rank > wanted) return -1;
    if (rank < wanted) return 64 * (wanted - rank) + (bits < (kind == 'c' ? 128 : 64) ? 8 : 0);
    own = bits_of(object, kind == 'c' ? 128 : 64);
    cost = own == bits ? 0 : own < bits ? 1 : 8;
    return cost + (wanted == 2 && (kind == 'u') != dtype_is(object, "u") ? 2 : 0);
}

static int candidate_distance(const struct candidate *candidate, PyObject *const *arguments) {
    int total = 0;
    word index;
    for (index = 0; index < candidate->method->count; index++) {
        const int *parameter = candidate->parameters + PARAMETER_SIZE * index;
        int distance = parameter[DIMENSIONS] ? (array_fits(arguments[index], parameter) ? 0 : -1)
                                             : number_distance(arguments[index], parameter[KIND], parameter[BITS]);
        if (distance < 0) return -1;
        total += distance;
    }
    return total;
}

SLOW static PyObject *no_candidate(const struct overloads *overloads) {
    struct message message;
    message.length = 0;
    add(&message, overloads->name);
    add(&message, "() has no signature for these arguments; candidates: ");
    add(&message, overloads->listing);
    PyErr_SetString(PyExc_TypeError, message.text);
    return 0;
}

/* All signatures of a name share the parameter names of the source function, so the first one binds keywords. */
PyObject *pkgimage_dispatch(PyObject *const *arguments, word given, PyObject *names, const struct overloads *overloads) {
    PyObject *ordered[64];
    const struct candidate *best = 0;
    int lowest = 1 << 30;
    word index;
    const struct method *first = overloads->candidates->method;
    if (first->count > 64) return no_candidate(overloads);
    if (names || given != first->count) {
        if (pkgimage_bind_arguments(arguments, given, names, first, ordered) < 0) return 0;
        arguments = ordered;
    }
    for (index = 0; index < overloads->count; index++) {
        int distance = candidate_distance(overloads->candidates + index, arguments);
        if (distance >= 0 && distance < lowest) { lowest = distance; best = overloads->candidates + index; }
    }
    if (!best) return no_candidate(overloads);
    return best->body(arguments, first->count, 0, best->method);
}

/* ---- the module ---- */

static int add_view(PyObject *module, const char *name, const char *address, word size) {
    PyObject *view = PyMemoryView_FromMemory(address, size, 0x100); /* PyBUF_READ */
    int failed = view ? PyModule_AddObjectRef(module, name, view) : -1;
    if (view) Py_DecRef(view);
    return failed;
}

static int execute(PyObject *module) {
    if (pkgimage_table.bind(0, 0, 0) != 0) {
        PyErr_SetString(PyExc_SystemError, "the package image cannot be bound");
        return -1;
    }
    if (!ndarray) find_ndarray();
    if (PyModule_AddFunctions(module, pkgimage_methods) < 0) return -1;
    if (add_view(module, "__pkgimage_header__", pkgimage_table.header, pkgimage_table.header_size) < 0) return -1;
    return add_view(module, "__pkgimage_data__", pkgimage_table.data, pkgimage_table.data_size);
}

struct slot { int number; void *value; };

static struct slot slots[] = {{2, (void *)execute}, {0, 0}}; /* Py_mod_exec */

static struct { /* PyModuleDef: multi-phase, so one fixed entry name serves any number of images in a process */
    word references; void *type, *init; word index; void *copy; const char *name, *doc; word size;
    struct definition *methods; struct slot *slots; void *traverse, *clear, *free;
} module = {1, 0, 0, 0, 0, "_pkgimage", 0, 0, 0, slots, 0, 0, 0};

PyObject *PyInit__pkgimage(void) { return PyModuleDef_Init(&module); }
