"""Stamps of sources: that a file which looks as it did when it was hashed need not be hashed again.

    <depot>/state/v<format>/<package>/sources      of the first depot of the list that is ours and can be written

A stamp says: the file with this device, inode, size, time of modification and time of change had this sha256 when it
was hashed at this time. It names no path: the same file is the same one under every name, and a package may move.

A stamp can only save a hash. It is asked whether a source is as recorded, and only its yes counts: what it does not
confirm is hashed, so that nothing is rejected because of a stamp. And its yes counts only where a change could not
have hidden:

* A file that was changed again within the grain of its clock looks the same after it. So a stamp is worth nothing
  unless both times lay at least `MARGIN` before the hashing (git does the same with its index); the time of change
  cannot be set back, as that of modification can, by `touch -d` or by unpacking an archive.
* Times are compared for equality, so a clock that jumps makes files look changed. A stamp that was made in what is now
  the future is not believed.
* A file that is not whole, not ours, or that others may write to holds no stamp; nor is anything believed where the
  system has no time of change (Windows), or files no owner.

What stays is what Python's own bytecode caches accept too: a file system that lies about times, such as one of the
network that hands out old ones for some seconds; a program that writes through a mapping which it has had for long; a
clock that is set back to the very tick of the last change, for another one.

Little-endian: magic 'PKGSTAMP', u32 version, u32 number of rows; rows of 80 bytes, the latest used first: u64 device,
u64 inode, u64 size, i64 times in nanoseconds of modification, change and hashing, 32 bytes sha256; then the sha256 of
everything before it. Written by the loader, by one rename, and only when it hashed something worth a stamp.
"""

from __future__ import annotations

import os
import stat
import struct
import time

from pkgimage.digest import sha256

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

FILE = "sources"
MAGIC = b"PKGSTAMP"
VERSION = 1
HEAD = struct.Struct("<8sII")
ROW = struct.Struct("<3Q3q32s")
DIGEST = 32
MARGIN = 3_000_000_000
"""Nanoseconds; the coarsest clock of a file system in use, FAT's, has a grain of two seconds."""
LIMIT = 1 << 20
"""Bytes that are read."""
SPARE = 16
"""Rows that are kept beside those in use and as many again: another environment, the branch of yesterday."""

Key = tuple[int, int, int, int, int]
"""(device, inode, size, time of modification, time of change)."""


def key_of(facts: os.stat_result) -> Key:
    """What identifies a file's contents."""
    return facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns


class Stamps:
    """The stamps of one package, read when first asked, and what this process has hashed.

    path: of the file, '' for none; user: who must own it; clock: nanoseconds since 1970; look: the facts of a file.
    """

    __slots__ = ("_clock", "_hashed", "_look", "_path", "_rows", "_used", "_user")

    def __init__(
        self,
        path: str,
        user: int,
        clock: Callable[[], int] = time.time_ns,
        look: Callable[[str], os.stat_result] = os.stat,
    ) -> None:
        self._path = path
        self._user = user
        self._clock = clock
        self._look = look
        self._rows: dict[Key, tuple[int, bytes]] | None = None
        self._hashed: dict[Key, tuple[int, bytes]] = {}
        self._used: set[Key] = set()

    def confirms(self, facts: os.stat_result, digest: bytes) -> bool:
        """Whether the file has this sha256, as far as a stamp can tell. False says nothing."""
        if self._rows is None:
            self._rows = read(self._path, self._user, self._clock()) if self._path else {}
        key = key_of(facts)
        row = self._rows.get(key)
        if row is None or row[1] != digest:
            return False
        self._used.add(key)
        return True

    def digest(self, path: str, facts: os.stat_result, hashing: Callable[[str], bytes | None]) -> bytes | None:
        """The sha256 of the file, None when it cannot be read; hashed once as long as it looks the same."""
        key = key_of(facts)
        if key in self._hashed:
            return self._hashed[key][1]
        began = self._clock()
        found = hashing(path)
        try:
            after = key_of(self._look(path))
        except OSError:
            return found
        if found is not None and after == key:
            self._hashed[key] = began, found
        return found

    def keep(self) -> None:
        """Writes what was hashed, where that is worth a stamp and the depot can be written."""
        fresh = {key: row for key, row in self._hashed.items() if _worth(key, row[0])}
        if not self._path or not fresh:
            return
        old = self._rows or {}
        rows = fresh | {key: old[key] for key in self._used}
        others = [(key, row) for key, row in old.items() if key not in rows]
        self._rows, self._hashed = {**rows, **dict(others[: len(rows) + SPARE])}, {}
        write(self._path, self._rows)


def _worth(key: Key, hashed: int) -> bool:
    """Whether the file was old enough when it was hashed."""
    return max(key[3:]) + MARGIN <= hashed


def encode(rows: dict[Key, tuple[int, bytes]]) -> bytes:
    """The bytes of the file. Raises struct.error for numbers that have no place in it."""
    content = HEAD.pack(MAGIC, VERSION, len(rows)) + b"".join([ROW.pack(*key, *row) for key, row in rows.items()])
    return content + sha256(content)


def decode(content: bytes, now: int) -> dict[Key, tuple[int, bytes]]:
    """The rows that are worth anything now (nanoseconds since 1970); none when the bytes are no whole file."""
    body = content[:-DIGEST]
    if len(body) < HEAD.size or sha256(body) != content[-DIGEST:]:
        return {}
    magic, version, count = HEAD.unpack_from(body)
    if magic != MAGIC or version != VERSION or len(body) != HEAD.size + count * ROW.size:
        return {}
    rows = [(row[:5], row[5:]) for row in ROW.iter_unpack(body[HEAD.size :])]
    return {key: row for key, row in rows if _worth(key, row[0]) and row[0] <= now}


def read(path: str, user: int, now: int) -> dict[Key, tuple[int, bytes]]:
    """The rows of a file that is ours alone to write; none when there is no such file."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            facts = os.fstat(descriptor)
            ours = stat.S_ISREG(facts.st_mode) and facts.st_uid == user and not facts.st_mode & 0o022
            content = os.read(descriptor, facts.st_size) if ours and facts.st_size <= LIMIT else b""
        finally:
            os.close(descriptor)
    except OSError:
        return {}
    return decode(content, now)


def write(path: str, rows: dict[Key, tuple[int, bytes]]) -> None:
    """Replaces the file by one rename; where that is not possible nothing is lost but time."""
    aside = f"{path}.{os.getpid()}-{time.monotonic_ns():x}"
    try:
        content = encode(rows)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    except (OSError, struct.error):
        return
    try:
        try:
            whole = os.write(descriptor, content) == len(content)
        finally:
            os.close(descriptor)
        if whole:
            os.replace(aside, path)
            return
    except OSError:
        pass
    try:
        os.unlink(aside)
    except OSError:
        return
