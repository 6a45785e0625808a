/* How an image comes to the functions of its base image: the part of `bind` that fills the cells.
 *
 * Restricted C like the glue (scripts/native_ir.py has the rules), linked into each image. An image calls a function of
 * its base through a cell, and knows it by the base's build id, which its own core header names, and by an index. No
 * native symbol leads from image to image: several bases live in one process, each with the images built upon it.
 */

typedef long long word;

struct table { /* docs/design.md, section 3 */
    int version, size;
    void *bind, *select;
    void **slots;
    word methods, targets;
    const char *header; word header_size;
    const char *data; word data_size;
    word method_records, exception_records;
    void *release;
    void *const *functions; word function_count; /* of a base image */
};

enum { NO_BASE = -3, SMALL_BASE = -4, OTHER_BASE = -5 }; /* statuses of `bind` */

enum { BUILD_ID = 40, BASE_BUILD_ID = 72, ID = 32 }; /* in the core header, in bytes */

static int is_zero(const char *id) {
    int index;
    for (index = 0; index < ID; index++) if (id[index]) return 0;
    return 1;
}

static int is_same(const char *one, const char *other) {
    int index;
    for (index = 0; index < ID; index++) if (one[index] != other[index]) return 0;
    return 1;
}

/* Fills `cells` with the functions of the base whose indices `needs` has: 0, or why not. An image whose header names no
 * base takes none. Nothing of a base is believed before its table is seen to be long enough. */
int pkgimage_take_base(const struct table *base, const char *header, const int *needs, word count, void **cells) {
    word index;
    if (is_zero(header + BASE_BUILD_ID)) return 0;
    if (!base) return NO_BASE;
    if (base->version != 1 || base->size < (int)sizeof *base) return SMALL_BASE;
    if (!is_same(base->header + BUILD_ID, header + BASE_BUILD_ID)) return OTHER_BASE;
    for (index = 0; index < count; index++) {
        if (needs[index] < 0 || needs[index] >= base->function_count) return SMALL_BASE;
        cells[index] = base->functions[needs[index]];
    }
    return 0;
}
