/* Loads a flattened Mach-O or PE image (docs/design.md section 6) on Linux: maps, relocates, binds, protects.
 *
 * Names are looked up with dlsym in this executable first (it exports stub definitions of Python's names and what
 * macOS has and glibc has not, e.g. __sincos_stret), then in glibc's libm and libc. An image of Windows calls
 * everything by Windows' convention: it gets the functions named "win64.NAME", which toolchain.run.shims generates.
 * No range is ever writable and executable at once. */
#include "harness.h"

void *dlsym(void *handle, const char *name);
void *mmap(void *address, long long size, int protection, int flags, int file, long long offset);
int mprotect(void *address, long long size, int protection);

/* Calls by Windows' convention: toolchain.run.shims; on AArch64 they return -4. */
int pk_win64_bind(void *function, void *base, void *tables, void *host);
int pk_win64_call(void *function, long long *words);

static const long long MAGIC = 0x3154414c46474b50; /* "PKGFLAT1" */
static const char WIN64[] = "win64.";
static const char DAMAGED[] = "the flattened image is missing or damaged";
static const char REFUSED[] = "the system refused to map or protect the image's memory";
static char unresolved[256] = "unresolved symbol: ";
static long long win64;

struct flat {
    long long magic, size, relocations, binds, ranges, table, abi, names;
};

static void copy(unsigned char *to, const unsigned char *from, long long size) {
    for (long long i = 0; i < size; i++) to[i] = from[i];
}

/* Puts `text` behind the first `at` characters of `to`, cut to 255 characters in all. */
static void append(char *to, int at, const char *text) {
    while (*text && at < 255) to[at++] = *text++;
    to[at] = 0;
}

static int is_python(const char *name) {
    if (*name == '_') name++;
    return name[0] == 'P' && name[1] == 'y';
}

/* Python's stubs touch no argument and no stack: they serve both conventions. */
static void *find(const char *name) {
    static char shim[256];
    if (!win64 || is_python(name)) return dlsym(0, name);
    append(shim, 0, WIN64);
    append(shim, 6, name);
    return dlsym(0, shim);
}

/* Memory aligned to 64 KiB, the largest page of any platform. */
static unsigned char *map(long long size) {
    unsigned char *memory = mmap(0, size + 0x10000, 3 /* read, write */, 0x22 /* private, anonymous */, -1, 0);
    if (memory == (unsigned char *)-1) return 0;
    return (unsigned char *)(((long long)memory + 0xffff) & ~0xffffLL);
}

static int is_flat(struct flat *flat, long long size) {
    long long want = 64;
    if (size < 64 || flat->magic != MAGIC) return 0;
    if (flat->size < 0 || flat->relocations < 0 || flat->binds < 0 || flat->ranges < 0 || flat->names < 0) return 0;
    if (flat->size > size || flat->relocations > size || flat->binds > size || flat->ranges > size) return 0;
    if (flat->names > size || flat->table < 0 || flat->table + 104 > flat->size) return 0;
    want += 16 * flat->relocations + 24 * flat->binds + 24 * flat->ranges + flat->names + flat->size;
    return want == size;
}

static int bind_all(unsigned char *memory, long long *binds, long long count, const char *names) {
    for (long long i = 0; i < count; i++, binds += 3) {
        const char *name = names + binds[2];
        void *target = find(name);
        if (target == 0) {
            append(unresolved, 19, name);
            return 0;
        }
        *(long long *)(memory + binds[0]) = (long long)target + binds[1];
    }
    return 1;
}

struct table *pk_open(const char *path, const char **problem) {
    unsigned char *file = 0, *memory;
    long long size = pk_read(path, &file), *relocations, *binds, *ranges;
    struct flat *flat = (struct flat *)file;
    *problem = DAMAGED;
    if (size < 0 || !is_flat(flat, size)) return 0;
    relocations = (long long *)(flat + 1);
    binds = relocations + 2 * flat->relocations;
    ranges = binds + 3 * flat->binds;
    *problem = REFUSED;
    if ((memory = map(flat->size)) == 0) return 0;
    win64 = flat->abi;
    copy(memory, (unsigned char *)(ranges + 3 * flat->ranges) + flat->names, flat->size);
    for (long long i = 0; i < flat->relocations; i++)
        *(long long *)(memory + relocations[2 * i]) = (long long)memory + relocations[2 * i + 1];
    *problem = unresolved;
    if (!bind_all(memory, binds, flat->binds, (const char *)(ranges + 3 * flat->ranges))) return 0;
    *problem = REFUSED;
    for (long long i = 0; i < flat->ranges; i++, ranges += 3)
        if (mprotect(memory + ranges[0], ranges[1], (int)ranges[2])) return 0;
    return (struct table *)(memory + flat->table);
}

int pk_bind(void *function, void *base, void *tables, void *host) {
    if (win64) return pk_win64_bind(function, base, tables, host);
    return ((int (*)(void *, void *, void *))function)(base, tables, host);
}

int pk_call(void *function, long long *words) {
    if (win64) return pk_win64_call(function, words);
    return ((int (*)(long long *))function)(words);
}
