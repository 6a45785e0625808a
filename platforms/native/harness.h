/* What the parts of a harness ask of each other. Restricted C: see scripts/native_ir.py for the rules that keep the
 * LLVM IR of every part the same for all platforms (int, long long, double and pointers only in signatures). */

/* The image's table, docs/design.md section 3. */
struct table {
    int version, size;
    void *bind, *select;
    void **slots;
    long long methods, targets;
    void *header;
    long long header_size;
    void *data;
    long long data_size, method_records, exceptions;
    void *release;
};

/* Files, memory and the end of the process: os_linux.c or os_windows.c. Paths come from environment variables. */
const char *pk_environment(const char *name);                    /* NULL = unset; good until eight calls later */
long long pk_read(const char *path, unsigned char **content);    /* bytes read into 64-byte aligned memory, < 0 = error */
long long pk_create(const char *path);                           /* opens the one file that is written; 0 = ok */
void pk_write(const void *content, long long size);
void pk_flush(void);
void *pk_allocate(long long size);                               /* zeroed, 64-byte aligned; NULL = none left */
void pk_free(void *memory);
void pk_exit(int code);
void pk_prepare(void);                                           /* before anything else, e.g. exception handlers */

/* The image: open_elf.c, os_windows.c or flat.c. */
struct table *pk_open(const char *path, const char **problem);   /* NULL, and why, when it cannot be opened */
int pk_bind(void *function, void *base, void *tables);           /* calls bind(base, tables, 0) of an image's table */
int pk_call(void *function, long long *words);                   /* calls a uniform entry */
