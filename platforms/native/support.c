/* The support run-time: what code compiled by Numba calls and no platform's library has. Memory, reshaping, numbers.
 *
 * Restricted C like the harnesses (scripts/native_ir.py has the rules), compiled at development time to target-neutral
 * LLVM IR and linked into each image as far as the image uses it; `float` is a fifth type that all five conventions
 * pass alike. Below it stand malloc, realloc, free, memset, abort and libm only. Names, types and meaning are those of
 * Numba 0.68 (numba/core/runtime/nrt.h, numba/_helperlib.c); the bodies are our own. support_blas.c has the loops.
 *
 * Memory. A block that Numba manages is a `struct meminfo`, 48 bytes (offsets in bytes; Numba's generated code reads
 * and changes `count` and reads `data` itself, so they are fixed):
 *
 *      0  count      references, changed atomically; a new block has one
 *      8  destroy    called with (data, size, info) when the last reference goes; may be null
 *     16  info       what `destroy` gets as its third argument
 *     24  data       the bytes
 *     32  size       of the data, in bytes
 *     40  allocator  always null here (Numba: another allocator than malloc)
 *
 * Two kinds of block exist. Arrays and strings: one malloc holds the meminfo and, behind it, the data, moved up to the
 * alignment that was asked for (the room for that is allocated, `size` includes it); `free(meminfo)` frees both. Lists
 * and sets ("varsize"): the data are a malloc of their own, which may grow and move; `info` holds the destructor of
 * the elements or null.
 *
 * Counting. NRT_incref and NRT_decref are Numba's own and come with its bitcode: null counts for nothing, and the last
 * decref calls NRT_MemInfo_call_dtor. An array argument has a null meminfo, because the caller owns its memory. A
 * function that returns an array passes one reference to its caller, which must give it back with NRT_MemInfo_release.
 * NRT_MemInfo_acquire and _release take no null.
 *
 * No memory: every allocation then returns null, and Numba's code raises MemoryError. Sizes whose sum with the header
 * would overflow count as "no memory". A list that cannot grow keeps its elements (Numba forgets them there).
 * An exception gives back the references of the functions that it passes through (frontends/numba_cleanup.py).
 */

typedef long long word;
typedef unsigned long long size;
typedef void destructor(void *data, size bytes, void *info);

struct meminfo {
    word count;
    destructor *destroy;
    void *info, *data;
    size bytes;
    void *allocator;
};

struct interface { /* NRT_api_functions, numba/core/runtime/nrt_external.h */
    struct meminfo *(*allocate)(size);
    struct meminfo *(*allocate_external)(size, void *);
    struct meminfo *(*manage)(void *, void (*)(void *));
    void (*acquire)(struct meminfo *);
    void (*release)(struct meminfo *);
    void *(*data)(struct meminfo *);
};

void *malloc(size);
void *realloc(void *, size);
void free(void *);
void abort(void);
double hypot(double, double), pow(double, double), atan2(double, double), exp(double), log(double), sin(double);
double cos(double), frexp(double, int *), ldexp(double, int), tgamma(double);
float tgammaf(float);

/* ---- bytes ---- */

/* malloc(0) may give null, which would read as "no memory". */
void *NRT_Allocate(size bytes) { return malloc(bytes ? bytes : 1); }
void *NRT_Reallocate(void *old, size bytes) { return realloc(old, bytes ? bytes : 1); }
void NRT_Free(void *bytes) { free(bytes); }

/* ---- blocks ---- */

static void begin(struct meminfo *block, void *data, size bytes, destructor *destroy, void *info) {
    block->count = 1;
    block->destroy = destroy;
    block->info = info;
    block->data = data;
    block->bytes = bytes;
    block->allocator = 0;
}

/* A block with room for `bytes` of data behind it, not yet begun. */
static struct meminfo *with_room(size bytes) {
    size whole = sizeof(struct meminfo) + bytes;
    return whole < bytes ? 0 : malloc(whole);
}

struct meminfo *NRT_MemInfo_new(void *data, size bytes, destructor *destroy, void *info) {
    struct meminfo *block = malloc(sizeof *block);
    if (block) begin(block, data, bytes, destroy, info);
    return block;
}

struct meminfo *NRT_MemInfo_alloc(size bytes) {
    struct meminfo *block = with_room(bytes);
    if (block) begin(block, block + 1, bytes, 0, 0);
    return block;
}

/* alignment: a power of two, in bytes. */
struct meminfo *NRT_MemInfo_alloc_aligned(size bytes, unsigned alignment) {
    size padded = bytes + 2 * (size)alignment;
    struct meminfo *block = padded < bytes ? 0 : with_room(padded);
    if (!block) return 0;
    char *data = (char *)(block + 1);
    data += (alignment - ((size)data & (alignment - 1))) & (alignment - 1);
    begin(block, data, padded, 0, 0);
    return block;
}

static void destroy_data(void *data, size bytes, void *info) {
    destructor *destroy = (destructor *)info;
    if (destroy) destroy(data, bytes, 0);
}

struct meminfo *NRT_MemInfo_alloc_dtor(size bytes, destructor *destroy) {
    struct meminfo *block = with_room(bytes);
    if (block) begin(block, block + 1, bytes, destroy_data, (void *)destroy);
    return block;
}

void NRT_MemInfo_destroy(struct meminfo *block) { free(block); }

void NRT_MemInfo_call_dtor(struct meminfo *block) {
    if (block->destroy) block->destroy(block->data, block->bytes, block->info);
    NRT_MemInfo_destroy(block);
}

void NRT_MemInfo_acquire(struct meminfo *block) { __atomic_fetch_add(&block->count, 1, __ATOMIC_RELAXED); }

void NRT_MemInfo_release(struct meminfo *block) {
    if (__atomic_fetch_sub(&block->count, 1, __ATOMIC_ACQ_REL) == 1) NRT_MemInfo_call_dtor(block);
}

void *NRT_MemInfo_data(struct meminfo *block) { return block->data; }
size NRT_MemInfo_size(struct meminfo *block) { return block->bytes; }

/* ---- blocks that grow ---- */

static void destroy_growing(void *data, size bytes, void *info) {
    void (*destroy)(void *) = (void (*)(void *))info;
    (void)bytes;
    if (destroy && data) destroy(data);
    free(data);
}

struct meminfo *NRT_MemInfo_new_varsize(size bytes) {
    void *data = NRT_Allocate(bytes);
    struct meminfo *block = data ? NRT_MemInfo_new(data, bytes, destroy_growing, 0) : 0;
    if (!block) free(data);
    return block;
}

struct meminfo *NRT_MemInfo_new_varsize_dtor(size bytes, destructor *destroy) {
    struct meminfo *block = NRT_MemInfo_new_varsize(bytes);
    if (block) block->info = (void *)destroy;
    return block;
}

/* New data; the caller has the old ones and frees them with NRT_MemInfo_varsize_free. */
void *NRT_MemInfo_varsize_alloc(struct meminfo *block, size bytes) {
    void *data = NRT_Allocate(bytes);
    if (!data) return 0;
    block->data = data;
    block->bytes = bytes;
    return data;
}

void *NRT_MemInfo_varsize_realloc(struct meminfo *block, size bytes) {
    void *data = NRT_Reallocate(block->data, bytes);
    if (!data) return 0;
    block->data = data;
    block->bytes = bytes;
    return data;
}

void NRT_MemInfo_varsize_free(struct meminfo *block, void *data) {
    free(data);
    if (data == block->data) block->data = 0;
}

/* ---- the table that C code linked to Numba asks for ---- */

static struct meminfo *no_external(size bytes, void *allocator) {
    (void)bytes, (void)allocator;
    return 0;
}

static void destroy_managed(void *data, size bytes, void *info) {
    (void)bytes;
    ((void (*)(void *))info)(data);
}

static struct meminfo *manage(void *data, void (*destroy)(void *)) {
    return NRT_MemInfo_new(data, 0, destroy_managed, (void *)destroy);
}

const struct interface *NRT_get_api(void) {
    static const struct interface interface = {
        NRT_MemInfo_alloc, no_external, manage, NRT_MemInfo_acquire, NRT_MemInfo_release, NRT_MemInfo_data,
    };
    return &interface;
}

/* ---- reshaping ---- */

/* Strides of an array's new shape over the same bytes. 1: `out` is filled; 0: that needs a copy.
 *
 * Both shapes are cut into the smallest groups of neighbouring axes with equal numbers of elements (axes of length 1
 * left out of the old shape). A group keeps its bytes when its old axes lie one inside the other; the new axes then
 * divide them. An empty array may have any strides.
 */
int numba_attempt_nocopy_reshape(word old_count, const word *old_shape, const word *old_strides, word count,
                                 const word *shape, word *out, word itemsize, int fortran) {
    word old_items = 1, items = 1, at = 0, old_at = 0;
    for (word axis = 0; axis < old_count; axis++) old_items *= old_shape[axis];
    for (word axis = 0; axis < count; axis++) items *= shape[axis];
    if (items != old_items) return 0;
    if (!items) {
        for (word axis = 0; axis < count; axis++) out[axis] = itemsize;
        return 1;
    }
    word last = itemsize; /* stride of trailing axes of length 1 */
    while (at < count) {
        while (old_at < old_count && old_shape[old_at] == 1) old_at++;
        if (old_at == old_count) { /* only axes of length 1 are left */
            for (; at < count; at++) out[at] = last;
            return 1;
        }
        word end = at + 1, old_end = old_at + 1, inside = shape[at], old_inside = old_shape[old_at];
        word first_stride = old_strides[old_at], last_stride = old_strides[old_at], last_length = old_shape[old_at];
        while (inside != old_inside) {
            if (inside < old_inside) { inside *= shape[end++]; continue; }
            word length = old_shape[old_end], stride = old_strides[old_end++];
            if (length == 1) continue;
            if (fortran ? stride != last_length * last_stride : last_stride != length * stride) return 0;
            old_inside *= length;
            last_stride = stride;
            last_length = length;
        }
        if (fortran) {
            out[at] = first_stride;
            for (word axis = at + 1; axis < end; axis++) out[axis] = out[axis - 1] * shape[axis - 1];
            last = out[end - 1] * shape[end - 1];
        } else {
            out[end - 1] = last_stride;
            for (word axis = end - 1; axis > at; axis--) out[axis - 1] = out[axis] * shape[axis];
            last = out[end - 1];
        }
        at = end;
        old_at = old_end;
    }
    return 1;
}

/* ---- numbers ---- */

static int finite_and_not_zero(double x) { return x != 0 && x - x == 0; }

/* Zero, infinities and nan pass unchanged with exponent 0, on every platform. */
double numba_frexp(double x, int *exponent) {
    *exponent = 0;
    return finite_and_not_zero(x) ? frexp(x, exponent) : x;
}

/* By way of double, which is exact: Windows' library has neither frexpf nor ldexpf. */
float numba_frexpf(float x, int *exponent) { return (float)numba_frexp(x, exponent); }
double numba_ldexp(double x, int exponent) { return finite_and_not_zero(x) && exponent ? ldexp(x, exponent) : x; }
float numba_ldexpf(float x, int exponent) { return (float)numba_ldexp(x, exponent); }

double numba_gamma(double x) { return tgamma(x); }
float numba_gammaf(float x) { return tgammaf(x); }

/* out = a ** b for (real, imaginary) pairs, by the formula of CPython's complex numbers; 0 to a negative or complex
 * power, an error in Python, is nan + nan j. `out` may be one of the operands. */
void numba_cpow(const double *a, const double *b, double *out) {
    double real = a[0], imaginary = a[1], power = b[0], turn = b[1];
    if (power == 0 && turn == 0) {
        out[0] = 1;
        out[1] = 0;
    } else if (real == 0 && imaginary == 0) {
        out[0] = out[1] = turn != 0 || power < 0 ? __builtin_nan("") : 0;
    } else {
        double modulus = hypot(real, imaginary), length = pow(modulus, power);
        double angle = atan2(imaginary, real), phase = angle * power;
        if (turn != 0) {
            length /= exp(angle * turn);
            phase += turn * log(modulus);
        }
        out[0] = length * cos(phase);
        out[1] = length * sin(phase);
    }
}

void numba_cpowf(const float *a, const float *b, float *out) {
    double base[2] = {a[0], a[1]}, exponent[2] = {b[0], b[1]}, result[2];
    numba_cpow(base, exponent, result);
    out[0] = (float)result[0];
    out[1] = (float)result[1];
}

/* A hash for nan, another one each time: no nan is equal to one that is in a set or a dictionary already, and many of
 * them must not share one place. (The numbers are those of the generator splitmix64.) */
size numba_random_hash(void) {
    static size state;
    size hash = __atomic_add_fetch(&state, 0x9e3779b97f4a7c15ull, __ATOMIC_RELAXED);
    hash = (hash ^ hash >> 30) * 0xbf58476d1ce4e5b9ull;
    hash = (hash ^ hash >> 27) * 0x94d049bb133111ebull;
    return hash ^ hash >> 31;
}

/* ---- what cannot happen ---- */

/* A BLAS that reports an error. (Whatever takes the GIL calls into Python, and is refused for that: not here.) */
int numba_fatal_error(void) {
    abort();
    return 0;
}
