/* What this CPU can do, by CPUID, and what the system saves of it, by XCR0.
 *
 * XGETBV is illegal before CPUID says that the system uses XSAVE (OSXSAVE): qemu's Nehalem shows it. A leaf above the
 * highest one is not zero on every CPU: it may repeat the highest one's answer, so it is not asked.
 *
 * One core answers for all. That is right where all are alike, which systems see to; a CPU with two kinds of cores
 * (CPUID.7:EDX[15]) has no AVX-512 on its small ones, so there it does not count, whatever this core says. */
#include "host.h"
#include "features_x86_64.h"

enum { EAX, EBX, ECX, EDX };

static const struct { int leaf, subleaf; } QUERIES[] = {LEAVES};
static const struct { int query, reg, bit, state; } FEATURES[] = {ROWS};
static const int QUERY_COUNT = sizeof QUERIES / sizeof QUERIES[0], FEATURE_COUNT = sizeof FEATURES / sizeof FEATURES[0];

/* The highest leaf of the range of `leaf`, and subleaf of leaf 7. */
static int asked(unsigned int leaf, unsigned int subleaf) {
    unsigned int highest[4];
    pk_cpuid((int)(leaf & 0x80000000u), 0, highest);
    if (leaf > highest[EAX] || (highest[EAX] ^ leaf) >> 31) return 0;
    if (leaf != 7 || subleaf == 0) return 1;
    pk_cpuid(7, 0, highest);
    return subleaf <= highest[EAX];
}

void pk_probe(struct host *host) {
    unsigned int answers[sizeof QUERIES / sizeof QUERIES[0]][4], first[4];
    long long states = 0;
    for (int i = 0; i < QUERY_COUNT; i++) {
        for (int reg = 0; reg < 4; reg++) answers[i][reg] = 0;
        if (asked((unsigned int)QUERIES[i].leaf, (unsigned int)QUERIES[i].subleaf))
            pk_cpuid(QUERIES[i].leaf, QUERIES[i].subleaf, answers[i]);
    }
    pk_cpuid(1, 0, first);
    if (first[ECX] >> 27 & 1) {
        pk_xgetbv(&states);
        states = pk_states(states);
    }
    if (asked(7, 0)) {
        pk_cpuid(7, 0, first);
        if (first[EDX] >> 15 & 1) states &= ~0xE0LL;
    }
    host->size = sizeof *host;
    host->numbering = X86_64;
    host->vector_width = 0;
    for (int word = 0; word < WORDS; word++) host->usable[word] = host->inactive[word] = 0;
    for (int i = 0; i < FEATURE_COUNT; i++) {
        long long state = FEATURES[i].state;
        unsigned long long bit = 1ULL << (i & 63);
        if (!(answers[FEATURES[i].query][FEATURES[i].reg] >> FEATURES[i].bit & 1)) continue;
        if ((states & state) == state) host->usable[i >> 6] |= bit;
        else host->inactive[i >> 6] |= bit;
    }
}
