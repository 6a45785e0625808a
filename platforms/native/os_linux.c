/* Files, memory and the end of the process with glibc. `long long` stands for size_t and long, `void *` for FILE *. */
#include "harness.h"

char *getenv(const char *name);
void *fopen(const char *path, const char *mode);
long long fread(void *to, long long size, long long count, void *file);
long long fwrite(const void *from, long long size, long long count, void *file);
int fseek(void *file, long long offset, int whence);
long long ftell(void *file);
int fflush(void *file);
int fclose(void *file);
void *aligned_alloc(long long alignment, long long size);
void *memset(void *memory, int value, long long size);
void free(void *memory);
void _exit(int code);

static const char READ[] = "rb", WRITE[] = "wb";
static void *output;

void pk_prepare(void) {}

const char *pk_environment(const char *name) { return getenv(name); }

void *pk_allocate(long long size) {
    void *memory = aligned_alloc(64, (size + 63) & ~63LL);
    return memory ? memset(memory, 0, size) : 0;
}

void pk_free(void *memory) { free(memory); }

long long pk_read(const char *path, unsigned char **content) {
    void *file = fopen(path, READ);
    long long size, got;
    if (file == 0) return -1;
    fseek(file, 0, 2);
    size = ftell(file);
    fseek(file, 0, 0);
    if (size < 0 || (*content = pk_allocate(size + 64)) == 0) return -1;
    got = fread(*content, 1, size, file);
    fclose(file);
    return got == size ? size : -1;
}

long long pk_create(const char *path) { return (output = fopen(path, WRITE)) == 0; }

void pk_write(const void *content, long long size) { fwrite(content, 1, size, output); }

void pk_flush(void) { fflush(output); }

void pk_exit(int code) { _exit(code); }
