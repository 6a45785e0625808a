/* macOS sets the AVX-512 bits of XCR0 for a thread when it first uses them: its own word says whether it would. */
#include "host.h"

int sysctlbyname(const char *name, void *value, long long *size, const void *new_value, long long new_size);

static const char AVX512F[] = "hw.optional.avx512f";

long long pk_states(long long xcr0) {
    int value = 0;
    long long size = sizeof value;
    if ((xcr0 & 6) == 6 && sysctlbyname(AVX512F, &value, &size, 0, 0) == 0 && value == 1) return xcr0 | 0xE0;
    return xcr0;
}
