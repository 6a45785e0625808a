/* Which CPU target of an image a host runs: `pkgimage.selection` in C, for whoever has no Python. The two are compared
 * over random hosts and tables; the words of every comparison are Python's alone.
 *
 * Usable: the host has every feature that is needed, and its system has enabled it. Best: wider vectors, then more
 * features, then the later place. */
#include "host.h"

static int count_of(const unsigned long long *set) {
    int count = 0;
    for (int word = 0; word < WORDS; word++)
        for (unsigned long long bits = set[word]; bits; bits &= bits - 1) count++;
    return count;
}

static int usable(const struct host *host, const struct target *target) {
    for (int word = 0; word < WORDS; word++)
        if (target->needs[word] & ~(host->usable[word] & ~host->inactive[word])) return 0;
    return 1;
}

static unsigned int width_of(const struct host *host, const struct target *target) {
    return target->scalable && host->vector_width > target->vector_width ? host->vector_width : target->vector_width;
}

int pk_select(const struct host *host, const struct target *targets, int count) {
    int best = -1, features = 0;
    unsigned int width = 0;
    if (host->size < sizeof(struct host)) return -2;
    for (int index = 0; index < count; index++) {
        const struct target *target = targets + index;
        unsigned int its_width = width_of(host, target);
        int its_features = count_of(target->needs);
        if (host->forced && host->forced != (unsigned int)index + 1) continue;
        if (!usable(host, target)) continue;
        if (best >= 0 && (its_width < width || (its_width == width && its_features < features))) continue;
        best = index;
        width = its_width;
        features = its_features;
    }
    return best;
}
