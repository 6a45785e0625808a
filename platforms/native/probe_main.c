/* A program that writes the facts of its host to the file PKGIMAGE_RESULTS: what an image would see there. */
#include "harness.h"
#include "host.h"

static const char RESULTS[] = "PKGIMAGE_RESULTS";

void pk_main(void) {
    struct host host;
    const char *path;
    pk_prepare();
    path = pk_environment(RESULTS);
    if (path == 0 || pk_create(path)) pk_exit(2);
    host.forced = 0;
    pk_probe(&host);
    pk_write(&host, sizeof host);
    pk_flush();
    pk_exit(0);
}
