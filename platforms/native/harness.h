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

/* An image that is called: what it is built upon, and the CPU target that it is bound to. */
struct image {
    struct table *table, **below;
    void *base;
    long long target; /* 0 = of its own choice; n = target n - 1 */
};

/* Statuses of the harness itself, beside those of entries. */
enum { NO_METHOD = -3, NO_TARGET = -6, OTHER_TARGET = -7 };

int pk_retarget(struct image *image, long long target);         /* binds it, or a status; only if it is bound to another */
int pk_chosen(struct image *image, long long *words);           /* words[0]: index of the target that it runs by choice */

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
int pk_bind(void *function, void *base, void *tables, void *host); /* calls bind of an image's table */
int pk_call(void *function, long long *words);                   /* calls a uniform entry, or select of the table */
