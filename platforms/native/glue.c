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
 *
 * Numbers are classified once (number_of): bool < int < float < complex, with bits and signedness. Conversion and
 * dispatch share that answer and one rule of acceptance (accepts), so a single function and an overloaded one take the
 * same objects. What fits is converted; an error raised by the object's own code passes unchanged. Only TypeError,
 * AttributeError, BufferError and ValueError of a probe mean "no" (forgiven): KeyboardInterrupt never does.
 *
 * Converting a number can run Python code, which can resize an array. So bodies convert in two passes: first all that
 * can run code, and buffers, whose memory Python holds still (pkgimage_array_first); exact arrays are read last.
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
    word optional;          /* bit i: parameter i may be left out */
};

struct definition { const char *name; void *function; int flags; const char *doc; }; /* PyMethodDef */

struct candidate { /* one signature of an overloaded function */
    const struct method *method;
    PyObject *(*body)(const struct method *, PyObject *const *, word, PyObject *);
    const int *parameters; /* a table per parameter, one behind the other */
};

struct overloads { const char *name; const char *listing; const struct candidate *candidates; word count, optional; };

struct exception { int type, type_length, text, text_length, file, file_length, line, bare; };

struct table { /* docs/design.md, section 3 */
    int version, size;
    int (*bind)(const void *, const void *const *, const void *);
    int (*select)(const void *);
    void **slots;
    word methods, targets;
    const char *header; word header_size;
    const char *data; word data_size;
    word method_records, exception_records;
    int (*release)(void *);
};

extern const struct table pkgimage_table;
extern struct definition pkgimage_methods[];
extern const char pkgimage_origins[]; /* the dotted name of each of them in its package, each followed by NUL */

extern PyObject *PyExc_TypeError, *PyExc_OverflowError, *PyExc_RuntimeError, *PyExc_SystemError, *PyExc_MemoryError;
extern PyObject *PyExc_AttributeError, *PyExc_BufferError, *PyExc_ValueError;
extern char _Py_NoneStruct, _Py_TrueStruct, _Py_FalseStruct, PyCFunction_Type, PyComplex_Type, PyFloat_Type, PyLong_Type, PyTuple_Type,
    PyUnicode_Type;

void NRT_MemInfo_release(void *); /* platforms/native/support.c */

void Py_IncRef(PyObject *);
void Py_DecRef(PyObject *);
PyObject *Py_NewRef(PyObject *);
PyObject *PyErr_Occurred(void);
int PyErr_ExceptionMatches(PyObject *);
void PyErr_Clear(void);
void PyErr_SetNone(PyObject *);
void PyErr_SetString(PyObject *, const char *);
double PyFloat_AsDouble(PyObject *);
PyObject *PyFloat_FromDouble(double);
PyObject *PyLong_FromLongLong(word);
PyObject *PyLong_FromUnsignedLongLong(unsigned long long);
PyObject *PyComplex_FromDoubles(double, double);
PyObject *PyImport_ImportModule(const char *);
PyObject *PyMemoryView_FromObject(PyObject *);
PyObject *PyType_FromSpec(void *);
PyObject *PyType_GenericAlloc(PyObject *, word);
void PyObject_Free(void *);
word PyLong_AsLongLong(PyObject *);
unsigned long long PyLong_AsUnsignedLongLong(PyObject *);
PyObject *PyNumber_Index(PyObject *);
double PyComplex_RealAsDouble(PyObject *);
double PyComplex_ImagAsDouble(PyObject *);
PyObject *PyObject_Call(PyObject *, PyObject *, PyObject *);
int PyObject_RichCompareBool(PyObject *, PyObject *, int);
PyObject *PyObject_GetAttrString(PyObject *, const char *);
word PyObject_Size(PyObject *);
int PyObject_GetBuffer(PyObject *, struct buffer *, int);
void PyBuffer_Release(struct buffer *);
PyObject *PyObject_GetItem(PyObject *, PyObject *);
PyObject *PyByteArray_FromStringAndSize(const char *, word);
char *PyByteArray_AsString(PyObject *);
PyObject *PyTuple_New(word);
int PyTuple_SetItem(PyObject *, word, PyObject *);
PyObject *PyTuple_GetItem(PyObject *, word);
word PyTuple_Size(PyObject *);
int PyType_IsSubtype(PyObject *, PyObject *);
const char *PyUnicode_AsUTF8AndSize(PyObject *, word *);
void *PyCFunction_GetFunction(PyObject *);
PyObject *PyDict_GetItemString(PyObject *, const char *);
PyObject *PyUnicode_FromString(const char *);
PyObject *PyImport_GetModuleDict(void);
PyObject *PyEval_GetBuiltins(void);
PyObject *PyMemoryView_FromMemory(const char *, word, int);
PyObject *PyCapsule_New(void *, const char *, void *);
void *PyCapsule_GetPointer(PyObject *, const char *);
PyObject *PyModule_GetDict(PyObject *);
int PyModule_AddFunctions(PyObject *, struct definition *);
int PyModule_AddObjectRef(PyObject *, const char *, PyObject *);
PyObject *PyModuleDef_Init(void *);

static PyObject *type_of(PyObject *object) { return ((PyObject **)object)[1]; }

/* After a probe that failed: 1 when its error says "no" (it is cleared), 0 when the error is foreign and stays. */
SLOW static int forgiven(void) {
    if (!PyErr_Occurred()) return 1;
    if (!PyErr_ExceptionMatches(PyExc_TypeError) && !PyErr_ExceptionMatches(PyExc_AttributeError) &&
        !PyErr_ExceptionMatches(PyExc_BufferError) && !PyErr_ExceptionMatches(PyExc_ValueError)) return 0;
    PyErr_Clear();
    return 1;
}

/* ---- messages: built in a fixed buffer, cut between two characters when too long ---- */

struct message { int length; char text[480]; };

static void add(struct message *message, const char *text) {
    int length = message->length;
    if (length == (int)sizeof message->text - 1) return;
    while (*text && length < (int)sizeof message->text - 1) message->text[length++] = *text++;
    message->length = length; /* a full message takes nothing more, though the cut may shorten its text */
    if ((*text & 0xC0) == 0x80) { /* inside a UTF-8 character: it goes */
        while (length > 0 && (message->text[length - 1] & 0xC0) == 0x80) length--;
        if (length > 0) length--;
    }
    message->text[length] = 0;
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
    if (name) Py_DecRef(name);
    if (!text) forgiven();
}

/* The index-th of several texts that stand one after the other. */
static const char *text_at(const char *texts, word index) {
    while (index-- > 0) { while (*texts) texts++; texts++; }
    return texts;
}

/* Where an object stands: the argument in the low 16 bits; above them 16 bits for each tuple around it, the outermost
 * first, hold the number of the item, from 1 on. Three deep; what lies deeper is called by the tuple that it is in. */
enum { STEP = 16, DEEPEST = 48, MOST_ITEMS = 0x7fff };

static word argument_of(word place) { return place & 0xffff; }

static void begin_argument(struct message *message, const struct method *method, word place) {
    message->length = 0;
    add(message, method->name);
    add(message, "() argument '");
    add(message, text_at(method->parameters, argument_of(place)));
    add(message, "'");
    while (place >>= STEP) {
        add(message, ", item ");
        add_number(message, place & 0xffff);
    }
    add(message, " ");
}

/* "must be float64", or of an item "must be as in Tuple((int64, float64))" */
static void add_wanted(struct message *message, const struct method *method, word place) {
    add(message, place >> STEP ? "must be as in " : "must be ");
    add(message, text_at(method->types, argument_of(place)));
}

/* "f() argument 'x' must be float64, not str" */
SLOW static int wrong_type(PyObject *object, const struct method *method, word index) {
    struct message message;
    begin_argument(&message, method, index);
    add_wanted(&message, method, index);
    add(&message, ", not ");
    add_type_name(&message, object);
    if (!PyErr_Occurred()) PyErr_SetString(PyExc_TypeError, message.text);
    return -1;
}

SLOW int pkgimage_out_of_range(const struct method *method, word index) {
    struct message message;
    PyErr_Clear();
    begin_argument(&message, method, index);
    add(&message, "is out of range for ");
    add(&message, text_at(method->types, argument_of(index)));
    PyErr_SetString(PyExc_OverflowError, message.text);
    return -1;
}

/* An error of an exact int's conversion: too large is worded, anything else (no memory) stays. */
SLOW int pkgimage_too_large(const struct method *method, word index) {
    return PyErr_ExceptionMatches(PyExc_OverflowError) ? pkgimage_out_of_range(method, index) : -1;
}

/* ---- what an object is: an ndarray, or which number ---- */

enum { NO_NUMBER, TRUTH, INTEGER, REAL, COMPLEX }; /* ranks */

struct number { int rank, bits, natural; }; /* natural: 1 for an unsigned integer */

struct known { const char *name; struct number number; PyObject *type; };

static PyObject *void_type; /* numpy.void, the class of records; there when ndarray is */
static PyObject *ndarray; /* numpy.ndarray once NumPy is imported and its layout is known; never imported by us */

static struct known known[] = { /* NumPy's scalars, found with ndarray: these answer without attribute look-ups */
    {"float64", {REAL, 64, 0}, 0}, {"int64", {INTEGER, 64, 0}, 0}, {"bool_", {TRUTH, 8, 0}, 0},
    {"float32", {REAL, 32, 0}, 0}, {"int32", {INTEGER, 32, 0}, 0}, {"int16", {INTEGER, 16, 0}, 0},
    {"int8", {INTEGER, 8, 0}, 0}, {"uint8", {INTEGER, 8, 1}, 0}, {"uint16", {INTEGER, 16, 1}, 0},
    {"uint32", {INTEGER, 32, 1}, 0}, {"uint64", {INTEGER, 64, 1}, 0}, {"complex128", {COMPLEX, 128, 0}, 0},
    {"complex64", {COMPLEX, 64, 0}, 0},
    /* one of each is a type of its own where C has two integers of that size */
    {"longlong", {INTEGER, 64, 0}, 0}, {"ulonglong", {INTEGER, 64, 1}, 0}, {"intc", {INTEGER, 32, 0}, 0},
    {"uintc", {INTEGER, 32, 1}, 0},
};

enum { FLOAT64, INT64, KNOWN = sizeof known / sizeof *known, SMALLEST_NDARRAY = 80 };

/* Whether the attribute is a text that starts with `prefix` (and is nothing more, when `whole`). May set an error. */
static int attribute_is(PyObject *object, const char *name, const char *prefix, int whole) {
    PyObject *value = PyObject_GetAttrString(object, name);
    word size = 0;
    const char *text = value ? PyUnicode_AsUTF8AndSize(value, &size) : 0;
    int same = 0;
    if (text) {
        while (*prefix && *text == *prefix) { text++; prefix++; size--; }
        same = !*prefix && (!whole || size == 0);
    }
    if (value) Py_DecRef(value);
    return same;
}

/* NumPy's own class, not one of a module that took its name: memory would be read at the wrong offsets. */
static int is_ndarray(PyObject *type) {
    PyObject *size = PyObject_GetAttrString(type, "__basicsize__");
    word bytes = size ? PyLong_AsLongLong(size) : 0;
    if (size) Py_DecRef(size);
    return bytes >= SMALLEST_NDARRAY && attribute_is(type, "__module__", "numpy", 1);
}

/* 0, also when there is no NumPy; -2 = foreign error set. */
SLOW static int find_ndarray(void) {
    PyObject *numpy = PyDict_GetItemString(PyImport_GetModuleDict(), "numpy"), *type;
    int index;
    if (!numpy) return 0;
    Py_IncRef(numpy);
    if (attribute_is(numpy, "__version__", "1.", 0) || (!PyErr_Occurred() && attribute_is(numpy, "__version__", "2.", 0))) {
        type = PyObject_GetAttrString(numpy, "ndarray"); /* kept for the life of the process, as the image is */
        if (type && is_ndarray(type)) {
            for (index = 0; index < KNOWN; index++) {
                known[index].type = PyObject_GetAttrString(numpy, known[index].name);
                if (!known[index].type && !forgiven()) break;
            }
            if (index == KNOWN) void_type = PyObject_GetAttrString(numpy, "void");
            if (void_type) ndarray = type;
        } else if (type) Py_DecRef(type);
    }
    Py_DecRef(numpy);
    return forgiven() ? 0 : -2;
}

static int classified(struct number *out, int rank, int bits, int natural) {
    out->rank = rank;
    out->bits = bits;
    out->natural = natural;
    return 0;
}

/* 1 when the object has a shape with axes, 0 when not, -2 = foreign error set. */
static int has_axes(PyObject *object) {
    PyObject *shape = PyObject_GetAttrString(object, "shape");
    word axes = shape ? PyObject_Size(shape) : -1;
    if (shape) Py_DecRef(shape);
    if (axes < 0) return forgiven() ? 0 : -2;
    return axes > 0;
}

/* The first letter of object.dtype.kind, 0 when there is none, -2 = foreign error set. */
static int dtype_kind(PyObject *object) {
    PyObject *dtype = PyObject_GetAttrString(object, "dtype");
    PyObject *kind = dtype ? PyObject_GetAttrString(dtype, "kind") : 0;
    word size;
    const char *text = kind ? PyUnicode_AsUTF8AndSize(kind, &size) : 0;
    int letter = text ? *text : 0;
    if (kind) Py_DecRef(kind);
    if (dtype) Py_DecRef(dtype);
    return text || forgiven() ? letter : -2;
}

/* Bits of a NumPy scalar (or alike), `widest` when it does not say; -2 = foreign error set. */
static int bits_of(PyObject *object, int widest) {
    PyObject *size = PyObject_GetAttrString(object, "itemsize");
    word bytes = size ? PyLong_AsLongLong(size) : -1;
    if (size) Py_DecRef(size);
    if (bytes == -1 && !forgiven()) return -2;
    return bytes > 0 && bytes <= 32 ? (int)bytes * 8 : widest;
}

/* Whether the type has this method: 1, 0, -2 = foreign error set. */
static int has_method(PyObject *object, const char *name) {
    PyObject *value = PyObject_GetAttrString(type_of(object), name);
    if (!value) return forgiven() ? 0 : -2;
    Py_DecRef(value);
    return 1;
}

/* A number of some class we do not know: by its dtype, else by its methods (Decimal has all but __index__). */
static int number_by_attributes(PyObject *object, struct number *out) {
    int rank, widest, found = has_axes(object), letter;
    if (found) return found < 0 ? found : classified(out, NO_NUMBER, 0, 0);
    letter = dtype_kind(object);
    if (letter < 0) return letter;
    if (letter) { /* dates, time spans, objects, texts and records are no numbers, whatever methods they have */
        rank = letter == 'b' ? TRUTH : letter == 'i' || letter == 'u' ? INTEGER : letter == 'f' ? REAL : letter == 'c' ? COMPLEX : NO_NUMBER;
        widest = rank == COMPLEX ? 128 : 64;
        found = bits_of(object, widest);
        return found < 0 ? found : classified(out, rank, found, letter == 'u');
    }
    if ((found = has_method(object, "__index__"))) return found < 0 ? found : classified(out, INTEGER, 64, 0);
    if ((found = has_method(object, "__float__"))) return found < 0 ? found : classified(out, REAL, 64, 0);
    if ((found = has_method(object, "__complex__"))) return found < 0 ? found : classified(out, COMPLEX, 128, 0);
    return classified(out, NO_NUMBER, 0, 0);
}

SLOW static int number_slow(PyObject *object, struct number *out) {
    PyObject *type = type_of(object);
    int index;
    if (!ndarray && find_ndarray() < 0) return -2;
    if (ndarray) {
        for (index = 0; index < KNOWN; index++)
            if (type == known[index].type) { *out = known[index].number; return 0; }
        /* float() reads an array of one element, Numba does not: an array is never a number, also without axes. */
        if (PyType_IsSubtype(type, ndarray)) return classified(out, NO_NUMBER, 0, 0);
    }
    if (PyType_IsSubtype(type, &PyComplex_Type)) return classified(out, COMPLEX, 128, 0);
    if (PyType_IsSubtype(type, &PyFloat_Type)) return classified(out, REAL, 64, 0);
    if (PyType_IsSubtype(type, &PyLong_Type)) return classified(out, INTEGER, 64, 0);
    return number_by_attributes(object, out);
}

/* Classifies an object: 0, or -2 = foreign error set. */
INLINE static int number_of(PyObject *object, struct number *out) {
    PyObject *type = type_of(object);
    if (type == &PyFloat_Type) return classified(out, REAL, 64, 0);
    if (type == &PyLong_Type) return classified(out, INTEGER, 64, 0);
    if (object == &_Py_TrueStruct || object == &_Py_FalseStruct) return classified(out, TRUTH, 8, 0);
    if (type == &PyComplex_Type) return classified(out, COMPLEX, 128, 0);
    if (type == ndarray) return classified(out, NO_NUMBER, 0, 0);
    return number_slow(object, out);
}

/* Whether a parameter of this kind takes the object: 1, 0, -2 = foreign error set. A bool takes besides bools what
 * equals 0 or 1; anything else is a mistake, not a truth value. */
static int accepts(PyObject *object, const struct number *number, int kind) {
    int equal;
    if (kind != 'b') return number->rank && number->rank <= (kind == 'c' ? COMPLEX : kind == 'f' ? REAL : INTEGER);
    if (number->rank == TRUTH) return 1;
    if (number->rank == NO_NUMBER || number->rank == COMPLEX) return 0;
    equal = PyObject_RichCompareBool(object, &_Py_TrueStruct, 2);
    if (equal == 0) equal = PyObject_RichCompareBool(object, &_Py_FalseStruct, 2);
    return equal < 0 ? -2 : equal;
}

/* Classifies an argument and words the refusal: 0 = taken, -1 = Python error set. */
SLOW static int take_number(PyObject *object, const struct method *method, word index, int kind, struct number *out) {
    int taken = number_of(object, out) < 0 ? -2 : accepts(object, out, kind);
    if (taken == 1) return 0;
    return taken ? -1 : wrong_type(object, method, index);
}

/* ---- numbers: 0 = converted, -1 = Python error set ---- */

SLOW static int real_of(PyObject *object, const struct method *method, word index, double *out) {
    *out = PyFloat_AsDouble(object);
    if (*out != -1.0 || !PyErr_Occurred()) return 0;
    return type_of(object) == &PyLong_Type ? pkgimage_too_large(method, index) : -1;
}

SLOW int pkgimage_float_slow(PyObject *object, const struct method *method, word index, double *out) {
    struct number number;
    return take_number(object, method, index, 'f', &number) < 0 ? -1 : real_of(object, method, index, out);
}

INLINE int pkgimage_float(PyObject *object, const struct method *method, word index, double *out) {
    if (type_of(object) == &PyFloat_Type || type_of(object) == known[FLOAT64].type) {
        *out = PyFloat_AsDouble(object);
        return 0;
    }
    if (type_of(object) == &PyLong_Type) {
        *out = PyFloat_AsDouble(object);
        return __builtin_expect(*out == -1.0, 0) && PyErr_Occurred() ? pkgimage_too_large(method, index) : 0;
    }
    return pkgimage_float_slow(object, method, index, out);
}

/* An int for any number up to INTEGER, or null. NumPy's bool has no __index__. */
SLOW static PyObject *index_of(PyObject *object, const struct method *method, word index, int kind) {
    struct number number;
    int truth;
    if (take_number(object, method, index, kind, &number) < 0) return 0;
    if (number.rank != TRUTH) return PyNumber_Index(object);
    truth = PyObject_RichCompareBool(object, &_Py_TrueStruct, 2);
    return truth < 0 ? 0 : PyNumber_Index(truth ? &_Py_TrueStruct : &_Py_FalseStruct);
}

SLOW int pkgimage_int_slow(PyObject *object, const struct method *method, word index, word *out) {
    PyObject *number = index_of(object, method, index, 'i');
    if (!number) return -1;
    *out = PyLong_AsLongLong(number);
    Py_DecRef(number);
    return *out == -1 && PyErr_Occurred() ? pkgimage_too_large(method, index) : 0;
}

INLINE int pkgimage_int(PyObject *object, const struct method *method, word index, int bits, word *out) {
    word value;
    if (type_of(object) == &PyLong_Type || type_of(object) == known[INT64].type) {
        value = PyLong_AsLongLong(object);
        if (__builtin_expect(value == -1, 0) && PyErr_Occurred()) return pkgimage_too_large(method, index);
    } else if (pkgimage_int_slow(object, method, index, &value) < 0) return -1;
    if (bits < 64 && (word)((unsigned long long)value << (64 - bits)) >> (64 - bits) != value)
        return pkgimage_out_of_range(method, index);
    *out = value;
    return 0;
}

SLOW int pkgimage_uint_slow(PyObject *object, const struct method *method, word index, unsigned long long *out) {
    PyObject *number = index_of(object, method, index, 'u');
    if (!number) return -1;
    *out = PyLong_AsUnsignedLongLong(number);
    Py_DecRef(number);
    return *out == ~0ULL && PyErr_Occurred() ? pkgimage_too_large(method, index) : 0;
}

INLINE int pkgimage_uint(PyObject *object, const struct method *method, word index, int bits, word *out) {
    unsigned long long value;
    if (type_of(object) == &PyLong_Type) {
        value = PyLong_AsUnsignedLongLong(object);
        if (__builtin_expect(value == ~0ULL, 0) && PyErr_Occurred()) return pkgimage_too_large(method, index);
    } else if (pkgimage_uint_slow(object, method, index, &value) < 0) return -1;
    if (bits < 64 && value >> bits) return pkgimage_out_of_range(method, index);
    *out = (word)value;
    return 0;
}

SLOW int pkgimage_bool_slow(PyObject *object, const struct method *method, word index, word *out) {
    struct number number;
    int equal;
    if (take_number(object, method, index, 'b', &number) < 0) return -1;
    equal = PyObject_RichCompareBool(object, &_Py_TrueStruct, 2);
    *out = equal;
    return equal < 0 ? -1 : 0;
}

INLINE int pkgimage_bool(PyObject *object, const struct method *method, word index, word *out) {
    if (object == &_Py_TrueStruct) { *out = 1; return 0; }
    if (object == &_Py_FalseStruct) { *out = 0; return 0; }
    return pkgimage_bool_slow(object, method, index, out);
}

/* A number that is no Python complex goes through complex(object): reading the real part of a numpy.complex64 directly
 * would silently drop its imaginary part. */
SLOW int pkgimage_complex(PyObject *object, const struct method *method, word index, double *out) {
    PyObject *value = 0, *arguments;
    struct number number;
    if (PyType_IsSubtype(type_of(object), &PyComplex_Type)) {
        out[0] = PyComplex_RealAsDouble(object);
        out[1] = PyComplex_ImagAsDouble(object);
        return 0;
    }
    if (take_number(object, method, index, 'c', &number) < 0) return -1;
    out[1] = 0.0;
    if (number.rank != COMPLEX) return real_of(object, method, index, out);
    arguments = PyTuple_New(1);
    if (!arguments) return -1;
    Py_IncRef(object);
    if (PyTuple_SetItem(arguments, 0, object) == 0) value = PyObject_Call(&PyComplex_Type, arguments, 0);
    Py_DecRef(arguments);
    if (!value) return -1;
    out[0] = PyComplex_RealAsDouble(value);
    out[1] = PyComplex_ImagAsDouble(value);
    Py_DecRef(value);
    return 0;
}

/* ---- arrays ---- */

enum { C_ORDER = 1, F_ORDER = 2, ALIGNED = 0x100, WRITABLE = 0x400 };

enum { AXES = 7 }; /* at most */

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

/* The strides of a buffer, null when it has no axes or too many. An exporter may leave them out (ctypes does): then
 * the memory is in C order, and the strides are written to `own`. */
static const word *strides_of(const struct buffer *view, word *own) {
    word step = view->itemsize;
    int axis;
    if (view->ndim < 1 || view->ndim > AXES || !view->shape) return 0;
    if (view->strides) return view->strides;
    for (axis = view->ndim - 1; axis >= 0; axis--) { own[axis] = step; step *= view->shape[axis]; }
    return own;
}

static int is_empty(const struct buffer *view) {
    int axis;
    for (axis = 0; axis < view->ndim; axis++) if (view->shape[axis] == 0) return 1;
    return 0;
}

static int in_order(const struct buffer *view, const word *strides, int fortran) {
    word expected = view->itemsize;
    int step;
    if (is_empty(view)) return 1;
    for (step = 0; step < view->ndim; step++) {
        int axis = fortran ? step : view->ndim - 1 - step;
        if (view->shape[axis] != 1 && strides[axis] != expected) return 0;
        expected *= view->shape[axis];
    }
    return 1;
}

static int is_aligned(const struct buffer *view, const word *strides, int kind) {
    unsigned long long mask = (unsigned long long)(kind == 'c' ? view->itemsize / 2 : view->itemsize) - 1;
    unsigned long long bits = (unsigned long long)view->data;
    int axis;
    if (is_empty(view)) return 1;
    for (axis = 0; axis < view->ndim; axis++) if (view->shape[axis] > 1) bits |= (unsigned long long)strides[axis];
    return (bits & mask) == 0;
}

/* Why an object is not the array that a signature asks for, in the order of the checks: a later one is a nearer miss. */
enum { FITS, NO_BUFFER, MASKED, OTHER_AXES, INDIRECT, OTHER_ELEMENT, OTHER_FIELDS, NOT_C, NOT_F, READ_ONLY, READ_ONLY_RECORD, UNALIGNED };

static const char *const problems[] = {
    "fits", "has no buffer", "has a mask, which would be ignored", "has another number of dimensions", "is an indirect buffer",
    "has another element type or byte order", "has other fields (names, types, offsets, bytes or alignment)", "is not C-contiguous", "is not Fortran-contiguous",
    "is read-only; declare it const(...) to accept read-only arrays", "is read-only; pass a copy of it", "is not aligned",
};

static int buffer_problem(const struct buffer *view, const word *strides, int kind, int ndim, int flags, int itemsize) {
    if (view->ndim != ndim || !strides) return OTHER_AXES;
    if (view->suboffsets) return INDIRECT;
    if (format_kind(view->format) != kind || view->itemsize != itemsize) return OTHER_ELEMENT;
    if ((flags & C_ORDER) && !in_order(view, strides, 0)) return NOT_C;
    if ((flags & F_ORDER) && !in_order(view, strides, 1)) return NOT_F;
    if ((flags & WRITABLE) && view->readonly) return READ_ONLY;
    return is_aligned(view, strides, kind) ? FITS : UNALIGNED;
}

/* Asks an object for its buffer: FITS = held in `view`, with its strides (in `own` when the exporter has none); a
 * problem, or -2 = foreign error set: nothing is held. */
SLOW static int take_buffer(PyObject *object, int kind, int itemsize, int ndim, int flags, struct buffer *view,
                            word *own, const word **strides) {
    int array, problem;
    if (!ndarray && find_ndarray() < 0) return -2;
    array = ndarray && PyType_IsSubtype(type_of(object), ndarray);
    if (array && type_of(object) != ndarray) { /* numpy.ma.MaskedArray */
        PyObject *mask = PyObject_GetAttrString(object, "mask");
        if (mask) { Py_DecRef(mask); return MASKED; }
        if (!forgiven()) return -2;
    }
    if (PyObject_GetBuffer(object, view, 0x1c) < 0) /* PyBUF_RECORDS_RO: strides and format; NumPy's dates have none */
        return !forgiven() ? -2 : array ? OTHER_ELEMENT : NO_BUFFER;
    *strides = strides_of(view, own);
    problem = buffer_problem(view, *strides, kind, ndim, flags, itemsize);
    if (problem) PyBuffer_Release(view);
    return problem;
}

SLOW static int wrong_array(PyObject *object, const struct method *method, word index, const char *problem) {
    struct message message;
    begin_argument(&message, method, index);
    add_wanted(&message, method, index);
    add(&message, "; this ");
    add_type_name(&message, object);
    add(&message, " ");
    add(&message, problem);
    if (!PyErr_Occurred()) PyErr_SetString(PyExc_TypeError, message.text);
    return -1;
}

SLOW int pkgimage_array_slow(PyObject *object, const struct method *method, word index, int kind, int itemsize, int ndim,
                             int flags, word *words, struct buffer *views, int *held) {
    struct buffer *view = views + *held;
    word own[AXES];
    const word *strides;
    int axis, problem = take_buffer(object, kind, itemsize, ndim, flags, view, own, &strides);
    if (problem == NO_BUFFER) return wrong_type(object, method, index);
    if (problem) return problem < 0 ? -1 : wrong_array(object, method, index, problems[problem]);
    *held += 1;
    words[0] = (word)view->data;
    for (axis = 0; axis < ndim; axis++) { words[1 + axis] = view->shape[axis]; words[1 + ndim + axis] = strides[axis]; }
    return 0;
}

/* Whether an exact ndarray is what the signature asks for. */
INLINE static int array_matches(const char *array, int ndim, int flags, word types) {
    const char *descr = *(const char *const *)(array + 56);
    unsigned int number = *(const unsigned int *)(descr + 28);
    return *(const int *)(array + 24) == ndim && (*(const int *)(array + 64) & flags) == flags && number < 64 &&
           (types >> number & 1) && descr[26] != '>';
}

/* First pass: everything but exact arrays, by the buffer protocol, which can run Python code. */
INLINE int pkgimage_array_first(PyObject *object, const struct method *method, word index, int kind, int itemsize, int ndim,
                                int flags, word types, word *words, struct buffer *views, int *held) {
    (void)types;
    if (!ndarray && find_ndarray() < 0) return -1; /* NumPy came after the image: both passes must see the same class */
    if (type_of(object) == ndarray) return 0;
    return pkgimage_array_slow(object, method, index, kind, itemsize, ndim, flags, words, views, held);
}

/* Second pass: exact arrays; nothing runs Python code between this and the call. */
INLINE int pkgimage_array(PyObject *object, const struct method *method, word index, int kind, int itemsize, int ndim,
                          int flags, word types, word *words, struct buffer *views, int *held) {
    const char *array = object;
    if (type_of(object) != ndarray) return 0;
    if (array_matches(array, ndim, flags, types)) {
        const word *shape = *(const word *const *)(array + 32), *strides = *(const word *const *)(array + 40);
        int axis;
        words[0] = *(const word *)(array + 16);
        for (axis = 0; axis < ndim; axis++) { words[1 + axis] = shape[axis]; words[1 + ndim + axis] = strides[axis]; }
        return 0;
    }
    return pkgimage_array_slow(object, method, index, kind, itemsize, ndim, flags, words, views, held);
}

SLOW void pkgimage_release(struct buffer *views, int held) {
    while (held-- > 0) PyBuffer_Release(views + held);
}

static PyObject *call_with(PyObject *function, PyObject *argument) {
    PyObject *arguments = PyTuple_New(1), *result;
    if (!arguments) return 0;
    Py_IncRef(argument);
    PyTuple_SetItem(arguments, 0, argument);
    result = PyObject_Call(function, arguments, 0);
    Py_DecRef(arguments);
    return result;
}

/* ---- structured arrays: any numpy.ndarray without a mask whose dtype equals that of the signature; records: numpy.void
 *
 * Equal is what NumPy calls so: names, types and offsets of the fields, bytes of a record. What was found equal is
 * remembered by address, with a reference, so that later calls compare two addresses. */

struct accepted { /* what is known of a table: its dtype, the same one of numpy.record, one that was found equal to it */
    const int *table; PyObject *wanted, *record, *found;
};

enum { REMEMBERED = 256 };

static struct accepted accepted_dtypes[REMEMBERED]; /* by a hash of the table's address, or the next free place */

/* of a table 'R' or 'V' */
enum { RECORD_AXES = 2, RECORD_FLAGS, RECORD_SIZE, RECORD_ALIGNMENT, RECORD_DTYPE };

static PyObject *descr_of(PyObject *array) { return *(PyObject *const *)((const char *)array + 56); }

static struct accepted *accepted_of(const int *table) {
    int first = (int)(((unsigned long long)table >> 2) % REMEMBERED), step;
    for (step = 0; step < REMEMBERED; step++) {
        struct accepted *place = accepted_dtypes + (first + step) % REMEMBERED;
        if (place->table == table || !place->table) return place;
    }
    return accepted_dtypes + first; /* all are taken: what stands there is forgotten */
}

/* What the module has under that name, null = Python error. */
static PyObject *attribute_of(const char *module, const char *name) {
    PyObject *holder = PyImport_ImportModule(module), *value = holder ? PyObject_GetAttrString(holder, name) : 0;
    if (holder) Py_DecRef(holder);
    return value;
}

/* numpy.dtype of what the table's literal says, null = Python error. */
static PyObject *make_dtype(const int *table) {
    PyObject *reader = attribute_of("ast", "literal_eval"), *maker = attribute_of("numpy", "dtype");
    PyObject *text = PyUnicode_FromString((const char *)(table + RECORD_DTYPE));
    PyObject *fields = reader && maker && text ? call_with(reader, text) : 0, *dtype = fields ? call_with(maker, fields) : 0;
    if (fields) Py_DecRef(fields);
    if (text) Py_DecRef(text);
    if (maker) Py_DecRef(maker);
    if (reader) Py_DecRef(reader);
    return dtype;
}

/* Whether a record of that dtype lies as C aligns it: then the code may count on it. 1, 0, -2 = foreign error set. */
static int is_aligned_as_c(PyObject *dtype) {
    PyObject *value = PyObject_GetAttrString(dtype, "isalignedstruct");
    int truth = value == &_Py_TrueStruct;
    if (!value) return forgiven() ? 0 : -2;
    Py_DecRef(value);
    return truth;
}

/* A new reference to the dtype of the table, which is remembered; null = Python error. */
static PyObject *wanted_dtype(const int *table) {
    struct accepted *accepted = accepted_of(table), old;
    PyObject *wanted = accepted->table == table ? Py_NewRef(accepted->wanted) : make_dtype(table);
    if (!wanted || accepted->table == table) return wanted;
    accepted = accepted_of(table); /* making it may have run other threads */
    old = *accepted;
    accepted->table = table, accepted->wanted = Py_NewRef(wanted), accepted->record = accepted->found = 0;
    if (old.wanted) Py_DecRef(old.wanted);
    if (old.record) Py_DecRef(old.record);
    if (old.found) Py_DecRef(old.found);
    return wanted;
}

/* Whether the dtype is that of the table: 1, 0, -2 = foreign error set. Runs code of NumPy alone. */
static int dtype_fits(PyObject *found, const int *table) {
    struct accepted *accepted = accepted_of(table);
    PyObject *wanted, *old;
    int equal;
    if (accepted->table == table && accepted->found == found) return 1;
    wanted = wanted_dtype(table);
    if (!wanted) return -2;
    equal = PyObject_RichCompareBool(found, wanted, 2);
    if (equal == 1 && table[RECORD_ALIGNMENT] > 1) equal = is_aligned_as_c(found);
    accepted = accepted_of(table);
    if (equal == 1 && accepted->table == table) {
        old = accepted->found;
        Py_IncRef(found);
        accepted->found = found;
        if (old) Py_DecRef(old);
    }
    Py_DecRef(wanted);
    return equal >= 0 ? equal : forgiven() ? 0 : -2;
}

/* Dimensions and flags alone. */
static int form_problem(const char *array, const int *table) {
    int flags = table[RECORD_FLAGS] & ~*(const int *)(array + 64);
    if (*(const int *)(array + 24) != table[RECORD_AXES]) return OTHER_AXES;
    return flags & C_ORDER ? NOT_C : flags & F_ORDER ? NOT_F : flags & WRITABLE ? READ_ONLY : flags ? UNALIGNED : FITS;
}

/* FITS, a problem, or -2 = foreign error set. */
static int records_problem(PyObject *object, const int *table) {
    const char *array = object;
    int fits;
    if (!ndarray && find_ndarray() < 0) return -2;
    if (!ndarray || !PyType_IsSubtype(type_of(object), ndarray)) return NO_BUFFER;
    if (type_of(object) != ndarray) {
        PyObject *mask = PyObject_GetAttrString(object, "mask");
        if (mask) { Py_DecRef(mask); return MASKED; }
        if (!forgiven()) return -2;
    }
    if (*(const int *)(array + 24) != table[RECORD_AXES]) return OTHER_AXES;
    fits = dtype_fits(descr_of(object), table);
    return fits == 1 ? form_problem(array, table) : fits ? fits : OTHER_FIELDS;
}

/* Whether what the record looks at may be written to: 1, 0, -2 = foreign error set. */
static int is_writable(PyObject *record) {
    PyObject *flags = PyObject_GetAttrString(record, "flags"), *value = 0;
    int truth;
    if (flags) { value = PyObject_GetAttrString(flags, "writeable"); Py_DecRef(flags); }
    truth = value == &_Py_TrueStruct;
    if (!value) return forgiven() ? 0 : -2;
    Py_DecRef(value);
    return truth;
}

/* FITS = the record's memory is held in `view`; a problem, or -2 = foreign error set: nothing is held. */
static int take_record(PyObject *object, const int *table, struct buffer *view) {
    PyObject *dtype;
    int fits;
    if (!ndarray && find_ndarray() < 0) return -2;
    if (!ndarray || !PyType_IsSubtype(type_of(object), void_type)) return NO_BUFFER;
    dtype = PyObject_GetAttrString(object, "dtype");
    if (!dtype) return forgiven() ? OTHER_FIELDS : -2;
    fits = dtype_fits(dtype, table);
    Py_DecRef(dtype);
    if (fits != 1) return fits ? fits : OTHER_FIELDS;
    fits = is_writable(object); /* the code may write to any record, as Numba's does */
    if (fits != 1) return fits ? fits : READ_ONLY_RECORD;
    if (PyObject_GetBuffer(object, view, 0) < 0) return forgiven() ? NO_BUFFER : -2;
    if (view->length != table[RECORD_SIZE]) fits = OTHER_FIELDS; /* a subclass may show any memory */
    else if ((unsigned long long)view->data & (unsigned long long)(table[RECORD_ALIGNMENT] - 1)) fits = UNALIGNED;
    else return FITS;
    PyBuffer_Release(view);
    return fits;
}

/* ---- tuples, dataclasses, optional values, values that the signature fixes: tables of toolchain.codegen.descriptors ---- */

/* The table behind the one that `table` points to. */
static const int *next_table(const int *table) {
    int index;
    switch (*table) {
    case 'A': return table + 6;
    case 'L': return table + 4 + table[3];
    case 'R': case 'V': case 'E': return table + 2 + table[1];
    case 'O': return next_table(table + 2);
    case 'D': return next_table(table + 2 + table[1]);
    case 'T': {
        const int *at = table + 2;
        for (index = 0; index < table[1]; index++) at = next_table(at);
        return at;
    }
    default: return table + 2;
    }
}

/* The 64 bits of two ints. */
static word joined(const int *halves) {
    return (word)((unsigned long long)(unsigned int)halves[1] << 32 | (unsigned int)halves[0]);
}

/* 1, 0, -2 = foreign error set; so are the next two. `characters`: the bytes of UTF-8. */
static int text_equals(PyObject *object, const int *characters, int count) {
    word size;
    const char *text;
    int index;
    if (!PyType_IsSubtype(type_of(object), &PyUnicode_Type)) return 0;
    text = PyUnicode_AsUTF8AndSize(object, &size);
    if (!text) return forgiven() ? 0 : -2;
    if (size != count) return 0;
    for (index = 0; index < count; index++) if (text[index] != (char)characters[index]) return 0;
    return 1;
}

static int number_equals(PyObject *object, int kind, const int *halves) {
    word bits = joined(halves);
    struct number number;
    PyObject *wanted;
    int equal;
    if (number_of(object, &number) < 0) return -2;
    /* True equals 1, and is another type; 1.0 equals 1 and is no integer. */
    if (number.rank != INTEGER && (kind == 'i' || number.rank != REAL)) return 0;
    wanted = kind == 'i' ? PyLong_FromLongLong(bits) : PyFloat_FromDouble(*(double *)&bits);
    if (!wanted) return -2;
    equal = PyObject_RichCompareBool(object, wanted, 2); /* a NaN equals nothing: there the object may only be left out */
    Py_DecRef(wanted);
    return equal < 0 ? -2 : equal;
}

/* Whether the characters are the text: 1 or 0. */
static int same_characters(const char *text, const int *characters, int count) {
    int index;
    for (index = 0; index < count; index++) if (text[index] != (char)characters[index]) return 0; /* a NUL differs */
    return !text[count];
}

/* One of this image's functions: is it made of the package's function of that dotted name? */
static int is_made_of(PyObject *object, const int *name, int count) {
    void *function = PyCFunction_GetFunction(object);
    int index;
    for (index = 0; pkgimage_methods[index].name; index++)
        if (pkgimage_methods[index].function == function)
            return same_characters(text_at(pkgimage_origins, index), name, count);
    return 0;
}

/* Does the object call itself by that dotted name? A dispatcher of Numba does, as the function that it was made of. */
static int calls_itself(PyObject *object, const int *name, int count, int dot) {
    PyObject *module = PyObject_GetAttrString(object, "__module__");
    PyObject *own = module ? PyObject_GetAttrString(object, "__qualname__") : 0;
    int same = own ? text_equals(module, name, dot) : forgiven() ? 0 : -2;
    if (same == 1) same = text_equals(own, name + dot + 1, count - dot - 1);
    if (module) Py_DecRef(module);
    if (own) Py_DecRef(own);
    return same;
}

/* Is it what an imported module holds under that dotted name (a function that was made under another one)? */
static int is_held(PyObject *object, const int *name, int count, int dot) {
    char text[512];
    PyObject *module, *held;
    int index;
    if (count >= (int)sizeof text) return 0;
    for (index = 0; index < count; index++) text[index] = (char)(index == dot ? 0 : name[index]);
    text[count] = 0;
    module = PyDict_GetItemString(PyImport_GetModuleDict(), text);
    if (!module) return 0;
    Py_IncRef(module);
    held = PyObject_GetAttrString(module, text + dot + 1);
    Py_DecRef(module);
    if (!held) return forgiven() ? 0 : -2;
    Py_DecRef(held);
    return held == object;
}

static int is_function(PyObject *object, const int *name, int count) {
    int dot = count - 1, same;
    while (dot > 0 && name[dot] != '.') dot--;
    if (type_of(object) == &PyCFunction_Type && is_made_of(object, name, count)) return 1;
    same = calls_itself(object, name, count, dot);
    return same ? same : is_held(object, name, count, dot);
}

/* The object is the value that a table 'L' describes; null (left out) is, where that is allowed. */
static int is_constant(PyObject *object, const int *table) {
    if (!object) return table[2];
    switch (table[1]) {
    case 'n': return object == &_Py_NoneStruct;
    case 'b': return object == (table[4] ? &_Py_TrueStruct : &_Py_FalseStruct);
    case 's': return text_equals(object, table + 4, table[3]);
    case 'd': return is_function(object, table + 4, table[3]);
    case 'o': return 0;
    default: return number_equals(object, table[1], table + 4);
    }
}

SLOW int pkgimage_constant(PyObject *object, const struct method *method, word index, const int *table) {
    struct message message;
    int same = is_constant(object, table);
    if (same) return same < 0 ? -1 : 0;
    begin_argument(&message, method, index);
    add(&message, "is compiled for one value only: ");
    add(&message, text_at(method->types, argument_of(index)));
    PyErr_SetString(PyExc_TypeError, message.text);
    return -1;
}

struct reading { /* one argument while it is converted: what comes next */
    const struct method *method; word index /* place */; const int *table; word *words; struct buffer *views; int *held;
    int last; /* 0: all but exact arrays, which can run Python code; 1: exact arrays */
};

static int read_number(struct reading *reading, PyObject *object) {
    const struct method *method = reading->method;
    word index = reading->index, *words = reading->words;
    int kind = reading->table[0], bits = reading->table[1];
    reading->table += 2;
    reading->words += kind == 'c' ? 2 : 1;
    if (reading->last) return 0;
    switch (kind) {
    case 'b': return pkgimage_bool(object, method, index, words);
    case 'i': return pkgimage_int(object, method, index, bits, words);
    case 'u': return pkgimage_uint(object, method, index, bits, words);
    case 'f': return pkgimage_float(object, method, index, (double *)words);
    default: return pkgimage_complex(object, method, index, (double *)words);
    }
}

static int read_array(struct reading *reading, PyObject *object) {
    const int *table = reading->table;
    word *words = reading->words;
    reading->table += 6;
    reading->words += 1 + 2 * table[3];
    if (!reading->last)
        return pkgimage_array_first(object, reading->method, reading->index, table[1], table[2] / 8, table[3], table[4],
                                    table[5], words, reading->views, reading->held);
    return pkgimage_array(object, reading->method, reading->index, table[1], table[2] / 8, table[3], table[4], table[5],
                          words, reading->views, reading->held);
}

/* The first pass leaves the dtype's address in the first word; the second one, which must not run Python code, sees
 * whether the array still has it. */
static int read_records(struct reading *reading, PyObject *object) {
    const int *table = reading->table;
    const char *array = object;
    word *words = reading->words;
    int axis, axes = table[RECORD_AXES], problem;
    if (!reading->last) problem = records_problem(object, table);
    else problem = words[0] == (word)descr_of(object) ? form_problem(array, table) : OTHER_FIELDS;
    reading->table = next_table(table);
    reading->words += 1 + 2 * axes;
    if (problem == NO_BUFFER) return wrong_type(object, reading->method, reading->index);
    if (problem) return problem < 0 ? -1 : wrong_array(object, reading->method, reading->index, problems[problem]);
    words[0] = reading->last ? *(const word *)(array + 16) : (word)descr_of(object);
    for (axis = 0; axis < axes; axis++) {
        words[1 + axis] = (*(const word *const *)(array + 32))[axis];
        words[1 + axes + axis] = (*(const word *const *)(array + 40))[axis];
    }
    return 0;
}

static int read_record(struct reading *reading, PyObject *object) {
    const int *table = reading->table;
    word *words = reading->words++;
    struct buffer *view = reading->views + *reading->held;
    int problem;
    reading->table = next_table(table);
    if (reading->last) return 0;
    problem = take_record(object, table, view);
    if (problem == NO_BUFFER) return wrong_type(object, reading->method, reading->index);
    if (problem) return problem < 0 ? -1 : wrong_array(object, reading->method, reading->index, problems[problem]);
    *reading->held += 1;
    *words = (word)view->data;
    return 0;
}

/* The pair of two objects, which are taken over; null = Python error. */
static PyObject *pair_of(PyObject *first, PyObject *second) {
    PyObject *pair = first && second ? PyTuple_New(2) : 0;
    if (pair) { PyTuple_SetItem(pair, 0, first), PyTuple_SetItem(pair, 1, second); return pair; }
    if (first) Py_DecRef(first);
    if (second) Py_DecRef(second);
    return 0;
}

/* module.name(*arguments), which are taken over; null = Python error. */
static PyObject *call_named(const char *module, const char *name, PyObject *arguments) {
    PyObject *function = arguments ? attribute_of(module, name) : 0;
    PyObject *result = function ? PyObject_Call(function, arguments, 0) : 0;
    if (function) Py_DecRef(function);
    if (arguments) Py_DecRef(arguments);
    return result;
}

/* ---- classes of named tuples, dataclasses and enums: what Python's list of classes has (pkgimage/classes.py), which is kept ---- */

struct named { /* of a table 'P', 'D' or 'E' */
    const int *text;       /* dotted name, module, name, more */
    PyObject *type, *held; /* the class, and what its module held under that name when Python was asked; null = nothing */
};

static struct named named_classes[REMEMBERED]; /* by a hash of the text's address, or the next free place */

static struct named *named_of(const int *text) {
    int first = (int)(((unsigned long long)text >> 2) % REMEMBERED), step;
    for (step = 0; step < REMEMBERED; step++) {
        struct named *place = named_classes + (first + step) % REMEMBERED;
        if (place->text == text || !place->text) return place;
    }
    return named_classes + first; /* all are taken: what stands there is forgotten */
}

/* What a module holds under a name, borrowed; null = nothing. No code runs for it. */
static PyObject *held_in(PyObject *module, const char *name) {
    PyObject *names = PyModule_GetDict(module);
    if (!names) PyErr_Clear(); /* what stands there is no module */
    return names ? PyDict_GetItemString(names, name) : 0;
}

/* What the module of a class holds under its name, borrowed: null = nothing, also where none is imported (*imported).
 * Of a class inside of classes, the outermost one: `module` has their names too. */
static PyObject *held_by(const char *module, const char *name, int *imported) {
    PyObject *modules = PyImport_GetModuleDict(), *found = PyDict_GetItemString(modules, module);
    struct message outer;
    int end;
    *imported = 1;
    if (found) return held_in(found, name);
    outer.length = 0;
    add(&outer, module);
    for (end = outer.length; end-- > 0;) {
        if (outer.text[end] != '.') continue;
        outer.text[end] = 0;
        found = PyDict_GetItemString(modules, outer.text);
        if (found) return held_in(found, outer.text + end + 1);
    }
    *imported = 0;
    return 0;
}

static PyObject *bytes_at(const char *address, word size) { return PyMemoryView_FromMemory(address, size, 0x100); }

/* A new reference to what the function of pkgimage.classes says for a text; null = Python error. */
static PyObject *ask_class(const struct table *image, const char *text, const char *function) {
    PyObject *parts[4], *arguments = PyTuple_New(4);
    int index, complete = arguments != 0;
    parts[0] = bytes_at(image->header, image->header_size), parts[1] = bytes_at(image->data, image->data_size);
    parts[2] = PyUnicode_FromString(text), parts[3] = PyUnicode_FromString(text_at(text, 3));
    for (index = 0; index < 4; index++) complete = complete && parts[index];
    for (index = 0; index < 4; index++) {
        if (complete) PyTuple_SetItem(arguments, index, parts[index]);
        else if (parts[index]) Py_DecRef(parts[index]);
    }
    if (!complete && arguments) Py_DecRef(arguments);
    return complete ? call_named("pkgimage.classes", function, arguments) : 0;
}

/* A new reference to the class of an image's table 'P', 'D' or 'E' with this text; null = Python error. Python is asked again
 * when the module holds another object under the name than it did then. */
static PyObject *class_of(const struct table *image, const int *table, const char *function) {
    const char *text = (const char *)table;
    struct named *place = named_of(table);
    int imported;
    PyObject *held = held_by(text_at(text, 1), text_at(text, 2), &imported), *type, *old, *held_then;
    if (place->text == table && (!imported || held == place->held)) return Py_NewRef(place->type);
    if (held) Py_IncRef(held);
    type = ask_class(image, text, function);
    if (!type) {
        if (held) Py_DecRef(held);
        return 0;
    }
    place = named_of(table); /* asking may have run other threads */
    old = place->type, held_then = place->held;
    place->text = table, place->type = Py_NewRef(type), place->held = held;
    if (old) Py_DecRef(old);
    if (held_then) Py_DecRef(held_then);
    return type;
}

/* ---- members of enums: objects of the class that the image defines; compiled code has their values ---- */

/* Whether its class is of a class of its own, as every enum is, and hardly another type of numbers. */
static int may_be_member(PyObject *object) { return type_of(type_of(object)) != type_of(&PyLong_Type); }

static int is_text(PyObject *object) { return type_of(object) == &PyUnicode_Type; }

/* 1 when the object may be a member of another enum than `type`, of the same name; 0 when not, -1 = foreign error set. */
static int of_that_name(PyObject *object, PyObject *type, const char *name) {
    if (!PyType_IsSubtype(type_of(type_of(object)), type_of(type))) return 0;
    if (attribute_is(type_of(object), "__name__", name, 1)) return 1;
    return forgiven() ? 0 : -1;
}

/* A new reference to the value of a member of the class that a table 'E' names; of one of that name that is defined
 * otherwise, a text that says so; null = it is none (*error 0), or a Python error. */
static PyObject *value_of_member(PyObject *object, const int *table, int *error) {
    const char *text = (const char *)(table + 4);
    PyObject *type, *value = 0;
    int alike;
    *error = 0;
    if (!may_be_member(object)) return 0;
    type = class_of(&pkgimage_table, table + 4, "of_member");
    *error = 1;
    if (!type) return 0;
    if (type_of(object) == type) value = PyObject_GetAttrString(object, "_value_");
    else if ((alike = of_that_name(object, type, text_at(text, 2))) <= 0) *error = alike < 0;
    else { /* perhaps of an equal one */
        value = call_named("pkgimage.classes", "value_of", pair_of(Py_NewRef(type), Py_NewRef(object)));
        if (value == &_Py_NoneStruct) { Py_DecRef(value); value = 0, *error = 0; }
    }
    Py_DecRef(type);
    return value;
}

/* "f() argument 'x' must be Enum(m.F, int64), not F, which is ..."; the text is taken over. */
SLOW static int wrong_definition(PyObject *told, const struct method *method, word place) {
    struct message message;
    word size;
    const char *text = PyUnicode_AsUTF8AndSize(told, &size);
    begin_argument(&message, method, place);
    add_wanted(&message, method, place);
    add(&message, ", not ");
    add(&message, text ? text : "another class of that name");
    if (text || forgiven()) PyErr_SetString(PyExc_TypeError, message.text);
    Py_DecRef(told);
    return -1;
}

static int read_member(struct reading *reading, PyObject *object) {
    const int *table = reading->table;
    int error, status;
    PyObject *value = reading->last ? 0 : value_of_member(object, table, &error);
    if (!reading->last && !value) return error ? -1 : wrong_type(object, reading->method, reading->index);
    if (value && is_text(value)) return wrong_definition(value, reading->method, reading->index);
    reading->table += 2;
    status = read_number(reading, value); /* which looks at no value in the second pass */
    reading->table = next_table(table);
    if (value) Py_DecRef(value);
    return status;
}

static int read_value(struct reading *reading, PyObject *object);

static int read_tuple(struct reading *reading, PyObject *object) {
    word count = reading->table[1], place = reading->index, index;
    int shift = STEP;
    if (!PyType_IsSubtype(type_of(object), &PyTuple_Type) || PyTuple_Size(object) != count)
        return wrong_type(object, reading->method, place);
    while (shift <= DEEPEST && place >> shift) shift += STEP;
    reading->table += 2;
    for (index = 0; index < count; index++) {
        if (shift <= DEEPEST && index < MOST_ITEMS) reading->index = place | (index + 1) << shift;
        if (read_value(reading, PyTuple_GetItem(object, index)) < 0) return -1;
    }
    reading->index = place;
    return 0;
}

/* ---- instances of dataclasses: compiled code has the values of their fields ---- */

/* Whether its class has fields as dataclasses do: 1, 0, -1 = Python error. */
static int has_fields(PyObject *object) {
    PyObject *fields = PyObject_GetAttrString(type_of(object), "__dataclass_fields__");
    if (!fields) return forgiven() ? 0 : -1;
    Py_DecRef(fields);
    return 1;
}

/* A new tuple of the values of the fields of an instance of the class that a table 'D' names; of one of a class of that
 * name that is defined otherwise, a text that says so; null = it is none (*error 0), or a Python error. */
static PyObject *values_of_instance(PyObject *object, const int *table, int *error) {
    const char *text = (const char *)(table + 2);
    word count = table[3 + table[1]], index;
    PyObject *type, *values, *value;
    int found = has_fields(object);
    *error = found < 0;
    if (found != 1) return 0;
    type = class_of(&pkgimage_table, table + 2, "of_dataclass");
    *error = 1;
    if (!type) return 0;
    if (type_of(object) == type) {
        values = PyTuple_New(count);
        for (index = 0; values && index < count; index++) {
            value = PyObject_GetAttrString(object, text_at(text, 3 + index));
            if (value) PyTuple_SetItem(values, index, value);
            else { Py_DecRef(values); values = 0; }
        }
    } else { /* another class of that name and definition */
        values = call_named("pkgimage.classes", "values_of", pair_of(Py_NewRef(type), Py_NewRef(object)));
        if (values == &_Py_NoneStruct) { Py_DecRef(values); values = 0, *error = 0; }
    }
    Py_DecRef(type);
    return values;
}

/* The tuple that the first pass held for this instance, for this place of the signature. Both passes meet the instances
 * of an argument in one order, so the first one that is left is it. */
static PyObject *held_values(struct reading *reading, PyObject *object) {
    int index;
    for (index = 0; index < *reading->held; index++) {
        struct buffer *view = reading->views + index;
        if (view->internal != object || view->format != (const char *)reading->table) continue;
        view->internal = 0;
        return view->owner;
    }
    return 0;
}

/* An instance may get other values while the code runs: the tuple keeps those that it was called with, among the
 * buffers, as one without memory. */
static int read_instance(struct reading *reading, PyObject *object) {
    const int *table = reading->table;
    struct buffer *view = reading->views + *reading->held;
    PyObject *values;
    int error = 0;
    values = reading->last ? held_values(reading, object) : values_of_instance(object, table, &error);
    if (!values) return error ? -1 : wrong_type(object, reading->method, reading->index);
    if (is_text(values)) return wrong_definition(values, reading->method, reading->index);
    if (!reading->last) {
        view->data = 0, view->owner = values, view->internal = object, view->format = (const char *)table;
        *reading->held += 1;
    }
    reading->table = table + 2 + table[1];
    return read_tuple(reading, values);
}

static int read_optional(struct reading *reading, PyObject *object) {
    word count = reading->table[1];
    *reading->words++ = object != &_Py_NoneStruct;
    if (object != &_Py_NoneStruct) { reading->table += 2; return read_value(reading, object); }
    reading->table = next_table(reading->table);
    while (count-- > 0) *reading->words++ = 0;
    return 0;
}

static int read_value(struct reading *reading, PyObject *object) {
    const int *table = reading->table;
    switch (*table) {
    case 'A': return read_array(reading, object);
    case 'R': return read_records(reading, object);
    case 'V': return read_record(reading, object);
    case 'T': return read_tuple(reading, object);
    case 'E': return read_member(reading, object);
    case 'D': return read_instance(reading, object);
    case 'O': return read_optional(reading, object);
    case 'L':
        reading->table = next_table(table);
        return reading->last ? 0 : pkgimage_constant(object, reading->method, reading->index, table);
    default: return read_number(reading, object);
    }
}

static int read_pass(PyObject *object, const struct method *method, word index, const int *table, word *words,
                     struct buffer *views, int *held, int last) {
    struct reading reading;
    reading.method = method, reading.index = index, reading.table = table;
    reading.words = words, reading.views = views, reading.held = held, reading.last = last;
    return read_value(&reading, object);
}

/* First pass over one argument: everything but exact arrays. */
int pkgimage_value_first(PyObject *object, const struct method *method, word index, const int *table, word *words,
                         struct buffer *views, int *held) {
    return read_pass(object, method, index, table, words, views, held, 0);
}

/* Second pass: exact arrays inside. */
int pkgimage_value(PyObject *object, const struct method *method, word index, const int *table, word *words,
                   struct buffer *views, int *held) {
    return read_pass(object, method, index, table, words, views, held, 1);
}

/* ---- results: tuples, optional values, arrays ----
 *
 * An array's memory is given up exactly once. With a result goes one reference; the object `memory` below takes it over
 * and drops it when Python drops the last array that looks at it. Null means that the array looks at memory of an
 * argument, or at a constant of the image (which stays mapped for good): then the object keeps the arguments alive, as
 * memoryviews, so that they cannot change their size either. */

struct memory { /* a Python object: who owns the memory that a returned array looks at */
    word references; PyObject *type; char *data; void *meminfo; PyObject *kept;
    word length, itemsize; int readonly, dimensions; char format[8];
    word shape[AXES + 1], strides[AXES + 1];
};

struct slot { int number; void *value; }; /* PyType_Slot, PyModuleDef_Slot */
struct spec { const char *name; int basic, item; unsigned int flags; struct slot *slots; }; /* PyType_Spec */

static PyObject *memory_type, *asarray; /* made with the first array that is returned */

int pkgimage_release_memory(void *meminfo) {
    if (meminfo) NRT_MemInfo_release(meminfo);
    return 0;
}

static void memory_dealloc(PyObject *object) {
    struct memory *memory = object;
    PyObject *type = memory->type;
    pkgimage_release_memory(memory->meminfo);
    if (memory->kept) Py_DecRef(memory->kept);
    PyObject_Free(memory);
    Py_DecRef(type);
}

static int memory_get(PyObject *object, struct buffer *view, int flags) {
    struct memory *memory = object;
    view->data = memory->data, view->owner = 0, view->length = memory->length, view->itemsize = memory->itemsize;
    view->readonly = memory->readonly, view->ndim = memory->dimensions;
    view->shape = memory->shape, view->strides = memory->strides, view->suboffsets = 0, view->internal = 0;
    view->format = flags & 4 ? memory->format : 0;                       /* PyBUF_FORMAT */
    if (((flags & 1) && memory->readonly) ||                             /* PyBUF_WRITABLE */
        ((flags & 0x10) == 0 && !in_order(view, view->strides, 0)) ||                   /* PyBUF_STRIDES */
        ((flags & 0x20) && !in_order(view, view->strides, 0)) ||             /* C_CONTIGUOUS */
        ((flags & 0x40) && !in_order(view, view->strides, 1)) ||             /* F_CONTIGUOUS */
        ((flags & 0x80) && !in_order(view, view->strides, 0) && !in_order(view, view->strides, 1))) { /* ANY_CONTIGUOUS */
        PyErr_SetString(PyExc_BufferError, "the array's memory cannot be seen that way");
        return -1;
    }
    if ((flags & 0x10) == 0) view->strides = 0;
    if ((flags & 8) == 0) view->shape = 0;                               /* PyBUF_ND */
    Py_IncRef(object);
    view->owner = object;
    return 0;
}

static struct slot memory_slots[] = {{52, (void *)memory_dealloc}, {1, (void *)memory_get}, {0, 0}};
/* Py_tp_dealloc, Py_bf_getbuffer; flags: no calls of the type, no changes to it. */
static struct spec memory_spec = {"pkgimage.Memory", sizeof(struct memory), 0, 1 << 7 | 1 << 8, memory_slots};

/* 0 = type and numpy.asarray are there, -1 = Python error. */
static int prepare_arrays(void) {
    PyObject *numpy;
    if (!memory_type) memory_type = PyType_FromSpec(&memory_spec);
    if (memory_type && !asarray) {
        numpy = PyImport_ImportModule("numpy");
        if (numpy) { asarray = PyObject_GetAttrString(numpy, "asarray"); Py_DecRef(numpy); }
    }
    return memory_type && asarray ? 0 : -1;
}

struct boxing { /* a result while it is turned into objects: what comes next, and what the call was given */
    const int *table; const word *words; PyObject *const *arguments; word count; PyObject *kept;
    const struct buffer *views; int held; /* among them the tuples of fields that instances of dataclasses had */
    const struct table *image; /* whose function it is */
};

enum { MAKE, RELEASE, ABSENT }; /* after an error: give up what is left; in an optional value that is not there: nothing */

/* Adds memoryviews of everything in `object` that has a buffer to the list of pairs `kept`. */
static int keep(PyObject *object, PyObject **kept) {
    PyObject *view, *pair;
    word index, count;
    if (!object) return 0;
    if (PyType_IsSubtype(type_of(object), &PyTuple_Type)) {
        count = PyTuple_Size(object);
        for (index = 0; index < count; index++) if (keep(PyTuple_GetItem(object, index), kept) < 0) return -1;
        return 0;
    }
    view = PyMemoryView_FromObject(object);
    if (!view) return forgiven() ? 0 : -1;
    pair = PyTuple_New(2);
    if (!pair) { Py_DecRef(view); return -1; }
    PyTuple_SetItem(pair, 0, view);
    if (*kept) PyTuple_SetItem(pair, 1, *kept);
    *kept = pair;
    return 0;
}

/* Everything in all arguments, once for a result. Of instances of dataclasses what the call was made with, which the
 * instance may no longer have. */
static int keep_arguments(struct boxing *boxing) {
    word index;
    if (boxing->kept) return 0;
    for (index = 0; index < boxing->count; index++)
        if (keep(boxing->arguments[index], &boxing->kept) < 0) return -1;
    for (index = 0; index < boxing->held; index++)
        if (type_of(boxing->views[index].owner) == &PyTuple_Type &&
            keep(boxing->views[index].owner, &boxing->kept) < 0) return -1;
    return 0;
}

/* Of a returned array, of numbers ('A') or of records ('R'). */
static int dimensions_of(const int *table) { return table[*table == 'R' ? RECORD_AXES : 3]; }

static struct memory *new_memory(struct boxing *boxing, const int *table, const word *words) {
    struct memory *memory;
    int axis, dimensions = dimensions_of(table);
    void *meminfo = (void *)words[1 + 2 * dimensions];
    if (prepare_arrays() < 0 || (!meminfo && keep_arguments(boxing) < 0)) return 0;
    memory = PyType_GenericAlloc(memory_type, 0);
    if (!memory) return 0;
    memory->data = (char *)words[0], memory->meminfo = meminfo;
    memory->dimensions = dimensions;
    for (axis = 0; axis < dimensions; axis++) {
        memory->shape[axis] = words[1 + axis];
        memory->strides[axis] = words[1 + dimensions + axis];
    }
    if (*table == 'R') { /* an axis more, of bytes: NumPy knows that format without thinking */
        memory->itemsize = 1, memory->readonly = !table[RECORD_FLAGS], memory->format[0] = 'B';
        memory->shape[axis] = table[RECORD_SIZE], memory->strides[axis] = 1;
        memory->dimensions++;
    } else {
        memory->itemsize = table[2], memory->readonly = table[4];
        memory->format[0] = table[1] & 256 ? 'Z' : (char)table[1];
        memory->format[1] = table[1] & 256 ? (char)table[1] : 0;
    }
    if (!meminfo && boxing->kept) { memory->kept = boxing->kept; Py_IncRef(boxing->kept); }
    memory->length = memory->itemsize;
    for (axis = 0; axis < memory->dimensions; axis++) memory->length *= memory->shape[axis];
    return memory;
}

/* array.name(argument); array and argument are taken over; null = Python error. */
static PyObject *call_method(PyObject *array, const char *name, PyObject *argument) {
    PyObject *method = array && argument ? PyObject_GetAttrString(array, name) : 0;
    PyObject *made = method ? call_with(method, argument) : 0;
    if (method) Py_DecRef(method);
    if (argument) Py_DecRef(argument);
    if (array) Py_DecRef(array);
    return made;
}

/* The array of records that an array of their bytes, which is taken over, stands for; null = Python error. */
static PyObject *with_fields(PyObject *array, const int *table) {
    return call_method(call_method(array, "view", wanted_dtype(table)), "squeeze", PyLong_FromLongLong(-1));
}

static PyObject *box_array(struct boxing *boxing, int mode) {
    const int *table = boxing->table;
    const word *words = boxing->words;
    int dimensions = dimensions_of(table), records = *table == 'R';
    struct memory *memory;
    PyObject *array;
    boxing->table = records ? next_table(table) : table + 5;
    boxing->words += 2 + 2 * dimensions;
    if (mode == ABSENT) return 0;
    memory = mode == MAKE ? new_memory(boxing, table, words) : 0;
    if (!memory) { pkgimage_release_memory((void *)words[1 + 2 * dimensions]); return 0; }
    array = call_with(asarray, memory);
    Py_DecRef(memory); /* the array holds it, or it gives the memory up */
    return array && records ? with_fields(array, table) : array;
}

/* A new reference to numpy.dtype((numpy.record, dtype)), which is remembered; null = Python error. */
static PyObject *record_dtype(const int *table) {
    struct accepted *accepted = accepted_of(table);
    PyObject *pair, *arguments, *made, *old;
    if (accepted->table == table && accepted->record) return Py_NewRef(accepted->record);
    pair = pair_of(attribute_of("numpy", "record"), wanted_dtype(table));
    arguments = pair ? PyTuple_New(1) : 0;
    if (arguments) PyTuple_SetItem(arguments, 0, pair);
    else if (pair) Py_DecRef(pair);
    made = call_named("numpy", "dtype", arguments);
    accepted = accepted_of(table);
    if (made && accepted->table == table) {
        old = accepted->record;
        accepted->record = Py_NewRef(made);
        if (old) Py_DecRef(old);
    }
    return made;
}

/* A record of its own, a numpy.record as Numba makes it: the one element of an array over a bytearray. */
static PyObject *box_record(struct boxing *boxing, int mode) {
    const char *bytes = (const char *)boxing->words;
    int size = boxing->table[RECORD_SIZE];
    PyObject *dtype = mode == MAKE ? record_dtype(boxing->table) : 0, *array, *zero, *record = 0;
    boxing->table = next_table(boxing->table);
    boxing->words += (size + 7) / 8;
    if (!dtype) return 0;
    array = call_named("numpy", "frombuffer", pair_of(PyByteArray_FromStringAndSize(bytes, size), dtype));
    zero = array ? PyLong_FromLongLong(0) : 0;
    if (zero) { record = PyObject_GetItem(array, zero); Py_DecRef(zero); }
    if (array) Py_DecRef(array);
    return record;
}

static PyObject *box_number(struct boxing *boxing, int mode) {
    const word *words = boxing->words;
    int kind = boxing->table[0], bits = boxing->table[1];
    boxing->table += 2;
    boxing->words += kind == 'c' ? 2 : 1;
    if (mode != MAKE) return 0;
    switch (kind) {
    case 'b': { PyObject *truth = words[0] ? &_Py_TrueStruct : &_Py_FalseStruct; Py_IncRef(truth); return truth; }
    case 'i': return PyLong_FromLongLong(words[0]);
    case 'u': return PyLong_FromUnsignedLongLong((unsigned long long)words[0]);
    case 'f': return PyFloat_FromDouble(bits == 32 ? (double)*(const float *)words : *(const double *)words);
    default:
        if (bits == 64) return PyComplex_FromDoubles((double)*(const float *)words, (double)*(const float *)(words + 1));
        return PyComplex_FromDoubles(*(const double *)words, *(const double *)(words + 1));
    }
}

static PyObject *box(struct boxing *boxing, int mode);

static PyObject *box_tuple(struct boxing *boxing, int mode) {
    word count = boxing->table[1], index;
    PyObject *tuple = mode == MAKE ? PyTuple_New(count) : 0;
    if (mode == MAKE && !tuple) mode = RELEASE;
    boxing->table += 2;
    for (index = 0; index < count; index++) {
        PyObject *item = box(boxing, mode);
        if (mode == MAKE && item) PyTuple_SetItem(tuple, index, item);
        if (mode == MAKE && !item) mode = RELEASE;
    }
    if (mode == MAKE) return tuple;
    if (tuple) Py_DecRef(tuple);
    return 0;
}

/* ---- named tuples, instances of dataclasses, members of enums ---- */

static PyObject *box_named(struct boxing *boxing, int mode) {
    const int *table = boxing->table + 2;
    PyObject *items, *type, *object = 0;
    boxing->table += 2 + boxing->table[1];
    items = box_tuple(boxing, mode);
    if (!items) return 0;
    type = class_of(boxing->image, table, "of_result");
    if (type) { object = PyObject_Call(type, items, 0); Py_DecRef(type); }
    Py_DecRef(items);
    return object;
}

static PyObject *box_instance(struct boxing *boxing, int mode) {
    const int *table = boxing->table + 2;
    PyObject *items;
    boxing->table += 2 + boxing->table[1];
    items = box_tuple(boxing, mode);
    if (!items) return 0;
    return call_named("pkgimage.classes", "instance", pair_of(class_of(boxing->image, table, "of_dataclass"), items));
}

/* The member of its class that has the value. */
static PyObject *box_member(struct boxing *boxing, int mode) {
    const int *table = boxing->table;
    PyObject *value, *type, *arguments, *object = 0;
    boxing->table += 2;
    value = box_number(boxing, mode);
    boxing->table = next_table(table);
    if (!value) return 0;
    type = class_of(boxing->image, table + 4, "of_member");
    arguments = type ? PyTuple_New(1) : 0;
    if (arguments) { PyTuple_SetItem(arguments, 0, value); object = PyObject_Call(type, arguments, 0); }
    Py_DecRef(arguments ? arguments : value);
    if (type) Py_DecRef(type);
    return object;
}

static PyObject *box(struct boxing *boxing, int mode) {
    switch (*boxing->table) {
    case 'A': case 'R': return box_array(boxing, mode);
    case 'V': return box_record(boxing, mode);
    case 'T': return box_tuple(boxing, mode);
    case 'P': return box_named(boxing, mode);
    case 'D': return box_instance(boxing, mode);
    case 'E': return box_member(boxing, mode);
    case 'O':
        boxing->table += 2;
        if (*boxing->words++) return box(boxing, mode);
        box(boxing, ABSENT);
        break;
    case 'N': boxing->table++; break;
    default: return box_number(boxing, mode);
    }
    if (mode != MAKE) return 0;
    Py_IncRef(&_Py_NoneStruct);
    return &_Py_NoneStruct;
}

/* The object that the words of a result stand for; null = Python error, and no memory is left over. */
PyObject *pkgimage_box(const word *words, const int *table, PyObject *const *arguments, word count,
                       const struct buffer *views, int held, const struct table *image) {
    struct boxing boxing;
    PyObject *made;
    boxing.image = image;
    boxing.table = table, boxing.words = words, boxing.arguments = arguments, boxing.count = count, boxing.kept = 0;
    boxing.views = views, boxing.held = held;
    made = box(&boxing, MAKE);
    if (boxing.kept) Py_DecRef(boxing.kept);
    return made;
}

/* The same for a function of this image. */
INLINE PyObject *pkgimage_boxed(const word *words, const int *table, PyObject *const *arguments, word count,
                                const struct buffer *views, const int *held) {
    return pkgimage_box(words, table, arguments, count, views, held ? *held : 0, &pkgimage_table);
}

/* ---- calling: keywords, results, exceptions ---- */

static void count_error(const struct method *method, word given, word optional) {
    struct message message;
    word least = method->count;
    while (least > 0 && least <= 64 && (optional >> (least - 1) & 1)) least--;
    message.length = 0;
    add(&message, method->name);
    add(&message, "() takes ");
    if (least < method->count) { add_number(&message, least); add(&message, " to "); }
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

static int same_text(const char *text, word size, const char *wanted) {
    while (size > 0 && *wanted && *text == *wanted) { text++; wanted++; size--; }
    return size == 0 && !*wanted;
}

/* Positional and keyword arguments in the order of the parameters, null for one that may be left out and is (bits of
 * `optional`); 0 = all there, -1 = TypeError as Python words it. */
SLOW int pkgimage_bind_arguments(PyObject *const *arguments, word given, PyObject *names, const struct method *method,
                                 word optional, PyObject **ordered) {
    word index, keywords = names ? PyTuple_Size(names) : 0, size;
    if (given > method->count) { count_error(method, given + keywords, optional); return -1; }
    for (index = 0; index < method->count; index++) ordered[index] = index < given ? arguments[index] : 0;
    for (index = 0; index < keywords; index++) {
        PyObject *name = PyTuple_GetItem(names, index);
        const char *text = PyUnicode_AsUTF8AndSize(name, &size);
        word at = 0;
        if (!text) /* lone surrogates */
            return forgiven() ? name_error(method, "got an unexpected keyword argument", "(a name that is no text)") : -1;
        while (at < method->count && !same_text(text, size, text_at(method->parameters, at))) at++;
        if (at == method->count) return name_error(method, "got an unexpected keyword argument", text);
        if (ordered[at]) return name_error(method, "got multiple values for argument", text_at(method->parameters, at));
        ordered[at] = arguments[given + index];
    }
    for (index = 0; index < method->count; index++)
        if (!ordered[index] && !(index < 64 && (optional >> index & 1))) {
            if (!keywords) count_error(method, given, optional);
            else name_error(method, "missing required argument", text_at(method->parameters, index));
            return -1;
        }
    return 0;
}

enum { STRAY = -5 }; /* toolchain.codegen.borrowing */

/* Turns a native status (docs/design.md, section 4) into the Python exception. */
SLOW void pkgimage_raise(int status) {
    const struct exception *row;
    PyObject *type;
    const char *text;
    if (status == -1) { PyErr_SetNone(PyExc_MemoryError); return; }
    if (status == STRAY) { PyErr_SetString(PyExc_RuntimeError, "the record to be returned is none of an argument"); return; }
    if (status < 0) { PyErr_SetString(PyExc_SystemError, "the package image is not bound"); return; }
    row = (const struct exception *)(pkgimage_table.data + pkgimage_table.exception_records) + (status - 1);
    type = PyDict_GetItemString(PyEval_GetBuiltins(), pkgimage_table.data + row->type);
    text = pkgimage_table.data + row->text;
    if (!type) type = PyExc_RuntimeError;
    if (row->bare) PyErr_SetNone(type);
    else PyErr_SetString(type, text);
}

INLINE PyObject *pkgimage_none(void) { return Py_NewRef(&_Py_NoneStruct); }
INLINE PyObject *pkgimage_truth(word value) { return Py_NewRef(value ? &_Py_TrueStruct : &_Py_FalseStruct); }

/* ---- the fast way (toolchain.codegen.fast): what it takes; nothing here runs Python code or leaves an error ---- */

INLINE int pkgimage_is_float(PyObject *object) {
    return type_of(object) == &PyFloat_Type || type_of(object) == known[FLOAT64].type;
}

INLINE int pkgimage_is_int(PyObject *object) {
    return type_of(object) == &PyLong_Type || type_of(object) == known[INT64].type;
}

INLINE int pkgimage_is_uint(PyObject *object) { return type_of(object) == &PyLong_Type; }
INLINE int pkgimage_is_bool(PyObject *object) { return object == &_Py_TrueStruct || object == &_Py_FalseStruct; }
INLINE word pkgimage_is_true(PyObject *object) { return object == &_Py_TrueStruct; }

INLINE int pkgimage_is_array(PyObject *object, int ndim, int flags, word types) {
    return type_of(object) == ndarray && array_matches(object, ndim, flags, types);
}

/* Whether a conversion that gave -1 failed; its error goes, the whole body meets and words it again. */
SLOW int pkgimage_failed(void) {
    if (!PyErr_Occurred()) return 0;
    PyErr_Clear();
    return 1;
}

/* ---- overloads: the cheapest candidate that takes the arguments; ties go to the earlier one ---- */

struct fact { struct number number; int classified; }; /* per argument; reserved by the stub, 16 bytes each */

/* FITS, a problem, or -2 = foreign error set. */
SLOW static int array_problem(PyObject *object, const int *table) {
    struct buffer view;
    word own[AXES];
    const word *strides;
    int problem = take_buffer(object, table[1], table[2] / 8, table[3], table[4], &view, own, &strides);
    if (!problem) PyBuffer_Release(&view);
    return problem;
}

/* 0 when the array parameter takes the object, -1 when not, -2 = foreign error set. */
INLINE static int array_distance(PyObject *object, const int *table) {
    PyObject *type = type_of(object);
    int problem;
    if (type == &PyFloat_Type || type == &PyLong_Type) return -1;
    if (type == ndarray) return array_matches(object, table[3], table[4], table[5]) ? 0 : -1;
    problem = array_problem(object, table);
    return problem > 0 ? -1 : problem;
}

/* How far an object is from a number parameter, -1 when it does not fit, -2 = foreign error set: 0 the same kind and
 * width; a wider parameter costs 1, a narrower one 8, another signedness 2, each step of kind 64. A member of an enum
 * costs 2 more, whatever number takes it: a parameter of the enum, also an optional one, is nearer. */
static int number_distance(PyObject *object, const struct number *number, int kind, int bits) {
    int wanted = kind == 'c' ? COMPLEX : kind == 'f' ? REAL : INTEGER, taken = accepts(object, number, kind), cost;
    if (taken != 1) return taken ? taken : -1;
    if (kind == 'b') return number->rank == TRUTH ? 0 : 1024; /* a number that equals 0 or 1: any other candidate first */
    if (number->rank < wanted) return 64 * (wanted - number->rank) + (bits < (kind == 'c' ? 128 : 64) ? 8 : 0);
    cost = (number->bits == bits ? 0 : number->bits < bits ? 1 : 8) + (may_be_member(object) ? 2 : 0);
    return cost + (wanted == INTEGER && (kind == 'u') != number->natural ? 2 : 0);
}

/* More than any distance of fields when the object is an instance of a dataclass that can also be a number: it goes to a
 * signature that has the class. 0 for every other object; -1 = foreign error set. */
static int stand_in(PyObject *object) {
    PyObject *type = type_of(object);
    int index, found;
    if (PyType_IsSubtype(type, &PyFloat_Type) || PyType_IsSubtype(type, &PyLong_Type)) return 0;
    for (index = 0; index < KNOWN; index++) if (known[index].type == type) return 0;
    found = has_fields(object);
    return found > 0 ? 1 << 20 : found;
}

static int distance(PyObject *object, const int *table, struct fact *fact);

static int tuple_distance(PyObject *object, const int *table) {
    int total = 0, count = table[1], index;
    if (!PyType_IsSubtype(type_of(object), &PyTuple_Type) || PyTuple_Size(object) != count) return -1;
    table += 2;
    for (index = 0; index < count; index++, table = next_table(table)) {
        struct fact fact;
        int one;
        fact.classified = 0;
        one = distance(PyTuple_GetItem(object, index), table, &fact);
        if (one < 0) return one;
        total += one;
    }
    return total;
}

/* How far an object (null = left out) is from what a table describes, -1 when it does not fit, -2 = foreign error set.
 * A fixed value is nearer than any number, None nearer to None than to an optional value. */
static int distance(PyObject *object, const int *table, struct fact *fact) {
    int inner, more;
    if (*table == 'L') {
        inner = is_constant(object, table);
        return inner < 0 ? inner : inner - 1;
    }
    if (!object) return -1;
    switch (*table) {
    case 'A': return array_distance(object, table);
    case 'R': {
        int problem = records_problem(object, table);
        return problem > 0 ? -1 : problem;
    }
    case 'V': {
        struct buffer view;
        int problem = take_record(object, table, &view);
        if (!problem) PyBuffer_Release(&view);
        return problem > 0 ? -1 : problem;
    }
    case 'T': return tuple_distance(object, table);
    case 'D': {
        PyObject *values = values_of_instance(object, table, &inner);
        if (!values) return inner ? -2 : -1;
        inner = is_text(values) ? -1 : tuple_distance(values, table + 2 + table[1]);
        Py_DecRef(values);
        return inner;
    }
    case 'E': {
        PyObject *value = value_of_member(object, table, &inner);
        if (!value) return inner ? -2 : -1;
        inner = is_text(value) ? -1 : 0;
        Py_DecRef(value);
        return inner;
    }
    case 'O':
        if (object == &_Py_NoneStruct) return 1;
        inner = distance(object, table + 2, fact);
        return inner < 0 ? inner : inner + 1;
    default:
        if (!fact->classified && number_of(object, &fact->number) < 0) return -2;
        fact->classified = 1;
        inner = number_distance(object, &fact->number, table[0], table[1]);
        more = inner < 0 ? 0 : stand_in(object);
        return more < 0 ? -2 : inner + more;
    }
}

static int candidate_distance(const struct candidate *candidate, PyObject *const *arguments, word given, struct fact *facts) {
    const int *table = candidate->parameters;
    int total = 0;
    word index;
    if (candidate->method->count != given) return -1;
    for (index = 0; index < given; index++, table = next_table(table)) {
        int one = distance(arguments[index], table, facts + index);
        if (one < 0) return one;
        total += one;
    }
    return total;
}

static const int *table_at(const int *table, word index) {
    while (index-- > 0) table = next_table(table);
    return table;
}

/* Where the signatures have one array, at the same place: how near that argument came (a problem), 0 when it is not
 * the reason, -2 = foreign error set. `at` tells which argument. */
static int nearest_miss(const struct overloads *overloads, PyObject *const *arguments, word *at) {
    const struct candidate *first = overloads->candidates - 1;
    int nearest = 0, problem;
    word index, arrays = 0, others = overloads->count;
    while (arrays != 1 && others-- > 0) {
        first++, arrays = 0;
        for (index = 0; index < first->method->count; index++)
            if (*table_at(first->parameters, index) == 'A') { arrays++; *at = index; }
    }
    if (arrays != 1 || !arguments[*at]) return 0;
    for (index = 0; index < overloads->count; index++) {
        const struct candidate *candidate = overloads->candidates + index;
        const int *table = candidate->parameters;
        if (candidate->method->count != first->method->count) continue;
        table = table_at(table, *at);
        if (*table != 'A') continue;
        problem = array_problem(arguments[*at], table);
        if (problem <= 0) return problem;
        if (problem > nearest) nearest = problem;
    }
    return nearest;
}

SLOW static PyObject *no_candidate(const struct overloads *overloads, PyObject *const *arguments) {
    struct message message;
    word at = 0;
    int problem = nearest_miss(overloads, arguments, &at);
    if (problem < 0) return 0;
    message.length = 0;
    add(&message, overloads->name);
    add(&message, "() has no signature for these arguments");
    if (problem > NO_BUFFER) {
        add(&message, " ('");
        add(&message, text_at(overloads->candidates->method->parameters, at));
        add(&message, "' ");
        add(&message, problems[problem]);
        add(&message, ")");
    }
    add(&message, "; candidates: ");
    add(&message, overloads->listing);
    PyErr_SetString(PyExc_TypeError, message.text);
    return 0;
}

/* All signatures of a name share the parameter names of the source function, so the first one binds keywords.
 * ordered and facts: memory for one entry per parameter. */
PyObject *pkgimage_dispatch(PyObject *const *arguments, word given, PyObject *names, const struct overloads *overloads,
                            PyObject **ordered, struct fact *facts) {
    const struct candidate *best = 0;
    int lowest = 1 << 30;
    word index;
    const struct method *first = overloads->candidates->method;
    if (names || given != first->count) {
        if (pkgimage_bind_arguments(arguments, given, names, first, overloads->optional, ordered) < 0) return 0;
        arguments = ordered;
    }
    for (index = 0; index < first->count; index++) facts[index].classified = 0;
    for (index = 0; index < overloads->count && lowest; index++) { /* nothing is nearer than 0 */
        int distance = candidate_distance(overloads->candidates + index, arguments, first->count, facts);
        if (distance == -2) return 0;
        if (distance >= 0 && distance < lowest) { lowest = distance; best = overloads->candidates + index; }
    }
    if (!best) return no_candidate(overloads, arguments);
    return best->body(best->method, arguments, first->count, 0);
}

/* ---- the module ---- */

static int add_view(PyObject *module, const char *name, const char *address, word size) {
    PyObject *view = PyMemoryView_FromMemory(address, size, 0x100); /* PyBUF_READ */
    int failed = view ? PyModule_AddObjectRef(module, name, view) : -1;
    if (view) Py_DecRef(view);
    return failed;
}

/* Attributes; the first is the name of capsules as well. */
static const char TABLE[] = "__pkgimage_table__", BASE[] = "__pkgimage_base__";
static const char DEPENDENCIES[] = "__pkgimage_dependencies__", HOST[] = "__pkgimage_host__";

static const char *unbound(int status) { /* the statuses of bind.c */
    switch (status) {
    case -3: return "the package image cannot be bound: it was given no base image";
    case -4: return "the package image cannot be bound: its base image has too few functions";
    case -5: return "the package image cannot be bound: it was given another base image than its own";
    case -6: return "the package image cannot be bound: it was not given all its dependencies";
    case -7: return "the package image cannot be bound: a dependency has too little";
    case -8: return "the package image cannot be bound: it was given another build of a dependency";
    case -9: return "the package image cannot be bound: this host can run none of its CPU targets";
    default: return "the package image cannot be bound";
    }
}

/* The tables in a tuple of capsules, with a null behind them, in the bytes of a new object: *out. 0: an error is set. */
static PyObject *tables_of(PyObject *capsules, const void ***out) {
    word count = capsules ? PyTuple_Size(capsules) : 0, index;
    PyObject *room = count < 0 ? 0 : PyByteArray_FromStringAndSize(0, (count + 1) * (word)sizeof(void *));
    if (!room) return 0;
    *out = (const void **)PyByteArray_AsString(room);
    for (index = 0; index < count; index++) {
        PyObject *capsule = PyTuple_GetItem(capsules, index);
        (*out)[index] = capsule ? PyCapsule_GetPointer(capsule, TABLE) : 0;
        if (!(*out)[index]) {
            Py_DecRef(room);
            return 0;
        }
    }
    (*out)[count] = 0;
    return room;
}

/* Binds the image to its base and its dependencies, whose tables the loader put into the module, as capsules, for the
 * host that a bytearray there describes (pkgimage/hostfacts.py); without one, the image looks itself. */
static int bind_image(PyObject *module) {
    PyObject *names = PyModule_GetDict(module), *capsule = names ? PyDict_GetItemString(names, BASE) : 0, *room;
    PyObject *host = names ? PyDict_GetItemString(names, HOST) : 0;
    const void *base = capsule ? PyCapsule_GetPointer(capsule, TABLE) : 0, **tables;
    int status;
    if (!names || (capsule && !base)) return -1;
    room = tables_of(PyDict_GetItemString(names, DEPENDENCIES), &tables);
    if (!room) return -1;
    status = pkgimage_table.bind(base, tables, host ? PyByteArray_AsString(host) : 0);
    Py_DecRef(room);
    if (status) PyErr_SetString(PyExc_SystemError, unbound(status));
    return status ? -1 : 0;
}

/* The image's own table, for the images that are built upon it. */
static int add_table(PyObject *module) {
    PyObject *capsule = PyCapsule_New((void *)&pkgimage_table, TABLE, 0);
    int failed = capsule ? PyModule_AddObjectRef(module, TABLE, capsule) : -1;
    if (capsule) Py_DecRef(capsule);
    return failed;
}

static int execute(PyObject *module) {
    if (bind_image(module) < 0 || add_table(module) < 0) return -1;
    if (!ndarray && find_ndarray() < 0) return -1;
    if (PyModule_AddFunctions(module, pkgimage_methods) < 0) return -1;
    if (add_view(module, "__pkgimage_header__", pkgimage_table.header, pkgimage_table.header_size) < 0) return -1;
    return add_view(module, "__pkgimage_data__", pkgimage_table.data, pkgimage_table.data_size);
}

static struct slot slots[] = {{2, (void *)execute}, {0, 0}}; /* Py_mod_exec */

static struct { /* PyModuleDef: multi-phase, so one fixed entry name serves any number of images in a process */
    word references; void *type, *init; word index; void *copy; const char *name, *doc; word size;
    struct definition *methods; struct slot *slots; void *traverse, *clear, *free;
} module = {1, 0, 0, 0, 0, "_pkgimage", 0, 0, 0, slots, 0, 0, 0};

PyObject *PyInit__pkgimage(void) { return PyModuleDef_Init(&module); }
