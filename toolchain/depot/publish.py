"""Publishing a variant: written aside, verified, and put in its place by one rename.

    1. the same content is there already, and whole: nothing is written
    2. a directory beside the variants, whose name begins with a dot; the image is copied into it
    3. under the package's lock: look again; the build sequence; `image.ji`, last; verify all digests from the disk
    4. one rename; what must survive a power cut is synchronized before and after it
    5. the stamp of use; eviction; the order file

A process that is killed at any point leaves a directory that readers skip and the next publisher sweeps. A variant of
the same name that is damaged is replaced; a whole one never is.
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from pkgimage import usage
from pkgimage.depots import CACHE_FILE, Depot, key_name
from toolchain.depot import aside, checkup, eviction, inventory, locks, place
from toolchain.depot.eviction import Eviction, Limits
from toolchain.errors import DepotError
from toolchain.run import ordering
from toolchain.serialize import CacheParts, cache_file


@dataclass(frozen=True)
class Published:
    """Where a variant stands."""

    package: str
    key: str
    directory: Path
    new: bool
    """False: the same content stood there already."""
    evicted: tuple[Eviction, ...] = ()


def publish(
    depot: Depot, package: str, parts: CacheParts, image: Path | None,
    *, limits: Limits, clock: Callable[[], float] = time.time,
) -> Published:  # fmt: skip
    """Publishes a variant; its build sequence is given here. image: the file to copy, None without native code.

    Raises DepotError: depot-read-only, depot-full, depot-permission, depot-unwritable, variant-damaged.
    """
    key = key_name(parts.content_key)

    def write(directory: Path) -> None:
        if image is not None:
            assert parts.image is not None, "the cache file names its image"
            place.copy(image, directory / parts.image.name)

    def seal(directory: Path) -> None:
        number = max(inventory.next_sequence(depot, package), ordering.newest(depot, package) + 1)
        numbered = replace(parts, sequence=number)
        _write(directory / CACHE_FILE, cache_file(numbered))

    return place_variant(depot, package, key, write, seal, limits=limits, clock=clock)


def place_variant(
    depot: Depot, package: str, key: str, write: Callable[[Path], None], seal: Callable[[Path], None],
    *, limits: Limits, clock: Callable[[], float] = time.time,
) -> Published:  # fmt: skip
    """The variant `key`, made by `write` (its image) and `seal` (its cache file, last, under the package's lock)."""
    target = place.compiled(depot, package) / key
    with place.translated(depot):
        if checkup.whole(depot, package, key):
            return Published(package, key, target, new=False)
        with aside.Aside(depot, package) as made:
            write(made.path)
            with locks.package(depot, package):
                aside.sweep(depot, package)
                seal(made.path)
                _verify(depot, package, key, made.path)
                new = _move(depot, package, made.path, target)
                usage.write_stamp(usage.stamp_path(depot, package, key), int(clock()))
                gone = eviction.evict(depot, package, limits, key)
                ordering.refresh(depot, package)
    return Published(package, key, target, new, tuple(gone))


def _verify(depot: Depot, package: str, key: str, directory: Path) -> None:
    """What was written is read back before anybody else can see it."""
    found = checkup.problems(depot, package, directory.name, name=key)
    if found:
        raise DepotError(
            "variant-damaged", f"the variant of {package} cannot be read back as it was written",
            [rejection.line() for rejection in found], "look for a full or failing disk, and try again",
        )  # fmt: skip


def _move(depot: Depot, package: str, directory: Path, target: Path) -> bool:
    """Renames `directory` to `target`; False when a whole variant stands there by now."""
    place.synchronize(directory)
    if os.path.lexists(target):
        if checkup.whole(depot, package, target.name):
            return False
        _set_aside(target)
    try:
        directory.rename(target)
    except OSError:  # somebody who does not see our locks was faster
        if checkup.whole(depot, package, target.name):
            return False
        raise
    place.synchronize(target.parent)
    return True


def _set_aside(target: Path) -> None:
    """Makes room where something damaged stands, used or not: it cannot have been loaded as it is."""
    if target.is_dir() and not target.is_symlink():
        if aside.discard(target):
            return
        gone = target.parent / (place.GONE + target.name)
        target.rename(gone)
    else:
        target.unlink()


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
