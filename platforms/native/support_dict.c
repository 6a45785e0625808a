/* The support run-time's dictionaries: what code that uses numba.typed.Dict calls. Rules of the C: support.c.
 *
 * Compiled code holds a dictionary by a meminfo (support.c) whose data is its address, and whose destructor calls
 * numba_dict_free. It hashes the keys itself and reads nothing of the struct; an iterator's 32 bytes are on its stack.
 *
 * As in CPython since 3.6 there are two parts, in one malloc. `entries` holds hash, key and value, one behind the other
 * in the order of insertion; an entry that was deleted stays as a hole, its hash is -1 (no key's hash is). `slots` is the
 * hash table: 2**n numbers of entries, or FREE, or DELETED (which a search must pass over). A key is searched for from
 * slot `hash & mask` on, along a sequence that visits every slot and that all bits of the hash have a part in. At most
 * two thirds of the slots are ever taken, so that a search for what is not there ends. When no entry is left, the table
 * is made anew, without holes, for three times as many keys as there are.
 *
 * When the table is made anew can be seen: a loop over a dictionary that its body changes ends there, and not before.
 * So the numbers (8 slots, two thirds, three times) are those of numba/cext/dictobject.c, as are the statuses, which
 * compiled code makes exceptions of. A dictionary has at most 2**31 slots; more, or a size that overflows, counts as
 * "no memory", and a dictionary that cannot grow keeps what it has.
 *
 * Counting. The dictionary owns one reference to each key and each value: functions that Numba's code makes for the
 * types (null for types that hold no references) are called with the address. `key_equal` is null where equal keys
 * have equal bytes. What popitem hands out is not counted: the dictionary's reference goes with it.
 */

typedef long long word;
typedef unsigned long long size;
typedef void counter(const void *);

enum { OK = 0, REPLACED = 1, NO_MEMORY = -1, CHANGED = -2, EXHAUSTED = -3, EMPTY = -4, COMPARISON_FAILED = -5 };
enum { FREE = -1, DELETED = -2, FAILED = -3 };
enum { FEWEST_SLOTS = 8 };

static const word LARGEST = 0x7fffffffffffffff, MOST_SLOTS = 0x80000000, HOLE = -1;

struct methods { /* type_based_methods_table, numba/cext/dictobject.h */
    int (*key_equal)(const char *, const char *); /* negative: the comparison raised */
    counter *key_incref, *key_decref, *value_incref, *value_decref;
};

struct dict {
    word length;   /* keys */
    word end;      /* entries, with the holes */
    word unused;   /* entries that may follow before the table is full */
    word size;     /* slots, a power of two */
    word rebuilds; /* how often the table was made anew */
    word key_size, value_size, value_offset, entry_size; /* in bytes; the key follows the hash */
    struct methods methods;
    int *slots;
    char *entries;
};

struct iterator {
    struct dict *dict;
    word rebuilds, length, next;
};

void *malloc(size);
void free(void *);
void *memcpy(void *, const void *, size);
void *memset(void *, int, size);
int memcmp(const void *, const void *, size);

static word aligned(word bytes) { return (bytes + 7) & -8; }
static word two_thirds(word slots) { return (slots << 1) / 3; }

static word *hash_of(const struct dict *dict, word entry) { return (word *)(dict->entries + dict->entry_size * entry); }
static char *key_of(const struct dict *dict, word entry) { return (char *)hash_of(dict, entry) + sizeof(word); }
static char *value_of(const struct dict *dict, word entry) { return (char *)hash_of(dict, entry) + dict->value_offset; }

static void call(counter *counter, const char *what) {
    if (counter) counter(what);
}

/* ---- searching ---- */

struct probe {
    size at, rest;
};

static void start(struct probe *probe, const struct dict *dict, word hash) {
    probe->rest = (size)hash;
    probe->at = (size)hash & (size)(dict->size - 1);
}

static void advance(struct probe *probe, const struct dict *dict) {
    probe->rest >>= 5;
    probe->at = (probe->at * 5 + probe->rest + 1) & (size)(dict->size - 1);
}

/* The slot of entry number `entry`, which is there. */
static size slot_of(const struct dict *dict, word entry) {
    struct probe probe;
    for (start(&probe, dict, *hash_of(dict, entry)); dict->slots[probe.at] != entry;) advance(&probe, dict);
    return probe.at;
}

/* A slot for a new key. */
static size open_slot(const struct dict *dict, word hash) {
    struct probe probe;
    for (start(&probe, dict, hash); dict->slots[probe.at] >= 0;) advance(&probe, dict);
    return probe.at;
}

/* The entry of `key`, FREE when there is none, FAILED when a comparison raised. */
static word find(const struct dict *dict, const char *key, word hash) {
    struct probe probe;
    for (start(&probe, dict, hash);; advance(&probe, dict)) {
        int entry = dict->slots[probe.at], equal;
        if (entry == FREE) return FREE;
        if (entry < 0 || *hash_of(dict, entry) != hash) continue;
        if (dict->methods.key_equal) equal = dict->methods.key_equal(key_of(dict, entry), key);
        else equal = !memcmp(key_of(dict, entry), key, (size)dict->key_size);
        if (equal) return equal < 0 ? FAILED : entry;
    }
}

/* value: gets a copy of the value, uncounted, when the key is there. */
word numba_dict_lookup(struct dict *dict, const char *key, word hash, char *value) {
    word entry = find(dict, key, hash);
    if (entry >= 0) memcpy(value, value_of(dict, entry), (size)dict->value_size);
    return entry;
}

word numba_dict_length(struct dict *dict) { return dict->length; }

/* ---- making, freeing ---- */

/* An empty table of `size` slots in place of the old one, which stays the caller's to free (by `slots`). */
static int new_table(struct dict *dict, word size_in_slots) {
    word entries = two_thirds(size_in_slots), index = size_in_slots * (word)sizeof(int);
    if (size_in_slots > MOST_SLOTS || dict->entry_size > (LARGEST - index) / entries) return NO_MEMORY;
    int *slots = malloc((size)(index + entries * dict->entry_size));
    if (!slots) return NO_MEMORY;
    memset(slots, 0xff, (size)index); /* FREE */
    dict->slots = slots;
    dict->entries = (char *)slots + index;
    dict->size = size_in_slots;
    dict->unused = entries;
    dict->end = 0;
    return OK;
}

/* keys: how many the dictionary shall have room for. */
int numba_dict_new_sized(struct dict **out, word keys, word key_size, word value_size) {
    word slots = FEWEST_SLOTS;
    struct dict *dict = malloc(sizeof *dict);
    if (!dict) return NO_MEMORY;
    memset(dict, 0, sizeof *dict);
    dict->key_size = key_size;
    dict->value_size = value_size;
    dict->value_offset = (word)sizeof(word) + aligned(key_size);
    dict->entry_size = dict->value_offset + aligned(value_size);
    while (slots <= MOST_SLOTS && two_thirds(slots) < keys) slots <<= 1;
    if (new_table(dict, slots)) {
        free(dict);
        return NO_MEMORY;
    }
    *out = dict;
    return OK;
}

void numba_dict_set_method_table(struct dict *dict, const struct methods *methods) { dict->methods = *methods; }

void numba_dict_free(struct dict *dict) {
    for (word entry = 0; entry < dict->end; entry++) {
        if (*hash_of(dict, entry) == HOLE) continue;
        call(dict->methods.key_decref, key_of(dict, entry));
        call(dict->methods.value_decref, value_of(dict, entry));
    }
    free(dict->slots);
    free(dict);
}

/* ---- changing ---- */

/* A table with room for three times the keys there are, without holes. */
static int rebuild(struct dict *dict) {
    struct dict old = *dict;
    word slots = FEWEST_SLOTS;
    while (slots < 3 * old.length) slots <<= 1;
    if (new_table(dict, slots)) return NO_MEMORY;
    for (word from = 0; from < old.end; from++) {
        if (*hash_of(&old, from) == HOLE) continue;
        memcpy(hash_of(dict, dict->end), hash_of(&old, from), (size)dict->entry_size);
        dict->slots[open_slot(dict, *hash_of(dict, dict->end))] = (int)dict->end;
        dict->end++;
    }
    dict->unused -= dict->end;
    dict->rebuilds++;
    free(old.slots);
    return OK;
}

static void put(struct dict *dict, const char *key, word hash, const char *value) {
    dict->slots[open_slot(dict, hash)] = (int)dict->end;
    *hash_of(dict, dict->end) = hash;
    memcpy(key_of(dict, dict->end), key, (size)dict->key_size);
    memcpy(value_of(dict, dict->end), value, (size)dict->value_size);
    dict->end++;
    dict->unused--;
    dict->length++;
}

/* A key that is there stays as it is, and in its place. The last parameter, room for the old value, is nobody's use. */
int numba_dict_insert(struct dict *dict, const char *key, word hash, const char *value, char *unused) {
    word entry = find(dict, key, hash);
    (void)unused;
    if (entry == FAILED) return COMPARISON_FAILED;
    if (entry == FREE && dict->unused <= 0 && rebuild(dict)) return NO_MEMORY;
    call(dict->methods.value_incref, value); /* before the old one is given back: they may be the same */
    if (entry == FREE) {
        call(dict->methods.key_incref, key);
        put(dict, key, hash, value);
        return OK;
    }
    call(dict->methods.value_decref, value_of(dict, entry));
    memcpy(value_of(dict, entry), value, (size)dict->value_size);
    return REPLACED;
}

/* entry: what numba_dict_lookup gave for the key. */
int numba_dict_delitem(struct dict *dict, word hash, word entry) {
    (void)hash;
    dict->slots[slot_of(dict, entry)] = DELETED;
    *hash_of(dict, entry) = HOLE;
    dict->length--;
    call(dict->methods.key_decref, key_of(dict, entry));
    call(dict->methods.value_decref, value_of(dict, entry));
    return OK;
}

/* The last key that was inserted. Holes behind it go with it; the slots stay taken, so `unused` does not rise. */
int numba_dict_popitem(struct dict *dict, char *key, char *value) {
    word entry = dict->end - 1;
    if (!dict->length) return EMPTY;
    while (*hash_of(dict, entry) == HOLE) entry--;
    dict->slots[slot_of(dict, entry)] = DELETED;
    memcpy(key, key_of(dict, entry), (size)dict->key_size);
    memcpy(value, value_of(dict, entry), (size)dict->value_size);
    dict->end = entry;
    dict->length--;
    return OK;
}

/* ---- iterating ---- */

void numba_dict_iter(struct iterator *iterator, struct dict *dict) {
    iterator->dict = dict;
    iterator->rebuilds = dict->rebuilds;
    iterator->length = dict->length;
    iterator->next = 0;
}

/* key, value: get addresses inside the dictionary. */
int numba_dict_iter_next(struct iterator *iterator, const char **key, const char **value) {
    struct dict *dict = iterator->dict;
    if (iterator->rebuilds != dict->rebuilds || iterator->length != dict->length) return CHANGED;
    while (iterator->next < dict->end) {
        word entry = iterator->next++;
        if (*hash_of(dict, entry) == HOLE) continue;
        *key = key_of(dict, entry);
        *value = value_of(dict, entry);
        return OK;
    }
    return EXHAUSTED;
}
