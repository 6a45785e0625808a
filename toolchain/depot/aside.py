"""Directories that are no variants: those being written, those being removed, and the sweep of what crashes leave.

Who writes a variant holds a lock on the very directory (`flock`), which the kernel takes back when the process ends,
however it ends. So the sweep knows the dead from the living without looking at any clock. The directory keeps its lock
when it is renamed into its place, which disturbs nobody.
"""

import contextlib
import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from pkgimage.depots import Depot
from toolchain.depot import place


class Aside:
    """A new directory beside the variants of a package; what is still there at the end of the block is removed."""

    def __init__(self, depot: Depot, package: str) -> None:
        self._parent = place.compiled(depot, package)
        self.path = self._parent
        self._descriptor = -1

    def __enter__(self) -> Self:
        place.ensure(self._parent)
        while True:
            self.path = self._parent / (place.ASIDE + secrets.token_hex(8))
            self.path.mkdir()
            # A sweep may come between these lines; then there is another name.
            with contextlib.suppress(FileNotFoundError):
                self._descriptor = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY)
                with contextlib.suppress(OSError):  # a file system without locks: the sweep cannot lock it either
                    fcntl.flock(self._descriptor, fcntl.LOCK_EX)
                if self.path.is_dir():
                    return self
            self._close()

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        self._close()

    def _close(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor = -1


def leftovers(depot: Depot, package: str) -> list[str]:
    """The names of what dead processes left beside the variants of a package, sorted.

    Good to be told, not to remove by: a directory that was made a moment ago has no lock yet, and may have one by then.
    """
    parent = place.compiled(depot, package)
    found = []
    for name in _hidden(parent):
        with _alone(parent / name) as dead:
            if dead:
                found.append(name)
    return found


def sweep(depot: Depot, package: str) -> list[str]:
    """Removes the leftovers; their names. Each goes under its own lock, which its writer would have to take first."""
    parent = place.compiled(depot, package)
    gone = []
    for name in _hidden(parent):
        with _alone(parent / name) as dead:
            if dead:
                shutil.rmtree(parent / name, ignore_errors=True)
                gone.append(name)
    return gone


def _hidden(parent: Path) -> list[str]:
    """Names of directories that are no variants, sorted."""
    try:
        return sorted(entry.name for entry in parent.iterdir() if entry.name.startswith((place.GONE, place.ASIDE)))
    except (FileNotFoundError, NotADirectoryError):
        return []


@contextlib.contextmanager
def _alone(directory: Path) -> Iterator[bool]:
    """Whether nobody writes to the directory, nor can begin to before the block ends; nobody does to a removed one."""
    if directory.name.startswith(place.GONE):
        yield True
        return
    try:
        descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        yield False
        return
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
    finally:
        os.close(descriptor)


def in_use(directory: Path) -> bool:
    """Whether a process has loaded the variant: it holds a shared lock on the cache file."""
    with contextlib.suppress(OSError):
        descriptor = _open(directory)
        try:
            return not _locked(descriptor)
        finally:
            os.close(descriptor)
    return False


def discard(directory: Path) -> bool:
    """Removes a variant by one rename, unless somebody uses it: False. Raises OSError."""
    try:
        descriptor = _open(directory)
    except FileNotFoundError:
        descriptor = -1  # no cache file, no user
    try:
        if descriptor >= 0 and not _locked(descriptor):
            return False
        gone = directory.parent / (place.GONE + secrets.token_hex(8))
        directory.rename(gone)
    except FileNotFoundError:
        return True
    finally:
        if descriptor >= 0:
            os.close(descriptor)
    shutil.rmtree(gone, ignore_errors=True)
    return True


def _open(directory: Path) -> int:
    """The cache file, for a lock: some file systems lock only what is open for writing."""
    path = directory / "image.ji"
    try:
        return os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOFOLLOW)
    except FileNotFoundError:
        raise
    except OSError:
        return os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)


def _locked(descriptor: int) -> bool:
    """Takes the lock alone, without waiting; True where there are no locks."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
