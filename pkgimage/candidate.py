"""A variant in a depot as the rules see it: facts that are read when a rule first asks, and once.

Nothing here decides. `problem` keeps what reading the cache file came to; the other facts exist only without one.
"""

from __future__ import annotations

import os
import stat
import struct

from pkgimage import cachefile, imagedigest, order
from pkgimage.depots import CACHE_FILE, Depot, variants
from pkgimage.digest import sha256
from pkgimage.errors import LoadError
from pkgimage.glance import Glance
from pkgimage.image import read_regular
from pkgimage.rejection import Rejection, from_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pkgimage.cachefile import CacheFile
    from pkgimage.flags import Flags
    from pkgimage.host import Host
    from pkgimage.sources import Home, Located

_START = 4096
"""Bytes of a cache file that are read at first; most headers fit."""
_OPEN = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""A FIFO must not make a reader wait."""
_UNREAD, _READ, _VERIFIED, _DECODED = range(4)
"""How far a candidate's cache file is known."""


class Candidate:
    """The variant in the directory `key` of a depot."""

    __slots__ = ("_file", "_header", "_size", "_sources", "_step", "depot", "directory", "key", "problem")

    def __init__(self, depot: Depot, package: str, key: str) -> None:
        self.depot = depot
        self.key = key
        self.directory = f"{depot.compiled(package)}{os.sep}{key}"
        self.problem: Rejection | None = None
        self._file: CacheFile | None = None
        self._header = b""
        self._size = 0
        self._step = _UNREAD
        self._sources: dict[tuple[Home, tuple[str, ...]], tuple[Located, ...]] | None = None

    def __repr__(self) -> str:
        """`<variant abcdefghijklmnop of /opt/depot>`."""
        return f"<variant {self.key} of {self.depot.path}>"

    @property
    def path(self) -> str:
        """Of the cache file."""
        return f"{self.directory}{os.sep}{CACHE_FILE}"

    @property
    def image_path(self) -> str:
        """Of the image; only of a variant with native code."""
        file = self.file
        assert file is not None, "a variant that cannot be read has no image"
        return os.path.join(self.directory, file.image_name)

    @property
    def file(self) -> CacheFile | None:
        """The decoded cache file, None when `problem` says why not."""
        if self._reached(_DECODED):
            return self._file
        return None

    @property
    def glance(self) -> Glance | None:
        """What of it decides first; None when `file` must be asked."""
        if not self._reached(_VERIFIED):
            return None
        try:
            return Glance(self._header, self._size)
        except (ValueError, struct.error):
            return None

    def _reached(self, step: int) -> bool:
        """Takes the steps up to `step`, each once; False when one of them was not possible: see `problem`."""
        while self._step < step and self.problem is None:
            self._step += 1
            try:
                if self._step == _READ:
                    self._header, self._size = read_header(self.path)
                elif self._step == _VERIFIED:
                    cachefile.verify(self._header)
                else:
                    self._file = cachefile.contents(memoryview(self._header), self._size)
            except LoadError as problem:
                self.problem = from_error(problem)
        return self.problem is None

    def gone(self) -> bool:
        """Whether the directory has been removed or replaced since it was listed."""
        return not os.path.isfile(self.path)

    def peek(self) -> tuple[order.Head, int] | None:
        """(facts for the order, build sequence); None when the file cannot be read."""
        return order.peek(self._header) if self._reached(_READ) or self._header else None

    def image_size(self) -> int | None:
        """The image's size without a signature, None when there is no such file."""
        try:
            return imagedigest.size_of(self.image_path)
        except OSError:
            return None

    def image_content(self) -> memoryview:
        """The image's bytes. Raises LoadError R01."""
        return read_all(self.image_path)

    def payload(self, part: cachefile.Range) -> bytes:
        """A part of the cache file's payload. Raises LoadError R01 or R03."""
        content = bytes(read_all(self.path)[part[0] : part[0] + part[1]])
        if len(content) != part[1]:
            raise LoadError("R03", "the cache file is cut short", [f"file: {self.path}"], "build the package again")
        return content

    def sources(self, home: Home, depots: Sequence[str]) -> tuple[Located, ...]:
        """The recorded sources that this machine should have, looked up once; of a depot in a Python package none are.

        Relative ones stand at `home` (`pkgimage.sources`), `@depot/` ones in the first of `depots` with them.
        """
        if self.depot.shipped or self.file is None:
            return ()
        key = (home, tuple(depots))
        if self._sources is None:
            self._sources = {}
        if key not in self._sources:
            from pkgimage.sources import located

            self._sources[key] = tuple(located(self.file.sources, home, depots))
        return self._sources[key]


def read_header(path: str) -> tuple[bytes, int]:
    """(the bytes of a cache file's header, the size of the file); nothing is verified. Raises LoadError R01 to R05."""
    try:
        descriptor = os.open(path, _OPEN)
        try:
            facts = os.fstat(descriptor)
            if not stat.S_ISREG(facts.st_mode):
                raise OSError(0, "it is not a regular file")
            content = os.read(descriptor, _START)
            needed = cachefile.header_size(content, facts.st_size)
            while len(content) < needed and (more := os.read(descriptor, needed - len(content))):
                content += more
        finally:
            os.close(descriptor)
    except OSError as problem:
        raise _unreadable(path, problem) from problem
    if len(content) < needed:
        raise cachefile.truncated(f"a header of {needed} bytes; {len(content)} were read")
    return content[:needed], facts.st_size


def read_cache_file(path: str) -> CacheFile:
    """The cache file at `path`: its header is read, its payload is not. Raises LoadError R01 to R06."""
    content, size = read_header(path)
    return cachefile.decode(content, size)


def read_all(path: str) -> memoryview:
    """The bytes of a regular file. Raises LoadError R01."""
    try:
        return read_regular(path)
    except OSError as problem:
        raise _unreadable(path, problem) from problem


def _unreadable(path: str, problem: OSError) -> LoadError:
    return LoadError("R01", f"cannot read '{path}'", [problem.strerror or str(problem)], "give the path of a file")


def digest_of(path: str) -> bytes | None:
    """The sha256 of a source file, None when it cannot be read."""
    try:
        return sha256(read_all(path))
    except LoadError:
        return None


def candidates(depots: Sequence[Depot], package: str, host: Host, request: Flags | None = None) -> Iterator[Candidate]:
    """Every variant of `package`, best first.

    Depots in their order; within one, variants of this platform whose flags fit the request (None: any do) first, then
    those with native code, the higher optimisation level, the wider CPU target that this host would select, defaults
    for flags that nobody set, the newest build sequence. A depot is looked at when the variants of those before it are
    used up, and its directory is listed when those that its order file names are. What the file does not name comes
    behind these, and what cannot be read comes last.
    """
    for depot in depots:
        known = order.read(depot, package)
        named = set[str]()
        for key in () if known is None else known.keys(host, request):
            named.add(key)
            candidate = Candidate(depot, package, key)
            if os.path.isdir(candidate.directory):
                yield candidate
        others = [Candidate(depot, package, key) for key in variants(depot, package) if key not in named]
        yield from sorted(others, key=lambda candidate: rank(candidate, host, request), reverse=True)


def rank(candidate: Candidate, host: Host, request: Flags | None = None) -> tuple[bool, order.Place, int, str]:
    """The order within a depot, larger is better."""
    found = candidate.peek()
    if found is None:
        return False, (False, 0, 0, 0, 0), 0, candidate.key
    head, sequence = found
    return True, order.place(head, host, request), sequence, candidate.key
