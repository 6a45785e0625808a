"""Locks of the build side: kernel locks that end with their holder, so that a killed one blocks nobody.

One per request key, held while a variant is built: the same request asked for twice at once does the work once. One per
package, held for the milliseconds of publishing and evicting. Order: locks of requests first, sorted; then the
package's. Correctness never depends on them: variants have immutable names and appear by one rename.
"""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from pkgimage.depots import Depot, key_name
from toolchain.depot import place

SUFFIX = ".lock"
PACKAGE = "package" + SUFFIX


@contextlib.contextmanager
def held(path: Path, waiting: Callable[[], None] | None = None) -> Iterator[None]:
    """Holds the lock at `path`; waiting: is told when somebody else has it. Raises OSError."""
    place.ensure(path.parent)
    lock = FileLock(path, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        if waiting is not None:
            waiting()
        lock.acquire(poll_interval=0.02)
    try:
        yield
    finally:
        lock.release()


def package(depot: Depot, name: str) -> contextlib.AbstractContextManager[None]:
    """The lock of a package in a depot."""
    return held(place.state(depot, name) / PACKAGE)


def request(
    depot: Depot, name: str, key: bytes, waiting: Callable[[], None]
) -> contextlib.AbstractContextManager[None]:
    """The lock of one request key."""
    return held(place.state(depot, name) / (key_name(key) + SUFFIX), waiting)


def remove_unused(depot: Depot, name: str) -> None:
    """Removes lock files that nobody holds; whoever waits for one makes it again (filelock looks for that)."""
    for path in sorted(place.state(depot, name).glob("*" + SUFFIX)):
        lock = FileLock(path)
        with contextlib.suppress(Timeout, OSError):
            lock.acquire(blocking=False)
            try:
                path.unlink(missing_ok=True)
            finally:
                lock.release()
