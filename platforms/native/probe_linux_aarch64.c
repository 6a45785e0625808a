/* What all cores of this machine can do, as the kernel says it: the auxiliary vector. The kernel sets a bit when CPU
 * and system are both ready, so nothing is inactive. */
#include "host.h"
#include "features_aarch64.h"

long long getauxval(long long word);
int prctl(int option, long long a, long long b, long long c, long long d);

static const struct { long long word; unsigned long long bits; } FEATURES[] = {ROWS};
static const int FEATURE_COUNT = sizeof FEATURES / sizeof FEATURES[0];

void pk_probe(struct host *host) {
    int length = prctl(51 /* PR_SVE_GET_VL */, 0, 0, 0, 0);
    host->size = sizeof *host;
    host->numbering = AARCH64;
    host->vector_width = length < 0 ? 0 : (unsigned int)length & 0xffff;
    for (int word = 0; word < WORDS; word++) host->usable[word] = host->inactive[word] = 0;
    for (int i = 0; i < FEATURE_COUNT; i++) {
        unsigned long long present = (unsigned long long)getauxval(FEATURES[i].word);
        if ((present & FEATURES[i].bits) == FEATURES[i].bits) host->usable[i >> 6] |= 1ULL << (i & 63);
    }
}
