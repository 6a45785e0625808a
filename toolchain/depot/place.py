"""Where the build side writes: the one depot of the list that is ours to write, its directories, its errors.

    <depot>/compiled/v<format>/<package>/    variants; `.new-*` is one that is being written, `.gone-*` one that is
                                             being removed
    <depot>/state/v<format>/<package>/       this machine's own: locks, stamps of use, pins, order, known profile

Readers need `compiled` alone. A depot that is shipped inside a Python package, or that cannot be written, is passed
over; nothing is ever written to it.
"""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from pkgimage.depots import CACHE_FILE, VARIABLE, Depot
from toolchain.errors import DepotError

ASIDE, GONE = ".new-", ".gone-"
"""How the names of directories begin that are no variants."""

_HINTS = {
    "depot-read-only": "name a depot on a file system that can be written, first in " + VARIABLE,
    "depot-full": "make room (`pkgimage depot gc`), or name another depot",
    "depot-permission": "name a depot of your own, first in " + VARIABLE,
    "depot-unwritable": "read the system's own words above",
}


def own_depot(depots: Sequence[Depot]) -> Depot:
    """The first depot that is not shipped and can be written; one that does not exist is made when it is written to.

    Raises DepotError 'depot-missing', which says of each why not.
    """
    reasons = []
    for depot in depots:
        reason = "it is inside a Python package" if depot.shipped else _unwritable(Path(depot.path))
        if not reason:
            return depot
        reasons.append(f"{depot.path}: {reason}")
    raise DepotError(
        "depot-missing",
        "there is no depot that can be written",
        reasons or [f"{VARIABLE} is set and empty"],
        f"name a directory of your own in {VARIABLE}, or with --depot",
    )


def _unwritable(path: Path) -> str:
    """Why nothing can be written below `path`; '' when it can."""
    while not path.exists():
        if path.is_symlink():
            return "a link that leads nowhere"
        path = path.parent
    if not path.is_dir():
        return f"{path} is a file"
    if os.access(path, os.W_OK | os.X_OK):
        return ""
    with contextlib.suppress(OSError):
        if os.statvfs(path).f_flag & os.ST_RDONLY:
            return "on a file system that is read-only"
    return "no permission to write"


def compiled(depot: Depot, package: str) -> Path:
    """The directory with the variants of a package."""
    return Path(depot.compiled(package))


def state(depot: Depot, package: str) -> Path:
    """The directory with this machine's own facts about a package."""
    return Path(depot.state(package))


@contextlib.contextmanager
def translated(depot: Depot) -> Iterator[None]:
    """Raises DepotError in place of the operating system's error.

    Codes: depot-read-only, depot-full, depot-permission, depot-unwritable.
    """
    try:
        yield
    except OSError as problem:
        raise error_of(depot, problem) from problem


def error_of(depot: Depot, problem: OSError) -> DepotError:
    """The error for what the operating system refused below a depot."""
    if problem.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        code = "depot-full"
    elif problem.errno in (errno.EACCES, errno.EPERM):
        code = "depot-permission"
    elif problem.errno == errno.EROFS:
        code = "depot-read-only"
    else:
        code = "depot-unwritable"
    where = str(problem.filename or depot.path)
    return DepotError(
        code, f"cannot write to the depot {depot.path}", [f"{where}: {problem.strerror or problem}"], _HINTS[code]
    )


def synchronize(path: Path) -> None:
    """Has the file system keep a file's bytes, or a directory's entries, even if the machine stops now."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as problem:
        if problem.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):  # some file systems know no such thing
            raise
    finally:
        os.close(descriptor)


def ensure(directory: Path) -> None:
    """Makes the directory with its parents."""
    directory.mkdir(parents=True, exist_ok=True)


def copy(source: Path, target: Path) -> None:
    """Copies a file to one that does not exist; an image is executable for those who may read it. Raises OSError."""
    with source.open("rb") as reader, target.open("xb") as writer:
        shutil.copyfileobj(reader, writer, 1 << 20)
        writer.flush()
        os.fsync(writer.fileno())
    if target.name != CACHE_FILE:
        mode = target.stat().st_mode
        target.chmod(mode | (mode & 0o444) >> 2)
