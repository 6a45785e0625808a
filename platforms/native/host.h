/* Facts of a host's CPU and what an image's CPU targets need: fixed layouts, little-endian, that an image, a harness and
 * Python (pkgimage/hostfacts.py) share. Sets of features are 256 bits; a feature's number is its row in
 * pkgimage/cpufeatures.py. Restricted C: see scripts/native_ir.py. */

enum { WORDS = 4, X86_64 = 1, AARCH64 = 2 };

struct host {
    unsigned int size;          /* of this struct: 80 */
    unsigned int numbering;     /* which table numbers the features: X86_64 or AARCH64 */
    unsigned int vector_width;  /* bytes of a scalable vector register, 0 = none */
    unsigned int forced;        /* 0 = choose; n = target n - 1 and no other */
    unsigned long long usable[WORDS];
    unsigned long long inactive[WORDS];  /* the CPU has it, the system has not enabled it */
};

struct target {
    unsigned long long needs[WORDS];
    unsigned int vector_width;  /* bytes, as far as the features alone say it */
    unsigned int scalable;      /* 1 = as wide as the host's scalable vectors, if those are wider */
};

void pk_probe(struct host *host);                                                   /* fills all but `forced` */
int pk_select(const struct host *host, const struct target *targets, int count);   /* index; -1 none; -2 not understood */

void pk_cpuid(int leaf, int subleaf, unsigned int *answer);   /* cpuid.ll: EAX, EBX, ECX, EDX */
void pk_xgetbv(long long *xcr0);                              /* cpuid.ll; an illegal instruction without OSXSAVE */
long long pk_states(long long xcr0);                          /* XCR0 as the system means it */
