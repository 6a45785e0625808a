/* The core of every harness: reads the calls file, makes the calls, writes the results file (docs/design.md section
 * 5). It knows no operating system. A crash is not caught here: the record "BEGN" without its "DONE" shows whose it
 * was, and the parent starts the harness again behind that call. */
#include "harness.h"

static const char IMAGE[] = "PKGIMAGE_IMAGE", CALLS[] = "PKGIMAGE_CALLS", RESULTS[] = "PKGIMAGE_RESULTS";
static const char FIRST[] = "PKGIMAGE_FIRST", BASE[] = "PKGIMAGE_BASE", DEPENDENCIES[] = "PKGIMAGE_DEPENDENCIES";
static char dependency[40] = "PKGIMAGE_DEPENDENCY_"; /* and a number */
static const char MAGIC[] = "PKGCALLS", BEGN[] = "BEGN", DONE[] = "DONE", FAIL[] = "FAIL";
static const char NO_CALLS[] = "the calls file is missing or damaged";
static const char NO_TABLE[] = "the image's table has another version or size";
static const char NO_BIND[] = "bind of the image's table failed", NO_BASE[] = "bind of the base image's table failed";
static const char NO_DEPENDENCY[] = "a dependency is missing, or there in another build than the image names";
static const char NO_DEPENDENCY_BIND[] = "bind of a dependency's table failed";
static const char NO_MEMORY[] = "no memory left for the call's arrays";
static const char ZEROS[8];

/* In the core header (pkgimage.header): offsets of build id, number and place of the rows of dependencies; in a row. */
enum { BUILD_ID = 40, COUNT = 264, ROWS = 268, ROW = 40, ROW_ID = 8, ID = 32 };

/* What is open already: the base (null = none), and dependencies, of which each comes before what is built upon it. */
struct world {
    struct table *base, **tables;
    long long count;
};

enum { CHOSEN = -1 }; /* in the place of a method: which CPU target does the image run? */

/* Codes of the record FAIL. */
enum { FAIL_OPEN = 1, FAIL_TABLE = 2, FAIL_BIND = 3, FAIL_CALLS = 4, FAIL_MEMORY = 5 };

static void copy(unsigned char *to, const unsigned char *from, long long size) {
    for (long long i = 0; i < size; i++) to[i] = from[i];
}

static long long number(const char *text) {
    long long value = 0;
    if (text == 0) return 0;
    while (*text >= '0' && *text <= '9') value = value * 10 + (*text++ - '0');
    return value;
}

static long long length(const char *text) {
    long long size = 0;
    while (text[size]) size++;
    return size;
}

static void fail(long long code, const char *text) {
    unsigned int nobody = 0xffffffffu;
    long long size = length(text), padding = -size & 7;
    pk_write(FAIL, 4);
    pk_write(&nobody, 4);
    pk_write(&code, 8);
    pk_write(&size, 8);
    pk_write(text, size);
    pk_write(ZEROS, padding);
    pk_flush();
    pk_exit(1);
}

static void mark(const char *tag, unsigned int index) {
    pk_write(tag, 4);
    pk_write(&index, 4);
}

/* One call in the file: six numbers, the words, the pointers, the arrays of the result, the blob. */
struct call {
    long long method, words, pointers, blob, arrays, target;
};

static long long size_of_call(struct call *call) {
    return 48 + 8 * call->words + 16 * call->pointers + 24 * call->arrays + call->blob;
}

static int call_is_sound(struct call *call, long long left) {
    if (left < 48) return 0;
    if (call->words < 0 || call->pointers < 0 || call->blob < 0 || call->arrays < 0) return 0;
    if (call->words > left || call->pointers > left || call->blob > left || call->arrays > left) return 0;
    return size_of_call(call) <= left;
}

/* The elements of an array, the last index fastest. `words`: pointer, shapes, strides. */
static void write_elements(long long *words, long long dimensions, long long axis, unsigned char *at, long long size) {
    if (axis == dimensions) {
        pk_write(at, size);
        return;
    }
    for (long long i = 0; i < words[1 + axis]; i++, at += words[1 + dimensions + axis])
        write_elements(words, dimensions, axis + 1, at, size);
}

/* Writes each array of a result and gives up its memory. */
static void write_arrays(struct table *table, long long *arrays, long long count, long long *words) {
    for (; count > 0; count--, arrays += 3) {
        long long *array = words + arrays[0], dimensions = arrays[1], size = arrays[2], padding;
        for (long long axis = 0; axis < dimensions; axis++) size *= array[1 + axis];
        padding = -size & 7;
        pk_write(&size, 8);
        write_elements(array, dimensions, 0, (unsigned char *)array[0], arrays[2]);
        pk_write(ZEROS, padding);
        if (array[1 + 2 * dimensions]) pk_call(table->release, (long long *)array[1 + 2 * dimensions]);
    }
}

static int call_method(struct image *image, struct call *call, long long *words) {
    struct table *table = image->table;
    int status;
    if (call->method == CHOSEN && call->words > 1) return pk_chosen(image, words);
    if (call->method < 0 || call->method >= table->methods) return NO_METHOD;
    if ((status = pk_retarget(image, call->target)) != 0) return status;
    return pk_call(table->slots[2 * call->method + 1], words);
}

/* Makes one call on a private copy of its words and blob. */
static void make(struct image *image, struct call *call, unsigned int index) {
    long long *words = (long long *)(call + 1), *pointers = words + call->words;
    long long *arrays = pointers + 2 * call->pointers;
    unsigned char *blob = (unsigned char *)(arrays + 3 * call->arrays);
    unsigned char *memory = pk_allocate(call->blob + 64);
    long long *copied = pk_allocate(8 * call->words + 64), status;
    if (memory == 0 || copied == 0) fail(FAIL_MEMORY, NO_MEMORY);
    copy(memory, blob, call->blob);
    copy((unsigned char *)copied, (unsigned char *)words, 8 * call->words);
    for (long long i = 0; i < call->pointers; i++) copied[pointers[2 * i]] = (long long)memory + pointers[2 * i + 1];
    mark(BEGN, index);
    pk_flush();
    status = call_method(image, call, copied);
    for (long long i = 0; i < call->pointers; i++) copied[pointers[2 * i]] -= (long long)memory;
    mark(DONE, index);
    pk_write(&status, 8);
    pk_write(copied, 8 * call->words);
    pk_write(memory, call->blob);
    if (status == 0) write_arrays(image->table, arrays, call->arrays, copied);
    pk_flush();
    pk_free(memory);
    pk_free(copied);
}

static void make_all(struct image *image, unsigned char *file, long long size, long long first) {
    long long count = *(long long *)(file + 16), at = 24;
    for (long long index = 0; index < count; index++) {
        struct call *call = (struct call *)(file + at);
        if (!call_is_sound(call, size - at)) fail(FAIL_CALLS, NO_CALLS);
        if (index >= first) make(image, call, (unsigned int)index);
        at += size_of_call(call);
    }
}

static int is_calls_file(unsigned char *file, long long size) {
    if (size < 24) return 0;
    for (int i = 0; i < 8; i++)
        if (file[i] != (unsigned char)MAGIC[i]) return 0;
    return *(long long *)(file + 8) == 3;
}

static int is_same(unsigned char *one, unsigned char *other, long long size) {
    for (long long i = 0; i < size; i++)
        if (one[i] != other[i]) return 0;
    return 1;
}

/* The open dependency of a build id. */
static struct table *find(struct world *world, unsigned char *id) {
    for (long long i = 0; i < world->count; i++)
        if (is_same((unsigned char *)world->tables[i]->header + BUILD_ID, id, ID)) return world->tables[i];
    fail(FAIL_BIND, NO_DEPENDENCY);
    return 0;
}

/* The tables of the dependencies that an image's header names, in its order, for as long as the process lives; null
 * when it names none. */
static struct table **named(struct table *table, struct world *world) {
    unsigned char *header = table->header;
    long long count, rows;
    struct table **tables;
    if (table->header_size < ROWS + 4) return 0;
    count = *(unsigned int *)(header + COUNT), rows = *(unsigned int *)(header + ROWS);
    if (count == 0) return 0;
    if (rows > table->header_size || ROW * count > table->header_size - rows) fail(FAIL_TABLE, NO_TABLE);
    if ((tables = pk_allocate(8 * count + 64)) == 0) fail(FAIL_MEMORY, NO_MEMORY);
    for (long long i = 0; i < count; i++) tables[i] = find(world, header + rows + ROW * i + ROW_ID);
    return tables;
}

/* Opens an image and binds it to its base and dependencies; `unbound`: the words for a bind that fails. */
static struct table *open_and_bind(const char *path, struct world *world, const char *unbound) {
    const char *problem = NO_TABLE;
    struct table *table = pk_open(path, &problem);
    if (table == 0) fail(FAIL_OPEN, problem);
    if (table->version != 1 || table->size < 104) fail(FAIL_TABLE, NO_TABLE);
    if (pk_bind(table->bind, world->base, named(table, world), 0) != 0) fail(FAIL_BIND, unbound);
    return table;
}

/* The path of dependency `index`, which the environment names. */
static const char *path_of(long long index) {
    long long at = length(dependency), digits = at, rest = index;
    do digits++;
    while (rest /= 10);
    for (dependency[digits] = 0, rest = digits; rest > at; index /= 10) dependency[--rest] = (char)('0' + index % 10);
    const char *path = pk_environment(dependency);
    dependency[at] = 0;
    return path;
}

/* Opens the dependencies, each bound to those before it. */
static void open_dependencies(struct world *world, long long count) {
    if (count < 0 || count > 9999) fail(FAIL_BIND, NO_DEPENDENCY);
    if ((world->tables = pk_allocate(8 * count + 64)) == 0) fail(FAIL_MEMORY, NO_MEMORY);
    for (; world->count < count; world->count++) {
        const char *path = path_of(world->count);
        if (path == 0) fail(FAIL_BIND, NO_DEPENDENCY);
        world->tables[world->count] = open_and_bind(path, world, NO_DEPENDENCY_BIND);
    }
}

void pk_main(void) {
    const char *results, *path, *calls, *base_path;
    unsigned char *file = 0;
    long long size;
    struct world world;
    struct image image;
    pk_prepare();
    results = pk_environment(RESULTS), path = pk_environment(IMAGE), calls = pk_environment(CALLS);
    base_path = pk_environment(BASE);
    if (results == 0 || path == 0 || calls == 0) pk_exit(2);
    if (pk_create(results) != 0) pk_exit(3);
    size = pk_read(calls, &file);
    if (!is_calls_file(file, size)) fail(FAIL_CALLS, NO_CALLS);
    world.base = 0, world.tables = 0, world.count = 0;
    if (base_path) world.base = open_and_bind(base_path, &world, NO_BASE);
    open_dependencies(&world, number(pk_environment(DEPENDENCIES)));
    path = pk_environment(IMAGE); /* asked again: what an earlier answer points to lasts for eight questions */
    image.table = open_and_bind(path, &world, NO_BIND), image.base = world.base, image.target = 0;
    image.below = named(image.table, &world);
    make_all(&image, file, size, number(pk_environment(FIRST)));
    pk_exit(0);
}
