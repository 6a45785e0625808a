"""The order of a package's variants, and a file that keeps it, so that a decision does not list a whole depot.

    <depot>/state/v<format>/<package>/order

A variant's place depends on a few facts (`Head`) that most variants of a package share, on its build sequence, and on
its name. The file has one group for each set of facts, and in a group the (sequence, key) of its variants, the newest
first. A reader ranks the groups for its host and request, and takes the variants one by one: what it costs does not
grow with their number.

The file is written when a variant is published, and is never needed: it decides about the order, and about nothing
else. Variants that it does not name (copied by hand, or published by somebody who was killed before the file was
written) come behind those that it names, when these are used up: then the directory is listed. Variants that it names
and that are gone are left out. So no variant is missed for good, whatever stands in the file, and it needs no check
against the directory: there is none that is cheap and certain (a directory's time can be set, and has the grain of a
clock's tick; its number of links does not change when one variant goes and another comes).

Little-endian: magic 'PKGORDER', u32 version, u32 number of groups, u64 number of rows; per group 24 bytes: flags byte,
mode and mask of the build, then of the profile, u16 0, u32 first row, u32 rows, u32 offset and u32 size of its text;
per row 24 bytes: u64 sequence, 16 bytes key; the texts up to the end: platform, then per CPU target its features, each
ended by a line feed.
"""

from __future__ import annotations

import os
import struct

from pkgimage import cachelayout
from pkgimage import flags as flag
from pkgimage.flags import Flags
from pkgimage.targets import BASELINE_WIDTH, best, vector_width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pkgimage.cachefile import CacheFile
    from pkgimage.depots import Depot
    from pkgimage.host import Host

FILE = "order"
MAGIC = b"PKGORDER"
VERSION = 1
HEAD = struct.Struct("<8sIIQ")
GROUP = struct.Struct("<6BHIIII")
ROW = struct.Struct("<Q16s")
_NUMBER, _SEQUENCE, _TEXT = struct.Struct("<I"), struct.Struct("<Q"), struct.Struct("<II")
LIMIT = 64 << 20
"""Bytes that are read; a variant takes 24."""

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)

Place = tuple[bool, int, int, int, int]
"""(whether platform and flags fit, native code, optimisation level, vector width of the target, 0 less its unusual
flags), larger is better."""
Row = tuple[int, str]
"""(build sequence, key)."""


class Head:
    """What a variant's place depends on. platform: its id; flags, declared; features: a text for each CPU target."""

    __slots__ = ("declared", "features", "flags", "platform")

    def __init__(self, platform: str, flags: Flags, declared: Flags, features: tuple[str, ...]) -> None:
        self.platform = platform
        self.flags = flags
        self.declared = declared
        self.features = features

    def _key(self) -> tuple[str, Flags, Flags, tuple[str, ...]]:
        return self.platform, self.flags, self.declared, self.features

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Head) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())


def head_of(file: CacheFile) -> Head:
    """The facts of a decoded cache file."""
    return Head(file.core.platform, file.flags, file.declared, tuple([target[1] for target in file.core.targets]))


def peek(start: bytes) -> tuple[Head, int] | None:
    """(facts, build sequence) of the cache file that begins with `start`; None when it cannot be one.

    Nothing is checked but bounds: good for an order, not for a decision.
    """
    try:
        if start[:8] != cachelayout.MAGIC or start[16:18] != b"\1\x08":
            return None
        (core,), (sequence,) = _NUMBER.unpack_from(start, 224), _SEQUENCE.unpack_from(start, 24)
        at, size = _TEXT.unpack_from(start, core + 232)
        count, rows = _TEXT.unpack_from(start, core + 272)
        texts = [(at, size)] + [_TEXT.unpack_from(start, core + rows + 24 * row + 8) for row in range(min(count, 64))]
        if not all(core + offset + length <= len(start) for offset, length in texts):
            return None
        platform, *features = [str(start[core + offset : core + offset + length], "utf-8") for offset, length in texts]
    except (struct.error, UnicodeDecodeError):
        return None
    return Head(platform, Flags(*start[18:21]), Flags(*start[21:24]), tuple(features)), sequence


def place(head: Head, host: Host, request: Flags | None = None) -> Place:
    """Where variants with these facts stand for a host and, when given, for the flags of a request.

    What cannot fit comes last, so that the first ones that are tried are those that can.
    """
    byte = head.flags.byte
    return _fits(head, host, request), byte & 1, byte >> 6, _width(head, host), _usual(head, request)


def _fits(head: Head, host: Host, request: Flags | None) -> bool:
    if head.platform != host.platform:
        return False
    if request is None:
        return True
    byte, wanted = head.flags.byte, flag.wanted(request, head.declared)
    words = [word for word in flag.MASK if word != "pkgimages"]
    return flag.native_fits(request, byte) and all(flag.fits(word, wanted, byte) for word in words)


def _usual(head: Head, request: Flags | None) -> int:
    """0 when each flag that nobody set has its default, less by one for each that has not.

    Such a flag rejects nothing: without this a variant built for a debugger would win merely because it is newer.
    """
    wanted, byte = flag.wanted(request or Flags(), head.declared), head.flags.byte
    words = ("debug-info", "check-bounds", "inline")
    return -sum([not wanted.has(word) and flag.text(word, byte) != flag.text(word, flag.DEFAULT) for word in words])


def _width(head: Head, host: Host) -> int:
    """Of the target that `host` would select, in bytes; 0 when it would select none of the wide ones.

    Scalable vectors are as wide as those of the host.
    """
    widest = max([vector_width(text) for text in head.features], default=0)
    if widest <= BASELINE_WIDTH and not any("sve" in text for text in head.features):
        return widest
    index = best([("", text, 0, 0) for text in head.features], host)
    return 0 if index is None else vector_width(head.features[index], host.vector_width)


class Order:
    """A decoded order file. groups: (facts, first row, row behind the last)."""

    __slots__ = ("content", "groups", "start")

    def __init__(self, content: bytes) -> None:
        """Raises ValueError (struct.error, UnicodeDecodeError) for contents that are no order file."""
        magic, version, count, rows = HEAD.unpack_from(content)
        self.content = content
        self.start = HEAD.size + count * GROUP.size
        texts = self.start + rows * ROW.size
        if magic != MAGIC or version != VERSION or texts > len(content):
            raise ValueError("not an order file")
        self.groups: list[tuple[Head, int, int]] = []
        for index in range(count):
            fields = GROUP.unpack_from(content, HEAD.size + index * GROUP.size)
            first, number, offset, size = fields[7:]
            if first + number > rows or offset < texts or offset + size > len(content):
                raise ValueError("a group lies outside the file")
            platform, *features = str(content[offset : offset + size], "utf-8").split("\n")[:-1]
            head = Head(platform, Flags(*fields[:3]), Flags(*fields[3:6]), tuple(features))
            self.groups.append((head, first, first + number))

    def row(self, index: int) -> Row:
        """One row; its key is '' unless it is the name of a variant."""
        sequence, raw = ROW.unpack_from(self.content, self.start + index * ROW.size)
        return sequence, str(raw, "ascii") if raw.isalnum() else ""

    def keys(self, host: Host, request: Flags | None = None) -> Iterator[str]:
        """The variants in their order, each read when it is asked for."""
        ranked: dict[Place, list[tuple[int, int]]] = {}
        for head, first, end in self.groups:
            ranked.setdefault(place(head, host, request), []).append((first, end))
        for best_first in sorted(ranked, reverse=True):
            yield from self._merged(ranked[best_first])

    def _merged(self, runs: list[tuple[int, int]]) -> Iterator[str]:
        """The keys of several groups with one place, the newest first."""
        heads = [(self.row(first), first, end) for first, end in runs if first < end]
        while heads:
            newest = max(heads)
            heads.remove(newest)
            (_, key), at, end = newest
            if key:
                yield key
            if at + 1 < end:
                heads.append((self.row(at + 1), at + 1, end))


def path(depot: Depot, package: str) -> str:
    """Of the order file of a package."""
    return os.path.join(depot.state(package), FILE)


def read(depot: Depot, package: str) -> Order | None:
    """The order file; None when there is none, or none that can be read."""
    try:
        descriptor = os.open(
            path(depot, package), os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        )
        try:
            size = os.fstat(descriptor).st_size
            content = os.read(descriptor, size) if size <= LIMIT else b""
        finally:
            os.close(descriptor)
        return Order(content)
    except (OSError, ValueError, struct.error):
        return None
