/* Which of its CPU targets an image runs, when it has several: select.c asks, probe_*.c answer.
 *
 * Who binds an image may know the host already, or want one target: then `host` says so. Otherwise the image looks. */
#include "host.h"

int pkgimage_choose(const struct host *host, const struct target *targets, int count) {
    struct host here;
    if (!host) {
        here.forced = 0;
        pk_probe(&here);
        host = &here;
    }
    return pk_select(host, targets, count);
}
