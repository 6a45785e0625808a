/* Opens an ELF image with the system's loader; calls follow the platform's own convention. */
#include "harness.h"

void *dlopen(const char *path, int flags);
void *dlsym(void *handle, const char *name);
char *dlerror(void);

static const char TABLE[] = "pkgimage_table";

struct table *pk_open(const char *path, const char **problem) {
    void *handle = dlopen(path, 2 /* RTLD_NOW: a name that is missing shows here, not at its first call */);
    void *table = handle ? dlsym(handle, TABLE) : 0;
    if (table == 0) *problem = dlerror();
    return table;
}

int pk_bind(void *function, void *base, void *tables, void *host) {
    return ((int (*)(void *, void *, void *))function)(base, tables, host);
}

int pk_call(void *function, long long *words) { return ((int (*)(long long *))function)(words); }
