/* What this Mac can do, as the system says it: sysctl values below hw.optional. A text such as
 * "arm.FEAT_FP16|neon_fp16 arm.FEAT_FHM" wants both words, and of the first any of its two names: macOS 11 has other
 * names than 12. An empty text is a feature that no Mac has. */
#include "host.h"
#include "features_aarch64.h"

int sysctlbyname(const char *name, void *value, long long *size, const void *new_value, long long new_size);

static const char PREFIX[] = "hw.optional.";
static const char *const FEATURES[] = {TEXTS};
static const int FEATURE_COUNT = sizeof FEATURES / sizeof FEATURES[0];

/* Whether the value named by the text up to a blank, a bar or its end is 1; `*text` is put behind the name. */
static int is_one(const char **text) {
    char name[64];
    int length = 0, value = 0;
    long long size = sizeof value;
    for (; PREFIX[length]; length++) name[length] = PREFIX[length];
    for (; **text && **text != ' ' && **text != '|'; (*text)++)
        if (length < 63) name[length++] = **text;
    name[length] = 0;
    return sysctlbyname(name, &value, &size, 0, 0) == 0 && value == 1;
}

static int has(const char *text) {
    if (!*text) return 0;
    for (;;) {
        int any = 0;
        for (;; text++) {
            any |= is_one(&text);
            if (*text != '|') break;
        }
        if (!any) return 0;
        if (!*text) return 1;
        text++;
    }
}

void pk_probe(struct host *host) {
    host->size = sizeof *host;
    host->numbering = AARCH64;
    host->vector_width = 0;
    for (int word = 0; word < WORDS; word++) host->usable[word] = host->inactive[word] = 0;
    for (int i = 0; i < FEATURE_COUNT; i++)
        if (has(FEATURES[i])) host->usable[i >> 6] |= 1ULL << (i & 63);
}
