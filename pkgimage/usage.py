"""A variant in use: who loads it keeps its cache file open under a shared lock, and stamps the time of use.

The build side removes only what it can lock alone, without waiting; so nothing that is mapped goes away. The lock ends
with the process. A *stamp* is a file in the depot's `state` directory with a number of seconds, written when the last
one is a day old, and only where the build side made that directory: a depot that is read-only, shipped, or somebody
else's is never written to. Stamps decide nothing but the order of eviction.
"""

from __future__ import annotations

import os
import time

from pkgimage.errors import LoadError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pkgimage.candidate import Candidate
    from pkgimage.depots import Depot

DAY = 86_400
"""Seconds."""
SUFFIX = ".used"
_TRIES = 20
_PAUSE = 0.002
"""Seconds between tries, while the build side has the lock: it needs it for one rename."""

_held: dict[str, int] = {}
"""Path of a cache file to its descriptor, open until the process ends."""


def hold(candidate: Candidate) -> None:
    """Keeps the variant from being removed as long as this process lives. Raises LoadError R01 when it is gone."""
    path = candidate.path
    if path in _held or candidate.depot.shipped:
        return
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
        _share(descriptor)
        _held[path] = descriptor
        # Opened, then removed by the build side before the lock: another file, or none, stands there now.
        same = os.path.samestat(os.fstat(descriptor), os.stat(path))
        reason = "" if same else "it was replaced"
    except OSError as problem:
        reason = problem.strerror or str(problem)
    if reason:
        release(candidate)
        raise LoadError("R01", "the variant was removed while it was loaded", [reason], "load it again")
    _stamp(candidate)


def keep(path: str) -> None:
    """The same for the cache file at `path` of a base image, which has no stamp.

    Where it cannot be kept nothing is lost: what is mapped stays mapped.
    """
    if path in _held:
        return
    try:
        _held[path] = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return
    _share(_held[path])


def release(candidate: Candidate) -> None:
    """Lets it go: it could not be loaded."""
    descriptor = _held.pop(candidate.path, -1)
    if descriptor >= 0:
        os.close(descriptor)


def _share(descriptor: int) -> None:
    """Takes the lock. Where it cannot be had nothing is lost: what is mapped stays mapped without it."""
    try:
        import fcntl
    except ImportError:
        return
    for _ in range(_TRIES):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE)
        except OSError:
            return
        else:
            return


def stamp_path(depot: Depot, package: str, key: str) -> str:
    """Where the stamp of a variant stands."""
    return os.path.join(depot.state(package), key + SUFFIX)


def read_stamp(path: str) -> int:
    """Seconds since 1970, 0 when there is no stamp that can be read."""
    try:
        with open(path, "rb") as file:
            text = file.read(20)
    except OSError:
        return 0
    return int(text) if text.isdigit() else 0


def write_stamp(path: str, now: int) -> None:
    """Writes it in one step. Raises OSError."""
    aside = f"{path}.{os.getpid()}"
    with open(aside, "wb") as file:
        file.write(b"%d" % now)
    os.replace(aside, path)


def _stamp(candidate: Candidate) -> None:
    """At most once a day; a stamp from the future (the clock was wrong) is written again too."""
    file = candidate.file
    assert file is not None, "a variant that is loaded was read"
    path = stamp_path(candidate.depot, file.core.name, candidate.key)
    now = int(time.time())
    if 0 <= now - read_stamp(path) < DAY:
        return
    user = os.getuid() if hasattr(os, "getuid") else -1
    if not os.path.isdir(os.path.dirname(path)) or not candidate.depot.owned_by(user):
        return
    try:
        write_stamp(path, now)
    except OSError:
        return  # no room, or no permission: nothing depends on it
