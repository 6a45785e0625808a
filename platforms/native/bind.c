/* How an image comes to what is in other images: the part of `bind` that fills the cells.
 *
 * Restricted C like the glue (scripts/native_ir.py has the rules), linked into each image. An image calls a function of
 * its base through a cell, and knows it by the base's build id, which its own core header names, and by an index. What it
 * uses of a package that it depends on, it knows the same way: by the place of that package among the dependencies in
 * its header, and by the index of a method, or the offset of bytes in the data section. No native symbol leads from
 * image to image: several bases live in one process, each with the images built upon it.
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

struct need { /* what an image uses of a dependency */
    int dependency, kind;
    word at, size; /* METHOD: index, 0; DATA: offset in the data section, bytes */
    const void **cell;
};

enum { METHOD, DATA }; /* kinds of needs: the cell gets the address of the method's slot, or of the bytes */

enum { /* statuses of `bind` */
    NO_BASE = -3, SMALL_BASE = -4, OTHER_BASE = -5, NO_DEPENDENCY = -6, SMALL_DEPENDENCY = -7, OTHER_DEPENDENCY = -8,
};

/* In the core header, in bytes: build ids, and the table of dependencies, whose rows have theirs behind the name. */
enum { BUILD_ID = 40, BASE_BUILD_ID = 72, DEPENDENCIES = 264, ROWS = 268, ROW = 40, ROW_ID = 8, ID = 32 };

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

static int is_there(const struct need *need, const struct table *dependency) {
    if (need->at < 0 || need->size < 0) return 0;
    if (need->kind == METHOD) return need->at < dependency->methods;
    return need->at <= dependency->data_size && need->size <= dependency->data_size - need->at;
}

/* Fills the cells of `needs` with what the dependencies have, whose tables stand in the order of the header: 0, or why
 * not. Each of the header's must be given and be the one that it names; then all needs are looked at, then cells are
 * filled: a failure changes nothing. A method's cell leads to its slot, not to what that holds: a slot may be filled
 * later, or again. */
int pkgimage_take_dependencies(const struct table *const *given, const char *header, const struct need *needs,
                               word count) {
    int number = *(const int *)(header + DEPENDENCIES), index;
    const char *row = header + *(const int *)(header + ROWS);
    word each;
    for (index = 0; index < number; index++, row += ROW) {
        const struct table *one = given ? given[index] : 0;
        if (!one) return NO_DEPENDENCY;
        if (one->version != 1 || one->size < (int)sizeof *one) return SMALL_DEPENDENCY;
        if (!is_same(one->header + BUILD_ID, row + ROW_ID)) return OTHER_DEPENDENCY;
    }
    for (each = 0; each < count; each++) {
        if (needs[each].dependency < 0 || needs[each].dependency >= number) return NO_DEPENDENCY;
        if (!is_there(needs + each, given[needs[each].dependency])) return SMALL_DEPENDENCY;
    }
    for (each = 0; each < count; each++) {
        const struct table *one = given[needs[each].dependency];
        if (needs[each].kind == METHOD) *needs[each].cell = one->slots + 2 * needs[each].at;
        else *needs[each].cell = one->data + needs[each].at;
    }
    return 0;
}
