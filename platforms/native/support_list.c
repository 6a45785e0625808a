/* The support run-time's lists: what code that uses numba.typed.List calls. Rules of the C: support.c.
 *
 * A list is items of one size, side by side in one malloc, that may grow and move. Compiled code holds it by a meminfo
 * (support.c) whose data is the list's address, and whose destructor calls numba_list_free. It reads length and items
 * itself, by the addresses that `numba_list_size_address` and `numba_list_base_ptr` give; all else of the struct is ours.
 *
 * Counting. An item's bytes may hold references. The list owns one to each: `item_incref` and `item_decref`, functions
 * that Numba's code makes for the type (null when it holds none), are called with the item's address. An item that is
 * read out by compiled code is counted there.
 *
 * Growth is CPython's (room for 4, 8, 16, 25, 35, ... items; less when the list falls below half of it), because
 * `List._allocated()` shows it. Statuses are those of numba/cext/listobject.c; compiled code makes exceptions of them.
 * Sizes that overflow count as "no memory"; a list that cannot grow keeps its items, one that cannot shrink its room.
 */

typedef long long word;
typedef unsigned long long size;
typedef void counter(const void *item);

enum { OK = 0, NO_SUCH_INDEX = -1, NO_MEMORY = -2, IMMUTABLE = -5 };

struct methods { /* list_type_based_methods_table, numba/cext/listobject.h */
    counter *item_incref, *item_decref;
};

struct list {
    word length, item_size, allocated;
    int is_mutable;
    struct methods methods;
    char *items;
};

void *malloc(size);
void *realloc(void *, size);
void free(void *);
void *memcpy(void *, const void *, size);
void *memmove(void *, const void *, size);

static const word LARGEST = 0x7fffffffffffffff;

static char *item_at(const struct list *list, word index) { return list->items + list->item_size * index; }

static int has(const struct list *list, word index) { return (size)index < (size)list->length; }

static void incref(const struct list *list, const char *item) {
    if (list->methods.item_incref) list->methods.item_incref(item);
}

static void decref(const struct list *list, const char *item) {
    if (list->methods.item_decref) list->methods.item_decref(item);
}

/* Moves `count` items from index `from` to index `to`. */
static void move(const struct list *list, word to, word from, word count) {
    memmove(item_at(list, to), item_at(list, from), (size)(count * list->item_size));
}

/* ---- making, freeing ---- */

/* allocated: items that the list shall have room for. */
int numba_list_new(struct list **out, word item_size, word allocated) {
    struct list *list;
    if (item_size && allocated > LARGEST / item_size) return NO_MEMORY;
    list = malloc(sizeof *list);
    if (!list) return NO_MEMORY;
    list->length = 0;
    list->item_size = item_size;
    list->allocated = allocated;
    list->is_mutable = 1;
    list->methods.item_incref = list->methods.item_decref = 0;
    list->items = 0;
    if (allocated && item_size) {
        list->items = malloc((size)(item_size * allocated));
        if (!list->items) {
            free(list);
            return NO_MEMORY;
        }
    }
    *out = list;
    return OK;
}

void numba_list_set_method_table(struct list *list, const struct methods *methods) { list->methods = *methods; }

void numba_list_free(struct list *list) {
    for (word index = 0; list->methods.item_decref && index < list->length; index++) decref(list, item_at(list, index));
    free(list->items);
    free(list);
}

/* ---- asking ---- */

char *numba_list_base_ptr(struct list *list) { return list->items; }
word numba_list_size_address(struct list *list) { return (word)&list->length; }
word numba_list_allocated(struct list *list) { return list->allocated; }
int numba_list_is_mutable(struct list *list) { return list->is_mutable; }
void numba_list_set_is_mutable(struct list *list, word is_mutable) { list->is_mutable = (int)is_mutable; }

/* ---- changing ---- */

/* Gives the list another length; items beyond the old one are not set. CPython's list_resize. */
static int resize(struct list *list, word length) {
    size allocated = (size)length + (size)(length >> 3) + (length < 9 ? 3 : 6);
    char *items;
    if (list->allocated >= length && length >= list->allocated >> 1) {
        list->length = length;
        return OK;
    }
    if (!length) allocated = 0;
    if (list->item_size && allocated > (size)(LARGEST / list->item_size)) return NO_MEMORY;
    if (allocated && list->item_size) {
        items = realloc(list->items, allocated * (size)list->item_size);
    } else {
        free(list->items); /* What realloc does with 0 bytes differs by platform. */
        list->items = items = 0;
    }
    if (!items && allocated && list->item_size) {
        if (length > list->allocated) return NO_MEMORY;
        allocated = (size)list->allocated;
    } else {
        list->items = items;
    }
    list->allocated = (word)allocated;
    list->length = length;
    return OK;
}

int numba_list_append(struct list *list, const char *item) {
    int status = list->is_mutable ? resize(list, list->length + 1) : IMMUTABLE;
    if (status) return status;
    memcpy(item_at(list, list->length - 1), item, (size)list->item_size);
    incref(list, item);
    return OK;
}

/* The new item is counted before the old one is given back: they may be the same. */
int numba_list_setitem(struct list *list, word index, const char *item) {
    if (!list->is_mutable) return IMMUTABLE;
    if (!has(list, index)) return NO_SUCH_INDEX;
    incref(list, item);
    decref(list, item_at(list, index));
    memcpy(item_at(list, index), item, (size)list->item_size);
    return OK;
}

int numba_list_delitem(struct list *list, word index) {
    if (!list->is_mutable) return IMMUTABLE;
    if (!has(list, index)) return NO_SUCH_INDEX;
    decref(list, item_at(list, index));
    move(list, index, index + 1, list->length - 1 - index);
    return resize(list, list->length - 1);
}

/* Deletes what the slice names; its ends are clipped already, as `range(start, stop, step)` would have them. */
int numba_list_delete_slice(struct list *list, word start, word stop, word step) {
    word count, kept;
    if (!list->is_mutable) return IMMUTABLE;
    if (step > 0) count = start < stop ? (stop - start - 1) / step + 1 : 0;
    else count = stop < start ? (start - stop - 1) / -step + 1 : 0;
    if (!count) return OK;
    if (step < 0) { /* the same items, in rising order */
        start += step * (count - 1);
        step = -step;
    }
    kept = start;
    for (word nth = 0; nth < count; nth++) { /* what lies between this item and the next (or the end) moves down */
        word index = start + nth * step, next = nth + 1 < count ? index + step : list->length;
        decref(list, item_at(list, index));
        move(list, kept, index + 1, next - index - 1);
        kept += next - index - 1;
    }
    return resize(list, list->length - count);
}
