/* An image that is bound, in one process, to one CPU target after the other. Forced ones are looked for with the probe
 * of the harness; which one the image runs by its own choice is asked of its own. */
#include "harness.h"
#include "host.h"

int pk_retarget(struct image *image, long long target) {
    struct host host;
    if (target == image->target) return 0;
    if (target < 0 || target > image->table->targets) return NO_TARGET;
    pk_probe(&host);
    host.forced = (unsigned int)target;
    if (pk_bind(image->table->bind, image->base, image->below, target ? &host : 0) != 0) return NO_TARGET;
    image->target = target;
    return 0;
}

static int differs(const long long *one, const long long *other, long long count) {
    for (long long i = 0; i < count; i++)
        if (one[i] != other[i]) return 1;
    return 0;
}

/* The slots must be those that this very target has when it is forced. */
static int told(struct image *image, const long long *before, long long count, long long *words) {
    int status;
    words[0] = pk_call(image->table->select, 0);
    words[1] = 0; /* no text, as after every call */
    if (words[0] < 0) return NO_TARGET;
    if ((status = pk_retarget(image, words[0] + 1)) != 0) return status;
    if (differs(before, (long long *)image->table->slots, count)) return OTHER_TARGET;
    return pk_retarget(image, 0);
}

int pk_chosen(struct image *image, long long *words) {
    long long count = 2 * image->table->methods, *before;
    int status = pk_retarget(image, 0);
    if (status) return status;
    if ((before = pk_allocate(8 * count + 64)) == 0) return -1;
    for (long long i = 0; i < count; i++) before[i] = ((long long *)image->table->slots)[i];
    status = told(image, before, count, words);
    pk_free(before);
    return status;
}
